"""SmarTone: a monthly bill in Chinese and a list of use, after its pages about charges."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .carrier import Charge, statement
from .detail import Listing
from .flow import Fields, Flow, Table, Text
from .hk_bill import AHEAD, BEHIND, FONT, Bill, Words, carrier
from .usage import Event, month

D = Decimal
SMARTONE = carrier("smartone")
OWN, ACCOUNT = "50000283", "30551207"
WORDS = Words(
    "月結單",
    "客戶號碼",
    "賬單編號",
    "手機號碼",
    "賬單日期",
    "賬單週期",
    "繳款限期",
    "上期結餘",
    "已收款項",
    "本月收費",
    "應繳總額",
    ("項目", "日期", "金額"),
)


def monthly():
    """A bill in Chinese alone."""
    day = date(2026, 2, 21)
    bill = Bill(
        SMARTONE,
        "數碼通",
        ACCOUNT,
        "S260305518",
        {
            OWN: [
                Charge("subscription", "月費計劃", D("258.00"), AHEAD),
                Charge("fee", "行政費", D("18.00"), AHEAD),
                Charge("subscription", "漫遊數據日費 - 日本", D("98.00"), (day, day)),
                Charge("voice", "繁忙時間通話", D("7.20"), BEHIND),
                Charge("voice", "非繁忙時間通話", D("1.80"), BEHIND),
                Charge("discount", "月費回贈", D("-38.00"), AHEAD),
            ]
        },
        D("276.00"),
        D("276.00"),
        customer="陳樣本先生\n新界示範街一號",
    )
    flow = bill.flow(
        WORDS,
        charset="big5hkscs",
        footer=("數碼通電訊有限公司", "第{page}頁，共{pages}頁"),
    )
    return flow, bill.golden()


LISTING = Listing(
    SMARTONE,
    {
        ("voice", "out"): "Outgoing call",
        ("voice", "in"): "Incoming call",
        ("sms", "out"): "SMS sent",
        ("sms", "in"): "SMS received",
        ("data", ""): "Mobile data",
    },
    [
        ("date", "Date", 65, "start"),
        ("time", "Time", 60, "start"),
        ("type", "Type", 90, "start"),
        ("number", "Number", 110, "start"),
        ("measure", "Usage", 90, "end"),
        ("amount", "Charge (HK$)", 80, "end"),
    ],
    "",
    {"+65": ("Singapore", D("1.98"), D("1.20"))},
    lambda seconds: f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}",
    lambda amount: (f"{max(1, amount // 1024):,} KB", max(1, amount // 1024) * 1024),
)
CONTACTS = ["50000703", "50000711", "20000067", "50000726", "50000735", "+6580000003"]


def masked(event):
    """The event with the last digits of a number at home masked."""
    if len(event.other) != 8:
        return event
    hidden = event.other[:5] + "***"
    return Event(event.kind, event.direction, event.start, hidden, event.amount)


def listed():
    """A month; numbers at home are masked and stay as printed."""
    made = month(8533, datetime(2026, 2, 5), 28, CONTACTS, 240, 160, 200)
    events = [masked(event) for event in made]
    rows, entries, amount = LISTING.rows(events, OWN)
    body = [
        Text("SmarTone", 15, True),
        Text("Usage details", 12, True),
        Fields(
            [
                ("Account No.", ACCOUNT),
                ("Mobile No.", f"{OWN[:4]} {OWN[4:]}"),
                ("Usage period", f"{SMARTONE.day(BEHIND[0])} - {SMARTONE.day(BEHIND[1])}"),
            ]
        ),
        Table(LISTING.heads(), [*rows, LISTING.last("Total", amount)], size=8),
    ]
    flow = Flow(
        "Usage details",
        "en",
        body,
        font=FONT,
        footer=("SmarTone Mobile Communications Limited", "Page {page} of {pages}"),
    )
    truth = statement(SMARTONE, "usage", OWN, account=ACCOUNT, period=golden.period(*BEHIND))
    return flow, golden.golden([truth], entries)
