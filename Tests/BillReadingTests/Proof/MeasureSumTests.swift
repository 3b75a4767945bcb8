import BillModel
import BillReading
import Testing

/// Sums of durations, volumes and counts below the columns of them.
@Suite("Sums of what was used") struct MeasureSumTests {
  /// A list of calls and sessions whose sums of time and volume are these.
  private func verification(time: String, volume: String) throws -> Verification {
    func cell(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(width - text.count, 2))
    }
    let document = PageText.document(
      """
      Fairholm Telecom Ltd
      Invoice No. 4711

      Date          Time        Service       Number           Duration      Volume      Amount
      01.02.2026    12:44:05    Call          900 00 001       0:12:30                    12.50
      02.02.2026    13:00:00    Call          900 00 002       0:02:10                     0.99
      03.02.2026    13:10:00    Data          internet                       1.5 MB        0.00
      04.02.2026    13:10:00    Data          internet                       2.25 MB       1.00
      Total                                                    \
      \(cell(time, 14))\(cell(volume, 10))   14.49
      """)
    return try #require(Readers.content(of: document).statements.first?.statement).verification
  }

  private func sums(_ verification: Verification) -> [String] {
    verification.checks.filter { $0.rule == "rows-measure" }.map(\.expected.description)
  }

  @Test func bothHold() throws {
    let found = try verification(time: "0:14:40", volume: "3.75 MB")
    #expect(sums(found) == ["880", "3932160"])
    #expect(found.status == .verified)
  }

  @Test func aVolumeIsRoundedToItsLastUnit() throws {
    #expect(try verification(time: "0:14:40", volume: "3.8 MB").status == .verified)
  }

  @Test func minutesAndSecondsAreTheReadingThatHolds() throws {
    #expect(try sums(verification(time: "14:40", volume: "3.75 MB")) == ["880", "3932160"])
  }

  @Test(
    "A sum that misses its rows leaves a doubt",
    arguments: [("0:14:41", "3.75 MB"), ("0:02:10", "3.75 MB"), ("0:14:40", "4.75 MB")])
  func missing(_ time: String, _ volume: String) throws {
    let found = try verification(time: time, volume: volume)
    #expect(found.status == .consistent)
    #expect(found.doubts.map(\.reason) == [.measureSum])
  }

  /// Spots of so many seconds, of which so many are bought at a price for each.
  private func spots(price: String, count: String) throws -> Verification {
    let document = PageText.document(
      """
      Fairholm Media LLC
      Order No. 4711

      Line    Description      Length    Rate      Spots    Amount
      1       Morning news     30s       \(price)    2        560.00
      2       Late show        60s       120.50    3        361.50
      Total                                        \(count)        921.50
      """)
    return try #require(Readers.content(of: document).statements.first?.statement).verification
  }

  @Test func aPriceIsThatOfAPieceHoweverLongItIs() throws {
    let found = try spots(price: "280.00", count: "5")
    #expect(found.checks.filter { $0.rule == "row-product" && $0.passed }.count == 2)
    #expect(sums(found) == ["5"])
    #expect(found.status == .verified)
    #expect(found.covers == .rows)
  }

  @Test func anotherPriceOrCountIsDoubted() throws {
    #expect(try spots(price: "290.00", count: "5").doubts.map(\.reason) == [.rowEquation])
    #expect(try spots(price: "280.00", count: "6").doubts.map(\.reason) == [.measureSum])
  }
}
