"""Ice: periods of thirty days that are not months, whole kroner as `299,-`."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .norwegian import Line, User, day, found, spaced
from .norwegian_head import Head, without_tax
from .norwegian_replies import ICE, replies
from .norwegian_usage import itemised

D = Decimal
FOLDER = "no/ice"
ISSUER = "no/ice"
NEXT = (date(2026, 2, 17), date(2026, 3, 18))
LAST = (date(2026, 1, 18), date(2026, 2, 16))


def kroner(value):
    """`299,-` for whole kroner, `1 049,50` else."""
    text = f"{value:,.2f}".replace(",", " ").replace(".", ",")
    return text.removesuffix(",00") + ",-" if text.endswith(",00") else text


def users():
    """Two numbers; the second period of the first one was started early."""
    return [
        User(
            "Kari Nordmo",
            "43000321",
            [
                Line("subscription", "Ice Fri 15 GB", NEXT, D("349")),
                Line("subscription", "Tjuvstart Ice Fri 15 GB", NEXT, D("349")),
                Line("voice", "Samtaler", LAST, D("0"), "58", "2:04:10", (7450, "s")),
                Line("sms", "SMS", LAST, D("0"), "120", "", (120, "message")),
                Line("data", "Mobildata", LAST, D("0"), "", "15,00 GB", (15 * 10**9, "B")),
                Line("voice", "Samtaler til utlandet", LAST, D("12.40"), "1", "0:06:02", (362, "s")),
            ],
        ),
        User(
            "Olav Nordmo",
            "43000337",
            [
                Line("subscription", "Ice Fri 6 GB", NEXT, D("249")),
                Line("discount", "Kampanjerabatt", NEXT, D("-100")),
                Line("data", "Mobildata", LAST, D("0"), "", "4,37 GB", (4370 * 10**6, "B")),
            ],
        ),
    ]


def bill(number="88012345", early=D("0.00")):
    """The bill; `early` is what the printed sum of all is too high by."""
    made = users()
    entries, tables = [], []
    for user in made:
        rows = []
        for line in user.lines:
            span = f"{day(line.span[0])} - {day(line.span[1])}"
            rows.append(Row([line.text, span, line.count, line.measure, kroner(line.amount)]))
            entries.append(found(user, line))
        label = f"Sum {spaced(user.number)}"
        rows.append(Row([label, "", "", "", kroner(user.total)], "subtotal"))
        tables += [
            Text(f"Mobilnummer {spaced(user.number)}", 10, True),
            Table(
                [
                    Column("Tjeneste", 190),
                    Column("Periode", 125),
                    Column("Antall", 45, "end"),
                    Column("Forbruk", 75, "end"),
                    Column("Beløp", 75, "end"),
                ],
                rows,
                size=8.5,
            ),
        ]
    gross = sum((user.total for user in made), D("0"))
    tax = gross - without_tax(gross)
    head = Head(
        ISSUER,
        number,
        "3309911",
        date(2026, 2, 17),
        date(2026, 3, 3),
        NEXT,
        [user.number for user in made],
    )
    body = [
        head.block(kroner(gross + early)),
        Text("Abonnementet løper i perioder på 30 dager. Beløp er i NOK inkl. mva.", 8),
        *tables,
        Fields(
            [
                ("Sum inkl. mva", kroner(gross + early)),
                ("Herav mva 25 %", kroner(tax)),
            ],
            bold_last=True,
        ),
    ]
    flow = Flow(
        f"Faktura {number}",
        "nb",
        body,
        header=("Lyse Tele AS (ice)", ""),
        footer=("ice.no Org.nr 999 000 141 MVA", "Side {page} av {pages}"),
    )
    checks = [golden.failed(gross + early, gross)] if early else None
    truth = head.truth(
        {"tax": tax, "gross": gross + early, "due": gross + early},
        "contradicted" if early else "verified",
        checks,
    )
    return flow, golden.golden([truth], entries)


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "bill-thirty-days.pdf",
            "cairo",
            "periods of thirty days, one started early; `299,-` beside `12,40`",
            *bill(),
        ),
        ("bill-thirty-days.html", "html", "the same bill as a page: a duplicate", *bill()),
        (
            "bill-wrong-total.pdf",
            "chromium",
            "a printed total 49,00 too high: contradicted",
            *bill("88012399", D("49.00")),
        ),
        (
            "replies-used-up.txt",
            "text",
            "a notice that all is used",
            *replies(ICE, ISSUER),
        ),
        (
            "usage-specified.pdf",
            "chromium",
            "specified invoice of two numbers with rows abroad",
            *itemised(
                ISSUER,
                "Lyse Tele AS (ice)",
                "Spesifisert faktura",
                (("Kari Nordmo", "43000321"), ("Olav Nordmo", "43000337")),
                6611,
            ),
        ),
    ]
