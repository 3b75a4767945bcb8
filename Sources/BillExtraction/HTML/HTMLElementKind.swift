/// What an element is to layout, by its name alone.
struct HTMLElementKind {
  /// How it is laid out unless a style says otherwise.
  var display: HTMLDisplay
  /// What it does besides.
  var role: Role = .none

  enum Role: UInt8 {
    case none, page
    case lineBreak, wordBreak, raised
    case bold, struckOut, bigger, smaller, heading1, heading2, heading3, heading4
    case preformatted, font
    case tableCell, headerCell, foot, definitionTerm, definition
    case frame, template, image, input, select, option, textArea, details, dialog
  }

  /// Kind of an element; unknown elements flow in the line.
  static func of(_ name: HTMLName) -> HTMLElementKind {
    table[name] ?? HTMLElementKind(display: .inline)
  }

  private static let table: [HTMLName: HTMLElementKind] = {
    var table: [HTMLName: HTMLElementKind] = [:]
    func add(_ names: String, _ display: HTMLDisplay, _ role: Role = .none) {
      for name in names.split(separator: " ") {
        table[HTMLName(String(name))] = HTMLElementKind(display: display, role: role)
      }
    }
    add("head script style noscript noframes noembed title meta link", .none)
    add("base param source track area datalist canvas audio video object embed", .none)
    add("colgroup col defs metadata desc rp frameset frame meter progress optgroup", .none)
    add("option", .none, .option)
    add("iframe", .none, .frame)
    add("template", .none, .template)
    add("html body", .block, .page)
    add("section article main header footer nav aside address search", .block)
    add("center form fieldset figure figcaption ul ol li dir menu hgroup legend", .block)
    add("div summary", .block)
    add("p blockquote hr", .paragraph)
    add("dl", .definitions)
    add("dt", .block, .definitionTerm)
    add("dd", .block, .definition)
    add("h1", .paragraph, .heading1)
    add("h2", .paragraph, .heading2)
    add("h3", .paragraph, .heading3)
    add("h4 h5 h6", .paragraph, .heading4)
    add("pre listing xmp plaintext", .paragraph, .preformatted)
    add("table", .table)
    add("thead tbody", .rowGroup)
    add("tfoot", .rowGroup, .foot)
    add("tr", .row)
    add("td", .cell, .tableCell)
    add("th", .cell, .headerCell)
    add("caption", .caption)
    add("br", .inline, .lineBreak)
    add("b strong", .inline, .bold)
    add("s strike del", .inline, .struckOut)
    add("big", .inline, .bigger)
    add("small", .inline, .smaller)
    add("sup sub", .inline, .raised)
    add("font", .inline, .font)
    add("button svg text", .inline, .wordBreak)
    add("img", .inline, .image)
    add("input", .inline, .input)
    add("select", .inline, .select)
    add("textarea", .inline, .textArea)
    add("details", .block, .details)
    add("dialog", .block, .dialog)
    return table
  }()
}

/// How an element is laid out: the CSS `display` values that matter to a page of words.
enum HTMLDisplay: UInt8, Sendable {
  case none, contents, inline, inlineBlock, block
  /// A block with room above and below.
  case paragraph
  case table, rowGroup, row, cell, caption
  /// A definition list: terms left, definitions right.
  case definitions
  case flexRow, grid
}
