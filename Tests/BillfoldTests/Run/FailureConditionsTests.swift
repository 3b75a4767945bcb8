import Billfold
import Foundation
import Testing

@Suite("What makes a run fail")
struct FailureConditionsTests {
  private func ledger(
    _ status: DocumentStatus, _ proof: Verification.Status? = nil, type: StatementType = .bill,
    finding: Finding? = nil
  ) -> Ledger {
    var ledger = Ledger(documents: [DocumentRecord(id: "d", path: "p", status: status)])
    if let proof {
      var statement = Statement(type: type, at: .line(1))
      statement.verification.status = proof
      ledger.statements = [
        LedgerStatement(id: "s", document: 0, statement: statement, rowCount: 0, rowSum: nil)
      ]
    }
    ledger.findings = finding.map { [$0] } ?? []
    return ledger
  }

  @Test(
    "Statuses of documents; a skipped one alone is none",
    arguments: zip(DocumentStatus.allCases, [false, true, true, true, false, true]))
  func documents(status: DocumentStatus, expected: Bool) {
    #expect(FailureConditions().areMet(by: ledger(status)) == expected)
  }

  @Test("No document at all counts as failed, also when nothing is asked for")
  func nothing() {
    #expect(FailureConditions(names: ["none"]).areMet(by: Ledger()))
    #expect(!FailureConditions(names: ["none"]).areMet(by: ledger(.failed)))
  }

  @Test(
    "Proofs of statements",
    arguments: [
      ([], .contradicted, .bill, false), (["contradicted"], .contradicted, .bill, true),
      (["contradicted"], .unverified, .bill, false), (["unverified"], .unverified, .bill, true),
      (["unverified"], .unverified, .receipt, true), (["unverified"], .verified, .bill, false),
    ] as [([String], Verification.Status, StatementType, Bool)])
  func statements(
    names: [String], proof: Verification.Status, type: StatementType, expected: Bool
  ) {
    let conditions = FailureConditions(names: names)
    #expect(conditions.areMet(by: ledger(.read, proof, type: type)) == expected)
  }

  @Test(
    "Strict asks for a proof where there should be one",
    arguments: [
      (.bill, true), (.usage, true), (.invoice, true), (.account, true), (.receipt, false),
      (.balance, false), (.notice, false),
    ] as [(StatementType, Bool)])
  func strict(type: StatementType, expected: Bool) {
    var conditions = FailureConditions()
    #expect(!conditions.areMet(by: ledger(.read, .unverified, type: type)))
    conditions.isStrict = true
    #expect(conditions.areMet(by: ledger(.read, .unverified, type: type)) == expected)
    #expect(!conditions.areMet(by: ledger(.read, .consistent, type: type)))
  }

  @Test("Findings by severity and by rule")
  func findings() {
    let alert = ledger(
      .read, finding: Finding(rule: "near-duplicate", severity: .alert, message: "m"))
    #expect(!FailureConditions().areMet(by: alert))
    #expect(FailureConditions(names: ["alert"]).areMet(by: alert))
    #expect(FailureConditions(names: ["near-duplicate"]).areMet(by: alert))
    #expect(!FailureConditions(names: ["other-rule"]).areMet(by: alert))
  }

  @Test("Rules have their names from one list alone")
  func rules() throws {
    #expect(FailureConditions.knownRules.contains("near-duplicate"))
    let sources = projectFolder.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    var made = 0
    for file in files ?? [] where file.hasSuffix(".swift") && !file.hasSuffix("FindingRule.swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      if text.contains("Finding(\n") || text.contains("remarks.append(") {
        made += 1
        let names = text.matches(of: /(Finding\(\s*rule|Diagnostic\(\s*code): "/)
        #expect(names.isEmpty, "\(file) names a rule of its own")
      }
    }
    #expect(made > 3)
  }
}
