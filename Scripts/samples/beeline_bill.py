"""Beeline: bills of companies: expenses by category, then the services of every number."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import charge, day, found, roubles, tax_inside, total

D = Decimal
ISSUER = "ru/beeline"
FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)


def lines():
    """The services of every number, tax inside."""
    return {
        "79350000611": [
            charge("subscription", "Абонентская плата «Бизнес 500»", "610.00"),
            charge("voice", "Исходящие вызовы", "0.00", "311 мин"),
            charge("sms", "Исходящие SMS", "36.00", "12 шт"),
            charge("data", "Мобильный интернет", "0.00", "11,43 Гбайт"),
            charge("adjustment", "Корректировка начислений за январь", "-54.90"),
        ],
        "79350000612": [
            charge("subscription", "Абонентская плата «Бизнес 500»", "610.00"),
            charge("voice", "Исходящие вызовы", "0.00", "97 мин"),
            charge("voice", "Международные вызовы", "175.00", "7 мин"),
            charge("oneOff", "Замена SIM-карты", "50.00"),
        ],
        "79350000613": [
            charge("subscription", "Абонентская плата «Бизнес 100»", "290.00"),
            charge("content", "Услуги контент-провайдеров", "19.90"),
        ],
    }


def bill(number="100200300-02", wrong=D("0.00")):
    """The bill; `wrong` is what the sum of the second number prints too much."""
    made = lines()
    every = [one for charges in made.values() for one in charges]
    gross, opening = total(every), D("0.00")
    columns = [
        Column("Наименование услуги", 320),
        Column("Объём", 90, "end"),
        Column("Сумма с НДС, руб.", 100, "end"),
    ]
    rows = []
    for at, (phone, charges) in enumerate(made.items()):
        rows.append(Row([f"Номер абонента: {phone}"], "section"))
        rows += [Row([one.text, one.volume, roubles(one.amount)]) for one in charges]
        own = total(charges) + (wrong if at == 1 else 0)
        rows.append(Row([f"Итого по номеру {phone}", "", roubles(own)], "subtotal"))
    rows.append(Row(["Всего начислено", "", roubles(gross)], "total"))
    body = [
        Text('ПАО "ВымпелКом"\nИНН 7700000033, КПП 770001001\n127083, г. Москва', 8),
        Text(f"Счёт № {number} от 28.02.2026", 14, True),
        Text("Общая информация", 11, True),
        Fields(
            [
                ("Клиент:", "ООО «Тихая гавань»"),
                ("Номер договора:", "100200300"),
                ("Расчётный период:", f"{day(FIRST)} - {day(LAST)}"),
                ("Оплатить до:", "20.03.2026"),
                ("Входящий остаток", f"{roubles(opening)} ₽"),
                ("Начислено за период", f"{roubles(gross)} ₽"),
                ("в том числе НДС (22%)", f"{roubles(tax_inside(gross))} ₽"),
                ("Всего к оплате", f"{roubles(gross)} ₽"),
            ]
        ),
        Text("Предоставленные Вам услуги", 11, True),
        Table(columns, rows, size=9),
    ]
    truth = golden.statement(
        ISSUER,
        "bill",
        status="contradicted" if wrong else "verified",
        checks=(
            [
                golden.failed(
                    total(made["79350000612"]) + wrong,
                    total(made["79350000612"]),
                    "rows-subtotal",
                )
            ]
            if wrong
            else None
        ),
        number=number,
        issued="2026-02-28",
        due="2026-03-20",
        period=golden.period(FIRST, LAST),
        account="100200300",
        customer="ООО «Тихая гавань»",
        currency="RUB",
        subscribers=[f"+{phone}" for phone in made],
        totals={
            "opening": golden.decimal(opening),
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax_inside(gross)),
            "due": golden.decimal(gross),
        },
    )
    flow = Flow(f"Счёт {number}", "ru", body, footer=("beeline.ru", "Стр. {page} из {pages}"))
    entries = [found(phone, one) for phone, charges in made.items() for one in charges]
    return flow, golden.golden([truth], entries)
