/// A rectangle of the layout: made while the page is walked, sized from the inside, then placed
/// from the outside.
///
/// Boxes lie in one array in document order, each before its descendants, so that both passes are
/// plain loops, however deep the page is.
struct FlowBox {
  /// How a box lays out what it holds.
  enum Kind: UInt8 {
    /// Children below each other.
    case stack
    /// Words in lines; holds no boxes.
    case lines
    /// Cells in rows and columns; holds nothing else.
    case grid
    /// A stack with a place in a grid.
    case cell
  }

  /// What a cell is in the page.
  enum CellRole: UInt8 {
    /// A cell of a table.
    case data
    /// A header cell of a table.
    case header
    /// A part of a row that is no table (flex items, floats).
    case layout
  }

  var kind: Kind
  var role = CellRole.layout
  /// For lines: spaces were kept, so wide ones part columns.
  var isPreformatted = false
  /// For a cell: a grid stands inside.
  var holdsGrid = false
  /// For a cell: how many of its lines hold words.
  var paragraphs: Int32 = 0
  /// Index of the box around it, -1 for the page.
  var parent: Int32
  /// Index of the nearest cell around it, or itself, or -1.
  var cell: Int32
  /// Index of the element that its XPath names.
  var element: Int32
  /// Index behind its last descendant.
  var end: Int32 = 0
  /// Index of its tracks; for grids alone.
  var tracks: Int32 = -1
  var row: Int32 = 0
  var column: Int32 = 0
  var rowSpan: Int32 = 1
  var columnSpan: Int32 = 1
  var firstWord: Int32 = 0
  var endWord: Int32 = 0
  var x: Float = 0
  var y: Float = 0
  var width: Float = 0
  var height: Float = 0
  /// Room above it, below the sibling before.
  var gap: Float = 0
  /// While placing: where the next child goes.
  var cursor: Float = 0
  /// While building: room that the last child asks for below it; negative when there is none yet.
  var lastMargin: Float = -1
  /// The page's block that its words point into, -1 until one is needed.
  var block: Int32 = -1
}

/// Rows and columns of one grid.
struct FlowTracks {
  var rows: Int32 = 0
  var columns: Int32 = 0
  /// Widths that the columns have at least, by the grids that they stand in line with.
  var minimumWidths: [Float] = []
  /// Left edges of the columns and the right edge of the last, from the grid's left edge.
  var columnEdges: [Float] = []
  /// Upper edges of the rows and the lower edge of the last, from the grid's upper edge.
  var rowEdges: [Float] = []
}

/// Sizes of the layout, in points.
enum FlowMetrics {
  static let fontSize: Float = 10
  /// Height of a line by its largest font.
  static let leading: Float = 1.2
  /// Width of a letter by its font; ideographs are twice as wide.
  static let advance: Float = 0.5
  /// Room left and right of a cell's content.
  static let cellPaddingX: Float = 5
  /// Room above and below a cell's content: rows stand wider apart than lines of one cell.
  static let cellPaddingY: Float = 2
  /// Room around tables, paragraphs and headings.
  static let gap: Float = 6
  /// Room around the page.
  static let margin: Float = 36
}
