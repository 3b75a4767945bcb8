/// A pattern for lines that words cannot tell, with a name for reports.
///
/// The general ones stand in `rules.json5`, those of an issuer in its profile.
public struct LineRule: Sendable, Hashable {
  /// Name for reports (`payment-slip-line`).
  public var name: String
  /// What the line is.
  public var action: Action
  /// PCRE2 pattern for the whole line, as printed.
  public var pattern: String

  /// What a rule does with a line that its pattern matches.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// The line's amounts are claimed by the rule, and it is no row.
    case claim
    /// The line is furniture and left out of tables.
    case ignore
  }
}

extension DataReader {
  /// Reads a list of rules; patterns are compiled here, so that a wrong one is a fault of its file.
  mutating func lineRules(_ node: Int) -> [LineRule] {
    var rules: [LineRule] = []
    items(of: node) { reader, item in rules.append(reader.lineRule(item)) }
    return rules
  }

  private mutating func lineRule(_ node: Int) -> LineRule {
    var rule = LineRule(name: "", action: .claim, pattern: "")
    members(of: node) { reader, member in
      switch member.key {
      case "name": rule.name = reader.string(member.value) ?? ""
      case "action": rule.action = reader.choice(member.value, of: LineRule.Action.self) ?? .claim
      case "pattern": rule.pattern = reader.pattern(member.value)
      default: reader.unknown(member, expected: ["name", "action", "pattern"])
      }
    }
    if rule.name.isEmpty || rule.pattern.isEmpty {
      fault("missing-key", at: node, "a rule needs `name` and `pattern`", hint: "add them")
    }
    return rule
  }

  private mutating func pattern(_ node: Int) -> String {
    let source = string(node) ?? ""
    do throws(PatternError) {
      _ = try Pattern(source)
    } catch {
      fault("pattern", at: node, error.description, hint: "patterns are PCRE2")
    }
    return source
  }
}
