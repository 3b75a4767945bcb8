import BillModel
import Testing

@Suite struct CurrencyCodeTests {
  @Test("Three capital letters", arguments: ["OMR", "HKD", "AAA", "ZZZ"])
  func reads(text: String) throws {
    #expect(try #require(CurrencyCode(text)).description == text)
  }

  @Test("Nothing else", arguments: ["", "OM", "OMRX", "omr", "OM1", "ØMR", "O R", "ОМR"])
  func refuses(text: String) {
    #expect(CurrencyCode(text) == nil)
  }

  @Test("Ordered by code")
  func order() {
    let codes = ["RUB", "HKD", "OMR", "NOK"].compactMap { CurrencyCode($0) }
    #expect(codes.sorted().map(\.description) == ["HKD", "NOK", "OMR", "RUB"])
  }
}
