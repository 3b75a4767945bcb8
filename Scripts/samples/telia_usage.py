"""Telia Norge: the specified invoice, every call, message and data session of three numbers."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from . import golden
from .flow import Column, Fields, Flow, Row, Side, Table, Text
from .norwegian import DETAIL, day, kroner, spaced
from .telia_bill import ISSUER
from .usage import month

D = Decimal
ZONE = ZoneInfo("Europe/Oslo")
PERIOD = (date(2026, 3, 1), date(2026, 3, 31))
USERS = (
    ("Ingrid Solbakken", "43000021", 120, 130, 70),
    ("Jonas Solbakken", "43000037", 40, 260, 60),
    ("Mormor Solbakken", "43000044", 30, 8, 4),
)
CONTACTS = [
    "43000061",
    "43000074",
    "44000015",
    "43000088",
    "44000039",
    "43000093",
    "49000027",
    "+46701740605",
    "+447700900123",
    "02012",
    "26112",
]
SERVICES = {
    ("voice", "out"): "Utgående samtale",
    ("voice", "in"): "Innkommende samtale",
    ("sms", "out"): "Sendt SMS",
    ("sms", "in"): "Mottatt SMS",
    ("mms", "out"): "Sendt MMS",
    ("data", ""): "Mobildata",
}


def specification(name):
    """The whole list, with a sum for every number and one for all."""
    body = [
        Side(
            [Text("Ingrid Solbakken\nFjellveien 12\n0010 OSLO", 10)],
            [
                Fields(
                    [
                        ("Fakturadato:", "07.04.2026"),
                        ("Fakturanummer:", "INV90231185"),
                        ("Kundenummer:", "20417755"),
                        ("Periode:", f"{day(PERIOD[0])} - {day(PERIOD[1])}"),
                    ]
                )
            ],
        ),
        Text("Spesifisert faktura - forbruk", 14, True),
        Text("Tidspunkt er norsk tid. Mengde i MB der 1 GB = 1000 MB. Beløp i NOK inkl. mva.", 8),
    ]
    entries, total = [], D("0.00")
    for at, (user, number, calls, texts, sessions) in enumerate(USERS):
        events = month(4700 + at, datetime(2026, 3, 1), 31, CONTACTS, calls, texts, sessions)
        made = [line(event, number) for event in events]
        amount = sum((one[2] for one in made), D("0.00"))
        total += amount
        heading = f"{user} - {spaced(number)}"
        body += [
            Text(f"{DETAIL} {heading}", 10, True),
            Table(
                [
                    Column("Dato", 58),
                    Column("Klokkeslett", 55),
                    Column("Nummer", 90),
                    Column("Tjeneste", 115),
                    Column("Land", 80),
                    Column("Varighet/Mengde", 70, "end"),
                    Column("Beløp", 50, "end"),
                ],
                [one[0] for one in made]
                + [Row([f"Sum {spaced(number)}", "", "", "", "", "", kroner(amount)], "subtotal")],
                size=8.5,
                continued=f"{DETAIL} (fortsettelse) {heading}",
            ),
        ]
        entries += [one[1] for one in made]
    body.append(Fields([("Totalt forbruk", kroner(total))], bold_last=True))
    flow = Flow(
        "Spesifisert faktura INV90231185",
        "nb",
        body,
        header=("Telia Norge AS", "INV90231185"),
        footer=("", "Side {page} av {pages}"),
        charset="iso-8859-1",
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        number="INV90231185",
        issued="2026-04-07",
        period=golden.period(*PERIOD),
        account="20417755",
        currency="NOK",
        time_zone="Europe/Oslo",
        subscribers=[f"+47{user[1]}" for user in USERS],
    )
    return name, flow, golden.golden([truth], entries)


def line(event, number):
    """A printed row, the entry it tells, and its amount."""
    other, place = event.other, "Norge"
    if event.kind == "sms" and len(other) == 5:
        event.direction = "in"
    if event.kind == "voice" and len(other) == 5:
        other = CONTACTS[0]
    if other.startswith("+46"):
        place, shown, e164 = "Sverige", "+46 70 174 06 05", other
    elif other.startswith("+44"):
        place, shown, e164 = "Storbritannia", "+44 7700 900123", other
    elif len(other) == 5:
        shown = e164 = other
    else:
        shown, e164 = (spaced(other), f"+47{other}") if other else ("", None)
    amount = D("0.00")
    if event.kind == "voice":
        seconds = event.amount
        measure = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        quantity = golden.quantity(seconds, "s", measure)
        if place != "Norge" and event.direction == "out":
            minutes = -(-seconds // 60)
            amount = D("0.99") + minutes * (D("1.49") if place == "Sverige" else D("2.99"))
    elif event.kind == "sms":
        measure, quantity = "1 stk", golden.quantity(1, "message", "1 stk")
        if place != "Norge" and event.direction == "out":
            amount = D("1.49")
    else:
        size = max(D("0.001"), (D(event.amount) / 10**6).quantize(D("0.001")))
        measure = f"{size:,.3f}".translate(str.maketrans(",.", " ,")) + " MB"
        quantity = golden.quantity(size * 10**6, "B", measure)
    service = SERVICES[(event.kind, event.direction)]
    if (event.start.day, event.start.hour) == (29, 2):
        raise ValueError("this hour does not exist in the night when summer time begins")
    start = event.start.replace(tzinfo=ZONE).isoformat()
    row = Row(
        [
            day(event.start),
            event.start.strftime("%H:%M:%S"),
            shown,
            service,
            place,
            measure,
            kroner(amount),
        ]
    )
    return (
        row,
        golden.entry(
            event.kind,
            amount,
            "NOK",
            direction=event.direction or None,
            start=start,
            subscriber=f"+47{number}",
            counterparty=e164,
            description=service,
            place=place,
            quantity=quantity,
        ),
        amount,
    )
