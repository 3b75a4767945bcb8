"""Ooredoo Oman: post-paid bills net of VAT, as its page that explains the bill describes them."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .carrier import Carrier, Charge, statement, total
from .flow import Column, Fields, Flow, Row, Side, Table, Text
from .shaped import forms

D = Decimal
MB = 1024 * 1024
BILL = Carrier(
    "om/ooredoo",
    "OMR",
    "Asia/Muscat",
    "+04:00",
    "968",
    D("0.000"),
    "{:,.3f}".format,
    lambda value: value.strftime("%d-%m-%Y"),
)
FONT = "Noto Sans Arabic"
BEHIND = (date(2026, 2, 1), date(2026, 2, 28))
AHEAD = (date(2026, 3, 1), date(2026, 3, 31))
ISSUED, DUE = date(2026, 3, 1), date(2026, 3, 21)


@dataclass
class Month:
    """The sums of a month: the net sum is that of the lines, tax is 5 % of it."""

    lines: list
    opening: Decimal
    paid: Decimal

    @property
    def net(self):
        """What the lines add up to."""
        return total(self.lines, D("0.000"))

    @property
    def tax(self):
        """5 %, at the baisa."""
        return (self.net * 5 / 100).quantize(D("0.001"), ROUND_HALF_UP)

    @property
    def due(self):
        """What is to be paid."""
        return self.opening - self.paid + self.net + self.tax

    def totals(self):
        """The totals of the golden."""
        return {
            "opening": golden.decimal(self.opening),
            "payments": golden.decimal(self.paid),
            "net": golden.decimal(self.net),
            "tax": golden.decimal(self.tax),
            "due": golden.decimal(self.due),
        }

    def truth(self, account, number, numbers, entries, **keys):
        """The golden of a bill."""
        one = statement(
            BILL,
            "bill",
            numbers,
            account=account,
            number=number,
            issued=ISSUED.isoformat(),
            due=DUE.isoformat(),
            period=golden.period(*BEHIND),
            totals=self.totals(),
            position={
                "opening": golden.decimal(self.opening),
                "closing": golden.decimal(self.due),
            },
            **keys,
        )
        return golden.golden([one], [*entries, golden.entry("tax", self.tax, "OMR")])


def monthly():
    """The bill of one number, labels in English before and in Arabic behind the values."""
    own, account, number = "90000212", "1.20034455", "INV-2603-000771"
    lines = [
        Charge("subscription", "Shahry 14 monthly rental", D("14.000"), AHEAD),
        Charge("subscription", "Value added service: caller ID", D("0.500"), AHEAD),
        Charge(
            "voice",
            "Local calls outside bundle",
            D("0.715"),
            BEHIND,
            "13:00 min",
            (780, "s"),
            {"overage": True},
        ),
        Charge("sms", "International SMS", D("0.180"), BEHIND, "3 SMS", (3, "message")),
        Charge(
            "data",
            "Additional data outside bundle at 10 Bz",
            D("1.420"),
            BEHIND,
            "142 MB",
            (142 * MB, "B"),
            {"overage": True},
        ),
        Charge("content", "Content services", D("0.750"), BEHIND),
        Charge("discount", "Loyalty discount", D("-2.000"), AHEAD),
        Charge("adjustment", "Billing adjustment", D("-0.365"), BEHIND),
    ]
    month = Month(lines, D("16.275"), D("16.275"))
    labels = [
        ("Account No.", account, "رقم الحساب"),
        ("Invoice No.", number, "رقم الفاتورة"),
        ("Mobile No.", own, "رقم الهاتف"),
        ("Invoice date", BILL.day(ISSUED), "تاريخ الفاتورة"),
        ("Bill period", BILL.span(BEHIND), "فترة الفاتورة"),
        ("Bill due date", BILL.day(DUE), "تاريخ الاستحقاق"),
    ]
    rows = [
        Row([one.text, BILL.span(one.span), one.used, BILL.money(one.amount)]) for one in lines
    ]
    body = [
        Side(
            [Text("Ooredoo  أوريدو", 16, True), Text("Tax Invoice فاتورة ضريبية", 11, True)],
            [Text("HUDA BINT SAMPLE AL MITHALIYA\nP.O. Box 000, Ruwi 112", 9)],
        ),
        Fields(labels, layout="both"),
        Table(
            [
                Column("Description الوصف", 205),
                Column("Period الفترة", 135),
                Column("Usage الاستهلاك", 80, "end"),
                Column("Amount (OMR) المبلغ", 90, "end"),
            ],
            rows,
            size=9,
        ),
        Fields(
            [
                ("Total excluding VAT", BILL.money(month.net), "الإجمالي بدون الضريبة"),
                ("VAT 5%", BILL.money(month.tax), "ضريبة القيمة المضافة 5%"),
                ("Previous month balance", BILL.money(month.opening), "رصيد الشهر السابق"),
                ("Received payment(s)", BILL.money(month.paid), "المدفوعات المستلمة"),
                ("Total amount due", f"RO {BILL.money(month.due)}", "إجمالي المبلغ المستحق"),
            ],
            layout="both",
            bold_last=True,
        ),
        Text("Nojoom: Current Tier Silver", 8),
        Text("1 OMR = 1000 baisa.", 8),
    ]
    flow = Flow(
        f"Tax invoice {number}",
        "en",
        body,
        font="Noto Sans Arabic",
        charset="windows-1256",
        footer=("Omani Qatari Telecommunications Company SAOG", "Page {page} of {pages}"),
    )
    entries = [one.entry(BILL, own) for one in lines]
    return flow, month.truth(account, number, own, entries)


def shaped():
    """Arabic alone; all that is Arabic is stored in presentation forms."""
    own, account, number = "90000221", "1.20034499", "INV-2603-000802"
    lines = [
        Charge("subscription", "رسوم الاشتراك الشهري", D("9.000"), AHEAD),
        Charge("voice", "مكالمات دولية", D("1.260"), BEHIND, "07:00 دقيقة", (420, "s")),
        Charge("data", "بيانات خارج الباقة", D("0.850"), BEHIND, "85 ميجابايت", (85 * MB, "B")),
        Charge("discount", "خصم الولاء", D("-1.000"), AHEAD),
    ]
    month = Month(lines, D("0.000"), D("0.000"))
    rows = [
        Row([forms(one.text), BILL.span(one.span), forms(one.used), BILL.money(one.amount)])
        for one in lines
    ]
    pairs = [
        ("رقم الحساب", account),
        ("رقم الفاتورة", number),
        ("رقم الهاتف", own),
        ("تاريخ الفاتورة", BILL.day(ISSUED)),
        ("فترة الفاتورة", BILL.span(BEHIND)),
        ("تاريخ الاستحقاق", BILL.day(DUE)),
    ]
    sums = [
        ("الإجمالي بدون الضريبة", month.net),
        ("ضريبة القيمة المضافة 5%", month.tax),
        ("الرصيد السابق", month.opening),
        ("المدفوعات المستلمة", month.paid),
        ("إجمالي المبلغ المستحق", month.due),
    ]
    body = [
        Text(forms("أوريدو"), 18, True),
        Text(forms("فاتورة ضريبية"), 13, True),
        Fields([(forms(label), value) for label, value in pairs]),
        Table(
            [
                Column(forms("الوصف"), 200),
                Column(forms("الفترة"), 140),
                Column(forms("الاستهلاك"), 85, "end"),
                Column(forms("المبلغ (ريال عماني)"), 85, "end"),
            ],
            rows,
            size=9,
        ),
        Fields([(forms(label), BILL.money(value)) for label, value in sums], bold_last=True),
    ]
    flow = Flow(forms("فاتورة ضريبية"), "ar", body, font=FONT, rtl=True)
    entries = [one.entry(BILL, own) for one in lines]
    return flow, month.truth(account, number, own, entries, languages=["ar"])


def users(wrong):
    """Three numbers with their lines; another family where the bill is wrong."""
    numbers = ["90000245", "90000246", "90000247"]
    if wrong:
        numbers = ["90000251", "90000252", "90000253"]
    first, second, third = numbers
    plan = "Monthly rental New Shahry"
    return {
        first: [
            Charge("subscription", f"{plan} 20", D("20.000"), AHEAD),
            Charge(
                "voice", "International calls", D("2.340"), BEHIND, "26:00 min", (1560, "s")
            ),
            Charge("content", "Content services", D("1.500"), BEHIND),
        ],
        second: [
            Charge("subscription", f"{plan} 10", D("10.000"), AHEAD),
            Charge(
                "data",
                "Roaming data UAE",
                D("3.125"),
                BEHIND,
                "25 MB",
                (25 * MB, "B"),
                {"roaming": True},
            ),
            Charge("discount", "Family discount", D("-1.500"), AHEAD),
        ],
        third: [
            Charge("subscription", f"{plan} 6", D("6.000"), AHEAD),
            Charge("sms", "International SMS", D("0.360"), BEHIND, "6 SMS", (6, "message")),
        ],
    }


def family(wrong=False):
    """The bill of a family, a section for each number with its own subtotal."""
    lines = users(wrong)
    account, number = "1.20035501", "INV-2603-000903"
    if wrong:
        account, number = "1.20035510", "INV-2603-000910"
    month = Month([one for charges in lines.values() for one in charges], D("42.100"), D("40.000"))
    rows, entries = [], []
    for at, (own, charges) in enumerate(lines.items()):
        amount = total(charges, D("0.000"))
        rows.append(Row([f"Mobile No. {own[:4]} {own[4:]}"], "section"))
        rows += [
            Row([one.text, BILL.span(one.span), one.used, BILL.money(one.amount)])
            for one in charges
        ]
        printed = amount + (D("0.100") if wrong and at == 1 else 0)
        rows.append(Row([f"Subtotal {own[:4]} {own[4:]}", "", "", BILL.money(printed)], "subtotal"))
        entries += [one.entry(BILL, own) for one in charges]
    body = [
        Side(
            [Text("Ooredoo", 16, True), Text("Tax Invoice", 11, True)],
            [Text("YUSUF BIN SAMPLE AL NAMOOTHAJI\nP.O. Box 000, Seeb 121", 9)],
        ),
        Fields(
            [
                ("Account No.", account),
                ("Invoice No.", number),
                ("Invoice date", BILL.day(ISSUED)),
                ("Bill period", BILL.span(BEHIND)),
                ("Bill due date", BILL.day(DUE)),
            ]
        ),
        Table(
            [
                Column("Description", 205),
                Column("Period", 135),
                Column("Usage", 80, "end"),
                Column("Amount (OMR)", 90, "end"),
            ],
            rows,
            size=9,
        ),
        Fields(
            [
                ("Total excluding VAT", BILL.money(month.net)),
                ("VAT 5%", BILL.money(month.tax)),
                ("Previous month balance", BILL.money(month.opening)),
                ("Received payment(s)", BILL.money(month.paid)),
                ("Total amount due", BILL.money(month.due)),
            ],
            bold_last=True,
        ),
    ]
    flow = Flow(
        f"Tax invoice {number}",
        "en",
        body,
        footer=("Omani Qatari Telecommunications Company SAOG", "Page {page} of {pages}"),
    )
    keys = {}
    if wrong:
        second = total(list(lines.values())[1], D("0.000"))
        keys = {
            "status": "contradicted",
            "checks": [golden.failed(second + D("0.100"), second, "rows-subtotal")],
        }
    return flow, month.truth(account, number, list(lines), entries, **keys)
