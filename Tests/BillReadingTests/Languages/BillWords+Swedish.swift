extension BillWords {
  /// Swedish: the terms of the electronic invoice, and those of everyday ones.
  static let swedish = [
    BillWords(
      name: "sv, long",
      customs: BillCustoms(
        grouping: " ", date: "yyyy-mm-dd", currency: ("", " SEK"), code: "SEK"),
      rates: [250, 120], seller: "Snickeri Exempel AB",
      sellerTaxID: ("Momsregistreringsnummer", "SE556123456701"),
      buyer: "Bokhandeln Mall AB", buyerTaxID: ("Momsregistreringsnummer", "SE559876543201"),
      invoice: InvoiceWords(
        title: "Faktura", number: "Fakturanummer", issued: "Fakturadatum", due: "Förfallodatum",
        account: "Kundnummer", deliveryDate: "Leveransdatum", sellerHeading: "Säljare",
        buyerHeading: "Köpare", position: "Rad", description: "Benämning", quantity: "Antal",
        unit: "Enhet", unitPrice: "Pris per enhet", rate: "Momssats", amount: "Belopp exkl. moms",
        goods: ["Skrivbordslampa", "Montering av hyllor", "Kokbok"],
        units: ["st", "timmar", "st"], taxHeading: "Momsspecifikation", taxBase: "Momsunderlag",
        tax: "Momsbelopp", lines: "Summa rader", net: "Totalt exklusive moms",
        taxOfRate: "Moms %", gross: "Totalt inklusive moms", prepaid: "Förskottsbetalt",
        amountDue: "Belopp att betala", terms: "Betalningsvillkor",
        termsText: "Trettio dagar netto", paymentReference: "Betalningsreferens",
        page: "Sida 1 av 1")),
    BillWords(
      name: "sv, short",
      customs: BillCustoms(grouping: " ", date: "yyyy-mm-dd", currency: ("", " kr"), code: "SEK"),
      rates: [250, 60], seller: "Tryckeri Prov HB", sellerTaxID: ("Org.nr", "969712-3456"),
      buyer: "Byrån Mönster AB", buyerTaxID: ("Org.nr", "556987-6543"),
      invoice: InvoiceWords(
        title: "Faktura", number: "Fakturanr", issued: "Fakturadatum", due: "Oss tillhanda senast",
        account: "Kundnr", deliveryDate: "Leveransdag", sellerHeading: "Leverantör",
        buyerHeading: "Faktureras till", position: "Nr", description: "Artikel",
        quantity: "Ant.", unit: "Enh.", unitPrice: "À-pris", rate: "Moms %", amount: "Summa",
        goods: ["Visitkort", "Layout", "Broschyrer"], units: ["st", "tim", "st"],
        taxHeading: "Momsöversikt", taxBase: "Underlag", tax: "Moms", lines: "Delsumma",
        net: "Netto", taxOfRate: "Moms %", gross: "Totalt inkl. moms", prepaid: "Avgår a conto",
        amountDue: "ATT BETALA", terms: "Betalsätt", termsText: "Bankgiro eller autogiro",
        paymentReference: "OCR-nr", page: "Sid 1 (1)")),
  ]
}
