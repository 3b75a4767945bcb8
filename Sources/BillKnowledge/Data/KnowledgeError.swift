import BillModel

/// A fault in a data file: which file, where in it, what is wrong and how to mend it.
public struct KnowledgeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Stable code `knowledge.reason`, such as `knowledge.unknown-key`.
  public var code: String
  /// Name of the file as it was given, or its path below the built-in data.
  public var file: String
  /// Line, 1 for the first.
  public var line: Int
  /// Column in characters, 1 for the first.
  public var column: Int
  /// Keys from the top of the file down to the fault (`columns.date`), empty at the top.
  public var key: String
  /// What is wrong.
  public var message: String
  /// How to mend it.
  public var hint: String

  /// `no/acme.json5:14:18: columns.date: expected a list of texts`.
  public var description: String {
    let place = "\(file):\(line):\(column): "
    return key.isEmpty ? place + message : place + key + ": " + message
  }
}
