import Glibc

/// Goes over the tags of a page's bytes, before and beside the parser.
struct HTMLTagScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let seesEndTags: Bool
  /// Where the next tag is looked for.
  private(set) var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>, seesEndTags: Bool = false) {
    self.text = text
    self.seesEndTags = seesEndTags
  }

  /// Goes on behind a place that is not before the present one.
  mutating func skip(to place: Int) { index = max(index, min(place, text.count)) }

  /// The index of the name behind the next `<`, nil behind the last; `!` begins a comment, and `/`
  /// an end tag where these are wanted.
  mutating func nextTag() -> Int? {
    guard let start = text.baseAddress else { return nil }
    while index < text.count, let found = memchr(start + index, 0x3C, text.count - index) {
      index = start.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
      guard index < text.count else { return nil }
      if text[index] == 0x21 || isLetter(index) { return index }
      if seesEndTags, text[index] == 0x2F, isLetter(index + 1) { return index }
    }
    return nil
  }

  private func isLetter(_ place: Int) -> Bool {
    place < text.count && (0x61...0x7A).contains(text[place] | 0x20)
  }

  /// The first letters of the name at `index`, in lower case, as one integer.
  func shortName(at index: Int, _ length: Int = 6) -> UInt64 {
    var name: UInt64 = 0
    for place in index..<min(index + length, text.count) {
      name = name << 8 | UInt64(text[place] | 0x20)
    }
    return name
  }

  /// Goes over the attributes of the start tag whose name begins where ``nextTag()`` said.
  ///
  /// What stands in a string is part of the value. Returns the number of attributes.
  mutating func scanAttributes(
    _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void = { _, _ in }
  ) -> Int {
    var count = 0
    skip { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    while true {
      skip { $0 <= 0x20 || $0 == 0x2F }
      guard index < text.count, text[index] != 0x3E else { break }
      count += 1
      let name = index
      index += 1
      skip { $0 > 0x20 && $0 != 0x3D && $0 != 0x2F && $0 != 0x3E }
      let nameEnd = index
      skip { $0 <= 0x20 }
      guard index < text.count, text[index] == 0x3D else {
        body(name..<nameEnd, nameEnd..<nameEnd)
        continue
      }
      index += 1
      body(name..<nameEnd, scanValue())
    }
    index = min(index + 1, text.count)
    return count
  }

  private mutating func scanValue() -> Range<Int> {
    skip { $0 <= 0x20 }
    guard index < text.count else { return index..<index }
    let quote = text[index]
    guard quote == 0x22 || quote == 0x27 else {
      let start = index
      skip { $0 > 0x20 && $0 != 0x3E }
      return start..<index
    }
    index += 1
    let start = index
    skip { $0 != quote }
    let end = index
    index = min(index + 1, text.count)
    return start..<end
  }

  /// Goes behind the text of a script or a style, which may hold what looks like tags.
  mutating func skipRawText(of name: UInt64, length: Int) -> Range<Int> {
    let start = index
    while index + 2 + length <= text.count {
      if text[index] == 0x3C, text[index + 1] == 0x2F {
        var end: UInt64 = 0
        for place in index + 2..<index + 2 + length { end = end << 8 | UInt64(text[place] | 0x20) }
        if end == name { return start..<index }
      }
      index += 1
    }
    index = text.count
    return start..<index
  }

  @inline(__always)
  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < text.count, condition(text[index]) { index += 1 }
  }
}
