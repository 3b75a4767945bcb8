import BillModel

/// A page as extraction saw it, with marks over what its words were read as.
///
/// One drawing for every kind of picture: ``svg`` and ``png(over:)`` write it.
public struct PageDrawing: Sendable {
  /// What a mark says by its colour.
  public enum Ink: CaseIterable, Sendable {
    /// Read as an entry.
    case entry
    /// A term of a check that passed.
    case proved
    /// A term of a check that failed, or an amount that nothing claims.
    case doubt
  }

  /// A box over something that was read.
  public struct Mark: Sendable, Hashable {
    /// Where it is.
    public let box: Box
    /// What it says.
    public let ink: Ink
    /// What it was read as: the kind of an entry, the rule of a check, or `unclaimed`.
    public let title: String
  }

  /// Width in points.
  public let width: Float
  /// Height in points.
  public let height: Float
  /// The words.
  public let words: [Word]
  /// The marks, each once; doubts come last, so that nothing covers them.
  public let marks: [Mark]

  /// The drawing of one page.
  ///
  /// - Parameters:
  ///   - page: The page with its words.
  ///   - reading: What was made of the document; nil to draw words alone.
  public init(of page: Page, reading: DocumentReading? = nil) {
    width = page.width
    height = page.height
    words = page.words
    var collector = MarkCollector(page)
    if let reading { collector.add(reading) }
    marks = collector.marks
  }
}

/// Finds the boxes of what was read on a page.
private struct MarkCollector {
  private let number: Int
  /// The boxes of blocks by their places, for formats whose values have no boxes of their own.
  private let boxes: [Place: Box]
  private var seen: Set<PageDrawing.Mark> = []
  private var found: [PageDrawing.Mark] = []

  init(_ page: Page) {
    number = page.number
    boxes = Dictionary(page.blocks.map { ($0.place, $0.box) }) { first, _ in first }
  }

  /// The marks in the order of their inks.
  var marks: [PageDrawing.Mark] {
    PageDrawing.Ink.allCases.flatMap { ink in found.filter { $0.ink == ink } }
  }

  mutating func add(_ reading: DocumentReading) {
    for statement in reading.statements {
      for entry in statement.entries { add(entry.source, .entry, entry.kind.rawValue) }
      for check in statement.statement.verification.checks {
        for source in check.sources { add(source, check.passed ? .proved : .doubt, check.rule) }
      }
    }
    for amount in reading.record.unclaimed { add(amount.source, .doubt, "unclaimed") }
  }

  private mutating func add(_ place: Place, _ ink: PageDrawing.Ink, _ title: String) {
    let box: Box
    switch place {
    case .page(number, let there): box = there
    case .page: return
    case .path, .sheet, .line:
      guard let there = boxes[place] else { return }
      box = there
    }
    let mark = PageDrawing.Mark(box: box, ink: ink, title: title)
    if seen.insert(mark).inserted { found.append(mark) }
  }
}
