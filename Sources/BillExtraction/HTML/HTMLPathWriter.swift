/// Writes XPaths of elements, each in time that does not grow with the page.
struct HTMLPathWriter {
  private let elements: [HTMLElementRecord]
  private let names: HTMLNameTable
  private var cachedParent: Int32 = -1
  /// The path of that parent, with the step of the last element behind it.
  private var path: [UInt8] = []
  private var prefixLength = 0

  /// Deeper elements are named by their place in the page instead of by each step.
  private static let depthLimit = 64

  init(_ elements: [HTMLElementRecord], _ names: HTMLNameTable) {
    self.elements = elements
    self.names = names
  }

  /// The path of an element, such as `/html/body/table[1]/tr[2]/td[3]`.
  mutating func path(of element: Int32) -> String {
    guard element >= 0 else { return "/" }
    let record = elements[Int(element)]
    if record.depth > Self.depthLimit { return "/descendant::*[\(record.ordinal)]" }
    if cachedParent != record.parent || cachedParent < 0 {
      cachedParent = record.parent
      path = prefix(of: record.parent)
      prefixLength = path.count
    }
    path.removeSubrange(prefixLength...)
    append(record, to: &path)
    return String(decoding: path, as: UTF8.self)
  }

  private func prefix(of element: Int32) -> [UInt8] {
    var steps: [HTMLElementRecord] = []
    var index = element
    while index >= 0 {
      steps.append(elements[Int(index)])
      index = elements[Int(index)].parent
    }
    var path: [UInt8] = []
    for step in steps.reversed() { append(step, to: &path) }
    return path
  }

  private func append(_ record: HTMLElementRecord, to path: inout [UInt8]) {
    path.append(UInt8(ascii: "/"))
    let bytes = names[record.name]
    if bytes.allSatisfy(Self.isPlain) {
      path.append(contentsOf: bytes)
    } else {
      // A name with a prefix is no XPath step in HTML.
      path.append(contentsOf: "*[name()='".utf8)
      path.append(contentsOf: bytes.filter { $0 != 0x27 })
      path.append(contentsOf: "']".utf8)
    }
    // There is one root and one body.
    if record.depth > 1 || record.index > 1 {
      path.append(UInt8(ascii: "["))
      Self.append(record.index, to: &path)
      path.append(UInt8(ascii: "]"))
    }
  }

  private static func append(_ number: Int32, to path: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &path) }
    path.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x30...0x39, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
