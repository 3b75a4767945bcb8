import BillKnowledge
import BillModel
import BillReading
import Testing

/// Rows whose words begin like those of a sum.
@Suite struct SumWordsTests {
  private func roles(_ rows: [[String]]) throws -> [RowRole] {
    var page = CellPage()
    page.table(rows)
    return try Readers.draft(of: page.document).draft.tables.rows.map(\.role)
  }

  @Test(arguments: [
    "Total Talk 500", "SUM card fee", "Sum Insured cover", "Net Nanny 100", "Итого Плюс",
    "Summa Cum Laude", "Total Defence Plus",
  ])
  func aNameIsAnEntry(_ name: String) throws {
    let found = try roles([
      ["Description", "Amount"], ["Data pack", "10.00"], [name, "20.00"], ["Insurance", "3.00"],
      ["Total", "33.00"],
    ])
    #expect(found == [.entry, .entry, .entry, .total(.total)])
  }

  @Test(arguments: [
    "Total", "Total (EUR)", "Sum NOK", "Итого", "Итого по номеру 79161234567",
    "Sum for 90 00 01 21",
    "Total calls", "Total: Family plan", "Total for Jane", "合計通話收費", "Sum eksklusiv mva",
  ])
  func wordsOfASumAreOne(_ name: String) throws {
    let found = try roles([
      ["Description", "Amount"], ["Data pack", "10.00"], ["Insurance", "3.00"], [name, "13.00"],
    ])
    #expect(found.count == 3)
    #expect(found.last?.isTotal == true)
  }

  @Test func aDayMakesANamedSumAnEntry() throws {
    let found = try roles([
      ["Date", "Description", "Amount"], ["01.02.2026", "Total Internet", "20.00"],
      ["02.02.2026", "Call", "3.00"], ["", "Total services used", "23.00"],
    ])
    #expect(found == [.entry, .entry, .total(.total)])
  }

  @Test func capitalsMakeASumOfAName() throws {
    let found = try roles([
      ["Description", "Amount"], ["Data pack", "10.00"], ["Insurance", "3.00"],
      ["TOTAL FOREIGN PARTS", "13.00"],
    ])
    #expect(found == [.entry, .entry, .total(.total)])
  }
}

/// Balances that tables of accounts begin and end with.
@Suite struct CarriedBalanceTests {
  @Test(arguments: [
    ("Brought forward", "Carried forward"), ("Balance b/f", "Balance c/f"),
    ("Overført fra forrige side", "Overføres"), ("Vortrag", "Übertrag auf Seite 2"),
  ])
  func theyAreNoEntries(_ first: String, _ last: String) throws {
    var page = CellPage()
    page.paragraph("Account statement")
    page.table([
      ["Date", "Description", "Paid out", "Paid in", "Balance"],
      ["01.03.2026", first, "", "", "100.00"],
      ["02.03.2026", "Card purchase", "20.00", "", "80.00"],
      ["05.03.2026", "Salary", "", "50.00", "130.00"], ["31.03.2026", last, "", "", "130.00"],
    ])
    let reading = try #require(try Readers.content(of: page.document).statements.first)
    #expect(reading.entries.map(\.description) == ["Card purchase", "Salary"])
    #expect(reading.statement.totals[.opening] == ExactDecimal(100))
    #expect(reading.statement.totals[.closing] == ExactDecimal(130))
  }

  @Test func aSumHandedOnInsideOfATableEndsNothing() throws {
    var page = CellPage()
    page.paragraph("Account statement")
    page.table([
      ["Date", "Description", "Paid out", "Paid in", "Balance"],
      ["01.03.2026", "Brought forward", "", "", "100.00"],
      ["02.03.2026", "Card purchase", "20.00", "", "80.00"],
      ["02.03.2026", "Carried forward", "", "", "80.00"],
      ["02.03.2026", "Brought forward", "", "", "80.00"],
      ["05.03.2026", "Salary", "", "50.00", "130.00"],
      ["31.03.2026", "Carried forward", "", "", "130.00"],
    ])
    let content = try Readers.content(of: page.document)
    let reading = try #require(content.statements.first)
    #expect(reading.entries.map(\.description) == ["Card purchase", "Salary"])
    #expect(reading.statement.totals[.closing] == ExactDecimal(130))
    #expect(content.unclaimed.isEmpty)
  }

  @Test func aTransferIsNoCarriedSum() throws {
    var page = CellPage()
    page.table([
      ["Dato", "Beskrivelse", "Beløp", "Saldo"], ["01.03.2026", "Lønn", "100,00", "100,00"],
      ["02.03.2026", "Overført til sparekonto", "-20,00", "80,00"],
    ])
    let draft = try Readers.draft(of: page.document).draft
    #expect(draft.tables.rows.map(\.role) == [.entry, .entry])
  }
}
