import BillModel

/// The multiset fold of rows into events.
///
/// Time grows with the number of rows times its logarithm, and with the number of precisions.
struct Fold {
  /// The events, in the order in which the rows first show them.
  private(set) var events: [FoldEvent]
  /// For each row, the component of its event.
  private(set) var components: [Int]

  /// Folds rows, which stand in the order of documents.
  init(_ rows: [FoldRow]) {
    components = Array(repeating: 0, count: rows.count)
    events = []
    events.reserveCapacity(rows.count)
    guard let first = rows.first, let last = rows.last, first.document != last.document else {
      foldOne(rows)
      number(rows)
      return
    }
    let groups = FoldGroups(rows)
    let matches = FoldMatches(groups)
    let assignment = FoldAssignment(rows, groups, matches)
    let digests = Self.idDigests(rows, groups, matches)
    for (index, members) in assignment.events.enumerated() {
      let component = matches.components[assignment.makers[index]]
      guard let digest = digests[component] else { continue }
      for row in members { components[row] = component }
      events.append(
        FoldEvent(rows: members.sorted(), component: component, idDigest: digest))
    }
    events.sort { ($0.rows.first ?? 0) < ($1.rows.first ?? 0) }
    number(rows)
  }

  /// Inside one document nothing is folded.
  private mutating func foldOne(_ rows: [FoldRow]) {
    var buffer: [UInt8] = []
    for (index, row) in rows.enumerated() {
      components[index] = index
      let digest = Self.digest(row.key, at: row.key.precision.forID, with: &buffer)
      events.append(FoldEvent(rows: [index], component: index, idDigest: digest))
    }
  }

  /// For each component, the digest of its key at its coarsest.
  private static func idDigests(
    _ rows: [FoldRow], _ groups: FoldGroups, _ matches: FoldMatches
  ) -> [SHA256.Digest?] {
    var coarsest: [(group: Int, precision: FoldPrecision)?] =
      Array(repeating: nil, count: groups.groups.count)
    for (index, group) in groups.groups.enumerated() {
      let component = matches.components[index]
      let precision = groups.precisions[group.precision]
      guard let known = coarsest[component] else {
        coarsest[component] = (group: index, precision: precision)
        continue
      }
      // The group with the coarsest names gives the key; its start is as coarse as anybody's.
      let isCoarser = precision.rank > known.precision.rank
      var kept = isCoarser ? precision : known.precision
      if let grain = kept.grain {
        kept.grain = max(grain, precision.grain ?? grain, known.precision.grain ?? grain)
      }
      kept.comparesDescription =
        precision.comparesDescription && known.precision.comparesDescription
      kept.hasOffset = precision.hasOffset && known.precision.hasOffset
      coarsest[component] = (group: isCoarser ? index : known.group, precision: kept)
    }
    var buffer: [UInt8] = []
    return coarsest.map { item in
      guard let item, let row = groups.groups[item.group].rows.first else { return nil }
      return digest(rows[row].key, at: item.precision.forID, with: &buffer)
    }
  }

  private static func digest(
    _ key: FoldKey, at precision: FoldPrecision, with buffer: inout [UInt8]
  ) -> SHA256.Digest {
    buffer.removeAll(keepingCapacity: true)
    _ = key.append(at: precision, amount: key.amount?.value, to: &buffer)
    return SHA256.digest(of: buffer)
  }

  /// Numbers the events with the same digest: by their starts, then as the documents show them.
  private mutating func number(_ rows: [FoldRow]) {
    let prefixes = events.map(\.idDigest.prefix)
    let starts = events.map { event in
      event.rows.compactMap { rows[$0].key.start?.time?.secondsOfDay }.max() ?? 0
    }
    let order = events.indices.sorted {
      if prefixes[$0] != prefixes[$1] { return prefixes[$0] < prefixes[$1] }
      return starts[$0] != starts[$1] ? starts[$0] < starts[$1] : $0 < $1
    }
    for (place, event) in order.enumerated() where place > 0 {
      let previous = order[place - 1]
      if prefixes[previous] == prefixes[event] {
        events[event].number = events[previous].number + 1
      }
    }
  }
}
