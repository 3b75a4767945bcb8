import BillKnowledge
import Testing

/// Numbers of businesses, with check digits worked out by hand from made-up digits.
@Suite("Numbers of businesses") struct TaxIDTests {
  private func found(_ text: String) throws -> [TaxID] {
    try Knowledge.builtIn().countries.taxIDs(text)
  }

  @Test(arguments: [
    ("DE 123 456 788", "de"), ("NO123456785MVA", "no"), ("123 456 785 MVA", "no"),
    ("GB 123 4567 82", "gb"), ("GB123456727", "gb"), ("IT12345678903", "it"),
    ("FR 00 123456782", "fr"), ("SE123456789701", "se"), ("DK-12345674", "dk"),
  ])
  func aNumberThatNamesItsCountry(_ text: String, _ country: String) throws {
    #expect(
      try found(text) == [TaxID(country: country, namesCountry: true, isValid: true)])
  }

  @Test(arguments: [
    "DE123456789", "NO123456786MVA", "GB123456783", "IT12345678904", "SE123456789801",
    "DK12345675",
  ])
  func anotherDigitDoesNotCheck(_ text: String) throws {
    #expect(try found(text).map(\.isValid) == [false])
  }

  @Test(arguments: [("1234567894", "ru"), ("123456789047", "ru"), ("12345678901237", "fr")])
  func aBareNumberIsThatOfTheCountriesWhoseDigitsItHas(_ text: String, _ country: String) throws {
    #expect(try found(text).filter { $0.isValid == true }.map(\.country) == [country])
  }

  @Test(arguments: ["", "DE12345678", "XX123456788", "AB-12", "12345678901234567890123", "№ 12"])
  func otherTextsAreNone(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }
}
