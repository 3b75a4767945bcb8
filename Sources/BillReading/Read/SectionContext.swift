import BillKnowledge
import BillModel

/// Which part of the page each phrase stands in: the seller's, the buyer's, that of references.
///
/// A heading opens a part below it, as wide as the next heading or label beside it leaves room;
/// it ends at the next heading in its columns, or where the lines stop to stand close together.
struct SectionContext {
  /// A heading that opens a part.
  struct Opening {
    var phrase: Int
    var role: SectionRole
  }

  /// Headings of parties, in order.
  private(set) var openings: [Opening] = []
  private var roles: [SectionRole?]

  /// The part that a phrase stands in, nil outside of all; a heading stands in its own.
  subscript(phrase: Int) -> SectionRole? { roles[phrase] }

  private struct Part {
    var role: SectionRole
    var x0: Float
    var x1: Float
    /// Whether its heading is bold.
    var isBold: Bool
    /// Bottom of its lowest phrase so far.
    var bottom: Float
  }

  /// The parts of a layout.
  init(layout: Layout, sense: inout WordSense) {
    roles = Array(repeating: nil, count: layout.phrases.count)
    var parts: [Part] = []
    var page = -1
    for line in layout.lines {
      if line.page != page {
        parts.removeAll(keepingCapacity: true)
        page = line.page
      }
      open(line, layout: layout, parts: &parts, sense: &sense)
      for index in line.phrases where roles[index] == nil {
        let phrase = layout.phrases[index]
        let reach = Self.reach * max(phrase.box.height, 1)
        guard
          let part = parts.lastIndex(where: {
            $0.x0 - 3 <= phrase.box.x0 && phrase.box.x0 < $0.x1
              && phrase.box.y0 - $0.bottom < reach
          })
        else { continue }
        roles[index] = parts[part].role
        parts[part].bottom = max(parts[part].bottom, phrase.box.y1)
      }
    }
  }

  /// How far below the last line, in heights of a line, the next one may stand.
  private static let reach: Float = 2.5

  /// Opens the parts of a line, and closes those above them.
  private mutating func open(
    _ line: Line, layout: Layout, parts: inout [Part], sense: inout WordSense
  ) {
    var edge = Float.infinity
    for index in line.phrases.reversed() {
      let phrase = layout.phrases[index]
      guard phrase.shape.contains(.letter) else { continue }
      if let role = sense.part(phrase.text) {
        let x0 = phrase.box.x0
        let right = edge
        for part in parts.indices where parts[part].x0 < x0 - 3 {
          parts[part].x1 = min(parts[part].x1, x0 - 3)
        }
        parts.removeAll { $0.x0 >= x0 - 3 && $0.x0 < right }
        parts.append(
          Part(
            role: role, x0: x0, x1: right, isBold: phrase.style.contains(.bold),
            bottom: phrase.box.y1))
        roles[index] = role
        openings.append(Opening(phrase: index, role: role))
        edge = x0 - 3
      } else if !sense.labels(phrase.text).isEmpty || phrase.text.last == ":" {
        edge = phrase.box.x0 - 3
      } else if phrase.style.contains(.bold) {
        // The heading of something else, in the letters of the part's own.
        parts.removeAll { $0.isBold && abs($0.x0 - phrase.box.x0) < 3 && $0.bottom < phrase.box.y0 }
      }
    }
  }
}

extension LabelRole {
  /// Whether the value is the name of somebody.
  var isParty: Bool {
    switch self {
    case .customer, .issuerName, .partyName, .legalName: true
    default: false
    }
  }
}
