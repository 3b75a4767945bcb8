import Glibc

/// The files in a folder and all that is below it, hidden ones left out.
struct FolderListing {
  /// Paths of the files, in the order of their bytes within each folder.
  private(set) var files: [String] = []

  /// Lists what is at a path: the files of a folder, or the file itself; nil if there is nothing.
  init?(at path: String) {
    guard let isFolder = Self.isFolder(path) else { return nil }
    if isFolder {
      search(path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path)
    } else {
      files = [path]
    }
  }

  private mutating func search(_ folder: String) {
    let names = Self.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      switch Self.isFolder(path) {
      // A linked folder may lead back to where it hangs.
      case true?: if !Self.isLink(path) { search(path) }
      case false?: files.append(path)
      case nil: break
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard FilePath(path).withCString({ stat($0, &status) }) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return FilePath(path).withCString { lstat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder as they would be typed; none where it cannot be read.
  private static func names(in folder: String) -> [String] {
    ((try? FolderEntry.list(FilePath(folder))) ?? []).map { FilePath.typed($0.name) }
  }
}
