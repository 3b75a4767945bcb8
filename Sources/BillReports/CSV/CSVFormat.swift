/// Seven tables for spreadsheets and scripts, joined by ids and paths.
///
///     date,time,utc_offset,issuer,account,…
///     2025-03-14,12:44:05,+04:00,Omantel,1234567,…
public struct CSVFormat: ReportFormat {
  /// `csv`.
  public static let name = "csv"
  /// The tables.
  public let files: [any ReportFile] = [
    EntriesCSV(), StatementsCSV(), BalancesCSV(), DocumentsCSV(), LinksCSV(), SummaryCSV(),
    FindingsCSV(),
  ]

  /// The format.
  public init() {}
}

/// A table of the CSV format: the columns, and the rows in their order.
protocol CSVTable: ReportFile {
  /// Names of the columns; new ones come only behind.
  static var columns: [String] { get }
  /// What is looked up or made once for all rows.
  associatedtype Rows
  /// The rows of a report.
  func rows(of report: Report) -> Rows
  /// How many rows there are.
  func count(of rows: Rows) -> Int
  /// Writes the cells of a row, one a column.
  ///
  /// The row is given by its index, since taking a large value out of an array copies it.
  func write(_ index: Int, of rows: Rows, to text: inout CSVTextWriter)
}

extension CSVTable {
  /// Writes the table.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ report: Report, to sink: inout Sink) throws(Sink.Failure) {
    var text = CSVTextWriter(report.dialect)
    for column in Self.columns { text.cell(column) }
    text.endRow()
    let rows = rows(of: report)
    for index in 0..<count(of: rows) {
      write(index, of: rows, to: &text)
      text.endRow()
      try text.flush(to: &sink)
    }
    try text.flush(to: &sink, beyond: 0)
  }
}
