import BillModel

/// What the header of a column tells: what the column holds, and in which unit or currency.
public struct Heading: Sendable, Hashable {
  /// What the column may hold, most usual first; never empty.
  public var roles: [ColumnRole]
  /// Units that the header names (`мин.:сек./Kb/шт.` names three), in its order.
  public var units: [UnitMeaning]
  /// Currency that the header names.
  public var currency: CurrencyForm?
  /// Whether the header says that amounts are without or with tax.
  public var taxBasis: TaxBasis?
}

extension Knowledge {
  /// Reads the header of a column, nil when its words are unknown.
  ///
  /// Units, currencies, zones and words such as `с НДС` around a known phrase are taken as what they are;
  /// where two languages in one header agree, what they share is taken: `Date 日期`.
  /// `Beløp (NOK)`, `Charge [HK$] excl. VAT`, `Длительность/Объем (мин.:сек.)/(Kb)` are all known.
  public func heading(_ text: FoldedText, in vocabulary: Vocabulary) -> Heading? {
    guard !text.tokens.isEmpty, text.tokens.count <= 32 else { return nil }
    var heading = Heading(roles: vocabulary.roles(of: text), units: [], currency: nil)
    var said = Array(repeating: false, count: text.tokens.count)
    for match in vocabulary.matches(TaxBasis.self, in: text) {
      heading.taxBasis = heading.taxBasis ?? match.roles.first
      for token in match.tokens { said[token] = true }
    }
    takeMeasures(text, &said, into: &heading)
    if !heading.roles.isEmpty { return heading }
    let isZoned = Self.takeZone(text, &said)
    guard let roles = sharedRoles(text, said, isZoned: isZoned, in: vocabulary) else { return nil }
    heading.roles = roles.map { $0.with(heading.taxBasis) }
    return heading
  }

  /// Takes the units and currencies of a header, and ticks their tokens off.
  private func takeMeasures(_ text: FoldedText, _ said: inout [Bool], into heading: inout Heading) {
    var index = 0
    while index < text.tokens.count {
      var taken: Range<Int>?
      // The preposition in `с НДС` is no unit.
      if !said[index] {
        if let match = currencies.match(in: text, at: index) {
          heading.currency = heading.currency ?? match.form
          taken = match.tokens
        } else if let match = units.match(in: text, at: index) {
          if !heading.units.contains(match.unit) { heading.units.append(match.unit) }
          taken = match.tokens
        }
      }
      for token in taken ?? index..<index { said[token] = true }
      index = taken?.upperBound ?? index + 1
    }
  }

  /// Ticks off the zone that a column of times names (`Time (UTC+3)`), and says whether there is one.
  private static func takeZone(_ text: FoldedText, _ said: inout [Bool]) -> Bool {
    var isZone = false
    var isZoned = false
    for index in text.tokens.indices {
      let key = text.key(of: index..<index + 1)
      isZone = key == "utc" || key == "gmt" || isZone && !key.utf8.contains(where: isLetter)
      if isZone { said[index] = true }
      isZoned = isZoned || isZone
    }
    return isZoned
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") }

  /// The roles of the phrases of a header, when its other words are ticked off.
  private func sharedRoles(
    _ text: FoldedText, _ said: [Bool], isZoned: Bool, in vocabulary: Vocabulary
  ) -> [ColumnRole]? {
    var rest = said
    var roles: [ColumnRole]?
    var ofUnit: [ColumnRole]?
    var languages: UInt32 = 0
    for match in vocabulary.columns(in: text) {
      // `Duration Min`: a unit says less than the word before it, though `Min` is a header too.
      if match.tokens.allSatisfy({ said[$0] }) {
        if isZoned { ofUnit = ofUnit ?? match.roles }
        continue
      }
      for token in match.tokens { rest[token] = true }
      defer { languages |= match.languageBits }
      guard let known = roles else {
        roles = match.roles
        continue
      }
      let shared = known.filter(match.roles.contains)
      // `Period 日期` is one title in two languages, and what stands below has to tell; `Account
      // No.` is none, though both of its words are.
      guard !shared.isEmpty || languages & match.languageBits == 0 else { return nil }
      roles = shared.isEmpty ? known + match.roles : shared
    }
    // `Time (UTC)`: one language's title is another one's unit.
    return rest.allSatisfy(\.self) ? roles ?? ofUnit : nil
  }
}

extension ColumnRole {
  /// The role of an amount whose header says whether tax is in it.
  fileprivate func with(_ basis: TaxBasis?) -> ColumnRole {
    guard self == .amount else { return self }
    switch basis {
    case .net: return .amountNet
    case .gross: return .amountGross
    case .exempt, nil: return self
    }
  }
}
