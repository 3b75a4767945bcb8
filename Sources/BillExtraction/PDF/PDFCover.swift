import BillModel
import CPoppler

/// Words that a picture covers, seen by drawing their page.
///
/// Poppler tells text below a picture as it tells text above it. Where a word stands in the area of
/// a picture, the page is drawn: a word that is seen, or is a picture of itself as on a scan with a
/// layer of text, has light and dark in its box; one that is covered has not. Under a picture that
/// is no plain ground this cannot be told.
enum PDFCover {
  /// A box is plain if its channels differ by less than this, of 255.
  private static let leastContrast = 24
  /// Pixels of the longer side of the picture at the most.
  private static let longest = 2000.0
  /// Pixels a point.
  private static let scale = 2.0

  /// Whether a file may hold pictures: their dictionaries are written out, whatever else is packed.
  static func isPossible(in bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let at = rest.position(of: "/Image") {
      // `/ImageB` and its like only say what a page may use.
      guard at + 6 < bytes.count else { return false }
      switch bytes[at + 6] {
      case 0x41...0x5A, 0x61...0x7A: rest = rest[(at + 6)...]
      default: return true
      }
    }
    return false
  }

  /// Gives the style `white` to words that are not seen.
  ///
  /// Calls `drawing` before the page is drawn, if it is.
  ///
  /// - Returns: Whether the page is a picture whose words are an invisible layer over it: what a
  ///   program has read on a scan.
  static func settle(
    _ words: inout [Word], on page: borrowing PDFPageHandle, drawing: () -> Void
  ) -> Bool {
    let areas = page.pictureAreas()
    guard !areas.isEmpty else { return false }
    let size = page.size()
    let sides = (width: Float(size.width), height: Float(size.height))
    let covered = words.indices.filter { index in
      !words[index].style.contains(.white)
        && places(of: words[index].box, on: sides).contains { x, y in
          areas.contains { $0.x0 <= x && x <= $0.x1 && $0.y0 <= y && y <= $0.y1 }
        }
    }
    let longer = max(size.width, size.height)
    guard !covered.isEmpty, longer.isFinite, size.width > 0, size.height > 0 else { return false }
    let scale = min(Self.scale, longest / longer)
    let mayBeScan = covered.count * 10 >= words.count * 9 && cover(areas, sides)
    var isScan = false
    drawing()
    page.withPicture(
      width: Int(size.width * scale) + 1, height: Int(size.height * scale) + 1, scale: scale
    ) { picture in
      // A number or a date may be stamped onto a scan.
      isScan = mayBeScan && picture.textRuns * wordsOfRun <= covered.count
      let hidden = covered.filter { isPlain(words[$0].box, picture, Float(scale)) }
      // A page's only text is kept: its fonts may be missing, so that nothing of it is drawn.
      let left = words.count { !$0.style.contains(.white) } - hidden.count
      guard left > 0 else { return }
      for index in hidden { words[index].style.insert(.white) }
    }
    return isScan
  }

  /// More words than any run of glyphs has: programs draw a line at a time at the most.
  private static let wordsOfRun = 20

  /// Whether pictures, in one piece or in strips, stand on most of a page.
  private static func cover(_ areas: [Box], _ page: (width: Float, height: Float)) -> Bool {
    var covered = 0
    for row in 0..<steps {
      for column in 0..<steps {
        let x = page.width * (Float(column) + 0.5) / Float(steps)
        let y = page.height * (Float(row) + 0.5) / Float(steps)
        let box = Box(x0: x, y0: y, x1: x, y1: y)
        let isCovered = places(of: box, on: page).contains { x, y in
          areas.contains { $0.x0 <= x && x <= $0.x1 && $0.y0 <= y && y <= $0.y1 }
        }
        if isCovered { covered += 1 }
      }
    }
    return covered * 10 >= steps * steps * 7
  }

  private static let steps = 20

  /// The middle of a box before its page was turned; poppler does not tell by how much it was, and
  /// which words are seen is told by drawing.
  private static func places(
    of box: Box, on page: (width: Float, height: Float)
  ) -> [(x: Float, y: Float)] {
    let (x, y) = (box.midX, box.midY)
    return [
      (x: x, y: y), (x: y, y: page.width - x), (x: page.width - x, y: page.height - y),
      (x: page.height - y, y: x),
    ]
  }

  private static func isPlain(_ box: Box, _ picture: PDFPicture, _ scale: Float) -> Bool {
    var lowest = Int.max
    var highest = Int.min
    for y in Int(box.y0 * scale)...max(Int(box.y0 * scale), Int(box.y1 * scale)) {
      for x in Int(box.x0 * scale)...max(Int(box.x0 * scale), Int(box.x1 * scale)) {
        guard let brightness = picture.brightness(x: x, y: y) else { continue }
        lowest = min(lowest, brightness)
        highest = max(highest, brightness)
        if highest - lowest >= leastContrast { return false }
      }
    }
    // Outside of the picture nothing is known.
    return lowest <= highest
  }
}

extension PDFPageHandle {
  /// Where pictures stand, in points from the top left corner of the crop box.
  borrowing func pictureAreas() -> [Box] {
    let list = pictureMapping()
    defer { poppler_page_free_image_mapping(list) }
    var areas: [Box] = []
    var node = list
    while let entry = node {
      if let mapping = entry.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self) {
        let area = mapping.pointee.area
        areas.append(
          Box(
            x0: Float(min(area.x1, area.x2)), y0: Float(min(area.y1, area.y2)),
            x1: Float(max(area.x1, area.x2)), y1: Float(max(area.y1, area.y2))))
      }
      node = entry.pointee.next
    }
    return areas
  }
}
