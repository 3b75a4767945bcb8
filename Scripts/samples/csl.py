"""All samples of csl."""

from . import operator_messages
from .csl_documents import listed, monthly

FOLDER = "hk/csl"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-content-and-roaming.pdf",
            "chromium",
            "two languages; what shops sell with the bill, roaming day passes, a rebate",
            *monthly(),
        ),
        (
            "usage-ditto-dates.pdf",
            "cairo",
            "over 10 pages: the day stands only in its first row; names as senders",
            *listed(),
        ),
        (
            "replies-big5.txt",
            "text",
            "replies about use in Big5-HKSCS",
            *operator_messages.csl(),
        ),
    ]
