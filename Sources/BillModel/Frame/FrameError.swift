/// Why some bytes are no frame.
///
/// A frame comes from a process that has read a hostile file, so every length, count and code in it
/// is checked before it is used.
public enum FrameError: Error, Sendable, Hashable {
  /// It does not begin with a frame's mark, or another version wrote it.
  case foreign
  /// It ends inside a value.
  case truncated(at: Int)
  /// A value is not one that the format allows.
  case malformed(what: String, at: Int)
  /// It announces more items than a document can have.
  case tooMany(what: String, count: UInt64)
  /// Bytes stand behind its end.
  case trailing(count: Int)
}

extension FrameError: CustomStringConvertible {
  /// What is wrong, as one line.
  public var description: String {
    switch self {
    case .foreign: "no frame of this version"
    case .truncated(let position): "the frame ends at byte \(position), inside a value"
    case .malformed(let what, let position): "no valid \(what) at byte \(position)"
    case .tooMany(let what, let count): "\(count) \(what), more than a document can have"
    case .trailing(let count): "\(count) bytes behind the end of the frame"
    }
  }
}
