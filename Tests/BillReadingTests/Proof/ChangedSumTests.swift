import BillModel
import BillReading
import Testing

/// Discounts and shipping between the sum of the lines and the sums behind it.
@Suite("Changes of the sum of the lines") struct ChangedSumTests {
  private static let rows = """
    Northwind Services Ltd
    Invoice No. 4711

    Description             Quantity     Unit price         Amount
    Alpha                          2          52.50         105.00
    Beta                           4          23.75          95.00
    """

  private func reading(_ below: String) throws -> StatementReading {
    let statements = try Readers.content(of: PageText.document(Self.rows + "\n" + below)).statements
    #expect(statements.count == 1)
    return try #require(statements.first)
  }

  /// Sums in the columns of the rows, and beside labels of their own.
  private static let blocks: [@Sendable (String) -> String] = [
    { off in
      """
                              Subtotal                        200.00
                              Discount                         \(off)
                              Shipping                          7.50
                              Net total                       197.50
                              VAT 20%                          39.50
                              Invoice total                   237.00
      """
    },
    { off in
      """

      Subtotal           200.00 GBP
      Rabatt             \(off) GBP
      Shipping             7.50 GBP
      Net total          197.50 GBP
      VAT 20%             39.50 GBP
      Invoice total      237.00 GBP
      """
    },
    { off in
      """

               200.00   Subtotal
               \(off)   Discount
                 7.50   Shipping
               197.50   Net total
                39.50   VAT 20%
               237.00   Invoice total
      """
    },
    { off in
      """

      Subtotal           200.00 GBP
      Rabatt             \(off) GBP
      Shipping             7.50 GBP
      Amount due         197.50 GBP
      """
    },
  ]

  @Test(arguments: Self.blocks.indices)
  func theSumsHold(_ block: Int) throws {
    let found = try reading(Self.blocks[block]("-10.00"))
    let verification = found.statement.verification
    #expect(verification.status == .verified)
    #expect(!verification.checks.contains { !$0.passed })
    #expect(found.entries.contains { $0.amount?.value == DraftMaker.decimal("7.50") })
  }

  @Test("A change that was printed wrong is seen", arguments: Self.blocks.indices)
  func wrong(_ block: Int) throws {
    let found = try reading(Self.blocks[block]("-10.01"))
    #expect(found.statement.verification.status == .contradicted)
  }
}

/// Charges whose names are words for something else, and rows without a price among priced ones.
@Suite struct NamedChargeTests {
  @Test func aPlanWithItsPriceIsACharge() throws {
    let found = try #require(
      try Readers.content(
        of: PageText.document(
          """
          Monthly statement No. 4711
          Plan 1                  18.34 GBP
          Extra 2                 85.12 GBP
          Total amount due       103.46 GBP
          """)
      ).statements.first)
    #expect(found.entries.map(\.description) == ["Plan 1", "Extra 2"])
    #expect(found.statement.plan == nil)
    #expect(found.statement.verification.status == .verified)
  }

  @Test func aNamedAmountAmongPricedRowsIsARow() throws {
    let found = try #require(
      try Readers.content(
        of: PageText.document(
          """
          Electricity bill No. 4711
          Description               Quantity    Unit price       Amount
          Energy charge              161 kWh         0.360        57.96
          Standing thing                                           9.73

          Total amount due                                        67.69
          """)
      ).statements.first)
    #expect(found.entries.map(\.description) == ["Energy charge", "Standing thing"])
    #expect(found.statement.verification.status == .verified)
  }

  @Test(
    "What a credit note gives back is its sum",
    arguments: [
      ("Credit note", "Total credit"), ("Gutschrift", "Gutschriftsbetrag"),
      ("Avoir", "Montant de l'avoir"), ("Kreditnota", "Sum kreditert"),
      ("Кредит-нота", "Итого к возврату"),
    ])
  func credit(_ title: String, _ label: String) throws {
    let found = try #require(
      try Readers.content(
        of: PageText.document(
          """
          Invoice date: 05/03/2026
          \(title)
          Description               Quantity    Unit price       Amount
          Alpha                            2         10.00        20.00
          Beta                             1          5.50         5.50

          \(label)                        25.50
          """)
      ).statements.first?.statement)
    #expect(found.type == .creditNote)
    #expect(found.totals[.gross]?.description == "25.50")
    #expect(found.verification.status == .verified)
  }
}
