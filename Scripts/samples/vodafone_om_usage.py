"""Vodafone Oman: the list of use that its app sends, start in one column, data with its APN."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .carrier import statement
from .detail import Listing, over_midnight
from .flow import Fields, Flow, Table, Text
from .usage import month
from .vodafone_om_documents import VODAFONE

D = Decimal
OWN = "90000311"
PERIOD = (date(2026, 2, 12), date(2026, 3, 11))
KB = 1024
CONTACTS = ["90000611", "70000062", "90000634", "90000648", "90000655", "+96530000007"]


def size(amount):
    """Bytes as whole KB with their value."""
    shown = max(1, amount // KB)
    return f"{shown:,} KB", shown * KB


def length(seconds):
    """`4 min 07 sec`."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest:02} sec" if minutes else f"{rest} sec"


LISTING = Listing(
    VODAFONE,
    {
        ("voice", "out"): "Outgoing call",
        ("voice", "in"): "Incoming call",
        ("sms", "out"): "Outgoing SMS",
        ("sms", "in"): "Incoming SMS",
        ("data", ""): "Data session",
    },
    [
        ("moment", "Date & time", 110, "start"),
        ("type", "Type", 95, "start"),
        ("number", "Number/APN", 105, "start"),
        ("measure", "Usage", 90, "end"),
        ("amount", "Charge (OMR)", 80, "end"),
    ],
    "",
    {"+965": ("Kuwait", D("0.120"), D("0.045"))},
    length,
    size,
    point="internet.sample.om",
)


def listed():
    """A month of one number over many pages."""
    events = month(9031, datetime(2026, 2, 12), 28, CONTACTS, 210, 160, 200)
    rows, entries, amount = LISTING.rows(over_midnight(events), OWN)
    body = [
        Text("Vodafone Oman", 15, True),
        Text("Usage details", 12, True),
        Fields([("Mobile number", f"+968 {OWN}"), ("Usage period", VODAFONE.span(PERIOD))]),
        Table(LISTING.heads(), [*rows, LISTING.last("Total", amount)], size=8),
    ]
    flow = Flow(
        "Usage details",
        "en",
        body,
        footer=("Oman Future Telecommunications Company SAOC", "Page {page} of {pages}"),
    )
    truth = statement(VODAFONE, "usage", OWN, period=golden.period(*PERIOD))
    return flow, golden.golden([truth], entries)
