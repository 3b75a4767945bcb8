"""Places a flow on PDF pages with Pango and cairo: every cell is its own piece of text.

Pages are planned first, as lists of drawing orders, because a footer says how many pages there
are; then they are drawn.
"""

import re

import cairo
import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

from .flow import Break, Fields, Rule, Side, Table, Text  # noqa: E402

# Letters, and the forms that old files store in their place.
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
WIDTH, HEIGHT = 595.276, 841.89
ALIGNMENTS = {
    "start": Pango.Alignment.LEFT,
    "end": Pango.Alignment.RIGHT,
    "center": Pango.Alignment.CENTER,
}
MIRRORED = {**ALIGNMENTS, "start": Pango.Alignment.RIGHT, "end": Pango.Alignment.LEFT}


def write_pdf(flow, path):
    """Lays the flow out on A4 pages and writes the file."""
    Composer(flow, path).write()


class Composer:
    """Holds the cursor while pages are planned."""

    def __init__(self, flow, path):
        self.flow = flow
        self.surface = cairo.PDFSurface(str(path), WIDTH, HEIGHT)
        self.surface.set_metadata(cairo.PDF_METADATA_TITLE, flow.title)
        self.surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z")
        self.context = cairo.Context(self.surface)
        # A new font map knows the fonts that were added since the last document.
        pango = PangoCairo.FontMap.new().create_context()
        exact = cairo.FontOptions()
        exact.set_hint_metrics(cairo.HintMetrics.OFF)
        exact.set_hint_style(cairo.HintStyle.NONE)
        PangoCairo.context_set_font_options(pango, exact)
        pango.set_round_glyph_positions(False)
        PangoCairo.update_context(self.context, pango)
        self.layout = Pango.Layout.new(pango)
        self.fonts = {}
        self.pages = []
        self.left, self.right = flow.margin, WIDTH - flow.margin
        self.top = flow.margin + (16 if any(flow.header) else 0)
        self.bottom = HEIGHT - flow.margin - (14 if any(flow.footer) else 0)
        self.heading = None
        self.new_page()

    # Planning

    def new_page(self):
        """Starts a page and, inside a table, repeats the table's header."""
        self.pages.append([])
        self.y = self.top
        if self.heading:
            self.heading()

    def write(self):
        """Plans every block, then draws every page with its header and footer."""
        for block in self.flow.body:
            self.place(block)
        for number, orders in enumerate(self.pages, 1):
            self.furniture(number)
            for order in orders:
                self.draw(*order)
            self.surface.show_page()
        self.surface.finish()

    def furniture(self, number):
        """Draws what stands on every page."""
        for y, texts in (
            (self.flow.margin - 8, self.flow.header),
            (self.bottom + 6, self.flow.footer),
        ):
            for text, align in zip(texts, ("start", "end")):
                if text:
                    text = text.replace("{pages}", str(len(self.pages)))
                    text = text.replace("{page}", str(number))
                    self.draw(self.left, y, self.right - self.left, text, 7.5, False, align)

    def place(self, block):
        """Plans one block at the cursor."""
        if isinstance(block, Break):
            self.new_page()
        elif isinstance(block, Rule):
            self.order("rule", self.left, self.y + 2, self.right, block.dashed)
            self.y += 4 + block.gap
        elif isinstance(block, Text):
            width = self.right - self.left
            height = self.measure(block.text, width, block.size, block.bold)
            self.room(height + (70 if block.bold else 0))
            self.put(self.left, self.y, width, block.text, block.size, block.bold, block.align)
            self.y += height + block.gap
        elif isinstance(block, Fields):
            self.fields(block)
        elif isinstance(block, Side):
            self.side(block)
        elif isinstance(block, Table):
            self.table(block)
        else:
            raise TypeError(f"no such block: {block!r}")

    def room(self, height):
        """Turns the page when the next thing would not fit."""
        if self.y + height > self.bottom:
            self.new_page()

    def side(self, block):
        """Plans two stacks beside each other; the first stands where reading starts."""
        left, right, top = self.left, self.right, self.y
        middle = left + (right - left) * block.share
        halves = [(left, middle - 6), (middle + 6, right)]
        if self.flow.rtl:
            middle = right - (right - left) * block.share
            halves = [(middle + 6, right), (left, middle - 6)]
        lowest = top
        for (self.left, self.right), blocks in zip(halves, (block.first, block.second)):
            self.y = top
            for part in blocks:
                self.place(part)
            lowest = max(lowest, self.y)
        self.left, self.right, self.y = left, right, lowest + block.gap

    def fields(self, block):
        """Plans labelled values."""
        width = self.right - self.left
        if block.layout == "grid":
            share = width / len(block.rows)
            for at in (0, 1):
                cells = [(row[at], share, "start") for row in block.rows]
                self.y += self.cells(cells, block.size, at == 1, 3)
            self.y += block.gap
            return
        for index, row in enumerate(block.rows):
            bold = block.bold_last and index == len(block.rows) - 1
            if block.layout == "both":
                cells = [
                    (row[0], width * 0.36, "start"),
                    (row[1], width * 0.28, "center"),
                    (row[2], width * 0.36, "end"),
                ]
            elif block.layout == "right":
                cells = [(row[1], width * 0.42, "end"), (row[0], width * 0.58, "start")]
            else:
                cells = [(row[0], width * 0.45, "start"), (row[1], width * 0.55, "end")]
            self.y += self.cells(cells, block.size, bold, 2)
        self.y += block.gap

    def table(self, table):
        """Plans a table; its header comes again on every page."""
        widths = [column.width for column in table.columns]
        scale = (self.right - self.left) / sum(widths)
        widths = [width * scale for width in widths]

        def heading(first=False):
            if table.continued and not first:
                self.y += self.cells(
                    [(table.continued, sum(widths), "start")], table.size + 1.5, True, 3
                )
            if table.header:
                cells = [(c.title, w, c.align) for c, w in zip(table.columns, widths)]
                self.y += self.cells(cells, table.size, True, 3, last=True)
                if table.rules:
                    self.order("rule", self.left, self.y - 1, self.right, False)

        self.room(60)
        heading(first=True)
        self.heading = heading
        late = []
        for row in table.rows:
            bold = row.style != "data"
            if row.style == "section":
                cells = [(row.cells[0], sum(widths), "start")]
            else:
                cells = [
                    (cell, w, c.align)
                    for cell, c, w in zip(row.cells, table.columns, widths, strict=True)
                ]
            height = self.height(cells, table.size, bold)
            if self.y + height + (24 if row.style == "section" else 0) > self.bottom:
                self.pages[-1].extend(late)
                late = []
                self.new_page()
            if table.detached and row.style != "section":
                x = self.right - widths[-1]
                late.append(
                    (x, self.y + 1.1, widths[-1] - 4, cells[-1][0], table.size, bold, cells[-1][2])
                )
                cells = cells[:-1]
            if row.style == "total" and table.rules:
                self.order("rule", self.left, self.y - 0.5, self.right, False)
            self.y += max(height, self.cells(cells, table.size, bold, 1.5))
        self.pages[-1].extend(late)
        self.heading = None
        self.y += table.gap

    def height(self, cells, size, bold):
        """How high a row of cells becomes."""
        return (
            max(self.measure(text, width - 4, size, bold) for text, width, _ in cells if text) + 1.5
        )

    def cells(self, cells, size, bold, padding, last=False):
        """Plans one row of cells and says how high it is; `last` sets them on its last line."""
        if self.flow.rtl:
            x, step = self.right, -1
        else:
            x, step = self.left, 1
        heights = [
            self.measure(text, width - 4, size, bold) if text else 0 for text, width, _ in cells
        ]
        tallest = max(heights)
        for (text, width, align), height in zip(cells, heights):
            at = x + 2 if step > 0 else x - width + 2
            if text:
                y = self.y + (tallest - height if last else 0)
                self.put(at, y, width - 4, text, size, bold, align)
            x += step * width
        return tallest + padding

    def put(self, *order):
        """Adds a piece of text to the page."""
        self.pages[-1].append(order)

    def order(self, *order):
        """Adds a line to the page."""
        self.pages[-1].append(order)

    # Drawing

    def prepare(self, text, width, size, bold, align="start"):
        """Loads the one layout object with a piece of text."""
        font = self.fonts.get((size, bold))
        if font is None:
            weight = " Bold" if bold else ""
            font = Pango.FontDescription.from_string(f"{self.flow.font}{weight} {size}")
            font.set_absolute_size(size * Pango.SCALE)
            self.fonts[(size, bold)] = font
        layout = self.layout
        layout.set_font_description(font)
        layout.set_width(int(width * Pango.SCALE))
        layout.set_wrap(Pango.WrapMode.WORD)
        layout.set_auto_dir(False)
        context = layout.get_context()
        arabic = self.flow.rtl and ARABIC.search(text)
        context.set_base_dir(Pango.Direction.RTL if arabic else Pango.Direction.LTR)
        layout.context_changed()
        layout.set_alignment((MIRRORED if self.flow.rtl else ALIGNMENTS)[align])
        layout.set_text(text, -1)

    def measure(self, text, width, size, bold):
        """The height of a piece of text in points."""
        self.prepare(text, width, size, bold)
        return self.layout.get_size()[1] / Pango.SCALE

    def draw(self, *order):
        """Carries out one drawing order."""
        if order[0] == "rule":
            _, x0, y, x1, dashed = order
            self.context.set_line_width(0.6)
            self.context.set_dash([3, 2] if dashed else [])
            self.context.move_to(x0, y)
            self.context.line_to(x1, y)
            self.context.stroke()
            return
        x, y, width, text, size, bold, align = order
        self.prepare(text, width, size, bold, align)
        self.context.move_to(x, y)
        PangoCairo.show_layout(self.context, self.layout)
