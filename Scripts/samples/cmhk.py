"""All samples of China Mobile Hong Kong."""

from . import operator_messages
from .cmhk_documents import listed, monthly, top_up

FOLDER = "hk/cmhk"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-minutes-inside-outside.pdf",
            "chromium",
            "minutes inside and outside of the network, a number for payments",
            *monthly(),
        ),
        (
            "usage-simplified-gb18030.html",
            "html",
            "calls and data in simplified Chinese, GB 18030",
            *listed(),
        ),
        (
            "receipt-bonus.html",
            "html",
            "a top-up that credits more than was paid",
            *top_up(),
        ),
        (
            "replies-gb18030.txt",
            "text",
            "balances in simplified Chinese and English, GB 18030",
            *operator_messages.cmhk(),
        ),
    ]
