/// The few properties of a style that say what is seen and what stands beside what; nil where
/// nothing is said.
struct HTMLStyle {
  var display: HTMLDisplay?
  var isVisible: Bool?
  var isTransparent: Bool?
  var isSizeless: Bool?
  var isFloating: Bool?
  var clearsFloats: Bool?
  var whiteSpace: TextState.WhiteSpace?
  var isBold: Bool?
  var isStruckOut: Bool?
  var isWhiteInk: Bool?
  var hasBackground: Bool?
  var isFlexColumn: Bool?
  var wraps: Bool?
  /// Columns of a grid; 0 when their number follows from the width of a window.
  var columns: Int32?
  var columnSpan: Int32?
  /// Share of the container's width.
  var percent: Float?

  /// Whether nothing is said at all.
  var isEmpty = true

  /// Takes over what `other` says.
  mutating func merge(_ other: HTMLStyle) {
    guard !other.isEmpty else { return }
    isEmpty = false
    display = other.display ?? display
    isVisible = other.isVisible ?? isVisible
    isTransparent = other.isTransparent ?? isTransparent
    isSizeless = other.isSizeless ?? isSizeless
    isFloating = other.isFloating ?? isFloating
    clearsFloats = other.clearsFloats ?? clearsFloats
    whiteSpace = other.whiteSpace ?? whiteSpace
    isBold = other.isBold ?? isBold
    isStruckOut = other.isStruckOut ?? isStruckOut
    isWhiteInk = other.isWhiteInk ?? isWhiteInk
    hasBackground = other.hasBackground ?? hasBackground
    isFlexColumn = other.isFlexColumn ?? isFlexColumn
    wraps = other.wraps ?? wraps
    columns = other.columns ?? columns
    columnSpan = other.columnSpan ?? columnSpan
    percent = other.percent ?? percent
  }

  /// Takes over one declaration; unknown properties and values say nothing.
  mutating func declare(_ property: Substring, _ value: Substring) {
    var isKnown = true
    defer { if isKnown { isEmpty = false } }
    switch property {
    case "display": display = Self.display(value) ?? display
    case "visibility": isVisible = value == "visible" || value == "initial"
    case "opacity": isTransparent = Self.number(value) == 0
    case "font-size": isSizeless = value.first == "0" && Self.number(value) == 0
    case "float": isFloating = value == "left" || value == "right"
    case "clear": clearsFloats = value != "none"
    case "white-space": whiteSpace = Self.whiteSpace(value)
    case "font-weight": isBold = value.hasPrefix("bold") || (Self.number(value) ?? 0) >= 600
    case "text-decoration", "text-decoration-line": isStruckOut = value.contains("line-through")
    case "color": isWhiteInk = Self.isWhite(value)
    case "background", "background-color", "background-image":
      hasBackground = !Self.isPlain(value)
    case "flex-direction", "flex-flow":
      isFlexColumn = value.hasPrefix("column")
      if value.contains("wrap") { wraps = !value.contains("nowrap") }
    case "flex-wrap": wraps = value.hasPrefix("wrap")
    case "flex-basis", "width": percent = Self.percent(value)
    case "flex": percent = value.split(separator: " ").last.flatMap(Self.percent) ?? percent
    case "grid-template-columns": columns = Self.columns(value)
    case "grid-column": columnSpan = Self.span(value)
    default: isKnown = false
    }
  }

  private static func display(_ value: Substring) -> HTMLDisplay? {
    switch value {
    case "none": .some(.none)
    case "contents": .contents
    case "inline": .inline
    case "inline-block": .inlineBlock
    case "block", "list-item", "flow-root": .block
    case "table", "inline-table": .table
    case "table-row": .row
    case "table-cell": .cell
    case "table-row-group", "table-header-group", "table-footer-group": .rowGroup
    case "table-caption": .caption
    case "flex", "inline-flex", "-webkit-flex", "-webkit-box", "-ms-flexbox": .flexRow
    case "grid", "inline-grid": .grid
    default: nil
    }
  }

  private static func whiteSpace(_ value: Substring) -> TextState.WhiteSpace {
    switch value {
    case "pre", "pre-wrap", "break-spaces": .keep
    case "pre-line": .keepLines
    default: .collapse
    }
  }

  private static func isWhite(_ value: Substring) -> Bool {
    if value.first == "#" {
      let digits = value.dropFirst().compactMap(\.hexDigitValue)
      return digits.count >= 6
        ? (digits[0], digits[2], digits[4]) == (15, 15, 15)
          && digits[1] + digits[3] + digits[5] > 21
        : digits.count >= 3 && digits[..<3].allSatisfy { $0 == 15 }
    }
    switch value.filter({ $0 != " " }) {
    case "white", "snow", "transparent", "rgb(255,255,255)", "rgba(255,255,255,1)": return true
    default: return false
    }
  }

  /// A background that white ink cannot be read on.
  private static func isPlain(_ value: Substring) -> Bool {
    switch value {
    case "none", "transparent", "inherit", "initial", "unset": true
    default: isWhite(value)
    }
  }

  private static func percent(_ value: Substring) -> Float? {
    value.last == "%" ? number(value).map { min($0, 100) } : nil
  }

  /// The number that a value begins with.
  private static func number(_ value: Substring) -> Float? {
    Float(value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
  }

  /// Counts the tracks of a template: `1fr auto`, `repeat(3, 1fr)`, `[name] 10px minmax(0, 1fr)`.
  private static func columns(_ value: Substring) -> Int32 {
    if value.contains("auto-fi") { return 0 }
    if value == "none" { return 1 }
    var count: Int32 = 0
    var depth = 0
    var isInside = false
    var multiple: Substring?
    for (index, character) in zip(value.indices, value) {
      switch character {
      case "(":
        if depth == 0, value[..<index].hasSuffix("repeat") {
          multiple = value[value.index(after: index)...].prefix { $0 != "," }
        }
        depth += 1
      case "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth == 0, character == ")",
          let times = multiple.flatMap({ Int32($0.filter(\.isNumber)) })
        {
          count = min(count + max(0, min(times, 1000) - 1), GridCursor.columnLimit)
          multiple = nil
        }
      case " ": if depth == 0 { isInside = false }
      default:
        if depth == 0, !isInside {
          isInside = true
          count += 1
        }
      }
    }
    return min(count, GridCursor.columnLimit)
  }

  /// Columns that `span 2` or `1 / 3` covers, as many as a row has at the most.
  private static func span(_ value: Substring) -> Int32? {
    let limit = Int(GridCursor.columnLimit)
    guard let place = value.firstRange(of: "span ") else {
      let ends = value.split(separator: "/").compactMap { Int32($0.filter { $0 != " " }) }
      guard ends.count == 2, ends[1] > ends[0] else { return nil }
      return Int32(min(Int(ends[1]) - Int(ends[0]), limit))
    }
    let count = Int(value[place.upperBound...].prefix { $0.isNumber })
    return count.map { Int32(min($0, limit)) }
  }
}
