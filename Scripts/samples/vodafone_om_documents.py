"""Vodafone Oman: tax invoices of plans that are paid ahead, and receipts; after descriptions."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .carrier import Carrier, Charge, statement, total
from .flow import Column, Fields, Flow, Row, Table, Text

D = Decimal
VODAFONE = Carrier(
    "om/vodafone",
    "OMR",
    "Asia/Muscat",
    "+04:00",
    "968",
    D("0.000"),
    "{:,.3f}".format,
    lambda value: value.strftime("%d/%m/%Y"),
)
TITLES = [
    (("Description", "الوصف"), 230, "start"),
    (("Period", "الفترة"), 140, "start"),
    (("Amount incl. VAT (OMR)", "المبلغ شامل الضريبة"), 130, "end"),
]
LEGAL = ("Oman Future Telecommunications Company SAOC", "عمان المستقبل للاتصالات")
PLAN = (date(2026, 2, 12), date(2026, 3, 11))


def behind(value):
    """`5.000-`: the minus on the other side of the number."""
    return f"{abs(value):,.3f}" + ("-" if value < 0 else "")


def lines(arabic):
    """Plan, add-ons and a credit."""
    if arabic:
        return [
            Charge("subscription", "رسوم الباقة", D("12.600"), PLAN),
            Charge("subscription", "باقة إضافية بيانات التجوال", D("5.250"), PLAN),
            Charge("discount", "خصم ترويجي", D("-2.100"), PLAN),
        ]
    return [
        Charge("subscription", "Plan fee Sample Red 12", D("12.600"), PLAN),
        Charge("subscription", "Add-on social 5 GB", D("2.100"), PLAN),
        Charge("subscription", "Roaming day pass GCC", D("3.150"), (date(2026, 2, 14),) * 2),
        Charge("discount", "Promotional discount", D("-1.575"), PLAN),
    ]


def invoice(arabic=False):
    """Rows and total with tax; the tax inside is printed below."""
    charges = lines(arabic)
    own, number = ("90000318", "VFO-26-0044019") if arabic else ("90000311", "VFO-26-0043977")
    gross = total(charges, D("0.000"))
    tax = (gross * 5 / 105).quantize(D("0.001"), ROUND_HALF_UP)
    issued = date(2026, 2, 12)
    money = behind if arabic else VODAFONE.money
    labels = [
        ("Tax invoice no.", "رقم الفاتورة الضريبية", number),
        ("Invoice date", "تاريخ الفاتورة", VODAFONE.day(issued)),
        ("Mobile number", "رقم الهاتف", own),
        ("VATIN", "رقم التعريف الضريبي", "OM1100000088"),
    ]
    sums = [
        ("Total including VAT", "الإجمالي شامل الضريبة", gross),
        ("VAT 5%", "ضريبة القيمة المضافة 5%", tax),
        ("Total excluding VAT", "الإجمالي بدون الضريبة", gross - tax),
    ]
    which = 1 if arabic else 0
    body = [
        Text(("Vodafone Oman", "فودافون عمان")[which], 16, True),
        Text(("Tax Invoice", "فاتورة ضريبية")[which], 12, True),
        Fields([(one[which], one[2]) for one in labels]),
        Table(
            [Column(pair[which], width, align) for pair, width, align in TITLES],
            [
                Row([one.text, VODAFONE.span(one.span), money(one.amount)])
                for one in charges
            ],
            size=9,
        ),
        Fields([(one[which], money(one[2])) for one in sums]),
    ]
    flow = Flow(
        ("Tax invoice", "فاتورة ضريبية")[which],
        ("en", "ar")[which],
        body,
        font="Noto Sans Arabic" if arabic else "Noto Sans",
        rtl=arabic,
        footer=(LEGAL[which], ""),
    )
    truth = statement(
        VODAFONE,
        "bill",
        own,
        number=number,
        issued=issued.isoformat(),
        totals={
            "gross": golden.decimal(gross),
            "tax": golden.decimal(tax),
            "net": golden.decimal(gross - tax),
        },
    )
    return flow, golden.golden([truth], [one.entry(VODAFONE, own) for one in charges])


def renewal():
    """A receipt for a card that keeps a number: what was paid, what is left, until when."""
    own, reference = "90000326", "VFO260118000431"
    body = [
        Text("Vodafone Oman - Recharge receipt", 13, True),
        Fields(
            [
                ("Transaction ID", reference),
                ("Date and time", "18/01/2026 09:14:55"),
                ("Mobile number", own),
                ("Recharge amount", "OMR 5.000"),
                ("Balance before", "OMR 1.225"),
                ("Balance after", "OMR 6.225"),
                ("Valid until", "18/01/2027"),
                ("Grace until", "18/04/2027"),
            ]
        ),
        Text("1 OMR = 1000 baisa.", 8),
    ]
    one = statement(VODAFONE, "receipt", own)
    del one["verification"]
    entry = golden.entry(
        "topUp",
        D("-5.000"),
        "OMR",
        start="2026-01-18T09:14:55+04:00",
        subscriber=VODAFONE.number(own),
        reference=reference,
    )
    return Flow("Recharge receipt", "en", body), golden.golden([one], [entry])
