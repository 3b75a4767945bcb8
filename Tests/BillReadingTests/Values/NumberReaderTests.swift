import BillModel
import BillReading
import Testing

@Suite struct NumberReaderTests {
  @Test(
    "One reading",
    arguments: [
      ("0", "0"), ("7", "7"), ("1234567", "1234567"), ("0.0220", "0.0220"), (".50", "0.50"),
      (",50", "0.50"), ("-.5", "-0.5"), ("12,50", "12.50"), ("12.5", "12.5"),
      ("1 234,56", "1234.56"), ("1\u{A0}234,56", "1234.56"), ("1\u{202F}234,56", "1234.56"),
      ("1\u{2009}234,56", "1234.56"), ("1 234 567", "1234567"), ("12 345", "12345"),
      ("1,234.567", "1234.567"), ("1.234,56", "1234.56"), ("1'234.56", "1234.56"),
      ("1’234’567.00", "1234567.00"), ("1,23,456.78", "123456.78"), ("1.234.567", "1234567"),
      ("1,234,567.891", "1234567.891"), ("0,250", "0.250"), ("0.275", "0.275"),
      ("1234.567", "1234.567"), ("62,5000", "62.5000"), ("1021,91", "1021.91"),
      ("٠٫٢٥٠", "0.250"), ("١٬٢٣٤٫٥٠٠", "1234.500"), ("١٬٢٣٤", "1234"), ("۱۲٫۵", "12.5"),
      ("１，２３４．５６", "1234.56"), ("٪٥", "5"), ("25 %", "25"), ("25%", "25"), ("(12.50)", "-12.50"),
      (")12.50(", "-12.50"), ("12,50-", "-12.50"), ("-12.50", "-12.50"), ("−12.50", "-12.50"),
      ("–12,50", "-12.50"), ("+0,23", "0.23"), ("5.000.000-", "-5000000"), ("149,-", "149"),
      ("149,–", "149"), ("500,--", "500"), ("0*", "0"), ("12.50**", "12.50"), (" 12.50 ", "12.50"),
      (". . . . . 70.5896", "70.5896"), ("..... 7.50", "7.50"), ("\u{200F}12.50\u{200E}", "12.50"),
      ("08.30", "8.30"), ("000080318", "80318"), ("999999999999999", "999999999999999"),
      ("123456789012345.123456789012", "123456789012345.123456789012"),
    ])
  func reads(text: String, value: String) throws {
    let token = try #require(NumberReader().read(text))
    #expect(token.value.description == value)
    #expect(token.alternative == nil)
  }

  @Test(
    "Two readings, the likelier first",
    arguments: [
      ("1.234", ["1.234", "1234"]), ("1,234", ["1234", "1.234"]), ("3.800", ["3.800", "3800"]),
      ("-12,500", ["-12500", "-12.500"]), ("(999.999)", ["-999.999", "-999999"]),
      ("１．２３４", ["1.234", "1234"]),
    ])
  func readsBothWays(text: String, values: [String]) throws {
    let token = try #require(NumberReader().read(text))
    #expect(token.readings.map(\.description) == values)
  }

  @Test(
    "No numbers",
    arguments: [
      "", " ", "-", "+", "(", ")", "()", ".", ",", "%", "*", ",-", "- -", "--5", "-5-", "(5", "5)",
      "(-5)", "((5))", "5%%", "12.", "19.12.", "12,", "08.30 - 12.30", "01.01.2020", "08/03/18",
      "2026-03-08", "3.2.1", "12:44", "1:02:32", "918 54 560", "91 85 45 60", "+79161234567",
      "+968 9234 5678", "192.168.100.200", "10.0.0.1", "1,2,3", "1.23.456", "12,34.567.890",
      "1 2345", "1234 567", "1,234 567", "1.234'567", "1'23", "١٬٢٣", "0.123.456", "0,123,456",
      "12a", "a12", "RO 5", "5 kr", "1e5", "0x10", "¼", "一", "٫", "12..50", "12,,50", ".5.5",
      "123456789012345678901234567890", "1234567890123456", "0.1234567890123",
      "99999999999999999999999999999999999999999999999999999999999999999999", "1,111,11",
      "1 234 56", "1-2", "1/2", "#5", "No. 5", "\u{200F}", "7926redacted3", "2(5",
    ])
  func refuses(text: String) {
    #expect(NumberReader().read(text) == nil)
  }

  @Test(
    "Signs",
    arguments: [
      ("5", SignEvidence.none), ("+5", .plus), ("-5", .leadingMinus), ("- 5", .leadingMinus),
      ("5-", .trailingMinus), ("(5)", .parentheses),
    ])
  func sign(text: String, sign: SignEvidence) {
    #expect(NumberReader().read(text)?.sign == sign)
  }

  @Test("Percent", arguments: [("25 %", true), ("%25", true), ("25", false), ("٢٥٪", true)])
  func percent(text: String, isPercent: Bool) {
    #expect(NumberReader().read(text)?.isPercent == isPercent)
  }

  @Test(
    "Zeros before other digits",
    arguments: [
      ("08.30", true), ("0.30", false), ("0", false), ("00", true), ("10", false), ("007", true),
    ])
  func leadingZero(text: String, has: Bool) {
    #expect(NumberReader().read(text)?.hasLeadingZero == has)
  }

  @Test("A number reads the same in every script", arguments: 0..<200)
  func scripts(seed: Int) {
    let number = "\(seed * 7919 % 1_000_003).\(10 + seed % 90)"
    let shifted = number.unicodeScalars.map { scalar in
      scalar == "." ? "٫" : UnicodeScalar(0x660 + scalar.value - 0x30).map(String.init) ?? ""
    }.joined()
    #expect(NumberReader().read(shifted)?.value.description == number)
  }

  @Test("What a decimal prints is read back", arguments: 0..<300)
  func roundTrip(seed: Int) throws {
    let digits = Int128(seed) * 104_729 * 1_299_709 % 1_000_000_007
    let value = try #require(
      ExactDecimal(significand: seed % 2 == 0 ? digits : -digits, scale: seed % 13))
    let token = try #require(NumberReader().read(value.description))
    #expect(token.readings.contains { $0 == value && $0.scale == value.scale })
  }
}
