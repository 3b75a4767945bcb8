"""Lists of Russian operators as workbooks, and what companies get of them."""

import copy
from datetime import date, datetime
from decimal import Decimal

from .beeline_usage import itemised as beeline
from .megafon_export import charges
from .sheets import Grid, Sheets, as_stored
from .tele2_usage import itemised as tele2
from .workbook import workbook

D = Decimal
FOLDER = "ru"
# The columns of the export among those of the workbook.
PLACES = (0, 3, 5, 6, 9)


def charges_book():
    """The charges of a company as a workbook whose cells are merged over columns of their own."""
    sheets, truth = charges()
    rows, merges = [], []
    for at, line in enumerate(sheets.lines, 1):
        cells = [_number(text) for text in line.split(";")] if line else []
        if len(cells) == 4:
            # The row lacks the cell of its volume; a workbook leaves it empty.
            cells.insert(1, "")
        row = [""] * 10
        for place, cell in zip(PLACES, cells):
            row[place] = cell
        rows.append(row)
        if len(cells) > 2:
            merges += [f"A{at}:C{at}", f"D{at}:E{at}", f"G{at}:I{at}"]
    return Sheets([Grid("Начисления", rows, merges=tuple(merges))]), truth


def free():
    """A list in which nothing was paid: its total of nothing proves little."""
    flow, truth = tele2(datetime(2026, 4, 1), date(2026, 4, 30), (30, 30, 20), 9914)
    truth["statements"][0]["verification"]["status"] = "consistent"
    return flow, truth


def with_points(expectation):
    """The same with decimal points in the measures, which a workbook holds as numbers."""
    made = copy.deepcopy(expectation)
    for entry in made["entries"]:
        measure = entry.get("quantity")
        if measure and entry["kind"] == "data":
            measure["text"] = measure["text"].replace(",", ".")
    return made


def _number(text):
    whole, point, cents = text.partition(",")
    is_amount = point and len(cents) == 2 and whole.lstrip("-").isdigit() and cents.isdigit()
    return D(f"{whole}.{cents}") if is_amount else text


def samples():
    """Every sample as (file, producer, what it shows, sheets, golden)."""
    first, last = datetime(2026, 3, 1), date(2026, 3, 31)
    flow, truth = beeline(first, last, (36, 30, 28), 8811)
    other = beeline(datetime(2026, 4, 1), date(2026, 4, 30), (24, 20, 18), 8812)
    t2_flow, t2_truth = tele2(datetime(2026, 3, 1), last, (70, 60, 30), 9922)
    book = workbook(t2_flow, "Детализация")
    return [
        (
            "beeline/usage-book.xlsx",
            "xlsx",
            "a workbook: moments, prices and megabytes as numbers",
            workbook(flow, "Детализация"),
            with_points(truth),
        ),
        (
            "beeline/usage-book-2003.xls",
            "spreadsheetml",
            "a list in SpreadsheetML 2003 under the name of a workbook",
            workbook(other[0], "Детализация"),
            with_points(other[1]),
        ),
        (
            "tele2/usage-book.xlsx",
            "xlsx",
            "a workbook: seconds, minutes and bytes, list price and price as numbers",
            book,
            t2_truth,
        ),
        (
            "tele2/usage-book-97.xls",
            "biff",
            "the same workbook as Excel 97 wrote it",
            book,
            as_stored(t2_truth),
        ),
        (
            "tele2/usage-online.html",
            "html",
            "the list of another month as the site shows it: nothing in it was paid",
            *free(),
        ),
        (
            "megafon/charges-book.xlsx",
            "xlsx",
            "the charges of a company as a workbook: cells merged over columns of their own",
            *charges_book(),
        ),
    ]
