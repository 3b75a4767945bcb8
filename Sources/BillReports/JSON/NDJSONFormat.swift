import BillLedger

/// The entries of `report.json`, one JSON object a line, for tools that read streams.
///
///     {"id":"e…","statements":["s…"],"kind":"sms",…}
public struct NDJSONFormat: ReportFormat {
  /// `ndjson`.
  public static let name = "ndjson"
  /// `entries.ndjson` alone.
  public let files: [any ReportFile] = [EntriesNDJSON()]

  /// The format.
  public init() {}
}

/// `entries.ndjson`.
public struct EntriesNDJSON: ReportFile {
  /// `entries.ndjson`.
  public let name = "entries.ndjson"

  /// The file.
  public init() {}

  /// Writes the entries.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ report: Report, to sink: inout Sink) throws(Sink.Failure) {
    let ledger = report.ledger
    var text = JSONTextWriter()
    for item in ledger.entries {
      text.object(item, statements: item.statements.map { ledger.statements[$0].id })
      text.endDocument()
      try text.flush(to: &sink)
    }
    try text.flush(to: &sink, beyond: 0)
  }
}
