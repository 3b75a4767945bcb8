"""MTS: monthly bills («счёт»), one with tax inside the rows, one with tax behind them."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .flow import Break, Column, Fields, Flow, Row, Side, Table, Text
from .mts_usage import ISSUER
from .russian import CENT, charge, day, found, roubles

D = Decimal


def subscriber_rows(number, plan, charges, total_label):
    """The section of one number."""
    rows = [
        Row([f"Абонентский номер {number}"], "section"),
        Row([f"Тарифный план «{plan}»"], "section"),
    ]
    rows += [Row([one.text, one.volume, roubles(one.amount)]) for one in charges]
    total = sum((one.amount for one in charges), D("0.00"))
    rows.append(Row([total_label, "", roubles(total)], "subtotal"))
    return rows, total


def january(name):
    """A private bill of 2026: rows include 22 % tax, balance as the customer's account."""
    charges = [
        charge("subscription", "Абонентская плата", "650.00"),
        charge("subscription", "Абонентская плата за услугу «Безопасность»", "60.00"),
        charge("discount", "Скидка на абонентскую плату", "-65.00"),
        charge("voice", "Исходящие вызовы на номера МТС", "0.00", "214 мин"),
        charge("voice", "Исходящие междугородные вызовы", "87.50", "35 мин"),
        charge("sms", "Исходящие SMS", "117.00", "30 шт"),
        charge("data", "Мобильный интернет", "0.00", "18423,61 Мбайт"),
        charge("content", "Услуги контент-провайдеров", "99.00"),
    ]
    number, first, last = "79350000012", date(2026, 1, 1), date(2026, 1, 31)
    rows, total = subscriber_rows(number, "Наш Смарт Плюс", charges, f"Итого по номеру {number}")
    tax = (total * 22 / 122).quantize(CENT, ROUND_HALF_UP)
    opening, payments = D("-812.50"), D("812.50")
    closing = opening + payments - total
    body = [
        Text(
            'ПАО "МТС"\nИНН 7700000018, КПП 770001001\n109147, г. Москва, ул. Образцовая, д. 4', 8
        ),
        Text("Счёт № 277300000012601 от 31.01.2026", 14, True),
        Side(
            [
                Fields(
                    [
                        ("Абонент:", "Ковалёва Мария Сергеевна"),
                        ("Лицевой счёт:", "277300000012"),
                        ("Расчётный период:", f"с {day(first)} по {day(last)}"),
                        ("Оплатить до:", "25.02.2026"),
                    ]
                )
            ],
            [
                Fields(
                    [
                        ("Баланс на начало периода", f"{roubles(opening)} руб."),
                        ("Сумма платежей", f"{roubles(payments)} руб."),
                        ("Сумма начислений", f"{roubles(total)} руб."),
                        ("Баланс на конец периода", f"{roubles(closing)} руб."),
                        ("Всего к оплате", f"{roubles(-closing)} руб."),
                    ],
                    bold_last=True,
                )
            ],
        ),
        Text("Начисления за услуги связи", 11, True),
        Table(
            [
                Column("Название услуги", 330),
                Column("Объём", 90, "end"),
                Column("Сумма, руб. (с НДС)", 90, "end"),
            ],
            rows
            + [
                Row(["Итого начислено", "", roubles(total)], "total"),
                Row(["в том числе НДС (22%)", "", roubles(tax)]),
            ],
            size=9,
        ),
        Text("Оплата без комиссии: банковской картой на сайте, в приложении, в салонах связи.", 8),
    ]
    truth = golden.statement(
        ISSUER,
        "bill",
        number="277300000012601",
        issued="2026-01-31",
        due="2026-02-25",
        period=golden.period(first, last),
        account="277300000012",
        currency="RUB",
        time_zone="Europe/Moscow",
        languages=["ru"],
        customer="Ковалёва Мария Сергеевна",
        subscribers=[f"+{number}"],
        totals={
            "opening": golden.decimal(opening),
            "payments": golden.decimal(payments),
            "charges": golden.decimal(total),
            "tax": golden.decimal(tax),
            "due": golden.decimal(-closing),
            "closing": golden.decimal(closing),
        },
        position={"opening": golden.decimal(-opening), "closing": golden.decimal(-closing)},
    )
    flow = Flow("Счёт 277300000012601", "ru", body, footer=("", "Страница {page} из {pages}"))
    return (
        name,
        flow,
        golden.golden([truth], [found(number, one) for one in charges]),
    )


def december(name):
    """A company's bill of 2025: rows net, 20 % tax behind them, a summary before the details."""
    first, last = date(2025, 12, 1), date(2025, 12, 31)
    lines = {
        "79350000301": (
            "Деловой 2",
            [
                charge("subscription", "Абонентская плата", "541.67"),
                charge("voice", "Исходящие вызовы", "112.50", "75 мин"),
                charge("sms", "Исходящие SMS", "27.30", "14 шт"),
                charge("data", "Мобильный интернет", "0.00", "9,35 Гбайт"),
            ],
        ),
        "79350000302": (
            "Деловой 1",
            [
                charge("subscription", "Абонентская плата", "375.00"),
                charge("voice", "Исходящие вызовы", "54.00", "36 мин"),
                charge("data", "Мобильный интернет", "83.33", "512,5 Мбайт"),
                charge(
                    "content",
                    "Услуги контент-провайдеров (не облагается НДС)",
                    "150.00",
                    taxed=False,
                ),
            ],
        ),
        "79350000303": ("Телеметрия", [charge("subscription", "Абонентская плата", "41.67")]),
    }
    every = [one for _, charges in lines.values() for one in charges]
    names = list(dict.fromkeys(one.text for one in every))
    summary = [
        Row([text, "", roubles(sum((one.amount for one in every if one.text == text), D("0.00")))])
        for text in names
    ]
    taxed = sum((one.amount for one in every if one.taxed), D("0.00"))
    free = sum((one.amount for one in every if not one.taxed), D("0.00"))
    tax = (taxed * 20 / 100).quantize(CENT, ROUND_HALF_UP)
    due = taxed + free + tax
    rows, entries = [], [golden.entry("tax", tax, "RUB")]
    for number, (plan, charges) in lines.items():
        made, _ = subscriber_rows(number, plan, charges, "Итого начислено по номеру")
        rows += made
        entries += [found(number, one) for one in charges]
    columns = [
        Column("Название услуги", 330),
        Column("Объём", 90, "end"),
        Column("Сумма без НДС, руб.", 90, "end"),
    ]
    body = [
        Text('ПАО "МТС", ИНН 7700000018, КПП 770001001, р/с 40702810000000000001', 8),
        Text("Счёт № 144000000077512 от 31.12.2025", 14, True),
        Fields(
            [
                ("Абонент:", "ООО «Северный ручей»"),
                ("Лицевой счёт:", "144000000077"),
                ("Расчётный период:", f"с {day(first)} по {day(last)}"),
                ("Оплатить до:", "20.01.2026"),
            ]
        ),
        Text("Начислено за расчётный период", 11, True),
        Table(columns, summary + [Row(["Итого", "", roubles(taxed + free)], "total")], size=9),
        Fields(
            [
                ("Итого по услугам, облагаемым НДС", roubles(taxed)),
                ("Итого по услугам, не облагаемым НДС", roubles(free)),
                ("НДС (20%)", roubles(tax)),
                ("Всего к оплате за период", roubles(due)),
            ],
            bold_last=True,
        ),
        Break(),
        Text("Начисления по абонентским номерам", 11, True),
        Table(columns, rows, size=9),
    ]
    truth = golden.statement(
        ISSUER,
        "bill",
        number="144000000077512",
        issued="2025-12-31",
        due="2026-01-20",
        period=golden.period(first, last),
        account="144000000077",
        currency="RUB",
        customer="ООО «Северный ручей»",
        subscribers=[f"+{number}" for number in lines],
        totals={"tax": golden.decimal(tax), "due": golden.decimal(due)},
    )
    flow = Flow(
        "Счёт 144000000077512", "ru", body, footer=("FORIS OSS", "Страница {page} из {pages}")
    )
    return name, flow, golden.golden([truth], entries)
