"""All samples of Telia Norge."""

import copy
from decimal import Decimal

from . import spaced
from .telia_bill import bill, business
from .telia_usage import specification

FOLDER = "no/telia"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    two = bill("bill-two-numbers")
    wrong = bill("bill-wrong-total", "INV90214480", Decimal("10.00"))
    right = business("bill-labels-right")
    usage = specification("usage-march")
    locked = bill("bill-encrypted", "INV90214493")
    turned = bill("bill-turned", "INV90214501")
    dark = bill("bill-dark", "INV90214535")
    apart = bill("bill-spaced", "INV90214519")
    scanned = copy.deepcopy(bill("bill-scanned", "INV90214543"))
    scanned[2]["statements"][0]["verification"] = {"status": "consistent"}
    return [
        (
            "bill-two-numbers.pdf",
            "cairo",
            "two numbers, fees in advance and use in arrears, payment slip",
            *two[1:],
        ),
        (
            "bill-two-numbers.html",
            "html",
            "the same bill as a page: a duplicate of the PDF",
            *two[1:],
        ),
        (
            "bill-labels-right.pdf",
            "chromium",
            "header block with labels right of the values; rows net, tax line",
            *right[1:],
        ),
        (
            "bill-wrong-total.pdf",
            "chromium",
            "a printed total 10,00 too high: contradicted",
            *wrong[1:],
        ),
        (
            "usage-march.pdf",
            "cairo",
            "itemised list of three numbers, continued sections, summer time begins",
            *usage[1:],
        ),
        (
            "bill-encrypted.pdf",
            "encrypted",
            "encrypted; the second password of the file beside it opens it",
            *locked[1:],
        ),
        (
            "bill-turned.pdf",
            "turned",
            "pages on their side: the first says so, the second does not",
            *turned[1:],
        ),
        (
            "bill-dark.pdf",
            "dark",
            "titles of tables white on dark bars; an offer white on white",
            *dark[1:],
        ),
        (
            "bill-spaced.pdf",
            "cairo",
            "headings whose letters are drawn apart",
            spaced.headings(apart[1]),
            apart[2],
        ),
        (
            "bill-scanned.pdf",
            "scanned",
            "pictures of the pages below a layer of text: read, and not verified",
            *scanned[1:],
        ),
        ("usage-march.html", "html", "the same list as a page in ISO-8859-1", *usage[1:]),
    ]
