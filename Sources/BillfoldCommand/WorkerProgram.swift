import Glibc

/// The program that reads documents in processes of its own.
enum WorkerProgram {
  /// Its path: beside the running executable.
  static var path: String {
    folder + "/billfold-worker"
  }

  /// The folder of the running executable, symbolic links resolved.
  private static var folder: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
