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

  /// Appends the names of a list parted by spaces.
  static func appendWords(of list: UnsafeBufferPointer<UInt8>, to names: inout [HTMLName]) {
    var index = 0
    while index < list.count {
      let start = index
      while index < list.count, list[index] > 0x20 { index += 1 }
      if index > start {
        names.append(HTMLName(UnsafeBufferPointer(rebasing: list[start..<index])))
      }
      index += 1
    }
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

  /// A name for this one inside of another.
  func under(_ other: HTMLName?) -> HTMLName {
    HTMLName(hash: ((other?.hash ?? 0) &* Self.prime ^ hash) &* Self.prime &+ 1)
  }

  /// A name for this one and another beside it, in no order.
  func beside(_ other: HTMLName) -> HTMLName {
    HTMLName(hash: hash &+ (other.hash ^ other.hash >> 29) &* Self.prime)
  }

  private init(hash: UInt64) { self.hash = hash }

  static func == (a: HTMLName, b: HTMLName) -> Bool { a.hash == b.hash }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The names of a page's elements, each held once.
struct HTMLNameTable {
  /// The bytes of the names by their indices.
  private(set) var names: [[UInt8]] = []
  private var indices: [HTMLName: Int32] = [:]
  private var recent = HTMLNameCache<Int32>(0)

  /// The index of a name, which is added when it is new.
  mutating func index(of name: HTMLName, _ cString: UnsafePointer<UInt8>) -> Int32 {
    if let known = recent[name] { return known }
    let index = indices[name] ?? add(name, cString)
    recent[name] = index
    return index
  }

  private mutating func add(_ name: HTMLName, _ cString: UnsafePointer<UInt8>) -> Int32 {
    let index = Int32(names.count)
    var end = cString
    while end.pointee != 0 { end += 1 }
    names.append(Array(UnsafeBufferPointer(start: cString, count: cString.distance(to: end))))
    indices[name] = index
    return index
  }
}
