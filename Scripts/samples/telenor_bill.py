"""Telenor: invoices with sections of fixed and used prices, discounts as lines of their own."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Break, Column, Fields, Flow, Row, Table, Text
from .norwegian import ADVANCE, ARREARS, Line, User, data, day, fee, found, messages, voice
from .norwegian_head import Head, without_tax

D = Decimal
ISSUER = "no/telenor"
COLUMNS = [
    Column("Spesifikasjon", 200),
    Column("Periode", 125),
    Column("Antall", 45, "end"),
    Column("Tid brukt", 60, "end"),
    Column("Beløp", 75, "end"),
]


def kroner(value):
    """`1 234,56` with a no-break space."""
    return f"{value:,.2f}".replace(",", "\u00a0").replace(".", ",")


def paired(number):
    """`90 00 01 21`, as pairs of digits."""
    return " ".join(number[at : at + 2] for at in range(0, 8, 2))


def users():
    """Two numbers: fees in advance, use in arrears, a refund, a part free of tax."""
    once = (date(2026, 1, 12), date(2026, 1, 12))
    return [
        (
            User("Kari Nordmo", "43000121", []),
            {
                "Faste priser": [
                    fee("Next Flex 50 GB", "1129.00"),
                    fee("Nettvern+", "49.00"),
                    fee("Kampanjerabatt Next", "-150.00", "discount"),
                ],
                "Samtaler": [
                    voice("Norgessamtaler", 64, 8123, "0.00"),
                    voice("Mobilsamtaler Telia", 31, 3805, "0.00"),
                    voice("Samtaler til utlandet", 2, 431, "23.96"),
                ],
                "Meldinger og data": [
                    messages("sms", "SMS", 204, "0.00"),
                    messages("mms", "MMS", 11, "0.00"),
                    data("Mobildata", "31,06", "GB", "0.00"),
                ],
                "Innholdstjenester": [
                    Line("content", "Strex mobilbetaling", ARREARS, D("120.00")),
                ],
            },
        ),
        (
            User("Emil Nordmo", "43000137", []),
            {
                "Faste priser": [fee("Next Ung 10 GB", "349.00")],
                "Samtaler": [voice("Norgessamtaler", 12, 944, "0.00")],
                "Engangspriser": [
                    Line("oneOff", "Nytt SIM-kort", once, D("99.00")),
                    Line("refund", "Refusjon av feil belastning", once, D("-40.00")),
                ],
            },
        ),
    ]


def bill(number="70118822001", wrong=D("0.00")):
    """The bill; `wrong` is what the printed tax is too high by, and all that follows from it."""
    made = users()
    head = Head(
        ISSUER,
        number,
        "5511200",
        date(2026, 2, 3),
        date(2026, 2, 20),
        ADVANCE,
        [user.number for user, _ in made],
    )
    rows, entries, every = [], [], []
    for user, sections in made:
        rows.append(Row([f"Abonnement {paired(user.number)}"], "section"))
        for title, lines in sections.items():
            rows.append(Row([title], "section"))
            for line in lines:
                span = f"{day(line.span[0])} - {day(line.span[1])}"
                measure = line.measure
                rows.append(Row([line.text, span, line.count, measure, kroner(line.amount)]))
                entries.append(found(user, line))
                every.append(line)
                user.lines.append(line)
        label = f"Sum {paired(user.number)}"
        rows.append(Row([label, "", "", "", kroner(user.total)], "subtotal"))
    gross = sum((line.amount for line in every), D("0.00"))
    free = sum((line.amount for line in every if line.kind == "content"), D("0.00"))
    base = without_tax(gross - free)
    tax = gross - free - base
    body = [
        Text("Telenor Norge AS\nSnarøyveien 30, 1360 Fornebu", 8),
        head.block(kroner(gross)),
        Text(
            "Faste priser er på forskudd, bruk på etterskudd. Beløp i NOK inkl. mva. "
            "1 GB = 1000 MB.",
            8,
        ),
        Fields(
            [
                ("Grunnlag avgiftspliktig", kroner(base)),
                ("Grunnlag avgiftsfritt", kroner(free)),
                ("Total MVA 25 %", kroner(tax + wrong)),
                ("Totalbeløp", kroner(gross)),
            ],
            bold_last=True,
        ),
        *head.slip(kroner(gross)),
        Break(),
        Text("Detaljer", 11, True),
        Table(COLUMNS, rows, size=8.5),
    ]
    flow = Flow(
        f"Faktura {number}",
        "nb",
        body,
        header=("Telenor Norge AS", f"Faktura {number}"),
        footer=("Org.nr 999 000 121 MVA", "Side {page} av {pages}"),
    )
    checks = None
    if wrong:
        checks = [golden.failed(gross, gross + wrong, "net-tax-gross")]
    truth = head.truth(
        {"net": base, "tax": tax + wrong, "due": gross},
        "contradicted" if wrong else "verified",
        checks,
    )
    return flow, golden.golden([truth], entries)
