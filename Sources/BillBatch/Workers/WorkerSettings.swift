import BillKnowledge

/// How workers read: everything that does not change from document to document.
public struct WorkerSettings: Sendable {
  /// What the reader is told.
  public var reading = PipelineOptions()
  /// What a worker may use.
  public var limits = WorkerLimits()
  /// What is asked besides the reading; nil where a reading is the whole answer.
  package var inspection: InspectionRequest?

  /// The settings of a run without options.
  public init() {}

  package init(_ bytes: [UInt8]) throws(FrameError) {
    var reader = FrameReader(bytes)
    limits.processorSeconds = try reader.readCount()
    limits.memoryBytes = try reader.readCount()
    reading.usesProfiles = try reader.readByte() == 1
    reading.ignoresEmbedded = try reader.readByte() == 1
    reading.issuer = try reader.readOptionalString()
    reading.zone = try Self.zone(try reader.readOptionalString(), try reader.readString())
    reading.limits.maximumPages = try reader.readCount()
    reading.limits.maximumBytes = try reader.readCount()
    reading.profiles = try reader.readList(of: "profiles") { (reader) throws(FrameError) in
      ProfileFile(name: try reader.readString(), bytes: try reader.readRaw())
    }
    guard let passwords = PasswordList(lines: try reader.readRaw()) else {
      throw reader.malformed("passwords")
    }
    reading.passwords = passwords
    inspection = try reader.readOptional { (reader) throws(FrameError) in
      var request = InspectionRequest()
      request.page = try reader.readOptional { (reader) throws(FrameError) in
        try reader.readCount()
      }
      request.wantsWords = try reader.readByte() == 1
      request.wantsPicture = try reader.readByte() == 1
      request.wantsDraft = try reader.readByte() == 1
      request.wantsChoices = try reader.readByte() == 1
      request.wantsLibraries = try reader.readByte() == 1
      return request
    }
    try reader.finish()
  }

  private static func zone(
    _ name: String?, _ offset: String
  ) throws(FrameError) -> TimeZoneName? {
    guard let name else { return nil }
    guard let rule = OffsetRule(text: offset) else { throw .foreign }
    return TimeZoneName(name: name, offset: rule)
  }

  var bytes: [UInt8] {
    var writer = FrameWriter(reserving: 256)
    writer.write(count: limits.processorSeconds)
    writer.write(count: limits.memoryBytes)
    writer.write(byte: reading.usesProfiles ? 1 : 0)
    writer.write(byte: reading.ignoresEmbedded ? 1 : 0)
    writer.write(optional: reading.issuer)
    writer.write(optional: reading.zone?.name)
    writer.write(reading.zone?.offset.text ?? "")
    writer.write(count: reading.limits.maximumPages)
    writer.write(count: reading.limits.maximumBytes)
    writer.write(list: reading.profiles) {
      $0.write($1.name)
      $0.write(raw: $1.bytes)
    }
    writer.write(raw: reading.passwords.lines)
    writer.write(optional: inspection) { writer, request in
      writer.write(optional: request.page) { $0.write(count: $1) }
      writer.write(byte: request.wantsWords ? 1 : 0)
      writer.write(byte: request.wantsPicture ? 1 : 0)
      writer.write(byte: request.wantsDraft ? 1 : 0)
      writer.write(byte: request.wantsChoices ? 1 : 0)
      writer.write(byte: request.wantsLibraries ? 1 : 0)
    }
    return writer.bytes
  }
}
