"""Talkmore: a first page with a sum for every number, a second with the lines behind them."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Break, Column, Flow, Row, Table, Text
from .norwegian import ADVANCE, User, data, day, fee, found, kroner, messages, spaced, voice
from .norwegian_head import Head, without_tax
from .norwegian_usage import itemised
from .norwegian_replies import TALKMORE, replies

D = Decimal
FOLDER = "no/talkmore"
ISSUER = "no/talkmore"


def users():
    """Three numbers."""
    return [
        User(
            "Kari Nordmo",
            "43000221",
            [
                fee("Talkmore Maxi 30 GB", "379.00"),
                fee("Familierabatt", "-50.00", "discount"),
                voice("Samtaler i Norge", 44, 5120, "0.00"),
                messages("sms", "SMS i Norge", 99, "0.00"),
                data("Mobildata", "18,40", "GB", "0.00"),
            ],
        ),
        User("Pål Nordmo", "43000237", [fee("Talkmore Medium 6 GB", "249.00")]),
        User(
            "Live Nordmo",
            "43000249",
            [
                fee("Talkmore Junior 1 GB", "149.00"),
                fee("Familierabatt", "-50.00", "discount"),
                voice("Spesialnummer", 1, 95, "14.90"),
            ],
        ),
    ]


def bill():
    """The two pages."""
    made = users()
    gross = sum((user.total for user in made), D("0.00"))
    tax = gross - without_tax(gross)
    head = Head(
        ISSUER,
        "400912345",
        "7780011",
        date(2026, 2, 5),
        date(2026, 2, 19),
        ADVANCE,
        [user.number for user in made],
    )
    rows = []
    for user in made:
        rows.append(Row([f"Spesifikasjon for {spaced(user.number)}"], "section"))
        for line in user.lines:
            span = f"{day(line.span[0])} - {day(line.span[1])}"
            rows.append(Row([line.text, span, line.count, line.measure, kroner(line.amount)]))
        label = f"Sum {spaced(user.number)}"
        rows.append(Row([label, "", "", "", kroner(user.total)], "subtotal"))
    body = [
        head.block(kroner(gross), shown="Totalbeløp:"),
        Table(
            [Column("Tlf.nr", 380), Column("Beløp", 120, "end")],
            [Row([spaced(user.number), kroner(user.total)]) for user in made]
            + [
                Row(["Totalbeløp", kroner(gross)], "total"),
                Row(["Herav mva 25 %", kroner(tax)]),
            ],
            size=9,
        ),
        *head.slip(kroner(gross)),
        Break(),
        Table(
            [
                Column("Beskrivelse", 164),
                Column("Periode", 125),
                Column("Antall", 45, "end"),
                Column("Varighet/Mengde", 92, "end"),
                Column("Beløp inkl. mva", 84, "end"),
            ],
            rows,
            size=8.5,
        ),
    ]
    flow = Flow(
        "Faktura 400912345",
        "nb",
        body,
        header=("Talkmore AS", ""),
        footer=("Org.nr 999 000 131 MVA", "Side {page} av {pages}"),
    )
    truth = head.truth({"tax": tax, "due": gross})
    entries = [found(user, line) for user in made for line in user.lines]
    return flow, golden.golden([truth], entries)


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-sum-a-number.pdf",
            "chromium",
            "a table of sums by number before the lines that they are made of",
            *bill(),
        ),
        (
            "usage-detailed.pdf",
            "cairo",
            "«Detaljert spesifikasjon» of two numbers with roaming rows",
            *itemised(
                ISSUER,
                "Talkmore AS",
                "Detaljert spesifikasjon",
                (("Kari Nordmo", "43000221"), ("Live Nordmo", "43000249")),
                6601,
            ),
        ),
        (
            "replies-used-and-left.txt",
            "text",
            "a reply with what is used and left, an offer behind it",
            *replies(TALKMORE, ISSUER),
        ),
    ]
