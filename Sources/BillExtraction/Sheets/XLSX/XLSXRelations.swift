/// The parts that a part of a workbook points to (`_rels/*.rels`).
final class XLSXRelations: XMLEventHandler {
  /// Paths inside the archive by the ids that the part uses.
  private(set) var paths: [String: String] = [:]
  /// Paths by the last word of their type (`sharedStrings`), the first of each.
  private(set) var pathsByType: [String: String] = [:]
  private let folder: String

  /// Relations of a part in `folder` of the archive, empty for its root.
  init(folder: String) { self.folder = folder }

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    guard name == Self.relation, let id = attributes.text("Id"),
      let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
    else { return }
    let path = resolve(target)
    paths[id] = path
    guard let type = attributes.text("Type")?.split(separator: "/").last else { return }
    if pathsByType[String(type)] == nil { pathsByType[String(type)] = path }
  }

  func close(_ name: HTMLName) {}
  func characters(_ piece: UnsafeBufferPointer<UInt8>) {}

  private static let relation = HTMLName("Relationship")

  private func resolve(_ target: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
