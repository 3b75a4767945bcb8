/// Tables written as text: how their fields are parted, and what a full row looks like.
struct DelimitedText {
  /// `;`, tab, `|` or `,`.
  let separator: UInt8
  /// How many fields most rows of the table have.
  let fieldCount: Int
  /// What nearly all full rows have in each column, nil where rows differ.
  let kinds: [FieldKind?]

  /// What the characters of a field are.
  enum FieldKind: UInt8 {
    case empty
    /// Digits, with signs of numbers, dates and times.
    case number
    case text
  }

  /// How much of a file is looked at.
  static let reach = 1 << 16

  /// Looks at the beginning of a text in UTF-8.
  ///
  /// The separator is the one that parts most fields of equally long rows. Lines of other lengths
  /// are a preamble, totals, or torn rows; half of all lines may be such.
  ///
  /// - Returns: Nil when the text is no table.
  init?(_ head: UnsafeBufferPointer<UInt8>) {
    if let separator = Self.declaredSeparator(head) {
      let counts = Self.fieldCounts(head, separator)
      self.init(head, separator, fieldCount: Self.usual(counts)?.fields ?? 1)
      return
    }
    var best: (separator: UInt8, fields: Int, score: Int)?
    for separator in Self.separators {
      let counts = Self.fieldCounts(head, separator)
      guard let usual = Self.usual(counts), Self.isTable(counts, usual, separator) else { continue }
      // Commas stand inside numbers too.
      let score = usual.rows * (usual.fields - 1) * (separator == 0x2C ? 1 : 2)
      if score > best?.score ?? 0 {
        best = (separator: separator, fields: usual.fields, score: score)
      }
    }
    guard let best else { return nil }
    self.init(head, best.separator, fieldCount: best.fields)
  }

  private init(_ head: UnsafeBufferPointer<UInt8>, _ separator: UInt8, fieldCount: Int) {
    self.separator = separator
    self.fieldCount = fieldCount
    kinds = Self.kinds(head, separator, fieldCount)
  }

  /// Whether the beginning of a file is a table; `bytes` are in any charset.
  static func holds(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = CharsetSniffer.decode(Array(bytes.prefix(reach & ~1)), declared: nil).utf8
    return head.withUnsafeBufferPointer { DelimitedText($0) != nil }
  }

  // MARK: Separators

  private static let separators: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]

  /// Excel's first line `sep=;`.
  static func declaredSeparator(_ text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard text.count > 5, text.prefix(4).elementsEqual("sep=".utf8),
      text[5] == 0x0A || text[5] == 0x0D,
      text[4] == 0x09 || (0x21...0x2F).contains(text[4])
        || (0x3A...0x40).contains(text[4]) || (0x5B...0x60).contains(text[4]) || text[4] > 0x7A,
      text[4] < 0x7F, text[4] != 0x22
    else { return nil }
    return text[4]
  }

  /// How many fields each line has that is not blank; the last line may be cut and is left out.
  private static func fieldCounts(
    _ head: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> [Int] {
    var counts: [Int] = []
    var fields: [CSVScanner.Field] = []
    var scanner = CSVScanner(head, separator: separator)
    while scanner.next(into: &fields) {
      if fields.count > 1 || fields[0].end > fields[0].start { counts.append(fields.count) }
    }
    if counts.count > 2, head.count >= reach / 2 { counts.removeLast() }
    return counts
  }

  /// The number of fields that explains most of the lines, and how many lines have it.
  private static func usual(_ counts: [Int]) -> (fields: Int, rows: Int)? {
    var rows: [Int: Int] = [:]
    for count in counts where count > 1 { rows[count, default: 0] += 1 }
    let best = rows.max { left, right in
      let leftScore = left.value * (left.key - 1)
      let rightScore = right.value * (right.key - 1)
      return leftScore == rightScore ? left.key < right.key : leftScore < rightScore
    }
    return best.map { (fields: $0.key, rows: $0.value) }
  }

  private static func isTable(
    _ counts: [Int], _ usual: (fields: Int, rows: Int), _ separator: UInt8
  ) -> Bool {
    guard usual.rows >= 2 else { return false }
    // One separator a line stands in sentences and lists too, and so do two commas or bars.
    let isEvident = usual.fields > (separator == 0x3B || separator == 0x09 ? 2 : 3)
    guard isEvident else {
      let least = separator == 0x3B || separator == 0x09 ? 2 : 3
      return usual.rows == counts.count && usual.fields >= least
    }
    return counts.count(where: { $0 > 1 }) * 2 >= counts.count
  }

  // MARK: Full rows

  private static func kinds(
    _ head: UnsafeBufferPointer<UInt8>, _ separator: UInt8, _ fieldCount: Int
  ) -> [FieldKind?] {
    var seen = [[Int]](repeating: [0, 0, 0], count: fieldCount)
    // The first full row is the header.
    var rows = -1
    var fields: [CSVScanner.Field] = []
    var scanner = CSVScanner(head, separator: separator)
    while scanner.next(into: &fields) {
      guard fields.count == fieldCount else { continue }
      rows += 1
      guard rows > 0 else { continue }
      for (index, field) in fields.enumerated() {
        seen[index][Int(FieldKind(head[field.start..<field.end]).rawValue)] += 1
      }
    }
    guard rows > 0 else { return [FieldKind?](repeating: nil, count: fieldCount) }
    return seen.map { counts in
      counts.indices.first { counts[$0] * 10 >= rows * 9 }.flatMap {
        FieldKind(rawValue: UInt8($0))
      }
    }
  }
}

extension DelimitedText.FieldKind {
  /// The kind of a field.
  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var hasDigit = false
    var isBlank = true
    for byte in text where byte > 0x20 {
      isBlank = false
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x2B...0x2F, 0x3A: break
      default:
        self = .text
        return
      }
    }
    self = isBlank ? .empty : hasDigit ? .number : .text
  }
}
