import BillKnowledge
import BillModel

/// A document as the statements that were joined in it.
///
/// The parts count only where each is a statement of its own, with a number or a day, rows and a
/// labelled sum; else the document is one statement, such as a bill that prints the number of a
/// contract over the details of each card.
struct StatementParts {
  let document: Document
  let layout: Layout
  /// Reads a part as a document.
  let read: (Document) -> DocumentContent

  /// What the parts hold, nil where they are not statements by themselves.
  func content(borders: [Int], whole: DocumentContent) -> DocumentContent? {
    guard !borders.isEmpty else { return nil }
    let places = borders.map(place)
    let alone = split(at: places).map(read)
    // What is no statement by itself belongs to the one before it, or else to the first.
    var kept = zip(places, alone.dropFirst()).filter { Self.isStatement($0.1) }.map(\.0)
    if let first = alone.first, !Self.isStatement(first), !kept.isEmpty { kept.removeFirst() }
    guard !kept.isEmpty else { return nil }
    var parts = kept.count == places.count ? alone : split(at: kept).map(read)
    guard parts.allSatisfy(Self.isStatement),
      whole.isContradicted || !parts.contains(where: \.isContradicted)
    else { return nil }
    let copies = dropCopies(&parts)
    let numbers = Set(parts.flatMap { $0.statements.map(\.statement.identity) })
    guard numbers.count == parts.count else { return nil }
    return joined(parts, copies: copies)
  }

  /// Whether content is a statement that stands by itself.
  private static func isStatement(_ content: DocumentContent) -> Bool {
    guard content.statements.count == 1, let reading = content.statements.first else {
      return false
    }
    return reading.statement.identity != nil && !reading.sums.isEmpty
      && reading.entries.contains { $0.amount != nil }
  }

  // MARK: Splitting

  /// A height on a page.
  private struct Place: Comparable {
    var page: Int
    var y: Float

    static func < (left: Place, right: Place) -> Bool {
      (left.page, left.y) < (right.page, right.y)
    }
  }

  /// Between a line and the one above it.
  private func place(before line: Int) -> Place {
    let here = layout.lines[line]
    guard line > 0, layout.lines[line - 1].page == here.page else {
      return Place(page: here.page, y: -.infinity)
    }
    return Place(page: here.page, y: (layout.lines[line - 1].box.midY + here.box.midY) / 2)
  }

  /// The document's parts between borders, each with the pages that it stands on.
  private func split(at borders: [Place]) -> [Document] {
    var bare = document
    bare.pages = []
    bare.trees = []
    var parts = [Document](repeating: bare, count: borders.count + 1)
    for (index, page) in document.pages.enumerated() {
      let first = Self.count(of: borders, upTo: Place(page: index, y: -.infinity))
      let last = Self.count(of: borders, upTo: Place(page: index, y: .infinity))
      guard first < last else {
        parts[first].pages.append(page)
        continue
      }
      var words = [[Word]](repeating: [], count: last - first + 1)
      for word in page.words {
        let part = Self.count(of: borders, upTo: Place(page: index, y: word.box.midY))
        words[min(max(part, first), last) - first].append(word)
      }
      for (offset, words) in words.enumerated() where !words.isEmpty {
        var piece = page
        piece.words = words
        parts[first + offset].pages.append(piece)
      }
    }
    return parts
  }

  /// How many of the borders, which are in order, stand at a place or above it.
  private static func count(of borders: [Place], upTo place: Place) -> Int {
    var low = 0
    var high = borders.count
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Joining

  /// Takes out what repeats a statement before it, and gives back how many amounts that were.
  private func dropCopies(_ parts: inout [DocumentContent]) -> Int {
    var seen: Set<[String]> = []
    var amounts = 0
    parts.removeAll { part in
      guard let reading = part.statements.first, !seen.insert(reading.face).inserted else {
        return false
      }
      amounts += reading.entries.count { $0.amount != nil } + reading.sums.count
      return true
    }
    return amounts
  }

  private func joined(_ parts: [DocumentContent], copies: Int) -> DocumentContent {
    var content = DocumentContent(statements: [], unclaimed: [], ruleClaims: [])
    var rules: [String: Int] = copies > 0 ? [RuleName.copyOfStatement: copies] : [:]
    for part in parts {
      var part = part
      if let first = content.statements.first?.statement {
        for index in part.statements.indices where !part.statements[index].statement.issuer.isNamed
        {
          part.statements[index].statement.issuer = first.issuer
        }
      }
      content.statements += part.statements
      content.unclaimed += part.unclaimed
      for claim in part.ruleClaims { rules[claim.rule, default: 0] += claim.count }
    }
    content.ruleClaims = RuleClaim.list(of: rules)
    return content
  }
}

extension Statement {
  /// What tells a statement from another one of the same file.
  fileprivate var identity: String? { number ?? issued?.description }
}

extension Issuer {
  fileprivate var isNamed: Bool { id != nil || name != nil || taxID != nil }
}

extension StatementReading {
  /// All that a copy repeats.
  fileprivate var face: [String] {
    [statement.number ?? "", statement.issued?.description ?? ""]
      + sums.map { "\($0.role) \($0.value)" }
      + entries.map { "\($0.kind) \($0.description ?? "") \($0.amount?.value ?? .zero)" }
  }
}

extension DocumentContent {
  fileprivate var isContradicted: Bool {
    statements.contains { $0.statement.verification.status == .contradicted }
  }
}
