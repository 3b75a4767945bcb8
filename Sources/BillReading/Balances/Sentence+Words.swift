import BillKnowledge
import BillModel

// What the phrases around a value say of it besides its role.
extension Sentence {
  /// What the words name (`data`, `SMS`), nearest before the value, else behind it.
  func kind(around index: Int) -> Balance.Kind? {
    let before = (range.lowerBound..<index).reversed().lazy.compactMap(balanceKind).first
    return before ?? (index..<range.upperBound).lazy.compactMap(balanceKind).first
  }

  private func balanceKind(_ index: Int) -> Balance.Kind? {
    guard case .kind(let meaning)? = sense(index) else { return nil }
    switch meaning.kind {
    case .voice: return .voice
    case .sms, .mms: return .message
    case .data: return .data
    default: return nil
    }
  }

  /// The whole that a share of it is told of.
  func whole(behind index: Int) -> (amount: ExactDecimal, unit: String?, kind: Balance.Kind)? {
    guard let next = ((index + 1)..<range.upperBound).first(where: isNumber),
      role(at: next) == .word(.total), case .value(let value) = parts[next].item
    else { return nil }
    switch value.content {
    case .quantity(let amount, let unit):
      return Balance.Kind(unit: unit).map { (amount, unit.unit.rawValue, $0) }
    case .money(let amount, let currency): return (amount, currency?.description, .money)
    default: return nil
    }
  }

  /// Whether a phrase stands between a value and the numbers around it.
  private func holds(_ index: Int, where fits: (BalanceSense) -> Bool) -> Bool {
    for place in (range.lowerBound..<index).reversed() {
      if isNumber(place) { break }
      if let sense = sense(place), fits(sense) { return true }
    }
    for place in (index + 1)..<max(range.upperBound, index + 1) {
      if isNumber(place) || parts[place].parting >= .comma { break }
      if let sense = sense(place), fits(sense) { return true }
    }
    return false
  }

  /// Whether the value was given on top.
  func isBonus(_ index: Int) -> Bool {
    holds(index) {
      if case .kind(let meaning) = $0 { return meaning.kind == .bonus }
      return $0 == .bonus
    }
  }

  /// Whether the value counts loyalty points.
  func isOfPoints(_ index: Int) -> Bool { holds(index) { $0 == .word(.points) } }

  /// Whether a day is the card's own: its word is there, and no balance beside it.
  func isOfCard(_ index: Int) -> Bool {
    !range.contains(where: isNumber)
      && range.contains { sense($0) == .word(.card) || sense($0) == .subscriber }
  }

  /// Whether a telephone number is the customer's: a word for it stands before.
  func isOwnNumber(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 3)..<index).contains {
      sense($0) == .subscriber || sense($0) == .word(.card)
    }
  }

  /// Whether nothing, or one word that means nothing, parts a number from the word for it.
  func isRightBehindWord(_ index: Int) -> Bool {
    for place in (max(range.lowerBound, index - 2)..<index).reversed() {
      switch parts[place].item {
      case .sense(.word(.remaining)), .sense(.closing): return true
      case .plain: continue
      default: return false
      }
    }
    return false
  }

  /// What a day is: by the nearest phrase before it that speaks of days, else behind it.
  func dayRole(at index: Int) -> BalanceSense? {
    let before = (range.lowerBound..<index).reversed().lazy.compactMap(dayWord).first
    return before ?? (index..<range.upperBound).lazy.compactMap(dayWord).first
  }

  private func dayWord(_ index: Int) -> BalanceSense? {
    guard let sense = sense(index) else { return nil }
    switch sense {
    case .validity, .grace, .asOf, .word(.expires), .word(.renewed), .word(.warning): return sense
    default: return nil
    }
  }

  /// What kind of charge or credit the words name.
  func eventKind(at index: Int) -> EntryKind? {
    range.lazy.compactMap { place -> EntryKind? in
      guard case .kind(let meaning)? = sense(place) else { return nil }
      return meaning.kind
    }.first
  }
}
