import BillKnowledge
import BillModel

/// A number with what stands around it: signs, currency or unit, percent, marks.
///
/// The whole text must be accounted for: a word that the vocabulary does not allow makes it no
/// number.
struct NumberPhrase {
  /// Which words may stand beside the number.
  enum Vocabulary {
    /// None.
    case none
    /// Currencies, minus words and credit marks.
    case money(LexiconTables)
    /// One unit.
    case units(LexiconTables)
  }

  let core: NumberCore
  private(set) var sign = SignEvidence.none
  private(set) var isPercent = false
  /// Whether `,-` stands in place of the fraction (`149,-`).
  private(set) var hasDashFraction = false
  private(set) var currency: CurrencyMeaning?
  private(set) var unit: UnitMeaning?
  /// How often a currency is printed.
  private(set) var currencyCount = 0
  /// Whether the currency is an ISO code in small letters, which may be a word (`All`, `top`).
  private(set) var isSmallCode = false

  private var opensParenthesis = false
  private var closesParenthesis = false
  private var isPlus = false
  private var hasSingleLetter = false

  /// Most words that stand before or behind a number: `ريال عماني`, `kr` and `CR`.
  private static let largestWordCount = 4

  /// Reads the whole of `range`.
  ///
  /// A bracket whose twin is missing, as when it stands in a word of its own, counts as both beside
  /// a fraction, but not within a sentence.
  init?(
    _ text: Span<UInt8>, _ range: Range<Int>, words: Vocabulary, isSentence: Bool = false
  ) {
    guard let start = Self.firstDigit(text, range), let core = NumberCore(text, at: start),
      core.end <= range.upperBound
    else { return nil }
    self.core = core
    guard readPrefix(text, range.lowerBound..<start, words),
      readSuffix(text, core.end..<range.upperBound, words)
    else { return nil }
    if opensParenthesis != closesParenthesis {
      guard core.hasFraction, !isSentence else { return nil }
    }
    if opensParenthesis || closesParenthesis {
      // `(kr 12,50)` in a sentence is a remark, `(12.50)` an amount.
      if isSentence, Self.hasSpace(text, range) { return nil }
      guard setSign(.parentheses) else { return nil }
    }
    if isPlus {
      // `+79161234567` is a telephone number.
      guard sign == .none, core.scale > 0 || core.end - core.start < 7 else { return nil }
      sign = .plus
    }
    if hasDashFraction {
      guard core.decimal == nil else { return nil }
      if case .money(let tables) = words, currency == nil { currency = tables.dashFraction }
    }
    if case .money = words, isCode(text, range) { return nil }
  }

  private static func hasSpace(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x20 { return true }
    return false
  }

  /// Whether letters and digits make a code together (`FR23342`, `30S`) rather than an amount.
  ///
  /// `RO1`, `kr149` and `150 CR` are amounts. One letter makes one only beside a fraction.
  private func isCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !core.hasFraction, core.grouping == nil, !hasDashFraction else { return false }
    if core.start > range.lowerBound, text[core.start - 1].isASCIILetter {
      return core.end - core.start > 4 || core.hasLeadingZero || hasSingleLetter
    }
    return hasSingleLetter
  }

  /// Where the number begins: at a digit, or at a mark before one that belongs to no word.
  private static func firstDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound, !text[index].isDigit { index += 1 }
    guard index < range.upperBound else { return nil }
    guard index > range.lowerBound else { return index }
    switch text[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), ValueText.arabicDecimal:
      let before = index - 2 >= range.lowerBound ? text[index - 2] : 0x20
      return before.isLetter || before == UInt8(ascii: ".") ? index : index - 1
    default: return index
    }
  }

  private mutating func setSign(_ new: SignEvidence) -> Bool {
    guard sign == .none else { return false }
    sign = new
    return true
  }

  private mutating func readPrefix(
    _ text: Span<UInt8>, _ range: Range<Int>, _ words: Vocabulary
  ) -> Bool {
    var low = Self.skipLeader(text, range)
    var high = range.upperBound
    while low < high {
      switch text[low] {
      case 0x20: low += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "%"):
        guard readSign(text[low]) else { return false }
        low += 1
      default:
        switch text[high - 1] {
        case 0x20: high -= 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "%"):
          guard readSign(text[high - 1]) else { return false }
          high -= 1
        default: return readWords(text, low..<high, words)
        }
      }
    }
    return true
  }

  /// One sign before the number; brackets of right-to-left text may come mirrored.
  private mutating func readSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): return setSign(.leadingMinus)
    case UInt8(ascii: "+"):
      guard !isPlus else { return false }
      isPlus = true
    case UInt8(ascii: "%"):
      guard !isPercent else { return false }
      isPercent = true
    default:
      guard !opensParenthesis else { return false }
      opensParenthesis = true
    }
    return true
  }

  /// Passes the dots of a leader (`. . . . 12.50`).
  private static func skipLeader(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, text[index] == 0x20 || text[index] == UInt8(ascii: ".") {
      index += 1
    }
    return index
  }

  private mutating func readSuffix(
    _ text: Span<UInt8>, _ range: Range<Int>, _ words: Vocabulary
  ) -> Bool {
    guard !range.isEmpty else { return true }
    var low = range.lowerBound
    var high = range.upperBound
    if low + 1 < high, text[low + 1] == UInt8(ascii: "-"),
      text[low] == UInt8(ascii: ",") || text[low] == UInt8(ascii: ".")
    {
      hasDashFraction = true
      low += 2
      // `149,--` is the same.
      if low < high, text[low] == UInt8(ascii: "-") { low += 1 }
    } else if text[low] == UInt8(ascii: "-") {
      guard setSign(.trailingMinus) else { return false }
      low += 1
    }
    var stars = 0
    while low < high {
      switch text[low] {
      case 0x20: low += 1
      case UInt8(ascii: "%"):
        guard !isPercent else { return false }
        isPercent = true
        low += 1
      case UInt8(ascii: ")"), UInt8(ascii: "("):
        guard closesParenthesis == false else { return false }
        closesParenthesis = true
        low += 1
      default:
        switch text[high - 1] {
        case 0x20: high -= 1
        case UInt8(ascii: ")"), UInt8(ascii: "("):
          guard !closesParenthesis else { return false }
          closesParenthesis = true
          high -= 1
        case UInt8(ascii: "*") where stars < 3:
          stars += 1
          high -= 1
        case UInt8(ascii: "-") where high - 1 > low && text[high - 2].isLetter:
          guard setSign(.trailingMinus) else { return false }
          high -= 1
        default: return readWords(text, low..<high, words)
        }
      }
    }
    return true
  }

  /// Accounts for every word: the longest runs that the lexicon knows, from left to right.
  private mutating func readWords(
    _ text: Span<UInt8>, _ range: Range<Int>, _ words: Vocabulary
  ) -> Bool {
    guard range.count <= FoldedWord.capacity * 2 else { return false }
    // Words are letters; a lone point or colon, which folding would drop, is none.
    var start = range.lowerBound
    var count = 0
    while start < range.upperBound {
      guard count < Self.largestWordCount, !text[start].isPunctuation else { return false }
      count += 1
      var end = range.upperBound
      while !readWord(FoldedWord(text, start..<end), words) {
        repeat { end -= 1 } while end > start && text[end] != 0x20
        guard end > start else { return false }
      }
      noteLetters(text, start..<end)
      start = text.skippingSpaces(from: end)
    }
    return true
  }

  /// Notes what a word's letters say against its being a currency or a mark.
  private mutating func noteLetters(_ text: Span<UInt8>, _ range: Range<Int>) {
    var letters = 0
    var small = 0
    for index in range where text[index] != UInt8(ascii: ".") {
      guard text[index].isASCIILetter else { return }
      letters += 1
      if text[index] >= UInt8(ascii: "a") { small += 1 }
    }
    if letters == 1 { hasSingleLetter = true }
    if letters == 3, small > 0, currency != nil { isSmallCode = true }
  }

  private mutating func readWord(_ word: FoldedWord, _ words: Vocabulary) -> Bool {
    switch words {
    case .none: return false
    case .money(let tables): return readMoneyWord(word, tables)
    case .units(let tables):
      guard unit == nil, let meaning = tables.units[word] else { return false }
      unit = meaning
      return true
    }
  }

  private mutating func readMoneyWord(_ word: FoldedWord, _ tables: LexiconTables) -> Bool {
    if let meaning = tables.currencies[word] {
      guard currency == nil || currency == meaning else { return false }
      currency = meaning
      currencyCount += 1
      return true
    }
    guard let sign = tables.signs[word] else { return false }
    // `-100.00 CR` is a credit once, not twice.
    if sign == .credit, self.sign != .none { return true }
    return setSign(sign)
  }
}

extension UInt8 {
  /// Whether folding drops the byte, so that it cannot begin a word.
  fileprivate var isPunctuation: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: ":") || self == UInt8(ascii: "*")
  }
}
