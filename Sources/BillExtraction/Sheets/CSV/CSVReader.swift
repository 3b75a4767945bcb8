import BillModel

/// Reads delimited text into one page: each field is a cell, placed by its line.
package struct CSVReader {
  private let maximumCells: Int

  /// A reader that keeps to the limit on cells.
  package init(maximumCells: Int = SheetMetrics.maximumCells) { self.maximumCells = maximumCells }

  /// Reads a table in any charset.
  package func read(_ bytes: [UInt8]) -> Document {
    let decoded = CharsetSniffer.decode(bytes, declared: nil)
    var losses: [TextLoss] = []
    if decoded.lostBytes > 0 {
      let bytes = decoded.lostBytes == 1 ? "1 byte is" : "\(decoded.lostBytes) bytes are"
      losses.append(TextLoss(page: 1, reason: "\(bytes) no text in \(decoded.charset.name)"))
    }
    let page = decoded.utf8.withUnsafeBufferPointer { text in self.page(of: text, losses: &losses) }
    return Document(mediaType: MediaType.csv, pages: [page], losses: losses)
  }

  private func page(of text: UnsafeBufferPointer<UInt8>, losses: inout [TextLoss]) -> Page {
    let head = UnsafeBufferPointer(rebasing: text.prefix(DelimitedText.reach))
    var builder = SheetPageBuilder()
    builder.reserveCapacity(bytes: text.count)
    if let dialect = DelimitedText(head) {
      if !fill(&builder, text, dialect) {
        losses.append(.tooManyCells(page: 1, limit: maximumCells))
      }
    }
    return builder.page(1) { .line($0) }
  }

  /// Adds all rows; false when there are more than are read.
  private func fill(
    _ builder: inout SheetPageBuilder, _ text: UnsafeBufferPointer<UInt8>, _ dialect: DelimitedText
  ) -> Bool {
    let torn = TornRows(dialect, text)
    let glued = GluedRows(dialect, text)
    var gapped = GappedRows(dialect, text)
    var scanner = CSVScanner(text, separator: dialect.separator)
    var row: [CSVScanner.Field] = []
    if DelimitedText.declaredSeparator(text) != nil { _ = scanner.next(into: &row) }
    var line = scanner.line
    var next: [CSVScanner.Field] = []
    var gap = 0
    var hasRow = scanner.next(into: &row)
    while hasRow {
      guard builder.count < maximumCells else { return false }
      let nextLine = scanner.line
      var hasNext = scanner.next(into: &next)
      var followingLine = nextLine
      if hasNext, torn.isShort(row), let whole = torn.joined(row, next) {
        row = whole
        followingLine = scanner.line
        hasNext = scanner.next(into: &next)
      }
      for (index, var part) in glued.parts(of: row).enumerated() {
        let count = builder.count
        if index == 0 { builder.startRow(line, gap: gap) } else { builder.startPart() }
        gapped.fill(&part)
        for (column, field) in part.enumerated() { add(field, of: text, column, to: &builder) }
        gap = builder.count == count ? gap + 1 : 0
      }
      swap(&row, &next)
      line = followingLine
      hasRow = hasNext
    }
    return true
  }

  private func add(
    _ field: CSVScanner.Field, of text: UnsafeBufferPointer<UInt8>, _ column: Int,
    to builder: inout SheetPageBuilder
  ) {
    guard field.end > field.start else { return }
    let bytes = UnsafeBufferPointer(rebasing: text[field.start..<field.end])
    if field.isQuoted, bytes.contains(0x22) {
      builder.add(Self.withoutFormula(Self.unquoted(bytes)), column: column)
    } else if bytes[0] == 0x3D {
      builder.add(Self.withoutFormula(Array(bytes)), column: column)
    } else {
      builder.add(bytes, column: column)
    }
  }

  /// The text of a quoted field: two quotes inside are one.
  private static func unquoted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      text.append(bytes[index])
      index += bytes[index] == 0x22 && index + 1 < bytes.count && bytes[index + 1] == 0x22 ? 2 : 1
    }
    return text
  }

  /// `="0123"` is how programs make a spreadsheet keep a text as it is.
  private static func withoutFormula(_ text: [UInt8]) -> [UInt8] {
    guard text.count > 3, text[0] == 0x3D, text[1] == 0x22, text[text.count - 1] == 0x22 else {
      return text
    }
    return Array(text[2..<text.count - 1])
  }
}
