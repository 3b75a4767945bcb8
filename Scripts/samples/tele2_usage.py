"""Tele2: the itemised list with seconds and minutes, list price and price, volumes in bytes."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import day, international, roubles
from .russian_usage import used

D = Decimal
ISSUER = "ru/tele2"
OWN = "79350000701"
COLUMNS = (
    ("Дата и время", 72),
    ("Тарифный\nплан", 50),
    ("Тип соединения", 112),
    ("Номер", 70),
    ("Длительность\nв секундах", 56),
    ("Длительность\nв минутах", 56),
    ("Объем,\nбайт", 52),
    ("Стоимость\nпо тарифу", 48),
    ("Стоимость\nпо оплате", 48),
)
WORDS = {
    ("voice", "out"): "исходящий на другие сети",
    ("voice", "in"): "входящий с мобильных номеров",
    ("sms", "out"): "исходящее SMS",
    ("sms", "in"): "входящее SMS",
    ("data", ""): "мобильный интернет",
}


def itemised(first, last, counts, seed, lost=False):
    """The list of one number; with `lost`, cells have no spaces between their words."""
    rows = used(seed, first, (last - first.date()).days + 1, counts, minute="1.95", text="1.50")
    lines, entries, full, paid = [], [], D("0.00"), D("0.00")
    for at, row in enumerate(rows):
        price = row.cost if at % 2 else D("0.00")
        cells, entry = _row(row, price, lost)
        full, paid = full + row.cost, paid + price
        lines.append(Row(cells))
        entries.append(entry)
    lines.append(Row(["Итого", "", "", "", "", "", "", roubles(full), roubles(paid)], "total"))
    body = [
        Text("Детализация соединений", 13, True),
        Fields(
            [
                ("Телефон:", OWN),
                ("Период:", f"с {day(first)} по {day(last)}"),
            ]
        ),
        Table(
            [
                Column(title, width, "end" if at > 3 else "start")
                for at, (title, width) in enumerate(COLUMNS)
            ],
            lines,
            size=6.5,
        ),
    ]
    flow = Flow(
        f"Детализация {OWN}",
        "ru",
        body,
        header=("ООО «Т2 Мобайл»", "Страница {page}"),
        footer=("tele2.ru", ""),
        margin=24,
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        period=golden.period(first.date(), last),
        currency="RUB",
        time_zone="Europe/Moscow",
        subscribers=[f"+{OWN}"],
    )
    return flow, golden.golden([truth], entries)


def _row(row, price, lost):
    """A printed row and its entry."""
    words = WORDS[(row.kind, row.way)]
    if lost:
        words = words.replace(" ", "")
    seconds = minutes = size = ""
    quantity = billed = None
    if row.kind == "voice":
        seconds, minutes = str(row.amount), str(row.minutes)
        quantity = golden.quantity(row.amount, "s", seconds)
        billed = golden.quantity(row.minutes * 60, "s", minutes)
    elif row.kind == "data":
        size = str(row.amount)
        quantity = golden.quantity(row.amount, "B", size)
    number = row.other or "internet.tele2.ru"
    cells = [
        row.start.strftime("%d.%m.%y %H:%M:%S"),
        "Мойонлайн" if lost else "Мой онлайн",
        words,
        number,
        seconds,
        minutes,
        size,
        roubles(row.cost),
        roubles(price),
    ]
    return cells, golden.entry(
        row.kind,
        price,
        "RUB",
        direction=row.way or None,
        start=row.start.isoformat() + "+03:00",
        subscriber=f"+{OWN}",
        counterparty=international(number),
        description=words,
        quantity=quantity,
        billed_quantity=billed,
    )


def february():
    """A short list whose cells lost their spaces."""
    return itemised(datetime(2026, 2, 1), date(2026, 2, 28), (60, 50, 30), 9927, lost=True)


def january():
    """A long list."""
    return itemised(datetime(2026, 1, 1), date(2026, 1, 31), (230, 190, 210), 9902)
