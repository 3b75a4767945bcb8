/// An element that the walk is inside of.
struct HTMLFrame {
  /// How the children of an element are laid out.
  enum Context: UInt8 {
    case flow, table, row, items, definitions
  }

  let name: HTMLName
  /// Index of the element among those walked.
  let element: Int32
  var context: Context
  /// The box that text and blocks go into; in a table or a row, the box of the grid.
  var container: Int32
  var text: TextState
  /// The first box that was opened for this element, -1 for an element in the line.
  var opened: Int32 = -1
  /// Whether text behind the element is another word, though no space stands between.
  var breaksWords = false
  /// Whether the element is the foot of a table.
  var isFoot = false
  /// Whether the innermost grid ends with this element.
  var ownsGrid = false
  /// Whether rows and cells without a table, or floats, have opened a grid between the children.
  var hasLooseGrid = false
  /// Whether items that fill the width go on in a new row.
  var wrapsItems = false
  /// Whether the loose grid holds floats rather than rows of a table.
  var looseGridHoldsItems = false
  /// Count of the children so far by name, for XPaths; the last name is kept at hand.
  var lastName = HTMLName("")
  var lastCount: Int32 = 0
  /// Whether the counts of other names were put aside.
  var hasCounts = false
}

/// An element of the path to a block.
struct HTMLElementRecord {
  /// Index of its name among the names of the page.
  let name: Int32
  let parent: Int32
  /// Place among the siblings of the same name, 1 for the first.
  let index: Int32
  /// Place among all elements of the page, 1 for the first.
  let ordinal: Int32
  let depth: Int32
}

/// The attributes that layout looks at; their texts are the parser's and last as long as the tag.
struct HTMLAttributes {
  var classes: Range<Int> = 0..<0
  var id: HTMLName?
  /// Index among the walk's inline styles, -1 without a `style` attribute.
  var inlineStyle: Int32 = -1
  var isHidden = false
  var columnSpan: Int32 = 1
  var rowSpan: Int32 = 1
  var hasBackground = false
  var whiteInk: Bool?
  var isOpen = false
  var isSelected = false
  /// What a form control of a kind that shows text holds.
  var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var type = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// What is shown in the place of a picture.
  var alternative = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var language: UnsafeBufferPointer<UInt8>?
}

/// A drop-down list: the option that it shows.
struct HTMLChoice {
  /// How many elements deep inside the list the walk is.
  var depth = 1
  private var first: [UInt8]?
  private var selected: [UInt8]?
  private var current: [UInt8] = []
  private var isSelected = false

  /// The text that is seen.
  var shown: [UInt8] { selected ?? first ?? [] }

  /// Begins an option.
  mutating func open(isSelected: Bool) {
    close()
    self.isSelected = isSelected
  }

  /// Adds text to the option.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { current.append(contentsOf: text) }

  /// Ends an option.
  mutating func close() {
    guard current.contains(where: { $0 > 0x20 }) else { return }
    if first == nil { first = current }
    if isSelected, selected == nil { selected = current }
    current.removeAll(keepingCapacity: true)
    isSelected = false
  }
}
