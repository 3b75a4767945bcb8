import BillKnowledge
import BillModel

/// A balance with what a check of it needs: how exact each printed number is.
struct BalanceDraft {
  var balance: Balance
  /// Sum of one unit of the last digit of each number that is printed.
  var steps = ExactDecimal.zero
}

/// Money that a message reports as an event.
struct BalanceEvent {
  var kind: EntryKind
  /// By the contract's sign: what comes to the customer is negative.
  var amount: Money
  var description: String
  var place: Place
}

/// What clauses tell, put together: balances, events, moments.
struct BalanceCollector {
  var drafts: [BalanceDraft] = []
  var events: [BalanceEvent] = []
  var opening: ExactDecimal?
  var closing: ExactDecimal?
  var currency: CurrencyCode?
  var asOf: Instant?
  var subscribers: [String] = []
  /// Whether the words warn that something ends.
  var warns = false
  /// Whether something was renewed.
  var renews = false
  /// Whether a bare measure is what is left of it, since a title or a balance before it says so.
  var isAboutBalances = false
  /// Whether an advertisement goes on to the end.
  var isAdvertisement = false

  /// Balances that a following day of validity belongs to.
  private var open: Range<Int> = 0..<0

  /// Whether anything was told.
  var isEmpty: Bool { drafts.isEmpty && events.isEmpty }

  /// A number of a balance.
  enum Part { case remaining, used, total }

  /// Begins a sentence: days of validity in it belong to its own balances first.
  mutating func beginSentence() { open = drafts.count..<drafts.count }

  /// Adds a number to the balance that it is a part of, or to a new one.
  mutating func add(
    _ value: ExactDecimal, step: ExactDecimal, as part: Part, to key: BalanceKey, at place: Place
  ) {
    let index = slot(for: part, key: key, place: place)
    switch part {
    case .remaining: drafts[index].balance.remaining = value
    case .used: drafts[index].balance.used = value
    case .total: drafts[index].balance.total = value
    }
    drafts[index].steps += step
    isAboutBalances = true
    if drafts[index].balance.unit == nil { drafts[index].balance.unit = key.unit }
  }

  /// Says that a balance has no limit; what is left and what was had may both say so.
  mutating func setUnlimited(_ key: BalanceKey, at place: Place) {
    if let last = drafts.last?.balance, last.unlimited == true, key.name != nil,
      last.name == key.name, last.kind == key.kind
    {
      return
    }
    let index = slot(for: .remaining, key: key, place: place)
    drafts[index].balance.unlimited = true
  }

  /// The last balance of the same kind that lacks the part, else a new one.
  private mutating func slot(for part: Part, key: BalanceKey, place: Place) -> Int {
    if let last = drafts.indices.last, key.fits(drafts[last].balance),
      drafts[last].balance.lacks(part)
    {
      return last
    }
    var balance = Balance(kind: key.kind, at: place)
    balance.name = key.name
    balance.unit = key.unit
    balance.bonus = key.isBonus ? true : nil
    drafts.append(BalanceDraft(balance: balance))
    open = open.lowerBound..<drafts.count
    return drafts.count - 1
  }

  /// Takes the last day of what was told before it; of the card where nothing was.
  ///
  /// Balances of the same sentence share it; one of an earlier sentence has it where none is in
  /// this one.
  mutating func setValidity(_ moment: Instant, isOfCard: Bool, at place: Place) {
    var indices = open.filter { drafts[$0].balance.validUntil == nil }
    if indices.isEmpty, open.isEmpty, let last = drafts.indices.last,
      drafts[last].balance.validUntil == nil
    {
      indices = [last]
    }
    if isOfCard || indices.isEmpty {
      var balance = Balance(kind: .validity, at: place)
      balance.validUntil = moment
      drafts.append(BalanceDraft(balance: balance))
      return
    }
    for index in indices { drafts[index].balance.validUntil = moment }
  }

  /// Takes the end of the days of grace.
  mutating func setGrace(_ moment: Instant, at place: Place) {
    if let last = drafts.lastIndex(where: { $0.balance.graceUntil == nil }) {
      drafts[last].balance.graceUntil = moment
      return
    }
    var balance = Balance(kind: .validity, at: place)
    balance.graceUntil = moment
    drafts.append(BalanceDraft(balance: balance))
  }
}

/// What a balance is of, by which its numbers find together.
struct BalanceKey {
  var kind: Balance.Kind
  var unit: String?
  var name: String?
  var isBonus = false

  fileprivate func fits(_ balance: Balance) -> Bool {
    balance.kind == kind && (balance.unit == unit || balance.unit == nil || unit == nil)
      && (balance.bonus ?? false) == isBonus && balance.name == name && balance.unlimited == nil
  }
}

extension Balance {
  fileprivate func lacks(_ part: BalanceCollector.Part) -> Bool {
    switch part {
    case .remaining: remaining == nil
    case .used: used == nil
    case .total: total == nil
    }
  }
}
