/// Writes values as a compact frame: varints, scaled decimals, and each repeated string once.
///
/// A string is a number: 0 says that a new one follows (length and UTF-8), which enters the frame's
/// list; n stands for the n-th string of that list. The list is kept by the reader; the writer looks
/// only into a small cache for strings that it has written, which is quicker than a full table and
/// finds nearly all repetitions of a statement's rows.
package struct FrameWriter {
  package private(set) var bytes: [UInt8] = []
  private var cache: [(text: String, number: UInt64)]
  private var count: UInt64 = 0

  private static let slots = 512

  package init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
    cache = Array(repeating: (text: "", number: 0), count: Self.slots)
  }

  // MARK: Numbers

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A count or a number that is never negative.
  package mutating func write(count: Int) { write(UInt64(count)) }

  /// A whole number of either sign, zigzag.
  package mutating func write(signed value: Int) {
    write(UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> 63)))
  }

  /// A coordinate; what a broken file puts at no finite place goes to the corner.
  package mutating func write(_ value: Float) {
    let bits = value.isFinite ? value.bitPattern : 0
    bytes.append(UInt8(truncatingIfNeeded: bits))
    bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
    bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
    bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
  }

  package mutating func write(_ value: ExactDecimal) {
    bytes.append(UInt8(truncatingIfNeeded: value.scale))
    let significand = value.significand
    var rest = UInt128(bitPattern: (significand << 1) ^ (significand >> 127))
    while rest > UInt128(UInt64.max) {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    write(UInt64(truncatingIfNeeded: rest))
  }

  // MARK: Texts and codes

  package mutating func write(_ text: String) {
    let utf8 = text.utf8.span
    let slot = Self.slot(of: utf8)
    if cache[slot].number > 0, Self.isEqual(cache[slot].text.utf8.span, utf8) {
      write(cache[slot].number)
      return
    }
    write(byte: 0)
    write(count: utf8.count)
    bytes.append(contentsOf: text.utf8)
    count += 1
    cache[slot] = (text: text, number: count)
  }

  /// Byte by byte: texts that are equal as Unicode sees them may differ in their bytes.
  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// A slot of the cache that mixes length, first and last bytes: enough to tell a column's texts.
  private static func slot(of utf8: Span<UInt8>) -> Int {
    var hash = UInt(truncatingIfNeeded: utf8.count)
    for index in max(0, utf8.count - 6)..<utf8.count { hash = hash &* 31 &+ UInt(utf8[index]) }
    for index in 0..<min(3, utf8.count) { hash = hash &* 31 &+ UInt(utf8[index]) }
    return Int((hash ^ (hash >> 9)) & UInt(slots - 1))
  }

  /// Bytes that are no text.
  package mutating func write(raw: [UInt8]) {
    write(count: raw.count)
    bytes.append(contentsOf: raw)
  }

  /// The index of a case in the list of all cases.
  package mutating func write<Code: Equatable>(_ code: Code, of codes: [Code]) {
    bytes.append(UInt8(truncatingIfNeeded: codes.firstIndex(of: code) ?? 0xFF))
  }

  // MARK: Presence

  /// Writes `true` and the value, or `false`.
  package mutating func write<Value>(
    optional value: Value?, _ write: (inout FrameWriter, Value) -> Void
  ) {
    guard let value else { return bytes.append(0) }
    bytes.append(1)
    write(&self, value)
  }

  package mutating func write(optional text: String?) { write(optional: text) { $0.write($1) } }

  package mutating func write(optional value: ExactDecimal?) {
    write(optional: value) { $0.write($1) }
  }

  package mutating func write(optional flag: Bool?) {
    bytes.append(flag.map { $0 ? 2 : 1 } ?? 0)
  }

  package mutating func write<Value>(
    list: [Value], _ write: (inout FrameWriter, Value) -> Void
  ) {
    self.write(count: list.count)
    for value in list { write(&self, value) }
  }
}
