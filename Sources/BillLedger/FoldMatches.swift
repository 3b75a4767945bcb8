import BillModel

/// Which groups may be the same events although their keys differ: one is known more sharply.
///
/// Groups of two precisions match if their keys are equal at the coarser of both in everything. All
/// groups that are equal there stand in one ``Meeting``, so that there are never more of them than
/// groups times precisions, however many pairs match.
struct FoldMatches {
  /// Groups of two precisions that are equal where both can be seen.
  struct Meeting {
    /// Groups of the first precision.
    var left: [Int] = []
    /// Groups of the second precision; empty where both are the same one.
    var right: [Int] = []
    /// Whether left and right are the same groups.
    var isWithin = false
  }

  /// The meetings of at least two groups.
  var meetings: [Meeting] = []
  /// For each group, the meetings that it stands in, and on which side.
  var places: [[(meeting: Int, isRight: Bool)]]
  /// For each group, the least of the groups that it is tied to, over any number of meetings.
  private(set) var components: [Int]

  /// Finds the meetings of groups.
  init(_ groups: FoldGroups) {
    components = Array(groups.groups.indices)
    places = Array(repeating: [], count: groups.groups.count)
    var members = Array(repeating: [Int](), count: groups.precisions.count)
    for (index, group) in groups.groups.enumerated() { members[group.precision].append(index) }
    var buffer: [UInt8] = []
    for first in groups.precisions.indices {
      for second in first..<groups.precisions.count {
        // Rows of one precision can only differ by the tax.
        if first == second, !groups.hasOtherAmounts { continue }
        guard let meet = groups.precisions[first].meet(groups.precisions[second]) else { continue }
        var found: [(digest: UInt128, group: Int, isRight: Bool)] = []
        for group in members[first] {
          for digest in groups.digests(of: group, at: meet, with: &buffer) {
            found.append((digest: digest, group: group, isRight: false))
          }
        }
        if first != second {
          for group in members[second] {
            for digest in groups.digests(of: group, at: meet, with: &buffer) {
              found.append((digest: digest, group: group, isRight: true))
            }
          }
        }
        found.sort { $0.digest != $1.digest ? $0.digest < $1.digest : $0.group < $1.group }
        addMeetings(of: found, in: groups, isWithin: first == second)
      }
    }
    for index in components.indices { components[index] = root(of: index) }
  }

  private mutating func addMeetings(
    of found: [(digest: UInt128, group: Int, isRight: Bool)], in groups: FoldGroups,
    isWithin: Bool
  ) {
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].digest == found[start].digest { end += 1 }
      defer { start = end }
      var meeting = Meeting(isWithin: isWithin)
      for item in found[start..<end] {
        if item.isRight {
          meeting.right.append(item.group)
        } else {
          meeting.left.append(item.group)
        }
      }
      guard isWithin ? meeting.left.count > 1 : !meeting.left.isEmpty && !meeting.right.isEmpty
      else { continue }
      guard groups.haveSeveralDocuments(found[start..<end].map(\.group)) else { continue }
      for item in found[start..<end] {
        places[item.group].append((meeting: meetings.count, isRight: item.isRight))
        join(found[start].group, item.group)
      }
      meetings.append(meeting)
    }
  }

  private mutating func root(of group: Int) -> Int {
    var group = group
    while components[group] != group {
      // Halves the way for the next one.
      components[group] = components[components[group]]
      group = components[group]
    }
    return group
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(of: left), root(of: right))
    components[max(a, b)] = min(a, b)
  }
}
