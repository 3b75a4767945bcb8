import BillBatch
import BillModel

extension PageDrawing {
  /// The drawing as a picture of pixels (PNG), with a line below it that explains the colours.
  ///
  /// - Parameter picture: The page as its own format draws it; nil to draw the words.
  /// - Returns: The file; nil for a page without area, or where there is no memory.
  public func png(over picture: Raster? = nil) -> [UInt8]? {
    let whole = (width: width + Self.margin, height: height + Self.strip)
    guard let scale = Raster.scale(width: whole.width, height: whole.height) else { return nil }
    // What the worker rendered has the scale of the page alone.
    let paper = picture.map { Double($0.width) / Double(width) } ?? scale
    let size = (
      width: Int((Double(whole.width) * paper).rounded(.up)),
      height: Int((Double(whole.height) * paper).rounded(.up))
    )
    let sides = 1...2 * Raster.longestSide
    guard sides.contains(size.width), sides.contains(size.height),
      let canvas = PictureCanvas(width: size.width, height: size.height, scale: paper)
    else { return nil }
    if let picture {
      canvas.put(picture)
    } else {
      for word in words { Self.draw(word, on: canvas) }
    }
    struct Stroke: Hashable {
      let box: Box
      let ink: Ink
    }
    var drawn: Set<Stroke> = []
    for mark in marks where drawn.insert(Stroke(box: mark.box, ink: mark.ink)).inserted {
      canvas.mark(mark.box, mark.ink.rgb, opacity: 0.12, edge: 0.6)
    }
    drawTitles(on: canvas)
    drawKey(on: canvas)
    return canvas.png()
  }

  /// Points beside the page, for what the marks say.
  private static let margin: Float = 130
  /// Points below the page, for what the colours mean.
  private static let strip: Float = 18

  private static func draw(_ word: Word, on canvas: borrowing PictureCanvas) {
    let lettering = PictureCanvas.Lettering(
      size: Double(word.size) * 0.8, rgb: word.style.contains(.white) ? 0x99_9999 : 0,
      isBold: word.style.contains(.bold))
    canvas.write(
      word.text, x: Double(word.box.x0), middle: Double(word.box.midY),
      room: Double(word.box.width), lettering)
  }

  /// Writes what the marks say into the margin, a line for all that stand at one height.
  private func drawTitles(on canvas: borrowing PictureCanvas) {
    var lines: [(middle: Float, titles: [Mark])] = []
    for mark in marks.sorted(by: { $0.box.midY < $1.box.midY }) {
      if let last = lines.last, mark.box.midY - last.middle < 3 {
        lines[lines.count - 1].titles.append(mark)
      } else {
        lines.append((middle: mark.box.midY, titles: [mark]))
      }
    }
    for line in lines {
      var x = Double(width) + 4
      var seen: Set<String> = []
      for mark in line.titles where seen.insert(mark.title).inserted {
        let lettering = PictureCanvas.Lettering(size: 6, rgb: mark.ink.rgb, isBold: true)
        canvas.write(mark.title, x: x, middle: Double(line.middle), lettering)
        x += canvas.width(of: mark.title, lettering) + 4
      }
    }
  }

  /// Says what the colours mean.
  private func drawKey(on canvas: borrowing PictureCanvas) {
    let middle = Double(height + Self.strip / 2)
    var x = 6.0
    for ink in Ink.allCases {
      let box = Box(
        x0: Float(x), y0: Float(middle - 4), x1: Float(x + 8), y1: Float(middle + 4))
      canvas.mark(box, ink.rgb, opacity: 0.3, edge: 0.6)
      let lettering = PictureCanvas.Lettering(size: 8)
      canvas.write(ink.meaning, x: x + 12, middle: middle, lettering)
      x += 12 + canvas.width(of: ink.meaning, lettering) + 16
    }
  }
}

extension PageDrawing.Ink {
  fileprivate var meaning: String {
    switch self {
    case .entry: "entry"
    case .proved: "term of a check that passes"
    case .doubt: "term of a check that fails, or unclaimed"
    }
  }
}
