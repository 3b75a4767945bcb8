import BillKnowledge
import BillModel
import BillReading
import Testing

/// Titles of tables: on one line or four, in one language or two, close together or far apart.
@Suite struct HeaderFinderTests {
  private func header(_ layout: Layout, at line: Int) throws -> HeaderFinder.Header? {
    var sense = WordSense(knowledge: try Readers.knowledge.get(), profile: nil)
    var finder = HeaderFinder(layout: layout)
    return finder.header(at: line, sense: &sense)
  }

  private func roles(_ text: String, at line: Int = 0) throws -> [ColumnRole?]? {
    try header(Layout(text: text), at: line)?.columns.map(\.role)
  }

  @Test func oneLine() throws {
    let found = try roles("Dato        Tid       Nummer       Varighet    Beløp")
    #expect(found == [.date, .time, .counterparty, .duration, .amount])
  }

  @Test func twoLinesMakeOneTitle() throws {
    let layout = Layout(
      text: """
        Dato        Tid       Varighet/     Beløp
                              Mengde
        """)
    let found = try #require(try header(layout, at: 0))
    #expect(found.lines == 0...1)
    #expect(found.columns.map(\.role) == [.date, .time, .durationOrVolume, .amount])
  }

  @Test func threeLinesMakeOneTitle() throws {
    let layout = Layout(
      text: """
                              Varighet/
        Dato        Tid       Antall/       Beløp
                              Mengde
        """)
    let found = try #require(try header(layout, at: 0))
    #expect(found.lines == 0...2)
    #expect(found.columns.map(\.role) == [.date, .time, .durationOrVolume, .amount])
  }

  @Test func aSecondLineInAnotherLanguage() throws {
    let layout = Layout(
      text: """
        Date        Time      Duration      Amount
        日期        時間      通話時間      金額
        """)
    let found = try #require(try header(layout, at: 0))
    #expect(found.lines == 0...1)
    #expect(found.columns.map(\.role) == [.date, .time, .duration, .amount])
  }

  @Test func bilingualTitlesOfOnePhrase() throws {
    let found = try roles("Date 日期        Time 時間        Amount 金額")
    #expect(found == [.date, .time, .amount])
  }

  @Test func twoTitlesThatLookLikeOnePhrase() throws {
    let found = try roles("Dato        Tid Nummer        Beløp")
    #expect(found == [.date, .time, .counterparty, .amount])
  }

  @Test func anUnknownTitleIsTheDescription() throws {
    let found = try roles("Dato        Hvaforno        Beløp")
    #expect(found == [.date, .description, .amount])
  }

  @Test func ofTwoEqualRolesTheFirstKeepsIt() throws {
    let found = try roles("Dato        Beskrivelse       Beløp       Beløp")
    #expect(found == [.date, .description, .amount, .other])
  }

  @Test(arguments: [
    "01.02.2026   12:44:05    900 00 001    12,50",
    "Sum denne periode     1.125,40",
    "Ingrid Solbakken",
    "Beløp",
    "Kjære kunde   takk   for   oppmerksomheten",
  ])
  func noHeader(_ text: String) throws {
    #expect(try header(Layout(text: text), at: 0) == nil)
  }

  @Test func titlesThatAreLabelsAreABoxOfFields() throws {
    let layout = Layout(
      text: """
        KID                      Forfallsdato     Beløp
        20417755902144777        26.02.2026       1.125,40
        """)
    #expect(try header(layout, at: 0)?.isFieldGrid == true)
  }

  @Test func aTableOfEventsIsNoBoxOfFields() throws {
    let found = try header(Layout(text: "Dato     Tid     Nummer     Beløp"), at: 0)
    #expect(found?.isFieldGrid == false)
  }

  @Test func columnsOfHTMLAreAsWideAsTheirCells() throws {
    var page = CellPage()
    page.table([["Dato", "Beskrivelse", "Beløp"], ["01.02.2026", "Gebyr", "12,50"]])
    let found = try #require(try header(Layout(page.document), at: 0))
    #expect(found.columns.map(\.x0) == [0, 200, 400])
    #expect(found.columns.map(\.x1) == [200, 400, 600])
  }

  @Test(arguments: [
    ("Datum       Tid       Nummer       Längd Belopp", [ColumnRole.duration, .amount]),
    ("Date        Libellé            Débit    Crédit Solde", [.credit, .balance]),
    ("Fecha       Hora      Duración Destino    Importe", [.duration, .place, .amount]),
  ])
  func neighboursWithASpaceBetweenAreTwoTitles(_ line: String, _ last: [ColumnRole]) throws {
    let found = try #require(try roles(line))
    #expect(Array(found.suffix(last.count)) == last)
  }

  @Test func aBoxOfFieldsAboveATable() throws {
    let document = PageText.document(
      """
      Servicios Marisma S.L.      Fecha de       Fecha de     Nº factura:   Cliente:
                                  vencimiento:   emisión:
      Harbour Street 1
                                  05/09/2026     22/08/2026   F-082673/26   M. Muster

      Factura
      Concepto                    Uds.       Precio unitario                Importe
      Alpha 1                        1                295,88                 295,88
      Total a pagar                                                          295,88
      """)
    let found = try #require(Readers.content(of: document).statements.first?.statement)
    #expect(found.number == "F-082673/26")
    #expect(found.issued?.description == "2026-08-22")
    #expect(found.due?.description == "2026-09-05")
    #expect(found.customer == "M. Muster")
  }

  @Test func colonsOfABoxOnALineOfTheirOwn() throws {
    var page = PageText()
    let places: [(x: Float, label: String, value: String)] = [
      (20, "Fakturadatum", "2026-05-17"), (120, "Förfallodag", "2026-05-31"),
      (220, "Fakturanummer", "00012363"),
    ]
    for (x, label, value) in places {
      page.at(20, (x: x, text: label))
      page.at(32, (x: x, text: ":"))
      page.at(44, (x: x, text: value))
    }
    page.at(100, (x: 20, text: "Att betala"), (x: 220, text: "12,50 kr"))
    let found = try #require(Readers.content(of: page.document).statements.first?.statement)
    #expect(found.number == "00012363")
    #expect(found.issued?.description == "2026-05-17")
    #expect(found.due?.description == "2026-05-31")
  }

  /// An account whose last two titles stand close, with values below one of them or both.
  private func account(_ rows: String) throws -> [ColumnRole?] {
    let layout = Layout(
      text: "Date          Details             Debit    Credit Balance\n" + rows)
    return try #require(try header(layout, at: 0)).columns.map(\.role)
  }

  @Test func valuesBelowBothPartTitlesThatWouldBeOne() throws {
    let both = "11/07/2026    Shop                         119.98 475.20"
    #expect(try account(both).suffix(3) == [.debit, .credit, .balance])
    let one = "11/07/2026    Shop                                475.20"
    #expect(try account(one).last != .balance)
  }

  @Test func theUnknownTitleBesideDebitsIsThatOfCredits() throws {
    let found = try roles("Dato      Tekst          Hævet      Xyzzy      Saldo")
    #expect(found == [.date, .description, .debit, .credit, .balance])
  }

  @Test func aLabelOverTwoLinesGoesBeforeItsFirstWord() throws {
    let document = PageText.document(
      """
      Оплатить до:   Дата            Счёт №:
                     выставления:
      11.07.2026     27.06.2026      2026-47059

      К оплате                       12 833,81 руб.
      """)
    let found = try #require(Readers.content(of: document).statements.first?.statement)
    #expect(found.issued?.description == "2026-06-27")
  }
}
