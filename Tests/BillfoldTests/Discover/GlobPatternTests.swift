import Billfold
import Testing

@Suite("Patterns for paths")
struct GlobPatternTests {
  @Test(
    "Paths or their last names match",
    arguments: [
      ("*.html", "a/b/bill.html", true), ("*.html", "bill.htm", false),
      ("*draft*", "2025/my draft.pdf", true), ("2025/*", "2025/a/b.pdf", true),
      ("2025/*", "x/2025/a.pdf", false), ("bill-?.pdf", "bill-1.pdf", true),
      ("bill-?.pdf", "bill-12.pdf", false), ("bill-[0-9a].pdf", "bill-7.pdf", true),
      ("bill-[!0-9].pdf", "bill-7.pdf", false), ("bill-[!0-9].pdf", "bill-x.pdf", true),
      ("[", "[", true), ("[abc", "[abc", true), ("[]a]", "]", true), ("[a-]", "-", true),
      ("\\*", "*", true), ("\\*", "x", false), ("", "", true), ("", "a", false),
      ("*", "", true), ("**a**b**", "xxaxxbxx", true), ("a*b*c", "abxbc", true),
      ("счет*", "счет 1.pdf", true),
    ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(path: Array(path.utf8)) == expected)
  }

  @Test("A pattern made to be slow is not")
  func hostilePattern() {
    let pattern = GlobPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(Array(String(repeating: "a", count: 20_000).utf8)))
  }
}
