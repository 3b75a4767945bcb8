"""csl: a monthly bill and a list of use, after its pages about bills and use."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .carrier import Charge, statement
from .detail import Listing
from .flow import Fields, Flow, Table, Text
from .hk_bill import AHEAD, BEHIND, FONT, Bill, Words, carrier
from .usage import Event, month

D = Decimal
CSL = carrier("csl")
OWN, ACCOUNT = "50000214", "5810034471"
WORDS = Words(
    "Monthly Statement 月結單",
    "Account No. 賬戶號碼",
    "Bill No. 賬單編號",
    "Mobile No. 手機號碼",
    "Bill Date 賬單日期",
    "Bill Period 賬單週期",
    "Payment Due Date 到期日",
    "Previous Balance 上期結餘",
    "Payment Received 已繳付金額",
    "Current Charges 本期收費",
    "Total Amount Due 應繳總額",
    ("Description 項目", "Period 期間", "Amount 金額 (HK$)"),
)


def monthly():
    """The bill of one number."""
    day = date(2026, 2, 18)
    bill = Bill(
        CSL,
        "csl",
        ACCOUNT,
        "C2603550071",
        {
            OWN: [
                Charge("subscription", "5G Monthly Plan 月費計劃", D("298.00"), AHEAD),
                Charge("discount", "Contract Rebate 合約回贈", D("-60.00"), AHEAD),
                Charge("fee", "Administration Fee 行政費", D("18.00"), AHEAD),
                Charge("subscription", "Roaming Day Pass 漫遊日費 - Taiwan", D("78.00"), (day, day)),
                Charge("voice", "IDD Calls 長途電話", D("6.60"), BEHIND),
                Charge("content", "Bill-to-Mobile ChargeSpot 手機賬單付款", D("25.00"), BEHIND),
                Charge("content", "Bill-to-Mobile App Store 手機賬單付款", D("48.00"), BEHIND),
            ]
        },
        D("301.50"),
        D("301.50"),
    )
    flow = bill.flow(
        WORDS,
        behind=[Text("CR = Credit 入賬款項. PPS 繳費靈: Merchant Code 57. Enquiry 1000.", 7.5)],
        footer=("CSL Mobile Limited", "Page {page} of {pages}"),
    )
    return flow, bill.golden()


LISTING = Listing(
    CSL,
    {
        ("voice", "out"): "Outgoing Call 撥出電話",
        ("voice", "in"): "Incoming Call 接聽電話",
        ("sms", "out"): "SMS Sent 發出短訊",
        ("sms", "in"): "SMS Received 接收短訊",
    },
    [
        ("date", "Date\n日期", 65, "start"),
        ("time", "Time\n時間", 50, "start"),
        ("type", "Type\n類別", 120, "start"),
        ("number", "Number\n對方號碼", 95, "start"),
        ("place", "Destination\n目的地", 75, "start"),
        ("length", "Duration\n通話時間", 55, "end"),
        ("minutes", "Charged minutes\n收費分鐘", 60, "end"),
        ("amount", "Charge\n收費", 60, "end"),
    ],
    "Hong Kong",
    {"+886": ("Taiwan", D("2.20"), D("1.60")), "+81": ("Japan", D("3.30"), D("1.60"))},
    clock="%H:%M",
    ditto=True,
    rounds=True,
)
CONTACTS = [
    "50000613",
    "50000629",
    "20000041",
    "50000642",
    "50000658",
    "+886990000009",
    "+819000000004",
    "1878200",
]


def listed():
    """Calls and messages, no data; some messages come from names and short codes."""
    made = month(8521, datetime(2026, 2, 5), 28, CONTACTS, 330, 260, 0)
    events = []
    for at, event in enumerate(made):
        if event.kind == "sms" and event.direction == "in" and at % 4 == 0:
            event = Event("sms", "in", event.start, "SampleBank", 1)
        elif event.other == "1878200":
            event = Event(event.kind, "out", event.start, event.other, event.amount)
        events.append(event)
    rows, entries, amount = LISTING.rows(events, OWN)
    body = [
        Text("Detailed Usage 用量詳情", 14, True),
        Fields(
            [
                ("Account No. 賬戶號碼", ACCOUNT),
                ("Mobile No. 手機號碼", f"{OWN[:4]} {OWN[4:]}"),
                ("Bill Period 賬單週期", f"{CSL.day(BEHIND[0])}-{CSL.day(BEHIND[1])}"),
            ]
        ),
        Table(LISTING.heads(), [*rows, LISTING.last("Total 總數", amount)], size=8),
    ]
    flow = Flow(
        "Detailed Usage 用量詳情",
        "zh-HK",
        body,
        font=FONT,
        header=("csl", f"{OWN[:4]} {OWN[4:]}"),
        footer=("CSL Mobile Limited", "Page {page} of {pages} 第{page}頁"),
    )
    truth = statement(CSL, "usage", OWN, account=ACCOUNT, period=golden.period(*BEHIND))
    return flow, golden.golden([truth], entries)
