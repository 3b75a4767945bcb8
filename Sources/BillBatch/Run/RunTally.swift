/// What a run came to, an issuer at a time, for the lines that end it.
public struct RunTally: Sendable, Hashable {
  /// What was read of one issuer.
  public struct Issuer: Sendable, Hashable {
    /// Documents that hold a statement and count: duplicates do not.
    public var documents = 0
    /// Statements that count.
    public var statements = 0
    /// Statements that are proved.
    public var verified = 0
    /// Statements of which a check fails.
    public var contradicted = 0
    /// What was charged, by currency; payments, top-ups and the like are not in it.
    public var charges: [CurrencyCode: ExactDecimal] = [:]
  }

  /// Tallies by the issuer's name; `unknown issuer` where none is known.
  public private(set) var issuers: [String: Issuer] = [:]

  /// Counts a ledger.
  public init(of ledger: Ledger) {
    let names = ledger.statements.map { Self.name(of: $0.statement.issuer) }
    var seen: [String: Set<Int>] = [:]
    for (item, name) in zip(ledger.statements, names) {
      issuers[name, default: Issuer()].statements += 1
      seen[name, default: []].insert(item.document)
      switch item.statement.verification.status {
      case .verified: issuers[name]?.verified += 1
      case .contradicted: issuers[name]?.contradicted += 1
      case .unverified, .consistent: break
      }
    }
    for (name, documents) in seen { issuers[name]?.documents = documents.count }
    for item in ledger.entries where item.flow == .charge {
      guard let first = item.statements.first, let amount = item.entry.amount,
        let currency = amount.currency
      else { continue }
      issuers[names[first]]?.charges[currency, default: .zero] += amount.value
    }
  }

  /// The name that an issuer is counted under.
  private static func name(of issuer: BillModel.Issuer) -> String {
    issuer.name ?? issuer.id ?? "unknown issuer"
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
