import BillKnowledge
import BillModel

/// A value inside running text.
struct ScannedValue {
  /// What it is.
  var content: Content
  /// Where it stands, as offsets into the line's UTF-8.
  var range: Range<Int>
  /// As printed.
  var text: String
  /// What one of the printed unit is in the unit of the value.
  var factor = ExactDecimal(1)
  /// One unit of the last printed digit, in the unit of the value.
  var step = ExactDecimal.zero

  /// The sorts of values.
  enum Content {
    case money(ExactDecimal, CurrencyCode?)
    /// A measure in the contract's unit.
    case quantity(ExactDecimal, BillKnowledge.UnitMeaning)
    case percent(ExactDecimal)
    /// A number without any unit.
    case number(ExactDecimal)
    /// Six nines or more, by which systems write that there is no limit.
    case unlimited(BillKnowledge.UnitMeaning?)
    case moment(Instant)
    case phone(String)
    /// Digits that mean nothing here.
    case digits
  }
}

/// What a phrase means beside a value.
enum BalanceSense: Hashable {
  case word(BalanceWord)
  case opening, closing, validity, grace, asOf, subscriber
  case kind(KindMeaning)
  case unlimited, bonus
  /// Opens a part whose amounts a rule claims, to the end of the message.
  case section(SectionRole)
}

/// A part of a sentence: a value, a phrase that means something, or a word that means nothing.
enum ScannedItem {
  case value(ScannedValue)
  case sense(BalanceSense)
  case plain
}

/// An item with how it is parted from the one before it.
struct ScannedPart {
  var item: ScannedItem
  var parting: TextToken.Parting
}
