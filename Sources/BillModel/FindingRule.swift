/// The rules of findings, by their stable names: what `--fail-on` can name, and nothing else.
///
/// A remark of the reader on a statement becomes a finding under the remark's code, so that the
/// codes of remarks stand here too.
public enum FindingRule: String, Sendable, Hashable, CaseIterable {
  /// Two documents show one statement with different rows.
  case conflictingStatements = "conflicting-statements"
  /// The page of a document says something else than the invoice inside of it.
  case embeddedDiffers = "embedded-differs"
  /// An entry costs more than the settings allow.
  case entryOverThreshold = "entry-over-threshold"
  /// A day of the Islamic calendar, which is not converted.
  case hijriDate = "hijri-date"
  /// A day that no year has.
  case impossibleDate = "impossible-date"
  /// Entries that may be one event.
  case nearDuplicate = "near-duplicate"
  /// A statement that says that there was no use.
  case noUse = "no-use"
  /// Statements whose periods overlap.
  case overlappingStatements = "overlapping-statements"
  /// A text that a machine recognised in a picture.
  case recognizedText = "recognized-text"
  /// A row whose amount is not its quantity times its price.
  case rowPrice = "row-price"
  /// A statement costs more than the settings allow.
  case statementOverThreshold = "statement-over-threshold"
  /// A statement that stands in place of another one.
  case supersedes
}
