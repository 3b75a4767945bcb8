"""Beeline for companies: a sheet with a row for each number and a column for each service."""

from datetime import date
from decimal import Decimal

from . import golden
from .russian import rounded
from .sheets import Sheets

D = Decimal
SERVICES = (
    ("voice", "Международные вызовы", {}),
    ("voice", "Междугородные вызовы", {}),
    ("voice", "Местные вызовы", {}),
    ("sms", "Местные SMS", {}),
    ("data", "GPRS-Интернет", {}),
    ("voice", "Вызовы в международном роуминге", {"roaming": True}),
    ("sms", "SMS в международном роуминге", {"roaming": True}),
    ("data", "GPRS в международном роуминге", {"roaming": True}),
    ("voice", "Вызовы в роуминге по России", {"roaming": True}),
    ("sms", "SMS в роуминге по России", {"roaming": True}),
    ("data", "Интернет в роуминге по России", {"roaming": True}),
    ("subscription", "Абонентская плата", {}),
    ("subscription", "Плата за дополнительные услуги", {}),
    ("discount", "Скидки", {}),
    ("oneOff", "Разовые начисления", {}),
)
CHARGES = {
    "9350000641": {2: "41.20", 3: "6.00", 11: "500.00", 13: "-50.00"},
    "9350000642": {0: "118.00", 2: "12.40", 5: "236.50", 7: "480.00", 11: "500.00", 12: "99.00"},
    "9350000643": {4: "15.75", 8: "33.00", 9: "5.90", 10: "60.00", 11: "350.00"},
    "9350000644": {1: "27.30", 6: "19.00", 11: "350.00", 13: "-35.00", 14: "120.00"},
    "9350000645": {11: "350.00"},
}


def comma(value):
    """`41,20`."""
    return f"{value}".replace(".", ",")


def summary(wrong=D("0.00")):
    """A month of five numbers; `wrong` is added to the printed sum of the third."""
    titles = [title for _, title, _ in SERVICES]
    lines = [
        "Номер договора;Номер абонента;" + ";".join(titles) + ";Сумма;НДС;Сумма с НДС;",
    ]
    entries, columns = [], [D("0.00")] * (len(titles) + 3)
    for at, (number, charged) in enumerate(CHARGES.items()):
        amounts = [D(charged.get(column, "0.00")) for column in range(len(titles))]
        net = sum(amounts, D("0.00"))
        tax = rounded(net * 22 / 100)
        shown = [*amounts, net + (wrong if at == 2 else 0), tax, net + tax]
        columns = [one + other for one, other in zip(columns, [*amounts, net, tax, net + tax])]
        lines.append(f"100200300;{number};" + ";".join(comma(one) for one in shown) + ";")
        for (kind, title, more), amount in zip(SERVICES, amounts):
            if amount:
                entries.append(
                    golden.entry(
                        kind,
                        amount,
                        "RUB",
                        subscriber=f"+7{number}",
                        description=title,
                        **more,
                    )
                )
        entries.append(
            golden.entry("tax", tax, "RUB", subscriber=f"+7{number}", description="НДС")
        )
        if at == 2:
            printed, exact = shown[-3], net
    lines.append("Итого;;" + ";".join(comma(one) for one in columns) + ";")
    one = golden.statement(
        "ru/beeline",
        "bill",
        status="contradicted" if wrong else "verified",
        checks=[golden.failed(printed, exact, "row-charges")] if wrong else None,
        currency="RUB",
        period=golden.period(date(2026, 1, 1), date(2026, 1, 31)),
        subscribers=[f"+7{number}" for number in CHARGES],
    )
    lines[:0] = ['ПАО "ВымпелКом"', "Расчётный период;01.01.2026 - 31.01.2026", ""]
    return Sheets([], "windows-1251", lines), golden.golden([one], entries)
