/// A library that reading needs, as the process that reads has it.
public struct LibraryVersion: Sendable, Hashable {
  /// What it is and what it is for, such as `poppler (PDF)`.
  public let name: String
  /// Its version, such as `22.12.0`.
  public let version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
