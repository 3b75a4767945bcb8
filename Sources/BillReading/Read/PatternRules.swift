import BillKnowledge

/// The lines that an issuer's profile tells by patterns, each by the name of its rule.
struct PatternRules {
  private let rules: [(name: String, pattern: Pattern)]

  /// The rules of all bills and of a profile; a pattern that does not compile is a fault that lint
  /// reports.
  init(_ all: [LineRule]) {
    rules = all.compactMap { rule in
      guard let pattern = try? Pattern(rule.pattern) else { return nil }
      return (name: rule.name, pattern: pattern)
    }
  }

  /// The first rule whose pattern matches a whole line.
  func rule(_ phrases: [String]) -> String? {
    guard !rules.isEmpty else { return nil }
    let text = phrases.joined(separator: " ")
    return rules.first { (try? $0.pattern.matches(text)) == true }?.name
  }
}
