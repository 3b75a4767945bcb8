"""Makes a workbook of a list: its texts, labelled values and table as one sheet."""

import re
from datetime import datetime
from decimal import Decimal

from .flow import Fields, Table, Text
from .sheets import Grid, Sheets

D = Decimal
NUMBER = re.compile(r"-?\d{1,3}(?:\u00a0?\d{3})*,\d\d")
MOMENTS = ("%d.%m.%Y %H:%M:%S", "%d.%m.%y %H:%M:%S")


def workbook(flow, name):
    """The flow as a sheet: moments and amounts are numbers, other cells are texts."""
    rows = [[flow.header[0]]] if flow.header[0] else []
    for block in flow.body:
        if isinstance(block, Text):
            rows += [[block.text]]
        elif isinstance(block, Fields):
            rows += [list(row) for row in block.rows] + [[]]
        elif isinstance(block, Table):
            rows.append([column.title.replace("\n", " ") for column in block.columns])
            rows += [[cell(text) for text in row.cells] for row in block.rows]
    return Sheets([Grid(name, rows, wide=(0,))])


def cell(text):
    """A cell's value by what is printed in it."""
    if NUMBER.fullmatch(text):
        return D(text.replace("\u00a0", "").replace(",", "."))
    for shape in MOMENTS:
        try:
            return datetime.strptime(text, shape)
        except ValueError:
            continue
    return text
