"""All samples of HKBN: a bill with an account of 13 digits, and one that is wrong."""

from decimal import Decimal

from . import golden, operator_messages
from .carrier import Charge
from .flow import Text
from .hk_bill import AHEAD, BEHIND, Bill, Words, carrier

D = Decimal
FOLDER = "hk/hkbn"
WORDS = Words(
    "Monthly Statement 月結單",
    "Account No. 客戶號碼",
    "Bill No. 賬單編號",
    "Mobile No. 手機號碼",
    "Bill Date 賬單日期",
    "Bill Period 賬單週期",
    "Payment Due Date 到期繳款日",
    "Previous Balance 上期結餘",
    "Payments Received 已收款項",
    "Current Charges 本期收費",
    "Total Amount Due 應繳總額",
    ("Description 項目", "Period 期間", "Amount 金額"),
)
WRONG = D("9.00")


def monthly(own, account, number):
    """The bill; credits stand in it as CR."""
    return Bill(
        carrier("hkbn"),
        "HKBN 香港寬頻",
        account,
        number,
        {
            own: [
                Charge("subscription", "Mobile Monthly Plan 月費計劃", D("128.00"), AHEAD),
                Charge("fee", "Administration Fee 行政費", D("18.00"), AHEAD),
                Charge("discount", "Plan Rebate 計劃回贈", D("-30.00"), AHEAD),
                Charge("sms", "International SMS 國際短訊", D("3.60"), BEHIND),
                Charge("adjustment", "Adjustment 調整", D("-4.20"), BEHIND),
            ]
        },
        D("116.00"),
        D("116.00"),
    )


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    footer = ("Hong Kong Broadband Network Limited", "Page {page} of {pages}")
    note = [Text("CR=Credit 入賬款項", 7.5)]
    good = monthly("50000297", "2600100023457", "H2603-004417")
    bad = monthly("50000305", "260010031", "H2603-004502")
    return [
        (
            "bill-credit-suffix.pdf",
            "cairo",
            "credits with CR behind them, an account of 13 digits",
            good.flow(WORDS, behind=note, footer=footer),
            good.golden(),
        ),
        (
            "bill-wrong-due.html",
            "html",
            "an amount due that does not follow from balance and charges: contradicted",
            bad.flow(WORDS, behind=note, footer=footer, wrong=WRONG),
            bad.golden(
                WRONG,
                status="contradicted",
                checks=[golden.failed(bad.due + WRONG, bad.due, "balance-owed")],
            ),
        ),
        (
            "replies-data.txt",
            "text",
            "replies: what is left, a notice at 80 %",
            *operator_messages.hkbn(),
        ),
    ]
