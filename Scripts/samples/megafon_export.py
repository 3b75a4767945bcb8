"""MegaFon for companies: the itemised CSV, whose roaming sections have other columns, and charges."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .russian import charge, found, international, tax_inside
from .russian_usage import total, used
from .sheets import Sheets

D = Decimal
ISSUER = "ru/megafon"
NUMBERS = ("9350000431", "9350000432")
HOME = "Дата;Время;Номер;Вид услуги;Место вызова;Длительность;Единица тарификации;Стоимость без НДС"
AWAY = "Дата;Время;Место вызова;Вид услуги;Номер;Стоимость с НДС;Длительность;Единица тарификации"
SERVICES = {
    ("voice", "out"): "Исходящий вызов",
    ("voice", "in"): "Входящий вызов",
    ("sms", "out"): "Исходящее SMS",
    ("sms", "in"): "Входящее SMS",
    ("data", ""): "Мобильный интернет",
}


def itemised():
    """Two numbers, each with a section at home and one abroad; prices net at home, gross abroad."""
    lines = [
        'ПАО "МегаФон"',
        "Детализация услуг связи",
        "Лицевой счёт;100200400",
        "Период;с 01.01.2026 по 31.01.2026",
    ]
    entries, whole = [], D("0.00")
    for seed, number in enumerate(NUMBERS, 4411):
        rows = used(seed, datetime(2026, 1, 1), 31, (24, 20, 12), away=(11, 16))
        for away in (False, True):
            part = [row for row in rows if row.away == away]
            where = "за пределами домашней сети " if away else ""
            lines += ["", f"Детализация услуг {where}по абонентскому номеру {number}"]
            lines.append(AWAY if away else HOME)
            for row in part:
                cells, entry = _row(row, number)
                lines.append(";".join(cells))
                entries.append(entry)
            whole += total(part)
            lines.append(_last(f"Итого по номеру {number}", total(part), away))
    lines += ["", _last("Всего по всем абонентам", whole, False)]
    one = golden.statement(
        ISSUER,
        "usage",
        account="100200400",
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        currency="RUB",
        time_zone="Europe/Moscow",
        subscribers=[f"+7{number}" for number in NUMBERS],
    )
    return Sheets([], "windows-1251", lines), golden.golden([one], entries)


def _last(label, amount, away):
    cells = [label] + [""] * 7
    cells[5 if away else 7] = f"{amount}".replace(".", ",")
    return ";".join(cells)


def _row(row, number):
    """A line and its entry: lengths as minutes and seconds, an SMS without its one piece."""
    size, unit, quantity = "", "Штука", None
    if row.kind == "voice":
        hours, rest = divmod(row.amount, 3600)
        size = f"{hours:02}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60:02}:{rest % 60:02}"
        unit, quantity = "Минута", golden.quantity(row.amount, "s")
    elif row.kind == "data":
        size = str(max(1, row.amount // 1024))
        unit, quantity = "Килобайт", golden.quantity(int(size) * 1024, "B")
    other, service = row.other or "internet", SERVICES[(row.kind, row.way)]
    place = "Турция" if row.away else "Москва"
    printed = f"<--{other}" if row.way == "in" else other
    price = f"{row.cost}".replace(".", ",")
    moment = [row.start.strftime("%d.%m.%y"), row.start.strftime("%H:%M:%S")]
    if row.away:
        cells = [*moment, place, service, printed, price, size, unit]
    else:
        cells = [*moment, printed, service, place, size, unit, price]
    return cells, golden.entry(
        row.kind,
        row.cost,
        "RUB",
        direction=row.way or None,
        # Abroad by the clock of the place, whose distance from UTC nothing tells.
        start=row.start.isoformat() + ("" if row.away else "+03:00"),
        subscriber=f"+7{number}",
        counterparty=international(other),
        description=service,
        place=place,
        roaming=True if row.away else None,
        quantity=quantity,
    )


def charges():
    """The charges export: a summary before the details, rows that lack a cell, a list behind them."""
    blocks = {
        "9350000431": [
            charge("subscription", "Абонентская плата", "450.00"),
            charge("sms", "Исходящие SMS в домашнем регионе", "62.00", "31 шт"),
            charge("data", "Мобильный интернет в домашнем регионе", "0.00", "15.61 Мбайт"),
            charge("discount", "Скидка за объём", "-45.00"),
        ],
        "9350000432": [
            charge("subscription", "Абонентская плата", "450.00"),
            charge("voice", "Исходящие вызовы в международном роуминге", "127.50", "5 мин"),
        ],
    }
    lines = [
        'ПАО "МегаФон"',
        "Начисления по абонентским номерам",
        "Лицевой счёт;100200401",
        "Счёт №;77001234 от 31.01.2026",
        "Расчётный период;с 01.01.2026 по 31.01.2026",
        "",
        "Начислено за расчётный период",
        "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
    ]
    every = [one for rows in blocks.values() for one in rows]
    for text in dict.fromkeys(one.text for one in every):
        same = [one for one in every if one.text == text]
        amount = sum((one.amount for one in same), D("0.00"))
        lines.append(_charge(text, same[0].volume, amount))
    whole = sum((one.amount for one in every), D("0.00"))
    tax = tax_inside(whole)
    lines += [f"Итого начислено;;;;{_comma(whole)}", ""]
    entries = []
    for number, rows in blocks.items():
        amount = sum((one.amount for one in rows), D("0.00"))
        lines += [
            f"Абонентский номер {number}",
            "Тарифный план на 31.01.2026 «Управляй»",
            "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
        ]
        lines += [_charge(one.text, one.volume, one.amount) for one in rows]
        lines += [
            f"Итого начислено;;;;{_comma(amount)}",
            f"в том числе НДС (22%);;;;{_comma(tax_inside(amount))}",
            "",
        ]
        entries += [found(f"7{number}", one) for one in rows]
    lines += ["Начисления по списку абонентских номеров", "Абонентский номер;Сумма со скидкой"]
    for number, rows in blocks.items():
        lines.append(f"{number};{_comma(sum((one.amount for one in rows), D('0.00')))}")
    lines += [f"Всего;{_comma(whole)}", "", f"Всего к оплате за период;{_comma(whole)}"]
    lines.append(f"в том числе НДС (22%);{_comma(tax)}")
    one = golden.statement(
        ISSUER,
        "bill",
        account="100200401",
        number="77001234",
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        currency="RUB",
        subscribers=[f"+7{number}" for number in blocks],
        totals={"due": golden.decimal(whole)},
    )
    return Sheets([], "windows-1251", lines), golden.golden([one], entries)


def _comma(value):
    return f"{value}".replace(".", ",")


def _charge(text, volume, amount):
    """A line; without a volume it lacks the cell, and so has one fewer than the header."""
    cells = [text] + ([volume] if volume else []) + [_comma(amount), "0,00", _comma(amount)]
    return ";".join(cells)
