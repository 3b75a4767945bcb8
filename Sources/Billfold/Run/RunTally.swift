import BillModel

/// Counts what a run came to: documents by status, and a tally an issuer.
public struct RunTally: Sendable, Hashable {
  /// What was read of one issuer.
  public struct Issuer: Sendable, Hashable {
    /// Documents that count: duplicates do not.
    public var documents = 0
    /// Statements in them.
    public var statements = 0
    /// Statements that are proved.
    public var verified = 0
    /// Statements of which a check fails.
    public var contradicted = 0
    /// What was charged, by currency; payments, top-ups and the like are not in it.
    public var charges: [CurrencyCode: ExactDecimal] = [:]
  }

  /// Documents by how they ended.
  public private(set) var documents: [DocumentStatus: Int] = [:]
  /// Tallies by the issuer's name; `unknown issuer` where none is known.
  public private(set) var issuers: [String: Issuer] = [:]
  /// Statements that nothing proves, of the types that could be proved.
  public private(set) var unverified = 0
  /// Findings that a person should act on.
  public var alerts = 0

  /// Counts nothing yet.
  public init() {}

  /// The name that an issuer is counted under.
  public static func name(of issuer: BillModel.Issuer) -> String {
    issuer.name ?? issuer.id ?? "unknown issuer"
  }

  /// Documents that were looked at for bills: all but the skipped ones.
  public var candidates: Int {
    documents.reduce(0) { $0 + ($1.key == .skipped ? 0 : $1.value) }
  }

  /// Statements of which a check fails.
  public var contradicted: Int {
    issuers.reduce(0) { $0 + $1.value.contradicted }
  }

  /// Counts a document with its statements.
  public mutating func count(_ record: DocumentRecord, statements: [Statement]) {
    documents[record.status, default: 0] += 1
    if record.status == .duplicate { return }
    var names: Set<String> = []
    for statement in statements {
      let name = Self.name(of: statement.issuer)
      names.insert(name)
      var issuer = issuers[name] ?? Issuer()
      issuer.statements += 1
      switch statement.verification.status {
      case .verified: issuer.verified += 1
      case .contradicted: issuer.contradicted += 1
      case .unverified: if statement.type.couldBeProved { unverified += 1 }
      case .consistent: break
      }
      issuers[name] = issuer
    }
    for name in names { issuers[name]?.documents += 1 }
  }

  /// Counts an entry of the ledger.
  public mutating func count(_ entry: Entry, issuer name: String) {
    guard !entry.kind.isSettlement, let amount = entry.amount, let currency = amount.currency else {
      return
    }
    let sum = issuers[name, default: Issuer()].charges[currency] ?? .zero
    issuers[name, default: Issuer()].charges[currency] = sum + amount.value
  }

  /// One line an issuer, in the order of their names.
  public var lines: [String] {
    issuers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, issuer in
      let sums = issuer.charges.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      let counts = [
        Self.counted(issuer.documents, "document"), Self.counted(issuer.statements, "statement"),
        "\(issuer.verified) verified", "\(issuer.contradicted) contradicted",
      ]
      return "\(name): " + (counts + sums).joined(separator: ", ")
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension StatementType {
  /// Whether such a statement prints amounts that can be added up.
  public var couldBeProved: Bool {
    switch self {
    case .bill, .usage, .invoice, .creditNote, .account: true
    case .balance, .receipt, .notice: false
    }
  }
}
