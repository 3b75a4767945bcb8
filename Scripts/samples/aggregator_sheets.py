"""Exports of a program that keeps cards, as it and spreadsheets write them: with every card's ids."""

from datetime import datetime
from decimal import Decimal

from . import golden
from .flow import Column, Flow, Row, Table, Text
from .sheets import Grid, Sheets

D = Decimal
TITLES = (
    "SIM label",
    "Operator",
    "Mobile No.",
    "ICCID",
    "IMSI",
    "Date",
    "Category",
    "Amount (OMR)",
    "Balance",
)
CARDS = {
    "Home": ("Omantel", "+96890000291", "8996802000000000291", "422020000000291"),
    "Work": ("Ooredoo", "+96870000292", "8996803000000000292", "422030000000292"),
    "Travel": ("Vodafone", "+96870000293", "8996806000000000293", "422060000000293"),
}
# Label, day of January, category, kind, amount, balance behind it.
LINES = (
    ("Home", 3, "Subscription", "subscription", "10.500", "4.250"),
    ("Home", 9, "Roaming data", "data", "2.350", "1.900"),
    ("Work", 3, "Subscription", "subscription", "14.700", "0.000"),
    ("Work", 17, "Content", "content", "0.750", "0.000"),
    ("Travel", 20, "Fee", "fee", "0.500", "3.000"),
    ("Travel", 22, "Discount", "discount", "-0.250", "3.250"),
)


def _entries():
    made = []
    for label, day, category, kind, amount, balance in LINES:
        _, number, _, _ = CARDS[label]
        made.append(
            golden.entry(
                kind,
                D(amount),
                "OMR",
                start=f"2026-01-{day:02}",
                subscriber=number,
                description=category,
                card=label,
                balance_after=balance,
            )
        )
    return made


def _statement():
    cards = [
        {"label": label, "number": number, "iccid": iccid, "imsi": imsi}
        for label, (_, number, iccid, imsi) in CARDS.items()
    ]
    return {
        "type": "usage",
        "currency": "OMR",
        "cards": cards,
        # The balances of three cards stand in one column: they do not run from row to row.
        "verification": {"status": "consistent"},
    }


def _total():
    return sum((D(line[4]) for line in LINES), D("0.000"))


def export_csv():
    """With a mark of byte order, `;` and decimal commas, as a spreadsheet saves it."""
    lines = ["\ufeff" + ";".join(TITLES)]
    for label, day, category, _, amount, balance in LINES:
        operator, number, iccid, imsi = CARDS[label]
        cells = [label, operator, number, iccid, imsi, f"{day:02}/01/2026", category]
        lines.append(";".join([*cells, amount.replace(".", ","), balance.replace(".", ",")]))
    lines.append(";".join(["Total"] + [""] * 6 + [f"{_total()}".replace(".", ","), ""]))
    return Sheets([], "utf-8", lines), golden.golden([_statement()], _entries())


def export_book():
    """As a workbook whose days and amounts are numbers and whose ids are texts."""
    rows = [["SIM Manager"], [], list(TITLES)]
    for label, day, category, _, amount, balance in LINES:
        cells = [label, *CARDS[label], datetime(2026, 1, day), category, D(amount), D(balance)]
        rows.append(cells)
    rows.append(["Total", "", "", "", "", "", "", _total()])
    entries = _entries()
    for entry in entries:
        # The number format of the book has four decimals, and a day is a moment.
        entry["amount"]["value"] = f"{D(entry['amount']['value']):.4f}"
        entry["balanceAfter"] = f"{D(entry['balanceAfter']):.4f}"
        entry["start"] += "T00:00:00"
    return Sheets([Grid("Cards", rows, wide=(0,))]), golden.golden([_statement()], entries)


def export_page():
    """As a page, two columns of long ids among the others."""
    widths = (46, 54, 76, 102, 84, 56, 66, 48, 44)
    rows = [
        Row(
            [
                label,
                *CARDS[label],
                f"{day:02}/01/2026",
                category,
                amount,
                balance,
            ]
        )
        for label, day, category, _, amount, balance in LINES
    ]
    rows.append(Row(["Total", *[""] * 6, f"{_total()}", ""], "total"))
    table = Table(
        [
            Column(title, width, "end" if at > 6 else "start")
            for at, (title, width) in enumerate(zip(TITLES, widths))
        ],
        rows,
        size=7,
    )
    body = [Text("SIM Manager", 15, True), Text("Usage report", 11, True), table]
    flow = Flow("Usage report", "en", body, margin=24)
    return flow, golden.golden([_statement()], _entries())
