"""Omantel's pre-paid cards (Hayyak): balance page, renewal, a running balance, notices."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .carrier import Carrier, statement
from .detail import Listing
from .flow import Column, Fields, Flow, Row, Table, Text
from .messages import GB, MB, balance, expected, told
from .usage import month

D = Decimal
HAYYAK = Carrier(
    "om/omantel",
    "OMR",
    "Asia/Muscat",
    "+04:00",
    "968",
    D("0.000"),
    "{:,.3f}".format,
    lambda value: value.strftime("%d/%m/%Y"),
)
OWN = "90000256"
PERIOD = (date(2026, 3, 1), date(2026, 3, 31))


def page():
    """Balance, what is used and left of each bundle, and how long the number is kept."""
    body = [
        Text("Omantel Hayyak", 14, True),
        Text("My balance", 12, True),
        Fields(
            [
                ("Mobile number", OWN),
                ("Your balance", "OMR 3.275"),
                ("Valid until", "28/06/2026"),
            ]
        ),
        Table(
            [
                Column("Bundle", 150),
                Column("Used", 80, "end"),
                Column("Remaining", 80, "end"),
                Column("Total", 80, "end"),
                Column("Valid until", 80, "end"),
            ],
            [
                Row(["Hayyak data", "2.5 GB", "7.5 GB", "10 GB", "31/03/2026"]),
                Row(["Local calls", "40 min", "160 min", "200 min", "31/03/2026"]),
            ],
        ),
    ]
    one = statement(HAYYAK, "balance", OWN, status="consistent")
    one["balances"] = [
        balance("money", remaining="3.275", unit="OMR", valid_until="2026-06-28"),
        balance(
            "data",
            name="Hayyak data",
            used=str(2560 * MB),
            remaining=str(7680 * MB),
            total=str(10 * GB),
            unit="B",
            valid_until="2026-03-31",
        ),
        balance(
            "voice", name="Local calls", used="2400", remaining="9600", total="12000", unit="s"
        ),
    ]
    return Flow("My balance", "en", body, charset="windows-1256"), golden.golden([one], [])


def renewal():
    """A renewal in two languages: what was paid and until when the number is kept."""
    reference = "OAB260318000000456"
    body = [
        Text("Omantel عمانتل", 15, True),
        Text("Recharge receipt إيصال تعبئة", 12, True),
        Fields(
            [
                ("Transaction ID", reference, "رقم العملية"),
                ("التاريخ والوقت", "18/03/2026 21:05:33", "Date and time"),
                ("Mobile number", OWN, "رقم الهاتف"),
                ("مبلغ التعبئة", "RO 3.000", "Recharge amount"),
                ("Old balance", "RO 0.275", "الرصيد القديم"),
                ("الرصيد الجديد", "RO 3.275", "New balance"),
                ("Valid until", "28/06/2026", "صالح حتى"),
            ],
            layout="both",
        ),
        Text("1 OMR = 1000 baisa.", 8),
    ]
    one = statement(HAYYAK, "receipt", OWN)
    del one["verification"]
    entry = golden.entry(
        "topUp",
        D("-3.000"),
        "OMR",
        start="2026-03-18T21:05:33+04:00",
        subscriber=HAYYAK.number(OWN),
        reference=reference,
    )
    return Flow("Recharge receipt", "en", body), golden.golden([one], [entry])


def baisa(size):
    """Bytes as `12.345 MB` with their value."""
    shown = max(D("0.001"), (D(size) / MB).quantize(D("0.001")))
    return f"{shown} MB", shown * MB


LISTING = Listing(
    HAYYAK,
    {
        ("voice", "out"): "Outgoing call",
        ("voice", "in"): "Incoming call",
        ("sms", "out"): "SMS sent",
        ("sms", "in"): "SMS received",
        ("data", ""): "Data",
    },
    [
        ("date", "Date", 62, "start"),
        ("time", "Time", 52, "start"),
        ("type", "Service", 92, "start"),
        ("number", "Number", 100, "start"),
        ("measure", "Duration/Volume", 80, "end"),
        ("amount", "Amount (OMR)", 65, "end"),
        ("balance", "Balance", 60, "end"),
    ],
    "",
    {"+968": ("", D("0.025"), D("0.010")), "+971": ("", D("0.110"), D("0.050"))},
    lambda seconds: f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
    baisa,
)
CONTACTS = ["+96890000561", "+96870000056", "+96890000573", "+971590000031"]


def running():
    """A list in which each row says what is left behind it."""
    events = month(9077, datetime(2026, 3, 1), 31, CONTACTS, 60, 40, 30)
    rows, entries, amount = LISTING.rows(events, OWN)
    left = D("12.500") + amount
    opening = left
    at = len(LISTING.columns) - 1
    for row, entry in zip(rows, entries):
        left -= D(entry["amount"]["value"])
        row.cells[at] = HAYYAK.money(left)
        entry["balanceAfter"] = golden.decimal(left)
    last = Row(["Total", "", "", "", "", HAYYAK.money(amount), ""], "total")
    body = [
        Text("Omantel Hayyak", 14, True),
        Text("Usage details", 12, True),
        Fields(
            [
                ("Mobile number", OWN),
                ("Usage period", HAYYAK.span(PERIOD)),
                ("Opening balance", HAYYAK.money(opening)),
            ]
        ),
        Table(LISTING.heads(), [*rows, last], size=8),
    ]
    flow = Flow("Usage details", "en", body, footer=("Omantel", "Page {page} of {pages}"))
    truth = statement(HAYYAK, "usage", OWN, period=golden.period(*PERIOD))
    return flow, golden.golden([truth], entries)


def used(share, total, **keys):
    """The balance of a bundle of which a share is used."""
    return balance("data", used=str(total * share // 100), total=str(total), unit="B", **keys)


def notices():
    """What is written at 70, 75, 80, 90 and 100 %, and replies about a balance."""
    messages = [
        told(
            f"Omantel: You have used {share}% of your 10 GB data bundle.",
            "notice",
            [used(share, 10 * GB)],
        )
        for share in (70, 75, 80, 90, 100)
    ] + [
        told(
            "Omantel: Your balance is RO 3.275. Valid until 28/6/2026",
            "balance",
            [balance("money", remaining="3.275", unit="OMR", valid_until="2026-06-28")],
        ),
        told(
            "Omantel: You have recharged RO 3.000. New balance: RO 6.275",
            "receipt",
            [balance("money", remaining="6.275", unit="OMR")],
            [golden.entry("topUp", D("-3.000"), "OMR")],
        ),
    ]
    text = "\n\n".join(message for message, *_ in messages) + "\n"
    return text.encode(), expected(messages, "om/omantel")
