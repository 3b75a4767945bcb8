"""MegaFon: the personal itemised list, as its page and as a PDF."""

from datetime import date, datetime

from . import golden
from .flow import Column, Flow, Row, Table, Text
from .russian import day, international, roubles
from .russian_usage import total, used

ISSUER = "ru/megafon"
OWN = "79350000401"
COLUMNS = (
    ("Дата (dd.mm.yy)", 50),
    ("Время", 46),
    ("Абонентский номер, адрес электронной почты, точка доступа", 98),
    ("Прод/ Объем", 46),
    ("Единица тарификации (мин, сек, шт, Kb, Mb)", 62),
    ("Вид услуги", 110),
    ("Место вызова", 92),
    ("Стоимость (с НДС),  руб.", 50),
)
SERVICES = {
    ("voice", "out"): ("На номера МегаФон", "На мобильные номера"),
    ("voice", "in"): ("Входящий", "С номеров Единой сети МегаФон"),
    ("sms", "out"): ("Исходящее SMS",) * 2,
    ("sms", "in"): ("Входящее SMS",) * 2,
    ("data", ""): ("Мобильный интернет",) * 2,
}


def itemised(first, last, counts, seed, wrong=None):
    """The list of one number; `wrong` is what its total prints too much."""
    rows = used(seed, first, (last - first.date()).days + 1, counts, away=(18, 22))
    lines, entries = [], []
    for row in rows:
        cells, entry = _row(row)
        lines.append(Row(cells))
        entries.append(entry)
    printed = total(rows) + (wrong or 0)
    lines.append(Row(["Итого", "", "", "", "", "", "", roubles(printed)], "total"))
    span = f"за период с {day(first)} по {day(last)}"
    body = [
        Text("Детализация услуг связи", 13, True),
        Text(f"Услуги, оказанные Абонентскому номеру {OWN}", 9),
        Text(span, 9),
        Table(
            [
                Column(title, width, "end" if at == 7 else "start")
                for at, (title, width) in enumerate(COLUMNS)
            ],
            lines,
            size=7,
        ),
        Text("Стоимость указана с учётом НДС 22%. Время московское.", 7.5),
    ]
    flow = Flow(
        f"Детализация {OWN}",
        "ru",
        body,
        charset="windows-1251",
        header=('ПАО "МегаФон"', ""),
        footer=("lk.megafon.ru", "Страница {page} из {pages}"),
        margin=30,
        hidden="Подключите ещё 10 Гб за 250,00 руб.",
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        status="contradicted" if wrong else "verified",
        checks=[golden.failed(printed, total(rows), "rows-subtotal")] if wrong else None,
        period=golden.period(first.date(), last),
        currency="RUB",
        time_zone="Europe/Moscow",
        subscribers=[f"+{OWN}"],
    )
    return flow, golden.golden([truth], entries)


def _row(row):
    """A printed row and its entry: the length is whole minutes, kilobytes or pieces."""
    if row.kind == "voice":
        size, unit, quantity = row.minutes, "мин", (row.minutes * 60, "s")
    elif row.kind == "sms":
        size, unit, quantity = 1, "шт", (1, "message")
    else:
        size = max(1, row.amount // 1024)
        unit, quantity = "Kb", (size * 1024, "B")
    number = row.other or "internet"
    service = SERVICES[(row.kind, row.way)][len(number + str(row.amount)) % 2]
    place = "Кавказский филиал" if row.away else "Столичный филиал"
    if row.kind == "data" and not row.away:
        place = "МО"
    cells = [
        row.start.strftime("%d.%m.%y"),
        row.start.strftime("%H:%M:%S"),
        f"<--{number}" if row.way == "in" else number,
        str(size),
        unit,
        service,
        place,
        roubles(row.cost),
    ]
    return cells, golden.entry(
        row.kind,
        row.cost,
        "RUB",
        direction=row.way or None,
        start=row.start.isoformat() + "+03:00",
        subscriber=f"+{OWN}",
        counterparty=international(number),
        description=service,
        place=place,
        quantity=golden.quantity(*quantity, str(size)),
    )


def february():
    """A short month."""
    return itemised(datetime(2026, 2, 1), date(2026, 2, 28), (60, 70, 50), 7701)


def january():
    """A long month of many pages."""
    return itemised(datetime(2026, 1, 1), date(2026, 1, 31), (200, 190, 180), 7702)


def december(extra):
    """Its printed total is wrong by `extra`; the period runs over New Year."""
    return itemised(datetime(2025, 12, 20), date(2026, 1, 8), (30, 30, 24), 7703, wrong=extra)
