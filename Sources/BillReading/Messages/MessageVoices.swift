import BillKnowledge
import BillModel

/// How one issuer writes its messages.
struct MessageVoice {
  let profile: Profile?
  let values: ValueSense
  let vocabulary: Vocabulary
}

/// Tells whose each message of a document is, and how each issuer writes in it.
struct MessageVoices {
  private var voices: [MessageVoice] = []
  private var voiceOfMessage: [Int] = []

  /// The most texts that tell an issuer's customs.
  private static let mostTexts = 4000

  init(knowledge: Knowledge, lexicon: ValueLexicon, usesProfiles: Bool, messages: [MessageText]) {
    let recognize = usesProfiles ? Recognize(knowledge: knowledge) : nil
    var byID: [String: Int] = [:]
    var members: [(profile: Profile?, messages: [Int])] = []
    for (index, message) in messages.enumerated() {
      let profile = recognize.flatMap { Self.profile(of: message, recognize: $0) }
      let voice = byID[profile?.id ?? ""] ?? members.count
      if voice == members.count { members.append((profile: profile, messages: [])) }
      byID[profile?.id ?? ""] = voice
      members[voice].messages.append(index)
      voiceOfMessage.append(voice)
    }
    voices = members.map { profile, indices in
      Self.voice(
        of: profile, messages: indices.lazy.map { messages[$0] }, knowledge: knowledge,
        lexicon: lexicon)
    }
  }

  /// How the issuer of a message writes.
  func voice(of index: Int) -> MessageVoice { voices[voiceOfMessage[index]] }

  /// The sender tells; where none is known, or a person passes messages on, their words do.
  private static func profile(of message: MessageText, recognize: Recognize) -> Profile? {
    if let sender = message.sender, let profile = recognize.profile(ofSender: sender) {
      return profile
    }
    return message.isAddressed ? nil : recognize.profile(in: message.opening)
  }

  private static func voice(
    of profile: Profile?, messages: some Sequence<MessageText>, knowledge: Knowledge,
    lexicon: ValueLexicon
  ) -> MessageVoice {
    var texts: [(text: String, shape: Shape)] = []
    var year: Int?
    for message in messages {
      year = year ?? message.sent?.date.year ?? message.seconds.flatMap(Self.year(of:))
      for line in message.lines where texts.count < mostTexts {
        let tokens = TextTokens(line.text)
        for index in tokens.tokens.indices where tokens.tokens[index].hasDigit {
          let end = min(index + 2, tokens.tokens.count)
          for range in [index..<index + 1, index..<end, max(index - 1, 0)..<index + 1] {
            let text = tokens.text(range)
            texts.append((text: text, shape: Shape(of: text)))
          }
        }
      }
    }
    var customs = Customs(texts: texts, knowledge: knowledge, profile: profile, lexicon: lexicon)
    if let year { customs.referenceYear = year }
    // Systems of one issuer write `RO 2,200` and `RO 2.200`; with three digits both are decimal.
    if let currency = customs.currency, lexicon.minorDigits(of: currency) == 3 {
      customs.style = .unknown
    }
    return MessageVoice(
      profile: profile,
      values: ValueSense(
        lexicon: lexicon, profile: profile, country: customs.country, style: customs.style,
        currency: customs.currency, order: customs.order, referenceYear: customs.referenceYear,
        zone: knowledge.zone?.offset),
      vocabulary: knowledge.vocabulary(for: profile))
  }

  /// The year of a moment, near enough to tell a century by.
  private static func year(of seconds: Int) -> Int? {
    let year = 1970 + seconds / 31_556_952
    return (1970...2199).contains(year) ? year : nil
  }
}
