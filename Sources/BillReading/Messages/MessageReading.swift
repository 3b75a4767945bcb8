import BillKnowledge
import BillModel

/// What one message tells.
struct MessageReading {
  let message: MessageText
  let voice: MessageVoice
  private let sent: Instant?
  private var collector = BalanceCollector()
  private var lines: [ReadLine] = []

  /// A message longer than this is a letter.
  private static let longest = 2000

  /// Reads a message.
  init(_ message: MessageText, voice: MessageVoice) {
    self.message = message
    self.voice = voice
    sent = message.moment(values: voice.values)
    let scanner = TextScanner(
      values: voice.values, vocabulary: voice.vocabulary, day: sent?.date)
    for line in message.lines {
      var reader = ClauseReader(
        values: voice.values, parts: scanner.parts(of: line.text), line: line.text,
        place: line.place, day: sent?.date)
      reader.read(into: &collector)
      lines.append(ReadLine(text: line.text, place: line.place, claims: reader.claims))
    }
  }

  // MARK: Evidence

  /// Whether it tells of a balance, a payment or a card.
  ///
  /// A day, a length of time or a count alone is said of many things: there the issuer must be
  /// known.
  var isEvidence: Bool {
    guard message.text.utf8.count <= Self.longest else { return false }
    if !collector.events.isEmpty { return true }
    let isKnown = voice.profile != nil || message.isAddressed
    return collector.drafts.contains { draft in
      if isKnown || draft.balance.total != nil { return true }
      switch draft.balance.kind {
      case .money, .data, .points: return true
      case .voice, .message, .validity, .other: return false
      }
    }
  }

  /// Whether lines that stand together are a message each: the same balance stands in two of them,
  /// or each is a whole sentence about one.
  static func areMessages(_ lines: [MessageReading]) -> Bool {
    let holdMoney = lines.count { reading in
      reading.collector.drafts.contains { $0.balance.kind == .money && $0.balance.bonus == nil }
    }
    if holdMoney > 1 { return true }
    let length = lines.reduce(0) { $0 + $1.message.text.utf8.count }
    return lines.allSatisfy(\.isEvidence) && length > 45 * lines.count
  }

  // MARK: Statement

  /// The statement of the message.
  func statement() -> StatementReading? {
    guard let place = message.place else { return nil }
    var reading = BalanceStatement(
      collector: collector, profile: voice.profile, place: place, moment: sent
    ).reading(type: type)
    reading.statement.issued = sent?.date
    if voice.profile == nil, message.isAddressed, let sender = message.sender,
      Shape(of: sender).contains(.letter)
    {
      reading.statement.issuer = Issuer(name: sender)
    }
    return reading
  }

  private var type: StatementType {
    if !collector.events.isEmpty || collector.renews { return .receipt }
    let isNotice = collector.drafts.contains {
      $0.balance.unit == "%" || ($0.balance.remaining == nil && $0.balance.unlimited == nil)
    }
    return collector.warns || isNotice ? .notice : .balance
  }

  // MARK: Claims

  /// Accounts for every amount of the message.
  ///
  /// What a message says that tells of no balance is not the customer's account with anyone.
  func account(unclaimed: inout [UnclaimedAmount], rules: inout [String: Int]) {
    let isOther = !isEvidence && message.isStamped && collector.isEmpty
    for line in lines {
      line.account(
        values: voice.values, otherwise: isOther ? RuleName.otherMessage : nil,
        unclaimed: &unclaimed, rules: &rules)
    }
  }
}
