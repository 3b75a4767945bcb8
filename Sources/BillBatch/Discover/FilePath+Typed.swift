extension FilePath {
  /// Scalars that stand for single bytes in a typed text: U+10FF00 and the byte.
  ///
  /// They are the last ones of a private area that no file has a use for; the bytes of such a
  /// scalar in a name are stood for one by one, so that nothing is ambiguous.
  private static let firstStandIn: UInt32 = 0x10_FF00

  /// The text of bytes that a user typed, such as a word of the command line.
  ///
  /// Bytes that are no UTF-8 become scalars that stand for them, which ``init(_:)`` turns back.
  public static func typed(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value >= firstStandIn })
    {
      return text
    }
    var text = String.UnicodeScalarView()
    forEachScalar(of: bytes[...]) { scalar, byte in
      if let scalar, scalar.value < firstStandIn {
        text.append(scalar)
        return true
      }
      if let standIn = Unicode.Scalar(firstStandIn + UInt32(byte)) { text.append(standIn) }
      return false
    }
    return String(text)
  }

  /// The byte that a scalar of a typed text stands for; nil for a scalar that is itself.
  public static func byte(for scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= firstStandIn ? UInt8(exactly: scalar.value - firstStandIn) : nil
  }

  /// The bytes that were typed.
  static func bytes(typed text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { $0.value >= firstStandIn }) else {
      return Array(text.utf8)
    }
    return text.unicodeScalars.flatMap { scalar in
      byte(for: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// Goes over bytes: over the scalars that they are and the single bytes that are none.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - body: Told the scalar that begins at a byte, nil where none does, and the byte; answers
  ///     whether it took the whole scalar rather than the byte.
  static func forEachScalar(
    of bytes: ArraySlice<UInt8>, _ body: (Unicode.Scalar?, UInt8) -> Bool
  ) {
    var rest = bytes
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let text =
        length > 0 && length <= rest.count
        ? String(validating: rest.prefix(length), as: UTF8.self) : nil
      rest = rest.dropFirst(body(text?.unicodeScalars.first, first) ? length : 1)
    }
  }
}
