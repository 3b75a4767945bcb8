import BillKnowledge
import BillModel
import Testing

@Suite("UnitTable")
struct UnitTableTests {
  let table: UnitTable

  init() throws { table = try Knowledge.builtIn().units }

  /// A unit word, the normalised unit, and how many of it are in one.
  struct Case: Sendable, CustomTestStringConvertible {
    let word: String
    let unit: String
    let multiplier: Int
    var testDescription: String { word }
  }

  @Test(
    "Knows unit words",
    arguments: [
      Case(word: "min", unit: "s", multiplier: 60), Case(word: "мин.", unit: "s", multiplier: 60),
      Case(word: "минут", unit: "s", multiplier: 60),
      Case(word: "دقيقة", unit: "s", multiplier: 60),
      Case(word: "分鐘", unit: "s", multiplier: 60), Case(word: "分钟", unit: "s", multiplier: 60),
      Case(word: "minutter", unit: "s", multiplier: 60),
      Case(word: "сек", unit: "s", multiplier: 1),
      Case(word: "ثانية", unit: "s", multiplier: 1), Case(word: "час", unit: "s", multiplier: 3600),
      Case(word: "B", unit: "B", multiplier: 1), Case(word: "байт", unit: "B", multiplier: 1),
      Case(word: "Kb", unit: "B", multiplier: 1024), Case(word: "Кб", unit: "B", multiplier: 1024),
      Case(word: "Килобайт", unit: "B", multiplier: 1024),
      Case(word: "МB", unit: "B", multiplier: 1_048_576),
      Case(word: "Мбайт", unit: "B", multiplier: 1_048_576),
      Case(word: "م.ب", unit: "B", multiplier: 1_048_576),
      Case(word: "ميجابايت", unit: "B", multiplier: 1_048_576),
      Case(word: "兆", unit: "B", multiplier: 1_048_576),
      Case(word: "ГБ", unit: "B", multiplier: 1_073_741_824),
      Case(word: "GiB", unit: "B", multiplier: 1_073_741_824),
      Case(word: "SMS", unit: "message", multiplier: 1),
      Case(word: "條", unit: "message", multiplier: 1),
      Case(word: "رسالة", unit: "message", multiplier: 1),
      Case(word: "шт.", unit: "piece", multiplier: 1),
      Case(word: "stk", unit: "piece", multiplier: 1),
      Case(word: "個", unit: "piece", multiplier: 1),
      Case(word: "h", unit: "h", multiplier: 1), Case(word: "кг", unit: "kg", multiplier: 1),
      Case(word: "m²", unit: "m2", multiplier: 1), Case(word: "kWh", unit: "kWh", multiplier: 1),
      Case(word: "m3", unit: "m3", multiplier: 1), Case(word: "Monat", unit: "mo", multiplier: 1),
    ])
  func knowsUnit(_ one: Case) throws {
    let meaning = try #require(table.unit(one.word))
    #expect(meaning.unit.rawValue == one.unit)
    #expect(meaning.multiplier(volumeFactor: 1024) == one.multiplier)
  }

  @Test func volumesFollowTheIssuersFactor() throws {
    #expect(try #require(table.unit("GB")).multiplier(volumeFactor: 1000) == 1_000_000_000)
    #expect(try #require(table.unit("GiB")).multiplier(volumeFactor: 1000) == 1_073_741_824)
    #expect(try #require(table.unit("min")).multiplier(volumeFactor: 1000) == 60)
  }

  @Test(arguments: ["Oslo", "12", "руб", ""])
  func knowsNoOtherWord(_ word: String) {
    #expect(table.unit(word) == nil)
  }
}
