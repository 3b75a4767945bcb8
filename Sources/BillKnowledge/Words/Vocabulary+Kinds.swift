import BillModel

// What kind of entry some words tell.
extension Vocabulary {
  /// The kind that words inside a text tell, nil when none does.
  ///
  /// Words of a charge tell more than words of what it is for (`數據服務月費` is a subscription), else
  /// the longest phrase decides, the first of equally long ones. The tax in `eks. mva` and the plan
  /// in `utenfor abonnement` are none. Direction and roaming may come from other words:
  /// `SMS, исходящее` is `sms` and `out`; a text of directions alone (`Outgoing 撥出`) is a call.
  public func kind(in text: FoldedText) -> KindMeaning? {
    let found = matches(KindMeaning.self, in: text)
    let marks = matches(Mark.self, in: text)
    guard var meaning = best(of: found, marks: marks, in: text) else {
      let isAll = marks.reduce(0) { $0 + $1.tokens.count } == text.tokens.count
      guard isAll, let direction = Self.direction(of: marks) else { return nil }
      return KindMeaning(kind: .voice, direction: direction)
    }
    switch meaning.kind {
    case .voice, .sms, .mms: meaning.direction = meaning.direction ?? Self.direction(of: marks)
    default: break
    }
    meaning.isRoaming = meaning.isRoaming || marks.contains { $0.roles.contains(.roaming) }
    return meaning
  }

  private func best(
    of found: [PhraseMatch<KindMeaning>], marks: [PhraseMatch<Mark>], in text: FoldedText
  ) -> KindMeaning? {
    if found.isEmpty { return nil }
    var taken = matches(TaxBasis.self, in: text).map(\.tokens)
    for mark in marks where mark.roles.contains(.overage) || mark.roles.contains(.included) {
      taken.append(mark.tokens)
    }
    var best: (meaning: KindMeaning, weight: Int)?
    for match in found {
      let tokens = match.tokens
      let isTaken = taken.contains { $0.count > tokens.count && $0.overlaps(tokens) }
      guard !isTaken, let meaning = match.roles.first else { continue }
      let weight = tokens.count + (meaning.kind.isOfCharge ? 1000 : 0)
      if weight > best?.weight ?? 0 { best = (meaning: meaning, weight: weight) }
    }
    return best?.meaning
  }

  private static func direction(of marks: [PhraseMatch<Mark>]) -> Direction? {
    for mark in marks {
      if mark.roles.contains(.outgoing) { return .out }
      if mark.roles.contains(.incoming) { return .in }
    }
    return nil
  }
}

extension EntryKind {
  /// Whether words of this kind say how something is charged rather than what is used.
  fileprivate var isOfCharge: Bool {
    switch self {
    case .subscription, .oneOff, .fee, .discount, .refund, .loan, .content: true
    default: false
    }
  }
}
