/// Workbooks of Office Open XML, put together from their parts.
struct TestWorkbook {
  /// Rows of `<sheetData>` by the name of their sheet, with what stands around them.
  var sheets: [(name: String, state: String, xml: String)] = []
  var strings: [String] = []
  var styles = ""
  var properties = ""

  /// Adds a sheet: `<row>`s, what stands before and behind them.
  mutating func add(
    _ name: String, _ rows: String, before: String = "", behind: String = "",
    state: String = "visible"
  ) {
    let xml =
      "<worksheet xmlns=\"urn:x\">\(before)<sheetData>\(rows)</sheetData>\(behind)</worksheet>"
    sheets.append((name: name, state: state, xml: xml))
  }

  /// The files inside.
  var files: [TestZip.File] {
    let numbers = sheets.indices.map { $0 + 1 }
    let list = zip(numbers, sheets).map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" state=\"\(sheet.state)\""
        + " r:id=\"rId\(number)\"/>"
    }
    let relations = numbers.map {
      "<Relationship Id=\"rId\($0)\" Type=\"t/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    var files: [TestZip.File] = [
      .init("[Content_Types].xml", "<Types/>"),
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"t/officeDocument\" Target=\"/xl/workbook.xml\"/>"
          + "</Relationships>"),
      .init(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"urn:r\">\(properties)<sheets>\(list.joined())</sheets></workbook>"),
      .init(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relations.joined())"
          + "<Relationship Id=\"s\" Type=\"t/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"y\" Type=\"t/styles\" Target=\"styles.xml\"/></Relationships>"),
      .init(
        "xl/sharedStrings.xml",
        "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      .init("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
    for (number, sheet) in zip(numbers, sheets) {
      files.append(.init("xl/worksheets/sheet\(number).xml", sheet.xml))
    }
    return files
  }

  /// The file's bytes.
  var bytes: [UInt8] { TestZip.bytes(files) }
}
