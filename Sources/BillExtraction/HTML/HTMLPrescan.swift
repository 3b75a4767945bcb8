/// What must be known of a page before it is parsed: its rules of style, and that no tag would
/// hold the parser for minutes.
struct HTMLPrescan {
  /// Time grows with the square of an element's attributes; no real one has a tenth of these.
  static let attributeLimit = 1024

  /// The rules of all `<style>` elements.
  private(set) var sheet = HTMLStyleSheet()
  private var longestTag = 0

  /// Scans a page, and puts spaces in the place of zero bytes, which are no text.
  ///
  /// - Throws: `damaged` when the parser would take too long.
  init(_ utf8: inout [UInt8]) throws(ExtractError) {
    guard utf8.count < Int(Int32.max) else {
      throw .damaged(reason: "the page is longer than 2 GB")
    }
    if utf8.contains(0) {
      for index in utf8.indices where utf8[index] == 0 { utf8[index] = 0x20 }
    }
    utf8.withUnsafeBufferPointer { scan($0) }
    guard longestTag <= Self.attributeLimit else {
      throw .damaged(reason: "an element has more than \(Self.attributeLimit) attributes")
    }
  }

  private static let script: UInt64 = 0x73_63_72_69_70_74
  private static let style: UInt64 = 0x73_74_79_6C_65

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = HTMLTagScanner(text)
    var commentEnd = 0
    while let index = scanner.nextTag() {
      if text[index] == 0x21 {
        if index >= commentEnd { commentEnd = Self.endOfComment(text, index) }
        continue
      }
      let name = scanner.shortName(at: index)
      guard name >> 8 == Self.style || name == Self.script, index >= commentEnd else {
        // Tags in comments count too: where a comment ends is a matter of opinion.
        longestTag = max(longestTag, scanner.scanAttributes())
        continue
      }
      if name == Self.script {
        longestTag = max(longestTag, scanner.scanAttributes())
        _ = scanner.skipRawText(of: name, length: 6)
      } else {
        scanStyle(text, &scanner)
      }
    }
  }

  private mutating func scanStyle(
    _ text: UnsafeBufferPointer<UInt8>, _ scanner: inout HTMLTagScanner
  ) {
    var media = ""
    let count = scanner.scanAttributes { name, value in
      let name = String(decoding: text[name], as: UTF8.self).lowercased()
      if name == "media" { media = String(decoding: text[value], as: UTF8.self).lowercased() }
    }
    longestTag = max(longestTag, count)
    let rules = scanner.skipRawText(of: Self.style, length: 5)
    // Rules that hold for paper or narrow windows alone say nothing.
    guard ["", "all", "screen", "screen, print", "print, screen"].contains(media) else { return }
    HTMLStyleParser.parse(String(decoding: text[rules], as: UTF8.self), into: &sheet)
  }

  /// Index behind the comment whose `!` stands at `index`.
  static func endOfComment(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index + 2 < text.count, text[index + 1] == 0x2D, text[index + 2] == 0x2D else {
      return index
    }
    var place = index + 3
    while place < text.count {
      if text[place] == 0x3E, text[place - 1] == 0x2D, text[place - 2] == 0x2D { return place }
      place += 1
    }
    return text.count
  }
}
