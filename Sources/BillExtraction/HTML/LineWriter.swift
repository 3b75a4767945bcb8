import BillModel

/// Makes words of text that flows in lines; boxes count from the paragraph's upper left corner.
struct LineWriter {
  /// All words of the page so far.
  private(set) var words: [Word] = []
  /// How many characters were left out because they are data, not text.
  private(set) var skippedData = 0

  /// Indexes of words before which a line was drawn between columns.
  private(set) var columnEdges: Set<Int> = []

  private var word: [UInt8] = []
  private var wordLeft: Float = 0
  private var wordState = TextState()
  private var isRightToLeft = false
  private var left: Float = 0
  private var top: Float = 0
  private var pendingSpaces: Float = 0
  private var lineFirstWord = 0
  private var lineHeight: Float = 0
  private var width: Float = 0
  private var isSkipping = false

  /// Longer runs of letters without a space are files in base64, or are cut.
  private static let wordLimit = 4096

  /// Makes room for as many words.
  mutating func reserveCapacity(_ count: Int) { words.reserveRoom(count) }

  /// Gives the words away, so that they can be moved to their places without a copy.
  mutating func takeWords() -> [Word] {
    var taken: [Word] = []
    swap(&taken, &words)
    return taken
  }

  /// Starts a paragraph.
  mutating func start() {
    left = 0
    top = 0
    pendingSpaces = 0
    lineFirstWord = words.count
    lineHeight = 0
    width = 0
  }

  /// Ends a paragraph and tells its size.
  mutating func finish() -> (width: Float, height: Float) {
    endWord()
    if words.count > lineFirstWord { endLine(FlowMetrics.fontSize) }
    return (width, top)
  }

  /// Writes text; spaces at its ends join it with what stands before and behind.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ state: TextState) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte == 0x7C, state.whiteSpace == .keep {
          drawEdge()
          index += 1
        } else if byte > 0x20, byte != 0x7F {
          index = appendRun(of: text, from: index, state)
        } else {
          space(byte, state)
          index += 1
        }
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      write(scalar, in: text, at: index, length, state)
      index += length
    }
  }

  /// Ends the word, without room behind it.
  mutating func endWord() {
    isSkipping = false
    guard !word.isEmpty else { return }
    if wordState.whiteSpace == .keep, isRule {
      word.removeAll(keepingCapacity: true)
      return
    }
    var style = wordState.wordStyle
    if isRightToLeft { style.insert(.rightToLeft) }
    words.append(
      Word(
        text: String(decoding: word, as: UTF8.self),
        box: Box(x0: wordLeft, y0: top, x1: left, y1: top + wordState.size),
        size: wordState.size, style: style))
    lineHeight = max(lineHeight, wordState.size)
    word.removeAll(keepingCapacity: true)
    isRightToLeft = false
  }

  /// Whether the word is a line that is drawn with letters, as `+----+` is.
  private var isRule: Bool {
    word.count > 2
      && word.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x3D || $0 == 0x5F || $0 == 0x2A }
  }

  /// A line between columns takes the room of a letter and is none.
  private mutating func drawEdge() {
    endWord()
    columnEdges.insert(words.count)
    pendingSpaces += 1
  }

  /// Ends the line; an empty one takes its room too.
  mutating func breakLine(_ state: TextState) {
    endWord()
    endLine(state.size)
  }

  private mutating func endLine(_ size: Float) {
    let height = words.count > lineFirstWord ? lineHeight : size
    for index in lineFirstWord..<words.count where words[index].size < height {
      // Small words stand on the line of the large ones.
      words[index].box.y0 += height - words[index].size
      words[index].box.y1 += height - words[index].size
    }
    width = max(width, left)
    top += height * FlowMetrics.leading
    left = 0
    pendingSpaces = 0
    lineHeight = 0
    lineFirstWord = words.count
  }

  private mutating func space(_ byte: UInt8, _ state: TextState) {
    endWord()
    let isLineFeed = byte == 0x0A
    switch state.whiteSpace {
    case .collapse: collapse()
    case .keepLines: if isLineFeed { breakLine(state) } else { collapse() }
    case .keep:
      if isLineFeed {
        breakLine(state)
      } else if byte == 0x09 {
        let letter = state.size * FlowMetrics.advance
        let column = (left / letter + pendingSpaces).rounded()
        pendingSpaces += 8 - column.truncatingRemainder(dividingBy: 8)
      } else if byte == 0x20 {
        pendingSpaces += 1
      }
    }
  }

  private mutating func collapse() {
    if left > 0, pendingSpaces == 0 { pendingSpaces = 1 }
  }

  /// Appends the letters of ASCII from `start` on; returns the index behind them.
  private mutating func appendRun(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, _ state: TextState
  ) -> Int {
    // Where spaces are kept, `|` is the edge of a drawn table.
    let edge: UInt8 = state.whiteSpace == .keep ? 0x7C : 0x7F
    var end = start + 1
    while end < text.count, text[end] > 0x20, text[end] < 0x7F, text[end] != edge { end += 1 }
    let count = end - start
    if isSkipping || word.count + count >= Self.wordLimit {
      for byte in text[start..<end] { append(byte, state) }
      return end
    }
    if word.isEmpty { startWord(state) }
    word.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    left += Float(count) * state.size * FlowMetrics.advance
    return end
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, _ state: TextState) {
    if word.isEmpty {
      if isSkipping {
        skippedData += 1
        return
      }
      startWord(state)
    }
    word.append(byte)
    left += state.size * FlowMetrics.advance
    if word.count == Self.wordLimit { cutWord() }
  }

  private mutating func startWord(_ state: TextState) {
    left += pendingSpaces * state.size * FlowMetrics.advance
    pendingSpaces = 0
    wordLeft = left
    wordState = state
  }

  /// A run of thousands of letters: data is left out up to its end, text goes on in a new word.
  private mutating func cutWord() {
    let isData = word.allSatisfy {
      switch $0 {
      case 0x2B, 0x2D, 0x2F...0x3A, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x25, 0x2C, 0x3B: true
      default: false
      }
    }
    guard isData else {
      endWord()
      return
    }
    skippedData += word.count
    word.removeAll(keepingCapacity: true)
    left = wordLeft
    isSkipping = true
  }

  private mutating func write(
    _ scalar: UInt32, in text: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int,
    _ state: TextState
  ) {
    // Box drawing: lines between rows and columns.
    if scalar >= 0x2500, scalar <= 0x257F, state.whiteSpace == .keep { return drawEdge() }
    switch UnicodeClass.of(scalar) {
    case .ignorable: break
    case .space:
      let end = index + length
      if UnicodeClass.joinsDigits(scalar), DigitGroups.go(on: word, with: text, from: end) {
        for byte in text[index..<end] { append(byte, state) }
      } else {
        endWord()
        pendingSpaces += 1
      }
    case .mark: appendScalar(text[index..<index + length], state, advance: 0)
    case .wide: appendScalar(text[index..<index + length], state, advance: 2)
    case .rightToLeft:
      appendScalar(text[index..<index + length], state, advance: 1)
      isRightToLeft = true
    case .foldable:
      let form = String(decoding: text[index..<index + length], as: UTF8.self)
      // Forms of lone marks bring a space or a tatweel to stand on.
      let letters = LetterForms.folded(form).unicodeScalars.filter { $0 != " " && $0 != "\u{640}" }
      appendScalar(Array(String(String.UnicodeScalarView(letters)).utf8), state, advance: 1)
      if scalar >= 0xFB1D { isRightToLeft = true }
    case .control:
      let letters = Array(String(WindowsControls.character(of: scalar)).utf8)
      appendScalar(letters, state, advance: 1)
    case .other: appendScalar(text[index..<index + length], state, advance: 1)
    }
  }

  private mutating func appendScalar(
    _ bytes: some Collection<UInt8>, _ state: TextState, advance: Float
  ) {
    isSkipping = false
    if word.isEmpty { startWord(state) }
    word.append(contentsOf: bytes)
    left += state.size * FlowMetrics.advance * advance
    if word.count >= Self.wordLimit { cutWord() }
  }
}
