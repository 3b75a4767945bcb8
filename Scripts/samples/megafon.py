"""All samples of MegaFon."""

from decimal import Decimal

from .megafon_bill import company
from .megafon_export import charges, itemised
from .megafon_usage import december, february, january
from .russian_replies import MEGAFON, megafon_page, replies

FOLDER = "ru/megafon"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "usage-windows-1251.html",
            "html",
            "itemised page in windows-1251, own number inside a sentence, unit in a column",
            *february(),
        ),
        (
            "usage-long.pdf",
            "chromium",
            "the itemised list of January, over ten pages with the header on each",
            *january(),
        ),
        (
            "usage-new-year-wrong-total.pdf",
            "cairo",
            "years of two digits over New Year; a printed total 3,50 too high: contradicted",
            *december(Decimal("3.50")),
        ),
        (
            "bill-double-counting.pdf",
            "cairo",
            "list price, discount, price; a summary that repeats the services of all numbers",
            *company(),
        ),
        (
            "replies-minus-in-words.txt",
            "text",
            "replies in windows-1251: minus in words and in translit, an offer behind a top-up",
            *replies(MEGAFON, "ru/megafon"),
        ),
        (
            "balance-page-koi8-r.html",
            "html",
            "a self-care page: a balance below zero, used and left of every bundle",
            *megafon_page(),
        ),
        (
            "usage-roaming-section.csv",
            "csv",
            "itemised for a company: sections abroad with other columns, SMS without a count",
            *itemised(),
        ),
        (
            "charges-by-number.csv",
            "csv",
            "charges of a company: the summary first, rows without the cell of the volume, a list",
            *charges(),
        ),
    ]
