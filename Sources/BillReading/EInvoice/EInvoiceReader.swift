import BillModel

/// Takes the values of an electronic invoice out of its tree, by the table of its syntax.
struct EInvoiceReader {
  private let syntax: EInvoiceSyntax
  private let tree: XMLTree
  private var invoice: EInvoice

  /// The invoice that a tree is, nil when it is none.
  static func read(_ tree: XMLTree) -> EInvoice? {
    guard let syntax = EInvoiceSyntax.of(tree) else { return nil }
    var reader = EInvoiceReader(syntax: syntax, tree: tree, invoice: EInvoice(tree: tree))
    reader.readHead()
    reader.readSums()
    for element in syntax.lines.elements(in: tree, from: 0) { reader.readLine(element, in: nil) }
    reader.markGroups()
    reader.invoice.earlyPayments = syntax.earlyPayments.hits(in: tree, from: 0).compactMap {
      decimal($0.text)
    }
    return reader.invoice
  }

  // MARK: Head and sums

  private mutating func readHead() {
    for (field, paths) in syntax.head {
      for path in paths {
        guard let hit = path.hits(in: tree, from: 0).first else { continue }
        invoice.head[field] = hit
        break
      }
    }
  }

  private mutating func readSums() {
    for total in EInvoiceSyntax.Total.allCases {
      if let path = syntax.totals[total], let amount = amount(at: path, from: 0) {
        invoice.totals[total] = amount
      }
    }
    let currency = invoice.text(.currency)
    for element in syntax.taxTotals.elements(in: tree, from: 0) where isOwn(element, currency) {
      if invoice.taxTotal == nil { invoice.taxTotal = amount(of: element) }
    }
    for element in syntax.taxes.elements(in: tree, from: 0) {
      guard let at = field(.amount, of: element)?.element, isOwn(at, currency),
        let amount = amount(of: at)
      else { continue }
      invoice.taxes.append(
        EInvoice.Tax(
          element: element,
          basis: syntax.tax[.basis].flatMap { self.amount(at: $0, from: element) },
          amount: amount, rate: field(.rate, of: element).flatMap { Self.decimal($0.text) },
          name: field(.name, of: element)?.text))
    }
    invoice.allowances = allowances(at: syntax.allowances, from: 0)
    if let charges = syntax.serviceCharges {
      invoice.allowances += allowances(at: charges, from: 0, areCharges: true)
    }
  }

  private func field(_ field: EInvoiceSyntax.TaxField, of element: Int) -> TreePath.Hit? {
    syntax.tax[field]?.hits(in: tree, from: element).first
  }

  /// The tax may be told a second time in the currency of the tax office.
  private func isOwn(_ element: Int, _ currency: String?) -> Bool {
    guard let own = tree.attribute("currencyID", of: element), let currency else { return true }
    return own == currency
  }

  private mutating func allowances(
    at path: TreePath, from start: Int, areCharges: Bool = false
  ) -> [EInvoice.Allowance] {
    var found: [EInvoice.Allowance] = []
    for element in path.elements(in: tree, from: start) {
      func text(_ field: EInvoiceSyntax.AllowanceField) -> String? {
        syntax.allowance[field]?.hits(in: tree, from: element).first?.text
      }
      guard let amount = syntax.allowance[.amount].flatMap({ amount(at: $0, from: element) })
      else { continue }
      let indicator = text(.isCharge)
      found.append(
        EInvoice.Allowance(
          element: element, isCharge: areCharges || indicator == "true" || indicator == "1",
          amount: amount, text: text(.reason) ?? text(.code),
          rate: text(.rate).flatMap(Self.decimal)))
    }
    return found
  }

  // MARK: Lines

  /// Reads a line and those inside of it.
  private mutating func readLine(_ element: Int, in parent: String?) {
    func text(_ field: EInvoiceSyntax.LineField) -> String? {
      for path in syntax.line[field] ?? [] {
        if let hit = path.hits(in: tree, from: element).first { return hit.text }
      }
      return nil
    }
    // A line of information alone counts in no sum.
    if text(.status) == "INFORMATION" { return }
    if let net = amount(.net, from: element) {
      var line = EInvoice.Line(element: element, net: net)
      line.id = text(.id)
      line.parent = text(.parent) ?? parent
      line.name = text(.name) ?? text(.note)
      line.quantity = amount(.quantity, from: element)
      line.unit = text(.unit)
      line.price = amount(.price, from: element)
      line.priceQuantity = amount(.priceQuantity, from: element)
      line.rate = text(.rate).flatMap(Self.decimal)
      line.period = Self.period(from: text(.periodFrom), to: text(.periodTo))
      line.allowances = allowances(at: syntax.lineAllowances, from: element)
      invoice.lines.append(line)
    }
    guard let path = syntax.subLines else { return }
    for inner in path.elements(in: tree, from: element) {
      readLine(inner, in: text(.id) ?? tree.path(of: element))
    }
  }

  private mutating func amount(
    _ field: EInvoiceSyntax.LineField, from element: Int
  ) -> EInvoice.Amount? {
    for path in syntax.line[field] ?? [] {
      if let amount = amount(at: path, from: element) { return amount }
    }
    return nil
  }

  /// A line that others name as the one around them sums them up.
  private mutating func markGroups() {
    let parents = Set(invoice.lines.compactMap(\.parent))
    for index in invoice.lines.indices {
      let line = invoice.lines[index]
      let id = line.id ?? tree.path(of: line.element)
      invoice.lines[index].isGroup = parents.contains(id) && line.parent != id
    }
  }

  // MARK: Values

  private mutating func amount(at path: TreePath, from start: Int) -> EInvoice.Amount? {
    path.elements(in: tree, from: start).first.flatMap { amount(of: $0) }
  }

  /// The number in an element; one that cannot be read is noted, since a sum depends on it.
  private mutating func amount(of element: Int) -> EInvoice.Amount? {
    let text = tree.elements[element].text
    guard !text.isEmpty else { return nil }
    invoice.taken.insert(element)
    guard let value = Self.decimal(text) else {
      invoice.unreadable.append(element)
      return nil
    }
    return EInvoice.Amount(value: value, element: element)
  }

  /// An `xs:decimal`: a plus sign, and a point without digits on one side, are allowed there.
  static func decimal(_ text: String) -> ExactDecimal? {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    var plain = String(digits)
    if plain.hasPrefix(".") { plain = "0" + plain }
    if plain.hasSuffix(".") { plain.removeLast() }
    if plain.contains(".") {
      // More zeros than the type holds tell nothing.
      while plain.utf8.count > 24, plain.hasSuffix("0") { plain.removeLast() }
    }
    return ExactDecimal(isNegative ? "-" + plain : plain)
  }

  /// `2018-08-06` or `20180806`, with or without a time or zone behind it.
  static func date(_ text: String) -> CalendarDate? {
    let digits = text.utf8.prefix(8).map { $0 >= 0x30 && $0 <= 0x39 ? Int($0) - 0x30 : -1 }
    if digits.count == 8, !digits.contains(-1) {
      return CalendarDate(
        year: digits[..<4].reduce(0) { $0 * 10 + $1 },
        month: digits[4..<6].reduce(0) { $0 * 10 + $1 },
        day: digits[6...].reduce(0) { $0 * 10 + $1 })
    }
    return CalendarDate(String(text.prefix(10)))
  }

  /// The days from one to another, nil when neither is told.
  static func period(from: String?, to: String?) -> Period? {
    let first = from.flatMap(date)
    let last = to.flatMap(date)
    return first == nil && last == nil ? nil : Period(from: first, to: last)
  }
}
