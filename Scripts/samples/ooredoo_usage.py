"""Ooredoo Oman: itemised use of one number, English, some hundred rows."""

from datetime import datetime
from decimal import Decimal

from . import golden
from .carrier import statement
from .detail import Listing, over_midnight
from .flow import Fields, Flow, Table, Text
from .ooredoo_bill import BEHIND, BILL, MB
from .usage import month

D = Decimal
OWN, ACCOUNT = "90000212", "1.20034455"
CONTACTS = [
    "90000461",
    "70000041",
    "90000477",
    "90000493",
    "27000012",
    "90000508",
    "+971590000027",
    "+915000000015",
]


def size(amount):
    """Bytes as `12.345 MB` with their value."""
    shown = max(D("0.001"), (D(amount) / MB).quantize(D("0.001")))
    return f"{shown} MB", shown * MB


LISTING = Listing(
    BILL,
    {
        ("voice", "out"): "Outgoing call",
        ("voice", "in"): "Incoming call",
        ("sms", "out"): "SMS sent",
        ("sms", "in"): "SMS received",
        ("data", ""): "Mobile data",
    },
    [
        ("date", "Date", 60, "start"),
        ("time", "Start time", 55, "start"),
        ("type", "Service type", 90, "start"),
        ("number", "Number", 95, "start"),
        ("place", "Destination", 80, "start"),
        ("measure", "Duration/Volume", 75, "end"),
        ("amount", "Amount (OMR)", 70, "end"),
    ],
    "Oman",
    {"+971": ("UAE", D("0.095"), D("0.060")), "+91": ("India", D("0.085"), D("0.060"))},
    lambda seconds: f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
    size,
)


def listed():
    """A month of one number."""
    events = month(9012, datetime(2026, 2, 1), 28, CONTACTS, 230, 170, 230)
    rows, entries, amount = LISTING.rows(over_midnight(events), OWN)
    body = [
        Text("Ooredoo - Itemised bill", 14, True),
        Fields(
            [
                ("Account No.", ACCOUNT),
                ("Mobile No.", f"{OWN[:4]} {OWN[4:]}"),
                ("Bill period", BILL.span(BEHIND)),
            ]
        ),
        Table(LISTING.heads(), [*rows, LISTING.last("Total", amount)], size=8),
        Text("Amounts exclude VAT. 1 MB = 1024 KB.", 8),
    ]
    flow = Flow(
        "Itemised bill",
        "en",
        body,
        header=("Ooredoo", f"Mobile No. {OWN[:4]} {OWN[4:]}"),
        footer=("Omani Qatari Telecommunications Company SAOG", "Page {page} of {pages}"),
    )
    truth = statement(
        BILL, "usage", OWN, account=ACCOUNT, period=golden.period(*BEHIND)
    )
    return flow, golden.golden([truth], entries)
