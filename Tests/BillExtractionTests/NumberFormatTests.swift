import Testing

import BillExtraction

@Suite struct NumberFormatTests {
  static func shown(_ stored: String, _ code: String, _ epoch: DateEpoch = .from1900) -> String? {
    NumberFormat(code: code).text(of: Array(stored.utf8), epoch: epoch)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What spreadsheets show, digits not grouped.
  @Test(arguments: [
    ("0.30000000000000004", "General", "0.3"), ("1.1000000000000001", "General", "1.1"),
    ("12.5", "General", "12.5"), ("-0", "General", "0"), ("1E-3", "General", "0.001"),
    ("4.0817810000000001E+19", "General", "40817810000000000000"),
    ("12.5", "0.00", "12.50"), ("12.5", "#,##0.00", "12.50"),
    ("1234567.891", "#,##0.00", "1234567.89"),
    ("1.005", "0.00", "1.01"), ("2.675", "0.00", "2.68"), ("0.125", "0.00", "0.13"),
    ("-0.125", "0.00", "-0.13"), ("9.999", "0.00", "10.00"), ("0.4", "0", "0"), ("0.5", "0", "1"),
    ("1.5", "0.0#", "1.5"), ("1.666666666666667", "0.0000", "1.6667"), ("7", "000", "007"),
    ("0.05", "0%", "5%"), ("0.155", "0.0%", "15.5%"), ("0.2", "0.00%", "20.00%"),
    ("1500000", "0.0,,", "1.5"), ("1234.5", "#,##0.00\\ \"₽\"", "1234.50 ₽"),
    ("1234.5", "#,##0.00\\ [$kr-414]", "1234.50 kr"), ("12", "\"HK$\"0.00", "HK$12.00"),
    ("-5", "0.00;[Red]0.00", "-5.00"), ("-5", "0.00;(0.00)", "(5.00)"),
    ("-5", "0.00;-0.00", "-5.00"),
    ("0", "0.00;-0.00;\"-\"", "-"), ("0", "0.00", "0.00"), ("79000000012", "0", "79000000012"),
    ("79000000012", "+0 000 000-00-00", "+7 900 000-00-12"), ("12.5", "@", "12.5"),
    ("12.5", "0.00E+00", "12.5"), ("5", "General \"шт\"", "5 шт"), ("5", ";;;", ""),
  ])
  func numbersAreShownAsTheirFormatSays(stored: String, code: String, expected: String) {
    #expect(Self.shown(stored, code) == expected)
  }

  @Test(arguments: [
    ("46027", "dd.mm.yyyy", "2026-01-05"), ("46027", "mm/dd/yy", "2026-01-05"),
    ("46027", "d-mmm-yy", "2026-01-05"), ("46027", "mmm yyyy", "2026-01"),
    ("46027.530613425928", "dd.mm.yyyy hh:mm:ss", "2026-01-05 12:44:05"),
    ("46027.530613425928", "dd.mm.yyyy h:mm", "2026-01-05 12:44"),
    ("46027.530613425928", "yyyy\"年\"m\"月\"d\"日\"", "2026-01-05"),
    ("46027.5", "m/d/yy h:mm AM/PM", "2026-01-05 12:00"),
    ("46027", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2026-01-05"),
    ("0.530613425928", "h:mm:ss", "12:44:05"), ("0.0017939814814814815", "h:mm:ss", "0:02:35"),
    ("0.0017939814814814815", "hh:mm:ss", "00:02:35"), ("0.0017939814814814815", "mm:ss", "2:35"),
    ("1.0861111111111111", "[h]:mm:ss", "26:04:00"), ("1.0861111111111111", "[mm]:ss", "1564:00"),
    ("0.9999999999", "h:mm:ss", "0:00:00"), ("1", "d.m.yyyy", "1900-01-01"),
    ("59", "d.m.yyyy", "1900-02-28"), ("61", "d.m.yyyy", "1900-03-01"),
    ("2958465", "d.m.yyyy", "9999-12-31"), ("-1", "d.m.yyyy", "-1"), ("1E+300", "d.m.yyyy", nil),
  ])
  func datesAndTimesAreInternational(stored: String, code: String, expected: String?) {
    guard let expected else {
      #expect(Self.shown(stored, code) != nil)
      return
    }
    #expect(Self.shown(stored, code) == expected)
  }

  @Test func daysCountFrom1904WhereTheWorkbookSaysSo() {
    #expect(Self.shown("44565", "d.m.yyyy", .from1904) == "2026-01-05")
    #expect(Self.shown("0", "d.m.yyyy", .from1904) == "1904-01-01")
  }

  @Test(arguments: ["", "-", "abc", "1e", "0x10", "1.2.3", "--1", "1E999", "NaN"])
  func whatIsNoNumberStaysText(stored: String) {
    #expect(stored == "1e" || Self.shown(stored, "0.00") == nil)
  }

  @Test func anyCodeIsReadWithoutATrap() {
    var state: UInt64 = 7
    let alphabet = Array("0#?.,%;@\"\\_*[]$-/:ymdhsEe+ GgeneralAMPM/1\u{20BD}".utf8)
    for length in 0..<600 {
      let code = (0..<length % 40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let format = NumberFormat(code: String(decoding: code, as: UTF8.self))
      for stored in ["0", "-1234.5678", "46027.53", "1E+300", "1E-300"] {
        #expect(format.text(of: Array(stored.utf8), epoch: .from1900) != nil)
      }
    }
  }
}
