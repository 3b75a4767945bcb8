import BillModel

/// How sharply a row can be compared with rows of other documents.
///
/// Rows of one precision are the same event if their keys are equal; rows of two, if their keys are
/// equal at the ``meet(_:)`` of both.
struct FoldPrecision: Hashable, Sendable {
  /// How finely a start is known.
  enum Grain: Int, Hashable, Sendable, Comparable {
    case second, minute, day
    static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether the row can only be compared with rows of the same statement.
  var isBound: Bool
  /// Whether there is a start, and how fine; nil without a start.
  var grain: Grain?
  /// Whether the offset from UTC is known, so that starts are compared in UTC.
  var hasOffset: Bool
  /// What is seen of the customer's own number, nil for all of it.
  var line: PartyPattern.Mask?
  /// What is seen of the other side's number, nil for all of it.
  var counterparty: PartyPattern.Mask?
  /// Whether the description is compared: it is all that tells charges of one day apart.
  var comparesDescription: Bool
  /// Whether the amount may change yet.
  var isProvisional: Bool
  /// Whether amounts are compared.
  var comparesAmount = true

  /// The coarser of both in everything, nil when rows of the two can never be the same event.
  func meet(_ other: FoldPrecision) -> FoldPrecision? {
    guard isBound == other.isBound, (grain == nil) == (other.grain == nil) else { return nil }
    var common = self
    if let grain, let theirs = other.grain { common.grain = max(grain, theirs) }
    common.hasOffset = hasOffset && other.hasOffset && common.grain != .day
    switch (line, other.line) {
    case (let mine?, let theirs?):
      guard let mask = mine.meet(theirs) else { return nil }
      common.line = mask
    case (let mine, let theirs): common.line = mine ?? theirs
    }
    switch (counterparty, other.counterparty) {
    case (let mine?, let theirs?):
      guard let mask = mine.meet(theirs) else { return nil }
      common.counterparty = mask
    case (let mine, let theirs): common.counterparty = mine ?? theirs
    }
    common.comparesDescription = comparesDescription && other.comparesDescription
    common.isProvisional = isProvisional || other.isProvisional
    // The bill may charge another price than the one that was announced for the same call.
    common.comparesAmount =
      isProvisional == other.isProvisional || common.grain == nil || common.grain == .day
    return common
  }

  /// The precision of ids: a start to the minute at the sharpest.
  var forID: FoldPrecision {
    var coarse = self
    if coarse.grain == .second { coarse.grain = .minute }
    return coarse
  }

  /// Orders precisions from the sharpest to the coarsest.
  var rank: Int {
    var hidden = 0
    if line != nil { hidden += 1 }
    if let counterparty { hidden += 32 - min(31, counterparty.prefix + counterparty.suffix) }
    return (isProvisional ? 4096 : 0) + (grain?.rawValue ?? 0) * 512 + (hasOffset ? 0 : 256)
      + hidden
  }
}
