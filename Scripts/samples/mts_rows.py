"""MTS: a month of use as rows, with everything that the different forms of the list print of it."""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from .usage import month

D = Decimal
OWN, ICCID = "79350000012", "8970100000000000128"
AWAY = (datetime(2026, 1, 12), datetime(2026, 1, 16), "+05:00", 'ПАО "МТС" Свердловская обл.')
CONTACTS = [
    "79350000101",
    "79350000134",
    "79350000152",
    "79350000177",
    "79350000185",
    "79350000203",
    "79350000244",
    "79350000260",
    "6996",
    "SHOP-INFO",
    "Zvonili:+79350000134",
]
SENDERS = CONTACTS[8:]


@dataclass
class Used:
    """One row in all its forms: actual and billed measure, price without and with tax."""

    start: datetime
    offset: str
    number: str
    zone: str
    towards: str
    service: str
    actual: str
    billed: str
    net: Decimal
    gross: Decimal
    kind: str
    direction: str
    quantity: tuple
    billed_quantity: tuple

    @property
    def counterparty(self):
        """The other side as the report gives it."""
        bare = self.number.removeprefix("<--")
        return f"+{bare}" if bare.startswith("79") else bare

    @property
    def stamp(self):
        """When the balance moved: a little later than the event."""
        return (self.start + timedelta(seconds=self.start.second + 2)).strftime("%d.%m.%Y %H:%M:%S")


def without_tax(gross, rate=22):
    """The price without tax at four decimals."""
    return (gross * 100 / (100 + rate)).quantize(D("0.0001"), ROUND_HALF_UP)


def used_in(year, number):
    """All rows of one month."""
    first = datetime(year, number, 1)
    days = (date(year + number // 12, number % 12 + 1, 1) - first.date()).days
    dice = random.Random(year * 100 + number)
    made = []
    for event in month(year * 100 + number, first, days, CONTACTS, 190, 230, 230):
        made += _rows(event, dice)
    extra = [
        (7, 10, "PAY_TETHERING", "75.0000"),
        (15, 3, "SUPP", "3.9000"),
        (30, 18, "MTS numbers", "49.0000"),
    ]
    for day, hour, service, cost in extra:
        if day > days:
            continue
        start = first + timedelta(days=day - 1, hours=hour, minutes=14, seconds=9)
        gross = D(cost)
        made.append(
            Used(
                start,
                "+03:00",
                "internet.mts.ru" if hour == 10 else OWN,
                "",
                "",
                service,
                "1",
                "1",
                without_tax(gross),
                gross,
                "",
                "",
                (),
                (),
            )
        )
    made.sort(key=lambda row: row.start)
    return made


def _rows(event, dice):
    """The row of an event, and now and then the marker row of the same second."""
    away = AWAY[0] <= event.start < AWAY[1]
    offset, zone = (AWAY[2], AWAY[3]) if away else ("+03:00", "")
    zero = D("0.0000")
    if event.kind == "data":
        size = max(1, event.amount // 1024)
        charged = max(100, -(-size // 100) * 100)
        service = dice.choice(("4G", "4G", "4G", "4G", "HSDPA (3G)", "gprs"))
        row = Used(
            event.start,
            offset,
            "internet.mts.ru",
            zone,
            "",
            service,
            f"{size}Kb",
            f"{charged}Kb",
            zero,
            zero,
            "data",
            "",
            (size * 1024, "B"),
            (charged * 1024, "B"),
        )
        marker = []
        if dice.random() < 0.12:
            name = dice.choice(("VOL_SOCIAL_FLEX", "VOLUME_TETHER", "Traffic_Category_R900"))
            marker = [
                Used(
                    event.start,
                    offset,
                    "internet.mts.ru",
                    zone,
                    "",
                    name,
                    "1",
                    "1",
                    zero,
                    zero,
                    "other",
                    "",
                    (1, "event"),
                    (1, "event"),
                )
            ]
        return [row, *marker]
    other, way = event.other, event.direction
    if event.kind == "sms":
        if other in SENDERS:
            way = "in"
        number = f"<--{other}" if way == "in" else other
        gross = zero
        if way == "out" and dice.random() < 0.04:
            gross = D("3.9000")
        return [
            Used(
                event.start,
                offset,
                number,
                zone,
                "",
                f"sms {way[0]}",
                "1",
                "1",
                without_tax(gross),
                gross,
                "sms",
                way,
                (1, "message"),
                (1, "message"),
            )
        ]
    if other in SENDERS:
        if dice.random() < 0.5:
            return [
                Used(
                    event.start,
                    offset,
                    "*100#",
                    zone,
                    "",
                    "ussd",
                    "1",
                    "1",
                    zero,
                    zero,
                    "ussd",
                    "",
                    (1, "event"),
                    (1, "event"),
                )
            ]
        other = CONTACTS[0]
    seconds = event.amount
    minutes = -(-seconds // 60)
    billed = minutes * 60 if way == "out" else seconds
    gross = zero
    if way == "out" and dice.random() < 0.03:
        gross = D("3.0000") * minutes
    towards = dice.choice(("", "", "Россия", f"Московский регион (Мобильный регион): {other[:4]}"))
    return [
        Used(
            event.start,
            offset,
            f"<--{other}" if way == "in" else other,
            zone,
            towards if way == "out" else "",
            "Телеф.",
            f"{seconds // 60}:{seconds % 60:02}",
            f"{billed // 60}:{billed % 60:02}",
            without_tax(gross),
            gross,
            "voice",
            way,
            (seconds, "s"),
            (billed, "s"),
        )
    ]
