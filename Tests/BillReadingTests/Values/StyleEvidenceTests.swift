import BillModel
import BillReading
import Testing

@Suite struct StyleEvidenceTests {
  private func style(_ numbers: [String], _ minorDigits: Int = 2) -> NumberStyle {
    var evidence = StyleEvidence()
    for text in numbers {
      if let token = NumberReader().read(text) { evidence.add(token) }
    }
    return evidence.style(minorDigits: minorDigits)
  }

  @Test(
    "Certain numbers settle the style",
    arguments: [
      (["12.50", "1,234"], NumberMark.point, nil), (["12,50"], .comma, nil),
      (["1.234,56"], .comma, .point), (["1 234,56", "7"], .comma, .space),
      (["1,234,567"], .point, .comma), (["1.234.567"], .comma, .point), (["0.250"], .point, nil),
      (["1'234.50"], .point, .apostrophe),
    ] as [([String], NumberMark, NumberMark?)])
  func settles(numbers: [String], decimal: NumberMark, grouping: NumberMark?) {
    #expect(style(numbers) == NumberStyle(decimal: decimal, grouping: grouping))
    #expect(style(numbers, 3) == NumberStyle(decimal: decimal, grouping: grouping))
  }

  @Test(
    "Nothing certain, or both marks, settle nothing",
    arguments: [
      [], ["1", "70"], ["1.234"], ["1,234"], ["400.00", "400,00"], ["1 234"], ["٠٫٢٥٠"],
    ])
  func staysOpen(numbers: [String]) {
    #expect(style(numbers) == .unknown)
  }

  @Test("One stray mark among many does not unsettle")
  func majority() {
    let many = [String](repeating: "12.50", count: 40)
    #expect(style(many + ["12,5"]).isSettled)
    #expect(!style(many + ["12,5", "1,5", "2,5"]).isSettled)
  }

  @Test(
    "Under three digits, uncertain numbers tell the likelier order",
    arguments: [
      (["8.875", "2,200"], NumberMark.point), (["2,200"], .comma), (["8.875"], .point),
    ])
  func threeDigits(numbers: [String], decimal: NumberMark) {
    let style = style(numbers, 3)
    #expect(style.decimal == decimal)
    #expect(!style.isSettled)
  }
}
