extension BillWords {
  /// Italian: the terms of the electronic invoice, and those of everyday ones.
  static let italian = [
    BillWords(
      name: "it, long", customs: BillCustoms(grouping: "."), rates: [220, 100],
      seller: "Officina Esempio S.r.l.", sellerTaxID: ("Partita IVA", "IT01234567897"),
      buyer: "Libreria Modello S.p.A.", buyerTaxID: ("Partita IVA", "IT09876543217"),
      invoice: InvoiceWords(
        title: "Fattura", number: "Numero fattura", issued: "Data di emissione",
        due: "Data di scadenza", account: "Codice cliente", deliveryDate: "Data di consegna",
        sellerHeading: "Cedente/prestatore", buyerHeading: "Cessionario/committente",
        position: "Riga", description: "Descrizione", quantity: "Quantità",
        unit: "Unità di misura", unitPrice: "Prezzo unitario", rate: "Aliquota IVA",
        amount: "Importo netto", goods: ["Lampada da tavolo", "Montaggio scaffali", "Carta A4"],
        units: ["pz", "ore", "pz"], taxHeading: "Riepilogo IVA", taxBase: "Imponibile",
        tax: "Imposta", lines: "Totale merce", net: "Totale imponibile", taxOfRate: "IVA %",
        gross: "Totale fattura", prepaid: "Acconto versato", amountDue: "Totale da pagare",
        terms: "Condizioni di pagamento", termsText: "Bonifico bancario a 30 giorni",
        paymentReference: "Riferimento di pagamento", page: "Pagina 1 di 1")),
    BillWords(
      name: "it, short", customs: BillCustoms(grouping: ".", currency: ("€ ", "")),
      rates: [220, 40], seller: "Tipografia Prova S.n.c.",
      sellerTaxID: ("P.IVA", "01234567897"), buyer: "Studio Campione S.a.s.",
      buyerTaxID: ("C.F.", "09876543217"),
      invoice: InvoiceWords(
        title: "Fattura accompagnatoria", number: "N. documento", issued: "Data documento",
        due: "Scadenza", account: "Cod. cliente", deliveryDate: "Data consegna",
        sellerHeading: "Mittente", buyerHeading: "Spett.le", position: "Nr.",
        description: "Articolo", quantity: "Q.tà", unit: "U.M.", unitPrice: "Prezzo unit.",
        rate: "IVA %", amount: "Importo", goods: ["Biglietti da visita", "Grafica", "Opuscoli"],
        units: ["pz", "h", "pz"], taxHeading: "Castelletto IVA", taxBase: "Imponibile IVA",
        tax: "Importo IVA", lines: "Totale righe", net: "Totale I.V.A. esclusa",
        taxOfRate: "I.V.A. %", gross: "Totale documento", prepaid: "Già pagato",
        amountDue: "Netto a pagare", terms: "Modalità di pagamento", termsText: "RiBa 30 gg",
        paymentReference: "Causale bonifico", page: "Pag. 1/1")),
  ]
}
