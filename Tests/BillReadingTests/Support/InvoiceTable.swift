import BillModel
import BillReading
import Testing

/// One itemised table, printed in many ways: the same rows, whatever the page looks like.
struct InvoiceTable {
  /// Titles and decimal sign of a language.
  struct Language: Sendable {
    var name: String
    var titles: [String: String]
    var comma: Bool
    /// Title of the amount on several lines, as a narrow column breaks it.
    var brokenAmount: [String]
  }

  /// Where the values of a row stand beside the first line of its description.
  enum Baseline: String, CaseIterable, Sendable {
    case same, amountBelow, amountAbove, middle
  }

  /// How a page is printed.
  struct Style: Sendable, CustomTestStringConvertible {
    var language: Language
    var order: [String]
    var baseline: Baseline
    var brokenHeader: Bool
    var wraps: Bool
    var pages: Int
    var repeatsHeader: Bool

    var testDescription: String {
      "\(language.name) \(order.joined(separator: ",")) \(baseline.rawValue)"
        + (brokenHeader ? " broken" : "") + (wraps ? " wraps" : "")
        + " \(pages) pages" + (repeatsHeader ? " repeated" : "")
    }
  }

  /// A row in canonical digits.
  struct Row: Equatable, Sendable {
    var name: String
    var quantity: String
    var price: String
    var amount: String
  }

  static let rows = [
    Row(name: "Alpha bracket steel", quantity: "2", price: "10.50", amount: "21.00"),
    Row(name: "Beta hinge", quantity: "12", price: "3.25", amount: "39.00"),
    Row(name: "Gamma board oak", quantity: "1", price: "249.90", amount: "249.90"),
    Row(name: "Delta nails", quantity: "100", price: "0.05", amount: "5.00"),
  ]

  static let english = Language(
    name: "en",
    titles: [
      "pos": "Pos", "name": "Description", "quantity": "Qty", "price": "Unit price",
      "amount": "Amount",
    ], comma: false, brokenAmount: ["Line", "amount"])
  static let german = Language(
    name: "de",
    titles: [
      "pos": "Pos.", "name": "Bezeichnung", "quantity": "Menge", "price": "Einzelpreis",
      "amount": "Betrag",
    ], comma: true, brokenAmount: ["Positions-", "betrag", "ohne", "USt."])
  static let norwegian = Language(
    name: "nb",
    titles: [
      "pos": "Linje", "name": "Beskrivelse", "quantity": "Antall", "price": "Enhetspris",
      "amount": "Beløp",
    ], comma: true, brokenAmount: ["Beløp", "eks. mva"])

  private static let orders = [
    ["pos", "name", "quantity", "price", "amount"], ["quantity", "name", "price", "amount"],
    ["name", "price", "quantity", "amount"], ["pos", "name", "price", "quantity", "amount"],
  ]

  /// Every style: all orders and baselines in each language, with the other choices taking turns.
  static let styles: [Style] = {
    var styles: [Style] = []
    for language in [english, german, norwegian] {
      for order in orders {
        for baseline in Baseline.allCases {
          let turn = styles.count
          styles.append(
            Style(
              language: language, order: order, baseline: baseline, brokenHeader: turn % 2 == 0,
              wraps: turn % 3 != 0, pages: turn % 5 == 0 ? 2 : 1, repeatsHeader: turn % 2 == 0))
        }
      }
    }
    return styles
  }()

  /// What parts a column of text from the numbers left of it.
  private static let gutter: Float = 15

  private static let widths: [String: Float] = [
    "pos": 40, "name": 200, "quantity": 60, "price": 90, "amount": 90,
  ]

  /// The document in a style.
  static func document(_ style: Style) -> Document {
    var pages: [PageText] = []
    let share = (rows.count + style.pages - 1) / style.pages
    for page in 0..<style.pages {
      var text = PageText()
      var y: Float = 40
      if page == 0 || style.repeatsHeader { printHeader(style, on: &text, y: &y) }
      for number in page * share..<min((page + 1) * share, rows.count) {
        print(rows[number], number: number + 1, style: style, on: &text, y: &y)
      }
      pages.append(text)
    }
    return PageText.document(pages)
  }

  private static func printHeader(_ style: Style, on text: inout PageText, y: inout Float) {
    let lines =
      style.brokenHeader ? style.language.brokenAmount : [style.language.titles["amount"] ?? ""]
    var x: Float = 20
    for column in style.order {
      let width = widths[column] ?? 0
      let title = style.language.titles[column] ?? ""
      if column == "amount" {
        for (index, line) in lines.enumerated() {
          text.at(y + Float(index) * 12, (right(line, x + width), line))
        }
      } else {
        text.at(y, (column == "name" ? x + gutter : right(title, x + width), title))
      }
      x += width
    }
    y += Float(lines.count) * 12 + 12
  }

  private static func print(
    _ row: Row, number: Int, style: Style, on text: inout PageText, y: inout Float
  ) {
    let name =
      style.wraps ? row.name.split(separator: " ").map(String.init) : [row.name]
    let lines = Float(name.count)
    let shift: Float =
      switch style.baseline {
      case .same: 0
      case .amountBelow: 7
      case .amountAbove: -7
      case .middle: (lines - 1) * 6
      }
    var x: Float = 20
    for column in style.order {
      let width = widths[column] ?? 0
      let value =
        switch column {
        case "pos": "\(number)"
        case "quantity": row.quantity
        case "price": row.price
        case "amount": row.amount
        default: ""
        }
      let printed = style.language.comma ? value.replacing(".", with: ",") : value
      if column == "name" {
        for (index, line) in name.enumerated() {
          text.at(y + Float(index) * 12, (x + gutter, line))
        }
      } else {
        let own = column == "amount" || style.baseline == .middle ? shift : 0
        text.at(y + own, (right(printed, x + width), printed))
      }
      x += width
    }
    y += lines * 12 + 14
  }

  private static func right(_ text: String, _ edge: Float) -> Float {
    edge - Float(text.unicodeScalars.count) * PageText.pitch.x
  }
}
