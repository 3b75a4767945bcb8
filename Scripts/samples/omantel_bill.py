"""Omantel: bills net of VAT in two languages or in Arabic alone, and a top-up receipt."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Side, Table, Text

D = Decimal
ISSUER = "om/omantel"
FONT = "Noto Sans Arabic"
BEHIND = (date(2026, 1, 1), date(2026, 1, 31))
AHEAD = (date(2026, 2, 1), date(2026, 2, 28))
MB = 1024 * 1024
INDIC = str.maketrans("0123456789.,%", "٠١٢٣٤٥٦٧٨٩٫٬٪")


@dataclass
class Charge:
    """A line in both languages; `used` is its printed measure in both, `quantity` its value."""

    kind: str
    english: str
    arabic: str
    span: tuple
    amount: Decimal
    used: tuple = ("", "")
    quantity: tuple = ()


def charges():
    """The lines of one month."""
    return [
        Charge(
            "subscription",
            "Monthly rental Baqati Sample 15",
            "الاشتراك الشهري باقتي نموذج",
            AHEAD,
            D("15.000"),
        ),
        Charge("discount", "Loyalty discount", "خصم الولاء", AHEAD, D("-1.500")),
        Charge(
            "voice",
            "Local calls outside bundle",
            "مكالمات محلية خارج الباقة",
            BEHIND,
            D("0.507"),
            ("12:40 min", "12:40 دقيقة"),
            (760, "s"),
        ),
        Charge(
            "voice",
            "International calls",
            "مكالمات دولية",
            BEHIND,
            D("0.540"),
            ("06:00 min", "06:00 دقيقة"),
            (360, "s"),
        ),
        Charge(
            "sms",
            "SMS outside bundle",
            "رسائل نصية خارج الباقة",
            BEHIND,
            D("0.140"),
            ("14 SMS", "14 رسالة"),
            (14, "message"),
        ),
        Charge(
            "data",
            "Data outside bundle",
            "بيانات خارج الباقة",
            BEHIND,
            D("2.500"),
            ("250 MB", "250 ميجابايت"),
            (250 * MB, "B"),
        ),
        Charge(
            "data",
            "Data inside bundle",
            "بيانات ضمن الباقة",
            BEHIND,
            D("0.000"),
            ("14.25 GB", "14.25 جيجابايت"),
            (D("14.25") * 1024 * MB, "B"),
        ),
        Charge("content", "Content services", "خدمات المحتوى", BEHIND, D("1.000")),
    ]


def day(value):
    """`01/02/2026`."""
    return value.strftime("%d/%m/%Y")


def rials(value):
    """Three decimals, `1,234.567`."""
    return f"{value:,.3f}"


@dataclass
class Account:
    """Whose bill it is, and its balance before."""

    own: str
    number: str
    invoice: str
    opening: Decimal
    paid: Decimal


FIRST = Account("90000123", "70012345", "2026021447", D("20.475"), D("20.000"))
SECOND = Account("90000145", "70012388", "2026021452", D("0.000"), D("0.000"))
THIRD = Account("90000167", "70012399", "2026021460", D("7.350"), D("7.350"))
ISSUED, DUE = date(2026, 2, 1), date(2026, 2, 20)


def sums(lines, account):
    """Net, tax, gross and amount due."""
    net = sum((one.amount for one in lines), D("0.000"))
    tax = (net * 5 / 100).quantize(D("0.001"), ROUND_HALF_UP)
    return net, tax, net + tax, account.opening - account.paid + net + tax


def truth(account, lines, arabic, languages, digits=lambda text: text):
    """The golden of a bill."""
    net, tax, gross, due = sums(lines, account)
    entries = [
        golden.entry(
            one.kind,
            one.amount,
            "OMR",
            period=golden.period(*one.span),
            subscriber=f"+968{account.own}",
            description=one.arabic if arabic else one.english,
            quantity=(
                golden.quantity(*one.quantity, digits(one.used[arabic])) if one.quantity else None
            ),
        )
        for one in lines
    ]
    entries.append(golden.entry("tax", tax, "OMR"))
    one = golden.statement(
        ISSUER,
        "bill",
        number=account.invoice,
        issued=ISSUED.isoformat(),
        due=DUE.isoformat(),
        period=golden.period(*BEHIND),
        account=account.number,
        currency="OMR",
        time_zone="Asia/Muscat",
        languages=languages,
        subscribers=[f"+968{account.own}"],
        totals={
            "opening": golden.decimal(account.opening),
            "payments": golden.decimal(account.paid),
            "net": golden.decimal(net),
            "tax": golden.decimal(tax),
            "due": golden.decimal(due),
        },
        position={"opening": golden.decimal(account.opening), "closing": golden.decimal(due)},
    )
    return golden.golden([one], entries)


def bilingual(name):
    """English labels on one side, Arabic ones on the other, the value between; sides change."""
    lines, account = charges(), FIRST
    net, tax, gross, due = sums(lines, account)
    span = f"{day(BEHIND[0])} - {day(BEHIND[1])}"
    rows = [
        Row(
            [
                one.english,
                f"{day(one.span[0])} - {day(one.span[1])}",
                one.used[0],
                rials(one.amount),
            ]
        )
        for one in lines
    ]
    body = [
        Side(
            [Text("Omantel  عمانتل", 16, True), Text("Tax Invoice فاتورة ضريبية", 11, True)],
            [Text("SALIM BIN SAMPLE AL NAMOOTHAJI\nP.O. Box 000, Muscat 100", 9)],
        ),
        Fields(
            [
                ("Account No.", account.number, "رقم الحساب"),
                ("رقم الفاتورة", account.invoice, "Invoice No."),
                ("Invoice date", day(ISSUED), "تاريخ الفاتورة"),
                ("فترة الفاتورة", span, "Bill period"),
                ("Bill due date", day(DUE), "تاريخ الاستحقاق"),
                ("رقم الهاتف", account.own, "Mobile No."),
                ("VATIN", "OM1100000099", "رقم التعريف الضريبي"),
            ],
            layout="both",
        ),
        Table(
            [
                Column("Description الوصف", 210),
                Column("Period الفترة", 140),
                Column("Usage الاستهلاك", 75, "end"),
                Column("Amount (OMR)\nالمبلغ", 85, "end"),
            ],
            rows,
            size=9,
        ),
        Fields(
            [
                ("Total excluding VAT", rials(net), "الإجمالي بدون الضريبة"),
                ("VAT 5%", rials(tax), "ضريبة القيمة المضافة 5%"),
                ("Total monthly charges", rials(gross), "إجمالي الرسوم الشهرية"),
                ("Previous month balance", rials(account.opening), "رصيد الشهر السابق"),
                ("Received payments", rials(account.paid), "المدفوعات المستلمة"),
                ("Total amount due", f"OMR {rials(due)}", "إجمالي المبلغ المستحق"),
            ],
            layout="both",
            bold_last=True,
        ),
        Text("1 OMR = 1000 baisa. 1 GB = 1024 MB.", 8),
    ]
    flow = Flow(
        f"Tax Invoice {account.invoice}",
        "en",
        body,
        font="Noto Sans",
        charset="windows-1256",
        footer=("Oman Telecommunications Company", "Page {page} of {pages} صفحة"),
    )
    return name, flow, truth(account, lines, False, None)


def arabic(name, account=SECOND, indic=False):
    """Arabic alone; with `indic`, in Arabic-Indic digits with their own separators."""

    def digits(text):
        return text.translate(INDIC) if indic else text

    def money(value):
        return digits(rials(value))

    def dates(pair):
        return digits(f"{day(pair[0])} - {day(pair[1])}")

    lines = charges()
    net, tax, gross, due = sums(lines, account)
    rows = [
        Row([one.arabic, dates(one.span), digits(one.used[1]), money(one.amount)]) for one in lines
    ]
    body = [
        Text("عمانتل", 18, True),
        Text("فاتورة ضريبية", 13, True),
        Fields(
            [
                ("رقم الحساب", digits(account.number)),
                ("رقم الفاتورة", digits(account.invoice)),
                ("رقم الهاتف", digits(account.own)),
                ("تاريخ الفاتورة", digits(day(ISSUED))),
                ("فترة الفاتورة", dates(BEHIND)),
                ("تاريخ الاستحقاق", digits(day(DUE))),
            ]
        ),
        Text("تفاصيل الرسوم", 11, True),
        Table(
            [
                Column("الوصف", 200),
                Column("الفترة", 140),
                Column("الاستهلاك", 85, "end"),
                Column("المبلغ (ريال عماني)", 85, "end"),
            ],
            rows + [Row(["الإجمالي بدون الضريبة", "", "", money(net)], "subtotal")],
            size=9,
        ),
        Fields(
            [
                (digits("ضريبة القيمة المضافة 5%"), money(tax)),
                ("إجمالي الرسوم الشهرية", money(gross)),
                ("الرصيد السابق", money(account.opening)),
                ("المدفوعات المستلمة", money(account.paid)),
                ("إجمالي المبلغ المستحق", money(due)),
            ],
            bold_last=True,
        ),
        Text("نشكركم على اختياركم خدماتنا. يرجى السداد قبل تاريخ الاستحقاق.", 8),
    ]
    flow = Flow(
        f"فاتورة {account.invoice}",
        "ar",
        body,
        font=FONT,
        rtl=True,
        footer=("عمانتل", digits("صفحة {page} من {pages}")),
    )
    return name, flow, truth(account, lines, True, ["ar"], digits)


def receipt(name):
    """A top-up receipt that writes rials with a comma: `RO 2,200` is 2 rials 200 baisa."""
    body = [
        Text("Omantel - Electronic Recharge Receipt", 13, True),
        Fields(
            [
                ("Transaction ID", "OAB260114000000123"),
                ("Date", "14/01/2026 18:22:07"),
                ("Mobile number", "90000189"),
                ("Amount", "RO 2,200"),
                ("Old balance", "RO 0,350"),
                ("New balance", "RO 2,550"),
                ("Valid until", "13/02/2026"),
            ]
        ),
        Text("Thank you for using Hayyak Sample prepaid.", 8),
    ]
    one = golden.statement(ISSUER, "receipt", currency="OMR", subscribers=["+96890000189"])
    del one["verification"]
    entry = golden.entry(
        "topUp",
        D("-2.200"),
        "OMR",
        start="2026-01-14T18:22:07+04:00",
        subscriber="+96890000189",
        reference="OAB260114000000123",
    )
    return name, Flow("Recharge receipt", "en", body), golden.golden([one], [entry])
