import BillLedger
import BillModel
import Testing

@Suite struct FoldKeyTests {
  private func text(_ entry: Entry, in reading: StatementReading = Made.usage([])) -> String {
    FoldKey(of: entry, in: FoldContext(of: reading, document: "d1")).text
  }

  @Test func keyOfACallNamesWhatTellsItApart() {
    #expect(
      text(Made.call("10:00:05"))
        == "xx/tel|voice|out|60s|2026-01-14T06:00:05Z|99810000001|99820000002|1 EUR")
  }

  @Test func keyOfAFeeNamesItsStatement() {
    #expect(
      text(Made.fee("5.00"), in: Made.usage(number: "A 1", []))
        == "xx/tel|subscription|||xx/tel|77|a1|2026-01-01/2026-01-31|"
        + "|99810000001||monthlyfee|5 EUR")
  }

  @Test func keyOfAMaskedNumberShowsWhatIsSeen() {
    #expect(
      text(Made.call("10:00", to: "9982***0002", offset: nil))
        == "xx/tel|voice|out|60s|2026-01-14T10:00|99810000001|9982*0002/;|1 EUR")
  }

  @Test(
    "What is written differently has the same key",
    arguments: [
      (Made.call("10:00:05"), Made.call("10:00:05", amount: "1.0")),
      (Made.call("10:00:05"), Made.call("10:00:05", to: "9982 000-0002")),
      (Made.call("10:00:05", to: "My Shop"), Made.call("10:00:05", to: "MYSHOP")),
      (Made.call("10:00:05"), Made.call("10:00:05") { $0.description = "Call" }),
      (Made.call("10:00:05"), Made.call("09:00:05", offset: 180)),
      (Made.message("10:00:05"), Made.message("10:00:05", line: 7)),
    ])
  func equalKeys(left: Entry, right: Entry) {
    #expect(text(left) == text(right))
  }

  @Test func messageWithoutACountIsOneMessage() {
    let counted = Made.message("10:00:05")
    for value in [nil, ExactDecimal(0), ExactDecimal(1)] {
      var other = counted
      other.quantity = value.map { Quantity(value: $0, unit: .message, text: "") }
      #expect(text(other) == text(counted))
    }
    var two = counted
    two.quantity = Quantity(value: ExactDecimal(2), unit: .message, text: "2")
    #expect(text(two) != text(counted))
  }

  @Test func partsCannotRunIntoEachOther() {
    #expect(
      text(Made.call("10:00:05", to: "a|b")) == text(Made.call("10:00:05", to: "A|B")))
    #expect(
      text(Made.call("10:00:05", to: "a%7Cb")) != text(Made.call("10:00:05", to: "a|b")))
  }

  @Test func cardStandsForTheNumberItHas() {
    let reading = Made.usage([]) { statement in
      var card = Card()
      card.id = "c1"
      card.number = "+99810000001"
      statement.cards = [card]
    }
    let entry = Made.call("10:00:05") {
      $0.subscriber = nil
      $0.card = "c1"
    }
    #expect(text(entry, in: reading) == text(Made.call("10:00:05")))
  }
}
