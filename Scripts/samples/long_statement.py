"""The statement for benchmarks: ten numbers, 12,000 itemised rows, 60 on each of 200 pages."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import cairo

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .norwegian import DETAIL, kroner, spaced
from .render_html import write_html
from .telia_bill import ISSUER
from .telia_usage import CONTACTS, line
from .usage import month

USERS, ROWS, PAGE_ROWS = 10, 1200, 60
TITLES = ("Dato", "Klokkeslett", "Nummer", "Tjeneste", "Land", "Varighet/Mengde", "Beløp")
LEFT = (42, 100, 152, 240, 352)
RIGHT = (500, 553)
NUMBER, ISSUED = "INV90240001", "07.04.2026"


def write_long(path):
    """Writes the PDF, or the page when the name ends in `.html`, and its golden."""
    path = Path(path)
    users, entries, total = [], [], Decimal("0.00")
    for at in range(USERS):
        number = _number(at)
        made = _lines(at)
        amount = sum((one[2] for one in made), Decimal("0.00"))
        users.append(
            (f"Ansatt {at + 1} - {spaced(number)}", number, [one[0].cells for one in made], amount)
        )
        entries += [one[1] for one in made]
        total += amount
    if path.suffix == ".html":
        write_html(_flow(users, total), path)
    else:
        _place(users, total, path)
    truth = golden.statement(
        ISSUER,
        "usage",
        number=NUMBER,
        issued="2026-04-07",
        currency="NOK",
        period={"from": "2026-03-01", "to": "2026-03-31"},
        subscribers=[f"+47{user[1]}" for user in users],
    )
    golden.write(golden.golden([truth], entries), path.with_name(path.name + ".golden.json"))


def row_cells():
    """The cells of all rows, without any heading."""
    return [row.cells for at in range(USERS) for row, _, _ in _lines(at)]


def _number(at):
    return f"430001{at:02}"


def _lines(at):
    """The rows of a number: cells, entry and amount of each."""
    events = month(9000 + at, datetime(2026, 3, 1), 28, CONTACTS, 420, 360, 400)[:ROWS]
    if len(events) != ROWS:
        raise ValueError(f"{_number(at)} has {len(events)} rows instead of {ROWS}")
    return [line(event, _number(at)) for event in events]


def _fields():
    return [
        ("Fakturanummer:", NUMBER),
        ("Fakturadato:", ISSUED),
        ("Periode:", "01.03.2026 - 31.03.2026"),
    ]


def _flow(users, total):
    columns = [Column(title, 80, "end" if at > 4 else "start") for at, title in enumerate(TITLES)]
    body = [Text("Telia Norge AS - Spesifisert faktura", 12, True), Fields(_fields())]
    for heading, number, rows, amount in users:
        rows = [Row(cells) for cells in rows]
        rows.append(Row([f"Sum {spaced(number)}", "", "", "", "", "", kroner(amount)], "subtotal"))
        body += [Text(f"{DETAIL} {heading}", 10, True), Table(columns, rows)]
    body.append(Fields([("Totalt forbruk", kroner(total))]))
    return Flow(f"Spesifisert faktura {NUMBER}", "nb", body)


def _place(users, total, path):
    """Places every cell by itself, without a layout engine: 84,000 cells in a second or two."""
    surface = cairo.PDFSurface(str(path), 595.276, 841.89)
    surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z")
    context = cairo.Context(surface)
    plain = cairo.ToyFontFace("Noto Sans", cairo.FontSlant.NORMAL, cairo.FontWeight.NORMAL)
    bold = cairo.ToyFontFace("Noto Sans", cairo.FontSlant.NORMAL, cairo.FontWeight.BOLD)
    context.set_font_size(7.5)

    def show(x, y, text, end=False):
        if text:
            context.move_to(x - context.text_extents(text).x_advance if end else x, y)
            context.show_text(text)

    def row(y, cells):
        for x, cell in zip(LEFT, cells):
            show(x, y, cell)
        for x, cell in zip(RIGHT, cells[5:]):
            show(x, y, cell, end=True)

    pages = USERS * ROWS // PAGE_ROWS
    page = 0
    for heading, number, rows, amount in users:
        for first in range(0, ROWS, PAGE_ROWS):
            page += 1
            context.set_font_face(plain)
            show(42, 34, "Telia Norge AS - Spesifisert faktura")
            show(553, 814, f"Side {page} av {pages}", end=True)
            for at, (label, value) in enumerate(_fields() if page == 1 else []):
                show(360, 34 + 10 * at, label)
                show(553, 34 + 10 * at, value, end=True)
            context.set_font_face(bold)
            show(42, 66, f"{DETAIL} {'(fortsettelse) ' if first else ''}{heading}")
            row(82, TITLES)
            context.set_font_face(plain)
            for at, cells in enumerate(rows[first : first + PAGE_ROWS]):
                row(96 + 11.4 * at, cells)
            if first + PAGE_ROWS == ROWS:
                context.set_font_face(bold)
                row(
                    96 + 11.4 * PAGE_ROWS,
                    [f"Sum {spaced(number)}", "", "", "", "", "", kroner(amount)],
                )
                if page == pages:
                    row(
                        96 + 11.4 * PAGE_ROWS + 13,
                        ["Totalt forbruk", "", "", "", "", "", kroner(total)],
                    )
            surface.show_page()
    surface.finish()
