import Billfold
import Foundation
import Testing

/// The project's folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("Records of issuers and their samples")
struct IssuerRecordsTests {
  /// A record as a golden and a profile tell it.
  struct Shown: Hashable, CustomStringConvertible {
    var id: String
    var type: String
    var sample: String

    var format: String { sample.split(separator: ".").last.map { $0.lowercased() } ?? "" }
    var description: String { "\(id) \(type) \(sample)" }
  }

  /// What the goldens of the samples show.
  private func shown() throws -> Set<Shown> {
    let root = projectFolder.appending(path: "Samples").path(percentEncoded: false)
    let samples = try #require(GoldenSamples(at: root)).samples
    var found: Set<Shown> = []
    for sample in samples {
      let golden = try JSONNode(parsing: try FileBytes.read(sample.golden))
      for statement in golden["statements"]?.items ?? [] {
        guard case .string(let id) = statement["issuer"]?["id"]?.value,
          case .string(let type) = statement["type"]?.value
        else { continue }
        let path = String(sample.document.dropFirst(root.count + 1))
        found.insert(Shown(id: id, type: type, sample: path))
      }
    }
    return found
  }

  private func named() throws -> [Shown] {
    try ProfileLibrary(folders: []).items.flatMap { item in
      item.profile.records.flatMap { record in
        record.samples.map {
          Shown(id: item.profile.id, type: record.type.rawValue, sample: $0)
        }
      }
    }
  }

  @Test func everySampleThatAProfileNamesShowsTheRecord() throws {
    let shown = try shown()
    let named = try named()
    #expect(!named.isEmpty)
    #expect(named.filter { !shown.contains($0) } == [])
  }

  @Test func everyFormatOfARecordThatASampleShowsIsNamed() throws {
    struct Form: Hashable {
      var id: String
      var type: String
      var format: String

      init(_ shown: Shown) {
        id = shown.id
        type = shown.type
        format = shown.format
      }
    }
    let named = Set(try named().map(Form.init))
    #expect(try shown().filter { !named.contains(Form($0)) } == [])
  }

  @Test func everyIssuerHasARecord() throws {
    let items = try ProfileLibrary(folders: []).items
    #expect(items.filter { $0.profile.records.isEmpty }.map(\.profile.id) == [])
  }

  @Test func theTableOfTheDocumentationIsNotStale() throws {
    let page = projectFolder.appending(path: "Sources/Billfold/Billfold.docc/Issuers.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = IssuerTable.markdown(of: try ProfileLibrary(folders: []).items)
    #expect(
      text.contains("<!-- table: issuers -->\n\(table)<!-- end -->"),
      "run Scripts/renew-documentation")
  }
}
