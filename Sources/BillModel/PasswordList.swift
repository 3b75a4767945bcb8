/// Passwords to try on encrypted files, as they stand in a file of one a line.
///
/// Nothing here describes itself: a password must not get into a message or a log by accident.
public struct PasswordList: Sendable, CustomStringConvertible, CustomReflectable {
  /// The bytes of each password; UTF-8 where its owner's program wrote that.
  package let items: [[UInt8]]

  /// A longer list is refused, since each password costs the opening of a file.
  public static let longest = 1000

  /// No password.
  public init() { items = [] }

  /// The passwords of a text with one on each line.
  ///
  /// Blanks belong to a password; empty lines, the ends of lines and a byte order mark do not. Nil
  /// for a text of more than ``longest`` passwords, or with a zero byte, which none can hold.
  public init?(lines: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = lines.starts(with: mark) ? lines.dropFirst(mark.count) : lines[...]
    let items = text.split { $0 == 0x0A || $0 == 0x0D }.map { Array($0) }
    guard items.count <= Self.longest, !text.contains(0) else { return nil }
    self.items = items
  }

  /// The text that the list can be made of again, to hand it to another process.
  public var lines: [UInt8] { Array(items.joined(separator: [0x0A])) }

  /// How many there are, and never what they are.
  public var description: String { "\(items.count) passwords" }

  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
