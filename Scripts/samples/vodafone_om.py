"""All samples of Vodafone Oman."""

from . import operator_messages
from .vodafone_om_documents import invoice, renewal
from .vodafone_om_usage import listed

FOLDER = "om/vodafone"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "invoice-tax-included.pdf",
            "chromium",
            "a tax invoice of a plan and add-ons: rows and total with VAT in them",
            *invoice(),
        ),
        (
            "invoice-minus-behind.pdf",
            "cairo",
            "Arabic alone: credits with the minus behind the number",
            *invoice(arabic=True),
        ),
        (
            "receipt-renewal-balances.html",
            "html",
            "the yearly renewal of a number: amount, both balances, validity",
            *renewal(),
        ),
        (
            "usage-over-midnight.pdf",
            "cairo",
            "sessions in hourly slices over midnight, start in one column",
            *listed(),
        ),
        (
            "replies-plan.txt",
            "text",
            "what is left of a plan, a top-up",
            *operator_messages.vodafone_oman(),
        ),
        (
            "notices-of-use.txt",
            "text",
            "notices at 70, 75, 80, 90 and 100 %",
            *operator_messages.vodafone_notices(),
        ),
    ]
