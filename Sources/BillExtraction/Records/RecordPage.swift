import BillModel

/// Writes an XML tree as one page by a shape: lines, tables of records, lines.
struct RecordPage {
  /// Whether there were more cells than are read.
  private(set) var isCut = false

  private let tree: XMLTree
  private let shape: RecordShape
  private let maximumCells: Int
  private var builder = SheetPageBuilder()
  /// The element that each row stands for; a row's number is its place here, from 1.
  private var elements: [Int] = []
  /// Titles of the last table.
  private var titles: [String?] = []

  /// A label, its text, and the column of the text.
  private struct LineText {
    var label: String
    var text: String
    var column: String?
  }

  init(tree: XMLTree, shape: RecordShape, maximumCells: Int) {
    self.tree = tree
    self.shape = shape
    self.maximumCells = maximumCells
  }

  /// Writes a title above everything else.
  mutating func write(title: String) {
    startRow(0, gap: 0)
    add(title, column: 0)
  }

  /// The page; it can be made once.
  mutating func page() -> Page {
    write(0)
    let rows = elements
    let tree = tree
    return builder.page(1) { .path(tree.path(of: rows[$0 - 1])) }
  }

  // MARK: Elements

  private mutating func write(_ element: Int) {
    let known = shape.elements[tree.elements[element].name] ?? RecordShape.Element()
    let values = RecordValues(tree: tree, element: element, known: known)
    let children = tree.children(of: element)
    var used = known.silent
    var lines: [LineText] = []
    for line in known.lines { add(line, values, to: &lines, &used) }
    var closing: [LineText] = []
    for line in known.closing { add(line, values, to: &closing, &used) }
    // Titles and totals of tables take their element's attributes.
    for column in Set(children.map { tree.elements[$0].name }).flatMap(columns) {
      _ = values.text(column.title, &used)
      _ = values.text(column.total, &used)
    }
    for line in lines { write(line, of: element) }
    for (name, value) in values.others(than: used) {
      write(LineText(label: name, text: value), of: element)
    }
    var next = 0
    while next < children.count {
      let name = tree.elements[children[next]].name
      var end = next + 1
      if !columns(name).isEmpty {
        while end < children.count, tree.elements[children[end]].name == name { end += 1 }
        writeTable(children[next..<end], values)
      } else if !(used.contains(name) && values.isPlain(children[next])) {
        write(children[next])
      }
      next = end
    }
    for line in closing { write(line, of: element) }
  }

  private func columns(_ name: String) -> [RecordShape.Column] {
    shape.elements[name]?.columns ?? []
  }

  private func add(
    _ line: RecordShape.Line, _ values: RecordValues, to lines: inout [LineText],
    _ used: inout Set<String>
  ) {
    var names: Set<String> = []
    guard let text = values.text(line.text, &names), let label = values.text(line.label, &names)
    else { return }
    used.formUnion(names)
    lines.append(LineText(label: label, text: text, column: line.column))
  }

  // MARK: Rows

  private mutating func write(_ line: LineText, of element: Int) {
    startRow(element, gap: 0)
    add(line.label, column: 0)
    add(line.text, column: line.column.flatMap { titles.firstIndex(of: $0) } ?? 1)
  }

  /// A table of records of one name: titles, a row each, and the row of totals.
  ///
  /// What no column of the shape shows has a column titled by its path, which is no word of any
  /// language.
  private mutating func writeTable(_ records: ArraySlice<Int>, _ outer: RecordValues) {
    guard let first = records.first, let last = records.last,
      let known = shape.elements[tree.elements[first].name]
    else { return }
    let rows = records.map { row(of: $0, known) }
    var others: [String] = []
    for row in rows {
      for other in row.others where !others.contains(other.name) { others.append(other.name) }
    }
    var used: Set<String> = []
    startRow(tree.elements[first].parent, gap: 1)
    titles = known.columns.map { outer.text($0.title, &used) }
    titles += others.map { "\(tree.elements[first].name)/\($0)" }
    write(titles)
    for (record, row) in zip(records, rows) {
      startRow(record, gap: 0)
      write(row.cells + others.map { name in row.others.first { $0.name == name }?.value })
    }
    for inner in rows.flatMap(\.inner) { write(inner) }
    let totals = known.columns.dropFirst().map { outer.text($0.total, &used) }
    guard let label = known.total, totals.contains(where: { $0 != nil }) else { return }
    startRow(tree.elements[last].parent, gap: 0)
    write([label] + totals)
  }

  /// A record's cells under its columns, what no column shows, and the elements inside of it.
  private func row(
    of record: Int, _ known: RecordShape.Element
  ) -> (cells: [String?], others: [(name: String, value: String)], inner: [Int]) {
    let values = RecordValues(tree: tree, element: record, known: known)
    var used = known.silent
    let cells = known.columns.map { values.text($0.text, &used) }
    var others = values.others(than: used)
    var inner: [Int] = []
    for child in tree.children(of: record) {
      guard values.isPlain(child) else {
        inner.append(child)
        continue
      }
      let element = tree.elements[child]
      guard !element.text.isEmpty, !used.contains(element.name) else { continue }
      others.append((name: element.name, value: element.text))
    }
    return (cells: cells, others: others, inner: inner)
  }

  private mutating func write(_ cells: [String?]) {
    for (column, text) in cells.enumerated() { add(text ?? "", column: column) }
  }

  private mutating func startRow(_ element: Int, gap: Int) {
    elements.append(element)
    builder.startRow(elements.count, gap: gap)
  }

  private mutating func add(_ text: String, column: Int) {
    guard !text.isEmpty else { return }
    guard builder.count < maximumCells else {
      isCut = true
      return
    }
    builder.add(Array(text.utf8), column: column)
  }
}
