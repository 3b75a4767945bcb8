import Glibc

/// One name in a folder.
struct FolderEntry {
  /// What stands behind a name.
  enum Kind {
    case file, folder, link, other
  }

  /// Bytes of the name.
  var name: [UInt8]
  /// What it is, links not followed.
  var kind: Kind

  /// Everything in a folder but itself and the folder above, as the system lists it.
  static func list(_ folder: FilePath) throws(SystemError) -> [FolderEntry] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return entries
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind: Kind =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): self.kind(of: folder.appending(name))
        default: .other
        }
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  /// What a path is, on a file system whose folders do not tell.
  private static func kind(of path: FilePath) -> Kind {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return .file }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
