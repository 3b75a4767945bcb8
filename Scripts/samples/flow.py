"""The neutral document that an issuer module builds and every producer renders.

A document is a list of blocks in reading order. Nothing in here knows a page size, so that
one document becomes an HTML page, a Chromium PDF and an absolutely placed PDF alike.
"""

from dataclasses import dataclass, field


@dataclass
class Text:
    """A paragraph or a heading; a line break in the text is kept."""

    text: str
    size: float = 9
    bold: bool = False
    align: str = "start"
    gap: float = 3


@dataclass
class Fields:
    """Labelled values.

    `layout` is `left` (label, value), `right` (value, label), `both` (label, value, label in
    the second language) or `grid` (a row of labels above a row of values).
    """

    rows: list
    layout: str = "left"
    size: float = 9
    bold_last: bool = False
    gap: float = 6


@dataclass
class Column:
    """A column of a table: its printed title, its width in points, its alignment."""

    title: str
    width: float
    align: str = "start"


@dataclass
class Row:
    """A row of a table.

    `style` is `data`, `section` (one cell over all columns), `subtotal` or `total`.
    """

    cells: list
    style: str = "data"


@dataclass
class Table:
    """A table whose header is repeated on every page that it reaches.

    `continued` is printed above the header on those later pages. `detached` lets the
    absolute producer place the last column after all others, a little off their baseline.
    """

    columns: list
    rows: list
    size: float = 8
    continued: str = ""
    detached: bool = False
    header: bool = True
    rules: bool = True
    gap: float = 8


@dataclass
class Side:
    """Two stacks of blocks beside each other; `share` is the width of the first."""

    first: list
    second: list
    share: float = 0.55
    gap: float = 8


@dataclass
class Break:
    """The next block starts on a new page."""


@dataclass
class Rule:
    """A line across the page; `dashed` is where a payment slip is torn off."""

    dashed: bool = False
    gap: float = 6


@dataclass
class Flow:
    """A whole document.

    `header` and `footer` are (start, end) texts on every page, with `{page}` and `{pages}`.
    `hidden` is text that an HTML page holds and does not show. `font_files` are the files of
    `font` by weight, when it is not an installed one.
    """

    title: str
    language: str
    body: list
    font: str = "Noto Sans"
    rtl: bool = False
    header: tuple = ("", "")
    footer: tuple = ("", "")
    charset: str = "utf-8"
    hidden: str = ""
    margin: float = 42
    font_files: dict = field(default_factory=dict)
