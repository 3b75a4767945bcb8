/// Which version of the program made a report.
public enum BillfoldVersion {
  /// The version of this build (Semantic Versioning).
  public static let current = "0.1.0"
}
