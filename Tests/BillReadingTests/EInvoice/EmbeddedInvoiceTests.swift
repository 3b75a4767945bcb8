import BillExtraction
import BillKnowledge
import BillModel
import BillMutation
import BillReading
import Testing

/// What a page says otherwise than the invoice inside must be seen.
@Suite struct EmbeddedInvoiceTests {
  private let sample = SampleDocument(path: "e-invoice/repair.pdf")

  /// The reading of the sample after some words of its page are others.
  private func reading(_ changes: [String: String]) throws -> (StatementReading, [String]) {
    var document = try sample.laidOut().document
    var changed = 0
    for index in document.pages[0].words.indices {
      guard let text = changes[document.pages[0].words[index].text] else { continue }
      document.pages[0].words[index].text = text
      changed += 1
    }
    #expect(changed >= changes.count)
    let content = try Readers.content(of: document)
    return (try #require(content.statements.first), content.unclaimed.map(\.text))
  }

  @Test func samePage() throws {
    let (reading, unclaimed) = try reading([:])
    #expect(reading.status == .verified)
    #expect(reading.statement.remarks.isEmpty)
    #expect(unclaimed.isEmpty)
  }

  @Test(
    "A page with another number, day or total differs",
    arguments: [
      (["2026-0418": "2026-0499"], "number 2026-0418 is "),
      (["14.04.2026": "15.04.2026"], "issued 2026-04-14 is 2026-04-15 on the page"),
      (["28.04.2026": "27.04.2026"], "due 2026-04-28 is 2026-04-27 on the page"),
      (["246,73": "346,73"], "gross 246.73 is 346.73 on the page"),
      (["209,30": "208,30"], "net 209.30 is 208.30 on the page"),
    ])
  func difference(changes: [String: String], message: String) throws {
    let (reading, _) = try reading(changes)
    #expect(reading.status != .verified)
    #expect(reading.statement.remarks.map(\.code) == ["embedded-differs"])
    let told = reading.statement.remarks.first?.message ?? ""
    #expect(told.contains(message), "\(told)")
  }

  @Test(
    "A row with another amount differs, whatever else the page shows",
    arguments: [
      (["126,00": "127,00"], ["line 1 126.00 is 127.00 on the page"]),
      // A number of another row, and one that stands elsewhere on the page as well.
      (["126,00": "63,80"], ["line 1 126.00 is 63.80 on the page"]),
      (["63,80": "209,30"], ["line 2 63.80 is 209.30 on the page"]),
      (
        ["126,00": "63,80", "63,80": "126,00"],
        ["line 1 126.00 is 63.80 on the page", "line 2 63.80 is 126.00 on the page"]
      ),
    ])
  func row(changes: [String: String], messages: [String]) throws {
    let (reading, _) = try reading(changes)
    #expect(reading.status == .contradicted)
    #expect(reading.statement.remarks.map(\.code) == ["embedded-differs"])
    let told = reading.statement.remarks.first?.message ?? ""
    for message in messages { #expect(told.contains(message), "\(told)") }
  }

  @Test("The sum of a row is not taken for its price, which is the same number")
  func rowWithEqualPrice() throws {
    var document = try sample.laidOut().document
    let words = document.pages[0].words
    let sum = try #require(
      words.indices.filter { words[$0].text == "19,50" }.max {
        words[$0].box.x1 < words[$1].box.x1
      })
    document.pages[0].words[sum].text = "22,50"
    let reading = try #require(try Readers.content(of: document).statements.first)
    #expect(reading.status == .contradicted)
    #expect(
      reading.statement.remarks.first?.message.contains("line 3 19.50 is 22.50 on the page") == true
    )
  }

  @Test("The net sum of a line is looked for first, whatever else may stand for it")
  func netSumsComeFirst() throws {
    // The sum with tax of a line is the net sum of another one.
    let sums = [
      "100.00", "120.00", "144.00", "172.80", "207.36", "250.00", "300.00", "360.00", "432.00",
      "518.40", "1000.00", "1200.00", "1440.00", "1728.00", "2073.60",
    ]
    var made = MadeInvoice.plain
    made.lines = sums.map {
      (quantity: "1", price: $0, net: $0, category: "S", percent: "20")
    }
    made.taxes = [(basis: "10046.16", tax: "2009.23", category: "S", percent: "20")]
    made.tax = "2009.23"
    made.sums = [
      (name: "LineExtensionAmount", value: "10046.16"),
      (name: "TaxExclusiveAmount", value: "10046.16"),
      (name: "TaxInclusiveAmount", value: "12055.39"), (name: "PayableAmount", value: "12055.39"),
    ]
    var page = PageText()
    page.at(20, (x: 0, text: "Invoice number"), (x: 200, text: "A 1"))
    page.at(50, (x: 0, text: "Description"), (x: 200, text: "Amount"))
    for (row, sum) in sums.enumerated() {
      page.at(65 + 12 * Float(row), (x: 0, text: "Work \(row)"), (x: 200, text: sum))
    }
    page.at(300, (x: 0, text: "Total"), (x: 200, text: "12055.39"))
    var document = page.document
    let invoice = SourceFile(path: "a.xml", bytes: Array(made.text.utf8))
    document.trees = try Extract().run(invoice).trees
    let reading = try #require(try Readers.content(of: document).statements.first)
    #expect(reading.statement.number == "A 1")
    #expect(reading.statement.remarks.isEmpty)
    #expect(reading.failing.isEmpty)
  }

  @Test("A page whose coordinates are absurd is compared all the same")
  func absurdPlaces() throws {
    var document = try sample.laidOut().document
    for index in document.pages[0].words.indices { document.pages[0].words[index].box.x1 = 1e30 }
    #expect(try Readers.content(of: document).statements.count == 1)
  }

  @Test func pageAloneIsReadOnRequest() throws {
    let reader = ReadDocument(
      knowledge: try Readers.knowledge.get(), options: ReadingOptions(ignoresEmbedded: true))
    let content = reader.run(try sample.laidOut().document)
    #expect(content.statements.first?.statement.source.page == 1)
  }
}
