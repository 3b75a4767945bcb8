import BillLedger
import BillModel

/// Everything in one file, `report.json`: a line a document, statement, entry, sum and finding.
///
///     {"schema":"billfold/report/1",
///     "producer":{"version":"0.1.0","settings":{}},
///     "asOf":"2025-03-31",
///     "documents":[
///     {"id":"d…","path":"march.pdf",…}
///     ],
///     …}
public struct JSONFormat: ReportFormat {
  /// `json`.
  public static let name = "json"
  /// `report.json` alone.
  public let files: [any ReportFile] = [ReportJSON()]

  /// The format.
  public init() {}
}

/// `report.json`.
public struct ReportJSON: ReportFile {
  /// `report.json`.
  public let name = "report.json"

  /// The file.
  public init() {}

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ report: Report, to sink: inout Sink) throws(Sink.Failure) {
    let ledger = report.ledger
    var text = JSONTextWriter()
    text.beginObject()
    text.member("schema", "billfold/report/1")
    text.breakLine()
    text.beginObject("producer")
    text.member("version", BillfoldVersion.current)
    text.beginObject("settings")
    for (name, value) in report.settings.sorted(by: { $0.key < $1.key }) {
      text.member(name, value)
    }
    text.endObject()
    text.endObject()
    text.breakLine()
    if let asOf = ledger.asOf {
      text.member("asOf", asOf)
      text.breakLine()
    }
    let statements = ledger.statementIDsByDocument
    try text.lines("documents", ledger.documents.indices, to: &sink) { (index, text) in
      text.object(ledger.documents[index], statements: statements[index])
    }
    try text.lines("statements", ledger.statements, to: &sink) { (item, text) in
      text.object(item.statement, id: item.id, document: ledger.documents[item.document].id)
    }
    try text.lines("entries", ledger.entries, to: &sink) { (item, text) in
      text.object(item, statements: item.statements.map { ledger.statements[$0].id })
    }
    try text.lines("summary", ledger.summary, to: &sink) { (row, text) in text.object(row) }
    try text.lines("findings", ledger.findings, to: &sink, isLast: true) { (finding, text) in
      text.object(finding)
    }
    text.endObject()
    text.endLine()
    try text.flush(to: &sink, beyond: 0)
  }
}

extension Ledger {
  /// Ids of the statements of each document, in the order of documents.
  var statementIDsByDocument: [[String]] {
    var ids = Array(repeating: [String](), count: documents.count)
    for item in statements { ids[item.document].append(item.id) }
    return ids
  }
}

extension JSONTextWriter {
  /// A line end behind everything.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// A member that is an array with an item a line.
  fileprivate mutating func lines<Items: Collection, Sink: ByteSink>(
    _ key: String, _ items: Items, to sink: inout Sink, isLast: Bool = false,
    _ write: (Items.Element, inout JSONTextWriter) -> Void
  ) throws(Sink.Failure) {
    beginArray(key)
    for item in items {
      breakLine()
      write(item, &self)
      try flush(to: &sink)
    }
    if !items.isEmpty { endLine() }
    endArray()
    if isLast { endLine() } else { breakLine() }
  }
}
