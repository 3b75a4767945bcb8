"""Pages of use in self-care sites: short lists of carriers, each in its own words."""

from datetime import datetime
from decimal import Decimal

from . import golden
from .carrier import statement
from .detail import Listing
from .flow import Fields, Flow, Table, Text
from .hk_bill import BEHIND, FONT, carrier
from .ooredoo_bill import BILL
from .ooredoo_bill import BEHIND as FEBRUARY
from .ooredoo_usage import size
from .usage import month
from .vodafone_om_documents import VODAFONE
from .vodafone_om_usage import PERIOD

D = Decimal
FOLDER = "."
CHINESE = {
    ("voice", "out"): "撥出電話",
    ("voice", "in"): "接聽電話",
    ("sms", "out"): "發出短訊",
    ("sms", "in"): "接收短訊",
    ("data", ""): "流動數據",
}
ENGLISH = {
    ("voice", "out"): "Outgoing call",
    ("voice", "in"): "Incoming call",
    ("sms", "out"): "SMS sent",
    ("sms", "in"): "SMS received",
    ("data", ""): "Mobile data",
}
ARABIC = {
    ("voice", "out"): "مكالمة صادرة",
    ("voice", "in"): "مكالمة واردة",
    ("sms", "out"): "رسالة صادرة",
    ("sms", "in"): "رسالة واردة",
    ("data", ""): "بيانات",
}
AT_HONG_KONG = ["50000713", "50000727", "20000066", "50000731", "+6580000003", "SampleShop"]
AT_OMAN = ["90000713", "70000072", "90000731", "+971590000031", "90091"]
SINGAPORE = {"+65": ("Singapore", D("1.98"), D("1.20"))}


def clock(seconds):
    """`0:03:07`."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def megabytes(amount):
    """Bytes as `1.25 MB` with their value; never none."""
    shown = max(D("0.01"), (D(amount) / 1024**2).quantize(D("0.01")))
    return f"{shown} MB", shown * 1024**2


def page(listing, own, seed, title, labels, total, **keys):
    """A page of one number: `labels` are its number and its period as they are called."""
    span = keys.pop("span")
    counts = keys.pop("counts", (24, 24, 20))
    contacts = keys.pop("contacts")
    note = keys.pop("note")
    days = (span[1] - span[0]).days + 1
    first = datetime(span[0].year, span[0].month, span[0].day)
    events = month(seed, first, days, contacts, *counts)
    rows, entries, amount = listing.rows(events, own)
    shown = f"{own[:4]} {own[4:]}"
    body = [
        Text(title, 14, True),
        Fields(list(zip(labels, (shown, listing.carrier.span(span))))),
        Table(listing.heads(), [*rows, listing.last(total, amount)], size=9),
        Text(note, 8),
    ]
    truth = statement(listing.carrier, "usage", own, period=golden.period(*span))
    return Flow(title, keys.pop("language"), body, **keys), golden.golden([truth], entries)


def columns(*titles):
    """The columns of a list: day, clock, type, number, measure, amount."""
    whats = ("date", "time", "type", "number", "measure", "amount")
    return [
        (what, title, 90, "end" if at > 3 else "start")
        for at, (what, title) in enumerate(zip(whats, titles))
    ]


def hong_kong(name, own, seed, title, note, words=CHINESE, **keys):
    """A page of a carrier of Hong Kong, in Chinese or English."""
    if words is CHINESE:
        titles = ("日期", "時間", "類別", "對方號碼", "用量", "收費 (HK$)")
        labels, total = ("手機號碼", "賬單週期"), "總數"
    else:
        titles = ("Date", "Time", "Type", "Number", "Usage", "Charge (HK$)")
        labels, total = ("Mobile No.", "Bill period"), "Total"
    listing = Listing(
        carrier(name), words, columns(*titles), "", SINGAPORE, clock, keys.pop("size", megabytes)
    )
    return page(
        listing,
        own,
        seed,
        title,
        labels,
        total,
        span=BEHIND,
        contacts=AT_HONG_KONG,
        note=note,
        language="zh-HK" if words is CHINESE else "en",
        font=FONT,
        **keys,
    )


def ooredoo():
    """Titles in two languages, whichever first; windows-1256."""
    titles = (
        "Date التاريخ",
        "الوقت Time",
        "Service الخدمة",
        "الرقم Number",
        "Duration/Volume المدة/الحجم",
        "المبلغ Amount (OMR)",
    )
    abroad = {"+971": ("", D("0.095"), D("0.060"))}
    return page(
        Listing(BILL, ENGLISH, columns(*titles), "", abroad, clock, size),
        "90000221",
        9781,
        "Ooredoo - My usage",
        ("Mobile No.", "Bill period"),
        "Total",
        span=FEBRUARY,
        contacts=AT_OMAN,
        note="ooredoo.om",
        language="en",
        charset="windows-1256",
    )


def vodafone():
    """Arabic alone, from right to left."""
    titles = ("التاريخ", "الوقت", "نوع الخدمة", "الرقم", "الاستهلاك", "المبلغ")
    abroad = {"+971": ("", D("0.120"), D("0.045"))}
    return page(
        Listing(VODAFONE, ARABIC, columns(*titles), "", abroad, clock, size),
        "90000311",
        9762,
        "فودافون عمان - تفاصيل الاستخدام",
        ("رقم الهاتف", "الفترة"),
        "الإجمالي",
        span=PERIOD,
        contacts=AT_OMAN,
        note="vodafone.om",
        language="ar",
        rtl=True,
        font="Noto Sans Arabic",
    )


def thousand(amount):
    """Bytes as whole KB of a thousand."""
    shown = max(1, amount // 1000)
    return f"{shown:,} KB", shown * 1000


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "om/ooredoo/usage-page.html",
            "html",
            "a page of use: titles in two languages, whichever first",
            *ooredoo(),
        ),
        ("om/vodafone/usage-page.html", "html", "a page of use in Arabic alone", *vodafone()),
        (
            "hk/csl/usage-page.html",
            "html",
            "a page of use in Big5-HKSCS",
            *hong_kong(
                "csl", "50000214", 9763, "csl 用量詳情", "hkcsl.com", charset="big5hkscs"
            ),
        ),
        (
            "hk/1010/usage-page.html",
            "html",
            "a page of use in English",
            *hong_kong("1010", "50000231", 9764, "1O1O Usage details", "1010.com.hk", ENGLISH),
        ),
        (
            "hk/1010/usage-detail.pdf",
            "chromium",
            "call and data detail of one number",
            *hong_kong(
                "1010",
                "50000248",
                9765,
                "1O1O Call and data detail",
                "1010.com.hk",
                ENGLISH,
                counts=(60, 50, 40),
            ),
        ),
        (
            "hk/smartone/usage-page.html",
            "html",
            "a page of use in Chinese",
            *hong_kong("smartone", "50000283", 9796, "數碼通 用量詳情", "smartone.com"),
        ),
        (
            "hk/hkbn/usage-page.html",
            "html",
            "a page of use in English",
            *hong_kong("hkbn", "50000297", 9767, "HKBN Usage details", "hkbn.net", ENGLISH),
        ),
        (
            "hk/hkbn/usage-detail.pdf",
            "cairo",
            "call and data detail in Chinese",
            *hong_kong(
                "hkbn", "50000297", 9768, "香港寬頻 用量詳情", "hkbn.net", counts=(60, 50, 40)
            ),
        ),
        (
            "hk/clubsim/usage-page.html",
            "html",
            "a page of use of a card that is kept: kilobytes of a thousand bytes",
            *hong_kong(
                "clubsim",
                "50000250",
                9769,
                "Club SIM 用量詳情",
                "clubsim.com.hk",
                size=thousand,
            ),
        ),
        (
            "hk/cmhk/usage-detail.pdf",
            "chromium",
            "call and data detail in traditional Chinese",
            *hong_kong(
                "cmhk", "50000267", 9770, "中國移動香港 用量詳情", "hk.chinamobile.com", counts=(50, 40, 40)
            ),
        ),
    ]
