import BillKnowledge
import Testing

@Suite("Fold")
struct FoldTests {
  /// A text and its key.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let key: String
    var testDescription: String { text }
  }

  @Test(
    "Folds what documents make of words",
    arguments: [
      Case(text: "Fakturanummer:", key: "fakturanummer"),
      Case(text: "  Pris   eks. MVA ", key: "pris eks mva"),
      Case(text: "Beløp\u{A0}(NOK)", key: "beløp nok"),
      Case(text: "Tlf.nr", key: "tlf nr"),
      Case(text: "GMT*", key: "gmt"),
      Case(text: "R.O.", key: "ro"),
      Case(text: "в т.ч. НДС", key: "в тч ндс"),
      Case(text: "Лицевой счёт", key: "лицевой счет"),
      Case(text: "Счёт № 12", key: "счет no 12"),
      Case(text: "Стоимость (с НДС),  руб.", key: "стоимость с ндс руб"),
      Case(text: "Объем в МB", key: "объем в mb"),
      Case(text: "МГц", key: "мгц"),
      Case(text: "1,234.50", key: "1,234.50"),
      Case(text: "0:29", key: "0:29"),
      Case(text: "HK$", key: "hk $"),
      Case(text: "ＨＫ＄１２", key: "hk $ 12"),
      Case(text: "VAT 5%", key: "vat 5 %"),
      Case(text: "Straße", key: "strasse"),
      Case(text: "ﬁnal", key: "final"),
      Case(text: "m²", key: "m2"),
      Case(text: "fort\u{AD}settelse", key: "fortsettelse"),
      Case(text: "<--", key: ""),
      Case(text: "", key: ""),
    ])
  func folds(_ one: Case) {
    #expect(Fold.key(one.text) == one.key)
  }

  /// Two spellings of one word.
  struct Pair: Sendable, CustomTestStringConvertible {
    let left: String
    let right: String
    var testDescription: String { left + " = " + right }
  }

  @Test(
    "Makes spellings of one word equal",
    arguments: [
      Pair(left: "е\u{308}", right: "ё"),
      Pair(left: "и\u{306}", right: "Й"),
      Pair(left: "a\u{30A}", right: "Å"),
      Pair(left: "u\u{308}bertrag", right: "Übertrag"),
      Pair(left: "ﺍﻟﻔﺎﺗﻮﺭﺓ", right: "الفاتورة"),
      Pair(left: "الفـــاتورة", right: "الفاتوره"),
      Pair(left: "إجمالي", right: "اجمالى"),
      Pair(left: "الخدمات الإضافية", right: "الخدمات اإلضافية"),
      Pair(left: "\u{200F}الرصيد\u{200E}", right: "الرَّصيد"),
      Pair(left: "ﻻ", right: "لا"),
      Pair(left: "本 地 通 話", right: "本地通話"),
      Pair(left: "SIM 卡號碼", right: "SIM卡號碼"),
      Pair(left: "⽉費", right: "月費"),
      Pair(left: "Mobile / Service No. 手機/服務號碼", right: "Mobile/Service No.手機 / 服務號碼"),
      Pair(left: "٠٫٢٥٠", right: "0.250"),
      Pair(left: "۱۲", right: "12"),
      Pair(left: "Cумма", right: "Сумма"),
    ])
  func equates(_ pair: Pair) {
    #expect(Fold.key(pair.left) == Fold.key(pair.right))
  }

  @Test(
    "Keeps different words apart",
    arguments: [
      Pair(left: "Beløp", right: "Belop"),
      Pair(left: "брутто", right: "нетто"),
      Pair(left: "1.5", right: "15"),
      Pair(left: "رصيد", right: "رصد"),
    ])
  func separates(_ pair: Pair) {
    #expect(Fold.key(pair.left) != Fold.key(pair.right))
  }

  @Test(
    "Folding a key changes nothing",
    arguments: [
      "Mobile / Service No. 手機/服務號碼", "R.O. 2,200", "Объем в МB", "الإجمالي شامل الضريبة", "HK$ 5",
      "в т.ч. НДС",
    ])
  func isIdempotent(_ text: String) {
    #expect(Fold.key(Fold.key(text)) == Fold.key(text))
  }

  @Test func tokensTellTheirWords() {
    let text = FoldedText(words: ["Mobile", "/", "Service", "手機/服務"])
    #expect(text.tokens.map(\.word) == [0, 2, 3, 3, 3, 3])
    #expect(text.key == "mobile service手機服務")
    #expect(text.key(of: 0..<2) == "mobile service")
  }

  @Test func numbersFallTogether() {
    #expect(FoldedText("Side 12 av 30").withoutNumbers.key == "side 0 av 0")
    #expect(FoldedText("第12頁").withoutNumbers.key == "第0頁")
    #expect(FoldedText("4G 1.5").withoutNumbers.key == "4g 1.5")
  }

  /// Characters of every kind that folds in a way of its own; their keys need the most room where
  /// kinds take turns.
  @Test func everyMixtureFits() {
    let kinds = [
      "$", "a", "R.", "б", "ß", "€", "№", "ﻻ", "ل", "手", "１", "é", "e\u{301}", "㎡", "ﬁ", "٥",
    ]
    for first in kinds {
      for second in kinds {
        let pattern = first + second + first + first + second
        let once = FoldedText(pattern)
        let many = FoldedText(words: Array(repeating: pattern, count: 9))
        #expect(once.bytes.count <= 2 * (pattern.utf8.count + 1))
        #expect(many.tokens.count == 9 * once.tokens.count)
        #expect(many.tokens.last.map { Int($0.end) } == many.bytes.count)
        #expect(Fold.key(once.key) == once.key)
      }
    }
  }
}
