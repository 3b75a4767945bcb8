import BillModel
import CPoppler

/// Makes the words of a page of its characters and their rectangles.
///
/// A word ends at white space, at a gap, where the line of writing changes, and where one string is
/// drawn over the end of another, as happens with texts that are too long for their column.
struct PDFWordWriter {
  private(set) var words: [Word] = []
  /// Which way the writing runs.
  private(set) var courses = PDFCourses()
  private var census = PDFFontCensus()
  private var types = PDFTypes()
  private var line = PDFBidiLine()
  /// The words of the selections before this one.
  private var earlier: Set<PlacedWord> = []

  private struct PlacedWord: Hashable {
    var text: String
    var x: Float
    var y: Float

    init(_ word: Word) {
      text = word.text
      x = word.box.x0
      y = word.box.y0
    }
  }

  /// Begins another selection of the same page, whose words may have been in the one before.
  ///
  /// Where poppler ends a selection, it may give a part of a line that another one has whole.
  mutating func beginSelection() { earlier.formUnion(words.map(PlacedWord.init)) }

  /// Takes the lines of a text that `isWanted`, given their bytes' count and first rectangle.
  ///
  /// Where the page as a whole `isRightToLeft`, the spaces that poppler puts into its lines are
  /// misplaced, and gaps alone count.
  mutating func add(
    _ text: borrowing PDFText, isRightToLeft: Bool,
    where isWanted: (Int, PopplerRectangle) -> Bool
  ) {
    types = PDFTypes(runs: text.typeRuns())
    text.withCharacters { text, places in
      words.reserveCapacity(words.count + places.count / 5)
      // Without marks of direction characters and rectangles go in step, whatever the lines are.
      guard isRightToLeft || PDFMarks.stand(in: text, 0..<text.count) else {
        addStraight(text, 0..<text.count, places, from: 0)
        return
      }
      var start = 0
      var place = 0
      while start < text.count, place < places.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        let first = place
        if PDFMarks.stand(in: text, start..<end) {
          place = line.collect(text, start..<end, places, from: first)
          if isWanted(end - start, places[first]) {
            addBidi(text, isRightToLeft: isRightToLeft)
          }
        } else {
          let isNew = isWanted(end - start, places[first])
          place = addStraight(text, start..<end, places, from: first, isWanted: isNew)
        }
        // A line break has a rectangle of no size; look for it where marks were miscounted.
        while end < text.count, place < places.count, !places[place].isPoint { place += 1 }
        place += 1
        start = end + 1
      }
    }
  }

  /// Adds a value that stands in a field or a note and not in the page's own text.
  ///
  /// Where its words stand in the field is not told. A single word has the whole field; several
  /// begin at the left, in letters of ordinary width, closer together if they would not fit.
  mutating func add(value: String, in area: Box) {
    let lines = value.split { $0.isNewline }
    let height = area.height / Float(max(lines.count, 1))
    let size = min(height, 12)
    for (number, line) in lines.enumerated() {
      let y0 = area.y0 + height * Float(number)
      let parts = line.split { $0.isWhitespace }
      let fitting = (area.width - 4) / Float(max(line.count, 1))
      let advance = max(min(0.5 * size, fitting), 0)
      var x = area.x0 + 2
      for part in parts {
        let end = x + advance * Float(part.count)
        let isAlone = parts.count == 1
        let box = Box(
          x0: isAlone ? area.x0 : x, y0: y0, x1: isAlone ? area.x1 : end, y1: y0 + height)
        words.append(Word(text: String(part), box: box, size: size))
        x = end + advance
      }
    }
  }

  // MARK: Lines in the order of the text

  /// Makes words of characters that stand one after the other; the index behind the last rectangle.
  @discardableResult
  private mutating func addStraight(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ places: UnsafeBufferPointer<PopplerRectangle>, from first: Int, isWanted: Bool = true
  ) -> Int {
    var place = first
    var start = range.lowerBound
    var next = start
    var hand: PDFWordShape?
    var font: Int32 = 0
    var needsFolding = false
    while next < range.upperBound, place < places.count {
      let at = next
      var kind = UnicodeClass.other
      if text[at] < 0x80 {
        next = at + 1
        if text[at] <= 0x20 { kind = PDFBlanks.contain(UInt32(text[at])) ? .space : .control }
      } else {
        let scalar = UTF8Scalar(text, at)
        next = at + scalar.length
        kind = UnicodeClass.of(scalar.value)
        if kind == .other, UnmappedCharacters.contain(scalar.value) { kind = .control }
      }
      if kind == .control { census.noteUnmapped() }
      let box = Box(places[place])
      place += 1
      guard isWanted else { continue }
      if kind == .space {
        if let shape = hand { append(text, start..<at, shape, needsFolding, font) }
        hand = nil
        continue
      }
      if hand?.takes(box, isMark: kind == .mark) != true {
        if let shape = hand { append(text, start..<at, shape, needsFolding, font) }
        let type = types.type(at: place - 1)
        hand = PDFWordShape(box, size: type.size, style: type.style)
        font = type.font
        start = at
        needsFolding = false
      }
      if kind == .ignorable || kind == .foldable { needsFolding = true }
    }
    if let shape = hand { append(text, start..<next, shape, needsFolding, font) }
    return place
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: PDFWordShape,
    _ needsFolding: Bool, _ font: Int32
  ) {
    courses.add(shape.course, characters: shape.count)
    let string = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    var style = shape.style
    if shape.isRotated { style.insert(.rotated) }
    append(
      Word(
        text: needsFolding ? LetterForms.drawn(string) : string, box: shape.box,
        size: shape.across, style: style), typeSize: shape.size, font: font)
  }

  // MARK: Lines with text from right to left

  private mutating func addBidi(_ text: UnsafeBufferPointer<UInt8>, isRightToLeft: Bool) {
    line.setTypes(&types)
    // Taken out, since the words are appended while it is read.
    var taken = PDFBidiLine()
    swap(&taken, &line)
    taken.forEachWord(text, trustsSpaces: !isRightToLeft) { word, size, font in
      let scalars = word.text.unicodeScalars
      courses.add(word.style.contains(.rotated) ? .unknown : .right, characters: scalars.count)
      if scalars.contains(where: { UnmappedCharacters.contain($0.value) }) {
        census.noteUnmapped()
      }
      append(word, typeSize: size, font: font)
    }
    swap(&taken, &line)
  }

  // MARK: Words

  /// Appends a word, unless it is one of the last few drawn again beside itself for boldness.
  private mutating func append(_ word: Word, typeSize: Float, font: Int32) {
    guard !word.text.isEmpty else { return }
    if !earlier.isEmpty, earlier.contains(PlacedWord(word)) { return }
    let near = 0.3 * typeSize
    for other in words.suffix(3)
    where abs(other.box.x0 - word.box.x0) < near && abs(other.box.x1 - word.box.x1) < near
      && abs(other.box.y0 - word.box.y0) < near && other.text == word.text
      && near < 0.5 * word.box.width
    {
      return
    }
    words.append(word)
    census.add(font)
  }

  /// Ends the page's own text: takes out what is no text, and joins letters drawn apart.
  ///
  /// - Returns: The number of characters that no font tells the meaning of.
  mutating func finishText() -> Int {
    let lost = census.takeOut(from: &words)
    words = PDFSpacedLetters.joined(words)
    return lost
  }
}

/// What parts words among the characters that take no room.
enum PDFBlanks {
  /// Whether a control character or the space is white space; others are glyphs without a meaning.
  static func contain(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0 || (0x09...0x0D).contains(scalar)
  }
}
