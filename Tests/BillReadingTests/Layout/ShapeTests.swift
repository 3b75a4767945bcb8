import BillReading
import Testing

/// What a text is made of, at a glance.
@Suite struct ShapeTests {
  @Test(
    arguments: [
      ("Dato", Shape.letter),
      ("12", .digit),
      ("12,50", [.digit, .point]),
      ("1.186,40", [.digit, .point]),
      ("12:44", [.digit, .clock]),
      ("0,5 MB", [.digit, .point, .letter]),
      ("Å", [.letter]),
      ("Дата", [.letter, .foreign]),
      ("日期", [.letter, .foreign]),
      ("المبلغ", [.letter, .rightToLeft, .foreign]),
      ("Sum:", .letter),
      (": 5", .digit),
      ("12.", .digit),
      ("１２８．５０", [.digit, .point]),
      ("１２：４４", [.digit, .clock]),
      ("Ｂｉｌｌ", [.letter, .foreign]),
      ("￥", []),
      ("-", []),
      ("", []),
    ] as [(String, Shape)])
  func shape(_ text: String, _ expected: Shape) {
    #expect(Shape(of: text) == expected)
  }

  @Test(arguments: ["٠٫٢٥٠", "۱۲", "٣"])
  func digitsOfOtherScriptsAreDigits(_ text: String) {
    #expect(Shape(of: text).contains(.digit))
    #expect(!Shape(of: text).contains(.letter))
  }

  @Test func aDecimalOfAnotherScriptHasAPoint() {
    #expect(Shape(of: "٠٫٢٥٠").contains(.point))
  }
}
