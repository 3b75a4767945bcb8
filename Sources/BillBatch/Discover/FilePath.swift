import Glibc

/// A path as the system has it: bytes, which need not be UTF-8.
public struct FilePath: Sendable, Hashable {
  /// The bytes, without the zero at the end.
  public var bytes: [UInt8]

  /// A path of bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path as typed; see ``typed(_:)`` for bytes that are no UTF-8.
  public init(_ text: String) { bytes = Self.bytes(typed: text) }

  /// The name behind the last slash; `/` and `.` for themselves.
  public var name: ArraySlice<UInt8> {
    let trimmed = withoutTrailingSlashes
    let slash = trimmed.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { trimmed[($0 + 1)...] } ?? trimmed
  }

  private var withoutTrailingSlashes: ArraySlice<UInt8> {
    var slice = bytes[...]
    while slice.count > 1, slice.last == UInt8(ascii: "/") { slice.removeLast() }
    return slice
  }

  /// The path of a name in this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [0x2F] + name)
  }

  /// The folder that holds it; nil for a bare name.
  var parent: FilePath? {
    let trimmed = withoutTrailingSlashes
    guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return FilePath(bytes: slash == trimmed.startIndex ? [0x2F] : Array(trimmed[..<slash]))
  }

  /// Whether there is anything at the path.
  public var isThere: Bool { withCString { access($0, F_OK) } == 0 }

  /// The path from the root without links, nil where there is nothing.
  var resolved: FilePath? {
    withCString { path -> FilePath? in
      guard let whole = realpath(path, nil) else { return nil }
      defer { free(whole) }
      return FilePath(
        bytes: UnsafeBufferPointer(start: whole, count: strlen(whole)).map {
          UInt8(bitPattern: $0)
        })
    }
  }

  /// Lends the path to a call of the system.
  func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    let zero: [CChar] = bytes.map { CChar(bitPattern: $0) } + [0]
    return body(zero)
  }

  /// A path as text, reversibly: bytes that are no UTF-8 and control characters become `\xE9`, and
  /// a backslash is doubled.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x5C }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    forEachScalar(of: bytes[...]) { scalar, byte in
      if let scalar, scalar.value >= 0x20, scalar.value != 0x7F {
        result += scalar == "\\" ? "\\\\" : String(scalar)
        return true
      }
      let digits = String(byte, radix: 16, uppercase: true)
      result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      return false
    }
    return result
  }
}
