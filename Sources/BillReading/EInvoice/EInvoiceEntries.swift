import BillKnowledge
import BillModel

/// Makes entries of an electronic invoice: its lines, what is beside them, and its taxes.
struct EInvoiceEntries {
  let invoice: EInvoice
  let currency: CurrencyCode?
  let unitCodes: UnitCodeTable
  /// Whether every sign turns: what a credit note credits is negative, however it is written.
  let turnsSign: Bool

  /// All entries, in the order of the invoice.
  func entries(sense: inout WordSense) -> [Entry] {
    var entries = invoice.charged.map { entry(of: $0, sense: &sense) }
    entries += invoice.allowances.map(entry(of:))
    // Without lines the sums of the tax rates are all that is told.
    if invoice.lines.isEmpty { entries += sums() }
    let tax = invoice.taxTotal?.value ?? sum(of: invoice.taxes)
    guard !tax.isZero else { return entries }
    if invoice.taxes.isEmpty, let total = invoice.taxTotal {
      entries.append(entry(.tax, total.value, at: total.element))
    }
    return entries + invoice.taxes.map(entry(of:))
  }

  private func sum(of taxes: [EInvoice.Tax]) -> ExactDecimal {
    taxes.reduce(ExactDecimal.zero) { $0 + $1.amount.value }
  }

  private func entry(_ kind: EntryKind, _ value: ExactDecimal, at element: Int) -> Entry {
    var entry = Entry(kind: kind, at: invoice.place(of: element))
    entry.amount = Money(value: turnsSign ? -value : value, currency: currency)
    return entry
  }

  // MARK: Kinds

  private func entry(of line: EInvoice.Line, sense: inout WordSense) -> Entry {
    var entry = entry(.purchase, line.net.value, at: line.element)
    entry.description = line.name.map(Self.oneLine)
    if let text = entry.description, let kind = sense.kind(of: text, isCharge: true),
      Self.isBought(kind.kind)
    {
      entry.kind = kind.kind
      entry.direction = kind.direction
      if kind.isRoaming { entry.roaming = true }
    }
    entry.period = line.period
    entry.quantity = line.quantity.flatMap { unitCodes.quantity($0.value, code: line.unit) }
    if entry.kind == .voice { Self.measureCall(&entry) }
    entry.unitPrice = price(of: line)
    if let rate = line.rate { entry.tax = TaxShare(rate: rate, amount: nil) }
    return entry
  }

  /// Calls are measured in seconds, what else is bought by the minute in minutes.
  private static func measureCall(_ entry: inout Entry) {
    guard let minutes = entry.quantity, minutes.unit.rawValue == "min",
      let seconds = minutes.value.multiplied(by: ExactDecimal(60))
    else { return }
    entry.quantity = Quantity(value: seconds, unit: .second, text: minutes.text)
  }

  /// Whether a line of an invoice can be of a kind: taxes and payments stand elsewhere in it.
  private static func isBought(_ kind: EntryKind) -> Bool {
    switch kind {
    case .tax, .payment, .discount, .fee, .adjustment, .transaction, .other: false
    default: true
    }
  }

  /// The price of one unit; prices of ten, a hundred or a thousand are divided if that is exact.
  private func price(of line: EInvoice.Line) -> ExactDecimal? {
    guard let price = line.price?.value else { return nil }
    guard let base = line.priceQuantity?.value.trimmed, base != ExactDecimal(1) else {
      return price
    }
    guard base.significand > 0 else { return nil }
    // The scale that is needed is found by trying: each step brings one more digit.
    for places in price.scale...ExactDecimal.largestScale {
      let digits = places - price.scale + base.scale
      guard digits <= 24 else { return nil }
      let (value, overflow) = price.significand.multipliedReportingOverflow(
        by: ExactDecimal.power(digits))
      if overflow { return nil }
      if value % base.significand == 0 {
        return ExactDecimal(significand: value / base.significand, scale: places)
      }
    }
    return nil
  }

  private func entry(of allowance: EInvoice.Allowance) -> Entry {
    var entry = entry(
      allowance.isCharge ? .fee : .discount, allowance.effect, at: allowance.element)
    entry.description = allowance.text.map(Self.oneLine)
    if let rate = allowance.rate { entry.tax = TaxShare(rate: rate, amount: nil) }
    return entry
  }

  private func entry(of tax: EInvoice.Tax) -> Entry {
    var entry = entry(.tax, tax.amount.value, at: tax.element)
    entry.description = tax.name.map(Self.oneLine)
    if let rate = tax.rate { entry.tax = TaxShare(rate: rate, amount: nil) }
    return entry
  }

  /// What an invoice without lines charges, by rate of tax, else as one sum.
  private func sums() -> [Entry] {
    let bases = invoice.taxes.compactMap { tax in
      tax.basis.map { entry(.purchase, $0.value, at: tax.element) }
    }
    if !bases.isEmpty, bases.count == invoice.taxes.count, invoice.allowances.isEmpty {
      return bases
    }
    let total = invoice.totals[.lines] ?? invoice.totals[.net]
    return total.map { [entry(.purchase, $0.value, at: $0.element)] } ?? []
  }

  /// A text with single spaces instead of line breaks.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
