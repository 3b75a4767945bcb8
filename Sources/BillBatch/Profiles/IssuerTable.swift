/// What is known of issuers, as the table of the documentation.
public enum IssuerTable {
  /// A Markdown table, a row an issuer and record.
  public static func markdown(of items: [ProfileLibrary.Item]) -> String {
    var text = """
      | issuer | languages | made from | record | formats | sample |
      |---|---|---|---|---|---|

      """
    for item in items {
      let profile = item.profile
      let languages = profile.languages.joined(separator: ", ")
      var head = "\(profile.name) (`\(profile.id)`) | \(languages) | \(profile.basis.rawValue)"
      for record in profile.records {
        guard let sample = record.samples.first else { continue }
        let formats = record.formats.joined(separator: ", ")
        text += "| \(head) | \(record.type.rawValue) | \(formats) | `\(sample)` |\n"
        head = " | | "
      }
    }
    return text
  }
}
