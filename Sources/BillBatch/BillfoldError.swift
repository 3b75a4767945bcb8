/// Why a run as a whole could not be done; what befalls one document is in its record instead.
public struct BillfoldError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened; the list may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// A code by its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Settings, a profile or the place of the report are wrong: the caller can mend the call.
    public static let usage = Code(rawValue: "usage")
    /// The report could not be written.
    public static let output = Code(rawValue: "output")
    /// The program that reads documents cannot be started.
    public static let worker = Code(rawValue: "worker")
    /// The data that the program carries is broken.
    public static let knowledge = Code(rawValue: "knowledge")
    /// The caller asked to stop; nothing was written.
    public static let interrupted = Code(rawValue: "interrupted")
  }

  /// What happened.
  public var code: Code
  /// The file, folder or program that it happened to.
  public var subject: String
  /// What happened, as one line.
  public var message: String
  /// How to mend it, as one line.
  public var hint: String

  /// An error of a run.
  public init(code: Code, subject: String, message: String, hint: String) {
    self.code = code
    self.subject = subject
    self.message = message
    self.hint = hint
  }

  /// The contract's line: `FILE: what happened; what to do`.
  public var description: String { "\(subject): \(message); \(hint)" }
}

extension BillfoldError {
  static func workerMissing(path: String, reason: String) -> BillfoldError {
    BillfoldError(
      code: .worker, subject: path, message: "cannot be started: \(reason)",
      hint: "put billfold-worker beside billfold")
  }

  static let interrupted = BillfoldError(
    code: .interrupted, subject: "run", message: "interrupted, nothing is written",
    hint: "start it again")

  package init(_ error: KnowledgeError) {
    self.init(
      code: .usage,
      subject: "\(error.file):\(error.line):\(error.column)",
      message: error.key.isEmpty ? error.message : "\(error.key): \(error.message)",
      hint: error.hint)
  }
}
