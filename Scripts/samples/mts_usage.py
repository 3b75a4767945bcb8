"""MTS: the itemised list of services («детализация»), in the shapes of its PDF and its pages."""

from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .mts_rows import ICCID, OWN
from .russian import day

D = Decimal
ISSUER = "ru/mts"
TITLES = (
    "Дата",
    "Время",
    "GMT*",
    "Номер",
    "Зона вызова",
    "Зона направления вызова/номер сессии",
    "Услуга",
    "Длительность/Объем (мин.:сек.)/(Kb)",
    "Стоимость руб. без НДС",
)


def clock(moment):
    """The hour is not padded: `0:00:46`."""
    return f"{moment.hour}:{moment:%M:%S}"


def price(value):
    """Four decimals with a comma."""
    return f"{value:.4f}".replace(".", ",")


def found(row, both=False, wrapped=None):
    """The entry that a reader must find; `both` when billed measure and gross price are printed."""
    return golden.entry(
        row.kind,
        row.gross if both else row.net,
        "RUB",
        direction=row.direction or None,
        start=row.start.isoformat() + row.offset,
        subscriber=f"+{OWN}",
        counterparty=row.counterparty if row.kind and row.kind != "other" else None,
        description=(wrapped or {}).get(row.service, row.service),
        place=row.zone or None,
        quantity=golden.quantity(*row.quantity, row.actual) if row.quantity else None,
        billed_quantity=(
            golden.quantity(*row.billed_quantity, row.billed) if both and row.quantity else None
        ),
        net=golden.decimal(row.net) if both else None,
    )


def truth(first, last, rows, both=False, status="verified", wrapped=None):
    """The golden of a list."""
    one = golden.statement(
        ISSUER,
        "usage",
        status=status,
        period=golden.period(first, last),
        currency="RUB",
        subscribers=[f"+{OWN}"],
        cards=[{"iccid": ICCID}],
    )
    return golden.golden([one], [found(row, both, wrapped) for row in rows])


def printed(name, first, last, rows):
    """The PDF's shape: the own number on every page, broken service names, balance stamps."""
    wrapped = {
        "VOL_SOCIAL_FLEX": "VOL_SOCIAL_FL\nEX",
        "Traffic_Category_R900": "Traffic_Category_R90\n0",
    }
    columns = [
        Column("Дата Время", 84),
        Column("GMT*", 32),
        Column("Номер", 100),
        Column("Зона вызова", 62),
        Column("Зона направления вызова/ номер сессии", 78),
        Column("Услуга", 72),
        Column("Длитель-\nность/ Объем (мин.:сек./ Kb/шт.)", 48, "end"),
        Column("Стоимость руб. без НДС", 50, "end"),
        Column("Изм. баланса", 48),
    ]
    body = [
        Text("Оказанные услуги связи", 13, True),
        Text(f"за период с {day(first)} по {day(last)}", 10),
        Text("* Часовой пояс места оказания услуги", 7.5),
    ]
    own = f"Номер SIM карты /Виртуальный Номер: {ICCID}\nСетевой ресурс {OWN}"
    lines = [
        Row(
            [
                f"{day(row.start)}  {clock(row.start)}",
                row.offset,
                row.number,
                row.zone,
                row.towards,
                wrapped.get(row.service, row.service),
                row.actual,
                " " + price(row.net),
                row.stamp if row.net else "",
            ]
        )
        for row in rows
    ]
    total = sum((row.net for row in rows), D("0.0000"))
    lines.append(Row(["Итого", "", "", "", "", "", "", " " + price(total), ""], "total"))
    body += [
        Text(own, 9, True),
        Table(columns, lines, size=7.5, continued=own),
        Text("Всего использовано пакетов акцепторами за период:79350000134", 8),
        Text("Наш Общий; минуты: 8:00 мин:секНаш Общий; sms: 7 шт", 8),
    ]
    flow = Flow(
        f"Детализация {OWN}",
        "ru",
        body,
        footer=("FORIS OSS", "Страница {page} из {pages}"),
        margin=30,
    )
    joined = {key: text.replace("\n", " ") for key, text in wrapped.items()}
    return name, flow, truth(first, last, rows, wrapped=joined)


def page(name, first, last, rows, total=True, both=False):
    """The page's shape; with `both`, actual and billed measure, and both prices."""
    titles = list(TITLES)
    if both:
        titles[7:] = [
            "Длительность/Объем факт.",
            "Длительность/Объем к оплате",
            "Стоимость руб. без НДС",
            "Стоимость руб. с НДС",
        ]
    lines = []
    for row in rows:
        cells = [
            day(row.start),
            clock(row.start),
            row.offset,
            row.number,
            row.zone,
            row.towards,
            row.service,
            row.actual,
        ]
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
        Fields(
            [
                ("Период", f"с {day(first)} по {day(last)}"),
                ("Номер SIM карты", ICCID),
                ("Сетевой ресурс", OWN),
            ]
        ),
        Table(
            [
                Column(title, 60, "end" if at >= numbers else "start")
                for at, title in enumerate(titles)
            ],
            lines,
        ),
        Text("* GMT: часовой пояс места оказания услуги.", 7.5),
    ]
    flow = Flow(
        f"Детализация {OWN}",
        "ru",
        body,
        charset="windows-1251",
        header=('ПАО "МТС"', ""),
        hidden="Подключите тариф за 450,00 руб.",
    )
    return name, flow, truth(first, last, rows, both, "verified" if total else "unverified")
