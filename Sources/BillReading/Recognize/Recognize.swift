import BillKnowledge
import BillModel

/// Picks the issuer's profile by what stands on the pages; no profile is an ordinary case.
public struct Recognize: Sendable {
  /// What is known of issuers.
  public let knowledge: Knowledge
  /// The marks of each profile, in the order of the profiles.
  private let marks: [IssuerMarks]

  /// A recognition with this knowledge.
  public init(knowledge: Knowledge) {
    self.knowledge = knowledge
    marks = knowledge.profiles.map(IssuerMarks.init)
  }

  /// The profile with the most evidence, nil when there is none.
  public func profile(for layout: Layout) -> Profile? {
    knowledge.profiles.isEmpty ? nil : profile(in: Self.text(of: layout), form: layout.issuer)
  }

  /// The profile of a message's sender, by one of the names or numbers that its messages come from.
  func profile(ofSender sender: String) -> Profile? {
    let key = Fold.key(sender)
    guard !key.isEmpty else { return nil }
    return marks.firstIndex { $0.senders.contains(key) }.map { knowledge.profiles[$0] }
  }

  /// The profile with the most evidence in a text, nil when there is none.
  ///
  /// A form of files that one issuer alone writes speaks for it as its tax id does.
  func profile(in text: String, form: String? = nil) -> Profile? {
    let folded = Array(Fold.key(text).utf8)
    let lower = Array(text.lowercased().utf8)
    let compact = text.utf8.filter { $0 != 0x20 }
    var best: (profile: Profile, score: Int)?
    var isShared = false
    for (profile, marks) in zip(knowledge.profiles, marks) {
      var score = profile.id == form ? 4 : 0
      for id in marks.taxIDs where Bytes.contains(compact, id) { score += 4 }
      for domain in marks.domains where Bytes.contains(lower, domain) { score += 2 }
      for (index, name) in marks.names.enumerated() where name.stands(in: folded) {
        score += index == 0 ? 3 : 1
      }
      if score > 0, score == best?.score { isShared = true }
      if score > best?.score ?? 0 {
        best = (profile: profile, score: score)
        isShared = false
      }
    }
    // Where brands are mentioned and no more, as in lists of several issuers, none wrote the page.
    return isShared && best?.score == 1 ? nil : best?.profile
  }

  /// How much text is searched for the names of issuers.
  static let mostText = 40_000

  /// The text of the first two pages and the last: an issuer names itself on each.
  private static func text(of layout: Layout) -> String {
    var text = ""
    let last = layout.pages.count - 1
    for phrase in layout.phrases
    where (phrase.page < 2 || phrase.page == last) && phrase.shape.contains(.letter) {
      if text.utf8.count > mostText { break }
      text += phrase.text
      text += "\n"
    }
    return text
  }
}

/// Search in bytes.
enum Bytes {
  /// Whether `wanted` stands somewhere in `bytes`.
  static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start...].starts(with: wanted) {
      return true
    }
    return false
  }

  /// Whether `wanted` stands in folded text as words of its own: between spaces or ideographs, which
  /// stand beside other letters without a space (`SmarTone 月結單`).
  static func containsWords(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    for start in 0...(text.count - wanted.count)
    where text[start] == first && text[start...].starts(with: wanted) {
      let end = start + wanted.count
      if start == 0 || endsWord(text, before: start),
        end == text.count || text[end] == 0x20 || isIdeograph(text[end])
      {
        return true
      }
    }
    return false
  }

  /// Whether a space or an ideograph stands right before a place.
  private static func endsWord(_ text: [UInt8], before place: Int) -> Bool {
    var lead = place - 1
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return text[lead] == 0x20 || isIdeograph(text[lead])
  }

  /// Whether a character that begins with a byte is Han or Kana.
  private static func isIdeograph(_ lead: UInt8) -> Bool { (0xE3...0xE9).contains(lead) }
}
