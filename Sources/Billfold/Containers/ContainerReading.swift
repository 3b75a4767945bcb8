/// A mail or an archive while its parts are read, each like a file of its own.
struct ContainerReading {
  private let record: DocumentRecord
  private var roles: [PackedPart.Role] = []
  private var parts: [DocumentReading] = []
  /// The parts that are to be read and have not been handed out.
  private var waiting: [(index: Int, bytes: [UInt8])] = []
  private var open = 0

  /// A container whose parts were taken out; their ids are settled here, where the bytes are.
  init(_ record: DocumentRecord, _ packed: [PackedPart]) {
    self.record = record
    for part in packed {
      var record = part.record
      record.identify(path: part.record.path, bytes: part.bytes)
      roles.append(part.role)
      if part.role == .document, OwnOutput.isContent(part.bytes) {
        record.status = .skipped
        record.problem = OwnOutput.problem
      } else if part.role == .document || part.role == .letter {
        waiting.append((index: parts.count, bytes: part.bytes))
      }
      parts.append(DocumentReading(record: record))
    }
    open = waiting.count
  }

  /// Hands out the parts to read, in their order.
  mutating func takeWaiting() -> [(index: Int, bytes: [UInt8])] {
    defer { waiting = [] }
    return waiting
  }

  /// Whether every part was read.
  var isComplete: Bool { open == 0 }

  /// Takes what was read of a part.
  mutating func take(_ reading: DocumentReading, for index: Int) {
    var reading = reading
    reading.record.identify(as: parts[index].record)
    parts[index] = reading
    open -= 1
  }

  /// Takes why a part could not be read.
  mutating func take(_ failure: WorkerFailure, for index: Int) {
    parts[index].record.status = .failed
    parts[index].record.problem = failure.problem
    open -= 1
  }

  /// The container with all its parts.
  func finished() -> DocumentReading {
    var whole = DocumentReading(record: record)
    whole.parts = parts
    // Files that merely lie in it are not meant to be read when they are of no kind that is.
    for index in parts.indices where parts[index].record.problem?.code == "unsupported" {
      whole.parts[index].record.status = .skipped
    }
    for index in parts.indices where roles[index] == .letter { settleLetter(index, in: &whole) }
    settleContainer(&whole.record, over: whole.parts)
    for index in parts.indices where roles[index] == .container {
      let prefix = parts[index].record.path + "/"
      settleContainer(
        &whole.parts[index].record,
        over: whole.parts.filter { $0.record.path.hasPrefix(prefix) })
    }
    return whole
  }

  /// A mail's text that is no statement is the letter around one, unless it names amounts and
  /// nothing else in the mail tells what they are.
  private func settleLetter(_ index: Int, in whole: inout DocumentReading) {
    let letter = whole.parts[index]
    guard letter.record.status == .unrecognized else { return }
    let isAccompanied = whole.parts.contains {
      $0.record.parent == letter.record.parent && !$0.statements.isEmpty
    }
    guard isAccompanied || letter.record.unclaimed.isEmpty else { return }
    whole.parts[index].record.status = .skipped
    whole.parts[index].record.unclaimed = []
    whole.parts[index].record.problem = Problem(
      code: "not-a-statement", message: "the text of a mail, without any sign of a statement",
      hint: "nothing to do")
  }

  /// A container is read when a statement was found in it; what became of its parts they say
  /// themselves.
  private func settleContainer(_ record: inout DocumentRecord, over parts: [DocumentReading]) {
    guard record.status == .read, parts.allSatisfy(\.statements.isEmpty) else { return }
    record.status = .skipped
    record.problem = Problem(
      code: "not-a-statement",
      message: "no statement was found in its \(parts.count) part\(parts.count == 1 ? "" : "s")",
      hint: "documents.csv says what became of each of them")
  }
}

extension DocumentReading {
  /// Takes over from `own` what a worker must not decide; parts stand below its path.
  mutating func identify(as own: DocumentRecord) {
    record.identify(as: own)
    for index in parts.indices {
      parts[index].record.path = "\(own.path)/\(parts[index].record.path)"
      parts[index].record.parent =
        parts[index].record.parent.map { "\(own.path)/\($0)" } ?? own.path
    }
  }

  /// Gives it another path, and its parts with it.
  mutating func move(to path: String, parent: String?) {
    let old = record.path.utf8.count
    func moved(_ inner: String) -> String {
      path + String(decoding: inner.utf8.dropFirst(old), as: UTF8.self)
    }
    for index in parts.indices {
      parts[index].record.path = moved(parts[index].record.path)
      parts[index].record.parent = parts[index].record.parent.map(moved)
    }
    record.path = path
    record.parent = parent
  }

  /// The document and, behind it, each of its parts.
  package var flattened: [DocumentReading] {
    guard !parts.isEmpty else { return [self] }
    var own = self
    own.parts = []
    return [own] + parts
  }
}
