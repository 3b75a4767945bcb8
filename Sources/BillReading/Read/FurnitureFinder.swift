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
      guard pages.count > 1, pages.count * 2 > layout.pages.count, countsPages(lines) else {
        continue
      }
      let isOnFirst = pages.contains(0)
      furniture.formUnion(lines.filter { !isOnFirst || layout.lines[$0].page != 0 })
    }
    return furniture
  }

  /// Whether the numbers in lines that are otherwise alike grow with their pages, or stay.
  ///
  /// Rows without a fraction (`Roaming 20`) look alike too, but their numbers are any.
  private func countsPages(_ lines: [Int]) -> Bool {
    guard let first = lines.first else { return false }
    let page = layout.lines[first].page
    let numbers = self.numbers(in: layout.lines[first])
    return lines.dropFirst().allSatisfy { line in
      let others = self.numbers(in: layout.lines[line])
      let step = layout.lines[line].page - page
      return others.count == numbers.count
        && zip(numbers, others).allSatisfy { $1 == $0 || $1 == $0 &+ step }
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
