/// A pattern for paths, as shells have it: `*`, `?` and `[a-z]`.
///
/// `*` matches `/` too, so that `*draft*` finds a draft in any folder. Matching takes time in
/// proportion to the product of both lengths at the most.
public struct GlobPattern: Sendable, Hashable {
  private enum Part: Hashable {
    case any
    case one
    case set([ClosedRange<UInt8>], isInverted: Bool)
    case byte(UInt8)
  }

  private let parts: [Part]

  /// A pattern from what the user typed; a bracket that is never closed stands for itself.
  public init(_ text: String) {
    var parts: [Part] = []
    var rest = FilePath.bytes(typed: text)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): if parts.last != .any { parts.append(.any) }
      case UInt8(ascii: "?"): parts.append(.one)
      case UInt8(ascii: "["):
        parts.append(Self.set(&rest) ?? .byte(byte))
      case UInt8(ascii: "\\") where !rest.isEmpty: parts.append(.byte(rest.removeFirst()))
      default: parts.append(.byte(byte))
      }
    }
    self.parts = parts
  }

  /// Reads `a-z]` or `!a-z]`; leaves the rest as it is when no bracket closes it.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Part? {
    var inner = rest
    let isInverted = inner.first == UInt8(ascii: "!") || inner.first == UInt8(ascii: "^")
    if isInverted { inner.removeFirst() }
    var ranges: [ClosedRange<UInt8>] = []
    while let low = inner.popFirst() {
      if low == UInt8(ascii: "]"), !ranges.isEmpty {
        rest = inner
        return .set(ranges, isInverted: isInverted)
      }
      let afterDash = inner.dropFirst()
      if inner.first == UInt8(ascii: "-"), let high = afterDash.first, high != UInt8(ascii: "]") {
        inner = afterDash.dropFirst()
        ranges.append(min(low, high)...max(low, high))
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }

  /// Whether the whole text matches.
  public func matches(_ text: some Collection<UInt8>) -> Bool {
    let text = Array(text)
    var part = 0
    var position = 0
    var lastAny = -1
    var retry = 0
    while position < text.count {
      if part < parts.count, parts[part] == .any {
        lastAny = part
        retry = position
        part += 1
      } else if part < parts.count, matches(parts[part], text[position]) {
        part += 1
        position += 1
      } else if lastAny >= 0 {
        // The last `*` takes one byte more; earlier ones need not.
        part = lastAny + 1
        retry += 1
        position = retry
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .any }
  }

  private func matches(_ part: Part, _ byte: UInt8) -> Bool {
    switch part {
    case .any: false
    case .one: true
    case .byte(let own): own == byte
    case .set(let ranges, let isInverted): ranges.contains { $0.contains(byte) } != isInverted
    }
  }

  /// Whether the path or its last name matches.
  public func matches(path: some BidirectionalCollection<UInt8>) -> Bool {
    if matches(path) { return true }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
    return matches(path[path.index(after: slash)...])
  }
}
