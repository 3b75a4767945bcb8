/// Which files have fonts that draw more glyphs than their map to Unicode names.
///
/// Poppler gives no text for a glyph that is missing in the map, and says nothing: a digit that is
/// not there looks like a gap between two words. To look at each page for glyphs without text would
/// double the time of reading, so the fonts are looked at first. A font that a file brings along
/// has the outlines of what the file draws; where it has more of them than its map has entries, or
/// where that cannot be told, the pages are looked at.
struct PDFFontSurvey {
  /// Whether glyphs may be drawn that poppler gives no text for.
  static func mayLoseGlyphs(_ bytes: [UInt8]) -> Bool {
    // What is encrypted can only be looked at on the pages.
    if PDFObjects.first("/Encrypt", in: bytes, 0..<bytes.count) != nil { return true }
    let objects = PDFObjects(bytes)
    var maps: [[UInt8]: Set<Int>] = [:]
    var programs: [[UInt8]: Set<Int>] = [:]
    for text in objects.texts {
      PDFObjects.forEach("/ToUnicode", in: text, 0..<text.count) { at in
        guard let range = PDFObjects.dictionary(around: at, in: text),
          let map = PDFObjects.reference("/ToUnicode", in: text, range),
          // Fonts of one byte a character have names for what their map lacks.
          PDFObjects.first("/Type0", in: text, range) != nil,
          let name = name("/BaseFont", in: text, range)
        else { return }
        maps[name, default: []].insert(map)
      }
      PDFObjects.forEach("/FontFile", in: text, 0..<text.count) { at in
        guard let range = PDFObjects.dictionary(around: at, in: text),
          let file = PDFObjects.reference("/FontFile2", in: text, range)
            ?? PDFObjects.reference("/FontFile3", in: text, range),
          let name = name("/FontName", in: text, range)
        else { return }
        programs[name, default: []].insert(file)
      }
    }
    var lacking: Set<Int> = []
    for (name, maps) in maps {
      for map in maps {
        guard let map = objects.stream(of: map) else { return true }
        let codes = UnicodeMapCodes(map)
        for program in programs[name] ?? [] {
          guard let program = objects.stream(of: program), let glyphs = FontGlyphs(program),
            let own = codes.lacking(of: glyphs)
          else { return true }
          lacking.formUnion(own)
        }
      }
    }
    return !lacking.isEmpty
      && mayDraw(lacking, objects, besides: maps.values.reduce(into: []) { $0.formUnion($1) })
  }

  /// Whether the content of pages may draw glyphs of some numbers.
  ///
  /// Browsers leave glyphs in a font that other texts would draw, so that most of their files have
  /// some that no map names. Where the codes are not the numbers of the glyphs, it cannot be told.
  private static func mayDraw(
    _ glyphs: Set<Int>, _ objects: PDFObjects, besides maps: Set<Int>
  ) -> Bool {
    for text in objects.texts {
      var isIdentity = true
      PDFObjects.forEach("/CIDToGIDMap", in: text, 0..<text.count) { at in
        let rest = text[(at + 12)...].prefix(16).drop { $0 <= 0x20 }
        if !rest.starts(with: "/Identity".utf8) { isIdentity = false }
      }
      if !isIdentity { return true }
    }
    var drawn = PDFDrawnCodes()
    let isKnown = objects.forEachContent(besides: maps) { drawn.take($0) }
    return !isKnown || drawn.hold(anyOf: glyphs)
  }

  private static func name(
    _ key: StaticString, in text: [UInt8], _ range: Range<Int>
  ) -> [UInt8]? {
    guard let at = PDFObjects.first(key, in: text, range) else { return nil }
    let rest = text[(at + key.utf8CodeUnitCount)..<range.upperBound].drop { $0 <= 0x20 }
    guard rest.first == 0x2F else { return nil }
    return Array(
      rest.dropFirst().prefix { $0 > 0x20 && !"/<>[]()".utf8.contains($0) })
  }
}
