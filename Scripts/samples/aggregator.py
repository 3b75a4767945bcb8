"""Exports of programs that keep the cards of several carriers: one line a card and a category."""

from datetime import date
from decimal import Decimal

from . import golden
from .aggregator_sheets import export_book, export_csv, export_page
from .flow import Column, Flow, Row, Table, Text

D = Decimal
FOLDER = "aggregator"
TITLES = [
    ("SIM label", 75, "start"),
    ("Operator", 70, "start"),
    ("Mobile No.", 85, "start"),
    ("Date", 60, "start"),
    ("Category", 75, "start"),
    ("Amount (OMR)", 70, "end"),
]
# Label, operator, number, day, category, kind, amount.
LINES = [
    ("Home", "Omantel", "+96890000281", date(2026, 1, 3), "Subscription", "subscription", "10.500"),
    ("Home", "Omantel", "+96890000281", date(2026, 1, 9), "Roaming data", "data", "2.350"),
    ("Work", "Ooredoo", "+96890000282", date(2026, 1, 3), "Subscription", "subscription", "14.700"),
    ("Work", "Ooredoo", "+96890000282", date(2026, 1, 17), "Content", "content", "0.750"),
    ("Spare", "Vodafone", "+96870000283", date(2026, 1, 20), "Fee", "fee", "0.500"),
    ("Spare", "Vodafone", "+96870000283", date(2026, 1, 22), "Discount", "discount", "-0.250"),
]


def rows():
    """The printed lines."""
    return [
        [label, operator, number, f"{day:%d/%m/%Y}", category, amount]
        for label, operator, number, day, category, _, amount in LINES
    ]


def expectation():
    """What a right reading holds: each line with its own number."""
    entries = [
        golden.entry(
            kind, D(amount), "OMR", start=day.isoformat(), subscriber=number, description=category
        )
        for _, _, number, day, category, kind, amount in LINES
    ]
    one = {"type": "usage", "currency": "OMR", "verification": {"status": "verified"}}
    return golden.golden([one], entries)


def export():
    """The list as a page."""
    total = sum((D(line[-1]) for line in LINES), D("0.000"))
    last = Row(["Total", "", "", "", "", f"{total:.3f}"], "total")
    body = [
        Text("SIM Manager", 15, True),
        Text("Usage report", 11, True),
        Table([Column(*one) for one in TITLES], [*(Row(one) for one in rows()), last], size=8.5),
    ]
    return Flow("Usage report", "en", body), expectation()


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "cards-of-three-operators.pdf",
            "cairo",
            "an aggregator's list: each line names card, operator and number",
            *export(),
        ),
        (
            "cards-with-ids.csv",
            "csv",
            "a mark of byte order, `;`, decimal commas; label, ICCID and IMSI of every card",
            *export_csv(),
        ),
        (
            "cards-with-ids.xlsx",
            "xlsx",
            "the same as a workbook: ids of 15 and 19 digits as texts, days and amounts as numbers",
            *export_book(),
        ),
        (
            "cards-with-ids.pdf",
            "chromium",
            "the same as a page: label, ICCID, IMSI and balance of every card",
            *export_page(),
        ),
    ]
