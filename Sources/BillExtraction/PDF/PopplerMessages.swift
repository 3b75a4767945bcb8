import BillModel

extension TextLoss {
  /// How the reason of a loss begins that is due to the limit of pages.
  public static let tooManyPages = "pages in the file: "
}

/// Reads what poppler wrote to standard error: it has no other way to tell that text was lost.
enum PopplerMessages {
  /// The messages that cost text, each kind once; warnings do not.
  static func losses(in bytes: [UInt8], page: Int?) -> [TextLoss] {
    var losses: [TextLoss] = []
    for line in bytes.split(separator: 0x0A) {
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      guard costsText(text) else { continue }
      let loss = TextLoss(page: page, reason: printable(text))
      if !losses.contains(loss) { losses.append(loss) }
      if losses.count == 8 { break }
    }
    return losses
  }

  private static func costsText(_ line: String) -> Bool {
    let signs = ["Missing language pack", "Unknown character collection", "No font in show"]
    if signs.contains(where: { line.contains($0) }) { return true }
    return line.contains("Syntax Error") || line.contains("Internal Error")
  }

  /// One line without control characters, as it may come from the sender of the file.
  private static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
