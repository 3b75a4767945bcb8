import BillModel
import CLibXML2

/// Walks the tree once, without recursion, and makes boxes and words of what is seen.
struct HTMLWalker {
  var boxes: [FlowBox] = []
  var tracks: [FlowTracks] = []
  var lines = LineWriter()
  var elements: [HTMLElementRecord] = []
  var frames: [HTMLFrame] = []
  var keys: [HTMLElementKey] = []
  var classStack: [HTMLName] = []
  /// Grids that are being filled, the innermost last.
  var grids: [GridCursor] = []
  let sheet: HTMLStyleSheet
  let root: HTMLNode
  private var controls: HTMLControls?
  /// The box of lines that is being written, -1 between paragraphs.
  private var openLines: Int32 = -1
  private var siblingCounts: [SiblingKey: Int32] = [:]
  private var ordinal: Int32 = 0

  private struct SiblingKey: Hashable {
    var parent: Int32
    var name: HTMLName
  }

  init(root: HTMLNode, sheet: HTMLStyleSheet) {
    self.root = root
    self.sheet = sheet
  }

  /// Walks the page.
  mutating func walk() {
    let page = openBox(.stack, parent: -1, element: 0)
    frames.append(
      HTMLFrame(
        node: root, next: nil, element: -1, context: .flow, container: page, text: TextState(),
        opened: page))
    enter(root)
    while frames.count > 1 {
      let top = frames.count - 1
      guard let node = frames[top].next else {
        leave()
        continue
      }
      frames[top].next = node.pointee.next
      if node.isText {
        addText(node)
      } else if node.isElement {
        enter(node)
      }
    }
    leave()
  }

  // MARK: Elements

  private mutating func enter(_ node: HTMLNode) {
    let top = frames.count - 1
    let name = HTMLName(cString: node.pointee.name)
    ordinal += 1
    let record = HTMLElementRecord(
      node: node, parent: frames[top].element, index: countSibling(name, in: top),
      ordinal: ordinal, depth: Int32(top))
    let kind = HTMLElementKind.of(name)
    guard kind.display != .none else { return skip(node) }
    let attributes = readAttributes(of: node)
    keys.append(HTMLElementKey(tag: name, id: attributes.id, classes: attributes.classes))
    let style = resolveStyle(kind, attributes)
    let display = attributes.isHidden ? .none : style.display ?? kind.display
    guard display != .none, !(style.isTransparent ?? false) else {
      popKey()
      return skip(node)
    }
    elements.append(record)
    var text = frames[top].text
    text.apply(style, kind.role)
    let frame = HTMLFrame(
      node: node, next: node.pointee.children, element: Int32(elements.count - 1),
      context: frames[top].context, container: frames[top].container, text: text)
    open(frame, display, kind, style, attributes)
  }

  /// Goes over an element that is not seen; its elements count for paths.
  private mutating func skip(_ node: HTMLNode) {
    var inner: HTMLNode? = node.next(in: node)
    while let current = inner {
      if current.isElement { ordinal += 1 }
      inner = current.next(in: node)
    }
  }

  private mutating func leave() {
    guard let frame = frames.last else { return }
    if frame.hasLooseGrid { closeLooseGrid() }
    if frame.opened >= 0 || frame.context != .flow { closeLines() }
    if frame.ownsGrid { closeGrid() }
    if frame.opened >= 0 { closeBox(frame.opened) }
    frames.removeLast()
    popKey()
    if frame.breaksWords { lines.endWord() }
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
      }
      frames[frame].lastName = name
      frames[frame].lastCount = siblingCounts[SiblingKey(parent: parent, name: name)] ?? 0
    }
    frames[frame].lastCount += 1
    return frames[frame].lastCount
  }

  /// What rules and the `style` attribute say, with hiding undone where a control shows the
  /// element.
  private mutating func resolveStyle(
    _ kind: HTMLElementKind, _ attributes: HTMLAttributes
  ) -> HTMLStyle {
    var style = HTMLStyle()
    let verdict = sheet.verdict(keys, classStack)
    if let verdict { style = verdict.normal }
    var saysInline = false
    if let text = attributes.inlineStyle {
      let (normal, important) = HTMLStyle.declarations(text[...])
      saysInline = normal.display != nil || important.display != nil
      style.merge(normal)
      if let verdict { style.merge(verdict.important) }
      style.merge(important)
    } else if let verdict {
      style.merge(verdict.important)
    }
    if attributes.hasBackground { style.hasBackground = true }
    if let white = attributes.whiteInk, style.isWhiteInk == nil { style.isWhiteInk = white }
    if style.display == .some(.none), !saysInline, verdict?.hidesByName ?? false, isShownByControl()
    {
      style.display = nil
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
    let known = controls ?? HTMLControls(page: root)
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
    guard openLines >= 0 else { return }
    let index = Int(openLines)
    openLines = -1
    (boxes[index].width, boxes[index].height) = lines.finish()
    boxes[index].endWord = Int32(lines.words.count)
    boxes[index].end = Int32(index + 1)
    let cell = Int(boxes[index].cell)
    if cell >= 0, boxes[index].endWord > boxes[index].firstWord { boxes[cell].paragraphs += 1 }
  }

  /// Whether text can go on in an open line.
  var hasOpenLines: Bool { openLines >= 0 }

  private mutating func addText(_ node: HTMLNode) {
    guard let content = node.pointee.content else { return }
    write(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
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
    lines.write(text, state)
  }

  /// Starts a new line, also when nothing stands in the last.
  mutating func breakLine() {
    let frame = frames[frames.count - 1]
    guard frame.context == .flow, frame.text.isShown else { return }
    if frame.hasLooseGrid { closeLooseGrid() }
    ensureLines(in: frame.container, frame.text)
    lines.breakLine(frame.text)
  }
}
