import BillReading
import Testing

/// Bilingual texts, split where the script changes.
@Suite struct ScriptRunsTests {
  @Test(
    arguments: [
      ("Bill Date 截數日期", ["Bill Date", "截數日期"]),
      ("截數日期 Bill Date", ["截數日期", "Bill Date"]),
      ("Amount / المبلغ", ["Amount", "المبلغ"]),
      ("Дата / Date", ["Дата", "Date"]),
      ("Sum denne periode", ["Sum denne periode"]),
      ("VAT 5% ضريبة", ["VAT 5%", "ضريبة"]),
      ("Total: 總額:", ["Total", "總額"]),
      ("12,50", ["12,50"]),
      ("", []),
    ] as [(String, [String])])
  func parts(_ text: String, _ expected: [String]) {
    #expect(ScriptRuns.parts(of: text) == expected)
  }
}
