import BillKnowledge
import BillModel

/// What the words right above a table, and the titles of its columns, tell of all of its rows.
struct TableHeading {
  /// Whether the heading says that the rows were used abroad.
  var isAway = false
  /// The distance from UTC of the clock that the rows are told by, in minutes.
  var offset: Int?

  /// The headings of all tables; a table that goes on over the page keeps that of its first part.
  static func all(
    of tables: TableReader.Result, layout: Layout, sense: WordSense
  ) -> [TableHeading] {
    var headings: [TableHeading] = []
    headings.reserveCapacity(tables.tables.count)
    for table in tables.tables {
      var heading = TableHeading()
      var isTold = false
      for line in lines(above: table, tables: tables, layout: layout) {
        isTold = true
        let phrases = layout.phrases(of: layout.lines[line])
        guard phrases.count == 1, let text = phrases.first?.text, text.utf8.count <= 100 else {
          continue
        }
        heading.offset = heading.offset ?? offset(in: text, isBareEnough: false)
        if sense.opensRoaming(text) { heading.isAway = true }
      }
      if !isTold, let last = headings.last, headings.count > table.family { heading = last }
      let clocks = table.columns.filter { $0.role == .time || $0.role == .dateTime }
      if let offset = clocks.lazy.compactMap({ offset(in: $0.title, isBareEnough: true) }).first {
        heading.offset = offset
      }
      headings.append(heading)
    }
    return headings
  }

  /// Lines of text right above a table's header on its page.
  private static func lines(
    above table: TableFrame, tables: TableReader.Result, layout: Layout
  ) -> [Int] {
    guard let header = table.headerLines.first else { return [] }
    var lines: [Int] = []
    var line = header - 1
    while line >= 0, lines.count < mostLines, layout.lines[line].page == layout.lines[header].page,
      [TableReader.Result.free, TableReader.Result.section].contains(tables.owner[line])
    {
      lines.append(line)
      line -= 1
    }
    return lines
  }

  /// A heading and a note below it.
  private static let mostLines = 2

  /// The distance from UTC that a text names: `UTC+9`, `GMT+03:00`; `UTC` alone where the text is
  /// the title of a column of times.
  static func offset(in text: String, isBareEnough: Bool) -> Int? {
    let bytes = Array(text.utf8)
    for start in bytes.indices.dropLast(2) {
      guard start == 0 || !bytes[start - 1].isLetter, let name = name(in: bytes, at: start) else {
        continue
      }
      guard let found = TimeReader.offset(bytes.span, at: start) else { continue }
      if found.end > start + 3 || isBareEnough && name == .utc { return found.minutes }
    }
    return nil
  }

  private enum ZoneName { case utc, gmt }

  private static func name(in bytes: [UInt8], at start: Int) -> ZoneName? {
    switch String(decoding: bytes[start..<start + 3], as: UTF8.self).uppercased() {
    case "UTC": .utc
    case "GMT": .gmt
    default: nil
    }
  }
}
