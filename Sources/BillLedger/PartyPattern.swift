/// A number, name or address that tells rows apart, as far as it can be seen.
///
/// Digits are compared without the signs between them; names without case and spaces.
enum PartyPattern: Hashable, Sendable {
  /// Nothing is known.
  case unknown
  /// A name, an address, or a number that is hidden beyond comparison.
  case name([UInt8])
  /// All digits are known.
  case number([UInt8])
  /// A number with one run of hidden digits.
  case masked(prefix: [UInt8], suffix: [UInt8], length: Int)

  /// How much of a number is seen; nil for what is seen whole.
  struct Mask: Hashable, Sendable {
    /// Digits seen before the hidden ones.
    var prefix: Int
    /// Digits seen behind them.
    var suffix: Int
    /// All digits, 0 when it cannot be told how many are hidden.
    var length: Int

    /// So many digits must be seen before a mask says anything.
    static let fewestDigits = 3

    /// What can be seen under both masks, nil when that is too little to compare.
    func meet(_ other: Mask) -> Mask? {
      // Without a common length the beginnings do not lie upon each other.
      let isAligned = length == other.length
      let common = Mask(
        prefix: isAligned ? min(prefix, other.prefix) : 0, suffix: min(suffix, other.suffix),
        length: isAligned ? length : 0)
      return common.prefix + common.suffix >= Self.fewestDigits ? common : nil
    }
  }

  /// The mask of a masked number, nil for what is seen whole.
  var mask: Mask? {
    guard case .masked(let prefix, let suffix, let length) = self else { return nil }
    return Mask(prefix: prefix.count, suffix: suffix.count, length: length)
  }

  /// Appends what is seen under a mask, or of all of it without one.
  ///
  /// - Parameters:
  ///   - mask: The mask; nil for none.
  ///   - bytes: Where to append.
  /// - Returns: False when this cannot be seen under such a mask.
  func append(under mask: Mask?, to bytes: inout [UInt8]) -> Bool {
    guard let mask else {
      switch self {
      case .unknown: break
      case .name(let text):
        bytes.append(UInt8(ascii: "="))
        FoldKey.append(escaped: text, to: &bytes)
      case .number(let digits): bytes += digits
      case .masked(let prefix, let suffix, let length):
        Self.append(prefix: prefix[...], suffix: suffix[...], length: length, to: &bytes)
      }
      return true
    }
    switch self {
    case .unknown, .name: return false
    case .number(let digits):
      guard digits.count >= max(mask.length, mask.prefix + mask.suffix) else { return false }
      let seen = mask.length > 0 ? digits.suffix(mask.length) : digits[...]
      Self.append(
        prefix: seen.prefix(mask.prefix), suffix: seen.suffix(mask.suffix), length: mask.length,
        to: &bytes)
    case .masked(let prefix, let suffix, _):
      Self.append(
        prefix: prefix.prefix(mask.prefix), suffix: suffix.suffix(mask.suffix),
        length: mask.length, to: &bytes)
    }
    return true
  }

  private static func append(
    prefix: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>, length: Int, to bytes: inout [UInt8]
  ) {
    bytes += prefix
    bytes.append(UInt8(ascii: "*"))
    bytes += suffix
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(truncatingIfNeeded: 48 + min(length, 60)))
  }
}

extension PartyPattern {
  /// What a text shows; a text that is no number is a name.
  init(_ text: String?) {
    guard let text, !text.isEmpty else {
      self = .unknown
      return
    }
    var prefix: [UInt8] = []
    var suffix: [UInt8] = []
    var hidden = 0
    var runs = 0
    var isExact = true
    var wasHidden = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9":
        let digit = UInt8(truncatingIfNeeded: scalar.value)
        if runs == 0 { prefix.append(digit) } else { suffix.append(digit) }
        wasHidden = false
      case "*", "x", "X", "\u{2022}", "\u{25CF}", "\u{2026}":
        if !wasHidden { runs += 1 }
        wasHidden = true
        hidden += 1
        if scalar == "\u{2026}" { isExact = false }
      case " ", "-", "(", ")", ".", "\u{A0}", "\u{202F}", "\u{2011}": break
      case "+" where index == 0: break
      default:
        self = .name(Self.folded(text))
        return
      }
    }
    let seen = prefix.count + suffix.count
    switch runs {
    case 0 where seen > 0: self = .number(prefix)
    // One sign alone may belong to a name or to a code that is dialled.
    case 1 where seen >= Mask.fewestDigits && (hidden > 1 || !isExact):
      self = .masked(prefix: prefix, suffix: suffix, length: isExact ? seen + hidden : 0)
    default: self = .name(Self.folded(text))
    }
  }

  /// A text without spaces and control characters, ASCII letters in lower case.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte > 0x20 {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      bytes.append(isUpper ? byte | 0x20 : byte)
    }
    return bytes
  }
}
