"""Writes an invoice as UN/CEFACT CII D16B, in the manner of Factur-X and XRechnung."""

from xml.sax.saxutils import escape

CII = "urn:un:unece:uncefact:data:standard:"


def write(invoice, path):
    """Writes the file in UTF-16 with a byte order mark, as some systems do."""
    path.write_bytes(to_cii(invoice, "UTF-16").encode("utf-16"))


def leaf(name, value, attributes=""):
    """An element with a text."""
    return f"<ram:{name}{attributes}>{escape(str(value))}</ram:{name}>"


def node(name, *parts):
    """An element with elements."""
    return f"<ram:{name}>{''.join(parts)}</ram:{name}>"


def day(name, value):
    """An element with a date."""
    text = f'<udt:DateTimeString format="102">{value:%Y%m%d}</udt:DateTimeString>'
    return node(name, text)


def tax(name, code, rate, *first):
    """An element that tells a rate of tax."""
    kind = leaf("TypeCode", "VAT")
    if not first:
        parts = (kind, leaf("CategoryCode", code), leaf("RateApplicablePercent", rate))
    else:
        amount, basis = first
        parts = (
            amount, kind, basis, leaf("CategoryCode", code), leaf("RateApplicablePercent", rate)
        )
    return node(name, *parts)


def to_cii(invoice, charset="UTF-8"):
    """The XML as text."""
    currency = invoice.currency
    lines = [_line(number, one) for number, one in enumerate(invoice.lines, 1)]
    agreement = node(
        "ApplicableHeaderTradeAgreement",
        _party("SellerTradeParty", invoice.seller),
        _party("BuyerTradeParty", invoice.buyer, invoice.account),
    )
    taxes = [
        tax(
            "ApplicableTradeTax",
            code,
            rate,
            leaf("CalculatedAmount", amount),
            leaf("BasisAmount", basis),
        )
        for code, rate, basis, amount in invoice.taxes
    ]
    totals = [leaf("TaxTotalAmount", invoice.tax, f' currencyID="{currency}"')]
    if invoice.office:
        other, rate = invoice.office
        value = (invoice.tax * rate).quantize(invoice.tax)
        totals.append(leaf("TaxTotalAmount", value, f' currencyID="{other}"'))
    settlement = node(
        "ApplicableHeaderTradeSettlement",
        *([leaf("PaymentReference", invoice.reference)] if invoice.reference else []),
        *([leaf("TaxCurrencyCode", invoice.office[0])] if invoice.office else []),
        leaf("InvoiceCurrencyCode", currency),
        *taxes,
        *(_period(invoice.period) if invoice.period else []),
        *(_allowance(one) for one in invoice.allowances),
        *([node("SpecifiedTradePaymentTerms", day("DueDateDateTime", invoice.due))]),
        node(
            "SpecifiedTradeSettlementHeaderMonetarySummation",
            leaf("LineTotalAmount", invoice.line_total),
            leaf("ChargeTotalAmount", invoice.allowance_total(True)),
            leaf("AllowanceTotalAmount", invoice.allowance_total(False)),
            leaf("TaxBasisTotalAmount", invoice.net),
            *totals,
            *([leaf("RoundingAmount", invoice.rounding)] if invoice.rounding else []),
            leaf("GrandTotalAmount", invoice.gross),
            leaf("TotalPrepaidAmount", invoice.prepaid),
            leaf("DuePayableAmount", invoice.payable),
        ),
    )
    names = (
        f'xmlns:rsm="{CII}CrossIndustryInvoice:100" '
        f'xmlns:ram="{CII}ReusableAggregateBusinessInformationEntity:100" '
        f'xmlns:udt="{CII}UnqualifiedDataType:100"'
    )
    body = "\n  ".join(
        [
            "<rsm:ExchangedDocument>"
            + leaf("ID", invoice.number)
            + leaf("TypeCode", "381" if invoice.is_credit else "380")
            + day("IssueDateTime", invoice.issued)
            + "</rsm:ExchangedDocument>",
            "<rsm:SupplyChainTradeTransaction>",
            *lines,
            agreement,
            "<ram:ApplicableHeaderTradeDelivery/>",
            settlement,
            "</rsm:SupplyChainTradeTransaction>",
        ]
    )
    root = "rsm:CrossIndustryInvoice"
    return f'<?xml version="1.0" encoding="{charset}"?>\n<{root} {names}>\n  {body}\n</{root}>\n'


def _party(name, who, account=""):
    return node(
        name,
        *([leaf("ID", account)] if account else []),
        leaf("Name", who.name),
        node(
            "PostalTradeAddress",
            leaf("PostcodeCode", who.code),
            leaf("LineOne", who.street),
            leaf("CityName", who.city),
            leaf("CountryID", who.country),
        ),
        node("SpecifiedTaxRegistration", leaf("ID", who.tax_id, ' schemeID="VA"')),
    )


def _period(span):
    return [
        node(
            "BillingSpecifiedPeriod", day("StartDateTime", span[0]), day("EndDateTime", span[1])
        )
    ]


def _allowance(one, taxed=True):
    indicator = f"<udt:Indicator>{str(one.is_charge).lower()}</udt:Indicator>"
    return node(
        "SpecifiedTradeAllowanceCharge",
        node("ChargeIndicator", indicator),
        leaf("ActualAmount", one.amount),
        leaf("Reason", one.reason),
        *([tax("CategoryTradeTax", one.category, one.rate)] if taxed else []),
    )


def _line(number, one):
    code = f' unitCode="{one.code}"'
    return node(
        "IncludedSupplyChainTradeLineItem",
        node("AssociatedDocumentLineDocument", leaf("LineID", number)),
        node("SpecifiedTradeProduct", leaf("Name", one.name)),
        node(
            "SpecifiedLineTradeAgreement",
            node(
                "NetPriceProductTradePrice",
                leaf("ChargeAmount", one.price),
                leaf("BasisQuantity", one.base, code),
            ),
        ),
        node("SpecifiedLineTradeDelivery", leaf("BilledQuantity", one.count, code)),
        node(
            "SpecifiedLineTradeSettlement",
            tax("ApplicableTradeTax", one.category, one.rate),
            *(_period(one.period) if one.period else []),
            *(_allowance(each, taxed=False) for each in one.allowances),
            node(
                "SpecifiedTradeSettlementLineMonetarySummation", leaf("LineTotalAmount", one.net)
            ),
        ),
    )
