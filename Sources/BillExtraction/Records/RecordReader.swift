import BillModel

/// Lays out XML of records as the tables that its issuer prints, so that it is read like any page.
package enum RecordReader {
  /// A document with a page of the first of its trees that has one of the shapes; the same
  /// document when it has pages already, or when none of its trees has a shape.
  package static func layOut(_ document: Document, shapes: [RecordShape]) -> Document {
    guard document.pages.isEmpty else { return document }
    for tree in document.trees {
      guard let (shape, title) = shape(of: tree, among: shapes) else { continue }
      var page = RecordPage(tree: tree, shape: shape, maximumCells: SheetMetrics.maximumCells)
      page.write(title: title)
      var result = document
      result.issuer = shape.issuer
      result.pages = [page.page()]
      if page.isCut {
        result.losses.append(.tooManyCells(page: 1, limit: SheetMetrics.maximumCells))
      }
      return result
    }
    return document
  }

  private static func shape(
    of tree: XMLTree, among shapes: [RecordShape]
  ) -> (shape: RecordShape, title: String)? {
    for shape in shapes where tree.elements.first?.name == shape.root {
      for mark in shape.holds where tree.elements.contains(where: { $0.name == mark.element }) {
        return (shape: shape, title: mark.title)
      }
    }
    return nil
  }
}
