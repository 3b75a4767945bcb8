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
    try text.lines("documents", ledger.documents.count, to: &sink) { (index, text) in
      text.object(ledger.documents[index], statements: statements[index])
    }
    try text.lines("statements", ledger.statements.count, to: &sink) { (index, text) in
      let item = ledger.statements[index]
      text.object(item.statement, id: item.id, document: ledger.documents[item.document].id)
    }
    let ids = ledger.statements.map(\.id)
    try text.lines("entries", ledger.entries.count, to: &sink) { (index, text) in
      text.object(ledger.entries[index], of: ids)
    }
    try text.lines("summary", ledger.summary.count, to: &sink) { (index, text) in
      text.object(ledger.summary[index])
    }
    try text.lines("findings", ledger.findings.count, to: &sink, isLast: true) { (index, text) in
      text.object(ledger.findings[index])
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

  /// A member that is an array with an item a line; items are written by their indices.
  fileprivate mutating func lines<Sink: ByteSink>(
    _ key: String, _ count: Int, to sink: inout Sink, isLast: Bool = false,
    _ write: (Int, inout JSONTextWriter) -> Void
  ) throws(Sink.Failure) {
    beginArray(key)
    for index in 0..<count {
      breakLine()
      write(index, &self)
      try flush(to: &sink)
    }
    if count > 0 { endLine() }
    endArray()
    if isLast { endLine() } else { breakLine() }
  }
}
