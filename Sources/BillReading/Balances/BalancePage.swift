import BillKnowledge
import BillModel

/// Reads a page about balances: labels with values beside or below them, and small tables.
///
/// Each line is read like a line of a message; below titles that say what is used, left or had, the
/// cells are read as if their title stood before them.
struct BalancePage {
  let layout: Layout
  let values: ValueSense
  let vocabulary: Vocabulary
  let profile: Profile?

  /// A title above values.
  private struct Title {
    var box: Box
    var parts: [ScannedPart]
  }

  /// The most lines that are looked at: a longer document is no page about balances.
  private static let mostLines = 400

  /// The statement of the page, nil where it tells of no balance.
  func read() -> DocumentContent? {
    guard layout.lines.count <= Self.mostLines else { return nil }
    let scanner = TextScanner(values: values, vocabulary: vocabulary, day: nil)
    var collector = BalanceCollector()
    collector.isAboutBalances = isTitled
    var lines: [ReadLine] = []
    var titles: [Title] = []
    var isHeading = false
    for line in layout.lines {
      let phrases = layout.phrases(of: line)
      let scanned = phrases.map { scanner.parts(of: $0.text) }
      if scanned.contains(where: Self.holdsValue) {
        // A heading above labelled values is no title of theirs.
        if titles.isEmpty || isHeading && phrases.count > 1 || !isRow(phrases, below: titles) {
          titles = []
          lines.append(read(line, scanner: scanner, into: &collector))
        } else {
          lines += readRow(phrases, scanned, below: titles, into: &collector)
        }
      } else {
        isHeading = phrases.count == 1
        titles = zip(phrases, scanned).compactMap { phrase, parts in
          parts.contains { Self.speaks($0) } ? Title(box: phrase.cell, parts: parts) : nil
        }
      }
    }
    return content(collector, lines: lines)
  }

  private func content(_ collector: BalanceCollector, lines: [ReadLine]) -> DocumentContent? {
    let numbers = collector.drafts.count {
      $0.balance.remaining != nil || $0.balance.used != nil || $0.balance.unlimited != nil
    }
    guard numbers >= (isTitled || profile != nil ? 1 : 2), let first = layout.lines.first else {
      return nil
    }
    var reading = BalanceStatement(
      collector: collector, profile: profile, place: layout.place(of: first), moment: nil
    ).reading(type: .balance)
    reading.statement.cards = cards
    var content = DocumentContent(statements: [reading], unclaimed: [], ruleClaims: [])
    var rules: [String: Int] = [:]
    for line in lines {
      line.account(
        values: values, otherwise: nil, unclaimed: &content.unclaimed, rules: &rules)
    }
    content.ruleClaims = RuleClaim.list(of: rules)
    return content
  }

  /// The cards whose own numbers stand beside their labels.
  private var cards: [Card] {
    var cards: [Card] = []
    for line in layout.lines {
      let phrases = layout.phrases(of: line)
      for (label, value) in zip(phrases, phrases.dropFirst())
      where vocabulary.labelRoles(Fold.key(label.text)).contains(.iccid) {
        let digits = DigitText.digits(of: value.text).filter { $0 != " " }
        guard (18...22).contains(digits.utf8.count),
          digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          !cards.contains(where: { $0.iccid == digits })
        else { continue }
        var card = Card()
        card.iccid = digits
        cards.append(card)
      }
    }
    return cards
  }

  /// Whether a title of the page says that it is about balances.
  private var isTitled: Bool {
    layout.phrases.prefix(40).contains { phrase in
      vocabulary.documentTypes(in: FoldedText(phrase.text)).contains {
        $0.roles.contains(.balance)
      }
    }
  }

  private static func holdsValue(_ parts: [ScannedPart]) -> Bool {
    parts.contains { part in
      if case .value = part.item { return true }
      return part.item.sense == .unlimited
    }
  }

  private static func speaks(_ part: ScannedPart) -> Bool {
    switch part.item.sense {
    case .word(.remaining), .word(.used), .word(.total), .word(.expires), .validity, .grace,
      .closing, .word(.points):
      true
    default: false
    }
  }

  // MARK: Lines

  private func read(
    _ line: Line, scanner: TextScanner, into collector: inout BalanceCollector
  ) -> ReadLine {
    let text = layout.phrases(of: line).map(\.text).joined(separator: " ")
    let place = layout.place(of: line)
    var reader = ClauseReader(
      values: values, parts: scanner.parts(of: text), line: text, place: place, day: nil)
    reader.read(into: &collector)
    return ReadLine(text: text, place: place, claims: reader.claims)
  }

  private func isRow(_ phrases: ArraySlice<Phrase>, below titles: [Title]) -> Bool {
    phrases.contains { phrase in titles.contains { $0.box.overlapX(phrase.cell) > 0 } }
  }

  /// Reads a row: the name is what stands below no title.
  ///
  /// What becomes no cell is a line of its own, so that its amounts are not lost.
  private func readRow(
    _ phrases: ArraySlice<Phrase>, _ scanned: [[ScannedPart]], below titles: [Title],
    into collector: inout BalanceCollector
  ) -> [ReadLine] {
    var name: String?
    var kind: [ScannedPart] = []
    var cells: [(phrase: Phrase, title: Title, parts: [ScannedPart])] = []
    var others: [Phrase] = []
    for (phrase, parts) in zip(phrases, scanned) {
      let title = titles.max { $0.box.overlapX(phrase.cell) < $1.box.overlapX(phrase.cell) }
      if let title, title.box.overlapX(phrase.cell) > 0, Self.holdsValue(parts) {
        cells.append((phrase: phrase, title: title, parts: parts))
      } else if name == nil, phrase.shape.contains(.letter) {
        name = phrase.text
        kind = parts.filter { $0.item.sense?.isKind ?? false }
        others.append(phrase)
      } else {
        others.append(phrase)
      }
    }
    var lines = others.map { phrase in
      ReadLine(text: phrase.text, place: layout.place(of: phrase), claims: [])
    }
    for cell in cells {
      // One sentence: the name's kind, the title, the value.
      var parts = kind + cell.title.parts + cell.parts
      for index in parts.indices { parts[index].parting = index == 0 ? .sentence : .none }
      let place = layout.place(of: cell.phrase)
      var reader = ClauseReader(
        values: values, parts: parts, line: cell.phrase.text, place: place, day: nil, name: name)
      reader.read(into: &collector)
      lines.append(ReadLine(text: cell.phrase.text, place: place, claims: reader.claims))
    }
    return lines
  }
}

extension ScannedItem {
  /// The phrase that the item is, nil for anything else.
  var sense: BalanceSense? {
    if case .sense(let sense) = self { sense } else { nil }
  }
}

extension BalanceSense {
  /// Whether the phrase names what something is of.
  var isKind: Bool {
    switch self {
    case .kind, .bonus, .word(.points): true
    default: false
    }
  }
}
