/// A part of a mail or an archive as it was taken out, not read yet.
///
/// The list of a container's parts is flat: a mail inside of an archive is a part itself, and its
/// own parts follow it.
public struct PackedPart: Sendable, Hashable {
  /// Path and parent inside of the outermost container, the type as far as it is known, and for a
  /// part that is not read why.
  ///
  /// `parent` is nil where the outermost container holds the part itself.
  public var record: DocumentRecord
  /// What is to be done with it.
  public var role: Role
  /// The decoded content.
  public var bytes: [UInt8]

  /// What a part is.
  public enum Role: UInt8, Sendable, CaseIterable {
    /// A file, to be read like any other.
    case document
    /// The text of a mail: a statement, or only the letter around one.
    case letter
    /// A mail or an archive, whose parts stand in the list too.
    case container
    /// Not to be read; the record says why.
    case settled
  }

  /// A part with its content.
  public init(record: DocumentRecord, role: Role, bytes: [UInt8]) {
    self.record = record
    self.role = role
    self.bytes = bytes
  }
}
