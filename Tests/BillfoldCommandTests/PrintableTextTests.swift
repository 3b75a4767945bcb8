import BillfoldCommand
import Testing

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("счёт 帳單 فاتورة", "счёт 帳單 فاتورة"), ("a\u{1B}[31mb", "a\\x1b[31mb"),
    ("a\nb\rc\td", "a\\nb\\rc\\td"), ("\u{7F}\u{9B}", "\\x7f\\x9b"),
    ("x\u{202E}fdp.exe", "x\\u{202e}fdp.exe"), ("\u{2066}\u{200F}", "\\u{2066}\\u{200f}"),
    ("\0", "\\x00"),
  ])
  func escapes(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test(arguments: [("abc", 3), ("帳單", 4), ("e\u{301}", 1), ("", 0)])
  func columns(text: String, expected: Int) {
    #expect(text.columns == expected)
  }
}

@Suite struct ProgressBarTests {
  @Test(arguments: [
    (0, 4, "a", 80, "[........................] 0 of 4  a"),
    (2, 4, "a", 80, "[============............] 2 of 4  a"),
    (4, 4, "", 80, "[========================] 4 of 4  "),
    (0, 0, "a", 80, "[........................] 0 of 0  a"),
    (1, 4, "Bills/2025/long-name.pdf", 50, "[======..................] 1 of 4  ...ng-name.pdf"),
    (1, 4, "a", 20, "[======............"),
    (1, 4, "\u{1B}[2J", 80, "[======..................] 1 of 4  \\x1b[2J"),
  ])
  func line(done: Int, total: Int, name: String, width: Int, expected: String) {
    let line = ProgressBar.line(done: done, total: total, name: name, width: width)
    #expect(line == expected)
    #expect(line.columns < width)
  }
}
