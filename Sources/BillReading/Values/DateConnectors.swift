/// The small words between the parts of a date, a time, a duration and a span of days.
public struct DateConnectors: Sendable, Hashable {
  /// What a word does.
  enum Role: Sendable {
    case opensRange, linksRange, endsYear, beforeTime, insideDate, joinsParts
  }

  /// Words before the first day of a span (`с`, `fra`, `from`, `من`).
  public var rangeOpeners: Set<String>
  /// Words between the two days of a span (`по`, `til`, `to`, `إلى`).
  public var rangeLinks: Set<String>
  /// Words behind a year (`г.`, `года`).
  public var yearMarks: Set<String>
  /// Words between a date and a time (`kl.`, `в`, `at`).
  public var timeOpeners: Set<String>
  /// Words inside a date (`of`, `de`).
  public var insideDates: Set<String>
  /// Words between the parts of a duration (`and`, `og`, `و`).
  public var partJoiners: Set<String>

  /// Connectors of these words.
  public init(
    rangeOpeners: Set<String>, rangeLinks: Set<String>, yearMarks: Set<String>,
    timeOpeners: Set<String>, insideDates: Set<String>, partJoiners: Set<String>
  ) {
    self.rangeOpeners = rangeOpeners
    self.rangeLinks = rangeLinks
    self.yearMarks = yearMarks
    self.timeOpeners = timeOpeners
    self.insideDates = insideDates
    self.partJoiners = partJoiners
  }

  /// Those of English, Chinese, Arabic, Russian and Norwegian, and `t/m`, which is no word.
  public static let common = DateConnectors(
    rangeOpeners: ["from", "с", "fra", "f.o.m.", "fom", "من", "從", "从", "由", "за период с", "den"],
    rangeLinks: [
      "to", "till", "until", "through", "thru", "по", "до", "til", "till og med", "til og med",
      "t.o.m.", "tom", "t/m", "إلى", "الى", "حتى", "至", "到",
    ],
    yearMarks: ["г", "г.", "год", "года"],
    timeOpeners: ["at", "kl", "kl.", "klokka", "в", "T"],
    insideDates: ["of", "de", "the"], partJoiners: ["and", "og", "и", "و"])

  var roles: [String: Role] {
    var roles: [String: Role] = [:]
    for word in partJoiners { roles[word] = .joinsParts }
    for word in insideDates { roles[word] = .insideDate }
    for word in timeOpeners { roles[word] = .beforeTime }
    for word in yearMarks { roles[word] = .endsYear }
    for word in rangeOpeners { roles[word] = .opensRange }
    for word in rangeLinks { roles[word] = .linksRange }
    return roles
  }
}
