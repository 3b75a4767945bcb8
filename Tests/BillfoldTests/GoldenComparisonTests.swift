import Billfold
import Testing

@Suite struct GoldenComparisonTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONNode(parsing: Array(text.utf8))
  }

  @Test(
    "Only what stands in the golden is compared",
    arguments: [
      ("{}", "{\"a\": 1}", []),
      ("{\"a\": 1}", "{\"b\": 2, \"a\": 1}", []),
      ("{\"a\": {\"b\": \"x\"}}", "{\"a\": {\"b\": \"x\", \"c\": true}}", []),
      ("[{\"a\": 1}, {}]", "[{\"a\": 1, \"b\": 2}, {\"c\": 3}]", []),
      ("{\"a\": null}", "{}", []),
      ("{\"a\": null}", "{\"a\": null}", []),
      ("{\"a\": null}", "{\"a\": 1}", ["a: null, 1"]),
      ("{\"a\": 1}", "{}", ["a: 1, nothing"]),
      ("{\"a\": \"10.10\"}", "{\"a\": \"10.1\"}", ["a: \"10.10\", \"10.1\""]),
      ("{\"a\": \"1\"}", "{\"a\": 1}", ["a: \"1\", 1"]),
      ("{\"a\": {\"b\": 1}}", "{\"a\": [1]}", ["a: {\"b\": 1}, [1]"]),
      (
        "{\"e\": [{\"k\": 1}, {\"k\": 2}]}", "{\"e\": [{\"k\": 2}]}",
        ["e: 2 items, 1 item", "e[0].k: 1, 2"]
      ),
      (
        "{\"v\": {\"checks\": [{\"r\": 2}]}}",
        "{\"v\": {\"checks\": [{\"r\": 1}, {\"r\": 2}]}}", []
      ),
      (
        "{\"v\": {\"checks\": [{\"r\": 3}]}}", "{\"v\": {\"checks\": [{\"r\": 1}]}}",
        ["v.checks[0]: {\"r\": 3}, nothing"]
      ),
      ("[1, 2]", "[2, 1]", ["[0]: 1, 2", "[1]: 2, 1"]),
      ("[]", "[1]", [": 0 items, 1 item"]),
    ] as [(String, String, [String])])
  func differences(golden: String, actual: String, expected: [String]) throws {
    let found = GoldenComparison.differences(between: try node(golden), and: try node(actual))
    #expect(found.map { "\($0.path): \($0.expected), \($0.actual)" } == expected)
  }

  @Test(
    "An update rewrites values and nothing else",
    arguments: [
      (
        "{ \"a\" : 1,\n  \"b\":\"x\" }\n", "{\"b\": \"y\", \"a\": 1}",
        "{ \"a\" : 1,\n  \"b\":\"y\" }\n"
      ),
      ("{\"a\": 1}", "{}", "{\"a\": null}"),
      ("{\"a\": null}", "{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": 1}}"),
      ("{\"a\": null}", "{}", "{\"a\": null}"),
      ("[{\"a\": 1}, 2]", "[{\"a\": 3, \"b\": 4}, 2]", "[{\"a\": 3}, 2]"),
      (
        "{\n  \"e\": [\n    {\"k\": 1}\n  ]\n}",
        "{\"e\": [{\"k\": 1, \"x\": 0}, {\"k\": 2, \"x\": 0}]}",
        "{\n  \"e\": [\n    {\"k\": 1},\n    {\"k\": 2}\n  ]\n}"
      ),
      (
        "{\"v\": {\"checks\": [{\"r\": 2}]}}", "{\"v\": {\"checks\": [{\"r\": 1}, {\"r\": 2}]}}",
        "{\"v\": {\"checks\": [{\"r\": 2}]}}"
      ),
      ("{\"e\": [\n  1,\n  2\n]}", "{\"e\": []}", "{\"e\": []}"),
      ("{\"a\": \"x\"}", "{\"a\": \"q\\\"\\n\\u001b\"}", "{\"a\": \"q\\\"\\n\\u001b\"}"),
    ])
  func update(golden: String, actual: String, expected: String) throws {
    let text = Array(golden.utf8)
    let parsed = try node(golden)
    let reading = try node(actual)
    let updated = GoldenComparison.updated(text, golden: parsed, actual: reading)
    #expect(String(decoding: updated, as: UTF8.self) == expected)
    let again = try JSONNode(parsing: updated)
    #expect(GoldenComparison.differences(between: again, and: reading) == [])
  }

  @Test(
    "A text that is no JSON is told with line and column",
    arguments: [
      ("", 1, 1, "a value"), ("{\"a\" 1}", 1, 6, "a colon"), ("[1 2]", 1, 4, "a comma or ]"),
      ("{\n  a: 1}", 2, 3, "a key in quotes"), ("[1]\nx", 2, 1, "the end of the text"),
      ("\"a\n\"", 1, 3, "the end of the string"), ("[01]", 1, 3, "a comma or ]"),
      ("[1.]", 1, 4, "a digit"), ("\"\\x\"", 1, 3, "an escape"), ("[tru]", 1, 2, "a value"),
      ("\"\\ud800x\"", 1, 8, "the second surrogate"), ("[1,]", 1, 4, "a value"),
    ])
  func errors(text: String, line: Int, column: Int, expected: String) {
    let error = #expect(throws: JSONTextError.self) { try node(text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.expected == expected)
  }

  @Test func deepTextsAreRefused() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONTextError.self) { try node(text) }
  }

  @Test(arguments: [
    ("\"\\u0041\\n\\/\"", "A\n/"), ("\"\\ud83d\\ude00\"", "\u{1F600}"), ("\"帳單\"", "帳單"),
    ("\u{FEFF}\"x\"", "x"),
  ])
  func strings(text: String, expected: String) throws {
    #expect(try node(text).value == .string(expected))
  }
}

@Suite struct JUnitReportTests {
  @Test func outcomesAreWrittenForABuildServer() {
    let outcomes = [
      CheckOutcome(path: "Samples/a.pdf", failures: []),
      CheckOutcome(path: "b.pdf", failures: ["x: \"1\" < 2 & \u{1}", "y"]),
    ]
    #expect(
      JUnitReport.write(outcomes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="billfold check" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="Samples" name="a.pdf"/>
            <testcase classname="." name="b.pdf">
              <failure message="x: &quot;1&quot; &lt; 2 &amp; \u{FFFD}">x: &quot;1&quot; &lt; 2 &amp; \u{FFFD}&#10;y</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}

@Suite struct ReportSchemaTests {
  @Test func everyReferenceIsDefined() throws {
    let schema = try JSONNode(parsing: Array(ReportSchema.text.utf8))
    let definitions = try #require(schema["$defs"])
    var references: [String] = []
    func collect(_ node: JSONNode) {
      if case .string(let reference)? = node["$ref"]?.value { references.append(reference) }
      if case .object(let members) = node.value { members.forEach { collect($0.node) } }
      node.items?.forEach(collect)
    }
    collect(schema)
    #expect(references.count > 50)
    for reference in references {
      #expect(reference.hasPrefix("#/$defs/"))
      #expect(definitions[String(reference.dropFirst(8))] != nil, "\(reference)")
    }
  }
}
