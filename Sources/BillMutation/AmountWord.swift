/// The digits of a word that is printed like an amount of money: `1.186,40`, `-50,00`, `٢٫٥٠٠`.
///
/// Knows nothing of the readers' own rules on purpose: what changes an amount on paper must be
/// found by somebody else than the reader under test.
struct AmountWord {
  private let scalars: [Unicode.Scalar]
  /// Indices of the digits among the scalars.
  private let digits: [Int]
  /// Index of the decimal separator among the scalars.
  private let point: Int

  /// The amount that a word is, nil for every other word and for zero.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let found = scalars.indices.filter { Self.value(of: scalars[$0]) != nil }
    guard let first = found.first, let last = found.last, first < last else { return nil }
    var separators: [Int] = []
    for index in first...last where Self.value(of: scalars[index]) == nil {
      guard [".", ",", "٫", "٬", "'", "’", "\u{A0}", "\u{202F}"].contains(scalars[index]) else {
        return nil
      }
      separators.append(index)
    }
    guard let point = separators.last, (2...4).contains(last - point) else { return nil }
    // `01.02.2026` and `1.2.3` are no amounts: groups of thousands have three digits.
    for (left, right) in zip(separators, separators.dropFirst()) where right - left != 4 {
      return nil
    }
    if separators.count > 1, separators.allSatisfy({ scalars[$0] == scalars[point] }) {
      return nil
    }
    let words: Set<Unicode.Scalar> = ["%", "٪", ":", "/"]
    guard !scalars.contains(where: words.contains) else { return nil }
    guard found.contains(where: { Self.value(of: scalars[$0]) != 0 }) else { return nil }
    self.scalars = scalars
    digits = found
    self.point = point
  }

  /// The word with one digit changed.
  func changingDigit(using numbers: inout SeededNumbers) -> String {
    var copy = scalars
    let index = digits[Int.random(in: digits.indices, using: &numbers)]
    let step = UInt32.random(in: 1...9, using: &numbers)
    let value = Self.value(of: copy[index]) ?? 0
    let zero = copy[index].value - value
    copy[index] = Unicode.Scalar(zero + (value + step) % 10) ?? copy[index]
    return Self.text(copy)
  }

  /// The word with a minus before it, or without the one that it had.
  var flippingSign: String {
    let minus: Set<Unicode.Scalar> = ["-", "−", "–", "(", ")", "\u{200E}", "\u{200F}"]
    let bare = scalars.filter { !minus.contains($0) }
    if bare.count < scalars.count { return Self.text(bare) }
    return Self.text(Array(scalars[..<digits[0]]) + ["-"] + Array(scalars[digits[0]...]))
  }

  /// The word with its decimal separator one digit further right, or left.
  var movingPoint: String {
    var copy = scalars
    let separator = copy.remove(at: point)
    // Behind the next digit, so that `12,50` becomes `125,0`.
    copy.insert(separator, at: point + 1)
    return Self.text(copy)
  }

  /// The digits without signs and separators, to tell different amounts apart.
  var figures: [UInt32] { digits.compactMap { Self.value(of: scalars[$0]) } }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func value(of scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0x660...0x669: scalar.value - 0x660
    case 0x6F0...0x6F9: scalar.value - 0x6F0
    default: nil
    }
  }
}
