/// The outcome of one document's comparison with its golden.
public struct CheckOutcome: Sendable, Hashable {
  /// Path of the document as given, or of the golden when its document is missing.
  public let path: String
  /// What speaks against it, a line each; empty when all is well.
  public let failures: [String]

  /// An outcome of a document.
  public init(path: String, failures: [String]) {
    self.path = path
    self.failures = failures
  }
}

/// Writes outcomes in the form that build servers read (JUnit's XML).
public enum JUnitReport {
  /// Writes one test suite with a test case a document.
  ///
  /// No time is in it: the same outcomes give the same bytes.
  public static func write(_ outcomes: [CheckOutcome]) -> String {
    let failed = outcomes.count { !$0.failures.isEmpty }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites>\n"
    text += "  <testsuite name=\"billfold check\" tests=\"\(outcomes.count)\" "
    text += "failures=\"\(failed)\" errors=\"0\" skipped=\"0\">\n"
    for outcome in outcomes {
      let folders = outcome.path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = folders.dropLast().joined(separator: "/")
      text += "    <testcase classname=\"\(escaped(folder.isEmpty ? "." : folder))\" "
      text += "name=\"\(escaped(String(folders.last ?? "")))\""
      guard let first = outcome.failures.first else {
        text += "/>\n"
        continue
      }
      text += ">\n      <failure message=\"\(escaped(first))\">"
      text += escaped(outcome.failures.joined(separator: "\n"))
      text += "</failure>\n    </testcase>\n"
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }
}
