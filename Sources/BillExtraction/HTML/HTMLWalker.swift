import BillModel

/// Takes what the parser meets, element by element, and makes boxes and words of what is seen.
struct HTMLWalker: ~Copyable {
  private(set) var boxes: [FlowBox] = []
  private(set) var tracks: [FlowTracks] = []
  private(set) var lines = LineWriter()
  private(set) var elements: [HTMLElementRecord] = []
  private(set) var names = HTMLNameTable()
  /// What the page declares of its language.
  private(set) var languages: [String] = []
  /// Pages that frames of this one hold, and how many more there were.
  var framePages: [[UInt8]] = []
  var lostFrames = 0
  var frames: [HTMLFrame] = []
  var keys: [HTMLElementKey] = []
  var classStack: [HTMLName] = []
  /// Grids that are being filled, the innermost last.
  var grids: [GridCursor] = []
  /// Declarations of `style` attributes and where each text has its own, since rows repeat them.
  var inlineStyles: [HTMLStyle.Declared] = []
  var inlineStyleIndices: [HTMLName: Int32] = [:]
  private var kinds = HTMLNameCache(HTMLElementKind(display: .inline))
  private var sheet: HTMLStyleSheet
  private let page: [UInt8]
  private var controls: HTMLControls?
  /// The text of a picture that nothing stands beside so far.
  var alternative: HTMLAlternative?
  /// Text that came in pieces since the last tag.
  private var text = HTMLText()
  /// How many elements deep inside one that is not seen the walk is.
  private var hiddenDepth = 0
  private var choice: HTMLChoice?
  /// The box of lines that is being written, -1 between paragraphs.
  private var openLines: Int32 = -1
  private var siblingCounts: [SiblingKey: Int32] = [:]
  private var ordinal: Int32 = 0

  private struct SiblingKey: Hashable {
    var parent: Int32
    var name: HTMLName
  }

  /// A walk over `page` under the rules of `sheet`.
  init(page: [UInt8], sheet: HTMLStyleSheet) {
    self.page = page
    self.sheet = sheet
    // Small pages may be all tags; of large ones that much room would be more than a worker has.
    let estimate = max(min(page.count / 8, 1 << 20), min(page.count / 24, 1 << 22))
    boxes.reserveRoom(estimate)
    elements.reserveRoom(estimate / 2)
    lines.reserveCapacity(estimate)
    let root = openBox(.stack, parent: -1, element: -1)
    frames.append(
      HTMLFrame(
        name: HTMLName(""), element: -1, context: .flow, container: root, text: TextState(),
        opened: root))
  }

  /// Ends the walk.
  mutating func finish() {
    writeText()
    while !frames.isEmpty { leave() }
  }

  /// Gives away boxes and words, so that they can be moved to their places without a copy.
  mutating func takeFindings() -> (boxes: [FlowBox], tracks: [FlowTracks], words: [Word]) {
    var taken: (boxes: [FlowBox], tracks: [FlowTracks]) = ([], [])
    swap(&taken.boxes, &boxes)
    swap(&taken.tracks, &tracks)
    return (boxes: taken.boxes, tracks: taken.tracks, words: lines.takeWords())
  }

  // MARK: What the parser meets

  /// A start tag.
  mutating func startElement(_ cName: UnsafePointer<UInt8>, _ list: HTMLAttributeList) {
    writeText()
    ordinal += 1
    if hiddenDepth > 0 {
      hiddenDepth += 1
      return
    }
    let name = HTMLName(cString: cName)
    var kind = kind(of: name)
    if choice != nil {
      let isSelected = kind.role == .option && readAttributes(list).isSelected
      if kind.role == .option { choice?.open(isSelected: isSelected) }
      choice?.depth += 1
      return
    }
    let top = frames.count - 1
    let index = countSibling(name, in: top)
    if kind.role == .template, Self.isShown(list) {
      kind = HTMLElementKind(display: .contents)
    }
    guard kind.display != .none else {
      if kind.role == .frame { noteFrame(list) }
      hiddenDepth = 1
      return
    }
    let attributes = readAttributes(list)
    let path = sheet.path(
      keys.last?.path, tag: name, id: attributes.id, attributes.classes, of: classStack)
    keys.append(
      HTMLElementKey(tag: name, id: attributes.id, classes: attributes.classes, path: path))
    let style = resolveStyle(kind, attributes)
    let display = attributes.isHidden ? .none : style.display ?? kind.display
    guard display != .none, !(style.isTransparent ?? false) else {
      popKey()
      hiddenDepth = 1
      return
    }
    if top < 2, let language = attributes.language { addLanguage(language) }
    elements.append(
      HTMLElementRecord(
        name: names.index(of: name, cName), parent: frames[top].element, index: index,
        ordinal: ordinal, depth: Int32(top)))
    var text = frames[top].text
    text.apply(style, kind.role)
    var frame = HTMLFrame(
      name: name, element: Int32(elements.count - 1), context: frames[top].context,
      container: frames[top].container, text: text)
    open(&frame, display, kind, style, attributes)
    if kind.role == .select { choice = HTMLChoice() }
  }

  /// An end tag, also one that the page left out.
  mutating func endElement(_ cName: UnsafePointer<UInt8>) {
    writeText()
    if hiddenDepth > 0 {
      hiddenDepth -= 1
      return
    }
    if var list = choice {
      list.depth -= 1
      list.close()
      choice = list.depth > 0 ? list : nil
      guard choice == nil else { return }
      list.shown.withUnsafeBufferPointer { write($0) }
    }
    guard frames.count > 1, frames[frames.count - 1].name == HTMLName(cString: cName) else {
      return
    }
    leave()
  }

  /// Text, perhaps a piece of one.
  mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
    guard hiddenDepth == 0 else { return }
    if choice != nil {
      choice?.append(piece)
    } else {
      text.append(piece)
    }
  }

  private mutating func writeText() {
    if !text.isEmpty { write(text.take()) }
  }

  private mutating func addLanguage(_ bytes: UnsafeBufferPointer<UInt8>) {
    let language = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    if !language.isEmpty, !languages.contains(language) { languages.append(language) }
  }

  // MARK: Elements

  private mutating func leave() {
    guard let frame = frames.last else { return }
    if frame.hasLooseGrid { closeLooseGrid() }
    if frame.opened >= 0 || frame.context != .flow { closeLines() }
    if frame.isFoot, !grids.isEmpty { grids[grids.count - 1].endFoot() }
    if frame.ownsGrid { closeGrid() }
    if frame.opened >= 0 { closeBox(frame.opened) }
    frames.removeLast()
    popKey()
    if frame.breaksWords { lines.endWord() }
  }

  private mutating func kind(of name: HTMLName) -> HTMLElementKind {
    if let known = kinds[name] { return known }
    let kind = HTMLElementKind.of(name)
    kinds[name] = kind
    return kind
  }

  private mutating func popKey() {
    guard let key = keys.popLast() else { return }
    classStack.removeSubrange(key.classes.lowerBound...)
  }

  private mutating func countSibling(_ name: HTMLName, in frame: Int) -> Int32 {
    if frames[frame].lastName != name {
      let parent = frames[frame].element
      if frames[frame].lastCount > 0 {
        siblingCounts[SiblingKey(parent: parent, name: frames[frame].lastName)] =
          frames[frame].lastCount
        frames[frame].hasCounts = true
      }
      frames[frame].lastName = name
      frames[frame].lastCount =
        frames[frame].hasCounts ? siblingCounts[SiblingKey(parent: parent, name: name)] ?? 0 : 0
    }
    frames[frame].lastCount += 1
    return frames[frame].lastCount
  }

  /// What rules and the `style` attribute say, with hiding undone where a control shows the
  /// element.
  private mutating func resolveStyle(
    _ kind: HTMLElementKind, _ attributes: HTMLAttributes
  ) -> HTMLStyle {
    let verdict = sheet.verdict(keys, classStack)
    var style = verdict?.style ?? HTMLStyle()
    var saysInline = false
    if attributes.inlineStyle >= 0 {
      let declared = inlineStyles[Int(attributes.inlineStyle)]
      saysInline = declared.normal.display != nil || declared.important.display != nil
      style = verdict?.declared.normal ?? HTMLStyle()
      style.merge(declared.normal)
      if let verdict { style.merge(verdict.declared.important) }
      style.merge(declared.important)
    }
    if attributes.hasBackground || attributes.whiteInk != nil {
      var plain = HTMLStyle()
      plain.isEmpty = false
      plain.hasBackground = attributes.hasBackground ? true : nil
      plain.isWhiteInk = style.isWhiteInk ?? attributes.whiteInk
      style.merge(plain)
    }
    if style.display == .some(.none), !saysInline, verdict?.hidesByName ?? false, isShownByControl()
    {
      style.display = nil
    }
    if kind.role == .page {
      // A page that hides itself is shown by its script.
      if style.display == .some(.none) { style.display = nil }
      style.isVisible = nil
      style.isTransparent = nil
    }
    if kind.role == .dialog, !attributes.isOpen { style.display = .some(.none) }
    return style
  }

  /// Whether a control of the page shows the element at hand.
  private mutating func isShownByControl() -> Bool {
    guard let key = keys.last else { return false }
    if classStack[key.classes].contains(where: sheet.revealed.contains) { return true }
    guard let id = key.id else { return false }
    if sheet.revealed.contains(id) { return true }
    let known = controls ?? HTMLControls(page: page)
    controls = known
    return known.show(id)
  }

  // MARK: Boxes and lines

  /// Opens a box; the caller closes it behind its last descendant.
  mutating func openBox(_ kind: FlowBox.Kind, parent: Int32, element: Int32, margin: Float = 0)
    -> Int32
  {
    let index = Int32(boxes.count)
    var box = FlowBox(
      kind: kind, parent: parent, cell: parent < 0 ? -1 : boxes[Int(parent)].cell, element: element)
    if kind == .cell { box.cell = index }
    if parent >= 0 {
      let last = boxes[Int(parent)].lastMargin
      if last >= 0 { box.gap = max(last, margin) }
      boxes[Int(parent)].lastMargin = margin
      if kind == .grid, box.cell >= 0 { boxes[Int(box.cell)].holdsGrid = true }
    }
    boxes.append(box)
    return index
  }

  mutating func closeBox(_ index: Int32) {
    boxes[Int(index)].end = Int32(boxes.count)
  }

  /// The lines that text of `container` goes into.
  mutating func ensureLines(in container: Int32, _ text: TextState) {
    guard openLines < 0 else { return }
    openLines = openBox(
      .lines, parent: container, element: boxes[Int(container)].element)
    boxes[Int(openLines)].firstWord = Int32(lines.words.count)
    boxes[Int(openLines)].isPreformatted = text.whiteSpace == .keep
    lines.start()
  }

  /// Ends the paragraph.
  mutating func closeLines() {
    if let picture = alternative {
      alternative = nil
      if openLines < 0 {
        ensureLines(in: picture.container, picture.state)
        picture.text.withUnsafeBufferPointer { lines.write($0, picture.state) }
      }
    }
    guard openLines >= 0 else { return }
    let index = Int(openLines)
    openLines = -1
    (boxes[index].width, boxes[index].height) = lines.finish()
    boxes[index].endWord = Int32(lines.words.count)
    boxes[index].end = Int32(index + 1)
    let cell = Int(boxes[index].cell)
    if cell >= 0, boxes[index].endWord > boxes[index].firstWord { boxes[cell].paragraphs += 1 }
  }

  /// Writes text where the innermost element stands.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    let top = frames.count - 1
    guard frames[top].text.isShown else { return }
    let state = frames[top].text
    if openLines < 0 {
      guard text.contains(where: { $0 > 0x20 }) else { return }
      if frames[top].context == .flow {
        if frames[top].hasLooseGrid { closeLooseGrid() }
        ensureLines(in: frames[top].container, state)
      } else {
        let cell = openLooseCell(for: frames[top])
        ensureLines(in: cell, state)
      }
    }
    alternative = nil
    lines.write(text, state)
  }

  /// Whether text of the same line stands before.
  var isInLine: Bool { openLines >= 0 }

  /// Starts a new line, also when nothing stands in the last.
  mutating func breakLine() {
    let frame = frames[frames.count - 1]
    guard frame.context == .flow, frame.text.isShown else { return }
    if frame.hasLooseGrid { closeLooseGrid() }
    ensureLines(in: frame.container, frame.text)
    lines.breakLine(frame.text)
  }

  // MARK: What other files change

  /// Changes a box that was opened before.
  mutating func update(_ box: Int32, _ body: (inout FlowBox) -> Void) { body(&boxes[Int(box)]) }

  /// Ends the word that is being written.
  mutating func endWord() { lines.endWord() }

  /// Notes the size of a grid that is filled.
  mutating func addTracks(_ grid: GridCursor) {
    boxes[Int(grid.box)].tracks = Int32(tracks.count)
    tracks.append(FlowTracks(rows: grid.row + 1, columns: grid.columns))
    closeBox(grid.box)
    guard let foot = grid.foot, !foot.isEmpty, foot.upperBound <= grid.row else { return }
    var cell = Int(grid.box) + 1
    while cell < boxes.count {
      boxes[cell].row = grid.shownRow(boxes[cell].row)
      cell = Int(boxes[cell].end)
    }
  }
}
