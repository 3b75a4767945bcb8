import BillKnowledge
import BillModel
import Testing

@Suite("CurrencyTable")
struct CurrencyTableTests {
  let table: CurrencyTable

  init() throws { table = try Knowledge.builtIn().currencies }

  /// A currency and its digits behind the point.
  struct Minor: Sendable {
    let code: String
    let units: Int
  }

  @Test(
    "Knows minor units",
    arguments: [
      Minor(code: "OMR", units: 3), Minor(code: "KWD", units: 3), Minor(code: "BHD", units: 3),
      Minor(code: "HKD", units: 2), Minor(code: "RUB", units: 2), Minor(code: "NOK", units: 2),
      Minor(code: "EUR", units: 2), Minor(code: "USD", units: 2), Minor(code: "JPY", units: 0),
      Minor(code: "KRW", units: 0), Minor(code: "ISK", units: 0), Minor(code: "CLF", units: 4),
    ])
  func knowsMinorUnits(_ minor: Minor) throws {
    let code = try #require(CurrencyCode(minor.code))
    #expect(table.minorUnits(of: code) == minor.units)
  }

  @Test func listsTheWholeStandard() {
    #expect(table.codes.count > 160)
    #expect(CurrencyCode("XXX").flatMap(table.minorUnits) == nil)
    #expect(table.codes.allSatisfy { table.form($0.description)?.candidates == [$0] })
  }

  /// A written form, where it is read, and what it is.
  struct Form: Sendable, CustomTestStringConvertible {
    let text: String
    let country: String?
    let code: String?
    var subunit = 0
    var testDescription: String { text }
  }

  @Test(
    "Knows written forms",
    arguments: [
      Form(text: "RO", country: nil, code: "OMR"), Form(text: "R.O.", country: nil, code: "OMR"),
      Form(text: "ر.ع.", country: nil, code: "OMR"),
      Form(text: "ريال عماني", country: nil, code: "OMR"),
      Form(text: "ريال", country: "om", code: "OMR"), Form(text: "ريال", country: nil, code: nil),
      Form(text: "Bz", country: nil, code: "OMR", subunit: 3),
      Form(text: "Baisas", country: nil, code: "OMR", subunit: 3),
      Form(text: "بيسة", country: nil, code: "OMR", subunit: 3),
      Form(text: "HK$", country: nil, code: "HKD"), Form(text: "港元", country: nil, code: "HKD"),
      Form(text: "港幣", country: nil, code: "HKD"), Form(text: "元", country: "hk", code: "HKD"),
      Form(text: "$", country: "hk", code: "HKD"), Form(text: "$", country: "us", code: "USD"),
      Form(text: "$", country: nil, code: nil), Form(text: "＄", country: "hk", code: "HKD"),
      Form(text: "руб.", country: nil, code: "RUB"), Form(text: "р.", country: nil, code: "RUB"),
      Form(text: "₽", country: nil, code: "RUB"), Form(text: "RUR", country: nil, code: "RUB"),
      Form(text: "коп.", country: nil, code: "RUB", subunit: 2),
      Form(text: "kr", country: "no", code: "NOK"), Form(text: "Kr.", country: "no", code: "NOK"),
      Form(text: "kr", country: nil, code: nil), Form(text: ",-", country: "no", code: "NOK"),
      Form(text: "øre", country: "no", code: "NOK", subunit: 2),
      Form(text: "€", country: nil, code: "EUR"), Form(text: "US$", country: "hk", code: "USD"),
      Form(text: "£", country: "gb", code: "GBP"), Form(text: "CHF", country: nil, code: "CHF"),
      Form(text: "грн", country: nil, code: "UAH"),
    ])
  func knowsForm(_ one: Form) throws {
    let form = try #require(table.form(one.text))
    #expect(form.currency(in: one.country)?.description == one.code)
    #expect(form.subunit == one.subunit)
  }

  @Test(arguments: ["Oslo", "12", "MB", "x"])
  func knowsNoOtherForm(_ text: String) {
    #expect(table.form(text) == nil)
  }

  @Test func knowsNumbers() {
    #expect(table.code(number: 643)?.description == "RUB")
    #expect(table.code(number: 810)?.description == "RUB")
    #expect(table.code(number: 512)?.description == "OMR")
    #expect(table.code(number: 1) == nil)
  }

  @Test func findsFormsInsideText() throws {
    let text = FoldedText("Balance HK$ 12")
    #expect(table.match(in: text, at: 0) == nil)
    #expect(try #require(table.match(in: text, at: 1)).tokens == 1..<3)
  }
}
