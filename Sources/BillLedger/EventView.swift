import BillModel

/// What is shown of an event that several documents show.
struct EventView {
  /// One document's row of the event.
  struct Row {
    /// The row as it was read.
    var entry: Entry
    /// Its key.
    var key: FoldKey
    /// Whether another statement replaces the row's.
    var isReplaced: Bool
  }

  /// Index of the row whose amount counts.
  let counted: Int
  /// That row, with what the others know more sharply.
  let entry: Entry

  /// The view of an event's rows, of which there is at least one, in the order of documents.
  init(_ rows: [Row]) {
    var best = 0
    for index in rows.indices.dropFirst() where Self.rank(rows[index]) < Self.rank(rows[best]) {
      best = index
    }
    counted = best
    var shown = rows[best].entry
    var sharpest = rows[best].key.precision
    for row in rows where rows.count > 1 {
      Self.sharpen(&shown, known: &sharpest, with: row)
      Self.complete(&shown, with: row.entry)
    }
    entry = shown
  }

  /// Orders rows: a billed one first, then one whose tax stands in lines that count as well.
  private static func rank(_ row: Row) -> Int {
    let tax =
      switch row.key.tax {
      case .net: 0
      case .both, .gross: 1
      case .asPrinted: 2
      }
    return (row.key.precision.isProvisional ? 1 << 20 : 0) + (row.isReplaced ? 1 << 19 : 0)
      + tax << 16 + row.key.precision.rank
  }

  /// Takes over a start or a number that another row knows more sharply.
  private static func sharpen(_ shown: inout Entry, known: inout FoldPrecision, with row: Row) {
    let theirs = row.key.precision
    if let grain = known.grain, let other = theirs.grain,
      other < grain || (other == grain && theirs.hasOffset && !known.hasOffset)
    {
      shown.start = row.entry.start
      known.grain = other
      known.hasOffset = theirs.hasOffset
    }
    if known.counterparty != nil, theirs.counterparty == nil {
      shown.counterparty = row.entry.counterparty
      known.counterparty = nil
    }
    if known.line != nil, theirs.line == nil {
      shown.subscriber = row.entry.subscriber
      known.line = nil
    }
  }

  /// Takes over what the shown row does not know.
  private static func complete(_ shown: inout Entry, with other: Entry) {
    shown.card = shown.card ?? other.card
    shown.description = shown.description ?? other.description
    shown.place = shown.place ?? other.place
    shown.country = shown.country ?? other.country
    shown.roaming = shown.roaming ?? other.roaming
    shown.quantity = shown.quantity ?? other.quantity
    shown.billedQuantity = shown.billedQuantity ?? other.billedQuantity
    shown.reference = shown.reference ?? other.reference
  }
}
