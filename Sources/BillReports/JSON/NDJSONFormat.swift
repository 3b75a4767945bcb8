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
    let entries = report.ledger.entries
    let ids = report.ledger.statements.map(\.id)
    var text = JSONTextWriter()
    for index in entries.indices {
      text.object(entries[index], of: ids)
      text.endDocument()
      try text.flush(to: &sink)
    }
    try text.flush(to: &sink, beyond: 0)
  }
}
