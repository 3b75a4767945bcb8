/// What extraction made of a document, as a part of a frame: pages of words.
extension FrameWriter {
  package mutating func write(_ document: Document) {
    write(document.mediaType)
    write(list: document.pages) { $0.write($1) }
    write(list: document.losses) { writer, loss in
      writer.write(optional: loss.page) { $0.write(count: max(0, $1)) }
      writer.write(loss.reason)
      writer.write(loss.kind, of: FrameCodes.losses)
    }
    write(list: document.declaredLanguages) { $0.write($1) }
  }

  private mutating func write(_ page: Page) {
    write(count: max(0, page.number))
    write(page.width)
    write(page.height)
    write(list: page.words) { writer, word in
      writer.write(word.text)
      writer.write(word.box)
      writer.write(word.size)
      writer.write(signed: Int(word.block))
      writer.write(byte: word.style.rawValue)
    }
    write(list: page.blocks) { writer, block in
      writer.write(block.place)
      writer.write(byte: block.kind.rawValue)
      writer.write(block.box)
    }
  }
}

extension FrameReader {
  package mutating func readDocument() throws(FrameError) -> Document {
    Document(
      mediaType: try readString(),
      pages: try readList(of: "pages") { (reader) throws(FrameError) in try reader.readPage() },
      losses: try readList(of: "losses") { (reader) throws(FrameError) in
        TextLoss(
          page: try reader.readOptional { (reader) throws(FrameError) in try reader.readCount() },
          reason: try reader.readString(), kind: try reader.readCode(of: FrameCodes.losses))
      },
      declaredLanguages: try readList(of: "languages") { (reader) throws(FrameError) in
        try reader.readString()
      })
  }

  private mutating func readPage() throws(FrameError) -> Page {
    Page(
      number: try readCount(), width: try readFloat(), height: try readFloat(),
      words: try readList(of: "words") { (reader) throws(FrameError) in try reader.readWord() },
      blocks: try readList(of: "blocks") { (reader) throws(FrameError) in try reader.readBlock() })
  }

  private mutating func readWord() throws(FrameError) -> Word {
    let text = try readString()
    let box = try readBox()
    let size = try readFloat()
    guard let block = Int32(exactly: try readSigned()) else { throw malformed("block") }
    return Word(
      text: text, box: box, size: size, block: block,
      style: Word.Style(rawValue: try readByte()))
  }

  private mutating func readBlock() throws(FrameError) -> Block {
    let place = try readPlace()
    guard let kind = Block.Kind(rawValue: try readByte()) else { throw malformed("kind") }
    return Block(place: place, kind: kind, box: try readBox())
  }
}
