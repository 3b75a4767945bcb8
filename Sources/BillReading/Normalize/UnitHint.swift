/// The unit in a column's title, for values that are printed as bare numbers.
enum UnitHint {
  /// The text in brackets (`Chargeable [Min]`, `Data (MB)`), nil where it names several units.
  static func unit(in title: String) -> String? {
    guard let open = title.firstIndex(where: { "[(（".contains($0) }) else { return nil }
    let inside = title[title.index(after: open)...].prefix { !"])）".contains($0) }
    guard !inside.isEmpty, inside.count <= 12, !inside.contains(where: { "/:,".contains($0) })
    else { return nil }
    return String(inside)
  }
}
