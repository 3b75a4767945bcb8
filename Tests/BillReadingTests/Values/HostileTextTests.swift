import BillKnowledge
import BillModel
import BillReading
import Testing

/// Texts put together from pieces at random: readers give sound values or none, and never trap.
@Suite struct HostileTextTests {
  private static let pieces: [String] = [
    "0", "1", "7", "12", "99", "000", "500", "2026", "1447", "123456789", "999999999999999999",
    ".", ",", ":", "-", "--", "/", "'", "(", ")", "%", "*", "+", " ", "  ", "\u{A0}", "\u{202F}",
    "٫", "٬", "٥", "１", "．", "−", "–", "’", "\u{200F}", "\u{202E}", "\u{AD}", "\u{0}", "\u{301}",
    "\n", "RO", "kr", "руб.", "ر.ع.", "$", "Bz", "CR", "DR", "минус", ",-", "MB", "МB", "мин",
    "сек",
    "h", "s", "шт", "Jan", "1. juli", "марта", "مارس", "年", "月", "日", "時", "分", "PM", "下午", "م",
    "GMT", "Z", "T", "с", "по", "til", "<--", "x", "#", "@", "هـ", "AH", "г.", "th", "😀", "é",
    String(repeating: "9", count: 70), String(repeating: "ж", count: 70),
  ]

  private static func texts(seed: Int) -> [String] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    return (0..<1000).map { _ in
      (0...next(7)).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }

  private func isSound(_ value: ExactDecimal) -> Bool {
    (0...ExactDecimal.largestScale).contains(value.scale)
      && ExactDecimal(significand: value.significand, scale: value.scale) == value
  }

  @Test("Numbers, amounts and measures", arguments: 0..<20)
  func numbers(seed: Int) throws {
    let lexicon = ValueLexicon(knowledge: try Knowledge.builtIn())
    let amounts = AmountReader(lexicon: lexicon, currency: CurrencyCode("OMR"))
    let numbers = NumberReader()
    for text in Self.texts(seed: seed) {
      if let token = numbers.read(text) {
        #expect(token.readings.allSatisfy(isSound))
        #expect(token.alternative != token.value)
        #expect((token.alternative != nil) == (token.ambiguousMark != nil))
        #expect(token.sign.isNegative || !token.value.isNegative)
        // What is a number alone is an amount as well.
        #expect(
          amounts.read(text)?.number.value.magnitude
            == token.resolved(
              by: .unknown, minorDigits: 3
            ).value.magnitude || text.contains("-"))
      }
      if let token = amounts.read(text) {
        #expect(token.readings.allSatisfy(isSound))
        for style in [NumberStyle(decimal: .comma), NumberStyle(decimal: .point)] {
          #expect(token.resolved(by: style).readings.count == 1)
        }
      }
      let bytes = Array(text.utf8)
      var free = 0
      for found in amounts.amounts(in: text) {
        #expect(found.range.lowerBound >= free && found.range.upperBound <= bytes.count)
        #expect(!found.range.isEmpty && found.amount.isMoneyShaped)
        free = found.range.upperBound
      }
      for base in [VolumeBase.thousand, .binary] {
        let token = VolumeReader(lexicon: lexicon, base: base).read(text)
        #expect(token?.readings.allSatisfy(isSound) ?? true)
      }
      #expect(CountReader(lexicon: lexicon).read(text).map { $0.count >= 0 } ?? true)
    }
  }

  @Test("Dates, times, durations and numbers of phones", arguments: 0..<20)
  func times(seed: Int) throws {
    let knowledge = try Knowledge.builtIn()
    let lexicon = ValueLexicon(knowledge: knowledge)
    let dates = DateReader(lexicon: lexicon)
    let times = TimeReader(lexicon: lexicon, allowsPoint: true)
    let both = DateTimeReader(dates: dates, times: times)
    let periods = PeriodReader(dates: dates)
    let durations = DurationReader(lexicon: lexicon, plainFactor: 60)
    let phones = PhoneReader(plans: knowledge.numbering, country: "ru")
    for text in Self.texts(seed: seed + 1000) {
      if let token = dates.read(text) {
        #expect((1...12).contains(token.first.month))
        #expect(token.first.year.map { (1900...2199).contains($0) } ?? true)
        #expect(both.read(text)?.date == token)
        #expect(!dates.isHijri(text) || token.first.year == nil)
      }
      if let offset = times.readOffset(text) { #expect(abs(offset) <= 840) }
      if let period = periods.read(text)?.period {
        let from = try #require(period.from)
        let to = try #require(period.to)
        #expect(from <= to)
      }
      if let token = durations.read(text) {
        #expect(token.readings.allSatisfy { isSound($0) && !$0.isNegative })
      }
      if let token = phones.read(text) {
        #expect(!token.value.isEmpty)
        if let e164 = token.e164 {
          #expect(e164.first == "+" && (9...16).contains(e164.utf8.count))
        }
      }
    }
  }
}
