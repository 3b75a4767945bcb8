import Billfold
import Foundation
import Testing

/// The generic reader alone over every sample: a profile adds identity and custom, not survival.
@Suite("Reading without profiles")
struct GenericReaderTests {
  /// Samples of which the generic reader does not get every amount, each with the reason.
  private static let gaps: [String: String] = [:]

  /// How much of a sample's golden was read.
  struct Score: Sendable {
    var sample: String
    var amounts = Part()
    var totals = Part()
    var balances = Part()

    /// How many values of a kind are right, of all that are true or were read.
    struct Part: Sendable {
      var right = 0
      var all = 0

      var text: String { all == 0 ? "" : "\(right) of \(all)" }

      static func + (left: Part, right: Part) -> Part {
        Part(right: left.right + right.right, all: left.all + right.all)
      }
    }

    var isWhole: Bool { [amounts, totals, balances].allSatisfy { $0.right == $0.all } }
  }

  @Test func everyAmountAndTotalIsRead() async throws {
    let scores = try await Self.scores()
    #expect(!scores.isEmpty)
    for score in scores {
      let isGap = Self.gaps[score.sample] != nil
      #expect(
        score.isWhole != isGap,
        "\(score.sample): amounts \(score.amounts.text), totals \(score.totals.text), balances \(score.balances.text)"
      )
    }
    try Self.compare(Self.table(of: scores))
  }

  /// Compares a table with the one in the documentation; `GOLDEN=write` renews that one.
  private static func compare(_ table: String) throws {
    let page = projectFolder.appending(
      path: "Sources/Billfold/Billfold.docc/WithoutProfiles.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let marks = ("<!-- begin -->\n", "<!-- end -->")
    let start = try #require(text.range(of: marks.0)).upperBound
    let end = try #require(text.range(of: marks.1)).lowerBound
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      let renewed = text[..<start] + table + text[end...]
      try Data(renewed.utf8).write(to: page)
      Issue.record("WithoutProfiles.md was written: read it, then run without GOLDEN")
      return
    }
    #expect(text[start..<end] == table[...], "GOLDEN=write renews WithoutProfiles.md")
  }

  private static func table(of scores: [Score]) -> String {
    var text = "| sample | amounts | totals | balances of money | what is missing |\n"
    text += "|---|---|---|---|---|\n"
    var sum = Score(sample: "all")
    for score in scores {
      sum.amounts = sum.amounts + score.amounts
      sum.totals = sum.totals + score.totals
      sum.balances = sum.balances + score.balances
    }
    for score in [sum] + scores where score.amounts.all + score.totals.all + score.balances.all > 0
    {
      text += "| `\(score.sample)` | \(score.amounts.text) | \(score.totals.text) | "
      text += "\(score.balances.text) | \(gaps[score.sample] ?? "") |\n"
    }
    return text
  }

  // MARK: Reading

  private static func scores() async throws -> [Score] {
    let root = projectFolder.appending(path: "Samples").path(percentEncoded: false)
    let found = try #require(GoldenSamples(at: root))
    var options = PipelineOptions()
    options.usesProfiles = false
    var lines: [UInt8] = []
    for file in found.passwordFiles { lines += try FileBytes.read(file) + [0x0A] }
    options.passwords = try #require(PasswordList(lines: lines))
    let pipeline = try Pipeline(options: options, messages: nil)
    return try await withThrowingTaskGroup(of: (Int, Score).self) { group in
      for (index, sample) in found.samples.enumerated() {
        group.addTask {
          let name = String(sample.document.dropFirst(root.count + 1))
          return (index, try score(sample, name: name, pipeline))
        }
      }
      var scores: [(Int, Score)] = []
      for try await score in group { scores.append(score) }
      return scores.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func score(
    _ sample: GoldenSample, name: String, _ pipeline: Pipeline
  ) throws -> Score {
    let golden = try JSONNode(parsing: try FileBytes.read(sample.golden))
    let bytes = try FileBytes.read(sample.document)
    let readings = pipeline.read(SourceFile(path: name, bytes: bytes)).flattened
    let statements = readings.flatMap(\.statements)
    var score = Score(sample: name)
    if let entries = golden["entries"]?.items {
      let wanted = entries.compactMap { $0["amount"]?["value"]?.text }
      let read = statements.flatMap(\.entries).compactMap { $0.amount?.value.description }
      score.amounts = compare(wanted, read)
    }
    var balances: [String] = []
    for (index, statement) in (golden["statements"]?.items ?? []).enumerated() {
      let totals = index < statements.count ? statements[index].statement.totals : Totals()
      for role in Totals.Role.allCases {
        guard let value = statement["totals"]?[role.rawValue]?.text else { continue }
        score.totals.all += 1
        if totals[role]?.description == value { score.totals.right += 1 }
      }
      for balance in statement["balances"]?.items ?? []
      where balance["kind"]?.text == Balance.Kind.money.rawValue {
        balances += [balance["remaining"]?.text].compactMap(\.self)
      }
    }
    if !balances.isEmpty {
      let read = statements.flatMap(\.statement.balances).filter { $0.kind == .money }
      score.balances = compare(balances, read.compactMap { $0.remaining?.description })
    }
    return score
  }

  /// Counts what two lists have in common, however they are ordered.
  private static func compare(_ wanted: [String], _ read: [String]) -> Score.Part {
    var counts: [String: Int] = [:]
    for value in read { counts[value, default: 0] += 1 }
    var part = Score.Part(all: max(wanted.count, read.count))
    for value in wanted where counts[value, default: 0] > 0 {
      counts[value, default: 0] -= 1
      part.right += 1
    }
    return part
  }
}

extension JSONNode {
  /// The characters of a string; nil for anything else.
  fileprivate var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
