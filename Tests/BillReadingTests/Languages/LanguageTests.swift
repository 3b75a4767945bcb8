import BillExtraction
import BillKnowledge
import BillModel
import BillReading
import Testing

/// Bills in the languages of western and northern Europe, read without a profile.
@Suite struct LanguageTests {
  private static let languages =
    BillWords.italian + BillWords.french + BillWords.spanish + BillWords.dutch
    + BillWords.swedish + BillWords.danish

  private func content(_ text: String, _ path: String) throws -> DocumentContent {
    let document = try Extract().run(SourceFile(path: path, bytes: Array(text.utf8)))
    return try Readers.content(of: document)
  }

  @Test(arguments: languages)
  func invoiceInHTML(_ words: BillWords) throws {
    let pages = InvoicePages(words: words)
    try expect(content(pages.html, "invoice.html"), words, pages.sums)
  }

  @Test(arguments: languages)
  func invoiceInText(_ words: BillWords) throws {
    let pages = InvoicePages(words: words)
    try expect(content(pages.text, "invoice.txt"), words, pages.sums)
  }

  @Test(arguments: AccountWords.all)
  func bankStatement(_ words: AccountWords) throws {
    let pages = AccountPages(words: words)
    let content = try content(pages.bank, "account.html")
    let reading = try #require(content.statements.first)
    let statement = reading.statement
    #expect(content.unclaimed.map(\.text) == [])
    #expect(statement.type == .account)
    #expect(statement.issuer.name == words.bank)
    #expect(statement.customer == words.person)
    #expect(statement.account == "12-3456-78")
    #expect(statement.issued?.description == "2026-04-01")
    #expect(statement.period?.from?.description == "2026-03-01")
    #expect(statement.period?.to?.description == "2026-03-31")
    #expect(statement.currency?.description == words.customs.code)
    #expect(statement.totals[.opening]?.hundredths == AccountPages.opening)
    #expect(statement.totals[.closing]?.hundredths == AccountPages.balances.last)
    #expect(
      reading.entries.map { $0.amount?.value.hundredths } == AccountPages.events.map { -$0 })
    #expect(reading.entries.map { $0.balanceAfter?.hundredths } == AccountPages.balances)
    #expect(reading.entries.map(\.description) == words.events)
    #expect(statement.verification.status == .verified)
  }

  @Test(arguments: AccountWords.all)
  func phoneBill(_ words: AccountWords) throws {
    let pages = AccountPages(words: words)
    let content = try content(pages.phone, "phone.html")
    let reading = try #require(content.statements.first)
    let statement = reading.statement
    #expect(content.unclaimed.map(\.text) == [])
    #expect(statement.type == .bill)
    #expect(statement.issuer.name == words.phone.company)
    #expect(statement.number == "F-88120")
    #expect(statement.issued?.description == "2026-04-01")
    #expect(statement.due?.description == "2026-04-20")
    #expect(statement.period?.from?.description == "2026-03-01")
    #expect(statement.period?.to?.description == "2026-03-31")
    #expect(statement.customer == words.person)
    #expect(statement.subscribers == ["+447700900555"])
    #expect(statement.totals[.net]?.hundredths == pages.charged)
    #expect(statement.totals[.tax]?.hundredths == pages.tax)
    #expect(reading.entries.map(\.kind) == [.subscription, .tax, .voice, .voice, .sms])
    let calls = reading.entries.filter { $0.kind == .voice || $0.kind == .sms }
    #expect(calls.map { $0.amount?.value.hundredths } == AccountPages.calls.map(\.cost))
    #expect(calls.map(\.counterparty) == ["+442079460001", "+12125550123", "+447700900123"])
    #expect(calls.prefix(2).map { $0.quantity?.value.description } == ["125", "3730"])
    #expect(statement.verification.status == .verified)
  }

  private func expect(
    _ content: DocumentContent, _ words: BillWords, _ sums: InvoiceSums
  ) throws {
    let reading = try #require(content.statements.first)
    #expect(content.statements.count == 1)
    #expect(content.unclaimed.map(\.text) == [])
    let statement = reading.statement
    #expect(statement.type == .invoice)
    #expect(statement.number == "2026-0147")
    #expect(statement.issued?.description == "2026-03-12")
    #expect(statement.due?.description == "2026-04-11")
    #expect(statement.account == "C-20417")
    #expect(statement.paymentReference == "RF-2026-0147")
    #expect(statement.issuer.name == words.seller)
    #expect(statement.issuer.taxID == words.sellerTaxID.value)
    #expect(statement.customer == words.buyer)
    #expect(statement.currency?.description == words.customs.code)
    let totals = statement.totals
    #expect(totals[.net]?.hundredths == sums.net)
    #expect(totals[.tax]?.hundredths == sums.tax)
    #expect(totals[.gross]?.hundredths == sums.gross)
    #expect(totals[.payments]?.hundredths == -sums.prepaid)
    #expect(totals[.due]?.hundredths == sums.due)
    let rows = reading.entries.filter { $0.kind != .tax }
    #expect(rows.map { $0.amount?.value.hundredths } == sums.amounts)
    #expect(rows.map { $0.unitPrice?.hundredths } == InvoiceSums.lines.map(\.price))
    #expect(
      rows.map { $0.quantity?.value.hundredths } == InvoiceSums.lines.map { $0.quantity * 10 })
    #expect(rows.map(\.description) == words.invoice.goods)
    #expect(statement.verification.status == .verified)
  }
}

extension ExactDecimal {
  /// The value in hundredths, nil where it has more digits.
  fileprivate var hundredths: Int? { Int(rounded(toScale: 2).description.filter { $0 != "." }) }
}
