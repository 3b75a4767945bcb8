import BillExtraction
import BillModel

/// A page of a sheet as rows of cells, for comparing with what was put in.
struct SheetPage {
  /// The texts of each row's cells, from left to right.
  private(set) var rows: [[String]] = []
  /// The place of each row's first cell.
  private(set) var places: [Place] = []
  let page: Page

  init(_ page: Page) {
    self.page = page
    var texts: [Int32: String] = [:]
    for word in page.words {
      let before = texts[word.block].map { $0 + " " } ?? ""
      texts[word.block] = before + word.text
    }
    var top: Float?
    let order = page.blocks.enumerated().sorted {
      ($0.element.box.y0, $0.element.box.x0) < ($1.element.box.y0, $1.element.box.x0)
    }
    for (index, block) in order {
      if top != block.box.y0 {
        rows.append([])
        places.append(block.place)
        top = block.box.y0
      }
      rows[rows.count - 1].append(texts[Int32(index)] ?? "")
    }
  }

  /// The pages of a file's bytes, whatever it is.
  static func pages(_ bytes: [UInt8]) throws(ExtractError) -> [SheetPage] {
    try Extract().run(SourceFile(path: "", bytes: bytes)).pages.map(SheetPage.init)
  }

  /// The left edge of the first word that is `text`.
  func left(of text: String) -> Float? { page.words.first { $0.text == text }?.box.x0 }
}
