import Glibc

/// One input with the files that it holds.
struct DiscoveredInput {
  /// The file or folder; nil for standard input.
  var location: FilePath?
  /// Its files.
  var files: [DiscoveredFile]

  /// Puts names of folders before the paths of files where two inputs have a path in common: as
  /// many names as tell them apart, from the last one on.
  ///
  /// A file that two inputs hold has the same names in both, so that it stays one.
  static func tellApart(_ inputs: inout [DiscoveredInput]) {
    guard inputs.count > 1 else { return }
    var names = inputs.map { $0.location.map(Self.names) ?? [] }
    while true {
      let isNamed = colliding(inputs, names).map { index in
        guard let name = names[index].popLast() else { return false }
        for file in inputs[index].files.indices {
          inputs[index].files[file].path = name + "/" + inputs[index].files[file].path
        }
        return true
      }
      guard isNamed.contains(true) else { return }
    }
  }

  /// The inputs of which a file has the path of another file.
  private static func colliding(_ inputs: [DiscoveredInput], _ names: [[String]]) -> [Int] {
    var holders: [String: [Int]] = [:]
    for (index, input) in inputs.enumerated() {
      for file in input.files { holders[file.path, default: []].append(index) }
    }
    var colliding: Set<Int> = []
    for indices in holders.values where Set(indices.map { names[$0] }).count > 1 {
      colliding.formUnion(indices)
    }
    return colliding.sorted()
  }

  /// The names of the folders above an input's files, the nearest one last.
  private static func names(of location: FilePath) -> [String] {
    let folder = location.isFolder ? location : location.parent ?? FilePath(".")
    let path = folder.resolved ?? folder
    return path.bytes.split(separator: UInt8(ascii: "/")).map { FilePath.text($0) }
  }
}

extension FilePath {
  /// Whether it is a folder, or a link to one.
  fileprivate var isFolder: Bool {
    var status = stat()
    return withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
