import CLibXML2

/// The attributes of a start tag as the parser lends them: valid during the call alone.
struct XMLAttributeList {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  /// Five pointers an attribute: name, prefix, namespace, and the two ends of the value.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.list = list
    self.count = count
  }

  /// The bytes of an attribute by its name without prefix, nil when it is not there.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    for index in 0..<max(count, 0) {
      guard let own = list[index * 5], let start = list[index * 5 + 3],
        let end = list[index * 5 + 4], end >= start
      else { continue }
      if xmlStrcmp(own, name.utf8Start) == 0 {
        return UnsafeBufferPointer(start: start, count: end - start)
      }
    }
    return nil
  }

  /// Goes over all attributes in the order of the file; names are valid as long as the parser.
  func forEach(_ body: (UnsafePointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
    guard let list else { return }
    for index in 0..<max(count, 0) {
      guard let name = list[index * 5], let start = list[index * 5 + 3],
        let end = list[index * 5 + 4], end >= start
      else { continue }
      body(name, UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// An attribute as text.
  func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute as a whole number that is not negative.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = self[name], !bytes.isEmpty, bytes.count < 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Whether an attribute says yes (`1`, `true`); nil when it is not there.
  func flag(_ name: StaticString) -> Bool? {
    self[name].map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) }
  }
}
