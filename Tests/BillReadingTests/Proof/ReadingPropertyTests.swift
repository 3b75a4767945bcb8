import BillModel
import BillMutation
import BillReading
import Testing

/// What holds for every document.
@Suite struct ReadingPropertyTests {
  @Test(arguments: SampleDocument.all)
  func theOrderOfWordsInAPageDoesNotMatter(_ sample: SampleDocument) throws {
    let original = try sample.laidOut().document
    var shuffled = original
    var numbers = SeededNumbers(seed: 7)
    for index in shuffled.pages.indices { shuffled.pages[index].words.shuffle(using: &numbers) }
    let first = try Readers.content(of: original)
    let second = try Readers.content(of: shuffled)
    #expect(first.statements == second.statements)
    #expect(first.unclaimed == second.unclaimed)
  }

  @Test(arguments: SampleDocument.all)
  func readingTwiceGivesTheSame(_ sample: SampleDocument) throws {
    let document = try sample.laidOut().document
    let first = try Readers.content(of: document)
    let second = try Readers.content(of: document)
    #expect(first.statements == second.statements)
    #expect(first.unclaimed == second.unclaimed)
    #expect(first.ruleClaims == second.ruleClaims)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func randomWordsEndAndProveNothing(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var page = PageText()
    let words = [
      "Dato", "Beløp", "Sum", "Å", "betale", "Total", "Amount", "Date", "12,50", "1.234,56",
      "01.02.2026", "12:44", "-3,00", "Samtale", "SMS", "MVA", "25", "%", "金額", "المبلغ", "x", "7",
    ]
    for _ in 0..<10_000 {
      let word = words[Int.random(in: words.indices, using: &numbers)]
      page.add(
        word, x: Float.random(in: 0...580, using: &numbers),
        y: Float.random(in: 0...3000, using: &numbers),
        style: Shape(of: word).contains(.rightToLeft) ? .rightToLeft : [])
    }
    let content = try Readers.content(of: page.document)
    #expect(content.statements.allSatisfy { $0.statement.verification.status != .verified })
  }
}
