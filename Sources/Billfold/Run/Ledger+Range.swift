extension Ledger {
  /// The ledger with the entries of a range of days alone, for outputs.
  ///
  /// Documents, statements and their proofs stay, since they were proved with all entries.
  ///
  /// - Parameters:
  ///   - since: The first day; nil for no limit.
  ///   - until: The last day; nil for no limit.
  /// - Returns: The same ledger when there is no limit. An entry without any date is outside.
  public func restricted(since: CalendarDate?, until: CalendarDate?) -> Ledger {
    guard since != nil || until != nil else { return self }
    var result = self
    var places = [Int?](repeating: nil, count: entries.count)
    result.entries = []
    for (index, entry) in entries.enumerated() {
      guard let day = entry.date.day, since.map({ day >= $0 }) ?? true,
        until.map({ day <= $0 }) ?? true
      else { continue }
      places[index] = result.entries.count
      result.entries.append(entry)
    }
    result.links = links.filter { $0.entry.map { places[$0] != nil } ?? true }.map { link in
      var link = link
      link.entry = link.entry.flatMap { places[$0] }
      return link
    }
    result.summary = Summarize().run(
      Summarize.Input(entries: result.entries, statements: statements))
    let kept = Set(result.entries.map(\.id))
    result.findings = findings.filter { finding in
      finding.entries.isEmpty || finding.entries.contains { kept.contains($0) }
    }
    return result
  }
}
