import BillKnowledge
import BillModel
import Foundation
import Testing

@Suite("Knowledge")
struct KnowledgeTests {
  @Test func builtInDataHasNoFault() {
    #expect(Knowledge.lintBuiltIn().map(\.description) == [])
  }

  @Test("The index lists every data file; run Scripts/generate-knowledge-index when this fails")
  func indexIsComplete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CKnowledge/data").standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = paths.filter { $0.hasSuffix(".json5") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    #expect(Knowledge.builtInFiles == files)
  }
}
