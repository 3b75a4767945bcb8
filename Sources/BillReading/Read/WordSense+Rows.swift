import BillKnowledge
import BillModel

extension LabelRole {
  /// Whether the value beside the label is money.
  var isMoney: Bool { isTotal || self == .balance }

  /// Whether a sum of this role stands for the whole document, so that a table ends with it.
  var closesDocument: Bool {
    switch self {
    case .charges, .gross, .amountDue, .closing: true
    default: false
    }
  }

  /// Whether a row of the name is a charge or a credit itself, as long as no sum stands above it:
  /// behind the sums it is a deduction from what is to be paid.
  var isChargeItself: Bool { self == .adjustments || self == .discounts }

  /// Whether the sum does not say what it is of.
  var isBareSum: Bool { self == .subtotal || self == .total }
}

// What a line or a row is, by its words.
extension WordSense {
  /// A heading that opens the part of a subscriber.
  struct Heading {
    var title: String
    /// What stands behind the heading's words: a number, a name.
    var subject: String
  }

  /// The subscriber's heading that a line is, if it is one.
  func sectionHeading(_ text: String) -> Heading? {
    // Both sorts begin with words for a part.
    guard text.utf8.count <= 160,
      vocabulary.match(SectionRole.self, in: FoldedText(text), at: 0) != nil
    else { return nil }
    let words = text.split(whereSeparator: { $0 == " " || $0 == ":" })
    for count in stride(from: min(words.count, 6), through: 1, by: -1) {
      let key = Fold.key(words[..<count].joined(separator: " "))
      guard vocabulary.roles(SectionRole.self, of: key).contains(.subscriber) else { continue }
      let rest = words[count...].filter { word in
        !vocabulary.roles(RowWord.self, of: Fold.key(String(word))).contains(.continued)
      }
      guard !rest.isEmpty, rest.count <= 10, !Self.isPrice(rest) else { return nil }
      return Heading(title: text, subject: rest.joined(separator: " "))
    }
    return itemisedHeading(text)
  }

  /// A heading of itemised rows that names the subscriber at its end: `Детализация услуг за
  /// пределами домашней сети по абонентскому номеру 9000000431`.
  private func itemisedHeading(_ text: String) -> Heading? {
    let words = text.split(separator: " ").map(String.init)
    let sections = vocabulary.sections(in: FoldedText(words: words))
    guard let opening = sections.first, opening.tokens.lowerBound == 0,
      opening.roles.contains(where: { $0 == .itemised || $0 == .roaming }),
      let own = sections.last, own.roles.contains(.subscriber)
    else { return nil }
    guard own.words.upperBound < words.count else { return nil }
    let rest = words[own.words.upperBound...].joined(separator: " ")
    let digits = DigitText.digits(of: rest).utf8.count
    guard digits >= 5, !Shape(of: rest).contains(.letter) else { return nil }
    return Heading(title: text, subject: rest)
  }

  /// Whether the rows below a heading were used abroad.
  func tellsRoaming(_ heading: String) -> Bool {
    vocabulary.sections(in: FoldedText(heading)).contains { $0.roles.contains(.roaming) }
  }

  /// Whether a heading begins with words for use abroad (`Roaming usage in Japan`).
  func opensRoaming(_ heading: String) -> Bool {
    vocabulary.sections(in: FoldedText(heading)).contains {
      $0.tokens.lowerBound == 0 && $0.roles.contains(.roaming)
    }
  }

  /// Whether words are an amount with two decimals and no more: `Abonnement 29,00` is a charge and
  /// no heading, `Abonnement 90.00.01.21` is one.
  private static func isPrice(_ words: [Substring]) -> Bool {
    let groups = words.joined(separator: " ").split(omittingEmptySubsequences: false) {
      $0 == "." || $0 == "," || $0 == " "
    }
    guard groups.count > 1, groups.last?.utf8.count == 2,
      (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().dropLast().allSatisfy({ $0.utf8.count == 3 })
    else { return false }
    return groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The rule of a heading below which amounts are no part of the bill.
  func ruleHeading(_ text: String) -> SectionRole? {
    guard text.utf8.count <= 100 else { return nil }
    let folded = FoldedText(text)
    guard let match = vocabulary.sections(in: folded).first, match.tokens.lowerBound == 0 else {
      return nil
    }
    return match.roles.first { $0.claimsAmounts }
  }

  /// Whether a line is the heading of a part that holds charges.
  func opensContent(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    return ([text] + ScriptRuns.parts(of: text)).contains { part in
      vocabulary.roles(SectionRole.self, of: Fold.key(part)).contains {
        !$0.claimsAmounts && $0 != .totals && !$0.isPartyOrReference
      }
    }
  }

  /// Whether a text is as a whole the name of a part of a bill or of a kind of charge.
  mutating func isHeading(_ text: String) -> Bool {
    if let known = headingMemo[text] { return known }
    let found = text.utf8.count <= 100 && findHeading(text)
    headingMemo[text] = found
    return found
  }

  private func findHeading(_ text: String) -> Bool {
    for part in [text] + ScriptRuns.parts(of: text) {
      let key = Fold.key(part)
      if !vocabulary.roles(SectionRole.self, of: key).isEmpty || vocabulary.kind(key) != nil
        || !vocabulary.labelRoles(key).isEmpty
      {
        return true
      }
    }
    return false
  }

  /// The kind of entry that some words name.
  ///
  /// What `isCharge`, a line without a time of its own, is first asked for words of charges: a
  /// `monthly fee for mobile data` is a fee, though it names data.
  mutating func kind(of text: String, isCharge: Bool = false) -> KindMeaning? {
    let memo = isCharge ? "$" + text : text
    if let known = kindMemo[memo] { return known }
    // What the issuer marks with a name of its own is no usage, whatever the name holds.
    if profile?.isMarkerRow(text) == true {
      kindMemo[memo] = .some(nil)
      return nil
    }
    let folded = FoldedText(text)
    var found = vocabulary.kind(folded.key)
    if found == nil, isCharge {
      // `Utover abonnement`: words that say what covers the use name no charge.
      let covers = vocabulary.matches(Mark.self, in: folded).filter {
        $0.roles.contains(.overage) || $0.roles.contains(.included)
      }
      found = vocabulary.matches(KindMeaning.self, in: folded).lazy
        .filter { match in !covers.contains { $0.tokens.overlaps(match.tokens) } }
        .compactMap(\.roles.first)
        .first { [.subscription, .discount, .refund, .adjustment].contains($0.kind) }
    }
    found = found ?? vocabulary.kind(in: folded)
    kindMemo[memo] = .some(found)
    return found
  }

  /// Whether words say that use is over what the plan holds, or inside of it; nil for neither.
  mutating func cover(_ text: String) -> Mark? {
    if let known = coverMemo[text] { return known }
    let found = marks(text)
    let cover: Mark? =
      found.contains(.overage) ? .overage : found.contains(.included) ? .included : nil
    coverMemo[text] = .some(cover)
    return cover
  }

  /// Marks inside a text, such as `included` or `void`.
  func marks(_ text: String) -> [Mark] { vocabulary.marks(in: FoldedText(text)) }

  /// What a document with this title is.
  func documentType(_ text: String) -> StatementType? {
    guard text.utf8.count <= 80 else { return nil }
    return vocabulary.documentTypes(in: FoldedText(text)).first?.roles.first
  }

  /// Whether a text is as a whole the name of a kind of document.
  func isDocumentName(_ text: String) -> Bool {
    !vocabulary.roles(StatementType.self, of: Fold.key(text)).isEmpty
  }
}
