import BillModel

/// Stamps of a chat through which a list was handed on.
///
/// `[15.07.2026 6:45] Ivan:` stands before a row or on a line of its own, and is no part of the list.
enum ChatStamps {
  /// The document without the stamps in its cells.
  ///
  /// Only what is a moment in square brackets with a name and a colon behind it is left out, and
  /// only of cells: elsewhere it may tell of a message.
  static func removed(from document: Document, lexicon: ValueLexicon) -> Document {
    guard
      document.pages.contains(where: { page in
        page.words.contains { $0.block >= 0 && $0.text.utf8.first == UInt8(ascii: "[") }
      })
    else { return document }
    let dates = DateReader(lexicon: lexicon, order: nil)
    let reader = DateTimeReader(dates: dates, times: TimeReader(lexicon: lexicon))
    var document = document
    for page in document.pages.indices {
      document.pages[page].words = removed(from: document.pages[page], reader: reader)
    }
    return document
  }

  private static func removed(from page: Page, reader: DateTimeReader) -> [Word] {
    let words = page.words
    func isInCell(_ word: Word) -> Bool {
      let block = Int(word.block)
      return page.blocks.indices.contains(block) && page.blocks[block].kind != .text
    }
    var kept: [Word] = []
    kept.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if words[index].text.utf8.first == UInt8(ascii: "["), isInCell(words[index]),
        let end = end(ofStampAt: index, in: words, reader: reader)
      {
        index = end
        continue
      }
      kept.append(words[index])
      index += 1
    }
    return kept
  }

  /// Where the stamp ends that begins with a word: behind the colon of the name.
  private static func end(
    ofStampAt start: Int, in words: [Word], reader: DateTimeReader
  ) -> Int? {
    var text = ""
    for index in start..<min(start + mostWords, words.count) {
      guard words[index].block == words[start].block else { return nil }
      if !text.isEmpty { text += " " }
      text += words[index].text
      guard text.hasSuffix(":"), let stamp = MessageStamp(text, dateTimes: reader),
        stamp.sender != nil, stamp.rest.isEmpty
      else { continue }
      return index + 1
    }
    return nil
  }

  /// A day, a time and the words of a name.
  private static let mostWords = 10
}
