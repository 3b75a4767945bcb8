import BillModel

extension PageDrawing {
  /// The drawing as a scalable picture (SVG); a mark tells its title when it is pointed at.
  public var svg: String {
    let size = "\(width.tenths) \(height.tenths)"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" \
      width="\(width.tenths)" height="\(height.tenths)" font-family="sans-serif">
      <rect width="100%" height="100%" fill="white"/>

      """
    for mark in marks { text += Self.svg(of: mark) }
    for word in words { text += Self.svg(of: word) }
    return text + "</svg>\n"
  }

  private static func svg(of mark: Mark) -> String {
    """
    <rect \(frame(mark.box)) fill="\(mark.ink.colour)" fill-opacity="0.15" \
    stroke="\(mark.ink.colour)" stroke-width="0.5"><title>\(XMLText.escaped(mark.title))\
    </title></rect>

    """
  }

  private static func svg(of word: Word) -> String {
    let box = word.box
    let direction = word.style.contains(.rightToLeft) ? " direction=\"rtl\"" : ""
    let weight = word.style.contains(.bold) ? " font-weight=\"bold\"" : ""
    let colour = word.style.contains(.white) ? " fill=\"#999999\"" : ""
    let start = word.style.contains(.rightToLeft) ? box.x1 : box.x0
    return """
      <rect \(frame(box)) fill="none" stroke="#cccccc" stroke-width="0.2"/>
      <text x="\(start.tenths)" y="\((box.y1 - word.size * 0.2).tenths)" \
      font-size="\((word.size * 0.8).tenths)"\(direction)\(weight)\(colour)>\
      \(XMLText.escaped(word.text))</text>

      """
  }

  private static func frame(_ box: Box) -> String {
    let width = max(0, box.x1 - box.x0)
    let height = max(0, box.y1 - box.y0)
    return "x=\"\(box.x0.tenths)\" y=\"\(box.y0.tenths)\" "
      + "width=\"\(width.tenths)\" height=\"\(height.tenths)\""
  }
}

extension PageDrawing.Ink {
  /// Red, green and blue as hexadecimal digits.
  fileprivate var colour: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Red, green and blue, a byte each.
  package var rgb: UInt32 {
    switch self {
    case .entry: 0x25_63EB
    case .proved: 0x16_A34A
    case .doubt: 0xDC_2626
    }
  }
}
