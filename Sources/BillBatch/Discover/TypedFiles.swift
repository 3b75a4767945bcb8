/// The files of a folder as they are found for a run, with paths that can be typed: hidden files,
/// links and what is no file are left out.
struct TypedFiles {
  /// Paths of the files, in the order of their bytes.
  private(set) var paths: [String] = []
  /// Folders that could not be looked into.
  private(set) var unreadable: [FileError] = []
  /// Whether the path is that of a file.
  private(set) var isFile = false

  /// The files at a path; nil where there is nothing.
  init?(at path: String) {
    for file in Discover().run([path]) {
      guard let location = file.location else { continue }
      let name = FilePath.typed(location.bytes)
      switch file.refusal {
      case .some(let refusal) where refusal.number != nil:
        let error = FileError(path: name, number: refusal.number ?? 0)
        if file.isNamed, SystemError(number: error.number).isMissing { return nil }
        unreadable.append(error)
      case .none, .some(.golden), .some(.ownOutput):
        isFile = file.isNamed
        paths.append(file.isNamed ? path : name)
      case .some(.notAFile) where file.isNamed:
        isFile = true
        paths.append(path)
      case .some: break
      }
    }
  }
}
