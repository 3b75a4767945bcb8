import BillModel
import BillReading
import Testing

/// Moments of rows: the issuer's clock and its changes, years that are not printed, rows abroad.
@Suite("Moments of entries")
struct EntryTimeTests {
  private func starts(_ rows: [String]..., preamble: [String] = []) throws -> [String?] {
    var page = CellPage()
    page.paragraph("Telia Norge AS")
    for text in preamble { page.paragraph(text) }
    page.table([["Dato", "Tid", "Tjeneste", "Nummer", "Varighet/Mengde", "Beløp"]] + rows)
    return try Readers.content(of: page.document).statements.flatMap(\.entries)
      .map { $0.start?.description }
  }

  @Test("Of the hour that comes twice no offset is told, and both rows stay")
  func theHourThatComesTwice() throws {
    let found = try starts(
      ["25.10.2026", "01:30:00", "SMS", "2000", "1", "0,99"],
      ["25.10.2026", "02:30:00", "SMS", "2000", "1", "0,99"],
      ["25.10.2026", "02:30:00", "SMS", "2000", "1", "0,99"],
      ["25.10.2026", "03:30:00", "SMS", "2000", "1", "0,99"])
    #expect(
      found == [
        "2026-10-25T01:30:00+02:00", "2026-10-25T02:30:00", "2026-10-25T02:30:00",
        "2026-10-25T03:30:00+01:00",
      ])
  }

  @Test("Of the hour that is missing in March no offset is told")
  func theHourThatIsMissing() throws {
    let found = try starts(["29.03.2026", "02:30:00", "SMS", "2000", "1", "0,99"])
    #expect(found == ["2026-03-29T02:30:00"])
  }

  @Test("Slices of a session go on behind midnight, in another month and year too")
  func overMidnight() throws {
    let found = try starts(
      ["31.12.2025", "23:27:09", "Mobildata", "", "1,5 MB", "0,00"],
      ["01.01.2026", "00:27:09", "Mobildata", "", "1,5 MB", "0,00"])
    #expect(found == ["2025-12-31T23:27:09+01:00", "2026-01-01T00:27:09+01:00"])
  }

  @Test("What was used abroad keeps the clock of the place, without an offset of home")
  func abroad() throws {
    let found = try starts(
      ["01.02.2026", "12:00:00", "Mobildata", "", "1,5 MB", "0,00"],
      ["02.02.2026", "12:00:00", "Mobildata i utlandet", "", "1,5 MB", "9,90"])
    #expect(found == ["2026-02-01T12:00:00+01:00", "2026-02-02T12:00:00"])
  }

  @Test("Days without a year have that of the period, over New Year as well")
  func yearsOfThePeriod() throws {
    var page = CellPage()
    page.paragraph("SmarTone Mobile Communications Limited")
    page.paragraph("Bill period 18 Dec 2025 - 14 Jan 2026")
    page.table([
      ["Date", "Time", "Type", "Number", "Usage", "Charge (HK$)"],
      ["26 Dec", "23:10:00", "Outgoing call", "50000703", "0:02:05", "$1.20"],
      ["09 Jan", "08:00:00", "Outgoing call", "50000703", "0:01:05", "$1.20"],
    ])
    let found = try Readers.content(of: page.document).statements.flatMap(\.entries)
      .map { $0.start?.description }
    #expect(found == ["2025-12-26T23:10:00+08:00", "2026-01-09T08:00:00+08:00"])
  }
}
