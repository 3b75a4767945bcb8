/// The number of a line or card as it is compared: however it is written.
public enum LineKey {
  /// The number without spaces and hyphens.
  public static func plain(_ number: String) -> String {
    number.filter { $0 != " " && $0 != "-" }
  }
}
