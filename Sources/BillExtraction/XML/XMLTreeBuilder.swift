import BillModel
import CLibXML2

/// Collects what libxml2's parser meets into an ``XMLTree``.
struct XMLTreeBuilder {
  /// Why the parser was stopped, nil when it was not.
  private(set) var refusal: String?
  private(set) var elements: [XMLTree.Element] = []

  private var open: [Int] = []
  private var texts: [[UInt8]] = []
  /// For each open element, how many children of a name it has so far.
  private var counts: [[UnsafePointer<UInt8>: Int]] = []
  /// The parser interns names: one string for each.
  private var names: [UnsafePointer<UInt8>: String] = [:]

  private static let mostElements = 2_000_000
  private static let deepest = 256

  /// Whether the parser is to go on.
  mutating func start(
    _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) -> Bool {
    guard elements.count < Self.mostElements else {
      return refuse("more than \(Self.mostElements) elements")
    }
    guard open.count < Self.deepest else {
      return refuse("elements stand in each other more than \(Self.deepest) deep")
    }
    var number = 1
    if !counts.isEmpty {
      number = counts[counts.count - 1][name, default: 0] + 1
      counts[counts.count - 1][name] = number
    }
    let index = elements.count
    elements.append(
      XMLTree.Element(
        name: string(name), prefix: prefix.map { string($0) },
        attributes: list(attributes, count: count), parent: open.last ?? -1, at: index,
        number: number))
    open.append(index)
    texts.append([])
    counts.append([:])
    return true
  }

  /// Five pointers an attribute: name, prefix, namespace, and the two ends of the value.
  private mutating func list(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) -> [XMLTree.Attribute] {
    guard let attributes, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      guard let name = attributes[index * 5], let first = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { return nil }
      let value = UnsafeBufferPointer(start: first, count: end - first)
      return XMLTree.Attribute(name: string(name), value: String(decoding: value, as: UTF8.self))
    }
  }

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].append(contentsOf: text)
  }

  mutating func end() {
    guard let index = open.popLast(), let text = texts.popLast() else { return }
    counts.removeLast()
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    let bare = text.drop(while: isBlank).reversed().drop(while: isBlank).count
    if bare > 0 {
      let rest = text.drop(while: isBlank).prefix(bare)
      elements[index].text = String(decoding: rest, as: UTF8.self)
    }
    elements[index].end = elements.count
  }

  /// Notes why the parser must stop.
  @discardableResult
  mutating func refuse(_ reason: String) -> Bool {
    refusal = refusal ?? reason
    return false
  }

  private mutating func string(_ name: UnsafePointer<UInt8>) -> String {
    if let known = names[name] { return known }
    let text = String(cString: name)
    names[name] = text
    return text
  }
}
