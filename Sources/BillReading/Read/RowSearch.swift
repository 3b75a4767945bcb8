import BillKnowledge
import BillModel

/// Finds the rows of documents whose headers do not tell them: columns are clusters of edges over
/// all pages, and each is tried with one property of its rows.
///
/// The sets come from geometry and words alone, so that there are few of them: arithmetic chooses
/// among them and never makes one. No subset of amounts is ever searched for a sum.
struct RowSearch {
  let layout: Layout
  let values: ValueSense
  let tables: TableReader.Result

  /// How many sets that add up are kept at the most.
  static let mostHypotheses = 12
  /// Gaps between neighbouring edges of one column, in points.
  private static let gaps: [Float] = [1.5, 4]

  /// An amount on the page.
  private struct Token {
    var amount: RowHypothesis.Amount
    var value: ExactDecimal
    var isSigned: Bool
    var isFirst = true
    var isLast = true
  }

  /// A sum that a label names.
  private struct Target {
    var label: LabelRole
    var value: ExactDecimal
    var strength: Int
  }

  /// The readings that add up to a labelled sum, the best first.
  func hypotheses(sense: inout WordSense) -> [RowHypothesis] {
    var facts: [Int: LineFacts] = [:]
    let tokens = tokens(&facts, sense: &sense)
    let (pool, targets) = part(tokens, facts: facts, sense: &sense)
    guard !pool.isEmpty, !targets.isEmpty else { return [] }
    var byValue: [ExactDecimal: Target] = [:]
    for target in targets where target.strength > byValue[target.value]?.strength ?? 0 {
      byValue[target.value] = target
    }
    let finest = finest(pool, facts: facts)
    var seen: Set<[Int]> = []
    var found: [(hypothesis: RowHypothesis, rank: [Int])] = []
    for (order, column) in columns(pool).enumerated() {
      for property in RowProperty.allCases {
        let members = column.filter { index in
          guard let line = facts[pool[index].amount.line] else { return false }
          return property.holds(line, isFirst: pool[index].isFirst, isLast: pool[index].isLast)
        }
        guard !members.isEmpty, seen.insert(members).inserted else { continue }
        let sum = members.reduce(ExactDecimal.zero) { $0 + pool[$1].value }
        guard !sum.isZero, let target = byValue[sum] else { continue }
        let likeRows = members.count { facts[pool[$0].amount.line]?.isLikeRow ?? false }
        let void = column.filter { index in
          facts[pool[index].amount.line]?.isVoid == true && !members.contains(index)
        }
        found.append(
          (
            hypothesis: RowHypothesis(
              amounts: members.map { pool[$0].amount }, void: void.map { pool[$0].amount },
              label: target.label, total: target.value, property: property,
              isLikeRows: likeRows * 2 > members.count,
              level: Self.level(of: members, finest: finest)),
            rank: [
              -target.strength, members == finest ? 0 : 1, members.count > 1 ? 0 : 1,
              likeRows * 2 > members.count ? 0 : 1,
              -members.count, property == .any ? 0 : 1, order,
            ]
          ))
      }
    }
    return found.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .prefix(Self.mostHypotheses).map(\.hypothesis)
  }

  private static func level(of members: [Int], finest: [Int]) -> RowHypothesis.Level {
    if finest.isEmpty { return .momentless }
    return members == finest ? .finest : .other
  }

  /// The amounts on the lines that tell a time of day and were not void, or where no line does, a
  /// day: the finest level of a list.
  private func finest(_ pool: [Token], facts: [Int: LineFacts]) -> [Int] {
    func members(_ holds: (LineFacts) -> Bool) -> [Int] {
      pool.indices.filter { index in
        facts[pool[index].amount.line].map { holds($0) && !$0.isVoid } ?? false
      }
    }
    // Where some times say which half of the day they mean, `1:00` beside them is a length.
    let sure = members { $0.hasHalfDay }
    let timed = sure.isEmpty ? members { $0.hasTime } : sure
    return timed.isEmpty ? members { $0.hasDate } : timed
  }

  // MARK: Amounts

  private func tokens(_ facts: inout [Int: LineFacts], sense: inout WordSense) -> [Token] {
    var tokens: [Token] = []
    for (line, content) in layout.lines.enumerated()
    where tables.owner[line] != TableReader.Result.furniture {
      let first = tokens.count
      for at in content.phrases where layout.phrases[at].shape.contains(.digit) {
        for word in layout.phrases[at].words {
          guard let token = token(word, line: line, phrase: at) else { continue }
          // Text printed twice over itself is one amount.
          if let last = tokens.last, tokens.count > first, last.value == token.value,
            overprints(last.amount.word, word)
          {
            continue
          }
          tokens.append(token)
        }
      }
      guard tokens.count > first else { continue }
      var lineFacts = LineFacts(of: content, in: layout, sense: &sense)
      lineFacts.amounts = tokens.count - first
      facts[line] = lineFacts
      for index in first..<tokens.count {
        tokens[index].isFirst = index == first
        tokens[index].isLast = index == tokens.count - 1
      }
    }
    // Where amounts bear a currency, numbers without one are ratings and shares.
    if tokens.count(where: \.isSigned) >= 2 { tokens.removeAll { !$0.isSigned } }
    return tokens
  }

  private func token(_ word: Int, line: Int, phrase: Int) -> Token? {
    let text = layout.words[word].text
    guard text.utf8.count <= 24, !layout.words[word].style.contains(.struckOut),
      Shape(of: text).contains(.digit), values.isMoney(text),
      // A sign may stand in a word of its own (`50.00 CR`, `- 50.00`).
      let value = values.amount(layout.phrases[phrase].text)?.value ?? values.amount(text)?.value
    else { return nil }
    return Token(
      amount: RowHypothesis.Amount(line: line, phrase: phrase, word: word), value: value,
      isSigned: text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol })
  }

  private func overprints(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (layout.words[left].box, layout.words[right].box)
    return a.overlapX(b) > 0.6 * min(a.width, b.width)
  }

  /// Parts the amounts that a label names from those that may be rows.
  private func part(
    _ tokens: [Token], facts: [Int: LineFacts], sense: inout WordSense
  ) -> (pool: [Token], targets: [Target]) {
    var pool: [Token] = []
    var targets: [Target] = []
    for (index, token) in tokens.enumerated() {
      let line = token.amount.line
      let isRow = facts[line].map { $0.hasTime || $0.hasLength } ?? false
      let before = index > 0 && tokens[index - 1].amount.line == line ? tokens[index - 1] : nil
      let named = isRow ? label(of: token, behind: before, sense: &sense) : nil
      // `Balance as of 06/10/20 3:04 PM`: a moment in a label makes no row.
      if let named, [.ignored, .opening, .closing].contains(named) { continue }
      if isRow {
        pool.append(token)
      } else if let label = label(of: token, behind: before, sense: &sense) {
        guard label.isTotal, let strength = Self.strength(of: label) else { continue }
        targets.append(Target(label: label, value: token.value, strength: strength))
      } else if label(ofLine: line, sense: &sense) == nil {
        pool.append(token)
      } else if let title = title(above: token), title.isAmount {
        // The sums of a row of totals, each under the title of its column.
        let label: LabelRole = title == .amountGross ? .gross : title == .amountNet ? .net : .total
        targets.append(
          Target(label: label, value: token.value, strength: Self.strength(of: label) ?? 1))
      }
    }
    return (pool: pool, targets: targets)
  }

  private static func strength(of label: LabelRole) -> Int? {
    switch label {
    case .gross: 4
    case .total, .charges: 3
    case .net, .amountDue, .subtotal: 2
    default: nil
    }
  }

  /// The label left of an amount, up to the amount before it.
  private func label(
    of token: Token, behind before: Token?, sense: inout WordSense
  ) -> LabelRole? {
    let line = layout.lines[token.amount.line]
    let start = before.map { $0.amount.phrase } ?? line.phrases.lowerBound - 1
    var at = token.amount.phrase - (start == token.amount.phrase ? 0 : 1)
    while at > start {
      let phrase = layout.phrases[at]
      if phrase.shape.contains(.letter) { return role(of: phrase.text, sense: &sense) }
      at -= 1
    }
    // Label and amount in one phrase.
    guard before?.amount.phrase != token.amount.phrase else { return nil }
    let own = layout.phrases[token.amount.phrase]
    guard own.shape.contains(.letter) else { return nil }
    return role(
      of: Layout.text(of: layout.words[own.words.lowerBound..<token.amount.word]), sense: &sense)
  }

  /// The sum that the words at the beginning of a line name.
  private func label(ofLine line: Int, sense: inout WordSense) -> LabelRole? {
    guard
      let first = layout.phrases(of: layout.lines[line]).first(where: {
        $0.shape.contains(.letter)
      })
    else { return nil }
    return sense.totalWord(first.text)
  }

  private func role(of text: String, sense: inout WordSense) -> LabelRole? {
    guard !text.isEmpty else { return nil }
    if let role = sense.labels(text).first(where: { $0.role.isTotal || $0.role == .ignored })?.role
    {
      return role
    }
    return sense.totalWord(text)
  }

  /// What the column of an amount is called, where its line is a row of a table.
  private func title(above token: Token) -> ColumnRole? {
    let owner = tables.owner[token.amount.line]
    guard owner >= 0 else { return nil }
    let columns = tables.tables[tables.rows[owner].table].columns
    let box = layout.words[token.amount.word].box
    return columns[CellAssigner(layout: layout).column(for: box, in: columns)].role
  }

  // MARK: Columns

  /// Clusters of right edges and of left edges over all pages, and all amounts together; each is
  /// a list of indices in the order of the document.
  private func columns(_ pool: [Token]) -> [[Int]] {
    var columns: [[Int]] = []
    for gap in Self.gaps {
      columns += clusters(pool, gap: gap) { layout.words[$0.amount.word].box.x1 }
    }
    columns += clusters(pool, gap: Self.gaps[0]) { layout.words[$0.amount.word].box.x0 }
    columns.append(Array(pool.indices))
    return columns
  }

  private func clusters(_ pool: [Token], gap: Float, edge: (Token) -> Float) -> [[Int]] {
    EdgeClusters.of(pool.map(edge), gap: gap).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
