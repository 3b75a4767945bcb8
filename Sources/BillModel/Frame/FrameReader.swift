/// Reads what ``FrameWriter`` writes, trusting nothing of it.
package struct FrameReader {
  private let bytes: [UInt8]
  package private(set) var position = 0
  private var strings: [String] = []

  /// More items of one kind than any document has; what a hostile frame can make us allocate ends
  /// here.
  package static let largestCount: UInt64 = 1_000_000

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var remaining: Int { bytes.count - position }

  package func malformed(_ what: String) -> FrameError { .malformed(what: what, at: position) }

  // MARK: Numbers

  package mutating func readByte() throws(FrameError) -> UInt8 {
    guard position < bytes.count else { throw .truncated(at: position) }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func readNumber() throws(FrameError) -> UInt64 {
    var byte = try readByte()
    if byte < 0x80 { return UInt64(byte) }
    var value = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    while true {
      byte = try readByte()
      // Nine groups of seven bits, and one bit of the tenth.
      guard shift < 63 || byte <= 1 else { throw malformed("number") }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// A number that fits a signed one, for counts of pages, bytes and lines.
  package mutating func readCount() throws(FrameError) -> Int {
    guard let value = Int(exactly: try readNumber()) else { throw malformed("count") }
    return value
  }

  package mutating func readSigned() throws(FrameError) -> Int {
    let value = try readNumber()
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  package mutating func readFloat() throws(FrameError) -> Float {
    guard remaining >= 4 else { throw .truncated(at: position) }
    let low = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8
    let high = UInt32(bytes[position + 2]) | UInt32(bytes[position + 3]) << 8
    let value = Float(bitPattern: low | high << 16)
    guard value.isFinite else { throw malformed("coordinate") }
    position += 4
    return value
  }

  package mutating func readDecimal() throws(FrameError) -> ExactDecimal {
    let scale = Int(try readByte())
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while true {
      let byte = try readByte()
      // 18 groups of seven bits hold every significand that the type allows.
      guard shift < 126 else { throw malformed("decimal") }
      value |= UInt128(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    let significand = Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1)
    guard let decimal = ExactDecimal(significand: significand, scale: scale) else {
      throw malformed("decimal")
    }
    return decimal
  }

  // MARK: Texts and codes

  package mutating func readString() throws(FrameError) -> String {
    let number = try readNumber()
    if number > 0 {
      guard number <= UInt64(strings.count) else { throw malformed("text number") }
      return strings[Int(number) - 1]
    }
    let count = try readNumber()
    guard count <= UInt64(remaining) else { throw .truncated(at: position) }
    let end = position + Int(count)
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw malformed("UTF-8")
    }
    position = end
    strings.append(text)
    return text
  }

  package mutating func readRaw() throws(FrameError) -> [UInt8] {
    let count = try readNumber()
    guard count <= UInt64(remaining) else { throw .truncated(at: position) }
    defer { position += Int(count) }
    return Array(bytes[position..<position + Int(count)])
  }

  package mutating func readCode<Code>(of codes: [Code]) throws(FrameError) -> Code {
    let index = Int(try readByte())
    guard index < codes.count else { throw malformed("code") }
    return codes[index]
  }

  // MARK: Presence

  package mutating func readOptional<Value>(
    _ read: (inout FrameReader) throws(FrameError) -> Value
  ) throws(FrameError) -> Value? {
    switch try readByte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw malformed("mark of presence")
    }
  }

  package mutating func readOptionalString() throws(FrameError) -> String? {
    try readOptional { (reader) throws(FrameError) in try reader.readString() }
  }

  package mutating func readOptionalDecimal() throws(FrameError) -> ExactDecimal? {
    try readOptional { (reader) throws(FrameError) in try reader.readDecimal() }
  }

  package mutating func readOptionalFlag() throws(FrameError) -> Bool? {
    switch try readByte() {
    case 0: return nil
    case 1: return false
    case 2: return true
    default: throw malformed("flag")
    }
  }

  /// A list of `what`; each item takes at least one byte, so a count beyond the rest is a lie.
  package mutating func readList<Value>(
    of what: String, _ read: (inout FrameReader) throws(FrameError) -> Value
  ) throws(FrameError) -> [Value] {
    let count = try readNumber()
    guard count <= Self.largestCount else { throw .tooMany(what: what, count: count) }
    guard count <= UInt64(remaining) else { throw .truncated(at: position) }
    var list: [Value] = []
    // Values are larger in memory than in the frame: room is made as the bytes prove themselves.
    list.reserveCapacity(min(Int(count), remaining / 16 + 1))
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  /// Says that nothing may follow.
  package func finish() throws(FrameError) {
    guard remaining == 0 else { throw .trailing(count: remaining) }
  }
}
