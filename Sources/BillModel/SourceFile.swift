/// A file as discovery hands it on: bytes with a name, nothing of it interpreted yet.
public struct SourceFile: Sendable {
  /// Path relative to the input given, `/` between names.
  public var path: String
  /// Path of the mail or archive that holds it.
  public var parent: String?
  /// The whole content.
  public var bytes: [UInt8]

  /// A file's bytes under its path.
  public init(path: String, parent: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.parent = parent
    self.bytes = bytes
  }
}
