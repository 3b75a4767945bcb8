import BillModel

/// What is asked about a document besides its reading.
public struct InspectionRequest: Sendable, Hashable {
  /// The only page that is asked about, 1 for the first; nil for all.
  public var page: Int?
  /// Whether the words of the pages are wanted.
  public var wantsWords = false
  /// Whether a picture is wanted, as a person sees the page; only one page is ever rendered.
  public var wantsPicture = false

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
  /// The page as its own format draws it; nil for formats that have no such picture.
  public var picture: Raster?

  /// An inspection of a reading.
  public init(reading: DocumentReading) { self.reading = reading }
}

extension Inspection: WorkerAnswer {
  /// `BI` and the version of the form.
  private static let mark: [UInt8] = [0x42, 0x49, 1]

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
    picture = try reader.readOptional { (reader) throws(FrameError) in try reader.readRaster() }
    try reader.finish()
  }

  /// The frame of the inspection.
  public var frame: [UInt8] {
    var writer = FrameWriter(reserving: 1 << 16)
    for byte in Self.mark { writer.write(byte: byte) }
    writer.write(reading)
    writer.write(count: pageCount)
    writer.write(optional: document) { $0.write($1) }
    writer.write(optional: picture) { $0.write($1) }
    return writer.bytes
  }
}

extension Pipeline {
  /// Everything that some bytes tell, with what else was asked about them.
  func inspect(_ bytes: [UInt8], _ request: InspectionRequest) -> Inspection {
    let (reading, document) = leaf(bytes)
    var inspection = Inspection(reading: reading)
    guard var document else { return inspection }
    inspection.pageCount = document.pages.count
    document.pages.removeAll { request.page != nil && $0.number != request.page }
    if request.wantsPicture, document.mediaType == MediaType.pdf, document.pages.count == 1 {
      inspection.picture = PDFRenderer.raster(
        ofPage: document.pages[0].number, of: bytes, passwords: extract.passwords)
    }
    if request.wantsWords { inspection.document = document }
    return inspection
  }
}
