"""Writes an invoice as UBL 2.1, in the manner of XRechnung and Peppol BIS."""

import base64
from xml.sax.saxutils import escape

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


def write(invoice, path):
    """Writes the file; a credit note names its parts otherwise, and here its prefixes too."""
    path.write_text(to_ubl(invoice), encoding="utf-8")


def to_ubl(invoice):
    """The XML as text."""
    root = "CreditNote" if invoice.is_credit else "Invoice"
    basic, whole = ("b", "a") if invoice.is_credit else ("cbc", "cac")
    money = f' currencyID="{invoice.currency}"'

    def leaf(name, value, attributes=""):
        text = escape(str(value))
        return f"<{basic}:{name}{attributes}>{text}</{basic}:{name}>"

    def node(name, *parts):
        return f"<{whole}:{name}>{''.join(parts)}</{whole}:{name}>"

    def party(who):
        return node(
            "Party",
            node("PartyName", leaf("Name", who.name.split()[0])),
            node(
                "PostalAddress",
                leaf("StreetName", who.street),
                leaf("CityName", who.city),
                leaf("PostalZone", who.code),
                node("Country", leaf("IdentificationCode", who.country)),
            ),
            node(
                "PartyTaxScheme", leaf("CompanyID", who.tax_id), node("TaxScheme", leaf("ID", "VAT"))
            ),
            node("PartyLegalEntity", leaf("RegistrationName", who.name)),
        )

    def category(name, code, rate):
        return node(name, leaf("ID", code), leaf("Percent", rate), node("TaxScheme", leaf("ID", "VAT")))

    def allowance(one, taxed=True):
        tax = [category("TaxCategory", one.category, one.rate)] if taxed else []
        return node(
            "AllowanceCharge",
            leaf("ChargeIndicator", str(one.is_charge).lower()),
            leaf("AllowanceChargeReason", one.reason),
            leaf("Amount", one.amount, money),
            *tax,
        )

    def period(span):
        dates = (leaf("StartDate", span[0]), leaf("EndDate", span[1]))
        return [node("InvoicePeriod", *dates)] if span else []

    def line(number, one):
        kind = "CreditNote" if invoice.is_credit else "Invoice"
        counted = "CreditedQuantity" if invoice.is_credit else "InvoicedQuantity"
        return node(
            f"{kind}Line",
            leaf("ID", number),
            leaf(counted, one.count, f' unitCode="{one.code}"'),
            leaf("LineExtensionAmount", one.net, money),
            *(period(one.period) if one.period else []),
            *(allowance(each, taxed=False) for each in one.allowances),
            node(
                "Item",
                leaf("Name", one.name),
                category("ClassifiedTaxCategory", one.category, one.rate),
            ),
            node(
                "Price",
                leaf("PriceAmount", one.price, money),
                leaf("BaseQuantity", one.base, f' unitCode="{one.code}"'),
            ),
        )

    subtotals = [
        node(
            "TaxSubtotal",
            leaf("TaxableAmount", basis, money),
            leaf("TaxAmount", tax, money),
            category("TaxCategory", code, rate),
        )
        for code, rate, basis, tax in invoice.taxes
    ]
    parts = [
        leaf("CustomizationID", "urn:cen.eu:en16931:2017"),
        leaf("ID", invoice.number),
        leaf("IssueDate", invoice.issued),
        *([leaf("DueDate", invoice.due)] if invoice.due else []),
        leaf(f"{root}TypeCode", "381" if invoice.is_credit else "380"),
        f"<{basic}:Note><![CDATA[Vielen Dank <& bis bald>]]></{basic}:Note>",
        leaf("DocumentCurrencyCode", invoice.currency),
        *(period(invoice.period) if invoice.period else []),
        *([_attached(invoice, leaf, node)] if invoice.attachment else []),
        node("AccountingSupplierParty", party(invoice.seller)),
        node(
            "AccountingCustomerParty",
            leaf("SupplierAssignedAccountID", invoice.account),
            party(invoice.buyer),
        ),
        node(
            "PaymentMeans",
            leaf("PaymentMeansCode", "58"),
            *([leaf("PaymentID", invoice.reference)] if invoice.reference else []),
        ),
        *(allowance(one) for one in invoice.allowances),
        node("TaxTotal", leaf("TaxAmount", invoice.tax, money), *subtotals),
        node(
            "LegalMonetaryTotal",
            leaf("LineExtensionAmount", invoice.line_total, money),
            leaf("TaxExclusiveAmount", invoice.net, money),
            leaf("TaxInclusiveAmount", invoice.gross, money),
            leaf("AllowanceTotalAmount", invoice.allowance_total(False), money),
            leaf("ChargeTotalAmount", invoice.allowance_total(True), money),
            leaf("PrepaidAmount", invoice.prepaid, money),
            leaf("PayableRoundingAmount", invoice.rounding, money),
            leaf("PayableAmount", invoice.payable, money),
        ),
        *(line(number, one) for number, one in enumerate(invoice.lines, 1)),
    ]
    names = (
        f'xmlns="{UBL}{root}-2" xmlns:{whole}="{UBL}CommonAggregateComponents-2"'
        f' xmlns:{basic}="{UBL}CommonBasicComponents-2"'
    )
    body = "\n  ".join(parts)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {names}>\n  {body}\n</{root}>\n'


def _attached(invoice, leaf, node):
    """A file of another kind inside, as base64."""
    data = base64.b64encode(invoice.attachment).decode()
    kind = ' mimeCode="application/pdf" filename="anlage.pdf"'
    inside = node("Attachment", leaf("EmbeddedDocumentBinaryObject", data, kind))
    return node("AdditionalDocumentReference", leaf("ID", "anlage.pdf"), inside)
