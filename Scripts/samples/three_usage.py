"""3HK: detailed usage. Calls are charged by the full minute, data is counted in KB of 1,024."""

from datetime import date, datetime
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .three_bill import (
    ACCOUNT,
    BEHIND,
    FONT,
    ISSUER,
    OTHER,
    OTHER_ACCOUNT,
    OWN,
    day,
    dollars,
    span,
)
from .usage import month

D = Decimal
CONTACTS = [
    "50000456",
    "50000471",
    "50000488",
    "50000502",
    "20000030",
    "50000519",
    "50000533",
    "+447700900123",
    "+46701740605",
]
IDD = {"+44": ("United Kingdom", "英國", D("1.80")), "+46": ("Sweden", "瑞典", D("2.60"))}
WORDS = {
    ("voice", "out"): ("Outgoing", "撥出"),
    ("voice", "in"): ("Incoming", "接聽"),
    ("sms", "out"): ("SMS Sent", "發出短訊"),
    ("sms", "in"): ("SMS Received", "接收短訊"),
    ("data", ""): ("Mobile Data", "流動數據"),
}
DATE, TIME = ("Date", "日期"), ("Time", "時間")
COLUMNS = {
    "voice": [
        (DATE, 50, "start"),
        (TIME, 40, "start"),
        (("Called/Calling No.", "電話號碼"), 100, "start"),
        (("Type", "類別"), 90, "start"),
        (("Destination", "地點"), 105, "start"),
        (("Duration", "通話時間"), 55, "end"),
        (("Chargeable [Min]", "計費分鐘"), 60, "end"),
        (("Charge", "收費"), 50, "end"),
    ],
    "sms": [
        (DATE, 60, "start"),
        (TIME, 60, "start"),
        (("Type", "類別"), 150, "start"),
        (("Number", "對方號碼"), 130, "start"),
        (("Message", "條數"), 70, "end"),
        (("Charge", "收費"), 60, "end"),
    ],
    "data": [
        (("Service", "服務"), 140, "start"),
        (DATE, 80, "start"),
        (TIME, 80, "start"),
        (("Volume [KB]", "用量[KB]"), 110, "end"),
        (("Charge", "收費"), 70, "end"),
    ],
}
SECTIONS = {
    "voice": ("Voice Call Details", "話音通話詳情"),
    "sms": ("SMS Details", "短訊詳情"),
    "data": ("Mobile Data Details", "流動數據詳情"),
}


def text(pair, chinese, space=" "):
    """Both languages of a pair, or the Chinese one."""
    return pair[1] if chinese else space.join(pair)


def row(event, chinese, own):
    """A printed row, its entry and its amount."""
    word = text(WORDS[(event.kind, event.direction)], chinese)
    shown = day(event.start)
    other = event.other
    keys = {"subscriber": f"+852{own}", "description": word}
    amount = D("0.00")
    if event.kind == "data":
        size = event.amount // 1024
        measure = f"{size:,}"
        cells = [word, shown, event.start.strftime("%H:%M:%S"), measure, dollars(amount)]
        start = event.start.strftime("%Y-%m-%dT%H:%M:%S+08:00")
        entry = golden.entry(
            "data",
            amount,
            "HKD",
            start=start,
            **keys,
            quantity=golden.quantity(size * 1024, "B", measure),
        )
        return Row(cells), entry, amount
    start = event.start.strftime("%Y-%m-%dT%H:%M+08:00")
    keys |= {
        "direction": event.direction,
        "start": start,
        "counterparty": other if other.startswith("+") else f"+852{other}",
    }
    clock = event.start.strftime("%H:%M")
    if event.kind == "sms":
        if other.startswith("+") and event.direction == "out":
            amount = D("1.80")
        cells = [shown, clock, word, other, "1", dollars(amount)]
        return (
            Row(cells),
            golden.entry("sms", amount, "HKD", **keys, quantity=golden.quantity(1, "message", "1")),
            amount,
        )
    seconds = event.amount
    minutes = -(-seconds // 60)
    place = text(("Hong Kong", "香港"), chinese)
    if other[:3] in IDD:
        place = text(IDD[other[:3]][:2], chinese)
        if event.direction == "out":
            amount = IDD[other[:3]][2] * minutes
    measure = f"{seconds // 60:02}:{seconds % 60:02}"
    cells = [shown, clock, other, word, place, measure, str(minutes), dollars(amount)]
    entry = golden.entry(
        "voice",
        amount,
        "HKD",
        **keys,
        place=place,
        quantity=golden.quantity(seconds, "s", measure),
        billed_quantity=golden.quantity(minutes * 60, "s", str(minutes)),
    )
    return Row(cells), entry, amount


def detail(name, chinese=False, calls=200, messages=150, sessions=170, seed=852):
    """The whole list in three sections, each with its own columns and subtotal."""
    events = month(seed, datetime(2026, 2, 9), 28, CONTACTS, calls, messages, sessions)
    own, account = (OTHER, OTHER_ACCOUNT) if chinese else (OWN, ACCOUNT)
    number = f"{own[:4]} {own[4:]}"
    body = [
        Text(text(("Detailed Usage", "用量詳情"), chinese), 14, True),
        Fields(
            [
                (text(("Mobile No.", "手機號碼"), chinese), number),
                (text(("Account No.", "客戶號碼"), chinese), account),
                (text(("Bill Period", "賬單週期"), chinese), span(BEHIND)),
                (text(("Bill Date", "截數日期"), chinese), day(date(2026, 3, 8))),
            ]
        ),
        Text(
            "1 MB = 1,024 KB ; 1 GB = 1,024 MB" + ("" if chinese else " ; CR=Credit 入賬款項"), 7.5
        ),
    ]
    entries, total = [], D("0.00")
    for kind, columns in COLUMNS.items():
        made = [row(event, chinese, own) for event in events if event.kind == kind]
        amount = sum((one[2] for one in made), D("0.00"))
        total += amount
        entries += [one[1] for one in made]
        title = text(SECTIONS[kind], chinese)
        last = (
            [text(("Sub-total", "小計"), chinese)] + [""] * (len(columns) - 2) + [dollars(amount)]
        )
        body += [
            Text(title, 10.5, True),
            Table(
                [Column(text(pair, chinese, "\n"), width, align) for pair, width, align in columns],
                [one[0] for one in made] + [Row(last, "subtotal")],
                size=8,
                continued=title,
            ),
        ]
    body.append(Fields([(text(("Total Charge", "總數"), chinese), dollars(total))], bold_last=True))
    flow = Flow(
        text(("Detailed Usage", "用量詳情"), chinese),
        "zh-HK",
        body,
        font=FONT,
        header=("3HK" if not chinese else "3香港", number),
        charset="big5hkscs" if chinese else "utf-8",
        footer=("", "第{page}頁，共{pages}頁" if chinese else "Page {page} of {pages} 第{page}頁"),
    )
    truth = golden.statement(
        ISSUER,
        "usage",
        issued="2026-03-08",
        period=golden.period(*BEHIND),
        account=account,
        currency="HKD",
        time_zone="Asia/Hong_Kong",
        subscribers=[f"+852{own}"],
    )
    return name, flow, golden.golden([truth], entries)
