extension HTMLWalker {
  /// Opens what an element needs, by its own display and by what it stands in, and goes into it.
  mutating func open(
    _ frame: inout HTMLFrame, _ display: HTMLDisplay, _ kind: HTMLElementKind,
    _ style: HTMLStyle, _ attributes: HTMLAttributes
  ) {
    let top = frames.count - 1
    let display = settledDisplay(display, kind, style)
    switch frames[top].context {
    case .flow:
      openInFlow(&frame, display, kind, style, attributes)
    case .table, .row:
      openInTable(&frame, display, kind, style, attributes)
    case .items:
      guard display != .contents else { break }
      let span = max(1, style.columnSpan ?? 1)
      let percent = frames[top].wrapsItems ? style.percent ?? 0 : 0
      openItem(&frame, percent: percent, startsRow: false, span: span)
      openInside(&frame, display, style)
    case .definitions:
      if kind.role == .definitionTerm || kind.role == .definition {
        closeLooseCell()
        let place = grids[grids.count - 1].takeDefinitionCell(isTerm: kind.role == .definitionTerm)
        openCell(&frame, .data, place, columnSpan: 1, rowSpan: 1)
        openInside(&frame, display, style)
      }
    }
    frames.append(frame)
    if kind.role == .lineBreak { breakLine() }
    if kind.role == .input { writeInput(attributes) }
    if kind.role == .image { writeAlternative(attributes) }
  }

  /// The display that counts: a style does not unmake a real table, and floats stand in a row.
  private func settledDisplay(
    _ display: HTMLDisplay, _ kind: HTMLElementKind, _ style: HTMLStyle
  ) -> HTMLDisplay {
    switch kind.display {
    case .table, .rowGroup, .row, .cell, .caption: return kind.display
    default: break
    }
    switch display {
    case .flexRow: return style.isFlexColumn ?? false ? .block : .flexRow
    case .grid:
      switch style.columns {
      case nil, 1: return .block
      case 0: return .flexRow
      default: return .grid
      }
    case .block, .paragraph: return style.isFloating ?? false ? .inlineBlock : display
    default: return display
    }
  }

  private mutating func openInFlow(
    _ frame: inout HTMLFrame, _ display: HTMLDisplay, _ kind: HTMLElementKind, _ style: HTMLStyle,
    _ attributes: HTMLAttributes
  ) {
    switch display {
    case .rowGroup, .row, .cell, .caption:
      ensureLooseGrid(holdsItems: false)
      openInTable(&frame, display, kind, style, attributes)
    case .inlineBlock where kind.display != .inline || style.percent != nil:
      ensureLooseGrid(holdsItems: true)
      openItem(
        &frame, percent: style.percent ?? 0, startsRow: style.clearsFloats ?? false, span: 1)
    case .inline, .contents, .inlineBlock:
      if frames[frames.count - 1].hasLooseGrid { closeLooseGrid() }
      frame.breaksWords = display == .inlineBlock || kind.role.breaksWords
      if frame.breaksWords { endWord() }
    default:
      closeLines()
      if frames[frames.count - 1].hasLooseGrid { closeLooseGrid() }
      openInside(&frame, display, style)
    }
  }

  private mutating func openInTable(
    _ frame: inout HTMLFrame, _ display: HTMLDisplay, _ kind: HTMLElementKind, _ style: HTMLStyle,
    _ attributes: HTMLAttributes
  ) {
    let grid = grids.count - 1
    switch display {
    case .rowGroup:
      frame.context = .table
      if kind.role == .foot {
        closeLooseCell()
        grids[grid].startFoot()
        frame.isFoot = true
      }
    case .row:
      closeLooseCell()
      grids[grid].startRow()
      frame.context = .row
    case .cell:
      closeLooseCell()
      let place = grids[grid].takeCell(
        columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan)
      openCell(
        &frame, kind.role == .headerCell ? .header : .data, place,
        columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan)
    case .caption:
      closeLooseCell()
      grids[grid].startRow()
      let place = grids[grid].takeCell(columnSpan: 1, rowSpan: 1)
      openCell(&frame, .layout, place, columnSpan: GridCursor.columnLimit, rowSpan: 1)
    case .inline, .contents:
      break
    default:
      frame.container = openLooseCell(for: frame)
      closeLines()
      openInside(&frame, display, style)
    }
  }

  /// Opens the box of a block, or of a grid, in the frame's container.
  private mutating func openInside(
    _ frame: inout HTMLFrame, _ display: HTMLDisplay, _ style: HTMLStyle
  ) {
    let margin = display == .block || display == .inline ? 0 : FlowMetrics.gap
    let context: HTMLFrame.Context
    switch display {
    case .table: context = .table
    case .definitions: context = .definitions
    case .flexRow, .grid: context = .items
    default: context = .flow
    }
    if context == .flow {
      frame.context = .flow
      // A cell is the box of its own element already.
      guard frame.opened < 0 else { return }
      frame.opened = openBox(
        .stack, parent: frame.container, element: frame.element, margin: margin)
      frame.container = frame.opened
      return
    }
    let isLayout = context == .items
    let box = openBox(
      .grid, parent: frame.container, element: frame.element, margin: isLayout ? 0 : margin)
    if frame.opened < 0 { frame.opened = box }
    frame.container = box
    frame.context = context
    frame.ownsGrid = true
    frame.wrapsItems = style.wraps ?? false
    grids.append(
      GridCursor(box: box, fixedColumns: display == .grid ? style.columns ?? 0 : 0))
  }

  /// Opens a part of a row that is no table.
  private mutating func openItem(
    _ frame: inout HTMLFrame, percent: Float, startsRow: Bool, span: Int32
  ) {
    closeLooseCell()
    let grid = grids.count - 1
    grids[grid].makeRoom(percent: percent, startsRow: startsRow)
    let place = grids[grid].takeCell(columnSpan: span, rowSpan: 1)
    openCell(&frame, .layout, place, columnSpan: span, rowSpan: 1)
  }

  private mutating func openCell(
    _ frame: inout HTMLFrame, _ role: FlowBox.CellRole, _ place: (row: Int32, column: Int32),
    columnSpan: Int32, rowSpan: Int32
  ) {
    let box = addCell(place, element: frame.element)
    update(box) {
      $0.role = role
      $0.columnSpan = columnSpan
      $0.rowSpan = rowSpan
    }
    frame.opened = box
    frame.container = box
    frame.context = .flow
  }

  private mutating func addCell(_ place: (row: Int32, column: Int32), element: Int32) -> Int32 {
    closeLines()
    let box = openBox(.cell, parent: grids[grids.count - 1].box, element: element)
    update(box) { ($0.row, $0.column) = place }
    return box
  }

  // MARK: Content that has no cell of its own

  /// The cell for stray content of a grid.
  mutating func openLooseCell(for frame: HTMLFrame) -> Int32 {
    let grid = grids.count - 1
    if grids[grid].looseCell >= 0 { return grids[grid].looseCell }
    grids[grid].makeRoom(percent: 0, startsRow: false)
    let place = grids[grid].takeCell(columnSpan: 1, rowSpan: 1)
    let cell = addCell(place, element: frame.element)
    grids[grid].looseCell = cell
    return cell
  }

  private mutating func closeLooseCell() {
    let grid = grids.count - 1
    closeLines()
    guard grids[grid].looseCell >= 0 else { return }
    closeBox(grids[grid].looseCell)
    grids[grid].looseCell = -1
  }

  /// The grid for rows and cells without a table, or for blocks beside each other.
  private mutating func ensureLooseGrid(holdsItems: Bool) {
    let top = frames.count - 1
    if frames[top].hasLooseGrid {
      if frames[top].looseGridHoldsItems == holdsItems { return }
      closeLooseGrid()
    }
    closeLines()
    let box = openBox(
      .grid, parent: frames[top].container, element: frames[top].element, margin: 0)
    grids.append(GridCursor(box: box))
    frames[top].hasLooseGrid = true
    frames[top].looseGridHoldsItems = holdsItems
  }

  mutating func closeLooseGrid() {
    frames[frames.count - 1].hasLooseGrid = false
    closeGrid()
  }

  mutating func closeGrid() {
    closeLooseCell()
    if let grid = grids.popLast() { addTracks(grid) }
  }
}

extension HTMLElementKind.Role {
  /// Whether text on both sides of the element's edges is not one word.
  var breaksWords: Bool {
    switch self {
    case .wordBreak, .raised, .image, .input, .select, .textArea: true
    default: false
    }
  }
}
