import BillKnowledge
import BillModel

/// Lines whose amounts a named rule accounts for: a payment slip that repeats the total, a legend.
package struct RuleZone {
  /// Name of the rule as the report counts it.
  package var rule: String
  package var lines: Range<Int>
}

/// Finds the parts of a document that repeat or explain instead of charging.
struct RuleZoneFinder {
  let layout: Layout

  /// The zones, in order; a payment slip reaches to the end of its page.
  func zones(sense: inout WordSense) -> [RuleZone] {
    var zones: [RuleZone] = []
    let patterns = PatternRules(sense.knowledge.rules + (sense.profile?.rules ?? []))
    for (index, line) in layout.lines.enumerated() {
      if let name = patterns.rule(layout.phrases(of: line).map(\.text)) {
        zones.append(RuleZone(rule: name, lines: index..<(index + 1)))
        continue
      }
      if let last = zones.last, last.lines.contains(index) { continue }
      guard line.phrases.count <= 3, !isHeader(line, sense: &sense) else { continue }
      for phrase in layout.phrases(of: line)
      where phrase.shape.contains(.letter) && !phrase.shape.contains(.point) {
        guard let rule = sense.ruleHeading(phrase.text) else { continue }
        zones.append(
          RuleZone(
            rule: RuleName.name(of: rule),
            lines: index..<end(of: rule, from: index, sense: &sense)))
        break
      }
    }
    return zones
  }

  /// Whether a line is the titles of columns: `說明` beside `金額` begins a table and no legend.
  private func isHeader(_ line: Line, sense: inout WordSense) -> Bool {
    guard line.phrases.count > 1 else { return false }
    return layout.phrases(of: line).allSatisfy { !sense.columnRoles($0.text).isEmpty }
  }

  /// A legend, a threshold, an advertisement is a line; a slip goes on to the next heading.
  private func end(of rule: SectionRole, from line: Int, sense: inout WordSense) -> Int {
    guard rule == .paymentSlip else { return line + 1 }
    let page = layout.lines[line].page
    var finder = HeaderFinder(layout: layout)
    var end = line + 1
    while end < layout.lines.count, end < line + Self.slipLines, layout.lines[end].page == page {
      let text = layout.phrases(of: layout.lines[end]).map(\.text).joined(separator: " ")
      if sense.sectionHeading(text) != nil || sense.opensContent(text) { break }
      if layout.lines[end].phrases.count >= 4,
        finder.header(at: end, sense: &sense)?.kind == .lines
      {
        break
      }
      end += 1
    }
    return end
  }

  /// How many lines a payment slip has at the most.
  private static let slipLines = 24
}

/// Names of the rules that may claim an amount.
enum RuleName {
  static let paymentSlip = "payment-slip"
  static let legend = "legend"
  static let repeatedHeader = "repeated-header"
  static let ignoredLabel = "label-of-no-total"
  static let prose = "prose"
  /// A number behind a label that names a percentage.
  static let percentage = "percentage"
  /// A number without a currency, where every amount bears one.
  static let withoutCurrency = "without-currency"
  /// What is struck out on the page.
  static let struckOut = "struck-out"
  /// A statement that is printed a second time.
  static let copyOfStatement = "copy-of-statement"
  /// What something costs, in a message.
  static let price = "price"
  /// A message of an archive that tells nothing of a balance.
  static let otherMessage = "other-message"

  /// The contract's style of a section's name: `payment-slip`.
  static func name(of section: SectionRole) -> String {
    var name = ""
    for character in section.rawValue {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}
