import BillModel
import CPoppler

/// The place of a word that is being made, which tells whether a further character belongs to it.
struct PDFWordShape {
  /// Rectangle around all characters.
  private(set) var box: Box
  /// Size of the first character's font in points.
  private(set) var size: Float
  /// Style of the first character.
  private(set) var style: Word.Style
  /// Number of characters.
  private(set) var count = 1
  private var last: Box
  /// Where the next character is expected.
  private(set) var course = PDFCourse.unknown

  /// A word that begins with a character.
  init(_ first: Box, size: Float, style: Word.Style) {
    box = first
    last = first
    self.size = size > 0 ? min(size, 3000) : first.height
    self.style = style
  }

  /// Whether the word is not written from left to right or from right to left.
  var isVertical: Bool { course == .down || course == .up }

  /// Whether it is a word of left-to-right letters that runs to the left, upwards or downwards.
  var isRotated: Bool { course != .unknown && course != .right }

  /// Height of the characters across the direction of writing.
  var across: Float { isVertical ? box.width : box.height }

  /// Takes the next character of the text if it goes on with the word.
  mutating func takes(_ next: Box, isMark: Bool) -> Bool {
    if isMark, next.overlapX(box) >= 0, next.overlapY(box) >= 0 {
      box = box.union(next)
      count += 1
      return true
    }
    guard let course = course(to: next) else { return false }
    self.course = course
    box = box.union(next)
    last = next
    count += 1
    return true
  }

  /// Takes a character that is known to belong to the word.
  mutating func cover(_ next: Box) {
    box = box.union(next)
    count += 1
  }

  /// The course on which a character is the next one, or nil when it stands apart.
  private func course(to next: Box) -> PDFCourse? {
    let height = min(next.height, last.height)
    if abs(next.midY - last.midY) < max(0.5 * height, 0.05) {
      if next.midX >= last.midX {
        guard course == .unknown || course == .right else { return nil }
        return touches(next.x0 - last.x1, next) ? .right : nil
      }
      guard course == .unknown || course == .left else { return nil }
      return touches(last.x0 - next.x1, next) ? .left : nil
    }
    guard abs(next.midX - last.midX) < 0.5 * min(next.width, last.width) else { return nil }
    if next.midY >= last.midY {
      guard course == .unknown || course == .down else { return nil }
      return touches(next.y0 - last.y1, next) ? .down : nil
    }
    guard course == .unknown || course == .up else { return nil }
    return touches(last.y0 - next.y1, next) ? .up : nil
  }

  /// Whether a gap is one between letters of one word.
  ///
  /// Inside one string the rectangles touch, whatever the kerning; a gap tells of two strings. A
  /// string over the end of another is another word, the more so in another size of type.
  private func touches(_ gap: Float, _ next: Box) -> Bool {
    if gap >= 0.35 * size { return false }
    if gap >= -0.03 * size { return true }
    let isOtherSize = abs(next.height - last.height) > 0.05 * last.height
    return gap >= -0.1 * size && !isOtherSize
  }
}

extension Box {
  /// A character's rectangle as poppler gives it, kept within bounds that readers can compute with.
  init(_ rectangle: PopplerRectangle) {
    self.init(
      x0: Self.bounded(min(rectangle.x1, rectangle.x2)),
      y0: Self.bounded(min(rectangle.y1, rectangle.y2)),
      x1: Self.bounded(max(rectangle.x1, rectangle.x2)),
      y1: Self.bounded(max(rectangle.y1, rectangle.y2)))
  }

  /// A number of points that is one: a hostile matrix can make it infinite or none at all.
  private static func bounded(_ points: Double) -> Float {
    points > -farthest ? Float(min(points, farthest)) : Float(-farthest)
  }

  /// Five times the largest page that the format allows.
  private static let farthest = 72_000.0
}

extension PopplerRectangle {
  /// Whether it is the rectangle of a line break.
  var isPoint: Bool { x1 == x2 && y1 == y2 }
}
