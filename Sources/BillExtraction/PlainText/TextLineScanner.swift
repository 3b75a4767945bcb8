/// A run of characters of a line of text, with the columns that it takes.
struct TextRun {
  /// The characters in UTF-8, without marks that are no part of the text.
  var text: [UInt8]
  /// First column.
  var start: Int
  /// The column behind the last.
  var end: Int
  /// Whether letters of it run from right to left.
  var isRightToLeft = false
  /// Whether drawn lines, leaders or a tab part it from the run before it.
  var isParted: Bool
}

/// Splits a line of text into runs without a space.
///
/// Runs of dots, underscores, dashes and the like, and characters that draw boxes, are no text:
/// they lead the eye to a value, or part columns.
struct TextLineScanner {
  private var runs: [TextRun] = []
  private var run: TextRun?
  private var column = 0
  private var isParted = false

  /// The runs of one line, in order.
  static func runs(of line: UnsafeBufferPointer<UInt8>) -> [TextRun] {
    var scanner = TextLineScanner()
    var index = 0
    while index < line.count { index = scanner.take(line, at: index) }
    scanner.close()
    return scanner.runs
  }

  /// Takes a character or a leader; returns where the next begins.
  private mutating func take(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = line[index]
    if byte < 0x80 {
      if byte == 0x09 {
        part()
        column = (column / 8 + 1) * 8
        return index + 1
      }
      if byte <= 0x20 || byte == 0x7F {
        close()
        column += 1
        return index + 1
      }
      let length = Self.leader(line, at: index)
      if length > 0 || byte == UInt8(ascii: "|") {
        part()
        column += max(length, 1)
        return index + max(length, 1)
      }
      append(byte)
      column += 1
      return index + 1
    }
    let (scalar, length) = UTF8Decoding.scalar(line, at: index)
    switch UnicodeClass.of(scalar) {
    case .ignorable, .control: break
    case .space where !joinsDigits(scalar, line, behind: index + length):
      close()
      column += scalar == 0x3000 ? 2 : 1
    case .space:
      append(line, index..<index + length)
      column += 1
    case .mark: append(line, index..<index + length)
    case .wide:
      append(line, index..<index + length)
      column += 2
    case .rightToLeft:
      append(line, index..<index + length)
      run?.isRightToLeft = true
      column += 1
    case .foldable, .other:
      // Box drawing; ellipses and middle dots lead to a value where several stand together.
      if (0x2500...0x259F).contains(scalar) || scalar == 0x2026 {
        part()
      } else {
        append(line, index..<index + length)
      }
      column += 1
    }
    return index + length
  }

  /// A group of three digits behind a no-break space goes on with the number before it.
  private func joinsDigits(
    _ scalar: UInt32, _ line: UnsafeBufferPointer<UInt8>, behind next: Int
  ) -> Bool {
    guard UnicodeClass.joinsDigits(scalar), let run else { return false }
    return DigitGroups.go(on: run.text, with: line, from: next)
  }

  /// Length of a leader or of a drawn line at `index`, 0 where none is.
  ///
  /// Three dots make one, and so does a dot that stands alone, since leaders may be wide; of dashes
  /// and stars only a word of its own, since `***` stands for digits that are kept secret.
  private static func leader(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = line[index]
    var end = index
    while end < line.count, line[end] == byte { end += 1 }
    let length = end - index
    let begins = index == 0 || line[index - 1] <= 0x20
    let isWhole = begins && (end == line.count || line[end] <= 0x20)
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"):
      return length >= 3 || (byte == UInt8(ascii: ".") && isWhole) ? length : 0
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"):
      let inGrid = index > 0 && isGrid(line[index - 1]) || end < line.count && isGrid(line[end])
      return length >= 3 && (isWhole || inGrid) ? length : 0
    case UInt8(ascii: "*"): return length >= 5 && isWhole ? length : 0
    case UInt8(ascii: "+"):
      let before = index > 1 && isStroke(line[index - 1]) && isStroke(line[index - 2])
      let behind = end + 1 < line.count && isStroke(line[end]) && isStroke(line[end + 1])
      return before || behind ? length : 0
    default: return 0
    }
  }

  private static func isGrid(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "|")
  }

  private static func isStroke(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
  }

  private mutating func append(_ byte: UInt8) {
    open()
    run?.text.append(byte)
  }

  private mutating func append(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    open()
    run?.text.append(contentsOf: line[range])
  }

  private mutating func open() {
    guard run == nil else { return }
    run = TextRun(text: [], start: column, end: column, isParted: isParted)
    isParted = false
  }

  private mutating func close() {
    guard var done = run else { return }
    done.end = column
    runs.append(done)
    run = nil
  }

  private mutating func part() {
    close()
    isParted = true
  }
}
