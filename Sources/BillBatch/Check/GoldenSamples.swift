/// A document with the golden that stands beside it.
public struct GoldenSample: Sendable, Hashable {
  /// Path of the document.
  public let document: String
  /// Path of the golden.
  public let golden: String

  /// What the name of a file of passwords adds to that of its document.
  public static let passwordSuffix = ".passwords"
  /// What the name of a golden adds to that of its document.
  public static let suffix = ".golden.json"

  /// The sample of a document.
  public init(document: String) {
    self.document = document
    golden = document + Self.suffix
  }
}

/// Finds documents that have goldens.
public struct GoldenSamples: Sendable, Hashable {
  /// The samples, in the order of their paths' bytes.
  public private(set) var samples: [GoldenSample] = []
  /// PDF and HTML documents without a golden, in the same order.
  public private(set) var withoutGolden: [String] = []
  /// Files of passwords for some of the samples, in the same order.
  public private(set) var passwordFiles: [String] = []

  /// Folders that could not be looked into, in the same order.
  public private(set) var unreadable: [FileError] = []

  /// Finds the samples at a path; nil if there is nothing at it.
  ///
  /// - Parameter path: A folder, which is searched with all that is below it but hidden files
  ///   and links; a document; or a golden.
  public init?(at path: String) {
    guard let listing = TypedFiles(at: path) else { return nil }
    unreadable = listing.unreadable
    if listing.isFile {
      let isGolden = path.hasSuffix(GoldenSample.suffix)
      let document = isGolden ? String(path.dropLast(GoldenSample.suffix.count)) : path
      samples = [GoldenSample(document: document)]
      let passwords = document + GoldenSample.passwordSuffix
      if FilePath(passwords).isThere { passwordFiles = [passwords] }
      return
    }
    let all = Set(listing.paths)
    for file in listing.paths {
      if file.hasSuffix(GoldenSample.suffix) {
        samples.append(GoldenSample(document: String(file.dropLast(GoldenSample.suffix.count))))
      } else if file.hasSuffix(GoldenSample.passwordSuffix) {
        passwordFiles.append(file)
      } else if !all.contains(file + GoldenSample.suffix) {
        let end = file.lowercased()
        let isDocument = [".pdf", ".html", ".htm"].contains { end.hasSuffix($0) }
        if isDocument { withoutGolden.append(file) }
      }
    }
  }
}
