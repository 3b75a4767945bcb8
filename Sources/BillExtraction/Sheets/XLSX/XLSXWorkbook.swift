/// What `workbook.xml` tells: the sheets in their order, and where days are counted from.
final class XLSXWorkbook: XMLEventHandler {
  /// A sheet that can be seen.
  struct Sheet {
    var name: String
    /// The id of its part among the workbook's relations.
    var relation: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var epoch = DateEpoch.from1900

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    if name == Self.properties, attributes.flag("date1904") ?? false { epoch = .from1904 }
    guard name == Self.sheet, let title = attributes.text("name"),
      let relation = attributes.text("id")
    else { return }
    let state = attributes.text("state") ?? "visible"
    if state == "visible" { sheets.append(Sheet(name: title, relation: relation)) }
  }

  func close(_ name: HTMLName) {}
  func characters(_ piece: UnsafeBufferPointer<UInt8>) {}

  private static let properties = HTMLName("workbookPr")
  private static let sheet = HTMLName("sheet")
}
