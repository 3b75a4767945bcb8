extension BillWords {
  /// Dutch: the terms of the electronic invoice, and those of everyday ones.
  static let dutch = [
    BillWords(
      name: "nl, long",
      customs: BillCustoms(grouping: ".", date: "dd-mm-yyyy", currency: ("€ ", "")),
      rates: [210, 90], seller: "Timmerbedrijf Voorbeeld B.V.",
      sellerTaxID: ("Btw-identificatienummer", "NL123456782B01"),
      buyer: "Boekhandel Model N.V.", buyerTaxID: ("Btw-identificatienummer", "NL004495445B01"),
      invoice: InvoiceWords(
        title: "Factuur", number: "Factuurnummer", issued: "Factuurdatum", due: "Vervaldatum",
        account: "Klantnummer", deliveryDate: "Leveringsdatum", sellerHeading: "Verkoper",
        buyerHeading: "Koper", position: "Regel", description: "Omschrijving",
        quantity: "Hoeveelheid", unit: "Eenheid", unitPrice: "Prijs per eenheid",
        rate: "Btw-tarief", amount: "Nettobedrag",
        goods: ["Bureaulamp", "Montage van planken", "Kookboek"],
        units: ["stuks", "uur", "stuks"], taxHeading: "Btw-specificatie",
        taxBase: "Maatstaf van heffing", tax: "Btw-bedrag", lines: "Som van de regels",
        net: "Totaalbedrag exclusief btw", taxOfRate: "Btw %",
        gross: "Totaalbedrag inclusief btw", prepaid: "Vooruitbetaald bedrag",
        amountDue: "Te betalen bedrag", terms: "Betalingsvoorwaarden",
        termsText: "Binnen dertig dagen overmaken", paymentReference: "Betalingskenmerk",
        page: "Pagina 1 van 1")),
    BillWords(
      name: "nl, short",
      customs: BillCustoms(grouping: ".", date: "dd-mm-yyyy", currency: ("€", "")),
      rates: [210, 90], seller: "Drukkerij Proef V.O.F.", sellerTaxID: ("KvK-nr.", "12345678"),
      buyer: "Kantoor Monster B.V.", buyerTaxID: ("KvK-nr.", "87654321"),
      invoice: InvoiceWords(
        title: "Factuur", number: "Factuurnr.", issued: "Datum", due: "Te betalen voor",
        account: "Debiteurnr.", deliveryDate: "Leverdatum", sellerHeading: "Leverancier",
        buyerHeading: "Factuur aan", position: "Nr.", description: "Artikel", quantity: "Aantal",
        unit: "Eenh.", unitPrice: "Stukprijs", rate: "Btw %", amount: "Bedrag",
        goods: ["Visitekaartjes", "Opmaak", "Folders"], units: ["st", "u", "st"],
        taxHeading: "Btw-overzicht", taxBase: "Grondslag", tax: "Btw", lines: "Subtotaal",
        net: "Totaal excl. btw", taxOfRate: "% btw", gross: "Totaal incl. btw",
        prepaid: "Reeds betaald", amountDue: "Te voldoen", terms: "Betalingsconditie",
        termsText: "Veertien dagen netto", paymentReference: "Betaalkenmerk",
        page: "Blad 1 van 1")),
  ]
}
