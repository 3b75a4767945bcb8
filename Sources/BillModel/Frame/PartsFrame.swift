/// The parts of a mail or an archive as bytes: what a worker answers when a file holds others.
public enum PartsFrame {
  /// `BP` and the version of the form.
  private static let mark: [UInt8] = [0x42, 0x50, 1]

  /// The frame of a container's record and its parts.
  public static func encode(_ record: DocumentRecord, _ parts: [PackedPart]) -> [UInt8] {
    var writer = FrameWriter(reserving: parts.reduce(1024) { $0 + $1.bytes.count + 256 })
    for byte in mark { writer.write(byte: byte) }
    writer.write(record)
    writer.write(list: parts) { writer, part in
      writer.write(part.record)
      writer.write(part.role, of: PackedPart.Role.allCases)
      writer.write(raw: part.bytes)
    }
    return writer.bytes
  }

  /// The container and its parts.
  ///
  /// - Parameter bytes: The frame, and nothing behind it.
  /// - Returns: What was encoded.
  /// - Throws: What is wrong with the bytes.
  public static func decode(
    _ bytes: [UInt8]
  ) throws(FrameError) -> (record: DocumentRecord, parts: [PackedPart]) {
    guard bytes.starts(with: mark) else { throw .foreign }
    var reader = FrameReader(bytes)
    for _ in mark { _ = try reader.readByte() }
    let record = try reader.readRecord()
    let parts = try reader.readList(of: "parts") { (reader) throws(FrameError) in
      PackedPart(
        record: try reader.readRecord(), role: try reader.readCode(of: PackedPart.Role.allCases),
        bytes: try reader.readRaw())
    }
    try reader.finish()
    return (record: record, parts: parts)
  }
}
