/// Which fields of an entry stand in a frame, so that absent ones cost no byte each.
private struct EntryFields: OptionSet {
  let rawValue: UInt64

  static let out = EntryFields(rawValue: 1)
  static let `in` = EntryFields(rawValue: 1 << 1)
  static let start = EntryFields(rawValue: 1 << 2)
  static let counterparty = EntryFields(rawValue: 1 << 3)
  static let description = EntryFields(rawValue: 1 << 4)
  static let quantity = EntryFields(rawValue: 1 << 5)
  static let amount = EntryFields(rawValue: 1 << 6)
  static let subscriber = EntryFields(rawValue: 1 << 7)
  static let place = EntryFields(rawValue: 1 << 8)
  static let period = EntryFields(rawValue: 1 << 9)
  static let card = EntryFields(rawValue: 1 << 10)
  static let country = EntryFields(rawValue: 1 << 11)
  static let billedQuantity = EntryFields(rawValue: 1 << 12)
  static let unitPrice = EntryFields(rawValue: 1 << 13)
  static let net = EntryFields(rawValue: 1 << 14)
  static let tax = EntryFields(rawValue: 1 << 15)
  static let reference = EntryFields(rawValue: 1 << 16)
  static let balanceAfter = EntryFields(rawValue: 1 << 17)
  static let flags = EntryFields(rawValue: 1 << 18)
  static let all = EntryFields(rawValue: (1 << 19) - 1)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(of entry: Entry) {
    var fields: EntryFields = []
    if let direction = entry.direction { fields.insert(direction == .out ? .out : .in) }
    if entry.start != nil { fields.insert(.start) }
    if entry.counterparty != nil { fields.insert(.counterparty) }
    if entry.description != nil { fields.insert(.description) }
    if entry.quantity != nil { fields.insert(.quantity) }
    if entry.amount != nil { fields.insert(.amount) }
    if entry.subscriber != nil { fields.insert(.subscriber) }
    if entry.place != nil { fields.insert(.place) }
    if entry.period != nil { fields.insert(.period) }
    if entry.card != nil { fields.insert(.card) }
    if entry.country != nil { fields.insert(.country) }
    if entry.billedQuantity != nil { fields.insert(.billedQuantity) }
    if entry.unitPrice != nil { fields.insert(.unitPrice) }
    if entry.net != nil { fields.insert(.net) }
    if entry.tax != nil { fields.insert(.tax) }
    if entry.reference != nil { fields.insert(.reference) }
    if entry.balanceAfter != nil { fields.insert(.balanceAfter) }
    if entry.flags != 0 { fields.insert(.flags) }
    self = fields
  }
}

extension Entry {
  /// The four booleans, each in a digit of base 3: 0 unknown, 1 false, 2 true.
  fileprivate var flags: UInt8 {
    func digit(_ flag: Bool?) -> UInt8 { flag.map { $0 ? 2 : 1 } ?? 0 }
    return ((digit(roaming) * 3 + digit(overage)) * 3 + digit(included)) * 3 + digit(provisional)
  }
}

extension FrameWriter {
  mutating func write(_ entry: Entry) {
    write(EntryFields(of: entry).rawValue)
    write(entry.kind, of: FrameCodes.entryKinds)
    write(entry.source)
    if let value = entry.start { write(value) }
    if let value = entry.counterparty { write(value) }
    if let value = entry.description { write(value) }
    if let value = entry.quantity { write(value) }
    if let value = entry.amount { write(value) }
    if let value = entry.subscriber { write(value) }
    if let value = entry.place { write(value) }
    if let value = entry.period { write(value) }
    if let value = entry.card { write(value) }
    if let value = entry.country { write(value) }
    if let value = entry.billedQuantity { write(value) }
    if let value = entry.unitPrice { write(value) }
    if let value = entry.net { write(value) }
    if let value = entry.tax {
      write(optional: value.rate)
      write(optional: value.amount)
    }
    if let value = entry.reference { write(value) }
    if let value = entry.balanceAfter { write(value) }
    if entry.flags != 0 { write(byte: entry.flags) }
  }
}

extension FrameReader {
  mutating func readEntry() throws(FrameError) -> Entry {
    let fields = EntryFields(rawValue: try readNumber())
    guard fields.isSubset(of: .all), !fields.isSuperset(of: [.out, .in]) else {
      throw malformed("list of fields")
    }
    let kind = try readCode(of: FrameCodes.entryKinds)
    var entry = Entry(kind: kind, at: try readPlace())
    if fields.contains(.out) { entry.direction = .out }
    if fields.contains(.in) { entry.direction = .in }
    if fields.contains(.start) { entry.start = try readInstant() }
    if fields.contains(.counterparty) { entry.counterparty = try readString() }
    if fields.contains(.description) { entry.description = try readString() }
    if fields.contains(.quantity) { entry.quantity = try readQuantity() }
    if fields.contains(.amount) { entry.amount = try readMoney() }
    if fields.contains(.subscriber) { entry.subscriber = try readString() }
    if fields.contains(.place) { entry.place = try readString() }
    if fields.contains(.period) { entry.period = try readPeriod() }
    if fields.contains(.card) { entry.card = try readString() }
    if fields.contains(.country) { entry.country = try readString() }
    if fields.contains(.billedQuantity) { entry.billedQuantity = try readQuantity() }
    if fields.contains(.unitPrice) { entry.unitPrice = try readDecimal() }
    if fields.contains(.net) { entry.net = try readDecimal() }
    if fields.contains(.tax) {
      entry.tax = TaxShare(rate: try readOptionalDecimal(), amount: try readOptionalDecimal())
    }
    if fields.contains(.reference) { entry.reference = try readString() }
    if fields.contains(.balanceAfter) { entry.balanceAfter = try readDecimal() }
    if fields.contains(.flags) { try readFlags(into: &entry) }
    return entry
  }

  private mutating func readFlags(into entry: inout Entry) throws(FrameError) {
    let digits = try readByte()
    guard digits < 81 else { throw malformed("flags") }
    func flag(_ digit: UInt8) -> Bool? { digit == 0 ? nil : digit == 2 }
    entry.roaming = flag(digits / 27)
    entry.overage = flag(digits / 9 % 3)
    entry.included = flag(digits / 3 % 3)
    entry.provisional = flag(digits % 3)
  }
}
