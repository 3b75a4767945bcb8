import BillModel

/// Takes a zip archive apart.
enum ArchiveReader {
  /// The files of an archive, in the order of its directory.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - room: Bytes that all its files may have together.
  ///   - maximumCount: How many names it may have.
  /// - Returns: The files; one that cannot be unpacked is listed with the reason.
  /// - Throws: `damaged` for what is no archive, `bomb` when it holds more than allowed.
  static func items(
    of bytes: [UInt8], room: Int, maximumCount: Int
  ) throws(ExtractError) -> [ContainerItem] {
    var archive = try ZipArchive(
      bytes, limits: ZipLimits(maximumEntries: maximumCount, maximumBytes: room))
    var names = ItemNames()
    var items: [ContainerItem] = []
    for entry in archive.entries where !entry.isFolder {
      // Windows programs write backslashes, whatever the standard says.
      let path = entry.name.split { $0 == "/" || $0 == "\\" }
      let name = names.name(for: path, or: "part-\(items.count + 1)")
      if path.contains(where: isHidden) {
        items.append(ContainerItem(name: name, bytes: [], role: hidden))
        continue
      }
      do throws(ExtractError) {
        items.append(ContainerItem(name: name, bytes: try archive.read(entry), role: .file))
      } catch {
        if case .bomb = error { throw error }
        let role = ContainerItem.Role.refused(.failed, error.problem, mediaType: nil)
        items.append(ContainerItem(name: name, bytes: [], role: role))
      }
    }
    return items
  }

  private static func isHidden(_ name: Substring) -> Bool {
    name == "__MACOSX" || (name.hasPrefix(".") && name != "." && name != "..")
  }

  private static let hidden = ContainerItem.Role.refused(
    .skipped,
    Problem(
      code: "hidden", message: "hidden: its name is one that systems keep for themselves",
      hint: "unpack and rename it, if it is a statement"), mediaType: nil)
}
