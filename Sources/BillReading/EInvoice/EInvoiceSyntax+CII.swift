extension EInvoiceSyntax {
  /// UN/CEFACT CII, as Factur-X, ZUGFeRD 2 and XRechnung carry it (D16B), and the older names of
  /// ZUGFeRD 1.0.
  static let cii = EInvoiceSyntax(
    roots: ["CrossIndustryInvoice", "CrossIndustryDocument"],
    head: [
      .number: ["ExchangedDocument|HeaderExchangedDocument/ID"],
      .type: ["ExchangedDocument|HeaderExchangedDocument/TypeCode"],
      .issued: ["ExchangedDocument|HeaderExchangedDocument/IssueDateTime/DateTimeString"],
      .due: [path(settlement, "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString")],
      .periodFrom: [path(settlement, "BillingSpecifiedPeriod/StartDateTime/DateTimeString")],
      .periodTo: [path(settlement, "BillingSpecifiedPeriod/EndDateTime/DateTimeString")],
      .currency: [path(settlement, "InvoiceCurrencyCode")],
      .seller: [
        path(agreement, "SellerTradeParty/Name"),
        path(agreement, "SellerTradeParty/SpecifiedLegalOrganization/TradingBusinessName"),
        path(agreement, "SellerTradeParty/DefinedTradeContact/PersonName"),
      ],
      .sellerTaxID: [
        path(agreement, "SellerTradeParty/SpecifiedTaxRegistration/ID[@schemeID=VA]"),
        path(agreement, "SellerTradeParty/SpecifiedTaxRegistration/ID"),
        path(agreement, "SellerTradeParty/SpecifiedLegalOrganization/ID"),
      ],
      .sellerCountry: [path(agreement, "SellerTradeParty/PostalTradeAddress/CountryID")],
      .buyer: [
        path(agreement, "BuyerTradeParty/Name"),
        path(agreement, "BuyerTradeParty/DefinedTradeContact/PersonName"),
      ],
      .account: [path(agreement, "BuyerTradeParty/ID")],
      .paymentReference: [path(settlement, "PaymentReference")],
      .corrects: [path(settlement, "InvoiceReferencedDocument/IssuerAssignedID|ID")],
    ],
    totals: [
      .lines: path(summation, "LineTotalAmount"),
      .allowances: path(summation, "AllowanceTotalAmount"),
      .charges: path(summation, "ChargeTotalAmount"),
      .net: path(summation, "TaxBasisTotalAmount"),
      .gross: path(summation, "GrandTotalAmount"),
      .prepaid: path(summation, "TotalPrepaidAmount"),
      .rounding: path(summation, "RoundingAmount"),
      .due: path(summation, "DuePayableAmount"),
    ],
    taxTotals: path(summation, "TaxTotalAmount"),
    taxes: path(settlement, "ApplicableTradeTax"),
    tax: [
      .basis: "BasisAmount", .amount: "CalculatedAmount",
      .rate: "RateApplicablePercent|ApplicablePercent", .category: "CategoryCode",
      .name: "TypeCode",
    ],
    allowances: path(settlement, "SpecifiedTradeAllowanceCharge"),
    allowance: [
      .isCharge: "ChargeIndicator/Indicator", .amount: "ActualAmount|AppliedAmount",
      .reason: "Reason|Description", .code: "ReasonCode",
      .rate: "CategoryTradeTax|AppliedTradeTax/RateApplicablePercent|ApplicablePercent",
    ],
    serviceCharges: path(settlement, "SpecifiedLogisticsServiceCharge"),
    lines: path(transaction, "IncludedSupplyChainTradeLineItem"),
    subLines: nil,
    line: [
      .id: ["AssociatedDocumentLineDocument/LineID"],
      .parent: ["AssociatedDocumentLineDocument/ParentLineID"],
      .status: ["AssociatedDocumentLineDocument/LineStatusReasonCode"],
      .name: ["SpecifiedTradeProduct/Name", "SpecifiedTradeProduct/Description"],
      .note: ["AssociatedDocumentLineDocument/IncludedNote/Content"],
      .quantity: [path(lineDelivery, "BilledQuantity")],
      .unit: [path(lineDelivery, "BilledQuantity@unitCode")],
      .price: [path(linePrice, "ChargeAmount")],
      .priceQuantity: [path(linePrice, "BasisQuantity")],
      .net: [
        path(lineSettlement, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
        path(lineSettlement, "SpecifiedTradeSettlementMonetarySummation/LineTotalAmount"),
      ],
      .rate: [path(lineSettlement, "ApplicableTradeTax/RateApplicablePercent|ApplicablePercent")],
      .periodFrom: [path(lineSettlement, "BillingSpecifiedPeriod/StartDateTime/DateTimeString")],
      .periodTo: [path(lineSettlement, "BillingSpecifiedPeriod/EndDateTime/DateTimeString")],
    ],
    lineAllowances: path(lineSettlement, "SpecifiedTradeAllowanceCharge"),
    earlyPayments: path(
      settlement,
      "SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms/CalculationPercent"))

  private static let transaction =
    "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction"
  private static let agreement =
    "\(transaction)/ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement"
  private static let settlement =
    "\(transaction)/ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement"
  private static let summation =
    settlement
    + "/SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
  private static let lineDelivery =
    "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery"
  private static let linePrice =
    "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice"
  private static let lineSettlement =
    "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement"

  private static func path(_ folder: String, _ rest: String) -> TreePath {
    TreePath(stringLiteral: "\(folder)/\(rest)")
  }
}
