import BillModel

/// Rows with equal keys at their own precision, found by sorting digests.
struct FoldGroups {
  /// Equal rows.
  struct Group {
    /// Digest of the common key.
    var digest: UInt128
    /// The rows, in their own order.
    var rows: ArraySlice<Int>
    /// Index of the precision.
    var precision: Int
  }

  /// The groups, in the order of digests.
  var groups: [Group] = []
  /// Every precision that occurs, in the order in which groups have it.
  var precisions: [FoldPrecision] = []
  /// Whether some amount may stand for another one, with tax or without.
  var hasOtherAmounts = false
  private let scales: [Int]
  private let rows: [FoldRow]

  /// Groups the rows.
  init(_ rows: [FoldRow]) {
    self.rows = rows
    scales = Set(rows.compactMap { $0.key.amount?.value.scale }).sorted()
    var digests: [(digest: UInt128, row: Int)] = []
    digests.reserveCapacity(rows.count)
    var buffer: [UInt8] = []
    for (index, row) in rows.enumerated() {
      let digest = Self.digest(
        row.key, at: row.key.precision, amount: row.key.amount?.value, with: &buffer)
      digests.append((digest: digest ?? 0, row: index))
      if row.key.tax != .asPrinted { hasOtherAmounts = true }
    }
    digests.sort { $0.digest != $1.digest ? $0.digest < $1.digest : $0.row < $1.row }
    let order = digests.map(\.row)
    var known: [FoldPrecision: Int] = [:]
    var start = 0
    while start < digests.count {
      var end = start + 1
      while end < digests.count, digests[end].digest == digests[start].digest { end += 1 }
      let precision = rows[order[start]].key.precision
      let place = known[precision] ?? precisions.count
      if place == precisions.count {
        known[precision] = place
        precisions.append(precision)
      }
      groups.append(
        Group(digest: digests[start].digest, rows: order[start..<end], precision: place))
      start = end
    }
  }

  /// Digests of a group's key at a coarser precision, one for each of its amounts.
  func digests(
    of group: Int, at precision: FoldPrecision, with buffer: inout [UInt8]
  ) -> [UInt128] {
    var found: [UInt128] = []
    var seen: Set<TaxBasis> = []
    for row in groups[group].rows {
      let key = rows[row].key
      guard seen.insert(key.tax).inserted else { continue }
      var amounts: [ExactDecimal?] = [key.amount?.value]
      if precision.comparesAmount, let amount = key.amount?.value {
        amounts += key.tax.otherAmounts(of: amount, scales: scales).map { $0 }
      }
      for amount in amounts {
        guard let digest = Self.digest(key, at: precision, amount: amount, with: &buffer) else {
          continue
        }
        if !found.contains(digest) { found.append(digest) }
      }
    }
    return found
  }

  /// Whether groups stand in more than one document; inside one nothing is folded.
  func haveSeveralDocuments(_ members: [Int]) -> Bool {
    var only: Int?
    for group in members {
      // Rows of a group stand in the order of documents.
      for row in [groups[group].rows.first, groups[group].rows.last] {
        guard let document = row.map({ rows[$0].document }) else { continue }
        if let only, only != document { return true }
        only = document
      }
    }
    return false
  }

  /// Digest of a key at a precision, nil when it cannot be seen at that one.
  ///
  /// A part of SHA-256 stands for the key: nobody can make two keys with the same 128 bits.
  private static func digest(
    _ key: FoldKey, at precision: FoldPrecision, amount: ExactDecimal?, with buffer: inout [UInt8]
  ) -> UInt128? {
    buffer.removeAll(keepingCapacity: true)
    guard key.append(at: precision, amount: amount, to: &buffer) else { return nil }
    return SHA256.digest(of: buffer).prefix
  }
}
