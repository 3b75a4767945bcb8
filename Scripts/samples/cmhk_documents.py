"""China Mobile Hong Kong: bill, list of use and a top-up, after its questions and answers."""

from datetime import datetime
from decimal import Decimal

from . import golden
from .carrier import Charge, statement
from .detail import Listing
from .flow import Column, Fields, Flow, Row, Table, Text
from .hk_bill import AHEAD, BEHIND, FONT, Bill, Words, carrier
from .usage import month

D = Decimal
CMHK = carrier("cmhk", "%Y-%m-%d", "{:,.2f}")
OWN, ACCOUNT = "50000267", "200100345671"
WORDS = Words(
    "月結單 Monthly Statement",
    "客戶號碼 Account No.",
    "賬單編號 Bill No.",
    "手機號碼 Mobile No.",
    "賬單日期 Bill Date",
    "賬單週期 Bill Period",
    "繳費到期日 Payment Due Date",
    "上期結餘 Previous Balance",
    "已收款項 Payments Received",
    "本期收費 Current Charges",
    "應繳總額 Total Amount Due",
    ("項目 Description", "日期 Period", "金額 Amount (HK$)"),
    reference="繳費號碼 Payment No.",
)


def monthly():
    """A bill whose number for payments has 12 digits."""
    bill = Bill(
        CMHK,
        "China Mobile Hong Kong 中國移動香港",
        "10778812",
        "M260300077",
        {
            OWN: [
                Charge("subscription", "服務月費 5G Monthly Plan", D("168.00"), AHEAD),
                Charge("fee", "行政費 Administration Fee", D("18.00"), AHEAD),
                Charge("discount", "回贈 Rebate", D("-20.00"), AHEAD),
                Charge("voice", "網外分鐘 Basic Minutes", D("4.50"), BEHIND),
                Charge("voice", "網內分鐘 Intra-network Minutes", D("0.00"), BEHIND),
                Charge("data", "漫遊數據 Data Roaming", D("28.00"), BEHIND, more={"roaming": True}),
            ]
        },
        D("186.00"),
        D("150.00"),
        reference=ACCOUNT,
    )
    used = [
        ["網外分鐘 Basic Minutes", "1,200", "1,218"],
        ["網內分鐘 Intra-network Minutes", "2,000", "644"],
    ]
    body = [
        Text("用量總覽 Usage Summary", 11, True),
        Table(
            [
                Column("服務 Service", 300),
                Column("套餐/附送 Pack / Free", 110, "end"),
                Column("用量 Usage", 110, "end"),
            ],
            [Row(cells) for cells in used],
            size=8.5,
        ),
    ]
    flow = bill.flow(
        WORDS, behind=body, footer=("China Mobile Hong Kong Company Limited", "頁 {page}/{pages}")
    )
    return flow, bill.golden()


LISTING = Listing(
    CMHK,
    {
        ("voice", "out"): "主叫",
        ("voice", "in"): "被叫",
        ("sms", "out"): "发送短信",
        ("sms", "in"): "接收短信",
        ("data", ""): "上网",
    },
    [
        ("moment", "日期时间", 110, "start"),
        ("type", "业务类型", 70, "start"),
        ("number", "对方号码", 95, "start"),
        ("place", "通话地", 60, "start"),
        ("measure", "通话时长/流量", 80, "end"),
        ("amount", "费用", 60, "end"),
    ],
    "香港",
    {"+86": ("内地", D("0.90"), D("0.60"))},
    lambda seconds: f"{seconds // 60}分{seconds % 60:02}秒",
    lambda amount: (f"{max(1, amount // 1024)} KB", max(1, amount // 1024) * 1024),
)
CONTACTS = ["50000671", "50000688", "20000052", "50000694", "+8616000000007"]


def listed():
    """A shorter list as a page."""
    events = month(8612, datetime(2026, 2, 5), 28, CONTACTS, 36, 24, 30)
    rows, entries, amount = LISTING.rows(events, OWN)
    body = [
        Text("中国移动香港 详单", 14, True),
        Fields(
            [
                ("客户号码", "10778812"),
                ("手机号码", OWN),
                ("账单周期", f"{CMHK.day(BEHIND[0])} 至 {CMHK.day(BEHIND[1])}"),
            ]
        ),
        Table(LISTING.heads(), [*rows, LISTING.last("合计", amount)], size=8),
    ]
    flow = Flow("通话详单", "zh-CN", body, font="Noto Sans CJK SC", charset="gb18030")
    truth = statement(CMHK, "usage", OWN, account="10778812", period=golden.period(*BEHIND))
    return flow, golden.golden([truth], entries)


def top_up():
    """HK$100 is paid and HK$115 is credited: the amount is what was paid."""
    own, reference = "50000275", "TU2602110034"
    body = [
        Text("中國移動香港 增值收據", 14, True),
        Fields(
            [
                ("交易編號", reference),
                ("交易日期及時間", "2026-02-11 20:31:09"),
                ("手機號碼", own),
                ("增值金額", "HK$100.00"),
                ("增值獎賞", "HK$15.00"),
                ("增值前結餘", "HK$12.40"),
                ("增值後結餘", "HK$127.40"),
                ("有效期至", "2026-08-10"),
            ]
        ),
    ]
    one = statement(CMHK, "receipt", own)
    del one["verification"]
    entry = golden.entry(
        "topUp",
        D("-100.00"),
        "HKD",
        start="2026-02-11T20:31:09+08:00",
        subscriber=CMHK.number(own),
        reference=reference,
    )
    bonus = golden.entry("bonus", D("-15.00"), "HKD", subscriber=CMHK.number(own))
    flow = Flow("增值收據", "zh-HK", body, font=FONT, charset="big5hkscs")
    return flow, golden.golden([one], [entry, bonus])
