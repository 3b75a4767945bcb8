import BillModel
import Testing

@Suite struct ExactDecimalTests {
  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text), "\(text)")
  }

  @Test(
    "Text is kept as it is",
    arguments: [
      "0", "1", "-1", "10.10", "0.1250", "-0.001", "0.000000000001", "999999999999999",
      "-999999999999999", "999999999999999.999999999999", "-999999999999999.999999999999", "0.00",
      "123456789012345.6", "18446744073709.551615", "184467440737095.51616",
    ])
  func keepsText(text: String) throws {
    #expect(try decimal(text).description == text)
  }

  @Test(
    "Leading zeros and the sign of zero go",
    arguments: [("007", "7"), ("-0", "0"), ("-0.00", "0.00"), ("00.50", "0.50")])
  func normalises(text: String, printed: String) throws {
    #expect(try decimal(text).description == printed)
  }

  @Test(
    "No decimals",
    arguments: [
      "", "-", ".", "+1", "1.", ".5", "1e5", "1,5", " 1", "1 ", "--1", "1-", "1.2.3", "٥", "0x1",
      "1000000000000000", "-1000000000000000", "0.0000000000001", "1.-1", "-.5", "NaN",
      "1000000000000000.000000000000", "123456789012345678901234567890",
      "0000000000000000000000000000000000000000000000000001",
    ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Limits of the parts")
  func limits() {
    #expect(ExactDecimal(significand: 1, scale: -1) == nil)
    #expect(ExactDecimal(significand: 1, scale: 13) == nil)
    #expect(ExactDecimal(significand: ExactDecimal.magnitudeLimit, scale: 0) == nil)
    #expect(ExactDecimal(significand: -ExactDecimal.magnitudeLimit, scale: 0) == nil)
    #expect(ExactDecimal(significand: ExactDecimal.magnitudeLimit - 1, scale: 0) != nil)
    #expect(ExactDecimal(significand: ExactDecimal.magnitudeLimit, scale: 1) != nil)
    #expect(ExactDecimal(significand: .max, scale: 12) == nil)
    #expect(ExactDecimal(significand: .min, scale: 12) == nil)
  }

  @Test(
    "Sums are exact, at the larger scale",
    arguments: [
      ("0.1", "0.2", "0.3"), ("1", "0.250", "1.250"), ("-1.5", "1.50", "0.00"),
      ("999999999999998", "1", "999999999999999"), ("1.6667", "62.5", "64.1667"),
    ])
  func sums(left: String, right: String, sum: String) throws {
    let (a, b) = (try decimal(left), try decimal(right))
    #expect((a + b).description == sum)
    #expect((b + a).description == sum)
    #expect((a + b) - b == a)
    var running = a
    running += b
    #expect(running == a + b)
  }

  @Test("A thousand million of the largest values add up without overflow")
  func largeSums() throws {
    var value = try decimal("999999999999999.999999999999")
    var doubled: Int128 = 1
    for _ in 0..<30 {
      value += value
      doubled *= 2
    }
    #expect(
      value.significand == (ExactDecimal.magnitudeLimit * ExactDecimal.power(12) - 1) * doubled)
  }

  @Test(
    "Products",
    arguments: [
      ("1.5", "1073741824", "1610612736.0"), ("0.0220", "3", "0.0660"), ("-2", "0.5", "-1.0"),
      ("991.688", "1048576", "1039860236.288"), ("0.000001", "0.000001", "0.000000000001"),
      ("0.0000010", "0.0000010", "0.000000000001"), ("0", "999999999999999", "0"),
      ("0.0000001", "0.000001", nil), ("100000000", "10000000", nil),
      ("99999999", "9999999", "999999890000001"),
      ("999999999999999.999999999999", "999999999999999.999999999999", nil),
    ] as [(String, String, String?)])
  func products(left: String, right: String, product: String?) throws {
    let value = try decimal(left).multiplied(by: decimal(right))?.description
    #expect(value == product)
  }

  @Test(
    "Rounding, half away from zero",
    arguments: [
      ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("2.344", 2, "2.34"), ("0.5", 0, "1"),
      ("-0.5", 0, "-1"), ("0.49", 0, "0"), ("7", 2, "7.00"), ("9.995", 2, "10.00"),
      ("1.5", 1, "1.5"), ("1", 20, "1.000000000000"),
    ])
  func rounding(text: String, places: Int, rounded: String) throws {
    #expect(try decimal(text).rounded(toScale: places).description == rounded)
  }

  @Test(
    "Trimming",
    arguments: [("10.10", "10.1"), ("100", "100"), ("0.00", "0"), ("1.000", "1"), ("0.5", "0.5")])
  func trimming(text: String, trimmed: String) throws {
    #expect(try decimal(text).trimmed.description == trimmed)
  }

  @Test(
    "Equal by value, with equal hashes",
    arguments: [("10.1", "10.10"), ("0", "-0.000"), ("5", "5.000000000000")])
  func equality(left: String, right: String) throws {
    let (a, b) = (try decimal(left), try decimal(right))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(!(a < b) && !(b < a))
    #expect(Set([a, b]).count == 1)
  }

  @Test(
    "Order",
    arguments: [("-1", "0"), ("-2", "-1.5"), ("0.9", "0.91"), ("9.99", "10"), ("0", "0.1")])
  func order(smaller: String, larger: String) throws {
    let (a, b) = (try decimal(smaller), try decimal(larger))
    #expect(a < b && !(b < a) && a != b)
    #expect(-b < -a)
  }

  @Test("Signs")
  func signs() throws {
    #expect(ExactDecimal.zero.isZero && !ExactDecimal.zero.isNegative)
    #expect(try decimal("-5").isNegative)
    #expect(try decimal("-5").magnitude == ExactDecimal(5))
    #expect(try -decimal("5") == decimal("-5"))
  }

  @Test("What is printed is read back with its scale", arguments: 0...12)
  func roundTrip(scale: Int) throws {
    var digits: Int128 = 1
    for step in 0..<200 {
      // A walk over numbers of every length.
      digits = (digits * 6_364_136_223 + 1_442_695 + Int128(step)) % 1_000_000_000_000_000
      for value in [digits, -digits, digits % 1000] {
        let decimal = try #require(ExactDecimal(significand: value, scale: scale))
        let again = try #require(ExactDecimal(decimal.description))
        #expect(again.significand == value)
        #expect(again.scale == scale)
      }
    }
  }
}
