"""MTS: the itemised list of services («детализация»), in the shapes of its PDF and its pages."""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .usage import month

D = Decimal
ISSUER = "ru/mts"
OWN, ICCID = "79000000012", "8970100000000000128"
HOME = timedelta(hours=3)
AWAY = (datetime(2026, 1, 12), datetime(2026, 1, 16), "+05:00", 'ПАО "МТС" Свердловская обл.')
CONTACTS = [
    "79000000101", "79000000134", "79000000152", "79000000177", "79000000185", "79000000203",
    "79000000244", "79000000260", "6996", "SHOP-INFO", "Zvonili:+79000000134",
]
SENDERS = CONTACTS[8:]
TITLES = (
    "Дата", "Время", "GMT*", "Номер", "Зона вызова", "Зона направления вызова/номер сессии", "Услуга",
    "Длительность/Объем (мин.:сек.)/(Kb)", "Стоимость руб. без НДС",
)


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


def clock(moment):
    """The hour is not padded: `0:00:46`."""
    return f"{moment.hour}:{moment:%M:%S}"


def price(value):
    """Four decimals with a comma."""
    return f"{value:.4f}".replace(".", ",")


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
    extra = [(7, 10, "PAY_TETHERING", "75.0000"), (15, 3, "SUPP", "3.9000")]
    for day, hour, service, cost in extra:
        start = first + timedelta(days=day - 1, hours=hour, minutes=14, seconds=9)
        gross = D(cost)
        made.append(Used(start, "+03:00", "internet.mts.ru" if hour == 10 else OWN, "", "", service,
                         "1", "1", without_tax(gross), gross, "", "", (), ()))
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
        row = Used(event.start, offset, "internet.mts.ru", zone, "", service, f"{size}Kb",
                   f"{charged}Kb", zero, zero, "data", "", (size * 1024, "B"), (charged * 1024, "B"))
        marker = []
        if dice.random() < 0.12:
            name = dice.choice(("VOL_SOCIAL_FLEX", "VOLUME_TETHER", "Traffic_Category_R900"))
            marker = [Used(event.start, offset, "internet.mts.ru", zone, "", name, "1", "1", zero, zero,
                           "other", "", (1, "event"), (1, "event"))]
        return [row, *marker]
    other, way = event.other, event.direction
    if event.kind == "sms":
        if other in SENDERS:
            way = "in"
        number = f"<--{other}" if way == "in" else other
        gross = zero
        if way == "out" and dice.random() < 0.04:
            gross = D("3.9000")
        return [Used(event.start, offset, number, zone, "", f"sms {way[0]}", "1", "1",
                     without_tax(gross), gross, "sms", way, (1, "message"), (1, "message"))]
    if other in SENDERS:
        if dice.random() < 0.5:
            return [Used(event.start, offset, "*100#", zone, "", "ussd", "1", "1", zero, zero,
                         "ussd", "", (1, "event"), (1, "event"))]
        other = CONTACTS[0]
    seconds = event.amount
    minutes = -(-seconds // 60)
    billed = minutes * 60 if way == "out" else seconds
    gross = zero
    if way == "out" and dice.random() < 0.03:
        gross = D("3.0000") * minutes
    towards = dice.choice(("", "", "Россия", f"Московский регион (Мобильный регион): {other[:4]}"))
    return [Used(event.start, offset, f"<--{other}" if way == "in" else other, zone,
                 towards if way == "out" else "", "Телеф.", f"{seconds // 60}:{seconds % 60:02}",
                 f"{billed // 60}:{billed % 60:02}", without_tax(gross), gross, "voice", way,
                 (seconds, "s"), (billed, "s"))]


def found(row, both=False, wrapped=None):
    """The entry that a reader must find; `both` when billed measure and gross price are printed."""
    return golden.entry(
        row.kind, row.gross if both else row.net, "RUB", direction=row.direction or None,
        start=row.start.isoformat() + row.offset, subscriber=f"+{OWN}",
        counterparty=row.counterparty if row.kind and row.kind != "other" else None,
        description=(wrapped or {}).get(row.service, row.service), place=row.zone or None,
        quantity=golden.quantity(*row.quantity, row.actual) if row.quantity else None,
        billed_quantity=golden.quantity(*row.billed_quantity, row.billed)
        if both and row.quantity else None,
        net=golden.decimal(row.net) if both else None,
    )


def truth(first, last, rows, both=False, status="verified", wrapped=None):
    """The golden of a list."""
    one = golden.statement(
        ISSUER, "usage", status=status, period=golden.period(first, last), currency="RUB",
        subscribers=[f"+{OWN}"], cards=[{"iccid": ICCID}],
    )
    return golden.golden([one], [found(row, both, wrapped) for row in rows])


def day(value):
    """`01.01.2026`."""
    return value.strftime("%d.%m.%Y")


def printed(name, first, last, rows):
    """The PDF's shape: the own number on every page, broken service names, balance stamps."""
    wrapped = {"VOL_SOCIAL_FLEX": "VOL_SOCIAL_FL\nEX", "Traffic_Category_R900": "Traffic_Category_R90\n0"}
    columns = [
        Column("Дата Время", 84), Column("GMT*", 32), Column("Номер", 100), Column("Зона вызова", 62),
        Column("Зона направления вызова/ номер сессии", 78), Column("Услуга", 72),
        Column("Длитель-\nность/ Объем (мин.:сек./ Kb/шт.)", 48, "end"),
        Column("Стоимость руб. без НДС", 50, "end"), Column("Изм. баланса", 48),
    ]
    body = [
        Text("Оказанные услуги связи", 13, True),
        Text(f"за период с {day(first)} по {day(last)}", 10),
        Text("* Часовой пояс места оказания услуги", 7.5),
    ]
    own = f"Номер SIM карты /Виртуальный Номер: {ICCID}\nСетевой ресурс {OWN}"
    lines = [
        Row([f"{day(row.start)}  {clock(row.start)}", row.offset, row.number, row.zone, row.towards,
             wrapped.get(row.service, row.service), row.actual, " " + price(row.net),
             row.stamp if row.net else ""])
        for row in rows
    ]
    total = sum((row.net for row in rows), D("0.0000"))
    lines.append(Row(["Итого", "", "", "", "", "", "", " " + price(total), ""], "total"))
    body += [
        Text(own, 9, True), Table(columns, lines, size=7.5, continued=own),
        Text("Всего использовано пакетов акцепторами за период:79000000134", 8),
        Text("Наш Общий; минуты: 8:00 мин:секНаш Общий; sms: 7 шт", 8),
    ]
    flow = Flow(f"Детализация {OWN}", "ru", body, footer=("FORIS OSS", "Страница {page} из {pages}"),
                margin=30)
    joined = {key: text.replace("\n", " ") for key, text in wrapped.items()}
    return name, flow, truth(first, last, rows, wrapped=joined)


def page(name, first, last, rows, total=True, both=False):
    """The page's shape; with `both`, actual and billed measure, and both prices."""
    titles = list(TITLES)
    if both:
        titles[7:] = ["Длительность/Объем факт.", "Длительность/Объем к оплате",
                      "Стоимость руб. без НДС", "Стоимость руб. с НДС"]
    lines = []
    for row in rows:
        cells = [day(row.start), clock(row.start), row.offset, row.number, row.zone, row.towards,
                 row.service, row.actual]
        cells += [row.billed, price(row.net), price(row.gross)] if both else [price(row.net)]
        lines.append(Row(cells))
    sums = [price(sum((row.net for row in rows), D("0.0000")))]
    if both:
        sums.append(price(sum((row.gross for row in rows), D("0.0000"))))
    if total:
        lines.append(Row(["Итого"] + [""] * (len(titles) - 1 - len(sums)) + sums, "total"))
    numbers = len(titles) - len(sums)
    body = [
        Text("Детализация услуг связи", 13, True),
        Fields([
            ("Период", f"с {day(first)} по {day(last)}"), ("Номер SIM карты", ICCID),
            ("Сетевой ресурс", OWN),
        ]),
        Table([Column(title, 60, "end" if at >= numbers else "start") for at, title in enumerate(titles)],
              lines),
        Text("* GMT: часовой пояс места оказания услуги.", 7.5),
    ]
    flow = Flow(f"Детализация {OWN}", "ru", body, charset="windows-1251", header=('ПАО "МТС"', ""),
                hidden="Подключите тариф за 450,00 руб.")
    return name, flow, truth(first, last, rows, both, "verified" if total else "unverified")
