import BillKnowledge
import BillModel

/// How the currency of an amount stands to the document's own.
package enum OwnCurrency: Hashable, Sendable {
  /// It is the same one.
  case own
  /// Another one is printed on the amount, its label or the title of its column.
  case foreign(CurrencyCode)
  /// A sign is printed that several currencies use, none of which is the document's own.
  case open

  init(_ money: Money?, own: CurrencyCode?) {
    guard let money, let own, money.currency != own else {
      self = .own
      return
    }
    self = money.currency.map(OwnCurrency.foreign) ?? .open
  }
}

/// A draft parted by currencies: sums hold amounts of one currency alone.
struct CurrencyParts {
  /// What is in the document's own currency, and rows without an amount.
  var own: NormalDraft
  /// What is in each of the others, by the order of their first rows.
  var others: [NormalDraft] = []

  /// The parts of a draft of a document in the currency `code`.
  init(_ draft: NormalDraft, own code: CurrencyCode?) {
    func currency(_ entry: DraftEntry) -> OwnCurrency {
      OwnCurrency(entry.entry.amount, own: code)
    }
    var keys: [OwnCurrency] = []
    for key in draft.entries.map(currency) + draft.totals.map(\.currency)
    where key != .own && !keys.contains(key) {
      keys.append(key)
    }
    own = draft
    guard !keys.isEmpty else { return }
    own.entries.removeAll { currency($0) != .own }
    own.totals.removeAll { $0.currency != .own }
    others = keys.map { key in
      NormalDraft(
        entries: draft.entries.filter { currency($0) == key },
        totals: draft.totals.filter { $0.currency == key })
    }
  }
}

extension NormalDraft {
  /// The currency of a part: that of its rows.
  var currency: CurrencyCode? { entries.lazy.compactMap(\.entry.amount?.currency).first }
}

extension Verification {
  /// The claim for several parts of a statement: the weakest of theirs, with the checks of all.
  mutating func add(_ other: Verification) {
    checks += other.checks
    for doubt in other.doubts where !doubts.contains(doubt) { doubts.append(doubt) }
    switch (status, other.status) {
    case (.contradicted, _), (_, .contradicted): status = .contradicted
    case (.verified, .verified):
      if other.covers != .rows { covers = other.covers }
    case (.unverified, .unverified): break
    default:
      status = .consistent
      covers = nil
    }
    if status != .verified { covers = nil }
    if status == .consistent, doubts.isEmpty {
      doubts.append(Doubt(.severalCurrencies, sources: []))
    }
    if status == .contradicted { doubts.removeAll() }
  }
}
