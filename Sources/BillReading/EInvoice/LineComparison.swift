import BillModel

/// Compares the amounts of an electronic invoice's lines with those that the page shows.
///
/// Lines are found on the page by their names. The column that holds what most of them cost is the
/// page's column of amounts, and each line has its own amount in it; where no name is found, a page
/// that shows the amounts of most lines shows those of all.
struct LineComparison {
  private let lines: [EInvoice.Line]
  private let known: Set<ExactDecimal>
  private let page: VisiblePage
  /// All amounts of the page, by line.
  private let shown: [VisiblePage.ShownAmount]
  /// Index of the first amount on each line of the page or behind it.
  private let firstShown: [Int]
  /// Amounts that may stand for each line, the likeliest first: which of them the page's amounts
  /// are taken for must be the same in every run.
  private let amounts: [[ExactDecimal]]
  /// The part of the page that belongs to each line, nil where its name is not found once.
  private let bands: [Range<Int>?]

  init(invoice: EInvoice, page: VisiblePage) {
    lines = invoice.charged.filter { !$0.net.value.isZero }
    known = invoice.numbers
    self.page = page
    shown = page.shownAmounts()
    firstShown = Self.firsts(shown, lines: page.layout.lines.count)
    amounts = lines.map(Self.amounts)
    bands = LineBands(lines: lines, layout: page.layout).bands
  }

  /// What differs, in the order of the lines.
  func differences() -> [EInvoiceComparison.Difference] {
    guard !lines.isEmpty else { return [] }
    var found: [Int: ExactDecimal?] = [:]
    for index in missing() { found[index] = .some(unknownAmount(of: index)) }
    for (index, visible) in misplaced() { found[index] = visible }
    return found.sorted { $0.key < $1.key }.map { difference($0.key, visible: $0.value) }
  }

  /// What a page may print of a line: its net sum, the sum before its own discounts and charges, or
  /// the sum with tax.
  private static func amounts(of line: EInvoice.Line) -> [ExactDecimal] {
    let before = line.net.value - line.allowances.reduce(ExactDecimal.zero) { $0 + $1.effect }
    var amounts = [line.net.value.magnitude]
    if before.magnitude != amounts[0] { amounts.append(before.magnitude) }
    if let rate = line.rate, let factor = (ExactDecimal(100) + rate).hundredth,
      let gross = line.net.value.multiplied(by: factor)
    {
      let sum = gross.rounded(toScale: 2).magnitude
      if !amounts.contains(sum) { amounts.append(sum) }
    }
    return amounts
  }

  private static func firsts(_ shown: [VisiblePage.ShownAmount], lines: Int) -> [Int] {
    var firsts: [Int] = []
    firsts.reserveCapacity(lines + 1)
    var next = 0
    for line in 0...lines {
      while next < shown.count, shown[next].line < line { next += 1 }
      firsts.append(next)
    }
    return firsts
  }

  /// The amounts of a line's part of the page.
  private func shown(of index: Int) -> ArraySlice<VisiblePage.ShownAmount> {
    guard let band = bands[index] else { return [] }
    return shown[firstShown[band.lowerBound]..<firstShown[band.upperBound]]
  }

  private func difference(
    _ index: Int, visible: ExactDecimal?
  ) -> EInvoiceComparison.Difference {
    let own = lines[index].net.value
    return EInvoiceComparison.Difference(
      field: lines[index].id.map { "line \($0)" } ?? "line", embedded: "\(own)",
      visible: visible.map { "\($0)" } ?? "nowhere",
      amounts: visible.map { (embedded: own, visible: $0) })
  }

  // MARK: Anywhere on the page

  /// Lines whose amounts stand nowhere, on a page that shows those of most.
  private func missing() -> [Int] {
    var counts: [ExactDecimal: Int] = [:]
    for amount in shown { counts[amount.value.magnitude, default: 0] += 1 }
    let missing = lines.indices.filter { index in
      // Repetitions are counted: two lines that cost the same stand there twice.
      guard let value = amounts[index].first(where: { counts[$0] ?? 0 > 0 }) else { return true }
      counts[value]? -= 1
      return false
    }
    return missing.count * 2 < lines.count ? missing : []
  }

  /// The only amount of a line's part of the page that the invoice does not know.
  private func unknownAmount(of index: Int) -> ExactDecimal? {
    let others = shown(of: index).filter { !known.contains($0.value.magnitude) }
    return others.count == 1 ? others.first?.value : nil
  }

  // MARK: In the column of amounts

  /// Lines with another amount in the column of amounts, and that amount.
  private func misplaced() -> [(Int, ExactDecimal)] {
    let found = lines.indices.filter { bands[$0] != nil }
    guard let edge = columnEdge(found) else { return swapped() + unknown(found) }
    let cells = found.map { index in
      shown(of: index).first { abs($0.x1 - edge) < Self.slack }
    }
    var others: [(index: Int, value: ExactDecimal)] = []
    for (index, cell) in zip(found, cells) {
      guard let value = cell?.value, !amounts[index].contains(value.magnitude) else { continue }
      others.append((index: index, value: value))
    }
    let agreeing = cells.count { $0 != nil } - others.count
    guard agreeing > 0 else { return [] }
    // A number of the invoice may have got there by the layout: then most lines must agree, or the
    // two have changed places.
    let missed = Set(missing())
    return others.filter { index, value in
      !known.contains(value.magnitude) || agreeing * 2 > found.count || missed.contains(index)
        || isSwapped(index, value, among: others)
    }
  }

  private func isSwapped(
    _ index: Int, _ value: ExactDecimal, among others: [(index: Int, value: ExactDecimal)]
  ) -> Bool {
    others.count <= Self.mostCompared
      && others.contains {
        amounts[$0.index].contains(value.magnitude)
          && amounts[index].contains($0.value.magnitude)
      }
  }

  /// How far the right edges of a column are apart, in points.
  private static let slack: Float = 3

  /// The right edge under which most lines have their amounts.
  private func columnEdge(_ found: [Int]) -> Float? {
    var votes: [Int: Int] = [:]
    for index in found {
      let own = shown(of: index).filter { amounts[index].contains($0.value.magnitude) }
      for edge in Set(own.map { Int(nearest: $0.x1) }) { votes[edge, default: 0] += 1 }
    }
    // Of two columns with as many votes the right one: prices stand left of sums.
    return votes.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Float($0.key) }
  }

  /// Lines that have no amount of theirs and one that the invoice does not know.
  private func unknown(_ found: [Int]) -> [(Int, ExactDecimal)] {
    found.compactMap { index in unknownAmount(of: index).map { (index, $0) } }
  }

  /// So many lines are compared with each other at the most.
  private static let mostCompared = 200

  /// Lines that stand beside another one's amount, which stands beside theirs.
  private func swapped() -> [(Int, ExactDecimal)] {
    guard lines.count <= Self.mostCompared else { return [] }
    let parts = lines.indices.map { Set(shown(of: $0).lazy.map(\.value.magnitude)) }
    return lines.indices.compactMap { index in
      guard !parts[index].isEmpty, parts[index].isDisjoint(with: amounts[index]) else { return nil }
      let other = lines.indices.first { other in
        other != index && !parts[other].isDisjoint(with: amounts[index])
          && parts[other].isDisjoint(with: amounts[other])
          && !parts[index].isDisjoint(with: amounts[other])
      }
      return other.map { (index, lines[$0].net.value) }
    }
  }
}

/// Where the lines of an electronic invoice stand on a page, told by their names.
private struct LineBands {
  /// Lines of the layout from each name to the next; nil for a name that stands nowhere or twice.
  let bands: [Range<Int>?]

  /// A line of an invoice takes so many lines of the page at the most.
  private static let reach = 12
  /// So much of a name stands on its first line at the least, unless the name is shorter.
  private static let stem = 8
  /// A shorter name stands in other words too.
  private static let shortest = 4
  /// Names that begin alike are told apart up to this number of them.
  private static let mostAlike = 32

  init(lines: [EInvoice.Line], layout: Layout) {
    let names = lines.map { Self.key(($0.name ?? "")[...]) }
    var alike: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where name.count >= Self.shortest {
      alike[String(name.prefix(Self.stem)), default: []].append(index)
    }
    var starts: [Int: Set<Int>] = [:]
    for (number, line) in layout.lines.enumerated() {
      for phrase in layout.phrases(of: line) where phrase.shape.contains(.letter) {
        for text in Self.beginnings(of: phrase.text) {
          let key = Self.key(text)
          guard let candidates = alike[String(key.prefix(Self.stem))],
            candidates.count <= Self.mostAlike
          else { continue }
          for index in candidates where key.hasPrefix(names[index]) || names[index].hasPrefix(key) {
            starts[index, default: []].insert(number)
          }
        }
      }
    }
    let found = names.indices.map { starts[$0]?.count == 1 ? starts[$0]?.first : nil }
    let ends = found.compactMap { $0 }.sorted()
    let shared = Set(zip(ends, ends.dropFirst()).filter { $0 == $1 }.map(\.0))
    var next: [Int: Int] = [:]
    for (end, behind) in zip(ends, ends.dropFirst()) { next[end] = behind }
    bands = found.map { start in
      guard let start, !shared.contains(start) else { return nil }
      return start..<min(next[start] ?? layout.lines.count, start + Self.reach)
    }
  }

  /// A phrase from each of its first words on: a number may stand before the name.
  private static func beginnings(of text: String) -> [Substring] {
    var beginnings: [Substring] = []
    var rest = text[...]
    while beginnings.count < 3, !rest.isEmpty {
      beginnings.append(rest)
      guard let blank = rest.firstIndex(of: " ") else { break }
      rest = rest[blank...].drop { $0 == " " }
    }
    return beginnings
  }

  private static func key(_ text: Substring) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }
}
