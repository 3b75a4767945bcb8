import CPoppler
import Synchronization

/// What poppler says while it reads: it has no other way to tell that text was lost.
///
/// poppler-glib hands its messages to GLib's log, under the domain `Poppler`, where nobody sees
/// them unless an environment variable is set. Here they are kept until somebody asks. The log
/// belongs to the whole process: messages are those of a document only where one document is read
/// at a time.
public enum LibraryMessages {
  /// More than this is not kept: a file can make poppler complain for ever.
  private static let limit = 1 << 18

  private static let kept = Mutex<[UInt8]>([])

  /// Made once, when somebody listens for the first time.
  private static let handler: guint = g_log_set_handler(
    "Poppler", G_LOG_LEVEL_MASK, { _, _, message, _ in LibraryMessages.keep(message) }, nil)

  /// The messages since the last call, a line each, as poppler's own tools write them.
  ///
  /// The first call begins to listen.
  public static func take() -> [UInt8] {
    _ = handler
    return kept.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }

  private static func keep(_ message: UnsafePointer<CChar>?) {
    guard let message else { return }
    let line = commonForm(String(cString: message)).utf8
    kept.withLock { messages in
      guard messages.count + line.count < limit else { return }
      messages += line
      messages.append(0x0A)
    }
  }

  /// `Syntax error at position 12: …` in the form of `pdftotext`, `Syntax Error (12): …`.
  private static func commonForm(_ message: String) -> String {
    for (spoken, written) in forms where message.hasPrefix(spoken) {
      let rest = message.dropFirst(spoken.count)
      let position = " at position "
      guard rest.hasPrefix(position) else { return written + rest }
      let number = rest.dropFirst(position.count).prefix { $0 != ":" }
      let place = number.hasPrefix("-") ? "" : " (\(number))"
      return written + place + rest.dropFirst(position.count + number.count)
    }
    return message
  }

  private static let forms = [
    ("Syntax error", "Syntax Error"), ("Syntax warning", "Syntax Warning"),
    ("Internal error", "Internal Error"), ("IO error", "I/O Error"),
  ]
}
