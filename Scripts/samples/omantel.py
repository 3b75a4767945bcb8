"""All samples of Omantel."""

from .omantel_bill import THIRD, arabic, bilingual, receipt
from .omantel_prepaid import notices, page, renewal, running
from .omantel_usage import listed

FOLDER = "om/omantel"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    two = bilingual("bill-bilingual")
    alone = arabic("bill-arabic")
    usage = listed("usage-bilingual", "90000123", "70012345", False, 968, (150, 130, 130))
    short = listed("usage-arabic", "90000145", "70012388", True, 983, (40, 30, 30))
    return [
        (
            "bill-bilingual.pdf",
            "chromium",
            "value between an English and an Arabic label; VAT 5 %, three decimals",
            *two[1:],
        ),
        (
            "bill-bilingual.html",
            "html",
            "the same bill in windows-1256: a duplicate of the PDF",
            *two[1:],
        ),
        ("bill-arabic.pdf", "cairo", "Arabic alone: labels right of the values", *alone[1:]),
        (
            "bill-arabic-chromium.pdf",
            "chromium",
            "the same bill from the other producer: a duplicate",
            *alone[1:],
        ),
        (
            "bill-arabic-digits.pdf",
            "cairo",
            "Arabic alone in Arabic-Indic digits",
            *arabic("", THIRD, True)[1:],
        ),
        (
            "usage-bilingual.pdf",
            "chromium",
            "itemised list, headers in two languages in changing order",
            *usage[1:],
        ),
        ("usage-arabic.pdf", "cairo", "itemised list in Arabic alone", *short[1:]),
        (
            "usage-arabic.html",
            "html",
            "the same in windows-1256: a duplicate of the PDF",
            *short[1:],
        ),
        (
            "balance-bundles.html",
            "html",
            "a balance page: money, bundles with used and left, validity",
            *page(),
        ),
        (
            "receipt-renewal-two-languages.pdf",
            "cairo",
            "a renewal of a number: labels of two languages on changing sides",
            *renewal(),
        ),
        (
            "usage-running-balance.pdf",
            "cairo",
            "a pre-paid list: each row tells the balance behind it",
            *running(),
        ),
        (
            "notices-of-use.txt",
            "text",
            "messages at 70, 75, 80, 90 and 100 %, a balance, a top-up",
            *notices(),
        ),
        ("receipt-topup.html", "html", "a top-up of RO 2,200, which is 2.200", *receipt("")[1:]),
    ]
