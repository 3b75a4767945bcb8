import BillReports
import Glibc

/// The folder that a report is written into.
///
/// All files are written beside their places first and renamed when every one is whole, so that a
/// full disk leaves the last report as it was; each is forced to the disk before it is renamed, and
/// the folder behind it, so that a power cut leaves the old report or the new one. Files that Billfold did not write are never touched.
/// Files can be read by their owner alone, since bills are personal.
public struct ReportFolder: Sendable {
  /// Its path.
  public let path: String

  /// A folder that may not exist yet.
  public init(_ path: String) { self.path = path }

  /// Says early whether a report can be written there.
  ///
  /// - Throws: A ``BillfoldError``: `usage` for a folder that holds other files, `output` for one
  ///   that cannot be written.
  public func check() throws(BillfoldError) {
    var status = stat()
    guard FilePath(path).withCString({ stat($0, &status) }) == 0 else {
      guard errno == ENOENT else { throw unwritable(.last) }
      return try checkParent()
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw misplaced("is no folder", "name a new or an empty folder with --out")
    }
    try checkContent()
    guard FilePath(path).withCString({ access($0, W_OK | X_OK) }) == 0 else {
      throw unwritable(.last)
    }
  }

  /// Whether the nearest folder that is there takes a new one.
  private func checkParent() throws(BillfoldError) {
    var folder = FilePath(path).parent ?? FilePath(".")
    while true {
      if folder.withCString({ access($0, W_OK | X_OK) }) == 0 { return }
      guard errno == ENOENT, let parent = folder.parent, parent != folder else {
        throw unwritable(.last)
      }
      folder = parent
    }
  }

  private func checkContent() throws(BillfoldError) {
    let names: [FolderEntry]
    do throws(SystemError) { names = try FolderEntry.list(FilePath(path)) } catch {
      throw unwritable(error)
    }
    let mark = Array(OwnOutput.markName.utf8)
    // What a run left that was killed is nobody's file, also where it came to no mark.
    let part = Array(Self.partName("").utf8)
    let others = names.filter { !$0.name.starts(with: part) }
    guard !others.isEmpty, !others.contains(where: { $0.name == mark }) else { return }
    throw misplaced(
      "holds files that billfold did not write", "name a new or an empty folder with --out")
  }

  /// Writes all files of some formats; nothing is left behind when that fails.
  ///
  /// - Parameters:
  ///   - report: What to write.
  ///   - formats: Which files.
  /// - Throws: A ``BillfoldError`` that names the file.
  public func write(_ report: Report, formats: [any ReportFormat]) throws(BillfoldError) {
    try make()
    let descriptor = FilePath(path).withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw unwritable(.last) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw misplaced("is being written by another run", "wait for it, or name another folder")
    }
    try checkContent()
    var files = formats.flatMap(\.files)
    // Who sees report.json sees the rest.
    if let last = files.firstIndex(where: { $0.name == "report.json" }) {
      files.append(files.remove(at: last))
    }
    let before = listed(in: descriptor)
    let names = files.map(\.name)
    let both = before + names.filter { !before.contains($0) }
    if both != before { try putMark(both, in: descriptor) }
    do throws(BillfoldError) {
      for file in files {
        try put(file.name, in: descriptor) { (sink) throws(SystemError) in
          try file.write(report, to: &sink)
        }
      }
      // Behind the last write, so that the disk takes them all at once.
      for name in names { try force(name, in: descriptor) }
      for name in names { try rename(name, in: descriptor) }
    } catch {
      for name in names { unlinkat(descriptor, Self.partName(name), 0) }
      throw error
    }
    // Files of an earlier run would contradict the new ones.
    for name in before where !names.contains(name) { unlinkat(descriptor, name, 0) }
    if both != names { try putMark(names, in: descriptor) }
    do throws(SystemError) { try DraftFile.force(descriptor) } catch { throw unwritable(error) }
  }

  // MARK: Steps

  /// Makes the folder with those above it.
  private func make() throws(BillfoldError) {
    var missing: [FilePath] = []
    var folder: FilePath? = FilePath(path)
    while let current = folder, current.withCString({ access($0, F_OK) }) != 0 {
      missing.append(current)
      folder = current.parent
    }
    for folder in missing.reversed() {
      guard folder.withCString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
        throw unwritable(.last)
      }
      do throws(SystemError) { try DraftFile.forceFolder(folder.parent ?? FilePath(".")) } catch {
        throw unwritable(error)
      }
    }
  }

  /// The files of the last run, as the mark lists them.
  private func listed(in folder: Int32) -> [String] {
    let descriptor = openat(folder, OwnOutput.markName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == OwnOutput.markLine else { return [] }
    // Only names that a report can have: the mark could have been edited.
    return lines.dropFirst().map(String.init).filter {
      OwnOutput.names.contains(Array($0.utf8)) && $0 != OwnOutput.markName
    }
  }

  private func putMark(_ names: [String], in folder: Int32) throws(BillfoldError) {
    let text = ([OwnOutput.markLine] + names).map { $0 + "\n" }.joined()
    try put(OwnOutput.markName, in: folder) { (sink) throws(SystemError) in
      try sink.write(Array(text.utf8))
    }
    try force(OwnOutput.markName, in: folder)
    try rename(OwnOutput.markName, in: folder)
  }

  private static func partName(_ name: String) -> String { ".billfold-part-\(name)" }

  /// Writes a file beside its place.
  private func put(
    _ name: String, in folder: Int32,
    _ write: (inout DescriptorSink) throws(SystemError) -> Void
  ) throws(BillfoldError) {
    let part = Self.partName(name)
    // What a run left that was killed.
    unlinkat(folder, part, 0)
    let descriptor = openat(folder, part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(.last, name) }
    do throws(SystemError) {
      guard fchmod(descriptor, 0o600) == 0 else { throw .last }
      var sink = DescriptorSink(descriptor: descriptor)
      try write(&sink)
    } catch {
      close(descriptor)
      unlinkat(folder, part, 0)
      throw unwritable(error, name)
    }
    guard close(descriptor) == 0 else {
      let error = SystemError.last
      unlinkat(folder, part, 0)
      throw unwritable(error, name)
    }
  }

  /// Waits until a file that was written beside its place is on the disk.
  private func force(_ name: String, in folder: Int32) throws(BillfoldError) {
    let descriptor = openat(
      folder, Self.partName(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable(.last, name) }
    defer { close(descriptor) }
    do throws(SystemError) { try DraftFile.force(descriptor) } catch {
      throw unwritable(error, name)
    }
  }

  private func rename(_ name: String, in folder: Int32) throws(BillfoldError) {
    guard renameat(folder, Self.partName(name), folder, name) == 0 else {
      throw unwritable(.last, name)
    }
  }

  // MARK: Errors

  private func misplaced(_ message: String, _ hint: String) -> BillfoldError {
    BillfoldError(code: .usage, subject: path, message: message, hint: hint)
  }

  private func unwritable(_ error: SystemError, _ name: String? = nil) -> BillfoldError {
    BillfoldError(
      code: .output, subject: name.map { "\(path)/\($0)" } ?? path,
      message: "cannot be written: \(error.text)",
      hint: "make room or a writable folder, and name it with --out")
  }
}
