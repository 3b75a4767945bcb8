import BillExtraction
import BillModel

/// A page that a test has read, with shorthands for what is looked at.
struct HTMLPage {
  let document: Document
  var page: Page { document.pages[0] }

  /// Reads the bytes of a page.
  init(_ bytes: [UInt8]) throws {
    document = try HTMLReader(limits: ExtractionLimits()).read(bytes)
  }

  /// Reads a page of UTF-8.
  init(_ html: String) throws { try self.init(Array(html.utf8)) }

  /// All words in the page's order, one space between.
  var text: String { page.words.map(\.text).joined(separator: " ") }

  /// Words by block and line, as a reader joins them to phrases.
  var phrases: [String] {
    var phrases: [String] = []
    var last: Word?
    for word in page.words {
      if let last, last.block == word.block, last.box.y1 == word.box.y1 {
        phrases[phrases.count - 1] += " " + word.text
      } else {
        phrases.append(word.text)
      }
      last = word
    }
    return phrases
  }

  /// The first word with this text.
  func word(_ text: String) throws -> Word {
    guard let word = page.words.first(where: { $0.text == text }) else {
      throw MissingWord(text: text)
    }
    return word
  }

  /// The block of the first word with this text.
  func block(_ text: String) throws -> Block {
    page.blocks[Int(try word(text).block)]
  }

  struct MissingWord: Error { let text: String }
}
