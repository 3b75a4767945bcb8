/// The amounts that some statements print, for a text beside them that names amounts.
struct PrintedAmounts {
  private var amounts: Set<ExactDecimal> = []

  /// Takes the amounts of statements.
  mutating func add(_ statements: [StatementReading]) {
    for reading in statements {
      for role in Totals.Role.allCases { add(reading.statement.totals[role]) }
      add(reading.statement.position.opening)
      add(reading.statement.position.closing)
      for balance in reading.statement.balances {
        add(balance.remaining)
        add(balance.used)
        add(balance.total)
      }
      for entry in reading.entries {
        add(entry.amount?.value)
        add(entry.net)
        add(entry.tax?.amount)
        add(entry.unitPrice)
        add(entry.balanceAfter)
      }
    }
  }

  private mutating func add(_ value: ExactDecimal?) {
    if let value { amounts.insert(value.magnitude) }
  }

  /// Whether an amount as printed is one of them; digits that may be two numbers may be either.
  func hold(_ text: String) -> Bool {
    Self.values(of: text).contains { amounts.contains($0) }
  }

  /// What the digits of a text may mean: its last separator parts the decimals, or thousands.
  private static func values(of text: String) -> [ExactDecimal] {
    var digits = ""
    var fraction: Int?
    for character in text {
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        digits += String(digit)
        fraction = fraction.map { $0 + 1 }
      } else if !digits.isEmpty, ".,\u{66B}\u{66C}".contains(character) {
        fraction = 0
      }
    }
    var values: [ExactDecimal?] = []
    if let fraction, fraction > 0 {
      values.append(ExactDecimal("\(digits.dropLast(fraction)).\(digits.suffix(fraction))"))
    }
    if fraction ?? 3 == 3 || fraction == 0 { values.append(ExactDecimal(digits)) }
    return values.compactMap { $0 }
  }
}
