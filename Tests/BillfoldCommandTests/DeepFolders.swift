import Foundation

/// Folders inside of each other, the innermost of which no path can reach: nobody can list it, not
/// even who may read everything.
final class DeepFolders {
  private let name = String(repeating: "d", count: 250)
  private var open: [Int32] = []

  init(in folder: String) throws {
    open = [Glibc.open(folder, O_RDONLY | O_DIRECTORY)]
    for _ in 0..<20 {
      guard let outer = open.last, outer >= 0, mkdirat(outer, name, 0o700) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
      open.append(openat(outer, name, O_RDONLY | O_DIRECTORY))
    }
  }

  deinit {
    while let inner = open.popLast() {
      close(inner)
      if let outer = open.last { unlinkat(outer, name, AT_REMOVEDIR) }
    }
  }
}
