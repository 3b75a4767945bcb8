"""Places a flow like `render_cairo`, with the titles of tables white on dark bars.

What the flow hides is white too, and stands on the white of the first page.
"""

from .render_cairo import Composer


def write_pdf(flow, path):
    """Lays the flow out on A4 pages and writes the file."""
    DarkComposer(flow, path).write()


class DarkComposer(Composer):
    """A composer whose table headers stand on bars."""

    def cells(self, cells, size, bold, padding, last=False):
        """Plans one row of cells; the header of a table, which is set on its `last` line, is white."""
        if not last:
            return super().cells(cells, size, bold, padding, last)
        orders = self.pages[-1]
        start = len(orders)
        height = super().cells(cells, size, bold, padding, last)
        orders[start:] = [("white", *order) for order in orders[start:]]
        orders.insert(start, ("bar", self.left, self.y - 1, self.right, self.y + height - 2))
        return height

    def furniture(self, number):
        """Draws what stands on every page, and on the first what nobody sees."""
        super().furniture(number)
        if number == 1 and self.flow.hidden:
            y = self.bottom - 12
            width = self.right - self.left
            self.draw("white", self.left, y, width, self.flow.hidden, 8, False, "start")

    def draw(self, *order):
        """Carries out one drawing order."""
        if order[0] == "bar":
            _, x0, y0, x1, y1 = order
            self.context.set_source_rgb(0.16, 0.1, 0.36)
            self.context.rectangle(x0, y0, x1 - x0, y1 - y0)
            self.context.fill()
        elif order[0] == "white":
            self.context.set_source_rgb(1, 1, 1)
            super().draw(*order[1:])
        else:
            super().draw(*order)
        self.context.set_source_rgb(0, 0, 0)
