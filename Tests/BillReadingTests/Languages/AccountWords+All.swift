extension AccountWords {
  /// One set of words a language.
  static let all = [italian, french, spanish, dutch, swedish, danish]

  private static let italian = AccountWords(
    name: "it", customs: BillCustoms(grouping: "."), rate: 220,
    bank: "Banca Esempio S.p.A.", statement: "Estratto conto", statementDate: "Data di emissione",
    period: "Periodo", from: "dal", to: "al", account: "Numero conto", holder: "Intestatario",
    person: "Anna Modello", opening: "Saldo iniziale", closing: "Saldo finale", date: "Data",
    text: "Descrizione", debit: "Dare", credit: "Avere", balance: "Saldo",
    events: ["Stipendio", "Affitto marzo", "Pagamento POS", "Prelievo", "Commissione"],
    phone: PhoneWords(
      company: "Telefonia Prova S.p.A.", title: "Fattura telefonica", number: "Numero fattura",
      issued: "Data fattura", due: "Scadenza", customer: "Intestatario", line: "Linea",
      summary: "Riepilogo", description: "Descrizione", amount: "Importo",
      subscription: "Canone mensile", calls: "Traffico", net: "Totale imponibile", tax: "IVA %",
      gross: "Totale da pagare", itemised: "Dettaglio del traffico", date: "Data", time: "Ora",
      called: "Numero chiamato", kind: "Tipo", duration: "Durata", cost: "Costo",
      kinds: ["Chiamata nazionale", "Chiamata internazionale", "SMS inviato"], total: "Totale"))

  private static let french = AccountWords(
    name: "fr", customs: BillCustoms(grouping: " "), rate: 200,
    bank: "Banque Exemple SA", statement: "Relevé de compte", statementDate: "Date du relevé",
    period: "Période", from: "du", to: "au", account: "N° de compte", holder: "Titulaire",
    person: "Anne Modèle", opening: "Ancien solde", closing: "Nouveau solde", date: "Date",
    text: "Libellé", debit: "Débit", credit: "Crédit", balance: "Solde",
    events: ["Salaire", "Loyer mars", "Paiement carte", "Retrait DAB", "Commission"],
    phone: PhoneWords(
      company: "Téléphonie Essai SAS", title: "Facture mobile", number: "Numéro de facture",
      issued: "Date de facture", due: "Date limite de paiement", customer: "Titulaire",
      line: "Ligne", summary: "Récapitulatif", description: "Libellé", amount: "Montant HT",
      subscription: "Abonnement", calls: "Communications", net: "Total HT", tax: "TVA %",
      gross: "Total TTC", itemised: "Détail des communications", date: "Date", time: "Heure",
      called: "Numéro appelé", kind: "Type d'appel", duration: "Durée", cost: "Montant HT",
      kinds: ["Appel national", "Appel vers l'étranger", "SMS envoyé"], total: "Total"))

  private static let spanish = AccountWords(
    name: "es", customs: BillCustoms(grouping: "."), rate: 210,
    bank: "Banco Ejemplo S.A.", statement: "Extracto de cuenta", statementDate: "Fecha de emisión",
    period: "Período", from: "del", to: "al", account: "Número de cuenta", holder: "Titular",
    person: "Ana Modelo", opening: "Saldo inicial", closing: "Saldo final", date: "Fecha",
    text: "Concepto", debit: "Debe", credit: "Haber", balance: "Saldo",
    events: ["Nómina", "Alquiler marzo", "Pago tarjeta", "Cajero", "Comisión"],
    phone: PhoneWords(
      company: "Telefonía Prueba S.A.", title: "Factura telefónica", number: "Número de factura",
      issued: "Fecha de factura", due: "Fecha de cargo", customer: "Titular", line: "Línea",
      summary: "Resumen de la factura", description: "Concepto", amount: "Importe",
      subscription: "Cuota mensual", calls: "Consumos", net: "Base imponible", tax: "IVA %",
      gross: "Total a pagar", itemised: "Detalle de llamadas", date: "Fecha", time: "Hora",
      called: "Número llamado", kind: "Tipo", duration: "Duración", cost: "Importe",
      kinds: ["Llamada nacional", "Llamada internacional", "SMS enviado"], total: "Total"))

  private static let dutch = AccountWords(
    name: "nl", customs: BillCustoms(grouping: ".", date: "dd-mm-yyyy"), rate: 210,
    bank: "Voorbeeldbank N.V.", statement: "Rekeningafschrift", statementDate: "Datum afschrift",
    period: "Periode", from: "", to: "t/m", account: "Klantnummer", holder: "Rekeninghouder",
    person: "Anna Model", opening: "Beginsaldo", closing: "Eindsaldo", date: "Boekdatum",
    text: "Omschrijving", debit: "Af", credit: "Bij", balance: "Saldo",
    events: ["Salaris", "Huur maart", "Betaalautomaat", "Geldopname", "Bankkosten"],
    phone: PhoneWords(
      company: "Telefonie Proef B.V.", title: "Telefoonrekening", number: "Factuurnummer",
      issued: "Factuurdatum", due: "Uiterste betaaldatum", customer: "Klantnaam",
      line: "Mobiel nummer", summary: "Factuuroverzicht", description: "Omschrijving",
      amount: "Bedrag", subscription: "Abonnement", calls: "Gesprekken",
      net: "Totaal excl. btw", tax: "Btw %", gross: "Te betalen", itemised: "Gespreksspecificatie",
      date: "Datum", time: "Tijd", called: "Gebeld nummer", kind: "Soort gesprek",
      duration: "Duur", cost: "Bedrag",
      kinds: ["Nationaal gesprek", "Internationaal gesprek", "Sms verzonden"], total: "Totaal"))

  private static let swedish = AccountWords(
    name: "sv",
    customs: BillCustoms(grouping: " ", date: "yyyy-mm-dd", currency: ("", " kr"), code: "SEK"),
    rate: 250, bank: "Exempelbanken AB", statement: "Kontoutdrag", statementDate: "Datum",
    period: "Period", from: "", to: "–", account: "Kundnummer", holder: "Kontohavare",
    person: "Anna Mall", opening: "Ingående saldo", closing: "Utgående saldo",
    date: "Bokföringsdag", text: "Text", debit: "Uttag", credit: "Insättning", balance: "Saldo",
    events: ["Lön", "Hyra mars", "Kortköp", "Bankomatuttag", "Bankavgift"],
    phone: PhoneWords(
      company: "Telefoni Prov AB", title: "Mobilfaktura", number: "Fakturanummer",
      issued: "Fakturadatum", due: "Förfallodatum", customer: "Kund", line: "Mobilnummer",
      summary: "Sammanfattning", description: "Beskrivning", amount: "Belopp",
      subscription: "Månadsavgift", calls: "Samtal", net: "Summa exkl. moms", tax: "Moms %",
      gross: "Att betala", itemised: "Samtalsspecifikation", date: "Datum", time: "Klockslag",
      called: "Uppringt nummer", kind: "Samtalstyp", duration: "Samtalstid", cost: "Belopp",
      kinds: ["Nationellt samtal", "Utlandssamtal", "Skickat sms"], total: "Summa"))

  private static let danish = AccountWords(
    name: "da",
    customs: BillCustoms(
      grouping: ".", date: "dd.mm.yyyy", currency: ("", " kr."), code: "DKK"),
    rate: 250, bank: "Eksempelbank A/S", statement: "Kontoudtog", statementDate: "Udskriftsdato",
    period: "Periode", from: "", to: "til", account: "Kundenummer", holder: "Kontohaver",
    person: "Anne Model", opening: "Primosaldo", closing: "Ultimosaldo", date: "Bogført",
    text: "Tekst", debit: "Hævet", credit: "Indsat", balance: "Saldo",
    events: ["Lønoverførsel", "Husleje marts", "Dankort-køb", "Kontanthævning", "Gebyr"],
    phone: PhoneWords(
      company: "Telefoni Prøve ApS", title: "Mobilregning", number: "Regningsnummer",
      issued: "Regningsdato", due: "Betales senest", customer: "Kunde", line: "Mobilnummer",
      summary: "Regningsoversigt", description: "Beskrivelse", amount: "Beløb",
      subscription: "Abonnement", calls: "Opkald", net: "I alt ekskl. moms", tax: "Moms %",
      gross: "I alt til betaling", itemised: "Opkaldsspecifikation", date: "Dato",
      time: "Klokkeslæt", called: "Opkaldt nummer", kind: "Opkaldstype", duration: "Varighed",
      cost: "Beløb",
      kinds: ["Indenlandske opkald", "Opkald til udlandet", "Sendt sms"], total: "I alt"))
}
