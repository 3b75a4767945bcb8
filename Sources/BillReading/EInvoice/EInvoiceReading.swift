import BillKnowledge
import BillModel

/// Reads an electronic invoice, alone or beside the page that shows it.
struct EInvoiceReading {
  let invoice: EInvoice
  /// The page, nil for a file that is XML alone or whose pages have no text.
  let page: VisiblePage?
  let knowledge: Knowledge
  /// Whether all of the document's text was had.
  let isComplete: Bool

  /// Code of the remark on a page that shows something else.
  static let differs = FindingRule.embeddedDiffers.rawValue

  /// The invoice's statement, and what is left over on the page and in the XML.
  func content(sense: inout WordSense) -> DocumentContent {
    var content = EInvoiceStatement(invoice: invoice, knowledge: knowledge).content(sense: &sense)
    guard var reading = content.statements.first else { return content }
    var differs = false
    if let page {
      let account = page.account(for: invoice)
      content.unclaimed += account.unclaimed
      content.ruleClaims = (content.ruleClaims + account.ruleClaims).sorted { $0.rule < $1.rule }
      differs = compare(&reading.statement, with: page)
    }
    if !isComplete || !content.unclaimed.isEmpty || differs {
      reading.statement.verification.withdrawProof(.otherCopy)
    }
    content.statements = [reading]
    return content
  }

  /// Remarks on what the page shows otherwise; an amount that differs is a failing equation.
  private func compare(_ statement: inout Statement, with page: VisiblePage) -> Bool {
    if let visible = page.content.statements.first?.statement {
      statement.languages = visible.languages
    }
    let differences = EInvoiceComparison(
      invoice: invoice, statement: statement, page: page
    ).differences()
    guard !differences.isEmpty else { return false }
    for amounts in differences.compactMap(\.amounts) {
      statement.verification.checks.append(
        Check(
          rule: "embedded-visible", expected: amounts.visible, actual: amounts.embedded,
          sources: [statement.source]))
      statement.verification.status = .contradicted
      statement.verification.covers = nil
    }
    let list = differences.map { "\($0.field) \($0.embedded) is \($0.visible) on the page" }
    statement.remarks.append(
      Diagnostic(
        code: Self.differs,
        message: "the e-invoice inside says otherwise than the page: "
          + list.joined(separator: "; "),
        hint: "ask the issuer which of the two counts; --ignore-embedded reads the page alone",
        place: statement.source))
    return true
  }
}

extension Verification {
  /// Takes back the word `verified` for a reason outside of the equations.
  mutating func withdrawProof(_ reason: Doubt.Reason) {
    guard status == .verified else { return }
    status = .consistent
    doubts.append(Doubt(reason))
    covers = nil
  }
}
