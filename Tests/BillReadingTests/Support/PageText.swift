import BillModel
import BillReading

/// Pages for tests, printed as a PDF prints them: words at places, without blocks.
struct PageText {
  /// Width of a character and height of a line of ``lines(_:from:)``, in points.
  static let pitch = (x: Float(5), y: Float(12))

  private(set) var words: [Word] = []

  /// A page of a block of text in fixed pitch; one space joins words, two part them.
  init(_ text: String = "") { lines(text, from: 20) }

  /// Prints a block of text in fixed pitch, with the top of its first line at `y`.
  mutating func lines(_ text: String, from y: Float) {
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      print(String(line), x: 0, y: y + Float(row) * Self.pitch.y)
    }
  }

  /// Prints texts at a height, each as one phrase that begins at its x.
  mutating func at(_ y: Float, _ texts: (x: Float, text: String)...) {
    for (x, text) in texts { print(text, x: x, y: y) }
  }

  /// Prints texts of a line from right to left, each as one phrase that ends at its x.
  mutating func rightToLeft(_ y: Float, _ texts: (x: Float, text: String)...) {
    for (x, text) in texts {
      var right = x
      for word in text.split(separator: " ") {
        let width = Self.width(of: String(word))
        let isLetter = Shape(of: String(word)).contains(.rightToLeft)
        add(String(word), x: right - width, y: y, style: isLetter ? .rightToLeft : [])
        right -= width + Self.pitch.x
      }
    }
  }

  /// Prints one word with its own height and style.
  mutating func add(
    _ text: String, x: Float, y: Float, height: Float = 10, style: Word.Style = []
  ) {
    let box = Box(x0: x, y0: y, x1: x + Self.width(of: text), y1: y + height)
    words.append(Word(text: text, box: box, size: height, style: style))
  }

  private mutating func print(_ line: String, x: Float, y: Float) {
    var word = ""
    var start = x
    var next = x
    for character in line + " " {
      if character == " " {
        if !word.isEmpty { add(word, x: start, y: y) }
        word = ""
        next += Self.pitch.x
        start = next
      } else {
        word.append(character)
        next += Self.width(of: String(character))
      }
    }
  }

  /// CJK characters are as wide as two others.
  private static func width(of text: String) -> Float {
    let cells = text.unicodeScalars.reduce(0) { cells, scalar in
      cells + ((0x2E80...0x9FFF).contains(scalar.value) || scalar.value >= 0xFF00 ? 2 : 1)
    }
    return Float(cells) * pitch.x
  }

  /// The page as the page of a document.
  func page(_ number: Int = 1) -> Page {
    Page(
      number: number, width: 600, height: max(800, words.map(\.box.y1).max() ?? 0), words: words)
  }

  /// A document of this page alone.
  var document: Document { Self.document([self]) }

  /// A document of several pages.
  static func document(_ pages: [PageText]) -> Document {
    Document(
      mediaType: "application/pdf",
      pages: pages.enumerated().map { $0.element.page($0.offset + 1) })
  }

  /// A document of pages of text in fixed pitch.
  static func document(_ pages: String...) -> Document { document(pages.map { PageText($0) }) }
}

extension Layout {
  /// The layout of a page of text in fixed pitch.
  init(text: String) { self.init(PageText.document(text)) }

  /// The texts of the phrases, line by line.
  var texts: [[String]] { lines.map { phrases(of: $0).map(\.text) } }

  /// Index of the first line that has this text in it.
  func line(of text: String) -> Int? {
    lines.firstIndex { phrases(of: $0).contains { $0.text.contains(text) } }
  }
}
