import CPoppler
import Glibc

/// The objects of a file as they stand in it, for what poppler does not tell of them.
///
/// No more than a list of places: of an object that is written anew the last one counts, as in
/// files that were changed by appending to them.
struct PDFObjects {
  private let bytes: [UInt8]
  /// Texts that hold objects: the file, and its unpacked streams of objects.
  private(set) var texts: [[UInt8]]
  /// Where the text of an object of a number begins in the file.
  private var places: [Int: Int] = [:]

  /// Bytes that one stream may unpack to.
  private static let largest = 32 << 20

  /// The objects of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    texts = [bytes]
    Self.forEach("obj", in: bytes, 0..<bytes.count) { at in
      guard let number = Self.number(before: at, in: bytes) else { return }
      places[number] = at + 3
    }
    var packed: [Int] = []
    Self.forEach("/ObjStm", in: bytes, 0..<bytes.count) { packed.append($0) }
    for at in packed {
      guard let text = stream(behind: at) else { continue }
      texts.append(text)
    }
  }

  /// The unpacked stream of an object; nil where it is not there, encrypted, or packed otherwise.
  func stream(of number: Int) -> [UInt8]? { places[number].flatMap { stream(behind: $0) } }

  /// The text of an object in the file, to its stream or end.
  private func stream(behind place: Int) -> [UInt8]? {
    guard let keyword = Self.first("stream", in: bytes, place..<min(bytes.count, place + 4096))
    else { return nil }
    var start = keyword + 6
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    let from = Self.last("obj", in: bytes, max(0, place - 4096)..<place + 1) ?? place
    let head = from..<keyword
    if Self.first("/Filter", in: bytes, head) == nil {
      let end = Self.first("endstream", in: bytes, start..<bytes.count) ?? bytes.count
      return Array(bytes[start..<end])
    }
    guard Self.first("/FlateDecode", in: bytes, head) != nil,
      Self.first("/ASCII", in: bytes, head) == nil, Self.first("/Predictor", in: bytes, head) == nil
    else { return nil }
    return Self.inflated(bytes, from: start)
  }

  /// Calls `body` with each stream that may be the content of a page: all but pictures, fonts, maps
  /// and the file's own tables; ends with false where one cannot be had, or `body` says so.
  func forEachContent(besides maps: Set<Int>, _ body: ([UInt8]) -> Bool) -> Bool {
    for number in places.keys.sorted() where !maps.contains(number) {
      guard let place = places[number],
        let keyword = Self.first("stream", in: bytes, place..<min(bytes.count, place + 4096))
      else { continue }
      let head = place..<keyword
      if Self.first("endobj", in: bytes, head) != nil { continue }
      if Self.noContent.contains(where: { Self.first($0, in: bytes, head) != nil }) { continue }
      guard let text = stream(behind: place), body(text) else { return false }
    }
    return true
  }

  /// What the dictionary of a stream says that is no content of a page.
  private static let noContent: [StaticString] = [
    "/Subtype /Image", "/Subtype/Image", "/Length1", "/Subtype /Type1C", "/Subtype/Type1C",
    "/Subtype /CIDFontType0C", "/Subtype/CIDFontType0C", "/Subtype /OpenType", "/Subtype/OpenType",
    "/Type /ObjStm", "/Type/ObjStm", "/Type /XRef", "/Type/XRef", "/Subtype /XML", "/Subtype/XML",
    "/Type /EmbeddedFile", "/Type/EmbeddedFile", "/Alternate",
  ]

  // MARK: Reading

  /// The number of the object that a key of a dictionary refers to.
  static func reference(_ key: StaticString, in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let at = first(key, in: text, range) else { return nil }
    var next = at + key.utf8CodeUnitCount
    while next < range.upperBound, isBlank(text[next]) { next += 1 }
    var number: Int?
    while next < range.upperBound, (0x30...0x39).contains(text[next]), (number ?? 0) < 1 << 40 {
      number = (number ?? 0) * 10 + Int(text[next] - 0x30)
      next += 1
    }
    return number
  }

  /// The dictionary around a place, with those inside it.
  static func dictionary(around place: Int, in text: [UInt8]) -> Range<Int>? {
    var depth = 0
    var start = place
    let lowest = max(1, place - 65536)
    while start > lowest {
      if text[start] == 0x3C, text[start - 1] == 0x3C {
        if depth == 0 { break }
        depth -= 1
        start -= 1
      } else if text[start] == 0x3E, text[start - 1] == 0x3E {
        depth += 1
        start -= 1
      }
      start -= 1
    }
    guard start > lowest || (start >= 1 && text[start] == 0x3C) else { return nil }
    var end = place
    depth = 0
    let highest = min(text.count - 1, place + 65536)
    while end < highest {
      if text[end] == 0x3E, text[end + 1] == 0x3E {
        if depth == 0 { return start - 1..<end + 2 }
        depth -= 1
        end += 1
      } else if text[end] == 0x3C, text[end + 1] == 0x3C {
        depth += 1
        end += 1
      }
      end += 1
    }
    return nil
  }

  /// Calls `body` with each place of a word in a range.
  static func forEach(
    _ word: StaticString, in text: [UInt8], _ range: Range<Int>, _ body: (Int) -> Void
  ) {
    var from = range.lowerBound
    while from < range.upperBound, let at = first(word, in: text, from..<range.upperBound) {
      body(at)
      from = at + 1
    }
  }

  /// The first place of a word in a range.
  static func first(_ word: StaticString, in text: [UInt8], _ range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    return text.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var at = range.lowerBound
      let end = range.upperBound - length + 1
      while at < end, let found = memchr(base + at, Int32(word.utf8Start.pointee), end - at) {
        let place = UnsafeRawPointer(found) - base
        if memcmp(found, word.utf8Start, length) == 0 { return place }
        at = place + 1
      }
      return nil
    }
  }

  private static func last(_ word: StaticString, in text: [UInt8], _ range: Range<Int>) -> Int? {
    var last: Int?
    forEach(word, in: text, range.clamped(to: 0..<text.count)) { last = $0 }
    return last
  }

  /// The object's number of `12 0 obj`.
  private static func number(before place: Int, in text: [UInt8]) -> Int? {
    var at = place - 1
    func skipBlanks() -> Bool {
      let start = at
      while at >= 0, isBlank(text[at]) { at -= 1 }
      return at < start
    }
    func readNumber() -> Int? {
      var value = 0
      var scale = 1
      var digits = 0
      while at >= 0, (0x30...0x39).contains(text[at]), digits < 10 {
        value += Int(text[at] - 0x30) * scale
        scale *= 10
        digits += 1
        at -= 1
      }
      return digits > 0 ? value : nil
    }
    guard skipBlanks(), readNumber() != nil, skipBlanks() else { return nil }
    return readNumber()
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0 || (0x09...0x0D).contains(byte)
  }

  /// What a zlib stream unpacks to; it tells its end itself.
  private static func inflated(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    guard start < bytes.count,
      let decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB)
    else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(decompressor)) }
    let converter = OpaquePointer(UnsafeMutableRawPointer(decompressor))
    var text: [UInt8] = []
    var at = start
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while text.count < largest {
      var read: gsize = 0
      var written: gsize = 0
      let result = bytes.withUnsafeBytes { input in
        chunk.withUnsafeMutableBytes { output in
          g_converter_convert(
            converter, input.baseAddress.map { $0 + at }, gsize(bytes.count - at),
            output.baseAddress, gsize(output.count), G_CONVERTER_NO_FLAGS, &read, &written, nil)
        }
      }
      text += chunk.prefix(Int(written))
      at += Int(read)
      if result == G_CONVERTER_FINISHED { return text }
      if result == G_CONVERTER_ERROR || (read == 0 && written == 0) || at >= bytes.count {
        return nil
      }
    }
    return nil
  }
}
