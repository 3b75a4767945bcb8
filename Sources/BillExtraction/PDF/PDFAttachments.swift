import BillModel
import CPoppler

/// The XML files inside a PDF; other attachments are left where they are.
struct PDFAttachments: ~Copyable {
  private let list: UnsafeMutablePointer<GList>?

  /// Owns poppler's list of attachments.
  init(owning list: UnsafeMutablePointer<GList>?) { self.list = list }

  deinit {
    var item = list
    while let here = item {
      if let attachment = here.pointee.data { g_object_unref(attachment) }
      item = here.pointee.next
    }
    g_list_free(list)
  }

  /// Larger files are no bills.
  private static let mostBytes = 32 << 20
  private static let mostFiles = 64

  /// The trees of the attachments that are well-formed XML, whatever they are called.
  borrowing func trees() -> [XMLTree] {
    var trees: [XMLTree] = []
    var item = list
    for _ in 0..<Self.mostFiles {
      guard let here = item else { break }
      item = here.pointee.next
      guard let raw = here.pointee.data else { continue }
      let attachment = raw.assumingMemoryBound(to: PopplerAttachment.self)
      guard let bytes = Self.xml(in: attachment) else { continue }
      let name: UnsafeMutablePointer<gchar>? = attachment.pointee.name
      let tree = try? XMLReader.tree(bytes, name: name.map { String(cString: $0) } ?? "")
      if let tree { trees.append(tree) }
    }
    return trees
  }

  /// What was saved of an attachment so far.
  private struct Saved {
    var bytes: [UInt8] = []
    var isWanted = true
  }

  /// The bytes of an attachment, nil when its beginning is no XML.
  private static func xml(in attachment: UnsafeMutablePointer<PopplerAttachment>) -> [UInt8]? {
    var saved = Saved()
    withUnsafeMutablePointer(to: &saved) { saved in
      var error: UnsafeMutablePointer<GError>?
      _ = poppler_attachment_save_to_callback(
        attachment,
        { buffer, count, context, _ in
          guard let saved = context?.assumingMemoryBound(to: Saved.self), let buffer else {
            return 0
          }
          let part = UnsafeRawBufferPointer(start: buffer, count: Int(count))
          let isFirst = saved.pointee.bytes.isEmpty
          saved.pointee.bytes.append(contentsOf: part)
          if saved.pointee.bytes.count > PDFAttachments.mostBytes
            || isFirst && MediaType.sniff(saved.pointee.bytes) != MediaType.xml
          {
            saved.pointee.isWanted = false
          }
          return saved.pointee.isWanted ? 1 : 0
        }, saved, &error)
      if let error {
        saved.pointee.isWanted = false
        g_error_free(error)
      }
    }
    return saved.isWanted && !saved.bytes.isEmpty ? saved.bytes : nil
  }
}
