import BillModel

/// The kind that words such as `Outgoing SMS` tell of an entry.
///
/// Data files write it as `sms.out`, and with `.roaming` behind it where the words say so.
public struct KindMeaning: PhraseRole {
  /// What the entry is.
  public var kind: EntryKind
  /// Out or in, where the words tell it.
  public var direction: Direction?
  /// Whether the words say that it was used abroad.
  public var isRoaming: Bool

  /// A kind, as far as words tell it.
  public init(kind: EntryKind, direction: Direction? = nil, isRoaming: Bool = false) {
    self.kind = kind
    self.direction = direction
    self.isRoaming = isRoaming
  }

  /// The vocabularies' section.
  public static var section: PhraseSection { .kinds }

  private static let kinds = Array(EntryKind.allCases)

  /// Three fields packed into a byte.
  public var code: UInt8 {
    let number = UInt8(Self.kinds.firstIndex(of: kind) ?? 0)
    let way: UInt8 = direction == nil ? 0 : direction == .out ? 1 : 2
    return number | way << 5 | (isRoaming ? 0x80 : 0)
  }

  /// Three fields from a byte.
  public init?(code: UInt8) {
    let number = Int(code & 0x1F)
    guard number < Self.kinds.count else { return nil }
    kind = Self.kinds[number]
    direction = code >> 5 & 3 == 0 ? nil : code >> 5 & 3 == 1 ? .out : .in
    isRoaming = code & 0x80 != 0
  }

  /// Reads `data`, `sms.out`, `voice.in.roaming`.
  public init?(name: String) {
    var parts = name.split(separator: ".").makeIterator()
    guard let first = parts.next(), let kind = EntryKind(rawValue: String(first)) else {
      return nil
    }
    self.init(kind: kind)
    while let part = parts.next() {
      if part == "roaming" {
        isRoaming = true
      } else if let direction = Direction(rawValue: String(part)) {
        self.direction = direction
      } else {
        return nil
      }
    }
  }

  /// Kinds, each of which takes `.out`, `.in` and `.roaming` behind it.
  public static var names: [String] { kinds.map(\.rawValue) }
  /// Direction and place.
  public static var suffixes: String { "; `.out` or `.in`, then `.roaming`, may stand behind one" }
}
