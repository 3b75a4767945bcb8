import BillBatch
import CommandLineTable
import Glibc

extension RunCommand: RunnableCommand {
  /// Remarks that are shown without --verbose; the rest is in the report.
  private static let shown = 20

  func run(_ console: Console) -> ExitStatus {
    Interruption.listen()
    if inputs.contains("-"), isVerbose || isatty(STDIN_FILENO) == 1, !isQuiet {
      console.message("-", "reading standard input", "end it with Ctrl-D")
    }
    var bar: ProgressBar?
    let showsBar = progress == .always || (progress == .auto && !isQuiet && console.isTerminal)
    do throws(BillfoldError) {
      let outcome = try job(console).run(
        progress: { done, total, path in
          guard showsBar else { return }
          if bar == nil { bar = ProgressBar(total: total, on: console) }
          bar?.show(done: done, name: path)
        }, shouldStop: { Interruption.status != nil })
      bar?.hide()
      return conclude(outcome, on: console)
    } catch {
      bar?.hide()
      return console.refuse(error)
    }
  }

  private func job(_ console: Console) throws(BillfoldError) -> Run {
    var batch = Batch(inputs: inputs)
    batch.exclusions = excluded.map { GlobPattern($0) }
    batch.settings.reading = try PipelineOptions(self)
    batch.settings.reading.ignoresEmbedded = ignoresEmbedded
    batch.jobs = jobs ?? Machine.cores
    var job = Run(batch, to: out == "-" ? .outcome : .folder(out))
    if !formats.isEmpty { job.formats = formats }
    job.asOf = asOf
    job.since = since
    job.until = until
    job.dialect = CSVDialect(rawValue: dialect) ?? .rfc
    if !failOn.isEmpty { job.failureConditions = FailureConditions(names: failOn) }
    if isStrict { job.failureConditions.isStrict = true }
    job.settingsFile = try readSettings(profiles: batch.settings.reading.profiles, console)
    return job
  }

  /// The file that is named, else the one of the current folder.
  private func readSettings(
    profiles: [ProfileFile], _ console: Console
  ) throws(BillfoldError) -> SettingsFile? {
    if let settings { return try SettingsFile(path: settings, profiles: profiles) }
    let found = try SettingsFile.ofCurrentFolder(inputs: inputs, profiles: profiles)
    if found == nil, SettingsFile.isAmong(inputs) {
      console.message(
        SettingsFile.defaultName, "it lies among the inputs and is not used",
        "name it with --settings if it is yours")
    }
    return found
  }

  private func conclude(_ outcome: Run.Outcome, on console: Console) -> ExitStatus {
    if out == "-" {
      let written = console.output(outcome.bytes)
      if written != .success { return written }
    }
    let ledger = outcome.ledger
    tell(RunRemark.list(for: ledger), on: console)
    if isVerbose {
      for record in ledger.documents {
        let reason = record.problem.map { " (\($0.code))" } ?? ""
        console.line("\(record.path): \(record.status.rawValue)\(reason)")
      }
    }
    if !isQuiet {
      for line in RunTally(of: ledger.filtered(since: since, until: until)).lines {
        console.line(line)
      }
      console.line(advice(for: ledger))
    }
    return outcome.isFailed ? .findings : .success
  }

  private func tell(_ remarks: [RunRemark], on console: Console) {
    let count = isVerbose ? remarks.count : min(remarks.count, Self.shown)
    for remark in remarks[..<count] { console.message(remark.path, remark.message, remark.hint) }
    if count < remarks.count {
      console.line("billfold: and \(remarks.count - count) more; see them with --verbose")
    }
  }

  /// What to open first.
  private func advice(for ledger: Ledger) -> String {
    let isEmpty = !ledger.documents.contains { $0.status != .skipped }
    let finding = isEmpty ? "No document was found. " : ""
    if out == "-" { return finding + "The report is on standard output." }
    guard writesTables else { return finding + "Open \(out)/\(firstFile) first." }
    if isEmpty {
      return finding + "Open \(out)/documents.csv first: it says why each file was skipped."
    }
    if ledger.statements.contains(where: { $0.statement.verification.status == .contradicted }) {
      return "Open \(out)/statements.csv first: it says which check of which statement fails."
    }
    if ledger.statements.isEmpty {
      return "Open \(out)/documents.csv first: it says what became of every file."
    }
    return "Open \(out)/entries.csv first; statements.csv says how far each statement is proved."
  }

  private var firstFile: String {
    formats.contains("json") ? "report.json" : "entries.ndjson"
  }

  private var writesTables: Bool { formats.isEmpty || formats.contains("csv") }
}
