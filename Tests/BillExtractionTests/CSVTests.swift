import BillExtraction
import BillModel
import Testing

@Suite struct CSVTests {
  static func page(_ text: String) throws -> SheetPage {
    let document = CSVReader().read(Array(text.utf8))
    #expect(document.losses.isEmpty)
    return SheetPage(try #require(document.pages.first))
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func everySeparatorPartsFields(separator: String) throws {
    let text = "date;number;amount\n2026-01-05;79000000101;1.50\n2026-01-06;79000000102;2.25\n"
      .replacing(";", with: separator)
    #expect(MediaType.sniff(Array(text.utf8)) == MediaType.csv)
    let page = try Self.page(text)
    #expect(
      page.rows == [
        ["date", "number", "amount"], ["2026-01-05", "79000000101", "1.50"],
        ["2026-01-06", "79000000102", "2.25"],
      ])
    #expect(page.places == [.line(1), .line(2), .line(3)])
    #expect(page.left(of: "amount") == page.left(of: "2.25"))
  }

  @Test func decimalCommasAreNoSeparators() throws {
    let page = try Self.page("a;b;c\n1,5;2,5;3,5\n1,25;2,5;3,5\n")
    #expect(page.rows[1] == ["1,5", "2,5", "3,5"])
  }

  @Test func preambleAndTotalsStandAroundTheTable() throws {
    let text = """
      Детализация услуг связи
      Период: с 01.01.2026 по 31.01.2026

      Дата;Время;Номер;Услуга;Стоимость
      05.01.2026;12:44:05;79000000101;Телеф.;1,6667
      06.01.2026;12:44:05;79000000102;Телеф.;0,0000
      Итого;;;;1,6667
      """
    #expect(MediaType.sniff(Array(text.utf8)) == MediaType.csv)
    let page = try Self.page(text)
    #expect(page.rows[0] == ["Детализация услуг связи"])
    #expect(page.rows[5] == ["Итого", "1,6667"])
    #expect(page.places.last == .line(7))
    #expect(page.left(of: "Стоимость") == page.left(of: "1,6667"))
    // A long title does not push the second column away.
    let second = try #require(page.left(of: "Время"))
    #expect(second < 36 + 5 + 16 * 5)
  }

  @Test func rowsOfOtherLengthsKeepTheirColumns() throws {
    let page = try Self.page("a;b;c;d\n1;2;3;4\n1;2\n1;2;3;4;5\n1;;;4\n")
    #expect(page.rows[2] == ["1", "2"])
    #expect(page.rows[3] == ["1", "2", "3", "4", "5"])
    #expect(page.rows[4] == ["1", "4"])
  }

  @Test func tornRowIsPutTogether() throws {
    let row = "100200;79000000012;%;12:44:05;Передача данных МБ;1,50;\n"
    let whole = ["05.01.2026", "06.01.2026", "07.01.2026", "08.01.2026"]
      .map { row.replacing("%", with: $0) }.joined()
    let torn = row.replacing("%", with: "09.01.2026").replacing("данных МБ", with: "данных\nМБ")
    let header = "Номер договора;Номер абонента;Дата звонка;Время звонка;Описание;Сумма;\n"
    let last = row.replacing("%", with: "10.01.2026")
    let page = try Self.page(header + whole + torn + last)
    #expect(page.rows.count == 7)
    #expect(
      page.rows[5] == [
        "100200", "79000000012", "09.01.2026", "12:44:05", "Передача данных МБ", "1,50",
      ])
    #expect(page.places[5] == .line(6))
    #expect(page.places[6] == .line(8))
  }

  @Test("Rows on one line are parted where each is a whole row", arguments: [5, 2])
  func gluedRows(separators: Int) throws {
    let row = "100200;79350000012;%;12:44:05;Data;1,50"
    let days = ["05.01.2026", "06.01.2026", "07.01.2026", "08.01.2026", "09.01.2026"]
    let rows = days.map { row.replacing("%", with: $0) }
    let header = "Contract;Number;Date;Time;Service;Amount\n"
    let glue = String(repeating: ";", count: separators)
    let page = try Self.page(
      header + rows[..<3].joined(separator: "\n") + "\n" + rows[3] + glue + rows[4] + "\n")
    #expect(page.rows.count == (separators == 5 ? 6 : 5))
    if separators == 5 {
      #expect(page.rows[5] == ["100200", "79350000012", days[4], "12:44:05", "Data", "1,50"])
    }
  }

  /// A table with a column of volumes, and a row that lacks a field.
  struct Gap: Sendable, CustomTestStringConvertible {
    let row: String
    /// Its cells below the titles, by number.
    let columns: [Int]
    var full = "Услуга %;% шт;%,50;0,00;%,50"
    var testDescription: String { row }
  }

  @Test(
    "A row that lacks a field in its middle keeps its columns, where one place alone fits",
    arguments: [
      Gap(row: "Абонентская плата;400,00;0,00;400,00", columns: [0, 2, 3, 4]),
      Gap(row: "Итого начислено;410,50;0,00;410,50", columns: [0, 2, 3, 4]),
      // Which of three sums is missing cannot be told.
      Gap(row: "Абонентская плата;1 шт;0,00;400,00", columns: [0, 1, 2, 3]),
      // Nor which of two fields, where both columns hold words.
      Gap(
        row: "Интернет;400,00;0,00;400,00", columns: [0, 1, 2, 3],
        full: "Услуга;город;%,50;0,00;%,50"
      ),
      // Two fields are missing.
      Gap(row: "Всего;0,00;400,00", columns: [0, 1, 2]),
      // The last field is missing.
      Gap(
        row: "Услуга;1 шт;0,00;0,00", columns: [0, 1, 2, 3], full: "Услуга %;% шт;%,50;0,00;шт %"),
    ])
  func gap(_ gap: Gap) throws {
    let rows = (1...6).map { gap.full.replacing("%", with: "\($0)") }
    let titles = "Название;Объём;Сумма;Скидка;Итого"
    let page = try Self.page(([titles] + rows + [gap.row]).joined(separator: "\n") + "\n")
    let lefts = titles.split(separator: ";").map { page.left(of: String($0)) }
    let last = page.page.blocks.filter { $0.place == .line(8) }
    let columns = last.map { block in
      lefts.lastIndex { $0.map { $0 <= block.box.x0 + 10 } ?? false }
    }
    #expect(columns == gap.columns)
  }

  @Test func rowsOfAnotherTableAreNotMoved() throws {
    let rows = (1...6).map { "Услуга \($0);\($0) шт;\($0),50;0,00;\($0),50" }
    let second = ["Номер;Сумма;НДС;Всего", "Петров;10,00;1,00;11,00"]
    let text = (["Название;Объём;Сумма;Скидка;Итого"] + rows + second).joined(separator: "\n")
    let page = try Self.page(text + "\n")
    #expect(page.left(of: "НДС") == page.left(of: "1,00"))
  }

  @Test func shortRowsThatAreWholeStayApart() throws {
    let rows = (1...9).map { "Услуга \($0);\($0),00;1,00;0,00;1,00\n" }.joined()
    let text = "Название;Объём;Сумма;Скидка;Итого\n" + rows + "Итого;9,00;9,00\nНДС;1,00;1,00\n"
    let page = try Self.page(text)
    #expect(page.rows.suffix(2) == [["Итого", "9,00", "9,00"], ["НДС", "1,00", "1,00"]])
  }

  @Test func quotesHoldSeparatorsAndLineBreaks() throws {
    let text =
      "date,who,amount\n2026-01-05,\"a, \"\"b\"\"\",1.50\n2026-01-06,\"one\ntwo\",2.00\n"
      + "2026-01-07,c,3.00\n"
    let page = try Self.page(text)
    #expect(page.rows[1] == ["2026-01-05", "a, \"b\"", "1.50"])
    #expect(page.rows[2] == ["2026-01-06", "one two", "2.00"])
    #expect(page.places == [.line(1), .line(2), .line(3), .line(5)])
    let words = page.page.words
    let one = try #require(words.first { $0.text == "one" })
    let two = try #require(words.first { $0.text == "two" })
    #expect(two.box.y0 > one.box.y1)
    #expect(two.box.x0 == one.box.x0)
  }

  @Test(arguments: [
    ("ПАО \"МТС\"", "ПАО \"МТС\""), ("\"ПАО \"МТС\"\"", "ПАО \"МТС\""),
    ("\"ПАО \"\"МТС\"\"\"", "ПАО \"МТС\""), ("\"МТС", "\"МТС"), ("\"\"", ""),
    ("=\"0079\"", "0079"), ("\"=\"\"0079\"\"\"", "0079"), ("\"a\" ", "a"),
    ("\"say \"\"hi\"\"\"", "say \"hi\""),
  ])
  func quotesOfOtherProgramsAreTexts(field: String, shown: String) throws {
    let page = try Self.page("a;b;c\n1;\(field);2\n3;x;4\n")
    #expect(page.rows[1] == (shown.isEmpty ? ["1", "2"] : ["1", shown, "2"]))
    #expect(page.rows[2] == ["3", "x", "4"])
  }

  @Test func quotesThatNothingClosesTakeNoTime() throws {
    let text = "a;b;c\n" + String(repeating: "\"x;\"y;\"z\n", count: 60_000)
    let page = try Self.page(text)
    #expect(page.rows.count == 60_001)
    #expect(page.rows[60_000] == ["\"x", "\"y", "\"z"])
  }

  @Test func separatorThatTheFileNamesCounts() throws {
    let page = try Self.page("sep=,\na,b\n1,2\n")
    #expect(page.rows == [["a", "b"], ["1", "2"]])
    #expect(page.places == [.line(2), .line(3)])
  }

  @Test(arguments: [
    "windows-1251", "koi8-r", "utf-8", "utf-16le", "utf-16be",
  ])
  func charsetsOfRussianExports(charset: String) throws {
    let row = "05.01.2026;12:44:05;Исходящий звонок на мобильный;Россия;1,50\r\n"
    let text = "Дата;Время;Услуга;Место вызова;Стоимость\r\n" + String(repeating: row, count: 9)
    try Self.expect(text, in: charset, mark: [])
    let marks: [String: [UInt8]] = [
      "utf-8": [0xEF, 0xBB, 0xBF], "utf-16le": [0xFF, 0xFE], "utf-16be": [0xFE, 0xFF],
    ]
    if let mark = marks[charset] { try Self.expect(text, in: charset, mark: mark) }
  }

  @Test(arguments: [
    (
      "windows-1256", "التاريخ;الوقت;الخدمة;المبلغ\n", "05/01/2026;12:44;مكالمة صادرة محلية;0.050\n"
    ),
    ("big5-hkscs", "日期;時間;服務;金額\n", "05/01/2026;12:44;流動數據用量;18.00\n"),
    ("gb18030", "日期;时间;服务;金额\n", "05/01/2026;12:44;移动数据流量费;18.00\n"),
    ("iso-8859-1", "Dato;Tid;Tjeneste;Beløp\n", "05.01.2026;12:44;Samtale på nettet;18,00\n"),
  ])
  func charsetsOfOtherExports(charset: String, header: String, row: String) throws {
    try Self.expect(header + String(repeating: row, count: 9), in: charset, mark: [])
  }

  static func expect(_ text: String, in charset: String, mark: [UInt8]) throws {
    let bytes = mark + EncodedText(charset: charset, text: text).bytes()
    #expect(bytes.count > mark.count)
    #expect(MediaType.sniff(bytes) == MediaType.csv)
    let page = try #require(try SheetPage.pages(bytes).first)
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(page.rows == lines.map { $0.split(separator: ";").map(String.init) })
  }

  @Test func restOfATooLongTableIsTold() throws {
    let text = "a;b;c\n" + String(repeating: "1;2;3\n", count: 100)
    let document = CSVReader(maximumCells: 30).read(Array(text.utf8))
    #expect(document.losses.map(\.kind) == [.tooManyPages])
    #expect(SheetPage(document.pages[0]).rows.count == 10)
  }

  @Test(arguments: [
    "Dear neighbour, the bill\nfor March, as promised, is here.\n",
    "Invoice\nDate: 2026-02-01\nTotal: 12.50\n", "one line; without more\n",
    "Ваш баланс 12,50 руб.\nСпасибо; ждём вас\nДо встречи, друзья, в офисе\n",
  ])
  func proseIsNoTable(text: String) {
    #expect(MediaType.sniff(Array(text.utf8)) == MediaType.text)
  }

  @Test func anyBytesAreReadWithoutATrap() {
    var state: UInt64 = 1
    for length in stride(from: 1, to: 3000, by: 37) {
      let alphabet = Array("\";,\t|\n\r=a1 \u{E9}\u{0}".utf8)
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      #expect(CSVReader().read(bytes).pages.count == 1)
    }
  }
}
