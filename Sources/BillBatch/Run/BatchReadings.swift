import BillKnowledge

/// The files of a batch with what has become of them so far.
struct BatchReadings {
  private let files: [DiscoveredFile]
  private let progress: Batch.Progress
  private var readings: [DocumentReading?]
  /// The first file of each content: a copy is not read again.
  private var firsts: [Content: Int] = [:]
  /// Files that are byte for byte another one, with the index of that one.
  private var copies: [(index: Int, first: Int)] = []
  private var position = 0
  private var done = 0
  /// For each file the rule that it has, -1 for none.
  private let ruleOfFile: [Int]
  /// The rule whose files are read.
  private var rule = -1

  /// Bytes that are read in one way.
  private struct Content: Hashable {
    var id: String
    var rule: Int
  }

  init(
    _ files: [DiscoveredFile], rules: [Settings.FileRule] = [],
    _ progress: @escaping Batch.Progress
  ) {
    self.files = files
    let patterns = rules.map { GlobPattern($0.match) }
    ruleOfFile = files.map { file in
      patterns.firstIndex { $0.matches(path: Array(file.path.utf8)) } ?? -1
    }
    self.progress = progress
    readings = Array(repeating: nil, count: files.count)
  }

  /// The index of the next file, nil behind the last one.
  mutating func next() -> Int? {
    while position < files.count, ruleOfFile[position] != rule { position += 1 }
    guard position < files.count else { return nil }
    defer { position += 1 }
    return position
  }

  /// Goes on with the files of a rule; false when there are none.
  mutating func begin(rule: Int) -> Bool {
    self.rule = rule
    position = 0
    return ruleOfFile.contains(rule)
  }

  /// The bytes of a file that is to be read; nil when its fate is settled already.
  mutating func load(
    _ index: Int, _ loader: FileLoader, shouldStop: () -> Bool = { false }
  ) -> [UInt8]? {
    let file = files[index]
    do throws(DiscoveredFile.Refusal) {
      let bytes = try loader.load(file, shouldStop: shouldStop)
      var record = DocumentRecord(id: "", path: "", status: .read)
      record.identify(path: file.path, bytes: bytes)
      readings[index] = DocumentReading(record: record)
      let content = Content(id: record.id, rule: rule)
      if let first = firsts[content] {
        copies.append((index: index, first: first))
        advance(index)
        return nil
      }
      firsts[content] = index
      return bytes
    } catch {
      readings[index] = DocumentReading(record: file.record(of: error))
      advance(index)
      return nil
    }
  }

  /// Takes what a worker read; who the document is was settled here, where the bytes are.
  mutating func take(_ reading: DocumentReading, for index: Int) {
    guard let own = readings[index]?.record else { return }
    var reading = reading
    reading.identify(as: own)
    readings[index] = reading
    advance(index)
  }

  mutating func take(_ failure: WorkerFailure, for index: Int) {
    readings[index]?.record.status = .failed
    readings[index]?.record.problem = failure.problem
    advance(index)
  }

  private mutating func advance(_ index: Int) {
    done += 1
    progress(done, files.count, files[index].path)
  }

  /// All readings in the order of the files, and behind each mail or archive those of its parts.
  mutating func finished() -> [DocumentReading] {
    for (index, first) in copies {
      guard var reading = readings[first], let own = readings[index]?.record else { continue }
      reading.move(to: own.path, parent: own.parent)
      readings[index] = reading
    }
    for index in readings.indices where !files[index].isNamed { skipForeign(index) }
    return readings.compactMap { $0 }.flatMap(\.flattened)
  }

  /// A file that merely lies in a folder and is of no kind that is read was not meant to be read.
  private mutating func skipForeign(_ index: Int) {
    guard let record = readings[index]?.record, record.problem?.code == "unsupported" else {
      return
    }
    readings[index]?.record.status = .skipped
  }
}
