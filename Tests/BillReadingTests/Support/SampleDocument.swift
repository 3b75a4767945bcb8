import BillExtraction
import BillModel
import BillMutation
import Foundation
import Testing

/// A document of `Samples/`, by its path below that folder.
struct SampleDocument: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  /// Every PDF and HTML document of the samples, in order of their paths.
  static let all: [SampleDocument] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".html") }.sorted()
      .map(SampleDocument.init)
  }()

  /// The document's words, in the order of the layout, and the layout itself.
  func laidOut() throws -> LaidOutDocument {
    let bytes = try Data(contentsOf: Self.folder.appending(path: path))
    let extract = Extract(passwords: passwords)
    return LaidOutDocument(try extract.run(SourceFile(path: path, bytes: Array(bytes))))
  }

  /// The passwords beside the document, as `billfold check` reads them.
  private var passwords: PasswordList {
    let file = Self.folder.appending(path: path + ".passwords")
    guard let lines = try? Data(contentsOf: file) else { return PasswordList() }
    return PasswordList(lines: Array(lines)) ?? PasswordList()
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")
}
