"""All samples of SmarTone."""

from . import operator_messages, spaced
from .smartone_documents import listed, monthly

FOLDER = "hk/smartone"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    flow, truth = monthly()
    return [
        (
            "bill-spaced-characters.pdf",
            "cairo",
            "Chinese with a space between every two characters; peak and off-peak minutes",
            spaced.ideographs(flow),
            truth,
        ),
        (
            "bill-big5-hkscs.html",
            "html",
            "the same bill as a page in Big5-HKSCS: a duplicate of the PDF",
            flow,
            truth,
        ),
        (
            "usage-masked-numbers.pdf",
            "chromium",
            "calls, messages and data over 10 pages; who was called is masked",
            *listed(),
        ),
        (
            "replies-data.txt",
            "text",
            "replies about data, a notice at 80 %",
            *operator_messages.smartone(),
        ),
    ]
