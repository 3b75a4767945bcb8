import CLibXML2

/// The ids that a page's controls can bring to view: tabs, folds, links to a part of the page.
struct HTMLControls {
  private var names: Set<HTMLName> = []

  private static let ariaControls = HTMLName("aria-controls")
  private static let href = HTMLName("href")
  private static let onClick = HTMLName("onclick")
  private static let targets: Set<HTMLName> = [
    HTMLName("data-target"), HTMLName("data-bs-target"), HTMLName("data-toggle-target"),
    HTMLName("popovertarget"),
  ]

  /// Looks at every element of the page once.
  init(page root: HTMLNode) {
    var node: HTMLNode? = root
    while let current = node {
      if current.isElement { look(at: current) }
      node = current.next(in: root)
    }
  }

  /// Whether a control names `id`.
  func show(_ id: HTMLName) -> Bool { names.contains(id) }

  private mutating func look(at node: HTMLNode) {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      let name = HTMLName(cString: current.pointee.name)
      switch name {
      case Self.href:
        let value = current.value
        if value.first == 0x23 { names.insert(HTMLName(value.dropFirst())) }
      case Self.ariaControls, Self.onClick: insertWords(current.value)
      default: if Self.targets.contains(name) { insertWords(current.value) }
      }
    }
  }

  private mutating func insertWords(_ bytes: [UInt8]) {
    for word in bytes.split(whereSeparator: { !Self.isNameByte($0) }) {
      names.insert(HTMLName(word))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension HTMLNode {
  /// The node behind this one in document order, inside `root`.
  func next(in root: HTMLNode) -> HTMLNode? {
    if let child = pointee.children, isElement { return child }
    return nextBehind(in: root)
  }

  /// The first node behind this one and all that it holds.
  func nextBehind(in root: HTMLNode) -> HTMLNode? {
    var node = self
    while node != root {
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent else { return nil }
      node = parent
    }
    return nil
  }
}
