import Billfold
import Foundation
import Testing

@Suite("Worker protocol")
struct WorkerProtocolTests {
  /// The lines that answer some lines, the greeting first.
  private func answers(_ lines: String, jobs: Int = 2, mock: Bool = false) throws -> [JSONNode] {
    let folder = try ScratchFolder()
    try folder.write(lines, to: "input")
    try folder.write("", to: "output")
    let input = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
    let output = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
    var worker = WorkerProtocol()
    worker.jobs = jobs
    if mock { worker.program = .mock }
    try worker.run(input: input.fileDescriptor, output: output.fileDescriptor)
    let bytes = try folder.bytes("output")
    #expect(bytes.last == 0x0A)
    return try bytes.split(separator: 0x0A).map { try JSONNode(parsing: Array($0)) }
  }

  private func text(_ node: JSONNode?) -> String? {
    if case .string(let text) = node?.value { text } else { nil }
  }

  /// Id, status and code of answers, sorted, since they come in any order.
  private func summary(_ nodes: [JSONNode]) -> [String] {
    nodes.dropFirst().map { node in
      let document = node["document"]
      return "\(node["id"]?.line ?? "-") \(text(document?["status"]) ?? "-") "
        + "\(text((document ?? node)["problem"]?["code"]) ?? "-")"
    }.sorted()
  }

  @Test("The greeting names protocol and version; no job, no answer")
  func greeting() throws {
    let nodes = try answers("")
    #expect(nodes.count == 1)
    #expect(nodes[0].line == "{\"protocol\": 1, \"version\": \"\(BillfoldVersion.current)\"}")
  }

  @Test("Every job gets one answer, in the contract's shape")
  func jobs() throws {
    let folder = try ScratchFolder()
    try folder.write("Dear customer", to: "letter.txt")
    let letter = "\"\(folder.path("letter.txt"))\""
    let nodes = try answers(
      """
      {"id": "a", "path": \(letter)}
      {"id": 7, "name": "mail/x.txt", "bytes": "RGVhciBjdXN0b21lcg=="}

      {"id": "missing", "path": "/nowhere/bill.pdf"}
      {"id": "crash", "bytes": "\(Data("billfold order: raise 6".utf8).base64EncodedString())"}
      """, mock: true)
    #expect(
      summary(nodes) == [
        #""a" skipped not-a-statement"#, #""crash" failed crash"#, #""missing" failed io-error"#,
        "7 skipped not-a-statement",
      ])
    let byName = nodes.first { $0["id"]?.line == "7" }
    #expect(text(byName?["document"]?["path"]) == "mail/x.txt")
    #expect(byName?["statements"]?.items?.isEmpty == true)
    #expect(byName?["entries"]?.items?.isEmpty == true)
    // The same bytes have the same id, wherever they came from.
    let byPath = nodes.first { $0["id"]?.line == #""a""# }
    #expect(text(byName?["document"]?["id"]) == text(byPath?["document"]?["id"]))
  }

  @Test(
    "A line that is no job is answered with its problem",
    arguments: [
      "nonsense", "[]", "{}", #"{"path": "x"}"#, #"{"id": 1}"#, #"{"id": [], "path": "x"}"#,
      #"{"id": 1, "bytes": "abc"}"#, #"{"id": 1, "bytes": "a=bc"}"#, #"{"id": 1, "path": 2}"#,
    ])
  func noJob(line: String) throws {
    let nodes = try answers(line + "\n" + line)
    #expect(nodes.count == 3)
    for (index, node) in nodes.dropFirst().enumerated() {
      #expect(text(node["problem"]?["code"]) == "no-job")
      #expect(node["line"]?.line == "\(index + 1)")
      #expect(node["document"] == nil)
    }
  }

  @Test("More jobs than workers, and lines longer than a buffer, come through")
  func manyJobs() throws {
    let large = Data(String(repeating: "plain text\n", count: 40_000).utf8).base64EncodedString()
    let lines = (0..<30).map { #"{"id": \#($0), "name": "n", "bytes": "\#(large)"}"# }
    let nodes = try answers(lines.joined(separator: "\n"), jobs: 3)
    #expect(
      summary(nodes) == (0..<30).map { "\($0) skipped not-a-statement" }.sorted())
  }
}
