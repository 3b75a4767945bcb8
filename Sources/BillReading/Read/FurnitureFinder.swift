import BillModel

/// Finds lines that stand at the same height on several pages: headers, footers, page numbers.
package struct FurnitureFinder {
  let layout: Layout

  /// A finder over the pages of a layout.
  package init(layout: Layout) { self.layout = layout }

  /// Indices of the lines that repeat; the first page's copy of a text with values is kept, so
  /// that a number printed in every page's header is read once.
  ///
  /// Lines with an amount or a time may be rows, which look alike too where several cards cost the
  /// same: they are furniture in an unbroken run from the page's top alone, and one copy stays.
  package func lines() -> Set<Int> {
    guard layout.pages.count > 1 else { return [] }
    let pages = self.pages()
    var byKey: [Key: [Int]] = [:]
    // Only the ends of a page can be furniture: a dozen lines from the top, four from the bottom.
    for page in pages {
      for index in page where index < page.lowerBound + 12 || index >= page.upperBound - 4 {
        byKey[key(of: layout.lines[index]), default: []].append(index)
      }
    }
    var repeated: Set<Int> = []
    for lines in byKey.values {
      let pages = Set(lines.map { layout.lines[$0].page })
      guard pages.count > 1, pages.count * 2 > layout.pages.count, countsPages(lines) else {
        continue
      }
      repeated.formUnion(lines)
    }
    let top = topRuns(of: pages, repeated)
    var furniture: Set<Int> = []
    for (key, lines) in byKey where lines.allSatisfy(repeated.contains) {
      if key.isRow {
        if lines.allSatisfy(top.contains) { furniture.formUnion(lines.sorted().dropFirst()) }
        continue
      }
      let isOnFirst = lines.contains { layout.lines[$0].page == 0 }
      furniture.formUnion(lines.filter { !isOnFirst || layout.lines[$0].page != 0 })
    }
    return furniture
  }

  /// The lines of each page.
  private func pages() -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    while start < layout.lines.count {
      let end =
        layout.lines[start...].firstIndex { $0.page != layout.lines[start].page }
        ?? layout.lines.count
      pages.append(start..<end)
      start = end
    }
    return pages
  }

  /// The lines that only repeated ones part from the top of their page.
  private func topRuns(of pages: [Range<Int>], _ repeated: Set<Int>) -> Set<Int> {
    var top: Set<Int> = []
    for page in pages {
      top.formUnion(page.prefix(while: repeated.contains))
    }
    return top
  }

  /// Whether the numbers in lines that are otherwise alike grow with their pages, or stay.
  ///
  /// Rows without a fraction (`Roaming 20`) look alike too, but their numbers are any; and
  /// subscribers may have neighbouring numbers.
  private func countsPages(_ lines: [Int]) -> Bool {
    guard let first = lines.first else { return false }
    let page = layout.lines[first].page
    let numbers = self.numbers(in: layout.lines[first])
    return lines.dropFirst().allSatisfy { line in
      let others = self.numbers(in: layout.lines[line])
      let step = layout.lines[line].page - page
      return others.count == numbers.count
        && zip(numbers, others).allSatisfy {
          $1 == $0 || $1 == $0 &+ step && (0...PageNumbers.mostPages).contains($1)
        }
    }
  }

  private func numbers(in line: Line) -> [Int] {
    var numbers: [Int] = []
    var previous: UInt8 = 0
    for phrase in layout.phrases(of: line) {
      for byte in phrase.text.utf8 {
        if byte >= 0x30, byte <= 0x39 {
          if previous < 0x30 || previous > 0x39 { numbers.append(0) }
          numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ Int(byte - 0x30)
        }
        previous = byte
      }
      previous = 0
    }
    return numbers
  }

  /// What lines that repeat each other have in common: their height to the nearest four points,
  /// and the text with every digit alike.
  ///
  /// Where a line holds an amount or a time only the same digits are the same line: rows of a
  /// table look alike from page to page and must not be taken for headers.
  private struct Key: Hashable {
    var height: Int
    var text: [UInt8]
    /// Whether it holds an amount or a time.
    var isRow: Bool
  }

  private func key(of line: Line) -> Key {
    let isRow = layout.phrases(of: line).contains { !$0.shape.isDisjoint(with: [.clock, .point]) }
    var bytes: [UInt8] = []
    for phrase in layout.phrases(of: line) {
      for byte in phrase.text.utf8 {
        bytes.append(!isRow && byte >= 0x30 && byte <= 0x39 ? UInt8(ascii: "0") : byte)
      }
      bytes.append(0x20)
    }
    return Key(height: Int(nearest: line.box.y0 / 4), text: bytes, isRow: isRow)
  }
}
