import BillModel

/// Gives each row its event: the sharp ones first, then the coarser ones to what they fit.
///
/// A document shows an event once at the most, so that of equal rows the largest number in any one
/// document is kept. A coarse row that fits an event of other documents is that event; only what
/// fits none is one of its own.
struct FoldAssignment {
  private struct Cursor: Hashable {
    var meeting: Int
    var isRight: Bool
    var document: Int
  }
  private struct Sight: Hashable {
    var event: Int
    var document: Int
  }

  /// Rows of each event.
  private(set) var events: [[Int]] = []
  /// Group that made each event.
  private(set) var makers: [Int] = []
  /// Groups that joined each event later.
  private var joined: [[Int]] = []

  private let rows: [FoldRow]
  private let groups: FoldGroups
  private let matches: FoldMatches
  /// For each meeting, events made by the groups of its two sides.
  private var met: [(left: [Int], right: [Int])]
  /// How far a document has looked through the events of a meeting's side.
  private var cursors: [Cursor: Int] = [:]
  /// Which document shows which event, where it is not plain from the group.
  private var sights: Set<Sight> = []
  /// Room for keys.
  private var buffer: [UInt8] = []

  /// Assigns all rows.
  init(_ rows: [FoldRow], _ groups: FoldGroups, _ matches: FoldMatches) {
    self.rows = rows
    self.groups = groups
    self.matches = matches
    met = Array(repeating: (left: [], right: []), count: matches.meetings.count)
    let ranks = groups.precisions.map(\.rank)
    let order = groups.groups.indices.sorted {
      let (left, right) = (ranks[groups.groups[$0].precision], ranks[groups.groups[$1].precision])
      return left != right ? left < right : $0 < $1
    }
    for group in order { assign(group) }
  }

  private mutating func assign(_ group: Int) {
    let members = groups.groups[group].rows
    let isTied = !matches.places[group].isEmpty
    var own: [Int] = []
    var next = members.startIndex
    while next < members.endIndex {
      let document = rows[members[next]].document
      var used = 0
      while next < members.endIndex, rows[members[next]].document == document {
        let row = members[next]
        next += 1
        if used < own.count {
          link(row, to: own[used], of: document, isTied: isTied)
          used += 1
        } else if isTied, let event = neighbour(of: group, notIn: document) {
          link(row, to: event, of: document, isTied: true)
          if !joined[event].contains(group) { joined[event].append(group) }
        } else {
          let event = events.count
          events.append([])
          makers.append(group)
          joined.append([])
          link(row, to: event, of: document, isTied: isTied)
          own.append(event)
          used = own.count
          for place in matches.places[group] {
            if place.isRight {
              met[place.meeting].right.append(event)
            } else {
              met[place.meeting].left.append(event)
            }
          }
        }
      }
    }
  }

  private mutating func link(_ row: Int, to event: Int, of document: Int, isTied: Bool) {
    events[event].append(row)
    if isTied { sights.insert(Sight(event: event, document: document)) }
  }

  /// The next event of a matching group that a document does not show yet.
  private mutating func neighbour(of group: Int, notIn document: Int) -> Int? {
    for place in matches.places[group] {
      let isRight = matches.meetings[place.meeting].isWithin ? false : !place.isRight
      let cursor = Cursor(meeting: place.meeting, isRight: isRight, document: document)
      let candidates = isRight ? met[place.meeting].right : met[place.meeting].left
      var first = cursors[cursor] ?? 0
      while first < candidates.count,
        sights.contains(Sight(event: candidates[first], document: document))
      {
        first += 1
      }
      cursors[cursor] = first
      for event in candidates[first...].prefix(Self.mostLooks)
      where !sights.contains(Sight(event: event, document: document)) {
        if joined[event].allSatisfy({ $0 == group || areAlike($0, group) }) { return event }
      }
    }
    return nil
  }

  /// So many events are looked at for one row, so that no input makes the search quadratic.
  private static let mostLooks = 64

  /// Whether two groups that fit the same event fit each other.
  ///
  /// Of two full numbers behind one masked number, each is an event of its own.
  private mutating func areAlike(_ left: Int, _ right: Int) -> Bool {
    let precisions = (
      groups.precisions[groups.groups[left].precision],
      groups.precisions[groups.groups[right].precision]
    )
    guard let meet = precisions.0.meet(precisions.1) else { return false }
    let digests = groups.digests(of: left, at: meet, with: &buffer)
    return groups.digests(of: right, at: meet, with: &buffer).contains { digests.contains($0) }
  }
}
