import BillBatch
import CommandLineTable

/// The headings of the help.
extension Category {
  static let output: Category = "Output"
  static let reading: Category = "Reading"
  static let selection: Category = "Selection"
  static let outcome: Category = "Outcome"
  static let messages: Category = "Messages"
}

extension Int {
  /// Reads a whole number from 1 on.
  init(counting text: String) throws(InvalidValue) {
    guard let number = Int(text), number >= 1, !text.hasPrefix("+") else {
      throw InvalidValue(expected: "a whole number from 1 on")
    }
    self = number
  }
}

extension CalendarDate {
  /// Reads a day of the calendar.
  init(typed text: String) throws(InvalidValue) {
    guard let day = CalendarDate(text) else {
      throw InvalidValue(expected: "a day of the form 2025-03-14")
    }
    self = day
  }
}

/// When to show a progress bar.
enum ProgressMode: String {
  case auto, always, never
}
