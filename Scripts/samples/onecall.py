"""OneCall: collective invoices by Telia's system, one section a number."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .norwegian import ADVANCE, User, data, detail, fee, found, kroner, messages, spaced, voice
from .norwegian_head import Head, without_tax
from .norwegian_replies import ONECALL, replies
from .norwegian_usage import Style, itemised

D = Decimal
FOLDER = "no/onecall"
ISSUER = "no/onecall"


def collective(
    issuer,
    brand,
    number,
    users,
    opening=D("0.00"),
    note="",
    issued=date(2026, 2, 6),
    title="Samlefaktura",
    also=(),
):
    """«Samlefaktura»: a sum for every user, then the specification of each."""
    gross = sum((user.total for user in users), D("0.00"))
    tax = gross - without_tax(gross)
    head = Head(
        issuer,
        number,
        "60118820",
        issued,
        date(2026, 2, 23),
        ADVANCE,
        [user.number for user in users],
    )
    body = [
        Text(f"Sergel Norge AS på vegne av {brand}\nRetur: Postboks 9901, 0010 Oslo", 7.5),
        head.block(kroner(gross + opening), title=title, also=also),
        Text("Faste priser på forskudd, forbruk etterskuddsvis. 1 GB = 1000 MB." + note, 8),
        Table(
            [Column("Bruker", 380), Column("Beløp", 120, "end")],
            [Row([f"{user.name} - {spaced(user.number)}", kroner(user.total)]) for user in users]
            + [Row(["SUM DENNE PERIODE", kroner(gross)], "total")],
            size=9,
        ),
        Fields(
            [
                ("Skyldig fra forrige faktura", kroner(opening)),
                ("Sum denne periode", kroner(gross)),
                ("Herav mva 25 %", kroner(tax)),
                ("Å betale", kroner(gross + opening)),
            ],
            bold_last=True,
        ),
        *head.slip(kroner(gross + opening)),
    ]
    entries = []
    for user in users:
        body += detail(user, "Beløp")
        entries += [found(user, line) for line in user.lines]
    flow = Flow(
        f"Faktura {number}",
        "nb",
        body,
        header=(brand, f"Fakturanummer: {number}"),
        footer=("Org.nr 999 000 151 MVA", "Side {page} av {pages}"),
    )
    truth = head.truth({"charges": gross, "tax": tax, "due": gross + opening})
    return flow, golden.golden([truth], entries)


def users():
    """Two numbers."""
    return [
        User(
            "Kari Nordmo",
            "43000521",
            [
                fee("OneCall 25 GB", "299.00"),
                fee("Familierabatt", "-30.00", "discount"),
                voice("Samtaler i Norge", 51, 6044, "0.00"),
                messages("sms", "SMS i Norge", 88, "0.00"),
                data("Datatrafikk i Norge", "19,80", "GB", "0.00"),
                data("Datatrafikk utenfor EU/EØS", "12,5", "MB", "61.25"),
            ],
        ),
        User(
            "Emil Nordmo",
            "43000537",
            [fee("OneCall 5 GB", "179.00"), voice("Samtaler til utlandet", 4, 732, "31.60")],
        ),
    ]


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    flow, truth = collective(ISSUER, "OneCall", "71002233", users(), opening=D("328.00"))
    return [
        (
            "bill-unpaid-before.pdf",
            "chromium",
            "collective invoice with the unpaid sum of the last one in the sum to pay",
            flow,
            truth,
        ),
        (
            "replies-percent.txt",
            "text",
            "a notice at 90 %",
            *replies(ONECALL, ISSUER),
        ),
        (
            "usage-day-once.pdf",
            "cairo",
            "a day is printed once for all of its rows",
            *itemised(
                ISSUER,
                "OneCall",
                "Bruksdetaljer",
                (("Kari Nordmo", "43000521"),),
                6801,
                Style(once=True),
            ),
        ),
    ]
