"""All electronic invoices: bare files, and pages with one inside."""

import dataclasses
from datetime import date
from decimal import Decimal

from . import golden
from .flow import Column, Fields, Flow, Row, Table, Text
from .invoice import Allowance, Invoice, Line, Party

D = Decimal
FOLDER = "e-invoice"
SELLER = Party(
    "Leuchtboje Werkstatt GmbH", "DE999999990", "Kaistraße 7", "99998", "Weinbergen", "DE"
)
BUYER = Party("Bäckerei Sonnenkorn KG", "DE999999981", "Am Anger 3", "99996", "Menteroda", "DE")
ABROAD = Party("Fjellbris Handel AS", "NO999999999MVA", "Bryggen 4", "0010", "Oslo", "NO")
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def samples():
    """Every sample as (file, producer, what it shows, document, golden)."""
    services, back, abroad = _services(), _credit(), _abroad()
    repair = _repair()
    other = dataclasses.replace(repair, number="2026-0419")
    shown = repair.gross + 10
    return [
        (
            "services.ubl.xml",
            "ubl",
            "UBL: two rates, discounts and charges of lines and invoice, prepaid, a PDF inside",
            services,
            services.expectation(),
        ),
        (
            "credit-note.ubl.xml",
            "ubl",
            "UBL credit note with prefixes of its own, a tax-free line, positive sums",
            back,
            back.expectation(),
        ),
        (
            "abroad.cii.xml",
            "cii",
            "CII in UTF-16: tax told in a second currency, prices of a hundred, rounding",
            abroad,
            abroad.expectation(),
        ),
        (
            "repair.pdf",
            "hybrid",
            "page with CII inside that says the same",
            (repair, _page(repair, repair.gross)),
            repair.expectation(),
        ),
        (
            "repair-differs.pdf",
            "hybrid",
            "page that prints a total 10,00 higher than the CII inside: contradicted",
            (other, _page(other, shown)),
            other.expectation(
                "contradicted",
                [golden.failed(shown, other.gross, "embedded-visible")],
                [{"text": f"{euro(shown)} €"}],
            ),
        ),
    ]


def _services():
    return Invoice(
        number="LB-2026-0307",
        issued=date(2026, 4, 2),
        due=date(2026, 4, 16),
        seller=SELLER,
        buyer=BUYER,
        account="K-10077",
        period=MARCH,
        reference="RF18 5390 0754 7034",
        lines=[
            Line("Wartung der Telefonanlage", D("2.5"), "HUR", D("84.00"), "h"),
            Line(
                "Miete Gerätekoffer",
                D("1"),
                "MON",
                D("59.00"),
                "mo",
                kind="subscription",
                period=MARCH,
                allowances=[Allowance("Treuerabatt", D("5.90"))],
            ),
            Line("Fachbuch Netze & Kabel", D("3"), "H87", D("24.3000"), "piece", D("7.00")),
            Line("Rücknahme Altgerät", D("-1"), "C62", D("12.50"), "piece"),
        ],
        allowances=[
            Allowance("Mengenrabatt", D("10.00")),
            Allowance("Anfahrt", D("35.00"), is_charge=True),
        ],
        prepaid=D("100.00"),
        attachment=b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" * 40,
    )


def _credit():
    return Invoice(
        number="LB-G-2026-0012",
        issued=date(2026, 4, 9),
        due=None,
        seller=SELLER,
        buyer=BUYER,
        account="K-10077",
        is_credit=True,
        lines=[
            Line("Gutschrift Wartung", D("1"), "HUR", D("84.00"), "h"),
            Line("Gutschrift Seminar", D("2"), "C62", D("40.00"), "piece", D("0.00"), "E"),
        ],
    )


def _abroad():
    return Invoice(
        number="LB-2026-0311",
        issued=date(2026, 4, 3),
        due=date(2026, 5, 3),
        seller=SELLER,
        buyer=ABROAD,
        account="K-20004",
        currency="NOK",
        office=("EUR", D("0.0851")),
        lines=[
            Line(
                "Kabelbinder",
                D("750"),
                "H87",
                D("18.50"),
                "piece",
                base=D(100),
                unit_price="0.185",
            ),
            Line("Kupferkabel", D("120.5"), "MTR", D("9.20"), "m"),
            Line("Beratung", D("90"), "MIN", D("14.00"), "min"),
        ],
        rounding=D("-0.11"),
    )


def _repair():
    return Invoice(
        number="2026-0418",
        issued=date(2026, 4, 14),
        due=date(2026, 4, 28),
        seller=SELLER,
        buyer=BUYER,
        account="K-10077",
        lines=[
            Line("Reparatur Türsprechstelle", D("1.5"), "HUR", D("84.00"), "h"),
            Line("Netzteil 12 V", D("2"), "C62", D("31.90"), "piece"),
            Line("Handbuch", D("1"), "C62", D("19.50"), "piece", D("7.00")),
        ],
    )


def euro(value):
    """`1.234,56`."""
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


def _page(invoice, gross):
    """The page of an invoice; `gross` is the total that it prints."""
    units = {"HUR": "Std.", "C62": "Stück"}
    rows = [
        Row(
            [
                str(number),
                line.name,
                f"{line.count} {units[line.code]}".replace(".5", ",5"),
                euro(line.price),
                f"{line.rate:.0f} %",
                euro(line.net),
            ]
        )
        for number, line in enumerate(invoice.lines, 1)
    ]
    columns = [
        Column("Pos.", 30),
        Column("Bezeichnung", 200),
        Column("Menge", 70, "end"),
        Column("Einzelpreis", 70, "end"),
        Column("MwSt.", 50, "end"),
        Column("Gesamtpreis", 80, "end"),
    ]
    taxes = [
        (f"MwSt {rate:.0f} % auf {euro(basis)}", euro(tax)) for _, rate, basis, tax in invoice.taxes
    ]
    seller = invoice.seller
    return Flow(
        title=f"Rechnung {invoice.number}",
        language="de",
        body=[
            Text(seller.name, 13, bold=True),
            Text(f"{seller.street}, {seller.code} {seller.city}\nUSt-IdNr. {seller.tax_id}"),
            Text("Rechnung", 15, bold=True, gap=6),
            Fields(
                [
                    ("Rechnungsempfänger", invoice.buyer.name),
                    ("Kundennummer", invoice.account),
                    ("Rechnungsnummer", invoice.number),
                    ("Rechnungsdatum", f"{invoice.issued:%d.%m.%Y}"),
                    ("Fällig am", f"{invoice.due:%d.%m.%Y}"),
                ]
            ),
            Table(columns, rows),
            Fields(
                [
                    ("Nettobetrag", f"{euro(invoice.net)} €"),
                    *taxes,
                    ("Rechnungsbetrag", f"{euro(gross)} €"),
                ],
                bold_last=True,
            ),
        ],
    )
