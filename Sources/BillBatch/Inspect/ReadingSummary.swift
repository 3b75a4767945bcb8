import BillModel

/// Tells a person what was read in a document and how far it is proved.
public enum ReadingSummary {
  /// Writes lines for the document, its statements, their checks, and what nothing claims; for a
  /// mail or an archive those of its parts follow.
  ///
  /// - Parameters:
  ///   - reading: What was made of the document.
  ///   - listsEntries: Whether every entry has a line.
  ///   - page: The only page whose entries, checks and unclaimed amounts are told; nil for all.
  /// - Returns: The lines, without their ends.
  public static func lines(
    of reading: DocumentReading, listsEntries: Bool, page: Int? = nil
  ) -> [String] {
    reading.flattened.map {
      document($0, listsEntries: listsEntries, page: page)
    }.joined(separator: [""]).map(\.self)
  }

  private static func document(
    _ reading: DocumentReading, listsEntries: Bool, page: Int?
  ) -> [String] {
    let record = reading.record
    var first = "\(record.path): \(record.status.rawValue)"
    if let type = record.mediaType { first += ", \(type)" }
    if let pages = record.pages { first += pages == 1 ? ", 1 page" : ", \(pages) pages" }
    if let bytes = record.bytes { first += ", \(bytes) bytes" }
    var lines = [first]
    if let problem = record.problem {
      lines.append("  \(problem.code): \(problem.message); \(problem.hint)")
    }
    for (index, statement) in reading.statements.enumerated() {
      lines.append("")
      lines += self.lines(of: statement.statement, number: index + 1)
      lines += self.lines(of: statement.entries, listsEntries: listsEntries, page: page)
      lines += checks(of: statement.statement.verification, page: page)
      lines += sums(of: statement, page: page)
    }
    let unclaimed = record.unclaimed.filter { isShown($0.source, on: page) }
    if !reading.statements.isEmpty || !unclaimed.isEmpty {
      lines += ["", "unclaimed amounts: \(unclaimed.count)"]
      lines += unclaimed.map { "  \($0.text)  (\($0.source.text))" }
    }
    if !record.ruleClaims.isEmpty {
      lines.append("claimed by rules:")
      lines += record.ruleClaims.map { "  \($0.rule): \($0.count)" }
    }
    return lines
  }

  private static func lines(of statement: Statement, number: Int) -> [String] {
    var lines = ["statement \(number): \(statement.type.rawValue)"]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty {
        let gap = String(repeating: " ", count: max(1, 12 - name.count))
        lines.append("  \(name)\(gap)\(value)")
      }
    }
    let issuer = statement.issuer
    add(
      "issuer",
      [issuer.name, issuer.country, issuer.taxID].compactMap(\.self).joined(separator: ", "))
    add("profile", "\(statement.profile.id), made from \(statement.profile.basis)")
    add("number", statement.number)
    add("account", statement.account)
    add("customer", statement.customer)
    add("numbers", statement.subscribers.joined(separator: ", "))
    add("issued", statement.issued?.description)
    add("due", statement.due?.description)
    add("period", statement.period.map(text))
    add("currency", statement.currency?.description)
    add("languages", statement.languages.joined(separator: ", "))
    let totals = statement.totals.printed.map { "\($0.role.rawValue) \($0.value)" }
    add("totals", totals.joined(separator: ", "))
    for balance in statement.balances {
      let amounts = [
        balance.remaining.map { "\($0) left" }, balance.total.map { "of \($0)" },
        balance.used.map { "\($0) used" }, balance.unit, balance.validUntil.map { "until \($0)" },
      ]
      let name = balance.name ?? balance.kind.rawValue
      add("balance", ([name] + amounts.compactMap(\.self)).joined(separator: " "))
    }
    return lines
  }

  private static func lines(
    of entries: [Entry], listsEntries: Bool, page: Int?
  ) -> [String] {
    var lines = ["  entries     \(entries.count)"]
    if listsEntries {
      for entry in entries where isShown(entry.source, on: page) {
        let fields = [
          entry.start?.description ?? entry.period.map(text), entry.kind.rawValue,
          entry.direction?.rawValue, entry.subscriber, entry.counterparty, entry.description,
          entry.quantity.map { "\($0.value) \($0.unit)" },
          entry.amount.map { "\($0.value)\($0.currency.map { " \($0)" } ?? "")" },
        ]
        let told = fields.compactMap(\.self).joined(separator: "  ")
        lines.append("    \(told)  (\(entry.source.text))")
      }
    }
    return lines
  }

  private static func checks(of verification: Verification, page: Int?) -> [String] {
    var status = verification.status.rawValue
    if let covers = verification.covers { status += ", covers \(covers.rawValue)" }
    var lines = ["  \(status)"]
    for check in verification.checks
    where page == nil || check.sources.contains(where: { isShown($0, on: page) }) {
      let place = check.sources.first.map { "  (\($0.text))" } ?? ""
      if check.passed {
        lines.append("    passed  \(check.rule): \(check.expected)\(place)")
      } else {
        lines.append(
          "    FAILED  \(check.rule): \(check.expected) is printed, \(check.actual) follows, "
            + "difference \(check.difference)\(place)")
      }
    }
    for doubt in verification.doubts
    where page == nil || doubt.sources.isEmpty
      || doubt.sources.contains(where: { isShown($0, on: page) })
    {
      let places = doubt.sources.map(\.text).joined(separator: "; ")
      lines.append("    doubt   \(doubt.reason.rawValue)\(places.isEmpty ? "" : "  (\(places))")")
    }
    return lines
  }

  /// What each printed sum was taken for, where one of them is left without an equation.
  private static func sums(of reading: StatementReading, page: Int?) -> [String] {
    guard reading.statement.verification.status != .verified else { return [] }
    return reading.sums.filter { isShown($0.source, on: page) }.map { sum in
      "    \(sum.isProved ? "sum  " : "sum ? ")  \(sum.role) \(sum.value): \(sum.label)"
        + "  (\(sum.source.text))"
    }
  }

  private static func text(_ period: Period) -> String {
    "\(period.from?.description ?? "?") to \(period.to?.description ?? "?")"
  }

  private static func isShown(_ place: Place, on page: Int?) -> Bool {
    page == nil || place.page == nil || place.page == page
  }
}

extension Place {
  /// The place in words for a person.
  var text: String {
    switch self {
    case .page(let number, let box): "page \(number) at \(box.x0.tenths) \(box.y0.tenths)"
    case .path(let path): path
    case .sheet(let sheet, let row): "sheet \(sheet), row \(row)"
    case .line(let line): "line \(line)"
    }
  }
}
