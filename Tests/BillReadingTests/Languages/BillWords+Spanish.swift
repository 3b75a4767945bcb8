extension BillWords {
  /// Spanish: the terms of the electronic invoice, and those of everyday ones.
  static let spanish = [
    BillWords(
      name: "es, long", customs: BillCustoms(grouping: "."), rates: [210, 100],
      seller: "Carpintería Ejemplo S.L.", sellerTaxID: ("Número de IVA", "ESB12345674"),
      buyer: "Librería Modelo S.A.", buyerTaxID: ("Número de IVA", "ESA58818501"),
      invoice: InvoiceWords(
        title: "Factura", number: "Número de factura", issued: "Fecha de emisión",
        due: "Fecha de vencimiento", account: "Número de cliente",
        deliveryDate: "Fecha de entrega", sellerHeading: "Vendedor", buyerHeading: "Comprador",
        position: "Número de línea", description: "Descripción", quantity: "Cantidad",
        unit: "Unidad de medida", unitPrice: "Precio unitario", rate: "Tipo de IVA",
        amount: "Importe neto", goods: ["Lámpara de mesa", "Montaje de estantes", "Libro"],
        units: ["piezas", "horas", "piezas"], taxHeading: "Desglose del IVA",
        taxBase: "Base imponible", tax: "Cuota de IVA", lines: "Suma de las líneas",
        net: "Importe total sin IVA", taxOfRate: "IVA %", gross: "Importe total con IVA",
        prepaid: "Importe anticipado", amountDue: "Importe a pagar",
        terms: "Condiciones de pago", termsText: "Transferencia a treinta días",
        paymentReference: "Referencia de pago", page: "Página 1 de 1")),
    BillWords(
      name: "es, short",
      customs: BillCustoms(grouping: ".", date: "dd-mm-yyyy", currency: ("", "€")),
      rates: [210, 40], seller: "Imprenta Prueba S.L.U.", sellerTaxID: ("C.I.F.", "B12345674"),
      buyer: "Gabinete Muestra S.A.", buyerTaxID: ("C.I.F.", "A58818501"),
      invoice: InvoiceWords(
        title: "Factura", number: "Factura n.º", issued: "Fecha factura", due: "Vencimiento",
        account: "Cód. cliente", deliveryDate: "Fecha albarán", sellerHeading: "Datos del emisor",
        buyerHeading: "Facturar a", position: "Núm.", description: "Concepto",
        quantity: "Cant.", unit: "U.M.", unitPrice: "P. unit.", rate: "% IVA", amount: "Importe",
        goods: ["Tarjetas de visita", "Maquetación", "Folletos"], units: ["uds", "h", "uds"],
        taxHeading: "Desglose de impuestos", taxBase: "B. imponible", tax: "Cuota",
        lines: "Suma", net: "Total base imponible", taxOfRate: "I.V.A. %", gross: "TOTAL FACTURA",
        prepaid: "Entrega a cuenta", amountDue: "TOTAL A PAGAR", terms: "Forma de pago",
        termsText: "Recibo domiciliado", paymentReference: "Ref. mandato",
        page: "Pág. 1 de 1")),
  ]
}
