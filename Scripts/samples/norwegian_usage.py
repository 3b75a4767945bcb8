"""Itemised lists of smaller Norwegian operators: rows abroad have the place's own words."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .norwegian import day, kroner, spaced
from .usage import month

D = Decimal
ZONE = ZoneInfo("Europe/Oslo")
CONTACTS = ["43000261", "43000274", "44000215", "43000288", "44000239", "02200", "STREX"]
SERVICES = {
    ("voice", "out"): ("Utgående samtale", "Samtale i utlandet"),
    ("voice", "in"): ("Innkommende samtale", "Mottatt samtale i utlandet"),
    ("sms", "out"): ("Sendt SMS", "Sendt SMS i utlandet"),
    ("sms", "in"): ("Mottatt SMS", "Mottatt SMS i utlandet"),
    ("data", ""): ("Mobildata", "Mobildata i utlandet"),
}


@dataclass
class Style:
    """How a list prints: what stands before each price, whether a day is printed once for all of
    its rows, whether numbers have hidden digits."""

    prefix: str = ""
    once: bool = False
    hidden: bool = False


def itemised(issuer, name, title, users, seed, style=Style(), counts=(40, 40, 30), charset="utf-8"):
    """A list of February; six days of it abroad."""
    first, last = datetime(2026, 2, 1), date(2026, 2, 28)
    body = [
        Text(title, 14, True),
        Fields([("Periode:", f"{day(first)} - {day(last)}"), ("Valuta:", "NOK")]),
    ]
    entries = []
    for at, (person, number) in enumerate(users):
        events = month(seed + at, first, 28, CONTACTS, *counts)
        made = [_row(event, number, 10 <= event.start.day < 16, style) for event in events]
        if style.once:
            days = [one[0].cells[0] for one in made]
            for above, shown, one in zip(days, days[1:], made[1:]):
                one[0].cells[0] = "" if shown == above else shown
        total = sum((one[2] for one in made), D("0.00"))
        entries += [one[1] for one in made]
        heading = f"Spesifikasjon for {person} - {spaced(number)}"
        label = f"Sum {spaced(number)}"
        body += [
            Text(heading, 10, True),
            Table(
                [
                    Column("Dato", 58),
                    Column("Tid", 40),
                    Column("Nummer", 84),
                    Column("Tjeneste", 140),
                    Column("Land", 70),
                    Column("Varighet/Mengde", 70, "end"),
                    Column("Pris inkl. mva", 56, "end"),
                ],
                [one[0] for one in made]
                + [Row([label, "", "", "", "", "", style.prefix + kroner(total)], "subtotal")],
                size=8.5,
                continued=heading + " (fortsettelse)",
            ),
        ]
    flow = Flow(
        title,
        "nb",
        body,
        charset=charset,
        header=(name, ""),
        footer=("", "Side {page} av {pages}"),
    )
    truth = golden.statement(
        issuer,
        "usage",
        period=golden.period(first.date(), last),
        currency="NOK",
        time_zone="Europe/Oslo",
        subscribers=[f"+47{number}" for _, number in users],
    )
    return flow, golden.golden([truth], entries)


def _row(event, number, abroad, style):
    """A printed row, its entry and its amount."""
    other, way, amount = event.other, event.direction, D("0.00")
    if other in CONTACTS[5:]:
        if event.kind == "voice":
            other = CONTACTS[0]
        else:
            way = "in"
    shown = spaced(other) if len(other) == 8 else other
    e164 = f"+47{other}" if len(other) == 8 else other or None
    if style.hidden and len(other) == 8:
        shown = e164 = f"{other[:3]}XX{other[5:]}"
    if event.kind == "voice":
        measure = f"{event.amount // 60:02}:{event.amount % 60:02}"
        quantity = golden.quantity(event.amount, "s", measure)
        if abroad and way == "out":
            amount = D("0.99") + D("1.25") * -(-event.amount // 60)
    elif event.kind == "sms":
        measure, quantity = "1 stk", golden.quantity(1, "message", "1 stk")
    else:
        size = max(1, event.amount // 1000)
        measure, quantity = f"{size} kB", golden.quantity(size * 1000, "B", f"{size} kB")
        if abroad:
            amount = (D(size) * D("0.0012")).quantize(D("0.01"))
    service = SERVICES[(event.kind, way)][int(abroad)]
    place = "Sveits" if abroad else "Norge"
    row = Row(
        [
            day(event.start),
            event.start.strftime("%H:%M"),
            shown,
            service,
            place,
            measure,
            style.prefix + kroner(amount),
        ]
    )
    start = event.start.replace(second=0, tzinfo=ZONE).isoformat().replace(":00+", "+")
    if abroad:
        # By the clock of the place, whose distance from UTC nothing tells.
        start = event.start.strftime("%Y-%m-%dT%H:%M")
    entry = golden.entry(
        event.kind,
        amount,
        "NOK",
        direction=way or None,
        start=start,
        subscriber=f"+47{number}",
        counterparty=e164,
        description=service,
        place=place,
        roaming=True if abroad else None,
        quantity=quantity,
    )
    return row, entry, amount
