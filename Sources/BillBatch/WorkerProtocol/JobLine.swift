/// One job of the worker protocol as it stands on its line.
struct JobLine {
  /// The caller's id, a string or a number, as JSON.
  var id: JSONNode
  /// Where the document is.
  var content: Content

  enum Content {
    case path(String)
    case bytes([UInt8], name: String)
  }

  /// Why a line is no job.
  struct Fault: Error {
    /// What is wrong, as one line.
    var message: String
    /// What a job looks like.
    static let hint = #"write {"id", "path"} or {"id", "name", "bytes"} as one JSON object"#
  }

  init(_ line: [UInt8]) throws(Fault) {
    let node: JSONNode
    do throws(JSONTextError) { node = try JSONNode(parsing: line) } catch {
      throw Fault(message: "no JSON at column \(error.column): \(error.expected) is expected")
    }
    guard case .object = node.value else { throw Fault(message: "no JSON object") }
    switch node["id"]?.value {
    case .string, .number: break
    case nil: throw Fault(message: "it has no id")
    default: throw Fault(message: "its id is neither a string nor a number")
    }
    id = node["id"] ?? node
    if let path = Self.text(node["path"]) {
      content = .path(path)
    } else if let text = Self.text(node["bytes"]) {
      guard let bytes = Base64.decode(text) else { throw Fault(message: "its bytes are no base64") }
      content = .bytes(bytes, name: Self.text(node["name"]) ?? "-")
    } else {
      throw Fault(message: "it has neither a path nor bytes")
    }
  }

  private static func text(_ node: JSONNode?) -> String? {
    if case .string(let text) = node?.value { text } else { nil }
  }
}
