"""All samples of 3HK."""

from decimal import Decimal

from . import spaced
from .three_bill import bilingual, chinese
from .three_usage import detail

FOLDER = "hk/3hk"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    bill = bilingual("bill-bilingual")
    alone = chinese("bill-chinese")
    return [
        (
            "bill-bilingual.pdf",
            "cairo",
            "two languages, CR credits, detached amounts, slip, usage summary",
            *bill[1:],
        ),
        (
            "bill-bilingual.html",
            "html",
            "the same bill as a page: a duplicate of the PDF",
            *bill[1:],
        ),
        (
            "bill-chinese.pdf",
            "chromium",
            "Chinese alone, two monthly periods, wrapped description",
            *alone[1:],
        ),
        (
            "bill-chinese-spaced.pdf",
            "cairo",
            "the same bill, its headings and labels with spaces between: a duplicate",
            spaced.ideographs(alone[1]),
            alone[2],
        ),
        (
            "bill-wrong-balance.pdf",
            "chromium",
            "an amount due that does not follow from the balance: contradicted",
            *bilingual("bill-wrong-balance", "50000188", "10061007", Decimal("20.00"))[1:],
        ),
        (
            "usage-bilingual.pdf",
            "cairo",
            "calls, messages, data in three tables of different columns",
            *detail("usage")[1:],
        ),
        (
            "usage-chinese.pdf",
            "cairo",
            "a shorter list in Chinese alone",
            *detail("usage-chinese", True, 40, 30, 30, 862)[1:],
        ),
        (
            "usage-chinese.html",
            "html",
            "the same in Big5-HKSCS: a duplicate of the PDF",
            *detail("usage-chinese", True, 40, 30, 30, 862)[1:],
        ),
    ]
