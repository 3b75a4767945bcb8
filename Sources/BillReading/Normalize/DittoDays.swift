import BillModel

/// The rows of a list whose day is that of the row above, and which come behind midnight all the
/// same: a list may print the day of a session once, for all of its hours.
///
/// The day is moved on only in a list that is in order of time everywhere else, and where the next
/// printed day leaves room for it. A list that is in no order tells nothing of midnight.
struct DittoDays {
  private struct Dated {
    var index: Int
    var day: Int
    var second: Int
    var isDitto: Bool
  }

  private var rows: [Dated] = []

  /// Takes a row of the list, in the list's order; one without a time is left out.
  mutating func note(_ start: Instant?, index: Int, isDitto: Bool) {
    guard let start, let time = start.time else { return }
    rows.append(
      Dated(
        index: index, day: start.date.daysSince1970, second: time.secondsOfDay, isDitto: isDitto))
  }

  /// The rows that stand behind midnight, by the index that they were noted with.
  func behindMidnight() -> [Int] {
    var moved: [Int] = []
    var midnights = 0
    var ordered = 0
    var isMoved = false
    for (above, row) in zip(rows, rows.dropFirst()) {
      let wasMoved = isMoved
      if !row.isDitto { isMoved = false }
      let step = (row.day - above.day) * Self.day + row.second - above.second
      if row.isDitto, step < 0 {
        // From late to early, and once.
        guard !isMoved, step < -Self.day / 2 else { return [] }
        isMoved = true
        midnights += 1
      } else if step < (wasMoved && !isMoved ? Self.day : 0) {
        return []
      } else if row.day == above.day {
        ordered += 1
      }
      if isMoved { moved.append(row.index) }
    }
    return ordered >= Self.leastOrder * midnights ? moved : []
  }

  private static let day = 86_400
  /// How many rows of one day must be in order for each midnight.
  private static let leastOrder = 4
}
