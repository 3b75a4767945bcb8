"""Bills that tell what was used inside of the plan and what over it, one of each country."""

from datetime import date
from decimal import Decimal

from . import golden
from .carrier import Charge, statement, total
from .flow import Column, Fields, Flow, Row, Table, Text
from .hk_bill import AHEAD, BEHIND, Bill, carrier
from .norwegian import User, data, fee, voice
from .onecall import collective
from .russian import charge, day, found, roubles, tax_inside
from .russian import total as sum_of
from .traps import ENGLISH_BILL
from .vodafone_om_documents import PLAN, VODAFONE

D = Decimal
FOLDER = "."
INSIDE, OVER = {"included": True}, {"overage": True}


def norwegian():
    """«Inkludert i abonnementet» and «utover abonnement»."""
    users = [
        User(
            "Kari Nordmo",
            "43000545",
            [
                fee("OneCall 6 GB", "199.00"),
                data("Mobildata inkludert i abonnementet", "6,00", "GB", "0.00", **INSIDE),
                data("Mobildata utover abonnement", "1,50", "GB", "73.50", **OVER),
                voice("Samtaler i Norge", 12, 1511, "0.00"),
            ],
        )
    ]
    return collective("no/onecall", "OneCall", "71002299", users)


def russian():
    """«В пакете» and «сверх пакета»."""
    phone, number = "79350000651", "100200302-03"
    lines = [
        (charge("subscription", "Абонентская плата", "500.00"), {}),
        (charge("voice", "Исходящие вызовы, включено в пакет", "0.00", "300 мин"), INSIDE),
        (charge("voice", "Исходящие вызовы сверх пакета", "47.00", "20 мин"), OVER),
        (charge("data", "Мобильный интернет сверх пакета", "120.00", "500 Мбайт"), OVER),
    ]
    gross = sum_of([one for one, _ in lines])
    rows = [Row([one.text, one.volume, roubles(one.amount)]) for one, _ in lines]
    body = [
        Text('ПАО "ВымпелКом"', 8),
        Text(f"Счёт № {number} от 31.03.2026", 14, True),
        Fields(
            [
                ("Номер договора:", "100200302"),
                ("Номер телефона:", phone),
                ("Расчётный период:", f"{day(date(2026, 3, 1))} - {day(date(2026, 3, 31))}"),
            ]
        ),
        Table(
            [
                Column("Наименование услуги", 320),
                Column("Объём", 90, "end"),
                Column("Сумма с НДС, руб.", 100, "end"),
            ],
            [*rows, Row(["Всего начислено", "", roubles(gross)], "total")],
            size=9,
        ),
        Fields(
            [
                ("в том числе НДС (22%)", roubles(tax_inside(gross))),
                ("Всего к оплате", roubles(gross)),
            ]
        ),
    ]
    one = golden.statement(
        "ru/beeline",
        "bill",
        number=number,
        issued="2026-03-31",
        account="100200302",
        currency="RUB",
        subscribers=[f"+{phone}"],
        totals={
            "charges": golden.decimal(gross),
            "tax": golden.decimal(tax_inside(gross)),
            "due": golden.decimal(gross),
        },
    )
    entries = [found(phone, line, **more) for line, more in lines]
    flow = Flow(f"Счёт {number}", "ru", body, footer=("beeline.ru", ""))
    return flow, golden.golden([one], entries)


def hong_kong():
    """Inside bundle, and excess."""
    bill = Bill(
        carrier("smartone"),
        "SmarTone",
        "30551219",
        "S260305601",
        {
            "50000291": [
                Charge("subscription", "Monthly Plan", D("188.00"), AHEAD),
                Charge("data", "Local data in bundle", D("0.00"), BEHIND, more=INSIDE),
                Charge("data", "Local data out of bundle", D("45.00"), BEHIND, more=OVER),
                Charge("fee", "Administration Fee", D("18.00"), AHEAD),
            ]
        },
        D("206.00"),
        D("206.00"),
    )
    flow = bill.flow(
        ENGLISH_BILL,
        language="en",
        footer=("SmarTone Mobile Communications Limited", "Page {page} of {pages}"),
    )
    return flow, bill.golden()


def omani():
    """Within allowance, and out of bundle."""
    own, number = "90000333", "VFO-26-0044102"
    lines = [
        Charge("subscription", "Plan fee Sample Red 12", D("12.600"), PLAN),
        Charge("data", "Data within allowance", D("0.000"), PLAN, more=INSIDE),
        Charge("data", "Data out of bundle", D("1.050"), PLAN, more=OVER),
    ]
    gross = total(lines, D("0.000"))
    tax = (gross * 5 / 105).quantize(D("0.001"))
    body = [
        Text("Vodafone Oman", 16, True),
        Text("Tax Invoice", 12, True),
        Fields(
            [
                ("Tax invoice no.", number),
                ("Invoice date", VODAFONE.day(PLAN[0])),
                ("Mobile number", own),
            ]
        ),
        Table(
            [
                Column("Description", 230),
                Column("Period", 140),
                Column("Amount incl. VAT (OMR)", 130, "end"),
            ],
            [Row([one.text, VODAFONE.span(one.span), VODAFONE.money(one.amount)]) for one in lines],
            size=9,
        ),
        Fields(
            [
                ("Total including VAT", VODAFONE.money(gross)),
                ("VAT 5%", VODAFONE.money(tax)),
                ("Total excluding VAT", VODAFONE.money(gross - tax)),
            ]
        ),
    ]
    one = statement(
        VODAFONE,
        "bill",
        own,
        number=number,
        totals={
            "gross": golden.decimal(gross),
            "tax": golden.decimal(tax),
            "net": golden.decimal(gross - tax),
        },
    )
    flow = Flow("Tax invoice", "en", body, footer=("vodafone.om", ""))
    return flow, golden.golden([one], [line.entry(VODAFONE, own) for line in lines])


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "no/onecall/bill-inside-and-over.pdf",
            "cairo",
            "data inside of the plan and over it",
            *norwegian(),
        ),
        (
            "ru/beeline/bill-inside-and-over.pdf",
            "chromium",
            "calls inside of the bundle, calls and data over it",
            *russian(),
        ),
        (
            "hk/smartone/bill-inside-and-over.pdf",
            "cairo",
            "data inside of the bundle and over it",
            *hong_kong(),
        ),
        (
            "om/vodafone/invoice-inside-and-over.pdf",
            "chromium",
            "data inside of the plan and over it",
            *omani(),
        ),
    ]
