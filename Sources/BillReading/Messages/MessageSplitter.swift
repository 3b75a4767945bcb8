import BillModel

/// Splits a text into messages: by stamps, by known senders, by empty lines.
struct MessageSplitter {
  let layout: Layout
  let dateTimes: DateTimeReader
  /// Whether messages of an issuer come from a name.
  let isSender: (String) -> Bool

  /// The messages in order.
  func messages() -> [MessageText] {
    // The dates of the stamps tell their own order, whatever the issuers' is.
    var reader = dateTimes
    reader.dates.order = nil
    var stamps = stamps(with: reader)
    var evidence = DayOrderEvidence()
    for stamp in stamps.values { evidence.add(stamp.date) }
    reader.dates.order = evidence.order ?? dateTimes.dates.order
    stamps = self.stamps(with: reader)
    var messages: [MessageText] = []
    var last: (page: Int, line: Int)?
    for (index, line) in layout.lines.enumerated() {
      let text = layout.phrases(of: line).map(\.text).joined(separator: " ")
      let place = layout.place(of: line)
      let number = place.line ?? index
      let isNear = last.map { $0.page == line.page && number == $0.line + 1 } ?? false
      last = (page: line.page, line: number)
      if let stamp = stamps[index] {
        messages.append(MessageText(sender: stamp.sender, sent: stamp.sent, lines: []))
        add(stamp.rest, place, to: &messages)
        continue
      }
      let opening = MessageStamp.split(Array(text.utf8), from: 0)
      if let sender = opening.sender, isSender(sender) {
        messages.append(MessageText(sender: sender, lines: []))
        add(opening.rest, place, to: &messages)
      } else if stamps.isEmpty ? isNear : !messages.isEmpty {
        add(text, place, to: &messages)
      } else {
        messages.append(MessageText(lines: []))
        add(text, place, to: &messages)
      }
    }
    return messages.filter { !$0.lines.isEmpty }
  }

  private func stamps(with reader: DateTimeReader) -> [Int: MessageStamp] {
    var stamps: [Int: MessageStamp] = [:]
    for (index, line) in layout.lines.enumerated() {
      let text = layout.phrases(of: line).map(\.text).joined(separator: " ")
      stamps[index] = MessageStamp(text, dateTimes: reader)
    }
    return stamps
  }

  private func add(_ text: String, _ place: Place, to messages: inout [MessageText]) {
    guard !text.isEmpty, let last = messages.indices.last else { return }
    messages[last].lines.append(MessageText.Line(text: text, place: place))
  }
}
