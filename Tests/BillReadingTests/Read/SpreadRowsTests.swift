import BillModel
import BillReading
import Testing

/// Sheets with a row for each subscriber and a column for each service.
@Suite("Columns that are entries")
struct SpreadRowsTests {
  private static let titles = [
    "Номер абонента", "Местные вызовы", "Местные SMS", "Бонусная программа", "Абонентская плата",
    "Сумма", "НДС", "Сумма с НДС",
  ]
  private static let first = [
    "9350000641", "41,20", "6,00", "0,00", "500,00", "547,20", "120,38", "667,58",
  ]
  private static let second = [
    "9350000642", "12,40", "", "30,00", "350,00", "392,40", "86,33", "478,73",
  ]

  private func reading(_ rows: [String]...) throws -> StatementReading {
    var page = CellPage()
    page.paragraph("ПАО «ВымпелКом»")
    page.table([Self.titles] + rows)
    return try #require(try Readers.content(of: page.document).statements.first)
  }

  @Test func eachFilledCellIsACharge() throws {
    let entries = try reading(Self.first, Self.second).entries
    #expect(
      entries.map(\.description) == [
        "Местные вызовы", "Местные SMS", "Абонентская плата", "НДС", "Местные вызовы",
        "Бонусная программа", "Абонентская плата", "НДС",
      ])
    #expect(
      entries.map(\.kind) == [
        .voice, .sms, .subscription, .tax, .voice, .other, .subscription, .tax,
      ])
    #expect(
      entries.map(\.amount?.value.description) == [
        "41.20", "6.00", "500.00", "120.38", "12.40", "30.00", "350.00", "86.33",
      ])
    #expect(
      entries.map(\.subscriber) == Array(repeating: "+79350000641", count: 4)
        + Array(repeating: "+79350000642", count: 4))
  }

  @Test func theSumsOfRowsProveThem() throws {
    let statement = try reading(Self.first, Self.second).statement
    #expect(statement.verification.status == .verified)
    #expect(statement.verification.covers == .total)
    #expect(statement.subscribers == ["+79350000641", "+79350000642"])
  }

  @Test func theSumsOfColumnsTieEachEntry() throws {
    let total = ["Итого", "53,60", "6,00", "30,00", "850,00", "939,60", "206,71", "1146,31"]
    let statement = try reading(Self.first, Self.second, total).statement
    #expect(statement.verification.status == .verified)
    #expect(statement.verification.covers == .rows)
  }

  @Test(
    "A wrong cell contradicts the sums of its row or of its column",
    arguments: [
      (0, 1, "41,30", "row-charges"), (0, 5, "547,30", "row-charges"),
      (0, 7, "667,68", "row-charges"), (2, 4, "851,00", "column-charges"),
      (2, 6, "206,70", "column-charges"),
    ])
  func wrongCells(row: Int, column: Int, text: String, rule: String) throws {
    var rows = [
      Self.first, Self.second,
      ["Итого", "53,60", "6,00", "30,00", "850,00", "939,60", "206,71", "1146,31"],
    ]
    rows[row][column] = text
    let verification = try reading(rows[0], rows[1], rows[2]).statement.verification
    #expect(verification.status == .contradicted)
    #expect(verification.checks.contains { $0.rule == rule && !$0.passed })
  }

  @Test("Titles of which fewer name services are those of an ordinary table")
  func ordinaryTable() throws {
    var page = CellPage()
    page.paragraph("ПАО «ВымпелКом»")
    page.table([
      ["Номер абонента", "Услуга", "Сумма"], ["9350000641", "Местные вызовы", "41,20"],
      ["9350000642", "Местные SMS", "6,00"], ["Итого", "", "47,20"],
    ])
    let reading = try #require(try Readers.content(of: page.document).statements.first)
    #expect(reading.entries.map(\.description) == ["Местные вызовы", "Местные SMS"])
  }
}
