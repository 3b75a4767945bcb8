import BillKnowledge
import BillModel

/// A labelled value: what the label means, the text beside it, and where both stand.
package struct Field {
  package var role: LabelRole
  /// The value's text.
  package var text: String
  /// Phrase of the value; the label's own where both share one.
  package var value: Int
  /// Phrase of the label.
  package var label: Int
  /// The label's text, for rates and names that it may hold.
  package var labelText: String
  /// How sure it is that the value is meant, among fields of the same role; 0 is a label like
  /// any other.
  package var score = 0
  /// Percent that stands beside the sum in a block of its own (`VAT rate 25 %`).
  package var rate: ExactDecimal?
  /// Whether it repeats a sum in another currency than the document's.
  package var isForeign = false
}

extension Field {
  /// A title that holds the value speaks of the document itself.
  static let title = 40
  /// Beside its label rather than below or above it.
  static let beside = 5
  /// A label that is a document's name alone (`Invoice`), which titles are too.
  static let bareTitle = -10
  /// On a payment slip, which repeats.
  static let slip = -20
  /// The tax of one rate, beside that of the whole document.
  static let partOfSum = -15
  /// Among references to other documents.
  static let reference = -60
  /// In the part of the party that the value is asked of, and in that of another one.
  static let ownPart = 30
  static let otherPart = -100
  /// What is no more likely than this is not taken.
  static let doubted = -50
}
