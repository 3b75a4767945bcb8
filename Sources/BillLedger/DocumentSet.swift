import BillModel

/// The documents of a run in the order of paths, each once, with those that count told apart.
struct DocumentSet {
  /// The documents; of a duplicate only the record is of use.
  private(set) var readings: [DocumentReading] = []

  /// Sorts the documents by the bytes of their paths, and drops repetitions of one.
  init(_ readings: [DocumentReading]) {
    let sorted = readings.sorted { Self.precedes($0.record, $1.record) }
    for reading in sorted {
      if let last = self.readings.last?.record, !Self.precedes(last, reading.record) { continue }
      self.readings.append(reading)
    }
  }

  private static func precedes(_ left: DocumentRecord, _ right: DocumentRecord) -> Bool {
    for (a, b) in [
      (left.path, right.path), (left.parent ?? "", right.parent ?? ""), (left.id, right.id),
    ] {
      if ByteOrder.precedes(a, b) { return true }
      if ByteOrder.precedes(b, a) { return false }
    }
    return false
  }

  /// Marks documents with the same bytes, but for the first of them that could be read.
  mutating func markSameBytes() {
    var counting: [String: Int] = [:]
    for (index, reading) in readings.enumerated() where reading.record.status.canBeDuplicate {
      let known = counting[reading.record.id]
      if let known, readings[known].record.status.rank <= reading.record.status.rank { continue }
      counting[reading.record.id] = index
    }
    for (index, reading) in readings.enumerated() where reading.record.status.canBeDuplicate {
      guard let kept = counting[reading.record.id], kept != index else { continue }
      mark(index, duplicateOf: kept, code: "same-bytes", message: "the same file as")
    }
  }

  /// Marks documents that show the same statements with the same rows as an earlier one.
  ///
  /// - Parameter folded: The rows of all documents, folded.
  /// - Returns: Whether there are any.
  mutating func markSameStatements(_ folded: FoldedStatements) -> Bool {
    var kept: [[StatementLikeness]: [Int]] = [:]
    var isAny = false
    for index in readings.indices where readings[index].record.status == .read {
      guard let likeness = folded.likeness(of: index) else { continue }
      let twin = kept[likeness, default: []].first { earlier in
        StatementLikeness.canReplace(readings[index], by: readings[earlier])
      }
      if let twin {
        mark(index, duplicateOf: twin, code: "same-statement", message: "the same statement as")
        isAny = true
      } else {
        kept[likeness, default: []].append(index)
      }
    }
    return isAny
  }

  private mutating func mark(_ index: Int, duplicateOf kept: Int, code: String, message: String) {
    let path = readings[kept].record.path
    readings[index].record.status = .duplicate
    readings[index].record.duplicateOf = path
    readings[index].record.problem = Problem(
      code: code, message: "\(message) \(path), which counts", hint: "nothing has to be done")
    readings[index].record.unclaimed = []
    readings[index].record.ruleClaims = []
    readings[index].statements = []
  }
}

extension DocumentStatus {
  /// Whether a second document with the same bytes is a duplicate.
  ///
  /// What was never meant to be read has no bytes to compare.
  fileprivate var canBeDuplicate: Bool { self != .skipped && self != .duplicate }

  /// Which of several documents with the same bytes counts: the one that was read best.
  fileprivate var rank: Int {
    switch self {
    case .read: 0
    case .partial: 1
    case .unrecognized: 2
    case .failed, .duplicate, .skipped: 3
    }
  }
}
