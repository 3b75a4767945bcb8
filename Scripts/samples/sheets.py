"""Sheets: operators' lists as CSV and as workbooks of every sort, under the name that they come by."""

import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from . import golden
from .mts_rows import ICCID, OWN, used_in
from .mts_usage import TITLES, clock, day, page, price, truth

D = Decimal
FOLDER = "sheets"


@dataclass
class Grid:
    """A sheet: its name and its rows of cells (texts, decimals, days with a time).

    `wide` rows hold one cell over all columns; `merges` are ranges of merged cells.
    """

    name: str
    rows: list
    wide: tuple = ()
    merges: tuple = ()


@dataclass
class Sheets:
    """A file of sheets; a CSV has one of texts alone, in `charset`, its lines as they are."""

    grids: list
    charset: str = "utf-8"
    lines: list = field(default_factory=list)


def samples():
    """Every sample as (file, producer, what it shows, sheets, golden)."""
    first, last = date(2026, 1, 1), date(2026, 1, 31)
    january = used_in(2026, 1)
    rows = january[:120]
    february = used_in(2026, 2)[:80]
    book = usage_book(first, last, rows, february)
    shown = used_in(2026, 2)
    return [
        (
            "mts-usage.csv",
            "csv",
            "cp1251 and `;`, a preamble above the header, the total below the rows",
            *usage_csv(first, last, january),
        ),
        (
            "beeline-corporate.csv",
            "csv",
            "cp1251, `;` at the end of rows, torn rows, `МB` of two alphabets, no total",
            *corporate_csv(),
        ),
        (
            "mts-usage.xlsx",
            "xlsx",
            "two sheets, merged title, dates and prices as numbers, a hidden sheet",
            *book,
        ),
        ("mts-usage-2003.xls", "spreadsheetml", "the same workbook in SpreadsheetML 2003", *book),
        (
            "mts-usage-97.xls",
            "biff",
            "the same workbook as Excel 97 wrote it",
            book[0],
            as_stored(book[1]),
        ),
        (
            "mts-usage-page.xls",
            "html",
            "a page that is called `.xls`, as portals send it",
            *page("usage-page", date(2026, 2, 1), date(2026, 2, 28), shown)[1:],
        ),
    ]


def usage_csv(first, last, rows):
    """The list of MTS as its export."""
    lines = [
        'ПАО "МТС"',
        "Детализация услуг связи",
        f"Период;с {day(first)} по {day(last)}",
        f"Номер SIM карты;{ICCID}",
        f"Сетевой ресурс;{OWN}",
        "",
        ";".join(TITLES),
    ]
    for row in rows:
        cells = [day(row.start), clock(row.start), row.offset, row.number, _quoted(row.zone)]
        cells += [_quoted(row.towards), row.service, row.actual, price(row.net)]
        lines.append(";".join(cells))
    total = sum((row.net for row in rows), D("0.0000"))
    lines.append(";".join(["Итого"] + [""] * 7 + [price(total)]))
    return Sheets([], "windows-1251", lines), truth(first, last, rows)


def _quoted(text):
    return '"' + text.replace('"', '""') + '"' if '"' in text else text


def usage_book(first, last, rows, february):
    """The list as a workbook: January on one sheet, February on another, one that is hidden."""
    grids = [
        _month_grid("Январь", first, last, rows),
        _month_grid("Февраль", date(2026, 2, 1), date(2026, 2, 28), february),
        Grid("-черновик", [["Итого", D("999.99")]]),
    ]
    one = golden.statement(
        "ru/mts",
        "usage",
        currency="RUB",
        subscribers=[f"+{OWN}"],
    )
    entries = truth(first, last, rows)["entries"] + truth(first, last, february)["entries"]
    return Sheets(grids), golden.golden([one], entries)


def as_stored(expectation):
    """The same without the decimals that only a number format shows."""
    made = copy.deepcopy(expectation)
    for entry in made["entries"]:
        entry["amount"]["value"] = golden.exact(D(entry["amount"]["value"]))
    return made


def _month_grid(name, first, last, rows):
    table = [
        ['ПАО "МТС". Детализация услуг связи'],
        ["Период", f"с {day(first)} по {day(last)}"],
        ["Сетевой ресурс", OWN],
        [],
        ["Дата и время", *TITLES[2:]],
    ]
    for row in rows:
        cells = [row.start, row.offset, row.number, row.zone, row.towards, row.service]
        table.append([*cells, row.actual, row.net])
    total = sum((row.net for row in rows), D("0.0000"))
    table.append(["Итого", "", "", "", "", "", "", total])
    return Grid(name, table, wide=(0,))


CORPORATE = (
    "Номер договора;Группа счетов;Номер абонента;Дата звонка;Время звонка;Длительность (hh:mm:ss);"
    "Длительность округленная до минут;Размер начислений;Инициатор звонка;Принимающий номер;"
    "Описание действия;Описание услуги;Тип услуги;Номер базовой станции;Объем в МB;"
    "Описание провайдера;"
)


def corporate_csv():
    """The corporate list of Beeline: two numbers of one contract, some rows torn by a line break."""
    lines, entries = [CORPORATE], []
    own = ("9350000041", "9350000042")
    start = datetime(2026, 1, 5, 8, 12, 40)
    for at in range(60):
        number, other = own[at % 2], f"9350000{301 + at % 7}"
        start += timedelta(minutes=37, seconds=11 * at % 60)
        cost = D("2.35") if at % 9 == 0 else D("0.00")
        kind, way, texts, seconds, volume = _corporate_event(at)
        cells = [
            "100200300",
            "1",
            number,
            f"{start:%d.%m.%Y}",
            f"{start:%H:%M:%S}",
            f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
            str(-(-seconds // 60)),
            f"{cost}".replace(".", ","),
            number if way == "out" else other if way else number,
            other if way == "out" else number if way else "internet.beeline.ru",
            *texts,
            "25001-4321",
            f"{volume}".replace(".", ","),
            'ПАО "ВымпелКом"',
        ]
        line = ";".join(cells) + ";"
        if at in (11, 29):
            # A line break inside the text of the action.
            line = line.replace(texts[0], texts[0].replace(" ", "\r\n", 1))
        lines.append(line)
        quantity = {
            "voice": golden.quantity(seconds, "s"),
            "sms": None,
            "data": golden.quantity(volume * 1024 * 1024, "B"),
        }[kind]
        entries.append(
            golden.entry(
                kind,
                cost,
                "RUB",
                direction=way or None,
                start=start.isoformat() + "+03:00",
                subscriber=f"+7{number}",
                counterparty=f"+7{other}" if way else None,
                quantity=quantity,
            )
        )
    one = golden.statement(
        "ru/beeline",
        "usage",
        status="unverified",
        currency="RUB",
    )
    return Sheets([], "windows-1251", lines), golden.golden([one], entries)


def _corporate_event(at):
    if at % 4 == 0:
        texts = ("Исходящий вызов", "Исходящий местный вызов", "Телефония")
        return "voice", "out", texts, 35 + at * 13, D("0.00")
    if at % 4 == 1:
        texts = ("Входящий вызов", "Входящий местный вызов", "Телефония")
        return "voice", "in", texts, 12 + at * 7, D("0.00")
    if at % 4 == 2:
        return "sms", "out", ("Исходящее SMS", "Исходящее SMS", "SMS"), 0, D("0.00")
    texts = ("Передача данных", "Мобильный интернет", "Интернет")
    return "data", "", texts, 0, D("0.25") * at
