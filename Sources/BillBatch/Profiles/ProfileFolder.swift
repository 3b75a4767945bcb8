/// Finds the profiles in a folder that a user names.
public enum ProfileFolder {
  /// Paths of the profiles (`*.json5`) at a path, in the order of their bytes.
  ///
  /// - Parameter path: A profile, or a folder that is searched with all that is below it.
  /// - Returns: nil if there is nothing at the path.
  /// - Throws: The first folder that cannot be looked into.
  public static func files(at path: String) throws(FileError) -> [String]? {
    guard let found = TypedFiles(at: path) else { return nil }
    if let error = found.unreadable.first { throw error }
    return found.paths.filter { $0.hasSuffix(".json5") || found.isFile }
  }
}
