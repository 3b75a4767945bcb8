"""All samples of Beeline."""

from decimal import Decimal

from .beeline_bill import bill
from .beeline_summary import summary
from .beeline_unbilled import unbilled
from .beeline_usage import february, january, march
from .russian_replies import BEELINE, replies

FOLDER = "ru/beeline"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "usage-koi8-r-twins.html",
            "html",
            "a page in KOI8-R; calls that stand on two rows, IP addresses among the numbers",
            *february(),
        ),
        (
            "usage-html-inside.xls",
            "html",
            "a page in windows-1251 that is called a spreadsheet",
            *march(),
        ),
        (
            "usage-caller-and-called.pdf",
            "chromium",
            "over ten pages with a column for the caller and one for the called",
            *january(),
        ),
        (
            "bill-three-numbers.pdf",
            "cairo",
            "services by number, tax inside, a correction with a minus",
            *bill(),
        ),
        (
            "bill-wrong-sum-of-a-number.pdf",
            "chromium",
            "the printed sum of one number 10,00 too high: contradicted",
            *bill("100200301-02", Decimal("10.00")),
        ),
        (
            "replies-koi8-r.txt",
            "text",
            "replies in KOI8-R: rests of a month and of a day, an advertisement behind the balance",
            *replies(BEELINE, "ru/beeline", "koi8-r"),
        ),
        (
            "usage-provisional-masked.html",
            "html",
            "what is not billed yet: provisional prices net of tax, numbers with hidden digits",
            *unbilled(),
        ),
        (
            "summary-by-number.csv",
            "csv",
            "a row for each number and a column for each service: columns are entries",
            *summary(),
        ),
        (
            "summary-wrong-row.csv",
            "csv",
            "the printed sum of one row 10,00 too high: contradicted",
            *summary(Decimal("10.00")),
        ),
    ]
