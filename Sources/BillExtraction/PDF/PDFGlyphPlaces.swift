import BillModel
import CPoppler

/// Where glyphs are drawn that no word has, as cairo writes the page in SVG.
///
/// There each glyph is a use of its outline at the place where it begins. The form is that of cairo
/// 1.14 to 1.18; of another one nothing would be found, which a test of this reader shows.
struct PDFGlyphPlaces {
  /// An outline: number of its font and size, and its own.
  private struct Outline: Hashable {
    var font: Int
    var number: Int
  }

  /// A glyph where it is drawn.
  private struct Glyph {
    var outline: Outline
    var x: Float
    var y: Float
  }

  private var glyphs: [Glyph] = []
  private var line: [UInt8] = []
  /// The outline that the next path is of.
  private var symbol: Outline?
  /// The middle of the ink of outlines, as seen from where they begin; spaces have none.
  private var middles: [Outline: (x: Float, y: Float)] = [:]

  /// Bytes of a line that are kept.
  ///
  /// More than a place needs, and enough of a path to tell where it is; pictures are longer.
  private static let longest = 400

  /// Takes the next bytes of the SVG.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        endLine()
        line.removeAll(keepingCapacity: true)
      } else if line.count < Self.longest {
        line.append(byte)
      }
    }
  }

  private mutating func endLine() {
    if let name = value(of: "<use xlink:href=\"#glyph"), let outline = Self.outline(name),
      let x = number(of: " x=\""), let y = number(of: " y=\"")
    {
      glyphs.append(Glyph(outline: outline, x: x, y: y))
    } else if let name = value(of: " id=\"glyph") {
      symbol = Self.outline(name)
    } else if let symbol, let path = value(of: " d=\"") {
      middles[symbol] = Self.middle(of: path)
      self.symbol = nil
    }
  }

  /// The text of the line from a word to the next quotation mark, or to where the line was cut.
  private func value(of word: StaticString) -> ArraySlice<UInt8>? {
    guard let at = PDFObjects.first(word, in: line, 0..<line.count) else { return nil }
    return line[(at + word.utf8CodeUnitCount)...].prefix { $0 != 0x22 }
  }

  private func number(of word: StaticString) -> Float? {
    value(of: word).flatMap { Float(String(decoding: $0, as: UTF8.self)) }
  }

  /// `3-12`, the number of the font and of the outline.
  private static func outline(_ name: ArraySlice<UInt8>) -> Outline? {
    let parts = name.drop { $0 == 0x2D }.split(separator: 0x2D)
    guard parts.count == 2, let font = Int(String(decoding: parts[0], as: UTF8.self)),
      let number = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return Outline(font: font, number: number)
  }

  /// The middle of the points of a path, `M 1.4 0 L 0.7 -5.3`.
  private static func middle(of path: ArraySlice<UInt8>) -> (x: Float, y: Float)? {
    let numbers = path.split(separator: 0x20).compactMap {
      Float(String(decoding: $0, as: UTF8.self))
    }
    let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return (x: (left + right) / 2, y: (top + bottom) / 2)
  }

  // MARK: Glyphs without text

  /// How many of the glyphs on a page of a size are not covered by a word.
  ///
  /// A font none of whose glyphs is a letter or digit is one of pictures, unless it draws many of
  /// them.
  func lost(from words: [Word], width: Float, height: Float) -> Int {
    let lines = Dictionary(grouping: words) { word in
      word.box.height < Self.rowHeight * Float(2 * Self.reach - 1) ? Self.row(word.box.midY) : .min
    }
    var isText: Set<Int> = []
    var without: [Int: (count: Int, outlines: Set<Int>)] = [:]
    for glyph in glyphs {
      guard let middle = middles[glyph.outline] else { continue }
      let (x, y) = (glyph.x + middle.x, glyph.y + middle.y)
      guard x >= 0, x < width, y >= 0, y < height else { continue }
      let font = glyph.outline.font
      if let word = Self.word(atX: x, y: y, in: lines) {
        if word.text.unicodeScalars.contains(where: Self.isLetterOrDigit) { isText.insert(font) }
      } else {
        without[font, default: (count: 0, outlines: [])].count += 1
        without[font]?.outlines.insert(glyph.outline.number)
      }
    }
    return without.reduce(0) { sum, font in
      let counts = isText.contains(font.key) || font.value.outlines.count >= Self.manyOutlines
      return counts ? sum + font.value.count : sum
    }
  }

  /// More signs than a page has of a font of pictures.
  private static let manyOutlines = 8

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The word that a point is in; words are grouped by the height of their middle.
  private static func word(atX x: Float, y: Float, in lines: [Int: [Word]]) -> Word? {
    let row = row(y)
    for near in row - reach...row + reach {
      for word in lines[near] ?? [] where covers(word, x, y) { return word }
    }
    // A word that stands upright may be long.
    return lines[.min]?.first { covers($0, x, y) }
  }

  private static func row(_ y: Float) -> Int { Int(nearest: y / rowHeight) }

  private static let rowHeight: Float = 8
  /// Rows above and below in which a word of ordinary height may have its middle.
  private static let reach = 4

  /// Whether a point is in the box of a word, or so near that no glyph has room between them.
  private static func covers(_ word: Word, _ x: Float, _ y: Float) -> Bool {
    let box = word.box
    let slack = 0.05 * word.size
    return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack
      && y <= box.y1 + slack
  }
}

extension PDFPageHandle {
  /// How many glyphs the page draws that are in none of its words.
  borrowing func glyphsWithout(_ words: [Word]) -> Int {
    let size = size()
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
      return 0
    }
    var places = PDFGlyphPlaces()
    withUnsafeMutablePointer(to: &places) { places in
      let surface = cairo_svg_surface_create_for_stream(
        { places, bytes, count in
          let bytes = UnsafeBufferPointer(start: bytes, count: Int(count))
          places?.assumingMemoryBound(to: PDFGlyphPlaces.self).pointee.take(bytes)
          return CAIRO_STATUS_SUCCESS
        }, places, size.width, size.height)
      let context = cairo_create(surface)
      draw(on: context)
      cairo_destroy(context)
      cairo_surface_finish(surface)
      cairo_surface_destroy(surface)
    }
    return places.lost(from: words, width: Float(size.width), height: Float(size.height))
  }
}
