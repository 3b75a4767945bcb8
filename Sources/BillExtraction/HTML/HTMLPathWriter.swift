/// Writes XPaths of elements, each in time that does not grow with the page.
struct HTMLPathWriter {
  private let elements: [HTMLElementRecord]
  /// The step to an element of each name, without its number.
  private let steps: [[UInt8]]
  /// The path that was written last.
  private var path: [UInt8] = []
  /// Its elements from the root on, each with the length of the path up to its end.
  private var stack: [(element: Int32, end: Int)] = []

  /// Deeper elements are named by their place in the page instead of by each step.
  private static let depthLimit = 64

  init(_ elements: [HTMLElementRecord], _ names: HTMLNameTable) {
    self.elements = elements
    steps = names.names.map(Self.step)
  }

  /// The path of an element, such as `/html/body/table[1]/tr[2]/td[3]`.
  mutating func path(of element: Int32) -> String {
    guard element >= 0 else { return "/" }
    let record = elements[Int(element)]
    if record.depth > Self.depthLimit { return "/descendant::*[\(record.ordinal)]" }
    // What the path has in common with the last one stays.
    var missing = element
    var depth = Int(record.depth)
    while missing >= 0, depth >= stack.count || stack[depth].element != missing {
      missing = elements[Int(missing)].parent
      depth -= 1
    }
    stack.removeSubrange((depth + 1)...)
    path.removeSubrange((stack.last?.end ?? 0)...)
    append(element, below: missing)
    return String(decoding: path, as: UTF8.self)
  }

  /// Appends the steps from below `ancestor` to an element; no deeper than the limit of depth.
  private mutating func append(_ element: Int32, below ancestor: Int32) {
    guard element != ancestor else { return }
    let record = elements[Int(element)]
    append(record.parent, below: ancestor)
    path.append(contentsOf: steps[Int(record.name)])
    // There is one root and one body.
    if record.depth > 1 || record.index > 1 {
      path.append(UInt8(ascii: "["))
      append(record.index)
      path.append(UInt8(ascii: "]"))
    }
    stack.append((element, path.count))
  }

  private mutating func append(_ number: Int32) {
    if number >= 10 { append(number / 10) }
    path.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private static func step(to name: [UInt8]) -> [UInt8] {
    if name.allSatisfy(isPlain) { return [UInt8(ascii: "/")] + name }
    // A name with a prefix is no XPath step in HTML.
    return Array("/*[name()='".utf8) + name.filter { $0 != 0x27 } + Array("']".utf8)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x30...0x39, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
