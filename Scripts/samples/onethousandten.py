"""All samples of 1O1O: one bill of two numbers."""

from decimal import Decimal

from . import operator_messages
from .carrier import Charge
from .flow import Text
from .hk_bill import AHEAD, BEHIND, Bill, Words, carrier

D = Decimal
FOLDER = "hk/1010"
WORDS = Words(
    "Monthly Bill 月結單",
    "Account Number 賬戶號碼",
    "Bill Number 賬單編號",
    "Mobile Number 手機號碼",
    "Bill Date 賬單日期",
    "Billing Period 賬單週期",
    "Due Date 到期日",
    "Previous Balance 上期結餘",
    "Payment 付款",
    "Current Charges 本期收費",
    "Total Amount Due 應繳總額",
    ("Item 項目", "Period 期間", "Amount 金額"),
    "Sub-total 小計",
)


def shared():
    """Two numbers, a section and a subtotal for each."""
    bill = Bill(
        carrier("1010", "%d %b %Y", "HK${:,.2f}"),
        "1O1O",
        "5710022390",
        "T2603001188",
        {
            "50000231": [
                Charge("subscription", "1O1O Service Plan 服務計劃", D("598.00"), AHEAD),
                Charge("fee", "Administration Fee 行政費", D("18.00"), AHEAD),
                Charge(
                    "data", "Data Roaming 漫遊數據 UK", D("136.40"), BEHIND, more={"roaming": True}
                ),
            ],
            "50000248": [
                Charge("subscription", "1O1O Service Plan 服務計劃", D("388.00"), AHEAD),
                Charge("discount", "Family Rebate 回贈", D("-100.00"), AHEAD),
                Charge("content", "Content services 內容收費", D("15.00"), BEHIND),
            ],
        },
        D("1042.00"),
        D("1042.00"),
    )
    flow = bill.flow(
        WORDS,
        behind=[Text("Bill Type 賬單類別 01. CR = Credit 入賬款項.", 7.5)],
        footer=("1O1O", "Page {page} of {pages}"),
    )
    return flow, bill.golden()


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-two-numbers.pdf",
            "cairo",
            "two numbers with a section and a subtotal each, months in words",
            *shared(),
        ),
        (
            "replies-use.txt",
            "text",
            "replies: used of a plan, calls without a limit",
            *operator_messages.onethousandten(),
        ),
    ]
