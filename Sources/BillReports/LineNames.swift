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

  /// Names by number and by card; spaces and hyphens in numbers count for nothing, and of keys that
  /// differ in them alone the first counts.
  public init(numbers: [String: Name] = [:], cards: [String: Name] = [:]) {
    self.numbers = Self.plain(numbers)
    self.cards = Self.plain(cards)
  }

  private static func plain(_ names: [String: Name]) -> [String: Name] {
    Dictionary(
      names.sorted { $0.key < $1.key }.map { (LineKey.plain($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of what an entry belongs to: its card's, else its number's.
  func name(card: String?, subscriber: String?, among all: [Card]) -> Name? {
    guard !numbers.isEmpty || !cards.isEmpty else { return nil }
    if let card {
      let known = all.first { [$0.id, $0.label, $0.number, $0.iccid].contains(card) }
      for key in [card, known?.id, known?.iccid, known?.number, known?.label] {
        guard let key else { continue }
        if let name = cards[LineKey.plain(key)] ?? numbers[LineKey.plain(key)] { return name }
      }
    }
    return subscriber.flatMap { numbers[LineKey.plain($0)] ?? cards[LineKey.plain($0)] }
  }
}
