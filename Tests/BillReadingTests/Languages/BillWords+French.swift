extension BillWords {
  /// French: the terms of the electronic invoice, and those of everyday ones.
  static let french = [
    BillWords(
      name: "fr, long", customs: BillCustoms(grouping: " "), rates: [200, 55],
      seller: "Menuiserie Exemple SARL",
      sellerTaxID: ("N° TVA intracommunautaire", "FR40123456824"),
      buyer: "Librairie Modèle SAS", buyerTaxID: ("N° TVA intracommunautaire", "FR83404833048"),
      invoice: InvoiceWords(
        title: "Facture", number: "Numéro de facture", issued: "Date d'émission",
        due: "Date d'échéance", account: "Numéro de client", deliveryDate: "Date de livraison",
        sellerHeading: "Vendeur", buyerHeading: "Acheteur", position: "N° de ligne",
        description: "Désignation", quantity: "Quantité", unit: "Unité de mesure",
        unitPrice: "Prix unitaire net", rate: "Taux de TVA", amount: "Montant net",
        goods: ["Lampe de bureau", "Montage d'étagères", "Livre de recettes"],
        units: ["pièces", "heures", "pièces"], taxHeading: "Détail de la TVA",
        taxBase: "Base d'imposition", tax: "Montant de la TVA", lines: "Somme des lignes",
        net: "Montant total hors TVA", taxOfRate: "TVA %",
        gross: "Montant total de la facture avec TVA", prepaid: "Montant déjà payé",
        amountDue: "Montant à payer", terms: "Conditions de paiement",
        termsText: "Virement sous trente jours", paymentReference: "Référence de paiement",
        page: "Page 1 sur 1")),
    BillWords(
      name: "fr, short", customs: BillCustoms(grouping: "\u{202F}", currency: ("", " EUR")),
      rates: [200, 100], seller: "Imprimerie Essai S.A.S.",
      sellerTaxID: ("SIRET", "73282932000074"),
      buyer: "Cabinet Témoin S.A.R.L.", buyerTaxID: ("SIRET", "40483304800022"),
      invoice: InvoiceWords(
        title: "Facture", number: "Facture n°", issued: "Date facture", due: "Échéance",
        account: "Code client", deliveryDate: "Livré le", sellerHeading: "Émetteur",
        buyerHeading: "Facturé à", position: "N°", description: "Libellé", quantity: "Qté",
        unit: "Unité", unitPrice: "P.U. H.T.", rate: "T.V.A. %", amount: "Total H.T.",
        goods: ["Cartes de visite", "Mise en page", "Dépliants"], units: ["u", "h", "u"],
        taxHeading: "Récapitulatif TVA", taxBase: "Base H.T.", tax: "Montant T.V.A.",
        lines: "Total des lignes", net: "TOTAL H.T.", taxOfRate: "T.V.A. %",
        gross: "TOTAL T.T.C.", prepaid: "Acompte versé", amountDue: "NET A PAYER",
        terms: "Mode de règlement", termsText: "Chèque ou virement",
        paymentReference: "Référence à rappeler", page: "Page 1/1")),
  ]
}
