"""Telia Norge: invoices. Fixed fees in advance, use in arrears, several numbers on one bill."""

from datetime import date
from decimal import Decimal

from . import golden
from .flow import Break, Column, Fields, Flow, Row, Rule, Side, Table, Text
from .norwegian import (
    ADVANCE,
    ARREARS,
    Line,
    User,
    data,
    day,
    detail,
    fee,
    found,
    kroner,
    messages,
    spaced,
    voice,
)
from .usage import mod10

D = Decimal
ZERO = D("0.00")
ISSUER = "no/telia"


def family():
    """The users of the private bill."""
    return [
        User(
            "Ingrid Solbakken",
            "43000021",
            [
                fee("Telia X Smart 20 GB", "549.00"),
                fee("Samlerabatt familie", "-50.00", "discount"),
                fee("Trygghetspakke Sikker", "59.00"),
                voice("Samtaler i Norge", 87, 11564, "0.00"),
                messages("sms", "SMS i Norge", 143, "0.00"),
                messages("mms", "MMS i Norge", 6, "0.00"),
                data("Datatrafikk i Norge og EU/EØS", "14,72", "GB", "0.00"),
                voice("Samtaler til utlandet", 3, 1450, "71.40"),
                data("Datatrafikk utenfor EU/EØS", "45,3", "MB", "89.00"),
                Line("content", "Innholdstjenester Strex", ARREARS, D("60.00")),
            ],
        ),
        User(
            "Jonas Solbakken",
            "43000037",
            [
                fee("Telia Junior 5 GB", "299.00"),
                fee("Samlerabatt familie", "-50.00", "discount"),
                voice("Samtaler i Norge", 21, 2233, "0.00"),
                messages("sms", "SMS i Norge", 512, "0.00"),
                data("Datatrafikk i Norge og EU/EØS", "5,00", "GB", "0.00"),
                Line("", "Ekstra data 1 GB", ARREARS, D("49.00")),
            ],
        ),
    ]


def bill(name, number="INV90214477", printed_extra=ZERO):
    """The private bill; `printed_extra` makes its printed total wrong by that much."""
    users = family()
    paper = Line("fee", "Papirfaktura", (), D("49.00"))
    total = sum((user.total for user in users), paper.amount)
    printed = total + printed_extra
    net = (printed / D("1.25")).quantize(D("0.01"))
    customer = "20417755"
    kid = mod10(customer + number.removeprefix("INV"))
    issued, due = date(2026, 2, 6), date(2026, 2, 26)
    opening = D("1186.40")
    body = [
        Side(
            [
                Text(
                    "Sergel Norge AS på vegne av Telia Norge AS\nRetur: Postboks 9900, 0010 Oslo",
                    7.5,
                ),
                Text("\nIngrid Solbakken\nFjellveien 12\n0010 OSLO", 10),
            ],
            [
                Text("FAKTURA", 15, True),
                Fields(
                    [
                        ("Fakturadato:", day(issued)),
                        ("Fakturanummer:", number),
                        ("Kundenummer:", customer),
                        ("KID:", kid),
                        ("Periode:", f"{day(ADVANCE[0])} - {day(ADVANCE[1])}"),
                        ("Forfallsdato:", day(due)),
                        ("Kontonummer:", "1234.56.78903"),
                        ("Å betale:", kroner(printed)),
                    ],
                    bold_last=True,
                ),
            ],
        ),
        Text("Samlefaktura", 12, True),
        Text(
            "Faste priser faktureres på forskudd, forbruk etterskuddsvis. Alle beløp er i NOK "
            "inkl. mva. 1 GB = 1000 MB.",
            8,
        ),
        Table(
            [Column("Bruker", 380), Column("Beløp", 120, "end")],
            [Row([f"{user.name} - {spaced(user.number)}", kroner(user.total)]) for user in users]
            + [
                Row(["Papirfaktura", kroner(paper.amount)]),
                Row(["SUM DENNE PERIODE", kroner(printed)], "total"),
            ],
            size=9,
        ),
        Side(
            [
                Fields(
                    [
                        ("Skyldig fra forrige faktura", kroner(opening)),
                        ("Innbetalt 21.01.2026", kroner(-opening)),
                        ("Sum denne periode", kroner(printed)),
                        ("Å betale", kroner(printed)),
                    ],
                    bold_last=True,
                    size=8.5,
                )
            ],
            [
                Fields(
                    [
                        ("Grunnlag avgiftspliktig", kroner(net)),
                        ("MVA 25 %", kroner(printed - net)),
                        ("Sum inkl. mva", kroner(printed)),
                    ],
                    size=8.5,
                )
            ],
        ),
        Text("Spørsmål om fakturaen? Ring kundeservice på 430 00 001 eller se Min Side.", 8),
        Rule(dashed=True),
        Text("KVITTERING", 9, True),
        Fields(
            [
                ("Kontonummer", "1234.56.78903"),
                ("KID", kid),
                ("Forfallsdato", day(due)),
                ("Beløp", kroner(printed)),
            ],
            layout="grid",
            size=8.5,
        ),
        Text(
            f"H  {kid} #   {int(printed):6} {int(printed * 100) % 100:02}  4 >   12345678903 #", 9
        ),
        Break(),
    ]
    entries = [golden.entry("fee", paper.amount, "NOK", description=paper.text)]
    for user in users:
        body += detail(user, "Beløp")
        entries += [found(user, line) for line in user.lines]
    flow = Flow(
        f"Faktura {number}",
        "nb",
        body,
        header=("Telia Norge AS", f"Fakturanummer: {number}"),
        footer=("Telia Norge AS, Org.nr 999 000 111 MVA", "Side {page} av {pages}"),
        hidden="Kampanje: 3 måneder til kr 99,00",
    )
    wrong = printed_extra != 0
    truth = golden.statement(
        ISSUER,
        "bill",
        status="contradicted" if wrong else "verified",
        checks=[golden.failed(printed, total)] if wrong else None,
        number=number,
        issued=issued.isoformat(),
        due=due.isoformat(),
        period=golden.period(*ADVANCE),
        account=customer,
        payment_reference=kid,
        currency="NOK",
        time_zone="Europe/Oslo",
        languages=["nb"],
        subscribers=[f"+47{user.number}" for user in users],
        totals={
            "opening": "1186.40",
            "payments": "-1186.40",
            "charges": golden.decimal(printed),
            "net": golden.decimal(net),
            "tax": golden.decimal(printed - net),
            "gross": golden.decimal(printed),
            "due": golden.decimal(printed),
        },
        position={"opening": "1186.40", "closing": golden.decimal(printed)},
    )
    return name, flow, golden.golden([truth], entries)


def business(name):
    """A business bill net of tax, whose header block has its labels right of the values."""
    users = [
        User(
            f"Ansatt {at}",
            number,
            [
                fee("Telia Bedrift Fri 30 GB", "319.20"),
                fee("Bedriftsnett svargruppe", "39.00"),
                voice("Norgessamtaler", calls, seconds, "0.00"),
                messages("sms", "SMS", texts, "0.00"),
                data("Mobildata", size, "GB", "0.00"),
                voice("Samtaler til utlandet", 2, abroad, cost),
            ],
        )
        for at, number, calls, seconds, texts, size, abroad, cost in (
            ("1", "43000051", 212, 31844, 58, "8,91", 744, "24.80"),
            ("2", "43000052", 98, 15209, 33, "27,40", 1980, "66.00"),
            ("3", "43000058", 5, 611, 2, "0,35", 62, "2.07"),
        )
    ]
    once = Line(
        "oneOff", "Nytt SIM-kort 430 00 058", (date(2026, 1, 14), date(2026, 1, 14)), D("79.20")
    )
    users[2].lines.append(once)
    net = sum((user.total for user in users), D("0.00"))
    tax = (net * D("0.25")).quantize(D("0.01"))
    gross = net + tax
    number, customer, kid = "INV90219903", "30180022", mod10("3018002290219903")
    issued, due = date(2026, 2, 4), date(2026, 2, 18)
    body = [
        Side(
            [Text("Nordvik Rør og Varme AS\nVerkstedgata 3\n7010 TRONDHEIM", 10)],
            [
                Fields(
                    [
                        ("Fakturadato", day(issued)),
                        ("Fakturanummer", number),
                        ("Kundenummer", customer),
                        ("KID", kid),
                        ("Periode", f"{day(ADVANCE[0])} - {day(ADVANCE[1])}"),
                        ("Forfallsdato", day(due)),
                        ("Å betale NOK", kroner(gross)),
                    ],
                    layout="right",
                )
            ],
            share=0.45,
        ),
        Text("Faktura Telia Bedrift", 14, True),
        Text("Priser i tabellen er eks. mva. 1 GB = 1000 MB.", 8),
    ]
    entries = []
    for user in users:
        body += detail(user, "Beløp eks. mva")
        entries += [found(user, line) for line in user.lines]
    body += [
        Text("Oppsummering", 10, True),
        Fields(
            [
                ("Sum eks. mva", kroner(net)),
                ("Mva 25 %", kroner(tax)),
                ("Å betale", kroner(gross)),
            ],
            bold_last=True,
        ),
    ]
    entries.append(golden.entry("tax", tax, "NOK", description="Mva 25 %"))
    flow = Flow(
        f"Faktura {number}",
        "nb",
        body,
        header=("Telia Norge AS", ""),
        footer=("Org.nr 999 000 111 MVA", "Side {page} av {pages}"),
    )
    truth = golden.statement(
        ISSUER,
        "bill",
        number=number,
        issued=issued.isoformat(),
        due=due.isoformat(),
        period=golden.period(*ADVANCE),
        account=customer,
        payment_reference=kid,
        currency="NOK",
        subscribers=[f"+47{user.number}" for user in users],
        totals={
            "net": golden.decimal(net),
            "tax": golden.decimal(tax),
            "due": golden.decimal(gross),
        },
    )
    return name, flow, golden.golden([truth], entries)
