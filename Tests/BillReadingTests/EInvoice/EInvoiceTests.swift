import BillExtraction
import BillModel
import BillReading
import Testing

@Suite struct EInvoiceTests {
  @Test func linesAndTaxesAreEntries() throws {
    let reading = try #require(try MadeInvoice.plain.reading())
    #expect(reading.amounts == ["60.00", "40.00", "20.00"])
    #expect(reading.entries.map(\.kind) == [.purchase, .purchase, .tax])
    #expect(reading.entries[0].source.path == "/Invoice/InvoiceLine[1]")
    #expect(reading.status == .verified)
    #expect(reading.statement.verification.covers == .rows)
  }

  @Test("Any sum that is changed alone is not proved")
  func changedSums() throws {
    let plain = MadeInvoice.plain.text
    let tags = [
      "<LineExtensionAmount>60.00", "<LineExtensionAmount>40.00", "<LineExtensionAmount>100.00",
      "<TaxableAmount>100.00", "<TaxAmount>20.00</TaxAmount><TaxSubtotal>",
      "<TaxAmount>20.00</TaxAmount><TaxCategory>", "<TaxExclusiveAmount>100.00",
      "<TaxInclusiveAmount>120.00", "<PayableAmount>120.00",
    ]
    for tag in tags {
      let parts = plain.split(separator: tag, maxSplits: 1)
      #expect(parts.count == 2, "\(tag)")
      let changed = parts.joined(separator: tag.replacing(".00", with: ".01"))
      let reading = try #require(try MadeInvoice.content(of: Array(changed.utf8)).statements.first)
      #expect(reading.status == .contradicted, "\(tag)")
    }
  }

  @Test func twoLinesThatSwapTheirSumsAreRemarked() throws {
    var invoice = MadeInvoice.plain
    invoice.lines[0].net = "40.00"
    invoice.lines[1].net = "60.00"
    let reading = try #require(try invoice.reading())
    #expect(reading.statement.verification.covers != .rows)
    #expect(reading.statement.remarks.map(\.code) == ["row-price"])
  }

  @Test func sumThatIsNotKnownIsUnclaimed() throws {
    var invoice = MadeInvoice.plain
    invoice.sums.append((name: "CollectedAmount", value: "7.00"))
    let content = try MadeInvoice.content(of: Array(invoice.text.utf8))
    #expect(content.unclaimed.map(\.text) == ["7.00"])
    #expect(content.statements.first?.status == .consistent)
  }

  @Test(arguments: ["12,50", "1e3", "", "--1", "99999999999999999999999"])
  func sumThatIsNoNumberProvesNothing(_ text: String) throws {
    var invoice = MadeInvoice.plain
    invoice.lines[0].net = text
    let reading = try #require(try invoice.reading())
    #expect(reading.status != .verified)
  }

  @Test func severalRatesWithOneFree() throws {
    var invoice = MadeInvoice.plain
    invoice.lines[1].category = "E"
    invoice.lines[1].percent = "0"
    invoice.taxes = [
      (basis: "60.00", tax: "12.00", category: "S", percent: "20"),
      (basis: "40.00", tax: "0.00", category: "E", percent: "0"),
    ]
    invoice.tax = "12.00"
    invoice.sums[2].value = "112.00"
    invoice.sums[3].value = "112.00"
    let reading = try #require(try invoice.reading())
    #expect(reading.amounts == ["60.00", "40.00", "12.00", "0.00"])
    #expect(reading.status == .verified)

    // The same with both bases told for the other rate.
    invoice.taxes[0].basis = "40.00"
    invoice.taxes[1].basis = "60.00"
    #expect(try invoice.reading()?.failing == ["tax-rate", "tax-basis", "tax-basis"])
  }

  @Test func withoutAnyTaxThereIsNoTaxEntry() throws {
    var invoice = MadeInvoice.plain
    for index in 0..<2 { invoice.lines[index].percent = "0" }
    invoice.taxes = [(basis: "100.00", tax: "0.00", category: "Z", percent: "0")]
    invoice.tax = "0.00"
    invoice.sums[2].value = "100.00"
    invoice.sums[3].value = "100.00"
    let reading = try #require(try invoice.reading())
    #expect(reading.amounts == ["60.00", "40.00"])
    #expect(reading.status == .verified)
  }

  @Test func negativeLine() throws {
    var invoice = MadeInvoice.plain
    invoice.lines.append(
      (quantity: "-1", price: "10.00", net: "-10.00", category: "S", percent: "20"))
    invoice.taxes[0] = (basis: "90.00", tax: "18.00", category: "S", percent: "20")
    invoice.tax = "18.00"
    invoice.sums = zip(invoice.sums, ["90.00", "90.00", "108.00", "108.00"]).map {
      (name: $0.name, value: $1)
    }
    let reading = try #require(try invoice.reading())
    #expect(reading.amounts == ["60.00", "40.00", "-10.00", "18.00"])
    #expect(reading.status == .verified)
  }

  @Test func prepaidAndRoundingStandBehindTheGross() throws {
    var invoice = MadeInvoice.plain
    invoice.sums[3].value = "70.05"
    invoice.sums.append((name: "PrepaidAmount", value: "50.00"))
    invoice.sums.append((name: "PayableRoundingAmount", value: "0.05"))
    let reading = try #require(try invoice.reading())
    #expect(reading.status == .verified)
    #expect(reading.amounts == ["60.00", "40.00", "20.00"])
    #expect(reading.statement.totals[.payments]?.description == "50.00")
    #expect(reading.statement.totals[.adjustments]?.description == "0.05")
    #expect(reading.statement.position.closing?.description == "70.05")
    invoice.sums[3].value = "70.06"
    #expect(try invoice.reading()?.failing == ["balance-owed"])
  }

  @Test("What is credited is negative, however it is written", arguments: [false, true])
  func creditNote(isNegative: Bool) throws {
    var invoice = MadeInvoice.plain
    invoice.typeCode = "381"
    if isNegative {
      for index in 0..<2 {
        invoice.lines[index].quantity = "-" + invoice.lines[index].quantity
        invoice.lines[index].net = "-" + invoice.lines[index].net
      }
      invoice.taxes[0].basis = "-100.00"
      invoice.taxes[0].tax = "-20.00"
      invoice.tax = "-20.00"
      for index in invoice.sums.indices {
        invoice.sums[index].value = "-" + invoice.sums[index].value
      }
    }
    let reading = try #require(try invoice.reading())
    #expect(reading.statement.type == .creditNote)
    #expect(reading.amounts == ["-60.00", "-40.00", "-20.00"])
    #expect(reading.status == .verified)
    // Totals keep the sign that is written.
    #expect(
      reading.statement.totals[.gross]?.description == (isNegative ? "-120.00" : "120.00"))
    #expect(reading.statement.position.closing?.description == "-120.00")
  }

  @Test func taxInTheCurrencyOfTheTaxOfficeIsNoSum() throws {
    var invoice = MadeInvoice.plain
    invoice.more = """
      <TaxCurrencyCode>SEK</TaxCurrencyCode>
      <TaxTotal><TaxAmount currencyID="SEK">222.22</TaxAmount></TaxTotal>
      """
    let content = try MadeInvoice.content(of: Array(invoice.text.utf8))
    #expect(content.statements.first?.status == .verified)
    #expect(content.statements.first?.statement.totals[.tax]?.description == "20.00")
    #expect(content.unclaimed.isEmpty)
  }

  @Test func linesInsideOfALineMakeItsSum() throws {
    var text = MadeInvoice.plain.text
    let inner = ["<ID>1a</ID>", "<ID>1b</ID>"].map { id in
      "<SubInvoiceLine>\(id)<LineExtensionAmount>30.00</LineExtensionAmount><Item><Name>Part</Name>"
        + "<ClassifiedTaxCategory><Percent>20</Percent></ClassifiedTaxCategory></Item>"
        + "</SubInvoiceLine>"
    }
    text.replace(
      "</Price></InvoiceLine>\n<InvoiceLine><ID>2",
      with: "</Price>" + inner.joined() + "</InvoiceLine>\n<InvoiceLine><ID>2")
    let reading = try #require(try MadeInvoice.content(of: Array(text.utf8)).statements.first)
    #expect(reading.amounts == ["30.00", "30.00", "40.00", "20.00"])
    #expect(reading.status == .verified)
    text.replace(">30.00<", with: ">31.00<", maxReplacements: 1)
    let wrong = try #require(try MadeInvoice.content(of: Array(text.utf8)).statements.first)
    #expect(wrong.failing.contains("rows-subtotal"))
  }

  @Test func otherFilesWithTheSameRootAreNoInvoices() throws {
    let text = "<Invoice><ID>5</ID><Amount>12.00</Amount></Invoice>"
    #expect(try MadeInvoice.content(of: Array(text.utf8)).statements.isEmpty)
  }

  @Test func corruptXMLGivesNoInvoice() {
    let bytes = Array(MadeInvoice.plain.text.utf8.dropLast(20))
    #expect(throws: ExtractError.self) { try MadeInvoice.content(of: bytes) }
  }
}
