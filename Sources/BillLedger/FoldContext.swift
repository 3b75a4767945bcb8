import BillModel

/// How a row's amount stands to the tax on it.
enum TaxBasis: Hashable, Sendable {
  /// Nothing is known: the amount is compared as printed.
  case asPrinted
  /// The tax stands in lines of its own; the rate is nil where it is not the same for all rows.
  case net(rate: ExactDecimal?)
  /// The amount holds the tax, at a known rate.
  case gross(rate: ExactDecimal)
  /// The row prints both.
  case both(net: ExactDecimal)

  /// Whether the statement has tax lines that make up the rest of the price.
  var isNet: Bool { if case .net = self { true } else { false } }

  /// The amounts under which another document may show the same charge, without the printed one.
  ///
  /// - Parameters:
  ///   - amount: The printed amount.
  ///   - scales: Numbers of digits behind the point that occur in other documents.
  /// - Returns: The amounts, without order.
  func otherAmounts(of amount: ExactDecimal, scales: [Int]) -> [ExactDecimal] {
    guard !amount.isZero else { return [] }
    switch self {
    case .asPrinted, .net(rate: nil): return []
    case .both(let net): return [net]
    case .net(let rate?):
      guard let gross = amount.multiplied(by: ExactDecimal(100) + rate)?.hundredth else {
        return []
      }
      return scales.map { gross.rounded(toScale: $0) }
    case .gross(let rate):
      guard let factor = (ExactDecimal(100) + rate).hundredth else { return [] }
      return scales.compactMap { scale in
        guard let net = amount.divided(by: factor, scale: scale),
          let gross = net.multiplied(by: factor)
        else { return nil }
        // Only a net amount that leads back to the printed one can stand behind it.
        return gross.rounded(toScale: amount.scale) == amount ? net : nil
      }
    }
  }
}

/// What the rows of a statement have in common for their keys.
public struct FoldContext: Sendable {
  /// The issuer, as the beginning of keys.
  let issuer: [UInt8]
  /// The statement, as a part of the keys of rows that are known by it alone.
  let statement: [UInt8]
  private let cards: [Card]
  private let fallbackLine: PartyPattern
  private let netRate: ExactDecimal?
  private let isNet: Bool

  /// The context of a statement.
  ///
  /// - Parameters:
  ///   - reading: The statement with its entries.
  ///   - document: Id of its document, by which it is known when nothing else tells it apart.
  public init(of reading: StatementReading, document: String) {
    let statement = reading.statement
    var bytes: [UInt8] = []
    FoldKey.append(
      escaped: PartyPattern.folded(StatementIdentity.issuer(of: statement) ?? ""), to: &bytes)
    bytes.append(UInt8(ascii: "|"))
    issuer = bytes
    let identity = StatementIdentity(of: statement)?.text ?? "\(document)|"
    self.statement = Array(identity.utf8)
    cards = statement.cards
    if statement.subscribers.count == 1 {
      fallbackLine = PartyPattern(statement.subscribers[0])
    } else if let account = statement.account, !account.isEmpty {
      fallbackLine = .name(PartyPattern.folded("account \(account)"))
    } else {
      fallbackLine = .unknown
    }
    let taxes = reading.entries.filter { $0.kind == .tax }
    isNet = !taxes.isEmpty
    let rates = Set(taxes.map { $0.tax?.rate })
    netRate = rates.count == 1 ? rates.first ?? nil : nil
  }

  /// The line of an entry: its number, else its card, else what the whole statement is about.
  func line(of entry: Entry) -> PartyPattern {
    if let subscriber = entry.subscriber { return PartyPattern(subscriber) }
    if let card = entry.card {
      if let number = cards.first(where: { $0.id == card })?.number { return PartyPattern(number) }
      return .name(PartyPattern.folded("card \(card)"))
    }
    return fallbackLine
  }

  /// How the amount of an entry stands to the tax.
  func taxBasis(of entry: Entry) -> TaxBasis {
    if entry.kind == .tax { return .asPrinted }
    if let net = entry.net { return .both(net: net) }
    if isNet { return .net(rate: entry.tax?.rate ?? netRate) }
    if let rate = entry.tax?.rate { return .gross(rate: rate) }
    return .asPrinted
  }
}

extension ExactDecimal {
  /// The quotient with `scale` digits behind the point, half away from zero; nil beyond the limits.
  fileprivate func divided(by divisor: ExactDecimal, scale: Int) -> ExactDecimal? {
    guard !divisor.isZero else { return nil }
    let exponent = scale - self.scale + divisor.scale
    guard abs(exponent) <= 24 else { return nil }
    var dividend = significand
    var quotientOf = divisor.significand
    if exponent >= 0 {
      let (product, overflow) = dividend.multipliedReportingOverflow(by: Self.power(exponent))
      guard !overflow else { return nil }
      dividend = product
    } else {
      let (product, overflow) = quotientOf.multipliedReportingOverflow(by: Self.power(-exponent))
      guard !overflow else { return nil }
      quotientOf = product
    }
    let (whole, rest) = dividend.magnitude.quotientAndRemainder(dividingBy: quotientOf.magnitude)
    let rounded = rest >= quotientOf.magnitude - rest ? whole + 1 : whole
    let isNegative = (dividend < 0) != (quotientOf < 0)
    guard let digits = Int128(exactly: rounded) else { return nil }
    return ExactDecimal(significand: isNegative ? -digits : digits, scale: scale)
  }
}
