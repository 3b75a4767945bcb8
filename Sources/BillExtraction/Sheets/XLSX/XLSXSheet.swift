import BillModel

/// Reads the cells of one sheet of a workbook; rows and columns that are hidden are left out.
final class XLSXSheet: XMLEventHandler {
  private var builder = SheetPageBuilder()
  /// Whether there were more cells than are read.
  private(set) var isCut = false
  /// The first cell whose formula has no value, and how many there are of such.
  private(set) var uncomputed: (cell: String, count: Int)?

  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private let epoch: DateEpoch
  private let maximumCells: Int
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var isRowHidden = false
  private var lastRow = 0
  private var column = -1
  private var type = ValueType.number
  private var style = 0
  private var value: [UInt8] = []
  private var hasFormula = false
  private var isCollecting = false
  private var phoneticDepth = 0

  private enum ValueType { case number, shared, text, date, boolean }

  /// A reader of a sheet of a workbook.
  init(strings: XLSXStrings, styles: XLSXStyles, epoch: DateEpoch, maximumCells: Int) {
    self.strings = strings
    self.styles = styles
    self.epoch = epoch
    self.maximumCells = maximumCells
  }

  /// How many cells with text there are.
  var count: Int { builder.count }

  /// The page of the sheet that is named `name`; it can be made once.
  func page(_ number: Int, named name: String) -> Page {
    builder.page(number) { .sheet(name, row: $0) }
  }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    switch name {
    case Names.cell: openCell(attributes)
    case Names.value: isCollecting = true
    case Names.text: isCollecting = phoneticDepth == 0
    case Names.phonetic: phoneticDepth += 1
    case Names.formula: hasFormula = true
    case Names.row: openRow(attributes)
    case Names.column: addColumns(attributes)
    case Names.merge: addMerge(attributes)
    default: break
    }
  }

  func close(_ name: HTMLName) {
    switch name {
    case Names.cell: closeCell()
    case Names.value, Names.text: isCollecting = false
    case Names.phonetic: phoneticDepth -= 1
    default: break
    }
  }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) { if isCollecting { value += piece } }

  // MARK: Rows and columns

  private func openRow(_ attributes: XMLAttributeList) {
    row = attributes.number("r") ?? row + 1
    isRowHidden = attributes.flag("hidden") ?? false || attributes.text("ht") == "0"
    column = -1
    builder.startRow(row, gap: max(row - lastRow - 1, 0))
  }

  private func addColumns(_ attributes: XMLAttributeList) {
    guard attributes.flag("hidden") ?? false || attributes.text("width") == "0",
      let first = attributes.number("min"), let last = attributes.number("max"), first > 0,
      last >= first
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private func addMerge(_ attributes: XMLAttributeList) {
    guard let reference = attributes["ref"], let colon = reference.firstIndex(of: 0x3A),
      let first = Self.place(reference[..<colon]),
      let last = Self.place(reference[(colon + 1)...])
    else { return }
    builder.merge(
      .init(row: first.row, column: first.column),
      .init(lastRow: last.row, lastColumn: last.column))
  }

  /// Row from 1 and column from 0 of a reference such as `AB12`.
  private static func place(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= SheetPageBuilder.maximumColumns, row <= 1 << 24 else { return nil }
    }
    return column > 0 && row > 0 ? (row: row, column: column - 1) : nil
  }

  // MARK: Cells

  private func openCell(_ attributes: XMLAttributeList) {
    column = attributes["r"].flatMap { Self.place($0[...]) }?.column ?? column + 1
    style = attributes.number("s") ?? 0
    value.removeAll(keepingCapacity: true)
    hasFormula = false
    type = .number
    guard let code = attributes["t"], let first = code.first else { return }
    switch first {
    case 0x73: type = code.count == 1 ? .shared : .text  // s, str
    case 0x69, 0x65: type = .text  // inlineStr, e
    case 0x64: type = .date  // d
    case 0x62: type = .boolean  // b
    default: break
    }
  }

  private func closeCell() {
    guard !isRowHidden, !hiddenColumns.contains(where: { $0.contains(column) }) else { return }
    guard !value.isEmpty else {
      if hasFormula { noteUncomputed() }
      return
    }
    guard builder.count < maximumCells else {
      isCut = true
      return
    }
    lastRow = row
    let style = styles[style]
    switch type {
    case .number: builder.addNumber(value, column: column, style, epoch: epoch)
    case .shared:
      guard
        let index = CellNumber(value).flatMap({ Int(String(decoding: $0.plainText, as: UTF8.self)) }
        ),
        let text = strings[index]
      else { return }
      text.withUnsafeBufferPointer { add($0, style) }
    case .text:
      OfficeText.resolveEscapes(in: &value)
      value.withUnsafeBufferPointer { add($0, style) }
    case .date:
      // ISO 8601 with a `T` between day and time.
      if let mark = value.firstIndex(of: 0x54) { value[mark] = 0x20 }
      builder.add(value, column: column, style.state)
    case .boolean:
      builder.add(Array((value == [0x31] ? "TRUE" : "FALSE").utf8), column: column, style.state)
    }
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, _ style: CellStyle) {
    if !style.format.hidesText { builder.add(text, column: column, style.state) }
  }

  private func noteUncomputed() {
    if uncomputed == nil { uncomputed = (cell: Self.name(row: row, column: column), count: 0) }
    uncomputed?.count += 1
  }

  private static func name(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }

  private enum Names {
    static let row = HTMLName("row")
    static let cell = HTMLName("c")
    static let value = HTMLName("v")
    static let text = HTMLName("t")
    static let formula = HTMLName("f")
    static let phonetic = HTMLName("rPh")
    static let column = HTMLName("col")
    static let merge = HTMLName("mergeCell")
  }
}
