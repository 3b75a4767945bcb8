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

  @Test func lineThatIsPrintedOtherwiseIsUnclaimed() throws {
    let (reading, unclaimed) = try reading(["126,00": "127,00"])
    #expect(unclaimed == ["127,00"])
    #expect(reading.status == .consistent)
  }

  @Test func pageAloneIsReadOnRequest() throws {
    let reader = ReadDocument(
      knowledge: try Readers.knowledge.get(), options: ReadingOptions(ignoresEmbedded: true))
    let content = reader.run(try sample.laidOut().document)
    #expect(content.statements.first?.statement.source.page == 1)
  }
}
