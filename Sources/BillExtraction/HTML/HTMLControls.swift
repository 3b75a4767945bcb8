/// The ids that a page's controls can bring to view: tabs, folds, links to a part of the page.
struct HTMLControls {
  private var names: Set<HTMLName> = []

  private static let listing: Set<HTMLName> = [
    HTMLName("aria-controls"), HTMLName("onclick"), HTMLName("data-target"),
    HTMLName("data-bs-target"), HTMLName("popovertarget"),
  ]
  private static let href = HTMLName("href")

  /// Looks at every start tag of the page once.
  init(page: [UInt8]) {
    page.withUnsafeBufferPointer { text in
      var scanner = HTMLTagScanner(text)
      while let index = scanner.nextTag() {
        guard text[index] != 0x21 else { continue }
        _ = scanner.scanAttributes { name, value in
          guard name.count >= 4 else { return }
          let name = HTMLName(text[name].lazy.map { $0 | 0x20 })
          let value = UnsafeBufferPointer(rebasing: text[value])
          if name == Self.href {
            if value.first == 0x23 { names.insert(HTMLName(value.dropFirst())) }
          } else if Self.listing.contains(name) {
            insertWords(value)
          }
        }
      }
    }
  }

  /// Whether a control names `id`.
  func show(_ id: HTMLName) -> Bool { names.contains(id) }

  private mutating func insertWords(_ bytes: UnsafeBufferPointer<UInt8>) {
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
