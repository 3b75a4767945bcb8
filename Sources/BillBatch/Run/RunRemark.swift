/// Something in a ledger that a person should know of: one line of a run.
public struct RunRemark: Sendable, Hashable {
  /// Path of the document.
  public let path: String
  /// What happened.
  public let message: String
  /// What to do.
  public let hint: String

  /// What should be known of a ledger, in the order of its documents.
  ///
  /// These are documents that were not read, or not wholly, and statements of which a check fails.
  public static func list(for ledger: Ledger) -> [RunRemark] {
    var contradicted: [Int: [Statement]] = [:]
    for item in ledger.statements where item.statement.verification.status == .contradicted {
      contradicted[item.document, default: []].append(item.statement)
    }
    var remarks: [RunRemark] = []
    for (index, record) in ledger.documents.enumerated() {
      if record.status.wantsAttention, let problem = record.problem {
        remarks.append(
          RunRemark(path: record.path, message: problem.message, hint: problem.hint))
      }
      remarks += contradicted[index, default: []].map { RunRemark(path: record.path, of: $0) }
    }
    return remarks
  }

  private init(path: String, message: String, hint: String) {
    self.path = path
    self.message = message
    self.hint = hint
  }

  private init(path: String, of statement: Statement) {
    self.path = path
    hint = "compare it with the document, or see `billfold inspect`"
    guard let check = statement.verification.checks.first(where: { !$0.passed }) else {
      message = "a check fails"
      return
    }
    let place = check.sources.first?.page.map { " on page \($0)" } ?? ""
    message =
      "\(check.expected) is printed\(place), but \(check.actual) follows (\(check.rule), "
      + "difference \(check.difference))"
  }
}

extension DocumentStatus {
  /// Whether a person should look at a document that ended so.
  fileprivate var wantsAttention: Bool {
    switch self {
    case .failed, .partial, .unrecognized: true
    case .read, .duplicate, .skipped: false
    }
  }
}
