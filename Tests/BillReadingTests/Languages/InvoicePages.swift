/// The same invoice as an HTML page and as plain text.
struct InvoicePages {
  let words: BillWords
  var sums: InvoiceSums { InvoiceSums(rates: words.rates) }

  private var own: InvoiceWords { words.invoice }
  private var customs: BillCustoms { words.customs }

  private func quantity(_ tenths: Int) -> String {
    String(tenths / 10) + (tenths % 10 == 0 ? "" : ",\(tenths % 10)")
  }

  private func rate(ofLine line: Int) -> Int { words.rates[line == 2 ? 1 : 0] }

  private var totals: [(label: String, value: Int)] {
    var rows = [(label: own.net, value: sums.net)]
    for (rate, tax) in zip(words.rates, sums.taxes) {
      rows.append((own.taxOfRate.replacing("%", with: customs.rate(rate) + "%"), tax))
    }
    return rows + [
      (own.gross, sums.gross), (own.prepaid, -sums.prepaid), (own.amountDue, sums.due),
    ]
  }

  private var fields: [(label: String, value: String)] {
    [
      (own.number, "2026-0147"), (own.issued, customs.day(12, 3)), (own.due, customs.day(11, 4)),
      (own.account, "C-20417"), (own.deliveryDate, customs.day(10, 3)),
      (own.paymentReference, "RF-2026-0147"),
    ]
  }

  /// A page with cells, as programs for invoices send it.
  var html: String {
    func row(_ cells: [String], _ tag: String = "td") -> String {
      "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
    }
    let header = [
      own.position, own.description, own.quantity, own.unit, own.unitPrice, own.rate, own.amount,
    ]
    let lines = InvoiceSums.lines.indices.map { line in
      row([
        "\(line + 1)", own.goods[line], quantity(InvoiceSums.lines[line].quantity),
        own.units[line], customs.amount(InvoiceSums.lines[line].price),
        customs.rate(rate(ofLine: line)) + "%", customs.amount(sums.amounts[line]),
      ])
    }
    let taxes = words.rates.indices.map { index in
      row([
        customs.rate(words.rates[index]) + "%", customs.amount(sums.bases[index]),
        customs.amount(sums.taxes[index]),
      ])
    }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(own.title)</title></head><body>
      <h1>\(own.title)</h1>
      <table>\(fields.map { row([$0.label, $0.value]) }.joined())</table>
      <div><h3>\(own.sellerHeading)</h3><p>\(words.seller)</p><p>Sample 12</p>
      <p>\(words.sellerTaxID.label): \(words.sellerTaxID.value)</p></div>
      <div><h3>\(own.buyerHeading)</h3><p>\(words.buyer)</p><p>Model 7</p>
      <p>\(words.buyerTaxID.label): \(words.buyerTaxID.value)</p></div>
      <table>\(row(header, "th"))\(lines.joined())</table>
      <h3>\(own.taxHeading)</h3>
      <table>\(row([own.rate, own.taxBase, own.tax], "th"))\(taxes.joined())</table>
      <table>\(row([own.lines, customs.money(sums.net)]))\
      \(totals.map { row([$0.label, customs.money($0.value)]) }.joined())</table>
      <h3>\(own.terms)</h3><p>\(own.termsText)</p>
      <p>\(own.page)</p>
      </body></html>
      """
  }

  /// Fixed columns, as old systems print them.
  var text: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(width - text.count, 0))
    }
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(width - text.count, 0)) + text
    }
    func line(_ cells: [String]) -> String {
      padded(cells[0], 34) + right(cells[1], 14) + right(cells[2], 20) + right(cells[3], 18)
        + right(cells[4], 24)
    }
    var lines = [
      words.seller, "Sample 12", "\(words.sellerTaxID.label) \(words.sellerTaxID.value)", "",
      own.title.uppercased(), "",
    ]
    lines += fields.map { padded($0.label + ":", 34) + $0.value }
    lines += ["", own.buyerHeading + ":", words.buyer, "Model 7"]
    lines += ["\(words.buyerTaxID.label) \(words.buyerTaxID.value)", ""]
    lines.append(line([own.description, own.quantity, own.unitPrice, own.rate, own.amount]))
    lines.append(String(repeating: "-", count: 110))
    for index in InvoiceSums.lines.indices {
      lines.append(
        line([
          own.goods[index], quantity(InvoiceSums.lines[index].quantity),
          customs.amount(InvoiceSums.lines[index].price), customs.rate(rate(ofLine: index)) + "%",
          customs.amount(sums.amounts[index]),
        ]))
    }
    lines.append(String(repeating: "-", count: 110))
    for total in totals {
      lines.append(padded(total.label, 86) + right(customs.money(total.value), 24))
    }
    lines += ["", own.terms + ": " + own.termsText, own.page]
    return lines.joined(separator: "\n") + "\n"
  }
}
