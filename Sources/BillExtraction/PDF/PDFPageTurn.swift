import BillModel

/// Turns a page whose text runs sideways or stands on its head, so that its lines lie.
///
/// Such a page was made for paper of the other orientation, and a reader turns his head. Boxes are
/// those of the turned page then, as if the file had asked for it with its `/Rotate`.
enum PDFPageTurn {
  /// Fewer characters than this are a note on the margin of a page that is nearly empty.
  private static let least = 60

  /// Turns a page if nearly all of its characters run in one other direction than to the right.
  static func settle(_ page: inout Page, by courses: PDFCourses) {
    let (course, count) = courses.commonest
    guard course != .right, count >= least, count * 10 >= courses.total * 9 else { return }
    let (width, height) = (page.width, page.height)
    for index in page.words.indices {
      let box = page.words[index].box
      page.words[index].box =
        switch course {
        case .down: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
        case .up: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
        case .left:
          Box(
            x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
        case .right, .unknown: box
        }
      if page.words[index].style.contains(.rotated) {
        page.words[index].style.remove(.rotated)
      } else if page.words[index].text.unicodeScalars.count > 1 {
        page.words[index].style.insert(.rotated)
      }
      page.words[index].size = page.words[index].box.height
    }
    if course != .left { (page.width, page.height) = (height, width) }
  }
}

/// Which way writing runs on a page.
enum PDFCourse: Int { case unknown, right, left, down, up }

/// How many characters run which way.
struct PDFCourses {
  private var counts = [Int](repeating: 0, count: 5)

  /// Counts the characters of a word.
  mutating func add(_ course: PDFCourse, characters: Int) { counts[course.rawValue] += characters }

  /// All whose way is known.
  var total: Int { counts[1...].reduce(0, +) }

  /// The way that most take; to the right where none is known.
  var commonest: (course: PDFCourse, count: Int) {
    var best = PDFCourse.right
    for course in [PDFCourse.left, .down, .up]
    where counts[course.rawValue] > counts[best.rawValue] { best = course }
    return (course: best, count: counts[best.rawValue])
  }
}
