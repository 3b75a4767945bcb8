"""Telenor: the specified invoice, over the night in October in which an hour comes twice."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .norwegian import day
from .telenor_bill import ISSUER, kroner, paired
from .usage import Event, month

D = Decimal
ZONE = ZoneInfo("Europe/Oslo")
OWN = "43000121"
CONTACTS = ["43000161", "43000174", "44000115", "43000188", "44000139", "25000001", "02800", "2400"]
SERVICES = {
    ("voice", "out"): "Utgående samtale",
    ("voice", "in"): "Innkommende samtale",
    ("sms", "out"): "Sendt SMS",
    ("sms", "in"): "Mottatt SMS",
    ("data", ""): "Mobildata",
}
# Minutes behind midnight UTC of 25 October: 02:10, 02:40, and again 02:05, 02:35.
NIGHT = (10, 40, 65, 95)


def specification():
    """October 2026 in local time, told from the numbers in UTC."""
    first = datetime(2026, 10, 1)
    events = month(5501, first, 31, CONTACTS, 150, 170, 190)
    events = [one for one in events if (one.start.day, one.start.hour) not in {(25, 2), (25, 3)}]
    night = datetime(2026, 10, 25)
    events += [
        Event("voice", "out", night + timedelta(minutes=at + 120, seconds=7), CONTACTS[0], 61 + at)
        for at in NIGHT
    ]
    events.sort(key=lambda event: event.start)
    lines, entries, total = [], [], D("0.00")
    for event in events:
        # What was invented counts as two hours east of UTC all month long.
        start = (event.start - timedelta(hours=2)).replace(tzinfo=timezone.utc).astimezone(ZONE)
        if start.month != 10:
            continue
        cells, entry, amount = _row(event, start)
        lines.append(Row(cells))
        entries.append(entry)
        total += amount
    label = f"Sum {paired(OWN)}"
    lines.append(Row([label, "", "", "", "", kroner(total)], "subtotal"))
    heading = f"Spesifikasjon for {paired(OWN)}"
    body = [
        Text("Spesifisert faktura", 14, True),
        Fields(
            [
                ("Fakturanummer:", "70118829910"),
                ("Fakturadato:", "03.11.2026"),
                ("Kundenummer:", "5511200"),
                ("Periode:", "01.10.2026 - 31.10.2026"),
            ]
        ),
        Text(heading, 10, True),
        Table(
            [
                Column("Dato", 62),
                Column("Klokkeslett", 62),
                Column("Tjeneste", 130),
                Column("Til nummer", 100),
                Column("Varighet/Mengde", 90, "end"),
                Column("Beløp", 60, "end"),
            ],
            lines,
            size=9.5,
            continued=f"{heading} (fortsettelse)",
        ),
    ]
    flow = Flow(
        "Spesifisert faktura 70118829910",
        "nb",
        body,
        header=("Telenor Norge AS", ""),
        footer=("Beløp i NOK inkl. mva", "Side {page} av {pages}"),
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        number="70118829910",
        issued="2026-11-03",
        period=golden.period(date(2026, 10, 1), date(2026, 10, 31)),
        account="5511200",
        currency="NOK",
        time_zone="Europe/Oslo",
        subscribers=[f"+47{OWN}"],
    )
    return flow, golden.golden([truth], entries)


def _row(event, start):
    """A printed row, its entry and its amount; the hour that comes twice has no offset."""
    other, way, amount = event.other, event.direction, D("0.00")
    if len(other) in (4, 5) and event.kind == "sms":
        way = "in"
    if len(other) in (4, 5) and event.kind == "voice":
        other = CONTACTS[0]
    shown = paired(other) if len(other) == 8 else other
    e164 = f"+47{other}" if len(other) == 8 else other or None
    if event.kind == "voice":
        measure = f"{event.amount // 3600:02}:{event.amount // 60 % 60:02}:{event.amount % 60:02}"
        quantity = golden.quantity(event.amount, "s", measure)
        if other == "25000001" and way == "out":
            amount = D("0.99") + D("0.49") * -(-event.amount // 60)
    elif event.kind == "sms":
        measure, quantity = "1", golden.quantity(1, "message", "1")
    else:
        size = max(D("0.01"), (D(event.amount) / 10**6).quantize(D("0.01")))
        measure = f"{kroner(size)} MB"
        quantity = golden.quantity(size * 10**6, "B", measure)
    twice = (start.day, start.hour) == (25, 2)
    stamp = start.replace(tzinfo=None, fold=0).isoformat() if twice else start.isoformat()
    service = SERVICES[(event.kind, way)]
    cells = [day(start), start.strftime("%H:%M:%S"), service, shown, measure, kroner(amount)]
    entry = golden.entry(
        event.kind,
        amount,
        "NOK",
        direction=way or None,
        start=stamp,
        subscriber=f"+47{OWN}",
        counterparty=e164,
        description=service,
        quantity=quantity,
    )
    return cells, entry, amount
