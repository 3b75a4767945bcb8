import BillKnowledge

/// The texts that speak for one issuer, in the form in which they are searched for.
///
/// They are made once, since each message of an export is searched for all of them.
struct IssuerMarks {
  /// Tax ids without spaces.
  let taxIDs: [[UInt8]]
  let domains: [[UInt8]]
  /// Folded names.
  let names: [Name]
  /// Folded names and senders that messages come from.
  let senders: Set<String>

  /// A folded name.
  struct Name {
    let key: [UInt8]
    /// Whether it counts inside of other words too: Han script has no words to be whole.
    let isHan: Bool

    init(_ key: String) {
      self.key = Array(key.utf8)
      isHan = key.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }

    /// Whether it stands in a folded text, as words of its own.
    func stands(in text: [UInt8]) -> Bool {
      isHan ? Bytes.contains(text, key) : Bytes.containsWords(text, key)
    }
  }

  /// The marks of a profile.
  init(_ profile: Profile) {
    taxIDs = profile.taxIDs.map { Array($0.utf8) }
    domains = profile.domains.map { Array($0.utf8) }
    let keys = profile.names.map { Fold.key($0) }
    names = keys.map(Name.init)
    senders = Set(keys + profile.senders.map { Fold.key($0) })
  }
}
