/// A mail or an archive while its parts are read, each like a file of its own.
package struct ContainerReading {
  private let record: DocumentRecord
  private var roles: [PackedPart.Role] = []
  private var parts: [DocumentReading] = []
  /// The parts that are to be read and have not been handed out.
  private var waiting: [(index: Int, bytes: [UInt8])] = []
  private var open = 0

  /// A container whose parts were taken out; their ids are settled here, where the bytes are.
  package init(_ record: DocumentRecord, _ packed: [PackedPart]) {
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
  package mutating func takeWaiting() -> [(index: Int, bytes: [UInt8])] {
    defer { waiting = [] }
    return waiting
  }

  /// Whether every part was read.
  var isComplete: Bool { open == 0 }

  /// Takes what was read of a part.
  package mutating func take(_ reading: DocumentReading, for index: Int) {
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
  package func finished() -> DocumentReading {
    var whole = DocumentReading(record: record)
    whole.parts = parts
    // Files that merely lie in it are not meant to be read when they are of no kind that is.
    for index in parts.indices where parts[index].record.problem?.code == "unsupported" {
      whole.parts[index].record.status = .skipped
    }
    let below = countsBelow()
    let printed = printedAmounts()
    for index in parts.indices where roles[index] == .letter {
      settleLetter(index, beside: printed, in: &whole)
    }
    settleContainer(&whole.record, over: below[nil] ?? (parts: 0, statements: 0))
    for index in parts.indices where roles[index] == .container {
      settleContainer(
        &whole.parts[index].record,
        over: below[parts[index].record.path] ?? (parts: 0, statements: 0))
    }
    return whole
  }

  /// How many parts and statements stand below each container, by its path; nil is the whole.
  private func countsBelow() -> [String?: (parts: Int, statements: Int)] {
    var outer: [String: String?] = [:]
    for index in parts.indices where roles[index] == .container {
      outer[parts[index].record.path] = parts[index].record.parent
    }
    var counts: [String?: (parts: Int, statements: Int)] = [:]
    for part in parts {
      // As many steps as there are levels of containers.
      var container = part.record.parent
      while true {
        counts[container, default: (parts: 0, statements: 0)].parts += 1
        counts[container, default: (parts: 0, statements: 0)].statements += part.statements.count
        guard let inner = container else { break }
        container = outer[inner] ?? nil
      }
    }
    return counts
  }

  /// The amounts of the statements beside each letter that names amounts, by their parent.
  private func printedAmounts() -> [String?: PrintedAmounts] {
    var amounts: [String?: PrintedAmounts] = [:]
    for index in parts.indices
    where roles[index] == .letter && !parts[index].record.unclaimed.isEmpty {
      amounts[parts[index].record.parent] = PrintedAmounts()
    }
    for part in parts { amounts[part.record.parent]?.add(part.statements) }
    return amounts
  }

  /// A mail's text that is no statement is the letter around one, unless it names amounts that
  /// nothing else in the mail prints.
  private func settleLetter(
    _ index: Int, beside printed: [String?: PrintedAmounts], in whole: inout DocumentReading
  ) {
    let letter = whole.parts[index].record
    guard letter.status == .unrecognized else { return }
    let known = printed[letter.parent] ?? PrintedAmounts()
    guard letter.unclaimed.allSatisfy({ known.hold($0.text) }) else { return }
    whole.parts[index].record.status = .skipped
    whole.parts[index].record.unclaimed = []
    whole.parts[index].record.problem = Problem(
      code: "not-a-statement", message: "the text of a mail, without any sign of a statement",
      hint: "nothing to do")
  }

  /// A container is read when a statement was found in it; what became of its parts they say
  /// themselves.
  private func settleContainer(
    _ record: inout DocumentRecord, over below: (parts: Int, statements: Int)
  ) {
    guard record.status == .read, below.statements == 0 else { return }
    record.status = .skipped
    record.problem = Problem(
      code: "not-a-statement",
      message: "no statement was found in its \(below.parts) part\(below.parts == 1 ? "" : "s")",
      hint: "documents.csv says what became of each of them")
  }
}

extension DocumentReading {
  /// Takes over from `own` what a worker must not decide; parts stand below its path.
  package mutating func identify(as own: DocumentRecord) {
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
