import BillModel

/// What is asked about a document besides its reading.
public struct InspectionRequest: Sendable, Hashable {
  /// The only page that is asked about, 1 for the first; nil for all.
  public var page: Int?
  /// Whether the words of the pages are wanted.
  public var wantsWords = false
  /// Whether a picture is wanted of the page with boxes over what was read; only one page is ever
  /// drawn.
  public var wantsPicture = false
  /// Whether a profile is to be begun from the document.
  public var wantsDraft = false
  /// Whether the readings are wanted that were chosen and those that were not.
  public var wantsChoices = false
  /// Whether the versions of the libraries that read documents are wanted.
  package var wantsLibraries = false

  /// A request for the reading alone.
  public init() {}
}

/// What a worker tells of a document for a person to look at.
public struct Inspection: Sendable {
  /// What was read.
  public var reading: DocumentReading
  /// How many pages were read.
  public var pageCount = 0
  /// What extraction made of the pages that were asked about; nil when their words were not wanted
  /// or nothing was had.
  public var document: Document?
  /// The page as a PNG file, a PDF's as it is printed, with boxes over what was read; nil when it was
  /// not wanted, for a page without area and for one of many.
  public var picture: [UInt8]?
  /// The profile that the document begins; nil when it was not wanted or no statement was found.
  public var draft: ProfileDraft?
  /// How open questions were settled; empty when it was not asked.
  public var choices: [ReadingChoice] = []
  /// What the worker reads with.
  package var libraries: [LibraryVersion] = []

  /// An inspection of a reading.
  public init(reading: DocumentReading) { self.reading = reading }
}

extension Inspection: WorkerAnswer {
  /// `BI` and the version of the form.
  private static let mark: [UInt8] = [0x42, 0x49, 3]

  /// The inspection of a frame.
  public init(frame: [UInt8]) throws(FrameError) {
    guard frame.starts(with: Self.mark) else { throw .foreign }
    var reader = FrameReader(frame)
    for _ in Self.mark { _ = try reader.readByte() }
    reading = try reader.readReading()
    pageCount = try reader.readCount()
    document = try reader.readOptional { (reader) throws(FrameError) in
      try reader.readDocument()
    }
    picture = try reader.readOptional { (reader) throws(FrameError) in try reader.readRaw() }
    draft = try reader.readOptional { (reader) throws(FrameError) in try reader.readDraft() }
    choices = try reader.readList(of: "choices") { (reader) throws(FrameError) in
      ReadingChoice(
        question: try reader.readString(), chosen: try reader.readString(),
        rejected: try reader.readList(of: "readings") { (reader) throws(FrameError) in
          try reader.readString()
        })
    }
    libraries = try reader.readList(of: "libraries") { (reader) throws(FrameError) in
      LibraryVersion(name: try reader.readString(), version: try reader.readString())
    }
    try reader.finish()
  }

  /// The frame of the inspection.
  public var frame: [UInt8] {
    var writer = FrameWriter(reserving: 1 << 16)
    for byte in Self.mark { writer.write(byte: byte) }
    writer.write(reading)
    writer.write(count: pageCount)
    writer.write(optional: document) { $0.write($1) }
    writer.write(optional: picture) { $0.write(raw: $1) }
    writer.write(optional: draft) { $0.write($1) }
    writer.write(list: choices) {
      $0.write($1.question)
      $0.write($1.chosen)
      $0.write(list: $1.rejected) { $0.write($1) }
    }
    writer.write(list: libraries) {
      $0.write($1.name)
      $0.write($1.version)
    }
    return writer.bytes
  }
}
