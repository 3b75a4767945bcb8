extension BillWords {
  /// Danish: the terms of the electronic invoice, and those of everyday ones; the second rate is
  /// that of goods without tax.
  static let danish = [
    BillWords(
      name: "da, long",
      customs: BillCustoms(
        grouping: ".", date: "dd-mm-yyyy", currency: ("", " DKK"), code: "DKK"),
      rates: [250, 0], seller: "Snedkeri Eksempel ApS",
      sellerTaxID: ("Momsregistreringsnummer", "DK13585628"),
      buyer: "Boghandel Model A/S", buyerTaxID: ("Momsregistreringsnummer", "DK88146328"),
      invoice: InvoiceWords(
        title: "Faktura", number: "Fakturanummer", issued: "Udstedelsesdato",
        due: "Forfaldsdato", account: "Kundenummer", deliveryDate: "Leveringsdato",
        sellerHeading: "Sælger", buyerHeading: "Køber", position: "Linje",
        description: "Beskrivelse", quantity: "Mængde", unit: "Måleenhed",
        unitPrice: "Enhedspris", rate: "Momssats", amount: "Nettobeløb",
        goods: ["Skrivebordslampe", "Montering af hylder", "Avis"],
        units: ["stk.", "timer", "stk."], taxHeading: "Momsspecifikation",
        taxBase: "Momsgrundlag", tax: "Momsbeløb", lines: "Sum af linjer",
        net: "Total uden moms", taxOfRate: "Moms %", gross: "Total med moms",
        prepaid: "Forudbetalt beløb", amountDue: "Beløb til betaling",
        terms: "Betalingsbetingelser", termsText: "Netto tredive dage",
        paymentReference: "Betalingsreference", page: "Side 1 af 1")),
    BillWords(
      name: "da, short",
      customs: BillCustoms(grouping: ".", date: "dd.mm.yyyy", currency: ("kr. ", ""), code: "DKK"),
      rates: [250, 0], seller: "Trykkeri Prøve A/S", sellerTaxID: ("CVR-nr.", "13585628"),
      buyer: "Kontoret Skabelon ApS", buyerTaxID: ("CVR-nr.", "88146328"),
      invoice: InvoiceWords(
        title: "Faktura", number: "Faktura nr.", issued: "Fakturadato", due: "Betales senest",
        account: "Debitornr.", deliveryDate: "Leveret", sellerHeading: "Leverandør",
        buyerHeading: "Faktureres til", position: "Nr.", description: "Varetekst",
        quantity: "Antal", unit: "Enh.", unitPrice: "Stk. pris", rate: "Moms %", amount: "Beløb",
        goods: ["Visitkort", "Layout", "Brochurer"], units: ["stk", "timer", "stk"],
        taxHeading: "Momsoversigt", taxBase: "Grundlag", tax: "Moms", lines: "Varer i alt",
        net: "I alt ekskl. moms", taxOfRate: "Moms %", gross: "I alt inkl. moms",
        prepaid: "Aconto", amountDue: "TIL BETALING", terms: "Betalingsoplysninger",
        termsText: "Netto otte dage", paymentReference: "Betalings-ID", page: "Side 1/1")),
  ]
}
