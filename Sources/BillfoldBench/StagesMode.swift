import Billfold
import Glibc

/// Measures each stage over the files of some folders, in one process.
enum StagesMode {
  /// One stage with the time that it has taken.
  private struct Meter {
    let name: String
    var nanoseconds = 0

    init(_ name: String) { self.name = name }

    mutating func measure<Result, Failure: Error>(
      _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
      let start = MonotonicClock.nanoseconds
      defer { nanoseconds += MonotonicClock.nanoseconds - start }
      return try work()
    }
  }

  /// Reads the files `repetitions` times and prints pages a second of each stage and of the whole.
  static func run(_ inputs: [String], repetitions: Int) -> Int32 {
    let files = Discover().run(inputs).compactMap { file -> SourceFile? in
      guard file.refusal == nil, let location = file.location,
        let bytes = try? FileBytes.read(FilePath.typed(location.bytes))
      else { return nil }
      return SourceFile(path: file.path, bytes: bytes)
    }
    var knowledgeMeter = Meter("knowledge")
    let knowledge: Knowledge
    do throws(KnowledgeError) {
      knowledge = try knowledgeMeter.measure { () throws(KnowledgeError) in
        try Knowledge.builtIn()
      }
    } catch {
      print("billfold-bench: \(error)")
      return 1
    }
    let reader = ReadDocument(knowledge: knowledge)
    var meters = [
      Meter("hash"), Meter("extract"), Meter("read"), Meter("frame out"), Meter("frame in"),
      Meter("deduplicate"), Meter("report"),
    ]
    var pages = 0
    var entries = 0
    var unread = 0
    for _ in 0..<repetitions {
      var readings: [DocumentReading] = []
      for file in files {
        var record = DocumentRecord(id: "", path: file.path, status: .read)
        record.id = "d" + meters[0].measure { SHA256.digest(of: file.bytes).hexadecimal }
        guard
          let document = try? meters[1].measure({ () throws(ExtractError) in
            try Extract().run(file)
          })
        else {
          unread += 1
          continue
        }
        pages += document.pages.count
        let content = meters[2].measure { reader.run(document) }
        entries += content.statements.reduce(0) { $0 + $1.entries.count }
        record.unclaimed = content.unclaimed
        let frame = meters[3].measure {
          DocumentFrame.encode(DocumentReading(record: record, statements: content.statements))
        }
        guard
          let reading = try? meters[4].measure({ () throws(FrameError) in
            try DocumentFrame.decode(frame)
          })
        else { return 1 }
        readings.append(reading)
      }
      let ledger = meters[5].measure { Deduplicate().run(readings) }
      let report = Report(ledger: ledger)
      meters[6].measure {
        for format in ReportTable.all where type(of: format).name != "ndjson" {
          for file in format.files { _ = file.bytes(of: report) }
        }
      }
    }
    print("\(files.count) files, \(unread / repetitions) of them not read, ", terminator: "")
    print("\(pages / repetitions) pages, \(entries / repetitions) entries")
    print("\(padded("stage", 14)) ms a run  pages/s")
    line("knowledge", knowledgeMeter.nanoseconds, pages: 0)
    for meter in meters {
      line(meter.name, meter.nanoseconds / repetitions, pages: pages / repetitions)
    }
    let total = meters.reduce(0) { $0 + $1.nanoseconds } / repetitions
    line("whole", total, pages: pages / repetitions)
    return 0
  }

  private static func line(_ name: String, _ nanoseconds: Int, pages: Int) {
    let tenths = nanoseconds / 100_000
    let time = "\(tenths / 10).\(tenths % 10)"
    let rate = pages > 0 && nanoseconds > 0 ? "\(pages * 1_000_000_000 / nanoseconds)" : ""
    let gap = String(repeating: " ", count: max(0, 8 - time.count))
    print("\(padded(name, 14))\(gap)\(time)  \(rate)")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
