import BillModel

/// Reads XML into a tree: no network, no entities of its own, nothing outside of the bytes.
///
/// A document type is refused, since entities are what makes a few bytes take gigabytes.
package enum XMLReader {
  /// The tree of a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Name of the attachment, nil for a document of its own.
  /// - Returns: Its elements.
  /// - Throws: ``ExtractError/damaged(reason:)`` for what is no well-formed XML within the limits.
  package static func tree(_ bytes: [UInt8], name: String? = nil) throws(ExtractError) -> XMLTree {
    let builder = XMLTreeBuilder()
    try XMLEventParser.parse(
      bytes, into: builder, limits: XMLEventParser.Limits(hasLongTexts: true, isStrict: true))
    guard !builder.elements.isEmpty else { throw .damaged(reason: "it has no element") }
    return XMLTree(name: name, elements: builder.elements)
  }

  /// The document of a file that is XML itself; its words are laid out where they are needed.
  package static func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    Document(mediaType: MediaType.xml, pages: [], trees: [try tree(bytes)])
  }
}
