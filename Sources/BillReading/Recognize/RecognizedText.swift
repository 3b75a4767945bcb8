import BillModel

/// Pages that are scans: their words are what a program has read on the picture before.
///
/// Its sums can be checked, but a misread name or number would not show, and a person who looks at
/// the picture may read something else.
enum RecognizedText {
  /// Takes `verified` back from statements of such a document, and tells why.
  static func mark(_ statements: inout [StatementReading], of document: Document) {
    guard let first = document.scannedPages.first else { return }
    let count = document.scannedPages.count
    let pages = count == 1 ? "page \(first) is" : "page \(first) and \(count - 1) more are"
    for index in statements.indices {
      statements[index].statement.verification.withdrawProof(.recognizedText)
      statements[index].statement.remarks.append(
        Diagnostic(
          code: FindingRule.recognizedText.rawValue,
          message: "\(pages) a picture, and the text on it was recognised by a program",
          hint: "compare it with the picture, or ask the issuer for the file itself",
          place: statements[index].statement.source))
    }
  }
}
