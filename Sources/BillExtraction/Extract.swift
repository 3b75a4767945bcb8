import BillModel

/// Turns a file's bytes into words with their places, whatever the format.
public struct Extract: Stage {
  /// How much is read at the most.
  public var limits: ExtractionLimits
  /// What is tried on encrypted files.
  public var passwords: PasswordList
  /// Gives what the libraries wrote to standard error since it was last asked.
  public var messages: (@Sendable () -> [UInt8])?

  /// An extraction within limits.
  public init(
    limits: ExtractionLimits = ExtractionLimits(), passwords: PasswordList = PasswordList(),
    messages: (@Sendable () -> [UInt8])? = nil
  ) {
    self.limits = limits
    self.passwords = passwords
    self.messages = messages
  }

  /// The document of a file, by the type of its content.
  public func run(_ file: SourceFile) throws(ExtractError) -> Document {
    guard !file.bytes.isEmpty else { throw .empty }
    guard file.bytes.count <= limits.maximumBytes else {
      throw .tooLarge(bytes: file.bytes.count, limit: limits.maximumBytes)
    }
    switch MediaType.sniff(file.bytes) {
    case MediaType.pdf:
      let reader = PDFReader(limits: limits, passwords: passwords, messages: messages)
      return try reader.read(file.bytes)
    case MediaType.html: return try HTMLReader(limits: limits).read(file.bytes)
    case MediaType.savedPage: return try SavedPageReader(limits: limits).read(file.bytes)
    case MediaType.xml where MessageArchiveReader.holds(file.bytes):
      return try MessageArchiveReader().read(file.bytes)
    case MediaType.xml: return try XMLReader.read(file.bytes)
    case MediaType.csv: return CSVReader().read(file.bytes)
    case MediaType.workbook: return try XLSXReader().read(file.bytes)
    case MediaType.binaryWorkbook: return try BIFFReader().read(file.bytes)
    case MediaType.spreadsheetML: return try SpreadsheetMLReader().read(file.bytes)
    // A mail was taken apart before: what still looks like one is a text that quotes its head.
    case MediaType.text, MediaType.mail:
      return try PlainTextReader(limits: limits).read(file.bytes)
    case let type?: throw .unsupported(mediaType: type)
    case nil: throw .unsupported(mediaType: "application/octet-stream")
    }
  }
}
