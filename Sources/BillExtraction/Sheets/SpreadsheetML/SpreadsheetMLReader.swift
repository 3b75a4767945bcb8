import BillModel

/// Reads a workbook in SpreadsheetML 2003: one XML file, which portals send under the name `.xls`.
package struct SpreadsheetMLReader {
  private let maximumCells: Int

  /// A reader that keeps to the limit on cells.
  package init(maximumCells: Int = SheetMetrics.maximumCells) { self.maximumCells = maximumCells }

  /// Whether XML is such a workbook, by its first bytes in lower case.
  static func holds(_ head: ArraySlice<UInt8>) -> Bool {
    head.position(of: "urn:schemas-microsoft-com:office:spreadsheet") != nil
      && head.position(of: "<html") == nil
  }

  /// Reads a workbook.
  ///
  /// - Throws: `damaged` when it is not well-formed, or has a document type.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    let workbook = SpreadsheetMLWorkbook(maximumCells: maximumCells)
    try XMLEventParser.parse(bytes, into: workbook)
    return workbook.document
  }
}
