import BillModel
import CFreeXL

/// Reads a binary workbook (`.xls` of Excel 5 to 2003) through freexl: a page for each sheet.
///
/// freexl gives values without their number formats: dates as ISO 8601, numbers with up to 15
/// significant digits. It does not tell hidden sheets and rows, so they are read too.
package struct BIFFReader {
  private let maximumBytes: Int
  private let maximumCells: Int

  /// A reader of files up to a size: what a worker may write into memory.
  package init(maximumBytes: Int = 32 << 20, maximumCells: Int = SheetMetrics.maximumCells) {
    self.maximumBytes = maximumBytes
    self.maximumCells = maximumCells
  }

  /// Reads a workbook.
  ///
  /// - Throws: `tooLarge`, `locked`, and `damaged` with what freexl says.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    guard bytes.count <= maximumBytes else {
      throw .tooLarge(bytes: bytes.count, limit: maximumBytes)
    }
    guard let file = MemoryFile(bytes) else {
      throw .damaged(reason: "no room in memory for a copy of it")
    }
    let workbook = try BIFFWorkbook(path: file.path)
    var document = Document(mediaType: MediaType.binaryWorkbook, pages: [])
    var cells = 0
    for index in 0..<workbook.sheetCount {
      let number = document.pages.count + 1
      let name = try workbook.select(index)
      var builder = SheetPageBuilder()
      let isWhole = try fill(&builder, from: workbook, cellsLeft: maximumCells - cells)
      cells += builder.count
      document.pages.append(builder.page(number) { .sheet(name, row: $0) })
      if !isWhole {
        document.losses.append(.tooManyCells(page: number, limit: maximumCells))
        break
      }
    }
    return document
  }

  /// Adds the cells of the chosen sheet; false when there are more than are read.
  private func fill(
    _ builder: inout SheetPageBuilder, from workbook: borrowing BIFFWorkbook, cellsLeft: Int
  ) throws(ExtractError) -> Bool {
    let (rows, columns) = try workbook.size()
    var lastRow = -1
    for row in 0..<rows {
      builder.startRow(row + 1, gap: row - lastRow - 1)
      let count = builder.count
      guard count < cellsLeft else { return false }
      for column in 0..<min(columns, SheetPageBuilder.maximumColumns) {
        switch workbook.value(row: row, column: column) {
        case .number(let text):
          builder.addNumber(text, column: column, CellStyle(), epoch: .from1900)
        case .text(let text): builder.add(text, column: column)
        case nil: break
        }
      }
      if builder.count > count { lastRow = row }
    }
    return true
  }
}
