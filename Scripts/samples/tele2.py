"""All samples of Tele2."""

from .russian_replies import TELE2, replies
from .tele2_bill import bill
from .tele2_usage import february, january

FOLDER = "ru/tele2"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "usage-two-prices-bytes.pdf",
            "chromium",
            "list price and price, seconds and minutes, volumes in bytes, over ten pages",
            *january(),
        ),
        (
            "usage-lost-spaces.pdf",
            "cairo",
            "cells whose words have no spaces between them, a header over two lines",
            *february(),
        ),
        (
            "bill-two-numbers.pdf",
            "chromium",
            "services by number, a payment that settles the last bill, tax inside",
            *bill(),
        ),
        (
            "replies-thousands.txt",
            "text",
            "replies that count gigabytes in thousands",
            *replies(TELE2, "ru/tele2", "utf-8"),
        ),
    ]
