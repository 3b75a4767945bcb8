/// A document's reading as bytes: what a worker answers to the process that started it.
///
/// The form is private to one build of the program: both ends always come from the same one, and a
/// mark with a version at the beginning refuses any other. Decoding never traps and allocates no
/// more than a small multiple of the bytes given. The parts of a mail or an archive are not in it:
/// each has a frame of its own.
public enum DocumentFrame {
  /// `BF` and the version of the form.
  private static let mark: [UInt8] = [0x42, 0x46, 1]

  /// The frame of a reading.
  public static func encode(_ reading: DocumentReading) -> [UInt8] {
    let entries = reading.statements.reduce(0) { $0 + $1.entries.count }
    var writer = FrameWriter(reserving: 1024 + 64 * entries)
    for byte in mark { writer.write(byte: byte) }
    writer.write(reading)
    return writer.bytes
  }

  /// The reading of a frame.
  ///
  /// - Parameter bytes: The frame, and nothing behind it.
  /// - Returns: The reading that was encoded.
  /// - Throws: What is wrong with the bytes.
  public static func decode(_ bytes: [UInt8]) throws(FrameError) -> DocumentReading {
    guard bytes.starts(with: mark) else { throw .foreign }
    var reader = FrameReader(bytes)
    for _ in mark { _ = try reader.readByte() }
    let reading = try reader.readReading()
    try reader.finish()
    return reading
  }
}

extension FrameWriter {
  package mutating func write(_ reading: DocumentReading) {
    write(reading.record)
    write(list: reading.statements) { writer, reading in
      writer.write(reading.statement)
      writer.write(list: reading.entries) { $0.write($1) }
      writer.write(list: reading.sums) { writer, sum in
        writer.write(sum.role)
        writer.write(sum.value)
        writer.write(sum.label)
        writer.write(optional: sum.isProved)
        writer.write(sum.source)
      }
    }
  }

  mutating func write(_ record: DocumentRecord) {
    write(record.id)
    write(record.path)
    write(record.status, of: FrameCodes.statuses)
    write(optional: record.parent)
    write(optional: record.mediaType)
    write(optional: record.bytes) { $0.write(count: $1) }
    write(optional: record.pages) { $0.write(count: $1) }
    write(optional: record.problem) { writer, problem in
      writer.write(problem.code)
      writer.write(problem.message)
      writer.write(problem.hint)
    }
    write(optional: record.duplicateOf)
    write(record.sandbox, of: FrameCodes.levels)
    write(list: record.unclaimed) { writer, amount in
      writer.write(amount.text)
      writer.write(amount.source)
    }
    write(list: record.ruleClaims) { writer, claim in
      writer.write(claim.rule)
      writer.write(count: claim.count)
    }
  }
}

extension FrameReader {
  package mutating func readReading() throws(FrameError) -> DocumentReading {
    DocumentReading(
      record: try readRecord(),
      statements: try readList(of: "statements") { (reader) throws(FrameError) in
        var reading = StatementReading(
          statement: try reader.readStatement(),
          entries: try reader.readList(of: "entries") { (reader) throws(FrameError) in
            try reader.readEntry()
          })
        reading.sums = try reader.readList(of: "sums") { (reader) throws(FrameError) in
          ReadSum(
            role: try reader.readString(), value: try reader.readDecimal(),
            label: try reader.readString(), isProved: try reader.readOptionalFlag() ?? false,
            source: try reader.readPlace())
        }
        return reading
      })
  }

  mutating func readRecord() throws(FrameError) -> DocumentRecord {
    let id = try readString()
    let path = try readString()
    var record = DocumentRecord(
      id: id, path: path, status: try readCode(of: FrameCodes.statuses))
    record.parent = try readOptionalString()
    record.mediaType = try readOptionalString()
    record.bytes = try readOptional { (reader) throws(FrameError) in try reader.readCount() }
    record.pages = try readOptional { (reader) throws(FrameError) in try reader.readCount() }
    record.problem = try readOptional { (reader) throws(FrameError) in
      Problem(
        code: try reader.readString(), message: try reader.readString(),
        hint: try reader.readString())
    }
    record.duplicateOf = try readOptionalString()
    record.sandbox = try readCode(of: FrameCodes.levels)
    record.unclaimed = try readList(of: "amounts") { (reader) throws(FrameError) in
      UnclaimedAmount(text: try reader.readString(), source: try reader.readPlace())
    }
    record.ruleClaims = try readList(of: "rules") { (reader) throws(FrameError) in
      RuleClaim(rule: try reader.readString(), count: try reader.readCount())
    }
    return record
  }
}
