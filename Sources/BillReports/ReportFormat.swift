import BillLedger
import BillModel

/// What is written: a ledger and how the caller wants it.
public struct Report: Sendable {
  /// The ledger.
  public var ledger: Ledger
  /// The settings of the run that change its outcome, by name; they go into `producer.settings`.
  public var settings: [String: String]
  /// How CSV is written.
  public var dialect: CSVDialect
  /// What the user calls numbers and cards.
  public var names: LineNames

  /// A report of a ledger.
  public init(
    ledger: Ledger, settings: [String: String] = [:], dialect: CSVDialect = .rfc,
    names: LineNames = LineNames()
  ) {
    self.names = names
    self.ledger = ledger
    self.settings = settings
    self.dialect = dialect
  }
}

/// An output format: one or more files with fixed names.
public protocol ReportFormat: Sendable {
  /// Name for the command line.
  static var name: String { get }
  /// The files, in the order in which they are written.
  var files: [any ReportFile] { get }
}

/// One file of a format.
public protocol ReportFile: Sendable {
  /// Name in the report folder.
  var name: String { get }
  /// Writes the whole file, piece by piece.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  func write<Sink: ByteSink>(_ report: Report, to sink: inout Sink) throws(Sink.Failure)
}

extension ReportFile {
  /// The whole file as bytes.
  public func bytes(of report: Report) -> [UInt8] {
    var sink = ByteArraySink()
    write(report, to: &sink)
    return sink.bytes
  }
}

/// The formats there are; a new one is a file and a line here.
public enum ReportTable {
  /// Every format.
  public static let all: [any ReportFormat] = [CSVFormat(), JSONFormat(), NDJSONFormat()]

  /// Names of every format, in order.
  public static var names: [String] { all.map { type(of: $0).name } }

  /// The format of a name, nil when there is none.
  public static func format(named name: String) -> (any ReportFormat)? {
    all.first { type(of: $0).name == name }
  }
}
