import BillLedger
import BillModel
import Billfold
import Testing

@Suite struct RunTallyTests {
  private let place = Place.page(3, Box(x0: 0, y0: 0, x1: 1, y1: 1))

  private func reading(
    _ path: String, _ issuer: String?, _ status: Verification.Status, _ entries: [Entry] = []
  ) -> DocumentReading {
    var statement = Statement(type: .bill, at: place)
    statement.issuer.name = issuer
    statement.number = path
    statement.verification.status = status
    if status == .contradicted {
      statement.verification.checks = [
        Check(
          rule: "net-tax-gross", expected: ExactDecimal(5), actual: ExactDecimal(5),
          sources: [place]),
        Check(
          rule: "entries-total", expected: ExactDecimal(12), actual: ExactDecimal(10),
          sources: [place]),
      ]
    }
    return DocumentReading(
      record: DocumentRecord(id: "d\(path)", path: path, status: .read),
      statements: [StatementReading(statement: statement, entries: entries)])
  }

  private func entry(_ kind: EntryKind, _ whole: Int, _ currency: String) -> Entry {
    var entry = Entry(kind: kind, at: place)
    entry.description = "\(kind) \(whole) \(currency)"
    entry.amount = Money(value: ExactDecimal(whole), currency: CurrencyCode(currency))
    return entry
  }

  private func problem(_ path: String, _ status: DocumentStatus) -> DocumentReading {
    var record = DocumentRecord(id: "d\(path)", path: path, status: status)
    record.problem = Problem(code: "code", message: "it is \(status)", hint: "mend it")
    return DocumentReading(record: record)
  }

  @Test func anIssuerHasOneLine() {
    let ledger = Deduplicate().run([
      reading("1", "B", .verified, [entry(.fee, 5, "OMR"), entry(.voice, 7, "OMR")]),
      reading("2", "B", .contradicted, [entry(.voice, 1, "EUR"), entry(.payment, -9, "OMR")]),
      reading("3", "A", .verified, [entry(.topUp, -9, "OMR")]),
      reading("4", nil, .consistent),
      problem("5", .failed),
    ])
    #expect(
      RunTally(of: ledger).lines == [
        "A: 1 document, 1 statement, 1 verified, 0 contradicted",
        "B: 2 documents, 2 statements, 1 verified, 1 contradicted, 1 EUR, 12 OMR",
        "unknown issuer: 1 document, 1 statement, 0 verified, 0 contradicted",
      ])
  }

  @Test func remarksNameWhatAPersonShouldLookAt() {
    let ledger = Deduplicate().run([
      reading("1", "A", .verified), reading("2", "A", .contradicted), problem("3", .failed),
      problem("4", .partial), problem("5", .unrecognized), problem("6", .skipped),
      problem("7", .duplicate),
    ])
    let lines = RunRemark.list(for: ledger).map { "\($0.path): \($0.message); \($0.hint)" }
    #expect(
      lines == [
        "2: 12 is printed on page 3, but 10 follows (entries-total, difference -2); "
          + "compare it with the document, or see `billfold inspect`",
        "3: it is failed; mend it", "4: it is partial; mend it", "5: it is unrecognized; mend it",
      ])
  }
}
