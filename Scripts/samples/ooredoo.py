"""All samples of Ooredoo Oman."""

from . import operator_messages
from .ooredoo_bill import family, monthly, shaped
from .ooredoo_usage import listed

FOLDER = "om/ooredoo"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-label-behind-value.pdf",
            "cairo",
            "the Arabic label behind the value; discounts, adjustments, VAT 5 %",
            *monthly(),
        ),
        (
            "bill-windows-1256.html",
            "html",
            "the same bill as a page in windows-1256: a duplicate of the PDF",
            *monthly(),
        ),
        (
            "bill-presentation-forms.pdf",
            "cairo",
            "Arabic alone, its letters stored as presentation forms",
            *shaped(),
        ),
        (
            "bill-three-numbers.pdf",
            "chromium",
            "three numbers on one bill, a section and a subtotal for each",
            *family(),
        ),
        (
            "bill-wrong-subtotal.pdf",
            "chromium",
            "a subtotal of a number that its lines do not make: contradicted",
            *family(wrong=True),
        ),
        (
            "usage-repeated-headers.pdf",
            "chromium",
            "over 10 pages: headers on each, sessions in slices over midnight",
            *listed(),
        ),
        (
            "replies-percent-and-baisa.txt",
            "text",
            "notices at 70, 75, 80, 90 and 100 %, a price in baisa that is none of the balance",
            *operator_messages.ooredoo(),
        ),
    ]
