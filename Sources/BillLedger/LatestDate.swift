import BillModel

/// The latest day on which anything in the documents happened or was said.
///
/// Days ahead (due dates, ends of validity, fees for the coming month) are not counted.
enum LatestDate {
  /// The latest start, day of issue or day of a balance; the end of a period only where a
  /// statement has none of these.
  static func of(_ documents: DocumentSet) -> CalendarDate? {
    var latest: CalendarDate?
    for reading in documents.readings {
      for item in reading.statements {
        var own = item.statement.issued
        // By index: an entry is large, and taking it out of its array copies it.
        for index in item.entries.indices { own = later(own, item.entries[index].start?.date) }
        for balance in item.statement.balances { own = later(own, balance.asOf?.date) }
        latest = later(latest, own ?? item.statement.period?.to ?? item.statement.period?.from)
      }
    }
    return latest
  }

  private static func later(_ left: CalendarDate?, _ right: CalendarDate?) -> CalendarDate? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }
}
