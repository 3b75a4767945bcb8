"""Beeline: what is used and not billed yet, with provisional prices and hidden digits."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .beeline_usage import ISSUER
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import day, roubles
from .russian_usage import used

D = Decimal
OWN = "79350000621"
COLUMNS = (
    "Дата звонка",
    "Время звонка",
    "Инициатор звонка",
    "Набранный номер",
    "Тип звонка",
    "Услуга",
    "Предварительная стоимость (без НДС)",
    "Продолжительность",
    "Объем (MB)",
    "Номер БС",
)
WORDS = {
    ("voice", "out"): "Исходящий вызов",
    ("voice", "in"): "Входящий вызов",
    ("sms", "out"): "Исходящее SMS",
    ("sms", "in"): "Входящее SMS",
    ("data", ""): "Мобильный интернет",
}


def hidden(number):
    """`7935***0411`: the digits that a portal does not show."""
    return f"{number[:4]}***{number[7:]}" if len(number) == 11 else number


def unbilled():
    """Ten days of a month that is not billed."""
    first, last = datetime(2026, 3, 1), date(2026, 3, 10)
    rows = used(8819, first, 10, (40, 30, 24), minute="4.00")
    lines, entries, total = [], [], D("0.00")
    for row in rows:
        net = (row.cost / D("1.22")).quantize(D("0.01"), ROUND_HALF_UP)
        total += net
        other = hidden(row.other) or "internet.beeline.ru"
        sides = [other, OWN] if row.way == "in" else [OWN, other]
        length, size, quantity = "", "", None
        if row.kind == "voice":
            length = f"{row.amount // 3600:02}:{row.amount // 60 % 60:02}:{row.amount % 60:02}"
            quantity = golden.quantity(row.amount, "s", length)
        elif row.kind == "data":
            megabytes = max(D("0.001"), (D(row.amount) / 1024**2).quantize(D("0.001")))
            size = str(megabytes).replace(".", ",")
            quantity = golden.quantity(megabytes * 1024**2, "B", size)
        words = WORDS[(row.kind, row.way)]
        lines.append(
            Row(
                [
                    row.start.strftime("%d.%m.%Y"),
                    row.start.strftime("%H:%M:%S"),
                    *sides,
                    words,
                    "Телематика" if row.kind == "data" else "Связь",
                    roubles(net),
                    length,
                    size,
                    "25001-4321",
                ]
            )
        )
        entries.append(
            golden.entry(
                row.kind,
                net,
                "RUB",
                direction=row.way or None,
                start=row.start.isoformat() + "+03:00",
                subscriber=f"+{OWN}",
                counterparty=other,
                quantity=quantity,
                provisional=True,
            )
        )
    lines.append(Row(["Итого", "", "", "", "", "", roubles(total), "", "", ""], "total"))
    body = [
        Text("Детализация звонков: неоплаченный период", 13, True),
        Fields(
            [
                ("Номер телефона:", OWN),
                ("Период:", f"{day(first)} - {day(last)}"),
            ]
        ),
        Table(
            [Column(title, 50, "end" if 5 < at < 9 else "start") for at, title in enumerate(COLUMNS)],
            lines,
        ),
    ]
    flow = Flow(
        "Детализация", "ru", body, header=('ПАО "ВымпелКом", Билайн', ""), footer=("beeline.ru", "")
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        period=golden.period(first.date(), last),
        currency="RUB",
        subscribers=[f"+{OWN}"],
    )
    return flow, golden.golden([truth], entries)
