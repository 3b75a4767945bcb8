/// Finds the profiles in a folder that a user names.
public enum ProfileFolder {
  /// Paths of the profiles (`*.json5`) at a path, in the order of their bytes.
  ///
  /// - Parameter path: A profile, or a folder that is searched with all that is below it.
  /// - Returns: nil if there is nothing at the path, or it cannot be read.
  public static func files(at path: String) -> [String]? {
    FolderListing(at: path)?.files.filter { $0.hasSuffix(".json5") || $0 == path }
  }
}
