/// The glyphs with an outline that a font program has, without the one for what is missing.
enum FontGlyphs: Equatable {
  /// The numbers of those that are not mere parts of others.
  case numbered(Set<Int>)
  /// How many there are at the most.
  case counted(Int)

  /// The glyphs of a TrueType, OpenType or bare CFF program; nil for any other.
  init?(_ program: [UInt8]) {
    let data = BigEndianBytes(program)
    switch data.long(0) {
    case 0x0001_0000, 0x7472_7565: self.init(trueType: data)
    case 0x4F54_544F:
      guard let table = data.table("CFF ") else { return nil }
      self.init(compact: data, from: table.lowerBound)
    default: self.init(compact: data, from: 0)
    }
  }

  private init?(trueType data: BigEndianBytes) {
    guard let head = data.table("head"), let places = data.table("loca"),
      let outlines = data.table("glyf"), let isLong = data.short(head.lowerBound + 50)
    else { return nil }
    let width = isLong == 0 ? 2 : 4
    func place(_ glyph: Int) -> Int? {
      let at = places.lowerBound + glyph * width
      return isLong == 0 ? data.short(at).map { $0 * 2 } : data.long(at)
    }
    var glyphs: Set<Int> = []
    var parts: Set<Int> = []
    for glyph in 1..<max(2, places.count / width - 1) {
      guard let start = place(glyph), let end = place(glyph + 1), start < end else { continue }
      glyphs.insert(glyph)
      data.addParts(of: outlines.lowerBound + start, to: &parts)
    }
    self = .numbered(glyphs.subtracting(parts))
  }

  /// Reads as much of Adobe's technical note 5176 as tells the number of outlines.
  private init?(compact data: BigEndianBytes, from start: Int) {
    guard data.byte(start) == 1, let header = data.byte(start + 2),
      let names = data.index(start + header), let tops = data.index(names.end),
      let top = tops.first
    else { return nil }
    var operands: [Int] = []
    var at = top.lowerBound
    while at < top.upperBound, let byte = data.byte(at) {
      at += 1
      switch byte {
      case 17:
        guard let place = operands.last, let glyphs = data.short(start + place) else { return nil }
        self = .counted(max(0, glyphs - 1))
        return
      case 12:
        at += 1
        operands = []
      case 0...21: operands = []
      case 28:
        operands.append(data.short(at) ?? 0)
        at += 2
      case 29:
        operands.append(data.long(at) ?? 0)
        at += 4
      case 30:
        while let pair = data.byte(at), pair & 0xF != 0xF, at < top.upperBound { at += 1 }
        at += 1
        operands.append(0)
      case 32...246: operands.append(byte - 139)
      case 247...250:
        operands.append((byte - 247) * 256 + (data.byte(at) ?? 0) + 108)
        at += 1
      case 251...254:
        operands.append(-(byte - 251) * 256 - (data.byte(at) ?? 0) - 108)
        at += 1
      default: return nil
      }
    }
    return nil
  }
}

/// Numbers of a font program, whose first byte is the highest.
private struct BigEndianBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ at: Int) -> Int? { bytes.indices.contains(at) ? Int(bytes[at]) : nil }

  func short(_ at: Int) -> Int? {
    guard at >= 0, at < bytes.count - 1 else { return nil }
    return Int(bytes[at]) << 8 | Int(bytes[at + 1])
  }

  func long(_ at: Int) -> Int? {
    guard let high = short(at), let low = short(at + 2) else { return nil }
    return high << 16 | low
  }

  /// Where a table of a TrueType or OpenType file is.
  func table(_ tag: StaticString) -> Range<Int>? {
    guard let count = short(4) else { return nil }
    for entry in 0..<count {
      let at = 12 + entry * 16
      guard at + 16 <= bytes.count, let start = long(at + 8), let length = long(at + 12) else {
        return nil
      }
      let isIt = tag.withUTF8Buffer { bytes[at..<at + 4].elementsEqual($0) }
      if isIt, start <= bytes.count, length <= bytes.count - start {
        return start..<start + length
      }
    }
    return nil
  }

  /// Adds the glyphs that the glyph at a place is put together of.
  func addParts(of place: Int, to parts: inout Set<Int>) {
    guard let contours = short(place), contours >= 0x8000 else { return }
    var at = place + 10
    while let flags = short(at), let part = short(at + 2) {
      parts.insert(part)
      guard flags & 0x20 != 0 else { return }
      at += flags & 1 != 0 ? 8 : 6
      if flags & 0x8 != 0 {
        at += 2
      } else if flags & 0x40 != 0 {
        at += 4
      } else if flags & 0x80 != 0 {
        at += 8
      }
    }
  }

  /// The first item of a CFF index, and where the index ends.
  func index(_ start: Int) -> (first: Range<Int>?, end: Int)? {
    guard let count = short(start) else { return nil }
    if count == 0 { return (first: nil, end: start + 2) }
    guard let size = byte(start + 2), (1...4).contains(size) else { return nil }
    func offset(_ item: Int) -> Int? {
      var value = 0
      for index in 0..<size {
        guard let byte = byte(start + 3 + item * size + index) else { return nil }
        value = value << 8 | byte
      }
      return value
    }
    let base = start + 2 + (count + 1) * size
    guard let first = offset(0), let second = offset(1), let last = offset(count), first <= second
    else { return nil }
    return (first: base + first..<base + second, end: base + last)
  }
}
