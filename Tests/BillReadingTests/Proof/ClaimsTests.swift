import BillModel
import BillReading
import Testing

/// Every amount on a page is an entry's, a total's, or a named rule's, or it is listed.
@Suite struct ClaimsTests {
  private static let bill = """
    Telia Norge AS
    Dato          Tid         Tjeneste                    Nummer          Beløp
    01.02.2026    12:44:05    Samtale                     900 00 001      12,50
    02.02.2026    13:00:00    SMS                         900 00 002       0,99
    Sum denne periode                                                     13,49
    """

  private func content(_ more: String) throws -> DocumentContent {
    try Readers.content(of: PageText.document(Self.bill + "\n\n" + more))
  }

  private func rules(_ content: DocumentContent) -> [String] {
    content.ruleClaims.map { "\($0.rule) \($0.count)" }
  }

  @Test func withoutAnyOtherAmountNothingIsUnclaimed() throws {
    let content = try content("Takk for at du er kunde")
    #expect(content.unclaimed.isEmpty)
    #expect(content.ruleClaims.isEmpty)
    #expect(content.statements.first?.statement.verification.status == .verified)
  }

  @Test func anAmountThatNothingExplainsIsListed() throws {
    let content = try content("Hva er dette     77,00")
    #expect(content.unclaimed.map(\.text) == ["77,00"])
    #expect(content.statements.first?.statement.verification.status == .consistent)
  }

  @Test func aSlipRepeatsTheTotal() throws {
    let content = try content("KVITTERING\nInnbetalingen gjelder     13,49")
    #expect(content.unclaimed.isEmpty)
    #expect(rules(content) == ["payment-slip 1"])
  }

  @Test func aSlipMayNotClaimAnyOtherAmount() throws {
    let content = try content("KVITTERING\nInnbetalingen gjelder     14,49")
    #expect(content.unclaimed.map(\.text) == ["14,49"])
    #expect(rules(content).isEmpty)
  }

  @Test func aSentenceExplains() throws {
    let content = try content(
      "Ved for sen betaling kommer det et gebyr på 35,00 kr for hver purring vi sender")
    #expect(content.unclaimed.isEmpty)
    #expect(rules(content) == ["prose 1"])
  }

  @Test func aFewWordsAreNoSentence() throws {
    #expect(try content("Gebyr etter purring 35,00").unclaimed.map(\.text) == ["35,00"])
  }

  @Test func aKnownLabelOfNoTotalClaimsItsAmount() throws {
    let content = try content("Aksjekapital     2.000,00")
    #expect(content.unclaimed.isEmpty)
    #expect(rules(content) == ["label-of-no-total 1"])
  }

  @Test func aThresholdClaimsItsAmount() throws {
    let content = try content("Kredittgrense     2.000,00")
    #expect(content.unclaimed.isEmpty)
    #expect(rules(content) == ["threshold 1"])
  }

  @Test func measuresAreNoMoney() throws {
    #expect(try content("Brukt i alt 1,50 GB").unclaimed.isEmpty)
  }

  @Test func theCommaOfASentenceHidesNoAmount() throws {
    #expect(
      try content("Gebyr 12,50, porto 3,00; annet").unclaimed.map(\.text) == ["12,50", "3,00"])
    #expect(try content("Betal innen 19.12. takk").unclaimed.isEmpty)
  }

  @Test(arguments: [
    "Mo.-Fr. 14.00 - 17.00 Uhr", "Samstag bis 12.30 Uhr", "Mo. (14.00 bis 17.00 Uhr).",
    "Kundeservice kl. 14.00 - 17.00", "Åpent klokken 14.00",
  ])
  func timesOfTheDayAreNoMoney(_ line: String) throws {
    #expect(try content(line).unclaimed.isEmpty)
  }

  @Test(arguments: [
    ("Preis 14.00 - 17.00 netto", ["14.00", "17.00"]), ("Preis 14.70 Uhr", ["14.70"]),
    ("Uhr 14.00 - 17.00", ["14.00", "17.00"]), ("Noe 14.00 klokken", ["14.00"]),
    ("Preis 14.00 ab 17.00 Uhr", ["14.00"]),
  ])
  func onlyWordsForTheClockMakeNumbersTimes(_ line: String, left: [String]) throws {
    #expect(try content(line).unclaimed.map(\.text) == left)
  }

  @Test func noRuleClaimsInsideATable() throws {
    // The sentence stands in a row: what is in the table must be an entry's.
    let document = PageText.document(
      """
      Telia Norge AS
      Dato          Tid         Tjeneste                    Nummer          Beløp
      01.02.2026    12:44:05    Samtale                     900 00 001      12,50
                                          77,00
      02.02.2026    13:00:00    SMS                         900 00 002       0,99
      Sum denne periode                                                     13,49
      """)
    let content = try Readers.content(of: document)
    #expect(content.unclaimed.map(\.text) == ["77,00"])
    #expect(content.statements.first?.statement.verification.status == .consistent)
  }

  @Test(arguments: ["1234567890123456,00", "4..00", "5,00x6,00", "5,00†"])
  func anAmountThatCannotBeReadIsListed(_ amount: String) throws {
    let row = "03.02.2026    14:00:00    SMS                         900 00 003    "
    let document = PageText.document(
      Self.bill.replacing("Sum denne", with: row + amount + "\nSum denne"))
    let content = try Readers.content(of: document)
    #expect(!content.unclaimed.isEmpty)
    #expect(content.statements.first?.statement.verification.status != .verified)
  }

  @Test func unclaimedAmountsSayWhereTheyStand() throws {
    let content = try content("Hva er dette     77,00")
    #expect(content.unclaimed.first?.source.page == 1)
  }

  @Test func wholeMoneyInAColumnOfNamesIsListed() throws {
    let document = PageText.document(
      Self.bill.replacing("900 00 002 ", with: "NOK 25     "))
    let content = try Readers.content(of: document)
    #expect(content.unclaimed.map(\.text) == ["NOK 25"])
  }

  @Test func aNumberBehindAPercentageIsCounted() throws {
    let content = try content("Rabatt i %     15,00")
    #expect(content.unclaimed.isEmpty)
    #expect(rules(content) == ["percentage 1"])
  }

  @Test func rowsThatPagesRepeatAreNotLost() throws {
    let pages = ["Anna", "Berit", "Cecilie"].map {
      PageText(
        "Telia Norge AS\nAbonnement for \($0)\nBeskrivelse          Beløp\n"
          + "Månedsavgift         99,00\nDatapakke            10,00\nSum                  109,00")
    }
    let content = try Readers.content(of: PageText.document(pages))
    #expect(content.statements.first?.entries.count == 6)
  }

  /// A list with a sum of each part, and below it a table of two narrow cells.
  private func list(_ amount: String, _ label: String) throws -> DocumentContent {
    var page = CellPage()
    page.table([
      ["Дата", "Услуга", "Длительность", "Время", "Номер", "Сумма"],
      ["20.12.2025", "Исходящий звонок", "01:53", "19:20:29", "55501842", "2.86"],
      ["21.12.2025", "Исходящий звонок", "13:50", "07:33:30", "55505024", "2.00"],
      ["Подытог", "", "", "", "", "4.86"],
    ])
    page.table([[amount, label, "", "", "", "", "", "", "", ""]], isHeaded: false)
    return try Readers.content(of: page.document)
  }

  @Test func aSumBelowTheColumnOfDaysIsNoDay() throws {
    let right = try list("4.86", "К оплате")
    #expect(right.statements.first?.statement.totals[.due]?.description == "4.86")
    let wrong = try list("73.54", "К оплате")
    #expect(wrong.statements.first?.statement.verification.status == .contradicted)
  }

  @Test func moneyInTheColumnOfDaysIsListed() throws {
    let found = try list("73.54", "Прочее")
    #expect(found.unclaimed.map(\.text) == ["73.54"])
    #expect(found.statements.first?.statement.verification.status != .verified)
  }

  @Test func moneyInTheColumnOfLengthsIsListed() throws {
    func content(_ label: String) throws -> DocumentContent {
      try Readers.content(
        of: PageText.document(
          """
          Telefonica Esempio S.p.A.
          Data          Ora         Tipo       Numero chiamato     Durata          Totale
          23/04/2026    12:44:05    Chiamata   55500001            02:32            12,50
          24/04/2026    13:00:00    SMS        55500002                              0,99
          Totale parziale                                                           13,49

                                                                   € 41,43 \(label)
          """))
    }
    let unknown = try content("Varie")
    #expect(unknown.unclaimed.map(\.text).joined().contains("41,43"))
    #expect(unknown.statements.first?.statement.verification.status != .verified)
    let wrong = try content("Totale da pagare")
    #expect(wrong.statements.first?.statement.verification.status == .contradicted)
  }

  @Test func anAmountWithItsSignBeforeUnknownWordsIsNoRating() throws {
    let found = try Readers.content(
      of: PageText.document(
        """
        Duinzicht Diensten B.V.
        Omschrijving        Aantal     Prijs per stuk       Bedrag
        Beta 1                   2           € 100,00     € 200,00
        Alpha 2                  1            € 50,00      € 50,00
        Gamma 3                  1             € 5,00       € 5,00

                                € 255,00 Iets anders
        """))
    #expect(found.ruleClaims.isEmpty)
    #expect(found.unclaimed.map(\.text).joined().contains("255,00"))
  }

  @Test func rowsThatWereNotReadAreNoRatings() throws {
    let found = try Readers.content(
      of: PageText.document(
        """
        Northwind Services Ltd
        Opening balance       £77.80
        Payments received    £139.93
        Amount due           £191.28

        Xyzzy                 24.82
        Plugh                 82.85
        """))
    #expect(found.ruleClaims.isEmpty)
    #expect(found.unclaimed.map(\.text) == ["24.82", "82.85"])
  }
}
