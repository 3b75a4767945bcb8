import BillModel

/// What a user calls numbers and cards, and who uses them.
public struct LineNames: Sendable, Hashable {
  /// A name, and who uses it.
  public struct Name: Sendable, Hashable {
    /// What it is called.
    public var label: String?
    /// Who uses it.
    public var owner: String?

    /// A name and an owner.
    public init(label: String?, owner: String?) {
      self.label = label
      self.owner = owner
    }
  }

  private let numbers: [String: Name]
  private let cards: [String: Name]

  /// Names by number and by card; spaces and hyphens in numbers count for nothing.
  public init(numbers: [String: Name] = [:], cards: [String: Name] = [:]) {
    self.numbers = Dictionary(
      numbers.map { (Self.plain($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    self.cards = Dictionary(
      cards.map { (Self.plain($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of what an entry belongs to: its card's, else its number's.
  func name(card: String?, subscriber: String?, among all: [Card]) -> Name? {
    guard !numbers.isEmpty || !cards.isEmpty else { return nil }
    if let card {
      let known = all.first { [$0.id, $0.label, $0.number, $0.iccid].contains(card) }
      for key in [card, known?.id, known?.iccid, known?.number, known?.label] {
        guard let key else { continue }
        if let name = cards[Self.plain(key)] ?? numbers[Self.plain(key)] { return name }
      }
    }
    return subscriber.flatMap { numbers[Self.plain($0)] ?? cards[Self.plain($0)] }
  }

  private static func plain(_ key: String) -> String { key.filter { $0 != " " && $0 != "-" } }
}
