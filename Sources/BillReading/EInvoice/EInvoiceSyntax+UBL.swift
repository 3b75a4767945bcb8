extension EInvoiceSyntax {
  /// OASIS UBL 2.0 to 2.x: XRechnung, Peppol BIS, EHF, e-FFF, NLCIUS and others.
  static let ubl = EInvoiceSyntax(
    roots: ["Invoice", "CreditNote"],
    head: [
      .number: ["ID"],
      .type: ["InvoiceTypeCode|CreditNoteTypeCode"],
      .issued: ["IssueDate"],
      .due: ["DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"],
      .periodFrom: ["InvoicePeriod/StartDate"],
      .periodTo: ["InvoicePeriod/EndDate"],
      .currency: ["DocumentCurrencyCode"],
      .seller: [
        "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
        "AccountingSupplierParty/Party/PartyName/Name",
      ],
      .sellerTaxID: [
        "AccountingSupplierParty/Party/PartyTaxScheme[TaxScheme/ID=VAT]/CompanyID",
        "AccountingSupplierParty/Party/PartyTaxScheme/CompanyID",
        "AccountingSupplierParty/Party/PartyLegalEntity/CompanyID",
      ],
      .sellerCountry: [
        "AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode"
      ],
      .buyer: [
        "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName",
        "AccountingCustomerParty/Party/PartyName/Name",
        "AccountingCustomerParty/Party/Contact/Name",
      ],
      .account: [
        "AccountingCustomerParty/SupplierAssignedAccountID",
        "AccountingCustomerParty/Party/PartyIdentification/ID",
      ],
      .paymentReference: ["PaymentMeans/PaymentID"],
      .corrects: ["BillingReference/InvoiceDocumentReference/ID"],
    ],
    totals: [
      .lines: "LegalMonetaryTotal/LineExtensionAmount",
      .allowances: "LegalMonetaryTotal/AllowanceTotalAmount",
      .charges: "LegalMonetaryTotal/ChargeTotalAmount",
      .net: "LegalMonetaryTotal/TaxExclusiveAmount",
      .gross: "LegalMonetaryTotal/TaxInclusiveAmount",
      .prepaid: "LegalMonetaryTotal/PrepaidAmount",
      .rounding: "LegalMonetaryTotal/PayableRoundingAmount",
      .due: "LegalMonetaryTotal/PayableAmount",
    ],
    taxTotals: "TaxTotal/TaxAmount",
    taxes: "TaxTotal/TaxSubtotal",
    tax: [
      .basis: "TaxableAmount", .amount: "TaxAmount", .rate: "TaxCategory/Percent",
      .category: "TaxCategory/ID", .name: "TaxCategory/TaxScheme/ID",
    ],
    allowances: "AllowanceCharge",
    allowance: [
      .isCharge: "ChargeIndicator", .amount: "Amount", .reason: "AllowanceChargeReason",
      .code: "AllowanceChargeReasonCode", .rate: "TaxCategory/Percent",
    ],
    serviceCharges: nil,
    lines: "InvoiceLine|CreditNoteLine",
    subLines: "SubInvoiceLine|SubCreditNoteLine",
    line: [
      .id: ["ID"],
      .name: ["Item/Name", "Item/Description"],
      .note: ["Note"],
      .quantity: ["InvoicedQuantity|CreditedQuantity"],
      .unit: ["InvoicedQuantity|CreditedQuantity@unitCode"],
      .price: ["Price/PriceAmount"],
      .priceQuantity: ["Price/BaseQuantity"],
      .net: ["LineExtensionAmount"],
      .rate: ["Item/ClassifiedTaxCategory/Percent"],
      .periodFrom: ["InvoicePeriod/StartDate"],
      .periodTo: ["InvoicePeriod/EndDate"],
    ],
    lineAllowances: "AllowanceCharge",
    earlyPayments: "PaymentTerms/SettlementDiscountPercent")
}
