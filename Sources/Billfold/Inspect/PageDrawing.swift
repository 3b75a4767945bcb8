import BillModel

/// Draws a page as extraction saw it, with what its words were read as: a scalable picture (SVG).
///
/// Entries are blue, the terms of passed checks green, of failed ones and unclaimed amounts red.
public enum PageDrawing {
  /// Writes the picture of one page.
  ///
  /// - Parameters:
  ///   - page: The page with its words.
  ///   - reading: What was made of the document; nil to draw words alone.
  /// - Returns: The SVG document.
  public static func svg(of page: Page, reading: DocumentReading? = nil) -> String {
    let size = "\(page.width.tenths) \(page.height.tenths)"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" \
      width="\(page.width.tenths)" height="\(page.height.tenths)" font-family="sans-serif">
      <rect width="100%" height="100%" fill="white"/>

      """
    if let reading { text += marks(of: reading, on: page) }
    for word in page.words { text += self.text(of: word) }
    return text + "</svg>\n"
  }

  private static func marks(of reading: DocumentReading, on page: Page) -> String {
    var text = ""
    for statement in reading.statements {
      for entry in statement.entries {
        text += mark(entry.source, "#2563eb", entry.kind.rawValue, on: page)
      }
      for check in statement.statement.verification.checks {
        let colour = check.passed ? "#16a34a" : "#dc2626"
        for source in check.sources { text += mark(source, colour, check.rule, on: page) }
      }
    }
    for amount in reading.record.unclaimed {
      text += mark(amount.source, "#dc2626", "unclaimed", on: page)
    }
    return text
  }

  private static func mark(
    _ place: Place, _ colour: String, _ title: String, on page: Page
  ) -> String {
    let box: Box
    switch place {
    case .page(page.number, let there): box = there
    case .path, .sheet, .line:
      guard let block = page.blocks.first(where: { $0.place == place }) else { return "" }
      box = block.box
    case .page: return ""
    }
    return """
      <rect \(frame(box)) fill="\(colour)" fill-opacity="0.15" stroke="\(colour)" \
      stroke-width="0.5"><title>\(escaped(title))</title></rect>

      """
  }

  private static func text(of word: Word) -> String {
    let box = word.box
    let direction = word.style.contains(.rightToLeft) ? " direction=\"rtl\"" : ""
    let weight = word.style.contains(.bold) ? " font-weight=\"bold\"" : ""
    let colour = word.style.contains(.white) ? " fill=\"#999999\"" : ""
    let start = word.style.contains(.rightToLeft) ? box.x1 : box.x0
    return """
      <rect \(frame(box)) fill="none" stroke="#cccccc" stroke-width="0.2"/>
      <text x="\(start.tenths)" y="\((box.y1 - word.size * 0.2).tenths)" \
      font-size="\((word.size * 0.8).tenths)"\(direction)\(weight)\(colour)>\
      \(escaped(word.text))</text>

      """
  }

  private static func frame(_ box: Box) -> String {
    let width = max(0, box.x1 - box.x0)
    let height = max(0, box.y1 - box.y0)
    return "x=\"\(box.x0.tenths)\" y=\"\(box.y0.tenths)\" "
      + "width=\"\(width.tenths)\" height=\"\(height.tenths)\""
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }
}
