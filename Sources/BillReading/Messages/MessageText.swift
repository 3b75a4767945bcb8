import BillKnowledge
import BillModel

/// A message with what is known of it before its words are read.
struct MessageText {
  var sender: String?
  /// Whether the sender is the address that the message came from, and no name in a chat.
  var isAddressed = false
  /// Local time as the stamp has it.
  var sent: Instant?
  /// Seconds since 1970, where the format tells them.
  var seconds: Int?
  var lines: [Line]

  /// A line with its place.
  struct Line {
    var text: String
    var place: Place
  }

  /// Whether a format or a stamp set it apart from others.
  var isStamped: Bool { sent != nil || isAddressed }
  /// All lines as one text.
  var text: String { lines.map(\.text).joined(separator: "\n") }
  /// The first lines of it, as many as tell whose it is.
  var opening: String {
    var text = ""
    for line in lines where text.utf8.count < Recognize.mostText { text += line.text + "\n" }
    return text
  }

  /// The first of its texts is never empty.
  var place: Place? { lines.first?.place }
}

extension MessageText {
  /// A message of an archive.
  init(_ message: Message) {
    self.init(
      sender: message.sender, isAddressed: true, sent: nil, seconds: message.sent,
      lines: message.text.split(whereSeparator: \.isNewline).map {
        Line(text: String($0), place: message.place)
      })
  }

  /// The moment of the message in a zone; of seconds without a zone in UTC.
  func moment(values: ValueSense) -> Instant? {
    guard let seconds else { return sent }
    guard let utc = Instant(secondsSince1970: seconds, offset: 0) else { return nil }
    guard let zone = values.zone else { return utc }
    // The offset hangs on the local time, which differs from UTC by it.
    var result = utc
    for _ in 0..<2 {
      guard let offset = zone.offset(on: result.date, at: result.time),
        let local = Instant(secondsSince1970: seconds, offset: offset)
      else { return utc }
      result = local
    }
    return result
  }
}

extension Instant {
  /// A moment as the clocks of an offset show it.
  fileprivate init?(secondsSince1970 seconds: Int, offset: Int) {
    guard (-100_000_000_000...100_000_000_000).contains(seconds) else { return nil }
    let local = seconds + offset * 60
    let day = local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)
    let second = local - day * 86_400
    guard let date = CalendarDate(daysSince1970: day) else {
      return nil
    }
    self.init(
      date: date,
      time: TimeOfDay(hour: second / 3600, minute: second / 60 % 60, second: second % 60),
      offset: offset)
  }
}
