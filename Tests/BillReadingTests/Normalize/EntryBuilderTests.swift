import BillModel
import BillReading
import Testing

/// Rows to entries: kinds, directions, times, quantities, numbers, amounts.
@Suite struct EntryBuilderTests {
  private static let header = ["Dato", "Tid", "Tjeneste", "Nummer", "Varighet/Mengde", "Beløp"]

  private func norwegian(_ rows: [String]...) throws -> [Entry] {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    page.table([Self.header] + rows)
    return try Readers.content(of: page.document).statements.flatMap(\.entries)
  }

  @Test func aCall() throws {
    let entry = try #require(
      try norwegian(["01.02.2026", "12:44:05", "Samtale", "900 00 001", "1:02:32", "12,50"]).first)
    #expect(entry.kind == .voice)
    #expect(entry.direction == .out)
    #expect(entry.start?.description == "2026-02-01T12:44:05+01:00")
    #expect(entry.counterparty == "+4790000001")
    #expect(entry.quantity?.value == ExactDecimal(3752))
    #expect(entry.quantity?.unit == .second)
    #expect(entry.quantity?.text == "1:02:32")
    #expect(
      entry.amount == Money(value: DraftMaker.decimal("12.50"), currency: CurrencyCode("NOK")))
  }

  @Test func aMessage() throws {
    let entry = try #require(
      try norwegian(["01.02.2026", "12:44:05", "SMS", "900 00 001", "1", "0,99"]).first)
    #expect(entry.kind == .sms)
    #expect(entry.quantity?.unit == .message)
    #expect(entry.quantity?.value == ExactDecimal(1))
  }

  @Test func aDataSession() throws {
    let entry = try #require(
      try norwegian(["01.02.2026", "12:44:05", "Mobildata", "", "1,5 MB", "0,99"]).first)
    #expect(entry.kind == .data)
    #expect(entry.direction == nil)
    #expect(entry.quantity?.unit == .byte)
    #expect(entry.quantity?.value == ExactDecimal(1_500_000))
    #expect(entry.quantity?.text == "1,5 MB")
  }

  /// Columns for who called and who was called: the customer's own number is neither side's name.
  @Test(arguments: [
    ("79000000601", "79000000411", Direction.out, "+79000000411"),
    ("79000000411", "79000000601", .in, "+79000000411"),
    ("", "79000000411", .out, "+79000000411"),
    ("SHOP-INFO", "", .in, "SHOP-INFO"),
  ]) func theOtherSideIsNotTheCustomer(
    caller: String, called: String, direction: Direction, other: String
  ) throws {
    var page = CellPage()
    page.paragraph("ПАО «МТС»")
    page.paragraph("Номер телефона: 79000000601")
    let sides = ["Исходящий номер", "Входящий номер"]
    page.table([
      ["Дата", "Время"] + sides + ["Услуга", "Длительность", "Стоимость"],
      ["01.02.2026", "12:44:05", caller, called, "Телеф.", "2:01", "0,00"],
      ["01.02.2026", "12:54:05", caller, called, "Телеф.", "1:01", "3,50"],
    ])
    let entry = try #require(try Readers.content(of: page.document).statements.first?.entries.first)
    #expect(entry.direction == direction)
    #expect(entry.counterparty == other)
  }

  @Test func whatRunsOverAMonthIsASubscription() throws {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    page.table([
      ["Spesifikasjon", "Periode", "Beløp"],
      ["Telia X Smart 20 GB", "01.02.2026 - 28.02.2026", "549,00"],
      ["Trygghetspakke Sikker", "01.02.2026 - 28.02.2026", "59,00"],
    ])
    let entry = try #require(try Readers.content(of: page.document).statements.first?.entries.first)
    #expect(entry.kind == .subscription)
    #expect(entry.period?.from?.description == "2026-02-01")
    #expect(entry.period?.to?.description == "2026-02-28")
    #expect(entry.start == nil)
    #expect(entry.description == "Telia X Smart 20 GB")
  }

  @Test func offsetsFollowTheChangeOfTheClock() throws {
    let starts = try norwegian(
      ["29.03.2026", "01:59:59", "SMS", "900 00 001", "1", "0,99"],
      ["29.03.2026", "03:00:00", "SMS", "900 00 001", "1", "0,99"],
      ["25.10.2026", "01:59:59", "SMS", "900 00 001", "1", "0,99"],
      ["25.10.2026", "03:00:00", "SMS", "900 00 001", "1", "0,99"]
    ).map { $0.start?.description }
    #expect(
      starts == [
        "2026-03-29T01:59:59+01:00", "2026-03-29T03:00:00+02:00", "2026-10-25T01:59:59+02:00",
        "2026-10-25T03:00:00+01:00",
      ])
  }

  @Test func dittoDatesComeFromTheRowAbove() throws {
    let starts = try norwegian(
      ["01.02.2026", "12:44:05", "SMS", "900 00 001", "1", "0,99"],
      ["", "13:00:00", "SMS", "900 00 001", "1", "0,99"]
    ).map { $0.start?.description }
    #expect(starts == ["2026-02-01T12:44:05+01:00", "2026-02-01T13:00:00+01:00"])
  }

  @Test(arguments: ["31.02.2026", "?2.02.2026", "[15.02.2026 6:45] Kari: 3x.02.2026"])
  func aDateThatCannotBeReadIsNoDitto(_ cell: String) throws {
    let starts = try norwegian(
      ["01.02.2026", "12:44:05", "SMS", "900 00 001", "1", "0,99"],
      [cell, "13:00:00", "SMS", "900 00 001", "1", "0,99"]
    ).map { $0.start?.description }
    #expect(starts == ["2026-02-01T12:44:05+01:00", nil])
  }

  @Test func stampsOfAChatAreNoDatesOfRows() throws {
    let starts = try norwegian(
      ["[15.02.2026 6:45] Kari: 01.02.2026", "12:44:05", "SMS", "900 00 001", "1", "0,99"],
      ["02.02.2026 [15.02.2026 6:46] Kari:", "13:00:00", "SMS", "900 00 001", "1", "0,99"]
    ).map { $0.start?.description }
    #expect(starts == ["2026-02-01T12:44:05+01:00", "2026-02-02T13:00:00+01:00"])
  }

  @Test func aDiscountComesToTheCustomer() throws {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    page.table([["Spesifikasjon", "Beløp"], ["Samlerabatt familie", "-50,00"]])
    let entry = try #require(try Readers.content(of: page.document).statements.first?.entries.first)
    #expect(entry.kind == .discount)
    #expect(entry.amount?.value == DraftMaker.decimal("-50.00"))
  }

  @Test func netAndGrossOfOneRow() throws {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    page.table([
      ["Spesifikasjon", "Beløp eks. mva", "Beløp inkl. mva"], ["Mobil fast", "100,00", "125,00"],
    ])
    let entry = try #require(try Readers.content(of: page.document).statements.first?.entries.first)
    #expect(entry.amount?.value == DraftMaker.decimal("125.00"))
    #expect(entry.net == DraftMaker.decimal("100.00"))
  }

  @Test func shortNumbersStayAsPrinted() throws {
    let entry = try #require(
      try norwegian(["01.02.2026", "12:44:05", "SMS", "2000", "1", "0,99"]).first)
    #expect(entry.counterparty == "2000")
  }

  @Test func entriesStandWhereTheirRowStands() throws {
    let entry = try #require(
      try norwegian(["01.02.2026", "12:44:05", "SMS", "2000", "1", "0,99"]).first)
    #expect(entry.source == .path("/html/body/table[1]/tr[2]/td[1]"))
  }
}
