import BillModel
import CPoppler

/// Marks that poppler writes around runs whose characters it has turned round.
enum PDFMarks {
  /// U+202B, before a run from right to left.
  static let rightToLeft: UInt32 = 0x202B
  /// U+202A, before a run from left to right inside such a run.
  static let leftToRight: UInt32 = 0x202A
  /// U+202C, behind either.
  static let end: UInt32 = 0x202C

  /// Whether U+202B stands in a part of a text.
  static func stand(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at + 2 < range.upperBound {
      if begins(text, at) { return true }
      at += 1
    }
    return false
  }

  /// Whether U+202B stands at an index.
  static func begins(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0xAB
  }
}

/// A line that holds text from right to left: pairs its characters with their rectangles, and puts
/// them into words in logical order.
///
/// Poppler keeps characters and rectangles from left to right as they are drawn, and turns the
/// characters round where they are written out. Often every glyph is a string of its own, so what
/// belongs together is told by the places alone.
struct PDFBidiLine {
  private struct Glyph {
    var start: Int
    var length: Int
    var scalar: UInt32
    var place = 0
    /// Number of spaces before it in the text.
    var spaces: Int
    var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
    var size: Float = 0
    var style: Word.Style = []
    var font: Int32 = 0
    /// Where it sorts from left to right; a mark sorts with its letter.
    var key: Float = 0

    /// Takes another glyph's character and keeps the own place.
    mutating func setCharacter(of other: Glyph) {
      (start, length, scalar, spaces) = (other.start, other.length, other.scalar, other.spaces)
    }
  }

  private var glyphs: [Glyph] = []
  private var directions: [Direction] = []
  private var bytes: [UInt8] = []

  // MARK: Pairing

  /// Takes a line of the text; the index behind its last rectangle.
  mutating func collect(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ places: UnsafeBufferPointer<PopplerRectangle>, from first: Int
  ) -> Int {
    glyphs.removeAll(keepingCapacity: true)
    var place = first
    var spaces = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let scalar = UTF8Scalar(text, at)
      if scalar.value == PDFMarks.rightToLeft {
        let count = glyphs.count
        at = collectTurned(text, at + scalar.length..<range.upperBound, place, spaces)
        place += glyphs.count - count
        continue
      }
      if Self.isSpace(scalar.value) {
        spaces += 1
      } else {
        glyphs.append(
          Glyph(
            start: at, length: scalar.length, scalar: scalar.value, place: place, spaces: spaces))
      }
      place += 1
      at += scalar.length
    }
    glyphs.removeAll { $0.place >= places.count }
    for index in glyphs.indices { glyphs[index].box = Box(places[glyphs[index].place]) }
    return min(place, places.count)
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 ? PDFBlanks.contain(scalar) : UnicodeClass.of(scalar) == .space
  }

  /// Takes a run up to its end mark, last rectangle first but for runs inside from left to right.
  private mutating func collectTurned(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Int, _ spaces: Int
  ) -> Int {
    let start = glyphs.count
    var inner = start..<start
    var inners: [Range<Int>] = []
    var isInside = false
    var at = range.lowerBound
    while at < range.upperBound {
      let scalar = UTF8Scalar(text, at)
      at += scalar.length
      if scalar.value == PDFMarks.end {
        guard isInside else { break }
        isInside = false
        inners.append(inner.lowerBound..<glyphs.count)
      } else if scalar.value == PDFMarks.leftToRight, !isInside {
        isInside = true
        inner = glyphs.count..<glyphs.count
      } else {
        glyphs.append(
          Glyph(
            start: at - scalar.length, length: scalar.length, scalar: scalar.value, spaces: spaces))
      }
    }
    let behind = first + glyphs.count - start
    for index in start..<glyphs.count { glyphs[index].place = behind - 1 - (index - start) }
    for inner in inners {
      let lowest = behind - (inner.upperBound - start)
      for index in inner { glyphs[index].place = lowest + index - inner.lowerBound }
    }
    return at
  }

  /// Gives each character the size and style of the type at its place.
  mutating func setTypes(_ types: inout PDFTypes) {
    for index in glyphs.indices {
      let type = types.type(at: glyphs[index].place)
      glyphs[index].size = type.size > 0 ? type.size : glyphs[index].box.height
      glyphs[index].style = type.style
      glyphs[index].font = type.font
    }
  }

  // MARK: Words

  /// Calls `body` with each word, the size of its type, and the number of its font.
  ///
  /// A gap ends a word, and so does a space in the text if it `trustsSpaces`.
  mutating func forEachWord(
    _ text: UnsafeBufferPointer<UInt8>, trustsSpaces: Bool, _ body: (Word, Float, Int32) -> Void
  ) {
    var start = 0
    while start < glyphs.count {
      // Poppler's line can hold words of another height, which must not mix with these.
      var end = start + 1
      let isVertical = isVertical(from: start)
      while end < glyphs.count,
        isVertical || Self.isBeside(glyphs[end - 1].box, glyphs[end].box)
      { end += 1 }
      if !isVertical { sort(start..<end) }
      var index = start
      while index < end {
        let next = endOfWord(from: index, within: end, isVertical, trustsSpaces)
        var shape = PDFWordShape(
          glyphs[index].box, size: glyphs[index].size, style: glyphs[index].style)
        for other in index + 1..<next { shape.cover(glyphs[other].box) }
        let font = glyphs[index].font
        body(word(text, index..<next, shape, isVertical), shape.size, font)
        index = next
      }
      start = end
    }
  }

  /// Index behind the last character of the word that begins at an index.
  private func endOfWord(
    from start: Int, within limit: Int, _ isVertical: Bool, _ trustsSpaces: Bool
  ) -> Int {
    var reach = glyphs[start].box
    for index in start + 1..<max(limit, start + 1) {
      let next = glyphs[index]
      if trustsSpaces || isVertical, next.spaces != glyphs[start].spaces { return index }
      if isVertical { continue }
      if next.box.x0 - reach.x1 >= 0.1 * next.size { return index }
      if next.box.x1 > reach.x1 { reach = next.box }
    }
    return limit
  }

  /// Whether characters run upwards or downwards, by the first two.
  private func isVertical(from start: Int) -> Bool {
    guard start + 1 < glyphs.count else { return false }
    let (one, two) = (glyphs[start].box, glyphs[start + 1].box)
    return abs(one.midX - two.midX) < 0.5 * min(one.width, two.width)
      && !Self.isBeside(one, two) && one.overlapY(two) > -0.5 * one.width
  }

  /// Whether two characters stand on one line.
  private static func isBeside(_ one: Box, _ two: Box) -> Bool {
    abs(one.midY - two.midY) < max(0.5 * min(one.height, two.height), 0.05)
  }

  /// Sorts characters from left to right, each mark with its letter.
  private mutating func sort(_ range: Range<Int>) {
    for index in range {
      let isMark = glyphs[index].scalar >= 0x80 && UnicodeClass.of(glyphs[index].scalar) == .mark
      if isMark, index > range.lowerBound,
        glyphs[index].box.overlapX(glyphs[index - 1].box) >= 0
      {
        glyphs[index].key = glyphs[index - 1].key
      } else {
        glyphs[index].key = glyphs[index].box.midX
      }
    }
    // Read from the right, a mark follows its letter.
    glyphs[range].sort { $0.key != $1.key ? $0.key < $1.key : $0.start > $1.start }
    turnLigatures(range)
  }

  /// Puts the two letters of each lam-alef into the order in which they are read.
  ///
  /// Poppler halves the ligature's box and puts lam, the first letter, on the left. Two letters
  /// with glyphs of their own differ in width, so that equal halves tell the ligature, unless all
  /// letters of the type are equally wide.
  private mutating func turnLigatures(_ range: Range<Int>) {
    for right in range.dropFirst() where Self.isAlef(glyphs[right].scalar) {
      let left = right - 1
      guard glyphs[left].scalar == 0x644,
        abs(glyphs[left].box.width - glyphs[right].box.width) < 0.002 * glyphs[left].size,
        abs(glyphs[left].box.x1 - glyphs[right].box.x0) < 0.01 * glyphs[left].size,
        !range.contains(where: { isAsWide(glyphs[$0], as: glyphs[left]) })
      else { continue }
      let lam = glyphs[left]
      glyphs[left].setCharacter(of: glyphs[right])
      glyphs[right].setCharacter(of: lam)
    }
  }

  /// Whether another letter than lam and alef has the same width.
  private func isAsWide(_ glyph: Glyph, as lam: Glyph) -> Bool {
    glyph.scalar >= 0x620 && glyph.scalar != 0x644 && !Self.isAlef(glyph.scalar)
      && abs(glyph.box.width - lam.box.width) < 0.002 * lam.size
  }

  private static func isAlef(_ scalar: UInt32) -> Bool {
    scalar == 0x627 || scalar == 0x622 || scalar == 0x623 || scalar == 0x625
  }

  private mutating func word(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: PDFWordShape,
    _ isVertical: Bool
  ) -> Word {
    directions.removeAll(keepingCapacity: true)
    for index in range { directions.append(Direction(of: glyphs[index].scalar)) }
    bytes.removeAll(keepingCapacity: true)
    var style = shape.style
    if directions.contains(.right) {
      style.insert(.rightToLeft)
      Direction.resolve(&directions)
      var end = range.upperBound
      while end > range.lowerBound {
        var start = end - 1
        let isLeft = directions[start - range.lowerBound] == .left
        while isLeft, start > range.lowerBound, directions[start - 1 - range.lowerBound] == .left {
          start -= 1
        }
        appendRising(text, start..<end)
        end = start
      }
    } else {
      if isVertical { style.insert(.rotated) }
      appendRising(text, range)
    }
    return Word(
      text: LetterForms.drawn(String(decoding: bytes, as: UTF8.self)), box: shape.box,
      size: isVertical ? shape.box.width : shape.box.height, style: style)
  }

  /// Appends characters from left to right, each letter before its marks.
  private mutating func appendRising(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, glyphs[end].key == glyphs[start].key { end += 1 }
      for glyph in glyphs[start..<end].sorted(by: { $0.start < $1.start }) {
        bytes.append(contentsOf: text[glyph.start..<glyph.start + glyph.length])
      }
      start = end
    }
  }
}
