import BillKnowledge
import BillModel

/// Reads messages: balance replies, notices of use and top-ups; each is a statement of its own.
struct MessageReader {
  let knowledge: Knowledge
  let lexicon: ValueLexicon
  let usesProfiles: Bool

  /// What was read of a document's messages.
  struct Result {
    var content: DocumentContent
    /// Whether the document is messages and nothing else.
    var isCertain: Bool
    /// Whether most of its blocks are messages: running text that speaks of a balance is none.
    var isLikely: Bool
  }

  /// Reads the messages of an archive.
  func read(_ messages: [Message]) -> Result { read(messages.map(MessageText.init)) }

  /// Reads a text as messages, whose document seems to be written by these customs.
  func read(_ layout: Layout, values: ValueSense) -> Result {
    let recognize = Recognize(knowledge: knowledge)
    return read(
      MessageSplitter(layout: layout, dateTimes: values.dateTimes) { sender in
        usesProfiles && recognize.profile(ofSender: sender) != nil
      }.messages())
  }

  private func read(_ all: [MessageText]) -> Result {
    let voices = MessageVoices(
      knowledge: knowledge, lexicon: lexicon, usesProfiles: usesProfiles, messages: all)
    var content = DocumentContent(statements: [], unclaimed: [], ruleClaims: [])
    var rules: [String: Int] = [:]
    var understood = 0
    for (index, message) in all.enumerated() {
      let voice = voices.voice(of: index)
      let readings = readings(of: message, voice: voice)
      if readings.contains(where: \.isEvidence) { understood += 1 }
      for reading in readings {
        if reading.isEvidence, let statement = reading.statement() {
          content.statements.append(statement)
        }
        reading.account(unclaimed: &content.unclaimed, rules: &rules)
      }
    }
    content.ruleClaims = RuleClaim.list(of: rules)
    let isSetApart = all.contains(where: \.isStamped)
    // Of an issuer that is known, half of the blocks may advertise.
    let isKnown = all.indices.contains { voices.voice(of: $0).profile != nil }
    let isMost = isKnown ? 2 * understood >= all.count : 2 * understood > all.count
    let isAll = content.unclaimed.isEmpty && isMost
    return Result(
      content: content, isCertain: understood > 0 && (isSetApart || isAll),
      isLikely: isSetApart || isMost)
  }

  /// The readings of what stands together: one message, or one a line.
  private func readings(of message: MessageText, voice: MessageVoice) -> [MessageReading] {
    let whole = MessageReading(message, voice: voice)
    guard !message.isStamped, message.lines.count > 1 else { return [whole] }
    let lines = message.lines.enumerated().map { index, line in
      MessageReading(
        MessageText(sender: index == 0 ? message.sender : nil, lines: [line]), voice: voice)
    }
    return MessageReading.areMessages(lines) ? lines : [whole]
  }
}
