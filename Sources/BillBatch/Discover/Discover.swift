import Glibc

/// Finds the files of the inputs: every one is listed, also those that are not to be read.
///
/// Folders are walked with all that is below them, without following links, and the outcome does
/// not depend on the order in which the system lists names.
public struct Discover: Sendable {
  /// Files and folders whose path or name matches are left out, files that are inputs themselves
  /// too.
  public var exclusions: [GlobPattern]

  /// A search without exclusions unless told otherwise.
  public init(exclusions: [GlobPattern] = []) {
    self.exclusions = exclusions
  }

  /// The files of some inputs, in the order of their paths by bytes.
  ///
  /// - Parameter inputs: Files, folders, and `-` for one document on standard input.
  /// - Returns: Every file that was found, once for each input that holds it. Where files of two
  ///   inputs have the same path, the paths begin with the names of the inputs.
  public func run(_ inputs: [String]) -> [DiscoveredFile] {
    var found: [DiscoveredInput] = []
    for input in inputs {
      if input == "-" {
        found.append(
          DiscoveredInput(
            location: nil, files: [DiscoveredFile(path: "-", location: nil, isNamed: true)]))
      } else {
        let input = FilePath(input)
        var files: [DiscoveredFile] = []
        take(input, into: &files)
        found.append(DiscoveredInput(location: input, files: files))
      }
    }
    DiscoveredInput.tellApart(&found)
    var files = found.flatMap(\.files)
    files.sort { left, right in
      left.path == right.path
        ? (left.location?.bytes ?? []).lexicographicallyPrecedes(right.location?.bytes ?? [])
        : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return files
  }

  /// Takes one input: a link is followed, since the caller named it.
  private func take(_ input: FilePath, into files: inout [DiscoveredFile]) {
    var file = DiscoveredFile(
      path: FilePath.text(input.name), location: input, isNamed: true)
    var status = stat()
    guard input.withCString({ stat($0, &status) }) == 0 else {
      file.refusal = .unreadable(.last)
      files.append(file)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      walk(input, into: &files)
    case S_IFREG:
      let folder = input.parent ?? FilePath(".")
      file.refusal =
        isExcluded(Array(input.name))
        ? .excluded : ownRefusal(of: input.name, isMarked: isMarked(folder))
      files.append(file)
    default:
      file.refusal = .notAFile
      files.append(file)
    }
  }

  /// Lists a folder with all that is below it.
  private func walk(_ root: FilePath, into files: inout [DiscoveredFile]) {
    // Not recursive: a tree may be deeper than the stack.
    var folders: [(location: FilePath, path: [UInt8])] = [(root, [])]
    while let folder = folders.popLast() {
      let names: [FolderEntry]
      do throws(SystemError) {
        names = try FolderEntry.list(folder.location)
      } catch {
        let path = folder.path.isEmpty ? Array(root.name) : folder.path
        files.append(
          DiscoveredFile(
            path: FilePath.text(path), location: folder.location, isNamed: folder.path.isEmpty,
            refusal: .unreadable(error)))
        continue
      }
      let isMarked = names.contains { $0.name == Array(OwnOutput.markName.utf8) }
      for entry in names {
        let path = folder.path.isEmpty ? entry.name : folder.path + [0x2F] + entry.name
        let location = folder.location.appending(entry.name)
        let refusal = refusal(of: entry, path: path, isMarked: isMarked)
        if refusal == nil, entry.kind == .folder {
          folders.append((location, path))
        } else {
          files.append(
            DiscoveredFile(
              path: FilePath.text(path), location: location, isNamed: false, refusal: refusal))
        }
      }
    }
  }

  private func refusal(
    of entry: FolderEntry, path: [UInt8], isMarked: Bool
  ) -> DiscoveredFile.Refusal? {
    if isExcluded(path) { return .excluded }
    if let own = ownRefusal(of: entry.name[...], isMarked: isMarked) { return own }
    if entry.name.first == UInt8(ascii: ".") { return .hidden }
    switch entry.kind {
    case .file, .folder: return nil
    case .link: return .link
    case .other: return .notAFile
    }
  }

  private func isExcluded(_ path: [UInt8]) -> Bool {
    exclusions.contains { $0.matches(path: path) }
  }

  /// Why a file is known as our own by its name; what else it may be shows when it is read.
  private func ownRefusal(
    of name: ArraySlice<UInt8>, isMarked: Bool
  ) -> DiscoveredFile.Refusal? {
    if isMarked, OwnOutput.names.contains(Array(name)) { return .ownOutput }
    let suffix = OwnOutput.goldenSuffix
    return name.count > suffix.count && name.suffix(suffix.count).elementsEqual(suffix)
      ? .golden : nil
  }

  private func isMarked(_ folder: FilePath) -> Bool {
    folder.appending(Array(OwnOutput.markName.utf8)).withCString { access($0, F_OK) } == 0
  }
}
