import Glibc

extension ReportFolder {
  /// Says early that an input is the report itself, which would be replaced by an empty one.
  ///
  /// A folder that merely holds the report folder is an input like any other.
  ///
  /// - Throws: A ``BillfoldError`` of code `usage` that names the input.
  func refuse(inputs: [String]) throws(BillfoldError) {
    guard let own = Self.identity(of: FilePath(path)) else { return }
    let names = OwnOutput.names
    for input in inputs where input != "-" {
      let file = FilePath(input)
      let isFile = names.contains(Array(file.name))
      let folder = isFile ? file.parent ?? FilePath(".") : file
      guard Self.identity(of: folder) == own else { continue }
      throw BillfoldError(
        code: .usage, subject: input,
        message: isFile
          ? "is a file of the report that would be replaced"
          : "is the report folder itself",
        hint: "name the bills, or another report folder with --out")
    }
  }

  /// What tells a folder from all others, whatever path leads to it; nil where none is.
  private static func identity(of path: FilePath) -> [UInt64]? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return nil
    }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
