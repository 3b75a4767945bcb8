"""Sums and amounts that are written as real statements write them, and a reader stumbles over."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .megafon_export import charges
from .mts_rows import used_in
from .mts_usage import page
from .norwegian import day, kroner, spaced
from .norwegian_usage import CONTACTS
from .sheets import Sheets
from .usage import month

D = Decimal
FOLDER = "."
CENT = D("0.01")
ROUNDED = [{"reason": "rounded-sum"}]


def footer_in_cell():
    """The page's footer behind a sum, as text of a PDF pasted into a sheet has it."""
    lines = [
        'ПАО "МегаФон"',
        "Начисления по абонентским номерам",
        "Лицевой счёт;100200402",
        "Счёт №;77001240 от 31.01.2026",
        "Расчётный период;с 01.01.2026 по 31.01.2026",
        "",
        "Абонентский номер 9350000433",
        "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
        "Абонентская плата;;450,00;0,00;450,00",
        "Исходящие SMS в домашнем регионе;31 шт;62,00;0,00;62,00",
        "Итого начислено;;;;512,00 Страница 3 из 14",
        "",
        "Абонентский номер 9350000434",
        "Название услуги;Объём;Сумма без скидки;Сумма скидки;Сумма со скидкой",
        "Абонентская плата;;400.00;0.00;400.00",
        "Исходящие вызовы в международном роуминге;5 мин;127.50;0.00;127.50",
        "Итого начислено;;;;527.50 Стр. 4 из 14",
        "",
        "Всего к оплате за период;1039,50",
    ]
    one = golden.statement(
        "ru/megafon",
        "bill",
        account="100200402",
        number="77001240",
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        currency="RUB",
        subscribers=["+79350000433", "+79350000434"],
        totals={"due": "1039.50"},
        # Where the sum ends and the footer begins is not certain: both are left for a person.
        status="consistent",
    )
    rows = [
        ("subscription", "9350000433", "Абонентская плата", "450.00", None),
        ("sms", "9350000433", "Исходящие SMS в домашнем регионе", "62.00", (31, "message", "31 шт")),
        ("subscription", "9350000434", "Абонентская плата", "400.00", None),
        (
            "voice",
            "9350000434",
            "Исходящие вызовы в международном роуминге",
            "127.50",
            (300, "s", "5 мин"),
        ),
    ]
    entries = [
        golden.entry(
            kind,
            D(amount),
            "RUB",
            subscriber=f"+7{number}",
            description=text,
            quantity=golden.quantity(*measure) if measure else None,
        )
        for kind, number, text, amount, measure in rows
    ]
    left = [
        {"text": line.split(";")[-1]} for line in lines if line.startswith("Итого начислено")
    ]
    return Sheets([], "utf-8", lines), golden.golden([one], entries, left)


def narrow_spaces():
    """Thin and narrow spaces between thousands, the minus of mathematics."""
    lines = [
        ("subscription", "Абонентская плата «Бизнес 5000»", D("5450.00")),
        ("oneOff", "Подключение номера", D("1200.00")),
        ("discount", "Скидка за объём", D("-1045.00")),
    ]
    gross = sum((amount for *_, amount in lines), D("0.00"))

    def money(value, gap="\u202f"):
        text = f"{abs(value):,.2f}".replace(",", gap).replace(".", ",")
        return ("\u2212" if value < 0 else "") + text

    tax = (gross * 22 / 122).quantize(D("0.01"), ROUND_HALF_UP)
    phone = "79350000721"
    body = [
        Text("ООО «Т2 Мобайл»", 8),
        Text("Счёт № 26020001801 от 28.02.2026", 14, True),
        Fields([("Лицевой счёт:", "300200111"), ("Номер телефона:", phone)]),
        Table(
            [Column("Наименование услуги", 320), Column("Сумма с НДС, руб.", 120, "end")],
            [Row([text, money(amount)]) for _, text, amount in lines]
            + [Row(["Всего начислено", money(gross)], "total")],
            size=9,
        ),
        Fields(
            [
                ("в том числе НДС (22%)", money(tax, "\u2009")),
                ("Всего к оплате", money(gross, "\u2009")),
            ]
        ),
    ]
    one = golden.statement(
        "ru/tele2",
        "bill",
        number="26020001801",
        account="300200111",
        issued="2026-02-28",
        currency="RUB",
        subscribers=[f"+{phone}"],
        totals={
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax),
            "due": golden.decimal(gross),
        },
    )
    entries = [
        golden.entry(kind, amount, "RUB", subscriber=f"+{phone}", description=text)
        for kind, text, amount in lines
    ]
    flow = Flow("Счёт 26020001801", "ru", body, footer=("tele2.ru", ""))
    return flow, golden.golden([one], entries)


def two_decimals():
    """A list of four decimals whose total has two: what the bill asks for."""
    first, last = date(2026, 5, 1), date(2026, 5, 31)
    _, flow, made = page("usage", first, last, used_in(2026, 5))
    cells = next(block for block in flow.body if isinstance(block, Table)).rows[-1].cells
    exact = D(cells[-1].replace(",", "."))
    shown = exact.quantize(CENT, ROUND_HALF_UP)
    assert exact != shown
    cells[-1] = f"{shown}".replace(".", ",")
    made["statements"][0]["verification"] = {"status": "consistent", "doubts": ROUNDED}
    return flow, made


def unrounded(note):
    """Calls by the second: each row is rounded to the øre, the sum is that of the exact prices.

    A document that says so may differ by half an øre a row, and is `consistent` at the most; one
    that does not say so contradicts itself.
    """
    own = "43000251"
    rows, entries, exact = [], [], D(0)
    events = month(6813, datetime(2026, 1, 1), 20, CONTACTS[:5], 36, 0, 0)
    for event in (one for one in events if one.direction == "out"):
        price = event.amount * D("0.0165")
        shown = price.quantize(CENT, ROUND_HALF_UP)
        exact += price
        length = f"{event.amount // 60:02}:{event.amount % 60:02}"
        cells = [day(event.start), event.start.strftime("%H:%M"), spaced(event.other)]
        rows.append(Row([*cells, "Utgående samtale", length, kroner(shown)]))
        entries.append(
            golden.entry(
                "voice",
                shown,
                "NOK",
                direction="out",
                start=event.start.strftime("%Y-%m-%dT%H:%M+01:00"),
                subscriber=f"+47{own}",
                counterparty=f"+47{event.other}",
                description="Utgående samtale",
                quantity=golden.quantity(event.amount, "s", length),
            )
        )
    total = exact.quantize(CENT, ROUND_HALF_UP)
    added = sum((D(one["amount"]["value"]) for one in entries), D("0.00"))
    assert total != added
    rows.append(Row(["Totalt", "", "", "", "", kroner(total)], "total"))
    titles = ("Dato", "Tid", "Nummer", "Tjeneste", "Varighet", "Pris inkl. mva")
    body = [
        Text("Spesifisert bruk", 14, True),
        Fields([("Telefonnummer:", spaced(own)), ("Periode:", "01.01.2026 - 31.01.2026")]),
        Table([Column(title, 80, "end" if title == titles[-1] else "start") for title in titles], rows),
    ]
    if note:
        body.append(Text("Beløpene per linje er avrundet. Summen er beregnet av uavrundede beløp.", 8))
    flow = Flow("Spesifisert bruk", "nb", body, header=("Talkmore AS", ""), footer=("talkmore.no", ""))
    one = golden.statement(
        "no/talkmore",
        "usage",
        status="consistent" if note else "contradicted",
        checks=None if note else [golden.failed(total, added, "rows-subtotal")],
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        currency="NOK",
        subscribers=[f"+47{own}"],
    )
    if note:
        one["verification"]["doubts"] = ROUNDED
    return flow, golden.golden([one], entries)


def double_spaces():
    """The charges export with two spaces, and no-break ones, inside of its labels."""
    sheets, made = charges()
    lines = [
        line.replace("Итого начислено", "Итого  начислено")
        .replace("Всего к оплате за период", "Всего  к оплате \u00a0за  период")
        .replace("Название услуги", "Название  услуги")
        for line in sheets.lines
    ]
    return Sheets([], sheets.charset, lines), made


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "ru/megafon/charges-footer-in-cell.csv",
            "csv",
            "the page's footer behind a sum in its cell; `400.00` beside `450,00`",
            *footer_in_cell(),
        ),
        (
            "ru/tele2/bill-narrow-spaces.html",
            "html",
            "narrow and thin spaces between thousands, U+2212 before a discount",
            *narrow_spaces(),
        ),
        (
            "ru/mts/usage-total-of-two-decimals.html",
            "html",
            "prices of four decimals, a total of two: consistent at the most",
            *two_decimals(),
        ),
        (
            "no/talkmore/usage-sum-of-unrounded.pdf",
            "cairo",
            "rows are rounded, their sum is not taken of the rounded ones, and a note says so",
            *unrounded(True),
        ),
        (
            "no/talkmore/usage-wrong-by-rounding.pdf",
            "chromium",
            "the same without the note: contradicted",
            *unrounded(False),
        ),
        (
            "ru/megafon/charges-double-spaces.csv",
            "csv",
            "two spaces, and no-break ones, inside of labels of sums",
            *double_spaces(),
        ),
    ]
