"""Tele2: the bill of two numbers of a company, after what Russian operators' bills have in common."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .russian import Charge, charge, day, found, roubles, tax_inside, total
from .tele2_usage import ISSUER

D = Decimal
FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
NUMBER = "26020001734"


def lines():
    """The services of both numbers, tax inside."""
    return {
        "79350000711": [
            charge("subscription", "Абонентская плата «Мой бизнес»", "450.00"),
            charge("voice", "Исходящие вызовы", "0.00", "214 мин"),
            charge("voice", "Междугородные вызовы", "18.60", "6 мин"),
            Charge("data", "Мобильный интернет", "9,5 Гбайт", (9_500_000_000, "B"), D("0.00")),
            charge("discount", "Скидка за объём", "-45.00"),
        ],
        "79350000712": [
            charge("subscription", "Абонентская плата «Мой бизнес»", "450.00"),
            charge("sms", "Исходящие SMS", "15.00", "10 шт"),
            charge("oneOff", "Замена SIM-карты", "50.00"),
        ],
    }


def bill():
    """Balance, payments and charges, then the services of every number."""
    made = lines()
    gross = total([one for charges in made.values() for one in charges])
    opening = paid = D("870.00")
    rows = []
    for phone, charges in made.items():
        rows.append(Row([f"Абонентский номер {phone}"], "section"))
        rows += [Row([one.text, one.volume, roubles(one.amount)]) for one in charges]
        rows.append(Row([f"Итого по номеру {phone}", "", roubles(total(charges))], "subtotal"))
    rows.append(Row(["Всего начислено", "", roubles(gross)], "total"))
    body = [
        Text("ООО «Т2 Мобайл»\nИНН 7700000044, КПП 770001001", 8),
        Text(f"Счёт № {NUMBER} от 28.02.2026", 14, True),
        Fields(
            [
                ("Абонент:", "ООО «Белая чайка»"),
                ("Лицевой счёт:", "300200100"),
                ("Расчётный период:", f"{day(FIRST)} - {day(LAST)}"),
                ("Оплатить до:", "20.03.2026"),
            ]
        ),
        Table(
            [
                Column("Наименование услуги", 320),
                Column("Объём", 90, "end"),
                Column("Сумма с НДС, руб.", 100, "end"),
            ],
            rows,
            size=9,
        ),
        Fields(
            [
                ("Входящий остаток", roubles(opening)),
                ("Сумма платежей", roubles(paid)),
                ("Начислено за период", roubles(gross)),
                ("в том числе НДС (22%)", roubles(tax_inside(gross))),
                ("Всего к оплате", roubles(gross + opening - paid)),
            ],
            bold_last=True,
        ),
    ]
    truth = golden.statement(
        ISSUER,
        "bill",
        number=NUMBER,
        issued="2026-02-28",
        due="2026-03-20",
        period=golden.period(FIRST, LAST),
        account="300200100",
        currency="RUB",
        subscribers=[f"+{phone}" for phone in made],
        totals={
            "opening": golden.decimal(opening),
            "payments": golden.decimal(paid),
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax_inside(gross)),
            "due": golden.decimal(gross + opening - paid),
        },
    )
    flow = Flow(f"Счёт {NUMBER}", "ru", body, footer=("tele2.ru", "Стр. {page} из {pages}"))
    entries = [found(phone, one) for phone, charges in made.items() for one in charges]
    return flow, golden.golden([truth], entries)
