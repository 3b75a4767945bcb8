/// A stable hash of a short name (FNV-1a), so that names of elements, classes and ids compare as
/// one integer.
struct HTMLName: Hashable, Sendable {
  let hash: UInt64

  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  init(_ text: String) {
    hash = text.utf8.reduce(Self.offset) { ($0 ^ UInt64($1)) &* Self.prime }
  }

  init(_ bytes: some Sequence<UInt8>) {
    hash = bytes.reduce(Self.offset) { ($0 ^ UInt64($1)) &* Self.prime }
  }

  /// The name in a C string; libxml2 has made element and attribute names lower case.
  init(cString: UnsafePointer<UInt8>) {
    var value = Self.offset
    var pointer = cString
    while pointer.pointee != 0 {
      value = (value ^ UInt64(pointer.pointee)) &* Self.prime
      pointer += 1
    }
    hash = value
  }

  static func == (a: HTMLName, b: HTMLName) -> Bool { a.hash == b.hash }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
