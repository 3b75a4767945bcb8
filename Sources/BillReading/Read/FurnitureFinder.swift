import BillModel

/// Finds lines that stand at the same height on several pages: headers, footers, page numbers.
package struct FurnitureFinder {
  let layout: Layout

  /// A finder over the pages of a layout.
  package init(layout: Layout) { self.layout = layout }

  /// Indices of the lines that repeat; the first page's copy of a text with values is kept, so
  /// that a number printed in every page's header is read once.
  package func lines() -> Set<Int> {
    guard layout.pages.count > 1 else { return [] }
    var byKey: [String: [Int]] = [:]
    // Only the ends of a page can be furniture: a dozen lines from the top, four from the bottom.
    var start = 0
    while start < layout.lines.count {
      var end = start
      while end < layout.lines.count, layout.lines[end].page == layout.lines[start].page {
        end += 1
      }
      for index in start..<end where index < start + 12 || index >= end - 4 {
        byKey[key(of: layout.lines[index]), default: []].append(index)
      }
      start = end
    }
    var furniture: Set<Int> = []
    for (_, lines) in byKey {
      let pages = Set(lines.map { layout.lines[$0].page })
      guard pages.count > 1, pages.count * 2 > layout.pages.count else { continue }
      let isOnFirst = pages.contains(0)
      furniture.formUnion(lines.filter { !isOnFirst || layout.lines[$0].page != 0 })
    }
    return furniture
  }

  /// Height to the nearest four points, and the text with every digit alike.
  ///
  /// Where a line holds an amount or a time only the same digits are the same line: rows of a
  /// table look alike from page to page and must not be taken for headers.
  private func key(of line: Line) -> String {
    var bytes: [UInt8] = []
    let isRow = layout.phrases(of: line).contains { !$0.shape.isDisjoint(with: [.clock, .point]) }
    for phrase in layout.phrases(of: line) {
      for byte in phrase.text.utf8 {
        bytes.append(!isRow && byte >= 0x30 && byte <= 0x39 ? UInt8(ascii: "0") : byte)
      }
      bytes.append(0x20)
    }
    let height = Int((line.box.y0 / 4).rounded())
    return "\(height) " + String(decoding: bytes, as: UTF8.self)
  }
}
