/// A font of the TrueType kind made for a test: squares for the numbers of glyphs from 1 on.
struct TestFont {
  /// Number of squares.
  var squares: Int

  /// The font program.
  var program: [UInt8] {
    let square = Self.square
    let places = (0...squares + 1).map { UInt16(max(0, $0 - 1) * square.count / 2) }
    let tables: [(tag: String, bytes: [UInt8])] = [
      (tag: "glyf", bytes: Array(repeating: square, count: squares).flatMap { $0 }),
      (tag: "head", bytes: Self.head),
      (
        tag: "hhea",
        bytes: Self.shorts([1, 0, 800, 0, 0, 600] + Array(repeating: 0, count: 11) + [1])
      ),
      (tag: "hmtx", bytes: Self.shorts([600] + Array(repeating: 0, count: squares + 1))),
      (tag: "loca", bytes: Self.shorts(places)),
      (
        tag: "maxp",
        bytes: Self.shorts(
          [1, 0, UInt16(squares + 1), 4, 1, 0, 0, 2] + Array(repeating: 0, count: 8))
      ),
    ]
    var directory = Self.shorts([1, 0, UInt16(tables.count), 64, 2, 32])
    var body: [UInt8] = []
    let start = 12 + 16 * tables.count
    for (tag, bytes) in tables {
      directory += Array(tag.utf8) + Self.shorts([0, 0, 0, UInt16(start + body.count), 0])
      directory += Self.shorts([UInt16(bytes.count)])
      body += bytes + Array(repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    return directory + body
  }

  /// One contour of four points, 500 wide and 700 high.
  private static let square: [UInt8] =
    shorts([1, 0, 0, 500, 700, 3, 0]) + [1, 1, 1, 1]
    + shorts([0, 500, 0, UInt16(bitPattern: -500), 0, 0, 700, 0]) + [0, 0]

  /// Magic number and 1000 units an em; places are short.
  private static let head: [UInt8] = shorts(
    [
      1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 500, 700, 0, 8, 2, 0,
      0,
    ])

  private static func shorts(_ numbers: [UInt16]) -> [UInt8] {
    numbers.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }
}
