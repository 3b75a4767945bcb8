/// Takes end tags out of a page that close no element, where they would hold the parser for long.
///
/// At each end tag libxml2 compares its name with those of all open elements, from the innermost
/// on, before it leaves the tag aside: fifty thousand elements that are never closed, and as many
/// end tags that match none, take it ten seconds. This goes over the tags with a table of names
/// instead, and touches nothing as long as the parser's steps stay within an allowance. No text is
/// lost, since what is taken out would change nothing.
struct HTMLStrayEndTags {
  /// Comparisons that the parser may make in vain, about a tenth of a second.
  private static let allowance = 50_000_000
  /// Pages with fewer tags cannot reach the allowance.
  private static let fewTags = 4096

  private var steps = 0
  private var strays: [Range<Int>] = []
  /// Open elements, the innermost last.
  private var open: [Element] = []
  /// For each name the indices in `open`, and for each rank too.
  private var places: [UInt64: [Int]] = [:]
  private var ranks: [Int: [Int]] = [:]

  private struct Element {
    var name: UInt64
    var rank: Int
  }

  /// Takes stray end tags out of a page that has too many of them.
  static func remove(from utf8: inout [UInt8]) {
    guard utf8.count > fewTags * 3 else { return }
    var search = HTMLStrayEndTags()
    utf8.withUnsafeBufferPointer { search.scan($0) }
    guard !search.strays.isEmpty else { return }
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    var start = 0
    for stray in search.strays {
      kept += utf8[start..<stray.lowerBound]
      start = stray.upperBound
    }
    utf8 = kept + utf8[start...]
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = HTMLTagScanner(text, seesEndTags: true)
    while let index = scanner.nextTag() {
      switch text[index] {
      case 0x21: scanner.skip(to: HTMLPrescan.endOfComment(text, index))
      case 0x2F:
        let end = Self.endOfTag(text, index)
        close(Self.name(text, index + 1), from: index - 1, to: end)
        scanner.skip(to: end)
      default:
        let name = Self.name(text, index)
        _ = scanner.scanAttributes()
        let isEmpty = scanner.index >= 2 && text[scanner.index - 2] == 0x2F
        if let length = Self.rawText[name] {
          _ = scanner.skipRawText(of: scanner.shortName(at: index, length), length: length)
        }
        if !isEmpty, !Self.void.contains(name) { push(name) }
      }
    }
  }

  // MARK: Open elements

  private mutating func push(_ name: UInt64) {
    let element = Element(name: name, rank: Self.ranks[name] ?? Self.ordinary)
    places[name, default: []].append(open.count)
    ranks[element.rank, default: []].append(open.count)
    open.append(element)
  }

  private mutating func close(_ name: UInt64, from start: Int, to end: Int) {
    let rank = Self.ranks[name] ?? Self.ordinary
    // An end tag closes nothing across an element of higher rank, such as a cell.
    let barrier = ranks.reduce(-1) { $1.key > rank ? max($0, $1.value.last ?? -1) : $0 }
    if let place = places[name]?.last, place > barrier {
      while open.count > place, let last = open.popLast() {
        places[last.name]?.removeLast()
        ranks[last.rank]?.removeLast()
      }
      return
    }
    let place = places[name]?.last ?? 0
    steps += open.count - place
    if steps > Self.allowance { strays.append(start..<end) }
  }

  // MARK: Names

  /// A number that stands for the name at `index`, whatever the case of its letters.
  private static func name(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = index
    while place < text.count, text[place] > 0x20, text[place] != 0x2F, text[place] != 0x3E {
      hash = (hash ^ UInt64(text[place] | 0x20)) &* 0x100_0000_01B3
      place += 1
    }
    return hash
  }

  private static func name(_ text: StaticString) -> UInt64 {
    name(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), 0)
  }

  private static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var place = index
    while place < text.count, text[place] != 0x3E { place += 1 }
    return min(place + 1, text.count)
  }

  /// Elements without content.
  private static let void: Set<UInt64> = [
    name("area"), name("base"), name("basefont"), name("br"), name("col"), name("frame"),
    name("hr"), name("img"), name("input"), name("isindex"), name("link"), name("meta"),
    name("param"), name("embed"),
  ]

  /// Elements whose text may hold what looks like tags, with the lengths of their names.
  private static let rawText: [UInt64: Int] = [name("script"): 6, name("style"): 5]

  private static let ordinary = 100

  /// libxml2's ranks of elements; all others are ordinary.
  private static let ranks: [UInt64: Int] = [
    name("div"): 150, name("td"): 160, name("th"): 160, name("tr"): 170, name("thead"): 180,
    name("tbody"): 180, name("tfoot"): 180, name("table"): 190, name("head"): 200,
    name("body"): 200, name("html"): 220,
  ]
}
