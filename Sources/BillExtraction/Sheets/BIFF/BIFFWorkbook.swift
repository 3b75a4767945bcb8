import CFreeXL
import Glibc

/// freexl's view of a workbook; closed when it goes.
struct BIFFWorkbook: ~Copyable {
  /// What a cell holds.
  enum Value {
    /// A number as the shortest text that means it.
    case number([UInt8])
    case text([UInt8])
  }

  private let handle: UnsafeRawPointer

  /// Opens a workbook.
  init(path: String) throws(ExtractError) {
    var opened: UnsafeRawPointer?
    let result = freexl_open(path, &opened)
    guard result == FREEXL_OK, let handle = opened else {
      if let opened { freexl_close(opened) }
      throw Self.error(result)
    }
    guard Self.info(FREEXL_BIFF_PASSWORD, of: handle) != UInt32(FREEXL_BIFF_OBFUSCATED) else {
      freexl_close(handle)
      throw .locked
    }
    self.handle = handle
  }

  deinit { freexl_close(handle) }

  /// How many sheets there are.
  var sheetCount: Int { Int(Self.info(FREEXL_BIFF_SHEET_COUNT, of: handle)) }

  /// Chooses a sheet and gives its name.
  func select(_ index: Int) throws(ExtractError) -> String {
    let result = freexl_select_active_worksheet(handle, UInt16(clamping: index))
    guard result == FREEXL_OK else { throw Self.error(result) }
    var name: UnsafePointer<CChar>?
    freexl_get_worksheet_name(handle, UInt16(clamping: index), &name)
    return name.map { String(cString: $0) } ?? ""
  }

  /// Rows and columns of the chosen sheet.
  func size() throws(ExtractError) -> (rows: Int, columns: Int) {
    var rows: UInt32 = 0
    var columns: UInt16 = 0
    let result = freexl_worksheet_dimensions(handle, &rows, &columns)
    guard result == FREEXL_OK else { throw Self.error(result) }
    return (rows: Int(rows), columns: Int(columns))
  }

  /// What a cell of the chosen sheet holds, counted from 0; nil for an empty one.
  func value(row: Int, column: Int) -> Value? {
    var cell = FreeXL_CellValue()
    guard
      freexl_get_cell_value(handle, UInt32(row), UInt16(clamping: column), &cell) == FREEXL_OK
    else { return nil }
    switch Int32(cell.type) {
    case FREEXL_CELL_INT: return .number(Array(String(cell.value.int_value).utf8))
    case FREEXL_CELL_DOUBLE: return .number(Array(String(cell.value.double_value).utf8))
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME,
      FREEXL_CELL_TIME:
      guard let text = cell.value.text_value else { return nil }
      return .text(
        UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) })
    default: return nil
    }
  }

  private static func info(_ what: Int32, of handle: UnsafeRawPointer) -> UInt32 {
    var value: UInt32 = 0
    return freexl_get_info(handle, UInt16(clamping: what), &value) == FREEXL_OK ? value : 0
  }

  private static func error(_ code: Int32) -> ExtractError {
    switch code {
    case FREEXL_INSUFFICIENT_MEMORY: .damaged(reason: "no memory for the workbook")
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND: .damaged(reason: "it has no workbook inside")
    // It gives up on cells of empty text without an error of its own.
    case FREEXL_OK:
      .damaged(
        reason: "freexl cannot read its texts; soffice --convert-to xlsx makes one that is read")
    case FREEXL_CRAFTED_FILE: .damaged(reason: "its structure contradicts itself")
    default: .damaged(reason: "freexl cannot read it (\(code))")
    }
  }
}
