import BillKnowledge

/// The texts that speak for one issuer, in the form in which they are searched for.
///
/// They are made once, since each message of an export is searched for all of them.
struct IssuerMarks {
  /// Tax ids without spaces.
  let taxIDs: [[UInt8]]
  let domains: [[UInt8]]
  /// Folded names with a space at both ends, so that whole words are found; Han script, which has
  /// no words to be whole, goes without.
  let names: [[UInt8]]
  /// Folded names and senders that messages come from.
  let senders: Set<String>

  /// The marks of a profile.
  init(_ profile: Profile) {
    taxIDs = profile.taxIDs.map { Array($0.utf8) }
    domains = profile.domains.map { Array($0.utf8) }
    let keys = profile.names.map { Fold.key($0) }
    names = keys.map { key in
      let isHan = key.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
      return Array((isHan ? key : " " + key + " ").utf8)
    }
    senders = Set(keys + profile.senders.map { Fold.key($0) })
  }
}
