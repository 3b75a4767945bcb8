import BillModel

extension Document {
  /// Puts the pages of a frame behind those of the page around it; empty ones are none.
  mutating func append(frame: Document) {
    losses += frame.losses
    for var page in frame.pages where !page.words.isEmpty {
      page.number = pages.count + 1
      for index in page.blocks.indices {
        guard case .path(let path) = page.blocks[index].place else { continue }
        // The first frame is 1, also where the frame's own frames follow it.
        let own = path.hasPrefix("frame[") ? String(path.drop { $0 != "/" }) : path
        page.blocks[index].place = .path("frame[\(page.number - 1)]\(own)")
      }
      pages.append(page)
    }
  }
}
