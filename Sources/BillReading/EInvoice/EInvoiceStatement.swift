import BillKnowledge
import BillModel

/// Makes a statement of an electronic invoice, proved by its own sums.
struct EInvoiceStatement {
  let invoice: EInvoice
  let knowledge: Knowledge

  /// The statement with its entries, and what is left over in the XML.
  func content(sense: inout WordSense) -> DocumentContent {
    let currency = invoice.text(.currency).flatMap { CurrencyCode($0) }
    let turnsSign = invoice.isCreditNote && !isNegative
    let entries = EInvoiceEntries(
      invoice: invoice, currency: currency, unitCodes: knowledge.unitCodes, turnsSign: turnsSign
    ).entries(sense: &sense)
    let units = currency.flatMap { knowledge.currencies.minorUnits(of: $0) } ?? 2
    let proof = EInvoiceProver(invoice: invoice, minorUnits: units).prove()
    let account = EInvoiceClaims(invoice: invoice).account()
    var statement = head(currency: currency)
    if let due = invoice.totals[.due]?.value {
      statement.position.closing = turnsSign ? -due : due
    }
    statement.verification = verification(proof, entries: entries, account: account)
    remark(on: proof.products, to: &statement)
    return DocumentContent(
      statements: [StatementReading(statement: statement, entries: entries)],
      unclaimed: account.unclaimed, ruleClaims: account.ruleClaims)
  }

  /// Whether the sums are written with the sign of money that comes back.
  private var isNegative: Bool {
    let sum = invoice.totals[.gross] ?? invoice.totals[.due] ?? invoice.totals[.net]
    return sum?.value.isNegative ?? false
  }

  // MARK: Head

  private func head(currency: CurrencyCode?) -> Statement {
    var statement = Statement(
      type: invoice.isCreditNote ? .creditNote : .invoice, at: invoice.place(of: 0))
    statement.issuer = Issuer(
      name: invoice.text(.seller).map(EInvoiceEntries.oneLine),
      country: invoice.text(.sellerCountry), taxID: invoice.text(.sellerTaxID))
    statement.customer = invoice.text(.buyer).map(EInvoiceEntries.oneLine)
    statement.account = invoice.text(.account)
    statement.number = invoice.text(.number)
    statement.issued = invoice.text(.issued).flatMap(EInvoiceReader.date)
    statement.due = invoice.text(.due).flatMap(EInvoiceReader.date)
    statement.paymentReference = invoice.text(.paymentReference)
    statement.period = EInvoiceReader.period(
      from: invoice.text(.periodFrom), to: invoice.text(.periodTo))
    statement.currency = currency
    statement.totals = totals()
    // One with the signs of a credit tells the difference alone, and replaces nothing.
    if invoice.text(.type) == Self.corrected, !isNegative {
      statement.supersedes = invoice.text(.corrects)
    }
    return statement
  }

  /// UNTDID 1001: an invoice that takes the place of another one.
  private static let corrected = "384"

  private func totals() -> Totals {
    var totals = Totals()
    let roles: [(Totals.Role, EInvoiceSyntax.Total)] = [
      (.discounts, .allowances), (.net, .net), (.gross, .gross), (.payments, .prepaid),
      (.adjustments, .rounding), (.due, .due),
    ]
    for (role, total) in roles { totals[role] = invoice.totals[total]?.value }
    totals[.tax] = invoice.taxTotal?.value
    return totals
  }

  /// Remarks on lines whose price is not what they charge.
  private func remark(on products: [Check], to statement: inout Statement) {
    guard let first = products.first else { return }
    let more = products.count > 1 ? ", and \(products.count - 1) more lines do so" : ""
    statement.remarks.append(
      Diagnostic(
        code: FindingRule.rowPrice.rawValue,
        message: "a line says \(first.expected.trimmed), but its quantity and price make "
          + "\(first.actual.trimmed)\(more)",
        hint: "ask the issuer for the exact price", place: first.sources.first))
  }

  // MARK: Status

  /// The claim that the proof allows, by the contract's table.
  private func verification(
    _ proof: EInvoiceProver.Proof, entries: [Entry], account: Claims.Account
  ) -> Verification {
    var verification = Verification()
    verification.checks = proof.checks
    if proof.checks.contains(where: { !$0.passed }) {
      verification.status = .contradicted
    } else if proof.checks.isEmpty {
      verification.status = .unverified
    } else {
      verification.doubts = doubts(proof, entries: entries, account: account)
      verification.status = verification.doubts.isEmpty ? .verified : .consistent
      if verification.doubts.isEmpty { verification.covers = proof.coversRows ? .rows : .total }
    }
    return verification
  }

  /// What is lacking: the net sum from the lines, every sum in an equation, nothing left over, and
  /// more than one line that equals one sum.
  private func doubts(
    _ proof: EInvoiceProver.Proof, entries: [Entry], account: Claims.Account
  ) -> [Doubt] {
    var doubts: [Doubt] = []
    if !proof.coversTotal { doubts.append(Doubt(.noTotalProved)) }
    let sums = invoice.totals.values.map { $0 } + (invoice.taxTotal.map { [$0] } ?? [])
    if !sums.allSatisfy({ $0.value.isZero || proof.proved.contains($0.element) }) {
      doubts.append(Doubt(.sumWithoutEquation))
    }
    if !account.unclaimed.isEmpty { doubts.append(Doubt(.unclaimedAmount)) }
    let charged = entries.count { !($0.amount?.value.isZero ?? true) }
    if charged == 0 || charged == 1 && !proof.coversRows { doubts.append(Doubt(.oneRow)) }
    return doubts
  }
}
