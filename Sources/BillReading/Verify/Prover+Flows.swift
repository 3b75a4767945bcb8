import BillKnowledge
import BillModel

// What the rows cost and what they bring in.
extension Prover {
  /// Sums of the rows by the way that the money goes.
  struct Flows {
    /// What the rows cost, less what they give back.
    var charged = ExactDecimal.zero
    /// Payments, top-ups and deposits among the rows, as a positive sum.
    var paid = ExactDecimal.zero
    /// Whether a printed sum of payments equals those of the rows.
    var arePaymentsProved = false
  }

  /// Payments among the rows are no charges: printed sums of charges leave them out, unless one of
  /// them is the sum of all rows.
  func flows(tax: ExactDecimal) -> Flows {
    var flows = Flows()
    for row in draft.entries {
      guard let value = row.entry.amount?.value else { continue }
      if row.bringsMoney { flows.paid += -value } else { flows.charged += value }
    }
    guard !flows.paid.isZero else { return flows }
    let all = flows.charged - flows.paid
    let ends: [LabelRole] = [.net, .gross, .charges, .amountDue, .total]
    func isPrinted(_ sum: ExactDecimal) -> Bool {
      ends.contains { role in
        totals(role).contains {
          sum.isPrinted(as: $0.value) || (sum + tax).isPrinted(as: $0.value)
        }
      }
    }
    if totals(.payments).isEmpty, totals(.opening).isEmpty, !isPrinted(flows.charged),
      isPrinted(all)
    {
      return Flows(charged: all)
    }
    flows.arePaymentsProved = totals(.payments).contains {
      flows.paid.isPrinted(as: $0.value.magnitude)
    }
    return flows
  }

  /// The payments among the rows are the printed sum of payments.
  func checkFlows(_ proof: inout Proof, _ flows: Flows) {
    guard !flows.paid.isZero else { return }
    for total in totals(.payments) where total.table < 0 {
      proof.add(
        Check(
          sum: "rows-payments", expected: total.value.magnitude, actual: flows.paid,
          sources: [place(total)]), phrases: [total.phrase])
    }
  }
}

extension DraftEntry {
  /// Whether the row brings money to the customer's account instead of giving a charge back.
  var bringsMoney: Bool {
    guard let value = entry.amount?.value, value.isNegative else { return false }
    switch entry.kind {
    case .payment, .topUp, .transaction: return true
    default: return isFlow
    }
  }
}
