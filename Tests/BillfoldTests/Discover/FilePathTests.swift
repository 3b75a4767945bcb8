import Billfold
import Testing

@Suite("Paths as text")
struct FilePathTests {
  @Test(
    "What is no text is escaped, so that it can be undone",
    arguments: [
      (Array("a/b c.pdf".utf8), "a/b c.pdf"), (Array("счет.pdf".utf8), "счет.pdf"),
      ([0x61, 0xE9, 0x62], "a\\xE9b"), (Array("a\\xE9b".utf8), "a\\\\xE9b"),
      ([0x61, 0x0A, 0x62], "a\\x0Ab"), ([0xFF, 0xFE], "\\xFF\\xFE"),
      ([0xE2, 0x82], "\\xE2\\x82"), ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
      ([0x7F], "\\x7F"), ([], ""),
    ] as [([UInt8], String)])
  func text(bytes: [UInt8], expected: String) {
    #expect(FilePath.text(bytes) == expected)
  }

  @Test(
    "The name is what stands behind the last slash",
    arguments: [
      ("a/b", "b"), ("a/b/", "b"), ("b", "b"), ("/", ""), ("..", ".."), ("a//", "a"),
    ])
  func name(path: String, expected: String) {
    #expect(Array(FilePath(path).name) == Array(expected.utf8))
  }

  @Test(
    "Words of the command line keep their bytes",
    arguments: [
      Array("a/b c.pdf".utf8), Array("счет\\xE9.pdf".utf8), [0x61, 0xE9, 0x62], [0xFF, 0xFE],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBD, 0x81], [0xF4, 0x8F, 0xBC, 0x80, 0xE9],
      Array(0x80...0xFF), [],
    ] as [[UInt8]])
  func typed(bytes: [UInt8]) {
    #expect(FilePath(FilePath.typed(bytes)).bytes == bytes)
  }

  @Test("Text that is typed is itself")
  func typedText() {
    #expect(FilePath.typed(Array("счет é\u{10FE00}".utf8)) == "счет é\u{10FE00}")
    #expect(FilePath.byte(for: "é") == nil)
  }
}
