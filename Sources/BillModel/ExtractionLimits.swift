/// How much of a file is read at the most.
public struct ExtractionLimits: Sendable, Hashable {
  /// Pages; what is behind them becomes a loss.
  public var maximumPages: Int
  /// Bytes of the file.
  public var maximumBytes: Int

  /// 2,000 pages and 256 MiB unless told otherwise.
  public init(maximumPages: Int = 2000, maximumBytes: Int = 256 << 20) {
    self.maximumPages = maximumPages
    self.maximumBytes = maximumBytes
  }
}

extension Problem {
  /// A file has more bytes than the limit.
  package static func tooLarge(bytes: Int, limit: Int) -> Self {
    Self(
      code: "too-large", message: "\(bytes) bytes, and \(limit) is the limit",
      hint: "split the file, or take out what is no statement")
  }
}
