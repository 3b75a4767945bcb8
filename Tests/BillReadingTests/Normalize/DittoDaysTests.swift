import BillModel
import BillReading
import Testing

/// Rows without a day of their own, and midnight between them.
@Suite("Days that rows take from those above")
struct DittoDaysTests {
  /// The starts of calls, each with its day or none, and its time.
  private func starts(_ rows: (day: String, time: String)...) throws -> [String?] {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    page.table(
      [["Dato", "Tid", "Tjeneste", "Nummer", "Varighet/Mengde", "Beløp"]]
        + rows.map { [$0.day, $0.time, "Mobildata", "", "1,5 MB", "0,00"] })
    return try Readers.content(of: page.document).statements.flatMap(\.entries)
      .map { $0.start?.description }
  }

  @Test func theNextDayBeginsBehindMidnight() throws {
    let found = try starts(
      ("01.02.2026", "08:00:00"), ("", "09:00:00"), ("", "10:00:00"), ("", "11:00:00"),
      ("", "12:00:00"), ("", "23:30:00"), ("", "00:30:00"), ("", "01:30:00"),
      ("02.02.2026", "08:00:00"))
    #expect(found[5] == "2026-02-01T23:30:00+01:00")
    #expect(found[6] == "2026-02-02T00:30:00+01:00")
    #expect(found[7] == "2026-02-02T01:30:00+01:00")
    #expect(found[8] == "2026-02-02T08:00:00+01:00")
  }

  @Test func theOffsetIsThatOfTheNextDay() throws {
    let found = try starts(
      ("28.03.2026", "08:00:00"), ("", "09:00:00"), ("", "10:00:00"), ("", "11:00:00"),
      ("", "12:00:00"), ("", "23:30:00"), ("", "03:30:00"))
    #expect(found.last == "2026-03-29T03:30:00+02:00")
  }

  @Test("A list that is in no order tells nothing of midnight")
  func noOrder() throws {
    let found = try starts(
      ("01.02.2026", "23:30:00"), ("", "00:30:00"), ("", "22:10:00"), ("", "09:00:00"),
      ("02.02.2026", "08:00:00"), ("", "07:00:00"))
    #expect(found[1] == "2026-02-01T00:30:00+01:00")
    #expect(found[3] == "2026-02-01T09:00:00+01:00")
  }

  @Test("A next day that is the same one leaves no room for midnight")
  func noRoom() throws {
    let found = try starts(
      ("01.02.2026", "08:00:00"), ("", "09:00:00"), ("", "10:00:00"), ("", "11:00:00"),
      ("", "23:30:00"), ("", "00:30:00"), ("01.02.2026", "23:50:00"))
    #expect(found[5] == "2026-02-01T00:30:00+01:00")
  }

  @Test("Newest first is an order too, and has no midnight between rows of one day")
  func newestFirst() throws {
    let found = try starts(
      ("02.02.2026", "08:00:00"), ("", "07:00:00"), ("", "06:00:00"), ("01.02.2026", "23:30:00"),
      ("", "09:30:00"))
    #expect(found[1] == "2026-02-02T07:00:00+01:00")
    #expect(found[4] == "2026-02-01T09:30:00+01:00")
  }
}
