"""Documents that show one trap each: what a real statement does and a reader stumbles over."""

import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal

from . import golden, vodafone_om_documents
from .carrier import Charge
from .flow import Column, Fields, Flow, Row, Rule, Table, Text
from .hk_bill import AHEAD, BEHIND, Bill, Words, carrier
from .messages import balance, expected, told
from .norwegian import ADVANCE, User, data, fee, found, kroner, messages, spaced, voice
from .norwegian_head import Head, without_tax
from .omantel_bill import bilingual
from .sheets import Sheets, corporate_csv

D = Decimal
FOLDER = "."
ENGLISH_BILL = Words(
    "Monthly Statement",
    "Account No.",
    "Bill No.",
    "Mobile No.",
    "Bill Date",
    "Bill Period",
    "Payment Due Date",
    "Previous Balance",
    "Payments Received",
    "Current Charges",
    "Total Amount Due",
    ("Description", "Period", "Amount"),
)


def in_brackets():
    """Credits in brackets."""
    kept = vodafone_om_documents.VODAFONE
    shown = replace(kept, money=lambda value: f"({-value:,.3f})" if value < 0 else f"{value:,.3f}")
    vodafone_om_documents.VODAFONE = shown
    try:
        flow, made = vodafone_om_documents.invoice()
    finally:
        vodafone_om_documents.VODAFONE = kept
    return flow, made


def glued():
    """Several records of the corporate list on one line, parted by empty cells."""
    sheets, made = corporate_csv()
    lines = [line.replace("\r\n", " ") for line in sheets.lines]
    lines[20:23] = [";;;;;".join(line.rstrip(";") for line in lines[20:23]) + ";"]
    return Sheets([], "windows-1251", lines), made


def marks():
    """Marks of direction, letters drawn long, other forms of alef, ya and ta marbuta."""
    lines = [
        told(
            "Omantel: \u200fرصيـــدك الحالى \u200e3.275\u200f ر.ع. صالح حتي 28/6/2026",
            "balance",
            [balance("money", remaining="3.275", unit="OMR", valid_until="2026-06-28")],
        ),
        told(
            "Omantel: \u061cرصيدك الحالي ٤٫٥٠٠ ر.ع.\u061c",
            "balance",
            [balance("money", remaining="4.500", unit="OMR")],
        ),
    ]
    text = "\n\n".join(message for message, *_ in lines) + "\n"
    return text.encode(), expected(lines, "om/omantel")


def receipt_label():
    """A bill that names the receipt of the last payment and is none itself."""
    bill = Bill(
        carrier("hkbn"),
        "HKBN",
        "2600100023499",
        "H2603-004601",
        {
            "50000313": [
                Charge("subscription", "Mobile Monthly Plan", D("128.00"), AHEAD),
                Charge("fee", "Administration Fee", D("18.00"), AHEAD),
                Charge("sms", "International SMS", D("3.60"), BEHIND),
            ]
        },
        D("146.00"),
        D("146.00"),
    )
    flow = bill.flow(
        ENGLISH_BILL,
        body=[
            Text("Balance and payments", 11, True),
            Fields([("Receipt No.", "R26021900417")]),
        ],
        language="en",
        footer=("Hong Kong Broadband Network Limited", "Page {page} of {pages}"),
    )
    return flow, bill.golden()


def user():
    """A subscriber with lines whose kind stands behind a wrap."""
    return User(
        "Kari Nordmo",
        "43000231",
        [
            fee("Talkmore Medium 10 GB", "299.00"),
            voice("Samtaler i Norge og EU/EØS", 44, 5011, "0.00"),
            messages("sms", "Bruk utenfor abonnementet i Norge: SMS", 6, "11.94"),
            data("Bruk utenfor EU/EØS av mobildata", "4,5", "MB", "22.05"),
        ],
    )


def behind_slip():
    """The payment slip on the first page, the specification on the second one behind it.

    Columns stand six points apart, and descriptions wrap so that what says the kind comes last.
    """
    one = user()
    gross = one.total
    head = Head(
        "no/talkmore",
        "51009977",
        "40221180",
        date(2026, 2, 6),
        date(2026, 2, 23),
        ADVANCE,
        [one.number],
    )
    rows = [
        Row(
            [
                line.text,
                f"{line.span[0]:%d.%m.%Y} - {line.span[1]:%d.%m.%Y}",
                line.count,
                line.measure,
                kroner(line.amount),
            ]
        )
        for line in one.lines
    ]
    rows.append(Row([f"Sum {spaced(one.number)}", "", "", "", kroner(gross)], "subtotal"))
    body = [
        head.block(kroner(gross)),
        Fields(
            [
                ("Saldo fra forrige faktura", "0,00"),
                ("Sum inkl. mva", kroner(gross)),
                ("Herav mva 25 %", kroner(gross - without_tax(gross))),
                ("Å betale", kroner(gross)),
            ],
            bold_last=True,
        ),
        *head.slip(kroner(gross)),
        Rule(),
        Text(f"Tjenestespesifikasjon for {one.name} - {spaced(one.number)}", 10, True),
        Table(
            [
                Column("Spesifikasjon", 92),
                Column("Periode", 106),
                Column("Antall", 34, "end"),
                Column("Tid/Mengde", 52, "end"),
                Column("Beløp", 46, "end"),
            ],
            rows,
            size=8.5,
        ),
    ]
    flow = Flow(
        "Faktura 51009977",
        "nb",
        body,
        header=("Talkmore AS", ""),
        footer=("talkmore.no", "Side {page} av {pages}"),
    )
    made = head.truth({"tax": gross - without_tax(gross), "gross": gross, "due": gross})
    return flow, golden.golden([made], [found(one, line) for line in one.lines])


def unmapped():
    """Old fonts without a table of their letters: labels in English alone can be read."""
    flow, made = bilingual("bill-unmapped-font")[1:]
    made = copy.deepcopy(made)
    made["document"] = {"status": "partial", "problem": {"code": "lost-text"}}
    for one in made["statements"]:
        one["verification"]["status"] = "consistent"
    return flow, made


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "om/vodafone/invoice-credits-in-brackets.pdf",
            "cairo",
            "credits in brackets",
            *in_brackets(),
        ),
        (
            "ru/beeline/corporate-glued.csv",
            "csv",
            "three records on one line, parted by empty cells",
            *glued(),
        ),
        (
            "om/omantel/replies-marks.txt",
            "bytes",
            "marks of direction, long letters, other forms of alef and ya",
            *marks(),
        ),
        (
            "om/omantel/bill-unmapped-font.pdf",
            "unmapped",
            "Arabic in a font without a table of its letters: partial, read by its English",
            *unmapped(),
        ),
        (
            "hk/hkbn/bill-receipt-and-balance-labels.pdf",
            "chromium",
            "a bill that names a receipt and a balance, and is neither",
            *receipt_label(),
        ),
        (
            "no/talkmore/bill-table-behind-slip.pdf",
            "cairo",
            "the table behind the payment slip, columns close together, kinds behind a wrap",
            *behind_slip(),
        ),
    ]
