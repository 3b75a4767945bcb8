import BillKnowledge
import BillModel
import BillReading
import Testing

/// Words meet whatever their case, marks and look-alike letters, seen through the readers.
@Suite struct WordFoldingTests {
  private func unit(_ word: String, reads text: String) -> Bool {
    let meaning = UnitMeaning(unit: .piece, dimension: .bought)
    let lexicon = ValueLexicon(units: [word: meaning])
    return MeasureReader(lexicon: lexicon).read("5 " + text)?.unit != nil
  }

  @Test(
    "Folded alike",
    arguments: [
      ("MB", "mb"), ("MB", "MВ"), ("в мин", "в mин"), ("МБ", "мб"), ("МБ", "Mб"), ("R.O.", "RO"),
      ("ØRE", "øre"),
      ("Ёлка", "елка"), ("сек", "СЕК."), ("мин", "mин"), ("إلى", "الى"), ("دقيقة", "دقيقه"),
      ("دقيقة", "دقـيـقة"), ("ريال عماني", "ريال  عمانى"), ("كيلو", "کیلو"), ("ＭＢ", "MB"),
      ("قرش", "قِرْش"), ("Blå", "BLÅ"), ("ГБ", "гб"), ("a\u{AD}b", "ab"), ("千字節", "千字節"),
      ("ÿ", "ÿ"), ("Ў", "ў"), ("ß", "ß"), ("€", "€"), ("😀", "😀"), ("май", "маи\u{306}"),
      ("år", "a\u{30A}r"), ("März", "marz"), ("öre", "ÖRE"), ("straße", "strasse"),
      ("ثلاث", "ثالث"),
      ("إلى", "لاى"), ("مئة", "مية"), ("øre", "ØRE"),
    ])
  func meet(word: String, text: String) {
    #expect(unit(word, reads: text))
    #expect(unit(text, reads: word))
  }

  @Test(
    "Kept apart",
    arguments: [
      ("MB", "GB"), ("MB", "M B"), ("ab", "abc"), ("abc", "ab"), ("م", "ص"), ("分", "秒"),
      ("øre", "ore"), ("м", "m"), ("МВ", "MB"), ("é\u{370}", "e"),
    ])
  func stayApart(word: String, text: String) {
    #expect(!unit(word, reads: text))
  }

  @Test("Words of any length are safe", arguments: [1, 62, 63, 64, 65, 66, 127, 128, 129, 5000])
  func lengths(count: Int) {
    let word = String(repeating: "x", count: count)
    #expect(unit(word, reads: word) == (count <= 64))
  }

  @Test("Large lexicons find every word")
  func many() {
    let words = (0..<2000).map { "w" + String($0, radix: 26).map { $0.isNumber ? "z" : $0 } + "q" }
    var months: [String: Int] = [:]
    for (index, word) in words.enumerated() where months[word] == nil {
      months[word] = index % 12 + 1
    }
    let reader = DateReader(lexicon: ValueLexicon(months: months))
    for (word, month) in months { #expect(reader.read("1 \(word) 2026")?.first.month == month) }
  }

  @Test("Where two words fold alike, the first in order counts, whatever the dictionary's order")
  func collisions() {
    for _ in 0..<20 {
      let reader = DateReader(lexicon: ValueLexicon(months: ["JAN": 1, "jan": 2, "Jan": 3]))
      #expect(reader.read("1 jan 2026")?.first.month == 1)
    }
  }

  @Test("Months beyond the year and currencies without a code are left out")
  func invalidMeanings() {
    let lexicon = ValueLexicon(
      months: ["Nil": 0, "Undecimber": 13], currencies: ["?": CurrencyMeaning(candidates: [])])
    #expect(DateReader(lexicon: lexicon).read("1 Undecimber 2026") == nil)
    #expect(DateReader(lexicon: lexicon).read("1 Nil 2026") == nil)
    #expect(AmountReader(lexicon: lexicon).read("? 5") == nil)
  }
}
