import BillModel

/// Finds the section that a text names: by the digits of its subject, such as a phone number.
struct SectionSubjects {
  /// Section families by the digits of what their headings name.
  private var byDigits: [[UInt8]: (order: Int, family: Int)] = [:]
  private var lengths: [Int] = []

  /// Fewer digits name nobody.
  private static let shortest = 5

  /// The subjects of sections; of two with the same one the first counts.
  init(_ sections: some Sequence<Section>) {
    for (order, section) in sections.enumerated() where !section.subject.isEmpty {
      let digits = Array(DigitText.digits(of: section.subject).utf8)
      guard digits.count >= Self.shortest, byDigits[digits] == nil else { continue }
      byDigits[digits] = (order: order, family: section.family)
    }
    lengths = Set(byDigits.keys.map(\.count)).sorted()
  }

  /// The first section whose subject's digits stand in a text.
  func family(in text: String) -> Int? {
    guard !byDigits.isEmpty else { return nil }
    let digits = Array(DigitText.digits(of: text).utf8)
    var found: (order: Int, family: Int)?
    for length in lengths where length <= digits.count {
      for start in 0...(digits.count - length) {
        guard let named = byDigits[Array(digits[start..<start + length])],
          named.order < found?.order ?? .max
        else { continue }
        found = named
      }
    }
    return found?.family
  }
}
