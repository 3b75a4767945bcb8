import Foundation

/// One run of the billfold that stands beside the tests.
struct BillfoldProcess {
  let status: Int32
  let output: String
  let errors: String

  /// Runs billfold to its end.
  ///
  /// - Parameters:
  ///   - words: The words behind `billfold`.
  ///   - input: What stands on standard input.
  ///   - folder: The current folder of the run.
  ///   - environment: Variables that are set besides.
  ///   - program: The executable.
  /// - Throws: What keeps it from being started.
  init(
    _ words: [String], input: [UInt8] = [], in folder: TemporaryFolder? = nil,
    environment: [String: String] = [:], program: URL = Self.program
  ) throws {
    let scratch = try TemporaryFolder()
    try scratch.write(input, to: "input")
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder?.url ?? scratch.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: a full pipe that nobody reads would stop the run.
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    process.standardOutput = try scratch.handle(to: "output")
    process.standardError = try scratch.handle(to: "errors")
    try process.run()
    process.waitUntilExit()
    status =
      process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
    output = try scratch.text("output")
    errors = try scratch.text("errors")
  }

  /// The lines on standard error.
  var errorLines: [String] {
    errors.split(separator: "\n").map(String.init)
  }

  /// The executable, which the package's build puts beside its tests.
  static let program: URL = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "billfold")
  }()

  /// The samples of the package.
  static let samples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")
}

/// A folder that is removed when nobody needs it any more.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "billfold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, making the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text file.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Copies a file of the samples.
  func copySample(_ sample: String, to name: String) throws {
    try write(
      Array(try Data(contentsOf: BillfoldProcess.samples.appending(path: sample))), to: name)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The names in a folder, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path()).sorted()
  }

  fileprivate func handle(to name: String) throws -> FileHandle {
    try write([], to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }
}
