import BillKnowledge
import BillReports

/// The main job: read the inputs, fold them into a ledger, write the report.
public struct Run: Sendable {
  /// What is read, and how.
  public var batch: Batch
  /// Where the report goes.
  public var destination: Destination
  /// Names of the formats, in any order.
  public var formats = ["csv", "json"]
  /// The day from which "days left" counts; nil for the latest date in the inputs.
  public var asOf: CalendarDate?
  /// First day of the entries in the outputs.
  public var since: CalendarDate?
  /// Last day of the entries in the outputs.
  public var until: CalendarDate?
  /// How CSV is written.
  public var dialect = CSVDialect.rfc
  /// What the user knows, with the file that says it.
  public var settingsFile: SettingsFile?
  /// What makes the run count as failed.
  public var failureConditions = FailureConditions()

  /// Where a report goes.
  public enum Destination: Sendable, Hashable {
    /// A folder, which is made when it is not there.
    case folder(String)
    /// The outcome: the caller writes the first file of the one format wherever it wants.
    case outcome
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// Everything that was read, before any range of days.
    public var ledger: Ledger
    /// Whether a failure condition is met.
    public var isFailed: Bool
    /// The bytes of the file for ``Destination/outcome``, else empty.
    public var bytes: [UInt8]
  }

  /// A run of a batch into a destination.
  public init(_ batch: Batch, to destination: Destination) {
    self.batch = batch
    self.destination = destination
  }

  /// Does the whole job.
  ///
  /// - Parameters:
  ///   - progress: Told after every document.
  ///   - shouldStop: Asked at least four times a second while documents are read, and before the
  ///     report is written: then nothing is written.
  /// - Returns: The ledger, and whether the run counts as failed.
  /// - Throws: A ``BillfoldError``; what befalls one document is in the ledger instead.
  public func run(
    progress: @escaping Batch.Progress = { _, _, _ in }, shouldStop: () -> Bool = { false }
  ) throws(BillfoldError) -> Outcome {
    let formats = try resolvedFormats()
    if case .folder(let path) = destination {
      try ReportFolder(path).check()
      try ReportFolder(path).refuse(inputs: batch.inputs)
    }
    var batch = batch
    if let own = settingsFile?.settings {
      batch.exclusions += own.exclusions.map { GlobPattern($0) }
      batch.fileRules = own.files
    }
    var ledger = Deduplicate(asOf: asOf).run(
      try batch.read(progress: progress, shouldStop: shouldStop))
    ledger.findings =
      (settingsFile?.settings.limits ?? Thresholds()).findings(in: ledger) + ledger.findings
    if shouldStop() { throw .interrupted }
    let report = Report(
      ledger: ledger.filtered(since: since, until: until), settings: settings, dialect: dialect,
      names: settingsFile?.settings.lineNames ?? LineNames())
    var bytes: [UInt8] = []
    switch destination {
    case .folder(let path): try ReportFolder(path).write(report, formats: formats)
    case .outcome: bytes = formats.first?.files.first?.bytes(of: report) ?? []
    }
    var conditions = failureConditions
    conditions.accepted = settingsFile?.settings.accepted ?? []
    return Outcome(ledger: ledger, isFailed: conditions.areMet(by: ledger), bytes: bytes)
  }

  private func resolvedFormats() throws(BillfoldError) -> [any ReportFormat] {
    var resolved: [any ReportFormat] = []
    for name in formats {
      guard let format = ReportTable.format(named: name) else {
        throw BillfoldError(
          code: .usage, subject: "--format", message: "there is no format \(name)",
          hint: "choose of \(ReportTable.names.joined(separator: ", "))")
      }
      resolved.append(format)
    }
    return resolved
  }

  /// The settings that change the outcome, for the report to tell.
  private var settings: [String: String] {
    var settings: [String: String] = [:]
    settings["as-of"] = asOf?.description
    settings["since"] = since?.description
    settings["until"] = until?.description
    if !batch.settings.reading.usesProfiles { settings["no-profiles"] = "true" }
    if batch.settings.reading.ignoresEmbedded { settings["ignore-embedded"] = "true" }
    if dialect != .rfc { settings["csv-dialect"] = dialect.rawValue }
    if let own = settingsFile {
      settings.merge(own.settings.summary(path: own.path)) { option, _ in option }
    }
    return settings
  }
}
