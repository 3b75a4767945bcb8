/// A file that was found, and what is known of it before it is opened.
public struct DiscoveredFile: Sendable, Hashable {
  /// Path relative to the input, as it stands in the report.
  public var path: String
  /// Where to open it; nil for standard input.
  public var location: FilePath?
  /// Whether the caller named the file itself rather than a folder that holds it.
  public var isNamed: Bool
  /// Why it is not to be opened, with the status that it gets; nil for a file to read.
  public var refusal: Refusal?

  /// Why a file is not read.
  public struct Refusal: Sendable, Hashable, Error {
    /// `skipped` or `failed`.
    public var status: DocumentStatus
    /// Why.
    public var problem: Problem
    /// The system's number for the reason (`errno`), where the system refused.
    var number: Int32?

    /// A refusal with its reason.
    public init(_ status: DocumentStatus, _ problem: Problem) {
      self.status = status
      self.problem = problem
    }
  }

  /// The record of a file of which no bytes were had.
  func record(of refusal: Refusal) -> DocumentRecord {
    // No bytes, so that the id can only be a function of the path.
    let id = "d" + SHA256.digest(of: Array(path.utf8)).hexadecimal
    var record = DocumentRecord(id: id, path: path, status: refusal.status)
    record.problem = refusal.problem
    return record
  }
}

extension DiscoveredFile.Refusal {
  static let hidden = Self(
    .skipped,
    Problem(
      code: "hidden", message: "hidden: its name begins with a dot",
      hint: "rename it, or name it as an input"))

  static let excluded = Self(
    .skipped,
    Problem(
      code: "excluded", message: "left out by a pattern of --exclude or of the settings",
      hint: "nothing to do"))

  static let link = Self(
    .skipped,
    Problem(
      code: "not-a-file", message: "a symbolic link, and links in folders are not followed",
      hint: "name what it points to as an input"))

  static let notAFile = Self(
    .skipped,
    Problem(
      code: "not-a-file", message: "no regular file", hint: "save what it gives as a file"))

  static let ownOutput = Self(.skipped, OwnOutput.problem)

  static let golden = Self(.skipped, OwnOutput.golden)

  static let changed = Self(
    .failed,
    Problem(
      code: "changed", message: "it changed while it was read",
      hint: "run again when it is written completely"))

  static let stopped = Self(
    .failed,
    Problem(
      code: "io-error", message: "reading it was interrupted", hint: "start it again"))

  static func tooLarge(bytes: Int, limit: Int) -> Self {
    Self(.failed, .tooLarge(bytes: bytes, limit: limit))
  }

  static func unreadable(_ error: SystemError) -> Self {
    var refusal = Self(
      .failed,
      Problem(
        code: "io-error", message: "cannot be read: \(error.text)",
        hint: error.isMissing
          ? "look for a slip in the name" : "make it readable, or leave it out with --exclude"))
    refusal.number = error.number
    return refusal
  }
}
