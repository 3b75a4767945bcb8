"""Omantel: itemised usage, bilingual headers over English rows, or Arabic alone."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .omantel_bill import FONT, ISSUER, MB, day, rials
from .usage import month

D = Decimal
PERIOD = (date(2026, 1, 1), date(2026, 1, 31))
CONTACTS = [
    "90000456",
    "90000471",
    "90000488",
    "70000012",
    "90000502",
    "70000033",
    "90000519",
    "90001",
    "+971590000012",
    "+447700900123",
]
ABROAD = {
    "+971": ("UAE", "الإمارات", D("0.090")),
    "+44": ("United Kingdom", "المملكة المتحدة", D("0.150")),
}
WORDS = {
    ("voice", "out"): ("Outgoing call", "مكالمة صادرة"),
    ("voice", "in"): ("Incoming call", "مكالمة واردة"),
    ("sms", "out"): ("SMS sent", "رسالة مرسلة"),
    ("sms", "in"): ("SMS received", "رسالة واردة"),
    ("data", ""): ("Data", "بيانات"),
}
TITLES = [
    ("Date", "التاريخ"),
    ("الوقت", "Time"),
    ("Service", "نوع الخدمة"),
    ("Number", "الرقم"),
    ("الوجهة", "Destination"),
    ("Duration/Volume", "المدة/الحجم"),
    ("Amount (OMR)", "المبلغ"),
]
ARABIC_TITLES = [
    "التاريخ",
    "الوقت",
    "نوع الخدمة",
    "الرقم",
    "الوجهة",
    "المدة/الحجم",
    "المبلغ (ريال عماني)",
]
WIDTHS = [62, 52, 92, 100, 90, 75, 60]


def row(event, own, arabic):
    """A printed row, its entry and its amount."""
    other, way = event.other, event.direction
    if len(other) == 5:
        other, way = (other, "in") if event.kind == "sms" else (CONTACTS[0], way)
    word, place = WORDS[(event.kind, way)][arabic], ("عمان" if arabic else "Oman")
    amount = D("0.000")
    country = next((ABROAD[key] for key in ABROAD if other.startswith(key)), None)
    if country:
        place = country[arabic]
    if event.kind == "voice":
        seconds = event.amount
        measure = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        quantity = golden.quantity(seconds, "s", measure)
        if country and way == "out":
            amount = country[2] * -(-seconds // 60)
    elif event.kind == "sms":
        measure = "1"
        quantity = golden.quantity(1, "message", measure)
        if country and way == "out":
            amount = D("0.050")
    else:
        size = max(D("0.001"), (D(event.amount) / MB).quantize(D("0.001")))
        measure = f"{size} {'ميجابايت' if arabic else 'MB'}"
        quantity = golden.quantity(size * MB, "B", measure)
    full = other if other.startswith("+") or len(other) == 5 else f"+968{other}"
    entry = golden.entry(
        event.kind,
        amount,
        "OMR",
        direction=way or None,
        start=event.start.strftime("%Y-%m-%dT%H:%M:%S+04:00"),
        subscriber=f"+968{own}",
        counterparty=full or None if other else None,
        description=word,
        place=place,
        quantity=quantity,
    )
    cells = [
        day(event.start),
        event.start.strftime("%H:%M:%S"),
        word,
        other,
        place,
        measure,
        rials(amount),
    ]
    return Row(cells), entry, amount


def listed(name, own, account, arabic, seed, sizes):
    """The list of one number with its total."""
    events = month(seed, datetime(2026, 1, 1), 31, CONTACTS, *sizes)
    made = [row(event, own, arabic) for event in events]
    total = sum((one[2] for one in made), D("0.000"))
    span = f"{day(PERIOD[0])} - {day(PERIOD[1])}"
    titles = ARABIC_TITLES if arabic else ["\n".join(pair) for pair in TITLES]
    last = ["الإجمالي" if arabic else "Total الإجمالي"] + [""] * 5 + [rials(total)]
    table = Table(
        [
            Column(title, width, "end" if at > 4 else "start")
            for at, (title, width) in enumerate(zip(titles, WIDTHS))
        ],
        [one[0] for one in made] + [Row(last, "total")],
        size=8,
    )
    if arabic:
        head = [
            Text("عمانتل - تفاصيل الاستهلاك", 14, True),
            Fields([("رقم الحساب", account), ("رقم الهاتف", own), ("الفترة", span)]),
        ]
        note, title = "المبالغ لا تشمل ضريبة القيمة المضافة.", "تفاصيل الاستهلاك"
    else:
        head = [
            Text("Omantel - Itemised usage تفاصيل الاستهلاك", 14, True),
            Fields(
                [
                    ("Account No.", account, "رقم الحساب"),
                    ("رقم الهاتف", own, "Mobile No."),
                    ("Bill period", span, "فترة الفاتورة"),
                ],
                layout="both",
            ),
        ]
        note, title = "Amounts exclude VAT. 1 MB = 1024 KB.", "Itemised usage"
    flow = Flow(
        title,
        "ar" if arabic else "en",
        [*head, table, Text(note, 8)],
        rtl=arabic,
        font=FONT if arabic else "Noto Sans",
        charset="windows-1256",
        header=("", "" if arabic else own),
        footer=("", "صفحة {page} من {pages}" if arabic else "Page {page} of {pages}"),
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        period=golden.period(*PERIOD),
        account=account,
        currency="OMR",
        time_zone="Asia/Muscat",
        subscribers=[f"+968{own}"],
    )
    return name, flow, golden.golden([truth], [one[1] for one in made])
