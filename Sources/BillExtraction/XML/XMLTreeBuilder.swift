import BillModel

/// Collects what the parser meets into an ``XMLTree``.
final class XMLTreeBuilder: XMLEventHandler {
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

  func open(_ tag: XMLStartTag) {
    guard elements.count < Self.mostElements else {
      return refuse("more than \(Self.mostElements) elements")
    }
    guard open.count < Self.deepest else {
      return refuse("elements stand in each other more than \(Self.deepest) deep")
    }
    var number = 1
    if !counts.isEmpty {
      number = counts[counts.count - 1][tag.name, default: 0] + 1
      counts[counts.count - 1][tag.name] = number
    }
    var attributes: [XMLTree.Attribute] = []
    tag.attributes.forEach { name, value in
      attributes.append(
        XMLTree.Attribute(name: string(name), value: String(decoding: value, as: UTF8.self)))
    }
    let index = elements.count
    elements.append(
      XMLTree.Element(
        name: string(tag.name), prefix: tag.prefix.map { string($0) }, attributes: attributes,
        parent: open.last ?? -1, at: index, number: number))
    open.append(index)
    texts.append([])
    counts.append([:])
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].append(contentsOf: text)
  }

  func close(_ name: HTMLName) {
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

  private func refuse(_ reason: String) { refusal = refusal ?? reason }

  private func string(_ name: UnsafePointer<UInt8>) -> String {
    if let known = names[name] { return known }
    let text = String(cString: name)
    names[name] = text
    return text
  }
}
