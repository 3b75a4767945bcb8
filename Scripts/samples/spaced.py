"""The same flow with letters drawn apart, as headings and East Asian forms have them."""

import re
from copy import deepcopy

from .flow import Fields, Side, Table, Text

IDEOGRAPH = "[\u3400-\u9fff]"
BETWEEN = re.compile(f"(?<={IDEOGRAPH})(?={IDEOGRAPH})")
# A heading in smaller type may be too long for its line once it is spaced.
LEAST_SIZE = 12


def headings(flow):
    """Letters of large headings apart: `F A K T U R A`, words further apart."""
    made = deepcopy(flow)
    for block in blocks(made.body):
        if isinstance(block, Text) and block.bold and block.size >= LEAST_SIZE:
            block.text = "   ".join(" ".join(word) for word in block.text.split())
    return made


def ideographs(flow):
    """A space between every two ideographs of headings, labels, column titles and totals."""
    made = deepcopy(flow)
    for block in blocks(made.body):
        if isinstance(block, Text) and block.bold:
            block.text = apart(block.text)
        elif isinstance(block, Fields):
            block.rows = [(apart(row[0]), *row[1:]) for row in block.rows]
        elif isinstance(block, Table):
            for part in block.columns:
                part.title = apart(part.title)
            for row in block.rows:
                if row.style != "data":
                    row.cells = [apart(cell) for cell in row.cells]
    return made


def apart(text):
    """The text with a space between every two ideographs."""
    return BETWEEN.sub(" ", text)


def blocks(body):
    """Every block below a list of blocks."""
    for block in body:
        if isinstance(block, Side):
            yield from blocks(block.first + block.second)
        else:
            yield block
