import BillKnowledge
import BillModel

/// A list of use that says in words that there was none: it is read, though it has no row.
struct NoUse {
  let layout: Layout
  let vocabulary: Vocabulary

  /// Longer paragraphs are terms and advertisements.
  private static let longest = 120

  /// Whether a line says so.
  var isSaid: Bool {
    layout.phrases.contains { phrase in
      phrase.text.utf8.count <= Self.longest
        && vocabulary.rowWords(in: FoldedText(phrase.text)).contains { $0.roles.contains(.noUse) }
    }
  }

  /// Makes it a list of use, and tells why it is empty.
  static func mark(_ statement: inout Statement) {
    statement.type = .usage
    statement.remarks.append(
      Diagnostic(
        code: FindingRule.noUse.rawValue, message: "it says that there was no use in its period",
        hint: "nothing to do"))
  }
}
