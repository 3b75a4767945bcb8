import BillKnowledge
import BillModel
import BillReading
import Testing

/// Itemised tables, and what stands beside and inside of them.
@Suite struct PricedRowsTests {
  /// A row in canonical digits.
  private struct Row {
    var name: String
    var quantity: String
    var price: String
    var amount: String
  }

  private func rows(_ document: Document) throws -> [Row] {
    let (draft, _) = try Readers.draft(of: document)
    return draft.tables.rows.filter { $0.role == .entry }.map { row in
      let columns = draft.tables.tables[row.table].columns
      func text(_ roles: ColumnRole...) -> String {
        let index = columns.firstIndex { column in column.role.map(roles.contains) ?? false }
        return (row.text(index) ?? "").replacing(",", with: ".")
      }
      return Row(
        name: text(.description, .service), quantity: text(.quantity), price: text(.unitPrice),
        amount: text(.amount, .amountNet))
    }
  }

  @Test func aRowOfTitlesThatAreLabelsElsewhereIsARow() throws {
    let found = try rows(
      PageText.document(
        """
        Description          Quantity    Unit price    Net amount
        Service visit               1        100.00        100.00
        """))
    #expect(found.map(\.amount) == ["100.00"])
  }

  @Test func taxesAndAllowancesAreNoLines() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Beschreibung         Menge    Einzelpreis    Nettobetrag
        Zitronensäure            2          50,00         100,00

        Art (Kategorie)      Basisbetrag    Steuersatz    Steuerbetrag
        Umsatzsteuer (S)           90,00          19 %           17,10

        Art                  Basisbetrag    Grund          Betrag
        Abschlag                  100,00    Treue          -10,00
        """))
    #expect(draft.tables.tables.map(\.kind) == [.lines, .tax, .allowances])
    #expect(draft.tables.rows.map(\.role) == [.entry, .total(.tax), .entry])
  }

  @Test func proseInsideARowIsNoNumber() throws {
    let found = try rows(
      PageText.document(
        """
        Beschreibung         Menge    Einzelpreis    Nettobetrag
        Kunstrasen               3           4,00          12,00

        Wir erlauben uns aus der Lieferung Nr. 2018-51112 zu berechnen
        Schweinesteak            1           5,50           5,50
        """))
    #expect(found.map(\.quantity) == ["3", "1"])
    #expect(found.map(\.price) == ["4.00", "5.50"])
  }
}
