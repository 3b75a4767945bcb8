import BillModel
import Billfold
import Testing

@Suite struct RunTallyTests {
  private let place = Place.line(1)

  private func statement(
    _ issuer: String?, _ status: Verification.Status, _ type: StatementType = .bill
  ) -> Statement {
    var statement = Statement(type: type, at: place)
    statement.issuer.name = issuer
    statement.verification.status = status
    return statement
  }

  private func record(_ status: DocumentStatus) -> DocumentRecord {
    DocumentRecord(id: "d1", path: "a.pdf", status: status)
  }

  private func entry(_ kind: EntryKind, _ whole: Int, _ currency: String) -> Entry {
    var entry = Entry(kind: kind, at: place)
    entry.amount = Money(value: ExactDecimal(whole), currency: CurrencyCode(currency))
    return entry
  }

  @Test func anIssuerHasOneLine() {
    var tally = RunTally()
    tally.count(record(.read), statements: [statement("B", .verified), statement("A", .verified)])
    tally.count(record(.read), statements: [statement("B", .contradicted)])
    tally.count(record(.duplicate), statements: [statement("B", .verified)])
    tally.count(record(.read), statements: [statement(nil, .consistent)])
    tally.count(entry(.fee, 5, "OMR"), issuer: "B")
    tally.count(entry(.voice, 7, "OMR"), issuer: "B")
    tally.count(entry(.voice, 1, "EUR"), issuer: "B")
    tally.count(entry(.payment, -9, "OMR"), issuer: "B")
    tally.count(entry(.topUp, -9, "OMR"), issuer: "A")
    #expect(
      tally.lines == [
        "A: 1 document, 1 statement, 1 verified, 0 contradicted",
        "B: 2 documents, 2 statements, 1 verified, 1 contradicted, 1 EUR, 12 OMR",
        "unknown issuer: 1 document, 1 statement, 0 verified, 0 contradicted",
      ])
    #expect(tally.candidates == 4)
  }

  @Test(
    "What is named makes a run fail, and nothing else does",
    arguments: FailurePolicy.Condition.allCases)
  func policy(condition: FailurePolicy.Condition) {
    var clean = RunTally()
    clean.count(record(.read), statements: [statement("A", .verified)])
    clean.count(record(.skipped), statements: [])
    clean.count(record(.duplicate), statements: [])
    clean.count(record(.read), statements: [statement("A", .unverified, .notice)])
    var tally = clean
    switch condition {
    case .failed: tally.count(record(.failed), statements: [])
    case .partial: tally.count(record(.partial), statements: [])
    case .unrecognized: tally.count(record(.unrecognized), statements: [])
    case .contradicted: tally.count(record(.read), statements: [statement("A", .contradicted)])
    case .unverified: tally.count(record(.read), statements: [statement("A", .unverified)])
    case .alert: tally.alerts = 1
    }
    let others = Set(FailurePolicy.Condition.allCases).subtracting([condition])
    #expect(FailurePolicy([condition]).isMet(by: tally))
    #expect(!FailurePolicy([condition]).isMet(by: clean))
    #expect(!FailurePolicy(others).isMet(by: tally))
    #expect(!FailurePolicy([]).isMet(by: tally))
  }

  @Test func aRunWithoutDocumentsAlwaysFails() {
    var tally = RunTally()
    #expect(FailurePolicy([]).isMet(by: tally))
    tally.count(record(.skipped), statements: [])
    #expect(FailurePolicy([]).isMet(by: tally))
  }
}
