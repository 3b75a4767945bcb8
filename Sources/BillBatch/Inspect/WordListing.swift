import BillModel

/// Lists the words of a document as extraction saw them: tab-separated values, a line a word.
///
///     page  x0     y0     x1      y1     size  style  text
///     1     56.7   100.2  120.4   110.2  9.0   bold   Invoice
public enum WordListing {
  /// Writes the words in the file's own order, behind a line that names the columns.
  ///
  /// - Parameters:
  ///   - document: What was extracted.
  ///   - page: The only page to list; nil for all.
  /// - Returns: The lines, each with its end.
  public static func text(of document: Document, page: Int? = nil) -> String {
    var text = "page\tx0\ty0\tx1\ty1\tsize\tstyle\ttext\tplace\n"
    for sheet in document.pages where page == nil || page == sheet.number {
      for word in sheet.words {
        let box = word.box
        var fields = [String(sheet.number)]
        fields += [box.x0, box.y0, box.x1, box.y1, word.size].map { $0.tenths }
        fields.append(names(of: word.style))
        fields.append(String(word.text.map { $0 == "\t" || $0.isNewline ? " " : $0 }))
        let block = Int(word.block)
        fields.append(sheet.blocks.indices.contains(block) ? sheet.blocks[block].place.text : "")
        text += fields.joined(separator: "\t") + "\n"
      }
    }
    return text
  }

  private static func names(of style: Word.Style) -> String {
    let all: [(Word.Style, String)] = [
      (.bold, "bold"), (.white, "white"), (.rightToLeft, "right-to-left"), (.rotated, "rotated"),
      (.struckOut, "struck-out"),
    ]
    return all.filter { style.contains($0.0) }.map(\.1).joined(separator: ",")
  }
}

extension Float {
  /// The value with one digit behind the point, rounded half away from zero.
  var tenths: String {
    guard isFinite else { return "0.0" }
    let scaled = Int64((Double(self) * 10).rounded().clamped(to: -1e15...1e15))
    let sign = scaled < 0 ? "-" : ""
    return "\(sign)\(abs(scaled) / 10).\(abs(scaled) % 10)"
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
