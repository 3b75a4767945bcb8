import BillKnowledge
import BillModel
import BillReading
import Testing

/// Rows that are blocks of labelled values, one below the other.
@Suite struct LabelBlockTests {
  /// Labels of a language, and whether the name stands in front of the other values of its row.
  struct Style: Sendable {
    var name: String
    var quantity: String
    var price: String
    var amount: String
    var nameFirst: Bool
    var colon: Bool
  }

  static let styles: [Style] = [true, false].flatMap { nameFirst in
    [true, false].flatMap { colon in
      [
        Style(
          name: "Name", quantity: "Quantity", price: "Unit price", amount: "Line total",
          nameFirst: nameFirst, colon: colon),
        Style(
          name: "Bezeichnung", quantity: "Menge", price: "Einzelpreis", amount: "Nettobetrag",
          nameFirst: nameFirst, colon: colon),
      ]
    }
  }

  private static let rows: [(name: String, quantity: String, price: String, amount: String)] = [
    ("Alpha", "2", "10.50", "21.00"), ("Beta", "3", "5.00", "15.00"),
    ("Gamma", "1", "7.25", "7.25"),
  ]

  private func document(_ style: Style) -> Document {
    var page = PageText()
    var y: Float = 40
    func print(_ label: String, _ value: String) {
      page.at(y, (x: 20, text: style.colon ? label + ":" : label), (x: 200, text: value))
      y += 14
    }
    // A label of the rows that stands above them too, as the name of the buyer does.
    print(style.name, "Example Trading")
    y += 30
    for row in Self.rows {
      if style.nameFirst { print(style.name, row.name) }
      print(style.quantity, row.quantity)
      print(style.price, row.price)
      print(style.amount, row.amount)
      if !style.nameFirst { print(style.name, row.name) }
      y += 20
    }
    return page.document
  }

  @Test(arguments: styles.indices)
  func eachBlockIsARow(_ index: Int) throws {
    let (draft, _) = try Readers.draft(of: document(Self.styles[index]))
    let found = draft.tables.rows.filter { $0.role == .entry }.map { row in
      let columns = draft.tables.tables[row.table].columns
      return [ColumnRole.description, .quantity, .unitPrice].map { role in
        row.text(columns.firstIndex { $0.role == role }) ?? ""
      } + [row.text(columns.firstIndex { $0.role?.isMoney == true && $0.role != .unitPrice }) ?? ""]
    }
    #expect(found == Self.rows.map { [$0.name, $0.quantity, $0.price, $0.amount] })
  }

  @Test func oneLabelledAmountIsNoRow() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Name            Example Trading
        Total           21.00
        """))
    #expect(draft.tables.rows.isEmpty)
  }
}
