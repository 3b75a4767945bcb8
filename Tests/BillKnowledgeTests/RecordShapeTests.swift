import BillKnowledge
import BillModel
import Testing

@Suite("RecordShape")
struct RecordShapeTests {
  /// A data file, and the fault that it must give.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let key: String
    var testDescription: String { text }
  }

  @Test(
    "What is wrong with a shape has its place",
    arguments: [
      Case(text: "[{ id: 'a', root: 'b' }]", code: "knowledge.missing-key", key: ""),
      Case(
        text: "[{ id: 'a', root: 'b', holds: { c: 'd' }, elements: { c: { lines: [['d']] } } }]",
        code: "knowledge.line", key: "elements.c.lines"),
      Case(
        text: """
          [{ id: 'a', root: 'b', holds: { c: 'd' },
             elements: { c: { columns: [{ title: 'd', text: '{e' }] } } }]
          """, code: "knowledge.text", key: "elements.c.columns.text"),
      Case(
        text: "[{ id: 'a', root: 'b', holds: { c: 'd' }, elements: { c: { colums: [] } } }]",
        code: "knowledge.unknown-key", key: "elements.c.colums"),
    ])
  func faults(_ one: Case) throws {
    let faults = try RecordShape.list(file: "a.json5", bytes: Array(one.text.utf8)).faults
    #expect(faults.first?.code == one.code)
    #expect(faults.first?.key == one.key)
  }

  @Test("A text has plain parts and names")
  func text() throws {
    #expect(
      RecordShape.Text(["с {sd} по {ed}", "{sd}"])?.choices == [
        [.plain("с "), .value("sd"), .plain(" по "), .value("ed")], [.value("sd")],
      ])
    #expect(RecordShape.Text(["{}"]) == nil)
    #expect(RecordShape.Text(["a}"]) == nil)
  }
}
