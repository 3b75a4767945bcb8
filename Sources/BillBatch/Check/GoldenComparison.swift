/// Compares what was read with what is known to be true of a document.
///
/// A golden names only what it is sure of: keys that do not stand in it are not compared. Arrays are
/// compared in order and must be of equal length; only of `checks` the golden names those that it
/// is sure of, and each must be among them. `null` says that a key must be absent.
public enum GoldenComparison {
  /// One place where reading and golden disagree.
  public struct Difference: Sendable, Hashable {
    /// Where, in the form `entries[3].amount.value`.
    public let path: String
    /// What the golden says, as JSON on one line; a number of items where these differ.
    public let expected: String
    /// What was read; `nothing` where the key is absent.
    public let actual: String
  }

  /// Lists every difference, in the order of the golden.
  ///
  /// - Parameters:
  ///   - golden: What is known to be true.
  ///   - actual: What was read.
  /// - Returns: The differences; empty when all that the golden says was read.
  public static func differences(between golden: JSONNode, and actual: JSONNode) -> [Difference] {
    var differences: [Difference] = []
    compare(golden, actual, at: "", into: &differences)
    return differences
  }

  private static func compare(
    _ golden: JSONNode, _ actual: JSONNode?, at path: String, into list: inout [Difference]
  ) {
    switch (golden.value, actual?.value) {
    case (.null, nil), (.null, .null):
      return
    case (.object(let members), .object):
      for member in members {
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        compare(member.node, actual?[member.key], at: inner, into: &list)
      }
    case (.array(let left), .array(let right)) where path.hasSuffix(".\(checks)"):
      for (index, check) in left.enumerated()
      where !right.contains(where: { differences(between: check, and: $0).isEmpty }) {
        list.append(
          Difference(path: "\(path)[\(index)]", expected: check.line, actual: "nothing"))
      }
    case (.array(let left), .array(let right)):
      if left.count != right.count {
        list.append(
          Difference(
            path: path, expected: items(left.count), actual: items(right.count)))
      }
      for (index, pair) in zip(left, right).enumerated() {
        compare(pair.0, pair.1, at: "\(path)[\(index)]", into: &list)
      }
    case (let value, let other):
      if value == other { return }
      list.append(
        Difference(path: path, expected: golden.line, actual: actual?.line ?? "nothing"))
    }
  }

  /// The key whose items are looked up instead of counted.
  private static let checks = "checks"

  private static func items(_ count: Int) -> String {
    count == 1 ? "1 item" : "\(count) items"
  }

  /// Rewrites the values of a golden, leaving its layout and its choice of keys as they are.
  ///
  /// A key that was not read becomes `null`. An array of another length is written anew, an item a
  /// line; items that come on top have the keys of the item before them.
  ///
  /// - Parameters:
  ///   - text: The golden's bytes.
  ///   - golden: The same, parsed.
  ///   - actual: What was read.
  /// - Returns: The new bytes; the same ones when nothing differs.
  public static func updated(_ text: [UInt8], golden: JSONNode, actual: JSONNode) -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    collect(golden, actual, in: text, into: &edits)
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      result += text[position..<edit.range.lowerBound]
      result += edit.text.utf8
      position = edit.range.upperBound
    }
    return result + text[position...]
  }

  private static func collect(
    _ golden: JSONNode, _ actual: JSONNode?, in text: [UInt8],
    into edits: inout [(range: Range<Int>, text: String)]
  ) {
    switch (golden.value, actual?.value) {
    case (.object(let members), .object):
      for member in members where !namesChecks(member, in: actual) {
        collect(member.node, actual?[member.key], in: text, into: &edits)
      }
    case (.array(let left), .array(let right)) where left.count == right.count:
      for (item, other) in zip(left, right) { collect(item, other, in: text, into: &edits) }
    case (.array(let left), .array(let right)):
      let lines = right.enumerated().map { index, item in
        restricted(item, to: index < left.count ? left[index] : left.last).line
      }
      let first = left.first?.range.lowerBound ?? golden.range.lowerBound
      let inner = String(repeating: " ", count: indentation(of: first, in: text))
      let outer = String(
        repeating: " ", count: indentation(of: golden.range.upperBound - 1, in: text))
      let body = lines.map { "\n\(inner)\($0)" }.joined(separator: ",")
      edits.append((golden.range, lines.isEmpty ? "[]" : "[\(body)\n\(outer)]"))
    case (let value, let other):
      if value != other ?? .null {
        edits.append((golden.range, actual.map { restricted($0, to: golden).line } ?? "null"))
      }
    }
  }

  /// Whether a member names checks, all of which were read: then it stays as it is.
  private static func namesChecks(_ member: JSONNode.Member, in actual: JSONNode?) -> Bool {
    guard member.key == checks else { return false }
    var list: [Difference] = []
    compare(member.node, actual?[checks], at: ".\(checks)", into: &list)
    return list.isEmpty
  }

  /// What was read, with no other keys than the golden has.
  private static func restricted(_ actual: JSONNode, to golden: JSONNode?) -> JSONNode {
    switch (golden?.value, actual.value) {
    case (.object(let members), .object):
      let kept = members.compactMap { member in
        actual[member.key].map {
          JSONNode.Member(key: member.key, node: restricted($0, to: member.node))
        }
      }
      return JSONNode(value: .object(kept), range: actual.range)
    case (.array(let left), .array(let right)):
      let items = right.enumerated().map { index, item in
        restricted(item, to: index < left.count ? left[index] : left.last)
      }
      return JSONNode(value: .array(items), range: actual.range)
    default: return actual
    }
  }

  /// The number of spaces that the line of a byte begins with.
  private static func indentation(of position: Int, in text: [UInt8]) -> Int {
    let start = text[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return text[start...].prefix { $0 == 0x20 }.count
  }
}
