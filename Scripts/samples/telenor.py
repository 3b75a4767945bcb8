"""All samples of Telenor."""

from decimal import Decimal

from .telenor_bill import bill
from .telenor_usage import specification
from .norwegian_replies import TELENOR, replies, telenor_page

FOLDER = "no/telenor"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-part-free-of-tax.pdf",
            "cairo",
            "two numbers in pairs of digits, a refund, content free of tax, spaces in amounts",
            *bill(),
        ),
        (
            "bill-wrong-tax.html",
            "html",
            "a printed tax 5,00 too high: contradicted",
            *bill("70118822002", Decimal("5.00")),
        ),
        (
            "usage-hour-twice.pdf",
            "chromium",
            "specified invoice of October, over ten pages: 02:05 comes twice in one night",
            *specification(),
        ),
        (
            "replies-latin-1.txt",
            "text",
            "replies in ISO-8859-1: balance with its end, a notice at 80 %",
            *replies(TELENOR, "no/telenor", "iso-8859-1"),
        ),
        (
            "balance-page.html",
            "html",
            "a self-care page: balance, used and left of a bundle",
            *telenor_page(),
        ),
    ]
