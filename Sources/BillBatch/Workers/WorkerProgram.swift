import Glibc

/// The executable that reads documents in a process of its own.
public struct WorkerProgram: Sendable, Hashable {
  /// Its path.
  public var path: String
  /// The words behind its name.
  public var arguments: [String]

  /// A program at a path.
  public init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// `billfold-worker` in the folder of the running executable, symbolic links resolved.
  public static var besideExecutable: WorkerProgram {
    WorkerProgram(path: folderOfExecutable + "/billfold-worker")
  }

  private static var folderOfExecutable: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
