import BillModel

extension Ledger {
  /// The ledger with the entries of a range of days only.
  ///
  /// Documents and statements stay as they are, and so does what is proved of them. Links,
  /// summary and findings follow the entries. An entry without any date is in no range.
  ///
  /// - Parameters:
  ///   - since: First day, nil for no limit.
  ///   - until: Last day, nil for no limit.
  /// - Returns: The narrower ledger.
  public func filtered(since: CalendarDate?, until: CalendarDate?) -> Ledger {
    guard since != nil || until != nil else { return self }
    var narrow = self
    narrow.entries = []
    var places = [Int?](repeating: nil, count: entries.count)
    for (index, item) in entries.enumerated() {
      guard let day = item.date.day else { continue }
      if let since, day < since { continue }
      if let until, day > until { continue }
      places[index] = narrow.entries.count
      narrow.entries.append(item)
    }
    narrow.links = links.compactMap { link in
      var kept = link
      guard let entry = link.entry else { return kept }
      guard let place = places[entry] else { return nil }
      kept.entry = place
      return kept
    }
    narrow.summary = Summarize().run(.init(entries: narrow.entries, statements: statements))
    let kept = Set(narrow.entries.map(\.id))
    narrow.findings = findings.compactMap { finding in
      var left = finding
      left.entries = finding.entries.filter { kept.contains($0) }
      return left.entries.isEmpty && !finding.entries.isEmpty ? nil : left
    }
    return narrow
  }
}
