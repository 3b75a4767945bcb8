import BillModel

/// Takes the sheets of a SpreadsheetML file and makes a page of each that can be seen.
final class SpreadsheetMLWorkbook: XMLEventHandler {
  /// The pages so far.
  private(set) var document = Document(mediaType: MediaType.spreadsheetML, pages: [])

  private let maximumCells: Int
  private var cells = 0
  private var isCut = false
  private var styles = SpreadsheetMLStyles()
  private var builder = SheetPageBuilder()
  private var sheetName: String?
  private var isSheetHidden = false
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var lastColumn = 0
  private var row = 0
  private var isRowHidden = false
  private var lastRow = 0
  private var column = 0
  private var cellEnd = 0
  private var style = CellStyle()
  private var type = ""
  private var value: [UInt8] = []
  private var isData = false
  private var isVisibility = false
  /// A note on a cell has a text of its own, which stands on no page.
  private var isComment = false

  init(maximumCells: Int) { self.maximumCells = maximumCells }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    switch name {
    case Names.cell: openCell(attributes)
    case Names.comment: isComment = true
    case Names.data where !isComment:
      type = attributes.text("Type") ?? ""
      value.removeAll(keepingCapacity: true)
      isData = true
    case Names.row: openRow(attributes)
    case Names.column: addColumns(attributes)
    case Names.sheet: openSheet(attributes)
    case Names.visible:
      value.removeAll(keepingCapacity: true)
      isVisibility = true
    case Names.style: styles.openStyle(attributes)
    case Names.format: styles.setFormat(attributes)
    case Names.font where sheetName == nil: styles.setFont(attributes)
    case Names.interior: styles.setFill(attributes)
    default: break
    }
  }

  func close(_ name: HTMLName) {
    switch name {
    case Names.comment: isComment = false
    case Names.data where !isComment:
      isData = false
      addCell()
    case Names.visible:
      isVisibility = false
      isSheetHidden = !value.elementsEqual("SheetVisible".utf8)
    case Names.sheet: closeSheet()
    case Names.style: styles.closeStyle()
    default: break
    }
  }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    if isData || isVisibility { value += piece }
  }

  // MARK: Sheets, rows, columns

  private func openSheet(_ attributes: XMLAttributeList) {
    sheetName = attributes.text("Name") ?? ""
    isSheetHidden = false
    builder = SheetPageBuilder()
    hiddenColumns = []
    lastColumn = 0
    row = 0
    lastRow = 0
  }

  private func closeSheet() {
    guard let name = sheetName else { return }
    sheetName = nil
    guard !isSheetHidden else { return }
    cells += builder.count
    let number = document.pages.count + 1
    document.pages.append(builder.page(number) { .sheet(name, row: $0) })
    if isCut { document.losses.append(.tooManyCells(page: number, limit: maximumCells)) }
    isCut = false
  }

  private func openRow(_ attributes: XMLAttributeList) {
    row = attributes.number("Index") ?? row + 1
    isRowHidden = attributes.flag("Hidden") ?? false || attributes.text("Height") == "0"
    column = -1
    cellEnd = -1
    builder.startRow(row, gap: max(row - lastRow - 1, 0))
  }

  private func addColumns(_ attributes: XMLAttributeList) {
    let first = attributes.number("Index") ?? lastColumn + 1
    lastColumn = first + (attributes.number("Span") ?? 0)
    guard attributes.flag("Hidden") ?? false || attributes.text("Width") == "0", first > 0 else {
      return
    }
    hiddenColumns.append(first - 1...lastColumn - 1)
  }

  // MARK: Cells

  private func openCell(_ attributes: XMLAttributeList) {
    column = attributes.number("Index").map { max($0 - 1, 0) } ?? cellEnd + 1
    let across = attributes.number("MergeAcross") ?? 0
    let down = attributes.number("MergeDown") ?? 0
    cellEnd = column + across
    if across > 0 || down > 0 {
      builder.merge(
        .init(row: row, column: column), .init(lastRow: row + down, lastColumn: cellEnd))
    }
    style = styles[attributes.text("StyleID")]
  }

  private func addCell() {
    guard !value.isEmpty, !isRowHidden, !hiddenColumns.contains(where: { $0.contains(column) })
    else { return }
    guard cells + builder.count < maximumCells else {
      isCut = true
      return
    }
    lastRow = row
    switch type {
    case "Number": builder.addNumber(value, column: column, style, epoch: .from1900)
    case "DateTime": builder.add(moment(value), column: column, style.state)
    case "Boolean":
      builder.add(Array((value == [0x31] ? "TRUE" : "FALSE").utf8), column: column, style.state)
    default: if !style.format.hidesText { builder.add(value, column: column, style.state) }
    }
  }

  /// `2026-01-05T12:44:05.000` as the cell's format shows it; without one, its time only where
  /// there is one.
  private func moment(_ text: [UInt8]) -> [UInt8] {
    let plain = text.prefix(19).map { $0 == 0x54 ? 0x20 : $0 }
    guard let day = CalendarDate(String(decoding: text.prefix(10), as: UTF8.self)) else {
      return plain
    }
    guard style.format.isDate,
      let moment = SerialMoment(day, secondOfDay: Self.seconds(plain[...]), epoch: .from1900)
    else {
      return plain.dropFirst(10).elementsEqual(" 00:00:00".utf8) ? Array(plain.prefix(10)) : plain
    }
    return style.format.text(of: moment)
  }

  /// Seconds since midnight of a text with `hh:mm:ss` at its eleventh byte; 0 for anything else.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Int {
    let parts = text.dropFirst(11).split(separator: 0x3A).map { digits in
      digits.prefix(2).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    guard parts.count == 3 else { return 0 }
    return parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  private enum Names {
    static let sheet = HTMLName("Worksheet")
    static let row = HTMLName("Row")
    static let cell = HTMLName("Cell")
    static let data = HTMLName("Data")
    static let comment = HTMLName("Comment")
    static let column = HTMLName("Column")
    static let visible = HTMLName("Visible")
    static let style = HTMLName("Style")
    static let format = HTMLName("NumberFormat")
    static let font = HTMLName("Font")
    static let interior = HTMLName("Interior")
  }
}
