"""3HK: monthly statements. No tax, credits marked CR, plan in advance, use in arrears."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Break, Column, Fields, Flow, Row, Rule, Side, Table, Text

D = Decimal
ZERO = D("0.00")
ISSUER = "hk/3hk"
FONT = "Noto Sans CJK HK"
OWN, ACCOUNT = "50000123", "10023344"
OTHER, OTHER_ACCOUNT = "50000177", "10055120"
BEHIND = (date(2026, 2, 9), date(2026, 3, 8))
AHEAD = (date(2026, 3, 9), date(2026, 4, 8))


def day(value):
    """`08/03/26`."""
    return value.strftime("%d/%m/%y")


def span(pair):
    """`09/02/26-08/03/26`."""
    return f"{day(pair[0])}-{day(pair[1])}"


def dollars(value):
    """`$1,234.00`, and `$30.00 CR` for what comes to the customer."""
    return f"${abs(value):,.2f}" + (" CR" if value < 0 else "")


def line(kind, text, amount, pair=None):
    """A charge of the statement."""
    return kind, text, D(amount), pair


def found(one, own):
    """The entry of a charge."""
    kind, text, amount, pair = one
    return golden.entry(
        kind,
        amount,
        "HKD",
        subscriber=f"+852{own}",
        description=text,
        period=golden.period(*pair) if pair else None,
    )


def bilingual(name, own=OWN, account=ACCOUNT, wrong=ZERO):
    """The English and Chinese statement; `wrong` is added to the printed amount due."""
    sections = [
        (
            "Monthly Plan 月費計劃",
            [
                line("subscription", "5G Value Plan 60GB 月費", "238.00", AHEAD),
                line("subscription", "Call Guard 來電管家服務", "12.00", AHEAD),
                line("discount", "Plan Rebate 計劃回贈", "-30.00", AHEAD),
            ],
        ),
        (
            "Wireless Data Service 流動數據服務",
            [
                line("", "Local Data Top-up 1GB 額外本地數據", "48.00", BEHIND),
                line(
                    "",
                    "Data Roaming Day Pass - Japan 漫遊數據日費 - 日本",
                    "136.00",
                    (date(2026, 2, 20), date(2026, 2, 21)),
                ),
            ],
        ),
        (
            "Other Charge(s)/Adjustment(s) 其他收費/調整",
            [
                line("fee", "Administration Fee 行政費", "28.00", AHEAD),
                line("voice", "IDD Calls 長途電話", "14.40", BEHIND),
                line("fee", "Paper Bill Fee 郵寄賬單收費", "10.00", BEHIND),
                line("adjustment", "Adjustment 調整", "-5.50"),
            ],
        ),
    ]
    charges = [one for _, lines in sections for one in lines]
    current = sum((one[2] for one in charges), D("0.00"))
    opening, paid = D("286.00"), D("-280.00")
    follows = opening + paid + current
    due = follows + wrong
    issued, until = date(2026, 3, 8), date(2026, 3, 28)
    rows = [
        Row(["Previous Balance & Payment 前期結餘及繳費"], "section"),
        Row(["Previous Balance 前期結餘", "", dollars(opening)]),
        Row(["Payment - PPS 繳費 - 繳費靈", "15/02/26", dollars(paid)]),
    ]
    for title, lines in sections:
        rows.append(Row([title], "section"))
        rows += [
            Row([text, span(pair) if pair else "", dollars(amount)])
            for _, text, amount, pair in lines
        ]
    rows += [
        Row(["Current Due 本月收費", "", dollars(current)], "subtotal"),
        Row(["Total Amount Due 應繳款項", "", dollars(due)], "total"),
    ]
    used = [
        ["Voice - Basic 話音 - 基本 [Min]", "312", "0"],
        ["Voice - HTH 話音 - 心連心 [Min]", "1,045", "0"],
        ["SMS 短訊 [條]", "18", "0"],
        ["Wireless Data 流動數據 [MB]", "61,440", "1,024"],
    ]
    history = [["08/03/26", "62,464"], ["08/02/26", "40,118"], ["08/01/26", "57,902"]]
    body = [
        Side(
            [Text("CHAN TAI MAN SAMPLE\nFLAT B 12/F EXAMPLE MANSION\n8 SAMPLE STREET\nKOWLOON", 9)],
            [Text("Monthly Statement 月結單", 15, True)],
        ),
        Fields(
            [
                ("Mobile / Service No.\n手機/服務號碼", f"{own[:4]} {own[4:]}"),
                ("Account No.\n客戶號碼", account),
                ("Bill Date\n截數日期", day(issued)),
                ("Total Amount Due\n應繳款項", dollars(due)),
                ("Payment Due Date\n繳費到期日", day(until)),
                ("PPS Merchant Code\n繳費靈商戶編號", "9900"),
            ],
            layout="grid",
            size=8,
        ),
        Fields([("Bill Period 賬單週期", span(BEHIND))], size=8),
        Table(
            [
                Column("Description 項目", 330),
                Column("Period 日期", 95),
                Column("Amount 金額 (HK$)", 90, "end"),
            ],
            rows,
            detached=True,
            size=8.5,
        ),
        Text("CR=Credit 入賬款項", 7.5),
        Rule(dashed=True),
        Text("Payment Slip 繳費單", 9, True),
        Fields(
            [
                ("客戶號碼 Account No.", account),
                ("截數日期 Bill Date", day(issued)),
                ("應繳款項 Total Amount Due", dollars(due)),
            ],
            layout="grid",
            size=8,
        ),
        Text(f"000080326 000{account}00 {int(due * 100):011}", 9),
        Break(),
        Text("Usage Summary 用量總覽", 12, True),
        Table(
            [
                Column("Service 服務", 300),
                Column("Pack / Free 套餐/附送", 110, "end"),
                Column("Charged Usage 收費用量", 110, "end"),
            ],
            [Row(cells) for cells in used],
            size=8.5,
        ),
        Text("1 MB = 1,024 KB ; 1 GB = 1,024 MB", 7.5),
        Text("Data Usage History 數據用量記錄", 12, True),
        Table(
            [Column("Bill Date 截數日期", 200), Column("Wireless Data 流動數據 [MB]", 120, "end")],
            [Row(cells) for cells in history],
            size=8.5,
        ),
        Text("Detailed bill 詳細賬單: $50/copy 每份. Customer Service 客戶服務熱線 1000 000.", 7.5),
    ]
    flow = Flow(
        "Monthly Statement 月結單",
        "zh-HK",
        body,
        font=FONT,
        header=("3HK", ""),
        footer=("Three Sample Telecom 3香港", "Page {page} of {pages} 第{page}頁"),
        hidden="新客戶優惠 $98.00",
    )
    truth = golden.statement(
        ISSUER,
        "bill",
        status="contradicted" if wrong else "verified",
        checks=[golden.failed(due, follows, "balance-owed")] if wrong else None,
        issued=issued.isoformat(),
        due=until.isoformat(),
        period=golden.period(*BEHIND),
        account=account,
        currency="HKD",
        time_zone="Asia/Hong_Kong",
        subscribers=[f"+852{own}"],
        totals={
            "opening": "286.00",
            "payments": "-280.00",
            "charges": golden.decimal(current),
            "due": golden.decimal(due),
        },
        position={"opening": "286.00", "closing": golden.decimal(due)},
    )
    return name, flow, golden.golden([truth], [found(one, own) for one in charges])


def long_day(value):
    """`2026年3月8日`."""
    return f"{value.year}年{value.month}月{value.day}日"


def chinese(name):
    """A first bill in Chinese alone: two monthly periods, a description that wraps."""
    plan = "「無限任用」5G本地流動數據服務計劃月費連內地及澳門數據共享優惠(首十二個月)"
    lines = [
        line("subscription", plan, "198.00", BEHIND),
        line("subscription", plan, "198.00", AHEAD),
        line("fee", "行政費", "28.00", BEHIND),
        line("fee", "行政費", "28.00", AHEAD),
        line("discount", "網上登記月費回贈", "-50.00", AHEAD),
        line("oneOff", "智能咭費用", "100.00"),
        line("content", "賬單付款服務 - 手機遊戲", "38.00", BEHIND),
    ]
    total = sum((one[2] for one in lines), D("0.00"))
    issued, until = date(2026, 3, 8), date(2026, 3, 30)
    rows = [
        Row([text, f"{long_day(pair[0])}至{long_day(pair[1])}" if pair else "", dollars(amount)])
        for _, text, amount, pair in lines
    ]
    rows += [
        Row(["本期收費", "", dollars(total)], "subtotal"),
        Row(["應繳總額", "", dollars(total)], "total"),
    ]
    body = [
        Text("月結單", 16, True),
        Side(
            [Text("陳大文先生\n九龍樣本街八號\n示範大廈十二樓B室", 10)],
            [
                Fields(
                    [
                        ("客戶號碼", OTHER_ACCOUNT),
                        ("手機號碼", f"{OTHER[:4]} {OTHER[4:]}"),
                        ("賬單編號", "26030800551"),
                        ("賬單日期", long_day(issued)),
                        ("繳費到期日", long_day(until)),
                        ("應繳總額", dollars(total)),
                    ],
                    bold_last=True,
                )
            ],
        ),
        Fields([("上期結餘", "$0.00"), ("已繳付金額", "$0.00")]),
        Text("收費詳情", 12, True),
        Table(
            [Column("項目", 230), Column("日期", 190), Column("金額(港幣)", 90, "end")],
            rows,
            size=9,
        ),
        Text("以上收費以港幣計算。1 GB = 1,024 MB，1 MB = 1,024 KB。CR 代表入賬款項。", 8),
        Text("逾期繳款須付附加費用。如已繳款，請毋須理會此賬單。", 8),
    ]
    flow = Flow(
        "月結單",
        "zh-HK",
        body,
        font=FONT,
        header=("3香港", ""),
        footer=("", "第{page}頁，共{pages}頁"),
    )
    truth = golden.statement(
        ISSUER,
        "bill",
        number="26030800551",
        issued=issued.isoformat(),
        due=until.isoformat(),
        account=OTHER_ACCOUNT,
        currency="HKD",
        subscribers=[f"+852{OTHER}"],
        totals={
            "opening": "0.00",
            "payments": "0.00",
            "charges": golden.decimal(total),
            "due": golden.decimal(total),
        },
        position={"opening": "0.00", "closing": golden.decimal(total)},
    )
    return name, flow, golden.golden([truth], [found(one, OTHER) for one in lines])
