import BillKnowledge
import BillModel
import Testing

@Suite struct UnitCodeTableTests {
  @Test(
    "Codes mean the contract's units",
    arguments: [
      ("C62", "piece", "2.5"), ("HUR", "h", "2.5"), ("MIN", "min", "2.5"), ("MTK", "m2", "2.5"),
      ("E34", "B", "2500000000.0"), ("QQQ", "QQQ", "2.5"),
    ])
  func units(code: String, unit: String, value: String) throws {
    let codes = try Knowledge.builtIn().unitCodes
    let number = try #require(ExactDecimal("2.5"))
    let quantity = try #require(codes.quantity(number, code: code))
    #expect(quantity.unit.rawValue == unit)
    #expect(quantity.value.description == value)
    #expect(quantity.text == "2.5 \(code)")
  }

  @Test func productBeyondTheRangeIsNone() throws {
    let number = try #require(ExactDecimal("999999999999"))
    #expect(try Knowledge.builtIn().unitCodes.quantity(number, code: "E34") == nil)
  }
}
