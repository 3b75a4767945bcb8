/// Takes end tags out of a page that close no element, where they would hold the parser for long.
///
/// At each end tag libxml2 compares its name with those of all open elements, from the innermost
/// on, before it leaves the tag aside: fifty thousand elements that are never closed, and as many
/// end tags that match none, take it ten seconds. This goes over the tags as the parser does, with
/// tables of names once its steps are more than an allowance, and takes out what comes behind. No
/// text is lost, since what is taken out would change nothing.
struct HTMLStrayEndTags {
  /// Comparisons that the parser may make in vain, about a tenth of a second.
  private static let allowance = 50_000_000
  /// Pages with fewer tags cannot reach the allowance.
  private static let fewTags = 4096

  private var steps = 0
  private var strays: [Range<Int>] = []
  /// Open elements, the innermost last.
  private var open: [Element] = []
  /// For each name the indices in `open`, and for each rank too; kept once the allowance is spent.
  private var places: [UInt64: [Int]] = [:]
  private var ranks: [Int: [Int]] = [:]
  private var isTabled = false

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
        let kind = Self.kinds[name]
        _ = scanner.scanAttributes()
        let isEmpty = scanner.index >= 2 && text[scanner.index - 2] == 0x2F
        if kind.rawTextLength > 0 {
          let length = kind.rawTextLength
          _ = scanner.skipRawText(of: scanner.shortName(at: index, length), length: length)
        }
        if !isEmpty, !kind.isVoid { push(Element(name: name, rank: kind.rank)) }
      }
    }
  }

  // MARK: Open elements

  private mutating func push(_ element: Element) {
    if isTabled { note(element, at: open.count) }
    open.append(element)
  }

  private mutating func note(_ element: Element, at index: Int) {
    places[element.name, default: []].append(index)
    ranks[element.rank, default: []].append(index)
  }

  private mutating func close(_ name: UInt64, from start: Int, to end: Int) {
    if !isTabled {
      if closeBySteps(name) { return }
      // From here on steps are counted in tables; what was left aside so far may stay.
      isTabled = steps > Self.allowance
      if isTabled { for (index, element) in open.enumerated() { note(element, at: index) } }
      return
    }
    let rank = Self.kinds[name].rank
    // An end tag closes nothing across an element of higher rank, such as a cell.
    let barrier = ranks.reduce(-1) { $1.key > rank ? max($0, $1.value.last ?? -1) : $0 }
    if let place = places[name]?.last, place > barrier {
      while open.count > place, let last = open.popLast() {
        places[last.name]?.removeLast()
        ranks[last.rank]?.removeLast()
      }
      return
    }
    strays.append(start..<end)
  }

  /// Looks for the element of an end tag from the innermost on; false when it closes none.
  private mutating func closeBySteps(_ name: UInt64) -> Bool {
    if open.last?.name == name {
      open.removeLast()
      return true
    }
    let rank = Self.kinds[name].rank
    var index = open.count
    while index > 0 {
      index -= 1
      if open[index].name == name {
        open.removeSubrange(index...)
        return true
      }
      steps += 1
      // It closes nothing across an element of higher rank, such as a cell.
      if open[index].rank > rank { return false }
    }
    return false
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

  /// What an element is to the parser, by its name.
  private struct Kind {
    /// libxml2's rank of it.
    var rank = 100
    /// It has no content.
    var isVoid = false
    /// The length of its name where its text may hold what looks like tags, else 0.
    var rawTextLength = 0
  }

  /// The kinds of names that are not ordinary, found without hashing them again.
  private struct KindTable {
    private var names = [UInt64](repeating: 0, count: 1024)
    private var kinds = [Kind](repeating: Kind(), count: 1024)

    mutating func add(_ name: UInt64, _ kind: Kind) {
      let slot = slot(of: name)
      names[slot] = name
      kinds[slot] = kind
    }

    subscript(name: UInt64) -> Kind { kinds[slot(of: name)] }

    /// The slot of a name, or the free one where it would stand.
    private func slot(of name: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: name ^ name >> 32) & 1023
      while names[slot] != name, names[slot] != 0 { slot = (slot + 1) & 1023 }
      return slot
    }
  }

  private static let kinds: KindTable = {
    var table = KindTable()
    let void = [
      name("area"), name("base"), name("basefont"), name("br"), name("col"), name("frame"),
      name("hr"), name("img"), name("input"), name("isindex"), name("link"), name("meta"),
      name("param"), name("embed"),
    ]
    for name in void { table.add(name, Kind(isVoid: true)) }
    table.add(name("script"), Kind(rawTextLength: 6))
    table.add(name("style"), Kind(rawTextLength: 5))
    let ranks = [
      (name("div"), 150), (name("td"), 160), (name("th"), 160), (name("tr"), 170),
      (name("thead"), 180), (name("tbody"), 180), (name("tfoot"), 180), (name("table"), 190),
      (name("head"), 200), (name("body"), 200), (name("html"), 220),
    ]
    for (name, rank) in ranks { table.add(name, Kind(rank: rank)) }
    return table
  }()
}
