import BillModel

/// What makes two rows of different documents the same event (the contract's section 5).
///
/// Issuer, line, kind, direction, start, counterparty, quantity and amount; for a row without a
/// start of its own the statement, the period and the description besides. The description counts
/// as well where a row has nothing but a day: then it is all that tells two charges apart.
public struct FoldKey: Sendable {
  /// Everything that is compared as it is.
  let fixed: [UInt8]
  /// When it began.
  let start: Instant?
  /// The customer's own number, card or account.
  let line: PartyPattern
  /// The other side.
  let counterparty: PartyPattern
  /// The description, where it is compared.
  let description: [UInt8]
  /// The charge as printed.
  let amount: Money?
  /// How the charge stands to the tax.
  let tax: TaxBasis
  /// How sharply it can be compared.
  let precision: FoldPrecision

  /// Separates the parts of a list that becomes an id.
  static let separator: UInt8 = 0x1F

  /// The key of an entry of a statement.
  public init(of entry: Entry, in context: FoldContext) {
    let line = context.line(of: entry)
    let isBound = entry.start == nil || line == .unknown
    var bytes = context.issuer
    bytes.reserveCapacity(160)
    Self.append(entry.kind.rawValue, to: &bytes)
    Self.append(entry.direction?.rawValue ?? "", to: &bytes)
    // A message is one message, whether its row says so or not.
    if let quantity = entry.quantity,
      !(entry.kind.isMessage && (quantity.value.isZero || quantity.value == ExactDecimal(1)))
    {
      quantity.value.trimmed.appendText(to: &bytes)
      Self.append(quantity.unit.rawValue, to: &bytes)
    } else {
      bytes.append(UInt8(ascii: "|"))
    }
    if isBound {
      bytes += context.statement
      entry.period?.from?.appendText(to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      entry.period?.to?.appendText(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
    }
    fixed = bytes
    start = entry.start
    self.line = line
    counterparty = PartyPattern(entry.counterparty)
    let grain = entry.start.map { $0.grain }
    // Many things cost the same on the same day.
    let comparesDescription =
      entry.start == nil || (grain == .day && counterparty == .unknown)
    description = comparesDescription ? PartyPattern.folded(entry.description ?? "") : []
    amount = entry.amount
    tax = context.taxBasis(of: entry)
    precision = FoldPrecision(
      isBound: isBound, grain: grain,
      hasOffset: entry.start?.offset != nil, line: line.mask, counterparty: counterparty.mask,
      comparesDescription: comparesDescription,
      isProvisional: entry.provisional ?? false)
  }

  /// The key at its own precision as a text of parts with `|` between them.
  ///
  /// Rows of different documents with the same text are the same event. Rows with different texts
  /// may still be, where one is known more sharply than the other.
  public var text: String {
    var bytes: [UInt8] = []
    _ = append(at: precision, amount: amount?.value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the key as it is seen at a precision, with one of its amounts.
  ///
  /// - Returns: False when the key cannot be seen at that precision.
  func append(
    at precision: FoldPrecision, amount value: ExactDecimal?, to bytes: inout [UInt8]
  ) -> Bool {
    bytes += fixed
    appendStart(at: precision, to: &bytes)
    bytes.append(UInt8(ascii: "|"))
    guard line.append(under: precision.line, to: &bytes) else { return false }
    bytes.append(UInt8(ascii: "|"))
    guard counterparty.append(under: precision.counterparty, to: &bytes) else { return false }
    bytes.append(UInt8(ascii: "|"))
    if precision.comparesDescription {
      Self.append(escaped: description, to: &bytes)
      bytes.append(UInt8(ascii: "|"))
    }
    guard precision.comparesAmount, let value else { return true }
    value.trimmed.appendText(to: &bytes)
    if let currency = amount?.currency {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: currency.description.utf8)
    }
    return true
  }

  private func appendStart(at precision: FoldPrecision, to bytes: inout [UInt8]) {
    guard let start, let grain = precision.grain else { return }
    let shown = precision.hasOffset ? start.utc ?? start : start
    shown.date.appendText(to: &bytes)
    guard grain != .day, let time = shown.time else { return }
    bytes.append(UInt8(ascii: "T"))
    let minute = grain == .minute ? TimeOfDay(hour: time.hour, minute: time.minute) : nil
    (minute ?? time).appendText(to: &bytes)
    if precision.hasOffset { bytes.append(UInt8(ascii: "Z")) }
  }

  private static func append(_ code: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: code.utf8)
    bytes.append(UInt8(ascii: "|"))
  }

  /// Appends a text so that it holds no `|`.
  static func append(escaped text: [UInt8], to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"): bytes.append(contentsOf: "%7C".utf8)
      case UInt8(ascii: "%"): bytes.append(contentsOf: "%25".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

extension EntryKind {
  /// Whether one entry is one message.
  fileprivate var isMessage: Bool { self == .sms || self == .mms }
}

extension Instant {
  /// How finely it is known.
  fileprivate var grain: FoldPrecision.Grain {
    guard let time else { return .day }
    return time.second == nil ? .minute : .second
  }
}
