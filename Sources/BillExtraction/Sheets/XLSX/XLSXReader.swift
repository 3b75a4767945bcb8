import BillModel

/// Reads an Office Open XML workbook: a page for each sheet that can be seen.
package struct XLSXReader {
  private let limits: ZipLimits
  private let maximumCells: Int

  /// A reader that keeps to limits.
  package init(
    limits: ZipLimits = ZipLimits(), maximumCells: Int = SheetMetrics.maximumCells
  ) {
    self.limits = limits
    self.maximumCells = maximumCells
  }

  /// Reads a workbook.
  ///
  /// - Throws: `damaged` when a part that is needed is missing or broken, `locked`, and `bomb`
  ///   when it unpacks to more than the limits allow.
  package func read(_ bytes: [UInt8]) throws(ExtractError) -> Document {
    // A workbook with a password is a compound file with the archive inside.
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .locked }
    var archive = try ZipArchive(bytes, limits: limits)
    let root = XLSXRelations(folder: "")
    try Self.parse("_rels/.rels", of: &archive, into: root)
    let path = root.pathsByType["officeDocument"] ?? "xl/workbook.xml"
    let workbook = XLSXWorkbook()
    guard try Self.parse(path, of: &archive, into: workbook) else {
      throw .damaged(reason: "it has no workbook inside")
    }
    let (folder, name) = Self.parts(of: path)
    let relations = XLSXRelations(folder: folder)
    try Self.parse(folder + "/_rels/" + name + ".rels", of: &archive, into: relations)
    let strings = XLSXStrings()
    if let part = relations.pathsByType["sharedStrings"] {
      try Self.parse(part, of: &archive, into: strings)
    }
    let styles = XLSXStyles()
    if let part = relations.pathsByType["styles"] {
      try Self.parse(part, of: &archive, into: styles)
    }
    var document = Document(mediaType: MediaType.workbook, pages: [])
    var cellsLeft = maximumCells
    for sheet in workbook.sheets {
      guard let part = relations.paths[sheet.relation] else { continue }
      let cells = XLSXSheet(
        strings: strings, styles: styles, epoch: workbook.epoch, maximumCells: cellsLeft)
      guard try Self.parse(part, of: &archive, into: cells) else {
        throw .damaged(reason: "the sheet \(sheet.name) is missing")
      }
      cellsLeft -= cells.count
      document.add(cells, named: sheet.name, maximumCells: maximumCells)
    }
    return document
  }

  /// Parses a part; false when the archive has none of that name.
  @discardableResult
  private static func parse(
    _ path: String, of archive: inout ZipArchive, into handler: any XMLEventHandler
  ) throws(ExtractError) -> Bool {
    guard let entry = archive.entry(named: path) else { return false }
    try XMLEventParser.parse(try archive.read(entry), into: handler)
    return true
  }

  /// Folder and name of a path.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (folder: "", name: path) }
    return (folder: String(path[..<slash]), name: String(path[path.index(after: slash)...]))
  }
}

extension Document {
  /// Adds the page of a sheet, and what could not be had of it.
  fileprivate mutating func add(_ sheet: XLSXSheet, named name: String, maximumCells: Int) {
    let number = pages.count + 1
    pages.append(sheet.page(number, named: name))
    if let missing = sheet.uncomputed {
      let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
      losses.append(
        TextLoss(
          page: number, reason: "the formula in \(name)!\(missing.cell)\(more) has no value stored")
      )
    }
    if sheet.isCut { losses.append(.tooManyCells(page: number, limit: maximumCells)) }
  }
}

extension TextLoss {
  /// The rest of a document that has more cells than are read.
  static func tooManyCells(page: Int, limit: Int) -> TextLoss {
    TextLoss(
      page: page, reason: "it has more than \(limit) cells; the rest is not read",
      kind: .tooManyPages)
  }
}
