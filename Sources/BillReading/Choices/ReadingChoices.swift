import BillKnowledge
import BillModel

extension ReadDocument {
  /// How the questions were settled that a document leaves open, and which readings were not taken.
  ///
  /// The visible pages are read once more for it, so that a batch pays nothing.
  ///
  /// - Parameter document: What extraction made of the file.
  /// - Returns: The choices in a fixed order; none for messages and for files without pages.
  public func choices(in document: Document) -> [ReadingChoice] {
    let document = laidOut(document)
    let layout = Layout(document)
    guard document.messages.isEmpty, !layout.lines.isEmpty else { return [] }
    let found = read(layout)
    let values = ValueChoices(
      layout: layout, values: found.values, customs: found.customs, profile: found.profile,
      zone: knowledge.zone?.offset)
    return [values.numbers, values.days].compactMap(\.self)
      + [RowChoices(layout: layout, draft: found.draft).rows].compactMap(\.self)
      + ColumnChoices(
        layout: layout, draft: found.draft, vocabulary: found.sense.vocabulary
      ).tables
  }
}

/// How numbers and days were read, and what the other custom would have made of them.
struct ValueChoices {
  let layout: Layout
  let values: ValueSense
  let customs: Customs
  let profile: Profile?
  let zone: OffsetRule?

  /// Texts that are looked through for one that tells the readings apart.
  private static let mostPhrases = 4000

  /// The mark before the fraction; nil where no number is printed that both marks could be in.
  var numbers: ReadingChoice? {
    let taken: NumberMark? = customs.style.decimal
    let others: [NumberMark] = [.point, .comma].filter { $0 != taken }
    let rejected = others.compactMap { mark -> String? in
      let other = sense(style: NumberStyle(decimal: mark), order: customs.order)
      guard
        let example = example(where: { text in
          guard values.isMoney(text) || other.isMoney(text) else { return nil }
          return (
            own: values.amount(text)?.value.description, other.amount(text)?.value.description
          )
        })
      else { return nil }
      return "\(Self.name(mark)): `\(example.text)` would be \(example.other ?? "no amount"), "
        + "not \(example.own ?? "none")"
    }
    guard taken != nil || !rejected.isEmpty else { return nil }
    return ReadingChoice(
      question: "numbers", chosen: taken.map(Self.name) ?? "each by its own shape",
      rejected: rejected)
  }

  /// The order of day and month; nil where the document has no day that depends on it.
  var days: ReadingChoice? {
    let taken = customs.order
    let rejected = [DayOrder.dayFirst, .monthFirst].filter { $0 != taken }.compactMap {
      order -> String? in
      let other = sense(style: customs.style, order: order)
      guard
        let example = example(where: { text in
          (
            own: values.date(text, within: nil)?.description,
            other.date(text, within: nil)?.description
          )
        })
      else { return nil }
      return "\(Self.name(order)): `\(example.text)` would be \(example.other ?? "no day"), "
        + "not \(example.own ?? "none")"
    }
    guard !rejected.isEmpty else { return nil }
    return ReadingChoice(
      question: "days", chosen: taken.map(Self.name) ?? "not told by the document",
      rejected: rejected)
  }

  /// The first text that two customs read in different ways.
  private func example(
    where read: (String) -> (own: String?, other: String?)?
  ) -> (text: String, own: String?, other: String?)? {
    for phrase in layout.phrases.prefix(Self.mostPhrases)
    where phrase.shape.contains(.digit) && phrase.text.utf8.count <= 40 {
      guard let found = read(phrase.text), found.own != found.other else { continue }
      return (text: phrase.text, own: found.own, other: found.other)
    }
    return nil
  }

  private func sense(style: NumberStyle, order: DayOrder?) -> ValueSense {
    ValueSense(
      lexicon: values.lexicon, profile: profile, country: customs.country, style: style,
      currency: customs.currency, order: order, referenceYear: customs.referenceYear, zone: zone)
  }

  private static func name(_ mark: NumberMark) -> String {
    switch mark {
    case .point: "decimal point"
    case .comma: "decimal comma"
    case .arabicDecimal: "Arabic decimal mark"
    case .space, .apostrophe, .arabicThousands: "mark between thousands"
    }
  }

  private static func name(_ order: DayOrder) -> String {
    switch order {
    case .dayFirst: "day before month"
    case .monthFirst: "month before day"
    case .yearFirst: "year first"
    }
  }
}
