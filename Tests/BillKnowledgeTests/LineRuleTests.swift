import BillKnowledge
import Testing

@Suite("LineRule")
struct LineRuleTests {
  /// A line and the name of the general rule that claims it.
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let rule: String?
    var testDescription: String { line }
  }

  @Test(
    "General rules claim what is no part of a sum, and nothing else",
    arguments: [
      Case(line: "1 MB = 1,024 KB ; 1 GB = 1,024 MB", rule: "unit-definition"),
      Case(line: "1 OMR = 1000 baisa. 1 GB = 1024 MB.", rule: "unit-definition"),
      Case(line: "Detailed bill 詳細賬單: $50/copy 每份.", rule: "price-per-copy"),
      Case(
        line: "H 20417755902144777 #     1125 40  4 >   12345678903 #", rule: "giro-line"),
      Case(line: "IBAN: NO93 8601 1117 947", rule: "iban"),
      Case(line: "01.03.2026 07:08:17 900 00 061 Norge 0:00:34 0,00", rule: nil),
      Case(line: "Total Amount Due 應繳款項 $152.00", rule: nil),
      Case(line: "1 stk Telia X 399,00", rule: nil), Case(line: "NOK 1 234,56", rule: nil),
    ])
  func claims(_ one: Case) throws {
    let rules = try Knowledge.builtIn().rules
    let claiming = try rules.filter { try Pattern($0.pattern).matches(one.line) }
    #expect(claiming.map(\.name) == (one.rule.map { [$0] } ?? []))
  }
}
