"""MegaFon: bills of companies, with a summary before the numbers that repeats their services."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import charge, day, found, rounded, roubles, total

D = Decimal
ISSUER = "ru/megafon"
FIRST, LAST = date(2026, 1, 1), date(2026, 1, 31)
COLUMNS = [
    Column("Название услуги", 236),
    Column("Объём", 74, "end"),
    Column("Сумма без скидки", 66, "end"),
    Column("Сумма скидки", 60, "end"),
    Column("Сумма со скидкой", 66, "end"),
]
# Text, kind, volume, list price, discount, and whether taxed; the discount is printed positive.
LINES = {
    "79350000501": (
        "Управляй! Менеджер",
        [
            ("Абонентская плата", "subscription", "", "700.00", "70.00", True),
            ("Исходящие вызовы в домашнем регионе", "voice", "412 мин", "0.00", "0.00", True),
            ("Исходящие SMS в домашнем регионе", "sms", "31 шт", "62.00", "0.00", True),
            ("Мобильный интернет", "data", "15,61 Мбайт", "0.00", "0.00", True),
        ],
    ),
    "79350000502": (
        "Управляй! Менеджер",
        [
            ("Абонентская плата", "subscription", "", "700.00", "70.00", True),
            ("Исходящие вызовы в домашнем регионе", "voice", "55 мин", "0.00", "0.00", True),
            ("Услуги контент-провайдеров", "content", "", "150.00", "0.00", False),
        ],
    ),
    "79350000503": (
        "Интернет вещей",
        [("Абонентская плата", "subscription", "", "120.00", "12.00", True)],
    ),
}


def company():
    """Rows net of tax with list price, discount and price; an account with a balance held."""
    lines = {
        number: (
            plan,
            [
                (charge(kind, text, D(full) - D(off), volume, taxed), D(full), D(off))
                for text, kind, volume, full, off, taxed in services
            ],
        )
        for number, (plan, services) in LINES.items()
    }
    every = [one for _, services in lines.values() for one in services]
    taxed = total([one for one, _, _ in every if one.taxed])
    free = total([one for one, _, _ in every if not one.taxed])
    tax = rounded(taxed * 22 / 100)
    gross = taxed + free + tax
    opening, payments = D("-2398.11"), D("2398.11")
    closing = opening + payments - gross
    summary = []
    for text in dict.fromkeys(one.text for one, _, _ in every):
        same = [item for item in every if item[0].text == text]
        sums = [sum((item[at] for item in same), D("0.00")) for at in (1, 2)]
        summary.append(Row([text, "", *map(roubles, [*sums, sums[0] - sums[1]])]))
    rows = []
    for number, (plan, services) in lines.items():
        rows.append(Row([f"Абонентский номер {number}"], "section"))
        rows.append(Row([f"Тарифный план на 31.01.2026 «{plan}»"], "section"))
        rows += [
            Row([one.text, one.volume, roubles(full), roubles(off), roubles(one.amount)])
            for one, full, off in services
        ]
        sums = [sum((item[at] for item in services), D("0.00")) for at in (1, 2)]
        own = total([item[0] for item in services])
        rows.append(Row(["Итого начислено", "", *map(roubles, [*sums, own])], "subtotal"))
    body = [
        Text(
            'ПАО "МегаФон", ИНН 7700000025, КПП 770001001, БИК 044525000, '
            "р/с 40702810000000000002, к/с 30101810000000000003",
            7.5,
        ),
        Text("Счёт № 260131-90017 от 31.01.2026", 14, True),
        Fields(
            [
                ("Абонент:", "ООО «Берёзовая роща»"),
                ("Лицевой счёт:", "90017700"),
                ("Договор:", "GF0017700123"),
                ("Расчётный период:", f"с {day(FIRST)} по {day(LAST)}"),
                ("Баланс на начало периода", f"{roubles(opening)} руб."),
                ("Сумма платежей", f"{roubles(payments)} руб."),
                ("Сумма начислений", f"{roubles(gross)} руб."),
                ("Баланс на конец периода", f"{roubles(closing)} руб."),
                ("Всего к оплате на конец периода", f"{roubles(-closing)} руб."),
                ("Количество дней для оплаты", "20"),
            ]
        ),
        Text("Начислено за расчётный период", 11, True),
        Table(
            COLUMNS,
            summary
            + [
                Row(
                    [
                        "Итого",
                        "",
                        *(
                            roubles(sum((item[at] for item in every), D("0.00")))
                            for at in (1, 2)
                        ),
                        roubles(taxed + free),
                    ],
                    "total",
                )
            ],
            size=8.5,
        ),
        Fields(
            [
                ("Итого по услугам, облагаемым НДС", roubles(taxed)),
                ("Итого по услугам, не облагаемым НДС", roubles(free)),
                ("НДС (22%)", roubles(tax)),
                ("Итого с НДС", roubles(gross)),
            ]
        ),
        Text("Начисления по абонентским номерам", 11, True),
        Table(COLUMNS, rows, size=8.5),
    ]
    truth = golden.statement(
        ISSUER,
        "bill",
        number="260131-90017",
        issued="2026-01-31",
        period=golden.period(FIRST, LAST),
        account="90017700",
        customer="ООО «Берёзовая роща»",
        currency="RUB",
        subscribers=[f"+{number}" for number in lines],
        totals={
            "opening": golden.decimal(opening),
            "payments": golden.decimal(payments),
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax),
            "due": golden.decimal(-closing),
            "closing": golden.decimal(closing),
        },
        position={"opening": golden.decimal(-opening), "closing": golden.decimal(-closing)},
    )
    entries = [golden.entry("tax", tax, "RUB")]
    for number, (_, services) in lines.items():
        entries += [found(number, one) for one, _, _ in services]
    flow = Flow(
        "Счёт 260131-90017", "ru", body, footer=("ПАО «МегаФон»", "Страница {page} из {pages}")
    )
    return flow, golden.golden([truth], entries)
