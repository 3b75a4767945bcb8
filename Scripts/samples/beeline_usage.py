"""Beeline: the itemised list with a column for who called and one for who was called."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import day, international, roubles
from .russian_usage import total, used

D = Decimal
ISSUER = "ru/beeline"
OWN = "79350000601"
COLUMNS = (
    ("Дата и время", 84),
    ("Исходящий номер", 62),
    ("Входящий номер", 62),
    ("Описание услуги", 108),
    ("Тип услуги", 76),
    ("Длительность, мин сек", 66),
    ("Стоимость. руб", 54),
    ("Размер сессии. МБ", 46),
)
WORDS = {
    ("voice", "out"): ("исх. рег. моб. бл (другой регион)", "Исходящий вызов"),
    ("voice", "in"): ("вх. мобильные", "Входящий вызов"),
    ("sms", "out"): ("Исходящее SMS", "SMS"),
    ("sms", "in"): ("Входящее SMS", "SMS"),
    ("data", ""): ("Мобильный интернет", "GPRS-сессия"),
}


def itemised(first, last, counts, seed, charset="utf-8", twins=False, away=(9, 12)):
    """The list of one number; with `twins`, a call now and then stands on two rows."""
    rows = used(seed, first, (last - first.date()).days + 1, counts, away=away, minute="4.00")
    lines, entries = [], []
    for at, row in enumerate(rows):
        _append(row, lines, entries)
        if twins and row.kind == "voice" and at % 9 == 0:
            _append_twin(row, lines, entries)
    sizes = sum((_size(row) for row in rows if row.kind == "data"), D("0.00"))
    lines.append(Row(["Итого", "", "", "", "", "", roubles(total(rows)), ""], "total"))
    body = [
        Text("Детализация", 14, True),
        Fields(
            [
                ("Номер телефона:", f"+7 {OWN[1:4]} {OWN[4:7]}-{OWN[7:9]}-{OWN[9:]}"),
                ("Период:", f"{day(first)} - {day(last)}"),
                ("Тариф:", "UP"),
            ]
        ),
        Table(
            [
                Column(title, width, "end" if at > 4 else "start")
                for at, (title, width) in enumerate(COLUMNS)
            ],
            lines,
            size=7,
        ),
        Text(f"Итоговый объем данных (MB): {str(sizes).replace('.', ',')}", 8),
        Text("Номера входящих SMS сообщает только офис обслуживания.", 7.5),
    ]
    flow = Flow(
        f"Детализация {OWN}",
        "ru",
        body,
        charset=charset,
        header=('ПАО "ВымпелКом", Билайн', ""),
        footer=("beeline.ru", "Стр. {page} из {pages}"),
        margin=28,
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


def _size(row):
    """Megabytes at two decimals, never none."""
    return max(D("0.01"), (D(row.amount) / 1024**2).quantize(D("0.01")))


def _append(row, lines, entries):
    """A printed row and its entry."""
    sides = ["", ""]
    if row.kind == "data":
        sides, other = [OWN, "10.21.4.8"], "10.21.4.8"
    elif row.kind == "sms" and row.way == "in":
        other = None
    else:
        sides = [OWN, row.other] if row.way == "out" else [row.other, OWN]
        other = international(row.other)
    description, service = WORDS[(row.kind, row.way)]
    if row.away:
        description = f"мжнр/роум {description}"
    length = f"{row.amount // 60}:{row.amount % 60:02}" if row.kind == "voice" else ""
    size = str(_size(row)).replace(".", ",") if row.kind == "data" else ""
    quantity = None
    if row.kind == "voice":
        quantity = golden.quantity(row.amount, "s", length)
    elif row.kind == "data":
        quantity = golden.quantity(_size(row) * 1024**2, "B", size)
    stamp = row.start.strftime("%d.%m.%Y %H:%M:%S")
    lines.append(Row([stamp, *sides, description, service, length, roubles(row.cost), size]))
    entries.append(
        golden.entry(
            row.kind,
            row.cost,
            "RUB",
            direction=row.way or None,
            # Abroad by the clock of the place, whose distance from UTC nothing tells.
            start=row.start.isoformat() + ("" if row.away else "+03:00"),
            subscriber=f"+{OWN}",
            counterparty=other,
            description=description,
            roaming=True if row.away else None,
            quantity=quantity,
        )
    )


def _append_twin(row, lines, entries):
    """The same call once more, without a direction and free: both rows are printed, both stay."""
    stamp = row.start.strftime("%d.%m.%Y %H:%M:%S")
    length = f"{row.amount // 60}:{row.amount % 60:02}"
    lines.append(Row([stamp, "", "", "Телефония", "Голосовая связь", length, "0,00", ""]))
    entries.append(
        golden.entry(
            "voice",
            D("0.00"),
            "RUB",
            start=row.start.isoformat() + "+03:00",
            subscriber=f"+{OWN}",
            description="Телефония",
            quantity=golden.quantity(row.amount, "s", length),
        )
    )


def february():
    """A page of a month."""
    return itemised(
        datetime(2026, 2, 1), date(2026, 2, 28), (50, 40, 40), 8801, "koi8-r", twins=True
    )


def january():
    """A long month."""
    return itemised(datetime(2026, 1, 1), date(2026, 1, 31), (240, 180, 200), 8802, away=(0, 0))


def march():
    """A page that is called a spreadsheet."""
    return itemised(
        datetime(2026, 3, 1), date(2026, 3, 31), (30, 24, 26), 8803, "windows-1251"
    )
