import BillKnowledge
import BillModel
import BillReading
import Testing

/// Every word of the data files is read by the value readers as what it means.
@Suite struct KnownWordsTests {
  private let knowledge: Knowledge
  private let lexicon: ValueLexicon

  init() throws {
    knowledge = try Knowledge.builtIn()
    lexicon = ValueLexicon(knowledge: knowledge)
  }

  @Test("Units")
  func units() {
    let reader = MeasureReader(lexicon: lexicon)
    #expect(knowledge.units.words.count == knowledge.units.count)
    for (word, meaning) in knowledge.units.words where word != "%" {
      #expect(reader.read("5 \(word)")?.unit == meaning, "\(word)")
      #expect(reader.read("٥ \(word.uppercased())")?.unit == meaning, "\(word)")
    }
  }

  @Test("Currencies")
  func currencies() {
    let reader = AmountReader(lexicon: lexicon)
    for form in knowledge.currencies.forms {
      for text in ["5.00 \(form.text)", "\(form.text) 5.00", "5.00\(form.text)"]
      where !form.text.contains("-") {
        let token = reader.read(text)
        #expect(token?.candidates == form.candidates, "\(text)")
        let expected = ExactDecimal(significand: 500, scale: 2 + form.subunit)
        #expect(token?.number.value == expected, "\(text)")
        #expect(token?.isMoneyShaped == true)
      }
    }
    #expect(reader.read("149,-")?.candidates.first?.description == "NOK")
    #expect(reader.read("149,-")?.number.value == ExactDecimal(149))
  }

  @Test("Digits of currencies")
  func minorDigits() {
    for code in knowledge.currencies.codes {
      #expect(lexicon.minorDigits(of: code) == knowledge.currencies.minorUnits(of: code))
    }
  }

  @Test("Months, weekdays and halves of the day")
  func calendarWords() throws {
    let dates = DateReader(lexicon: lexicon)
    let months = knowledge.vocabulary.phrases(MonthName.self)
    #expect(Set(months.map(\.role.number)) == Set(1...12))
    for (word, month) in months where !word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      #expect(
        dates.read("5 \(word) 2026")?.date
          == CalendarDate(year: 2026, month: month.number, day: 5), "\(word)")
    }
    for (word, _) in knowledge.vocabulary.phrases(WeekdayName.self) {
      #expect(dates.read("\(word), 05.03.2026")?.date == CalendarDate("2026-03-05"), "\(word)")
    }
    let times = TimeReader(lexicon: lexicon)
    for (word, half) in knowledge.vocabulary.phrases(DayHalf.self) {
      let hour = half == .am ? 3 : 15
      #expect(times.read("3:05 \(word)")?.time.hour == hour, "\(word)")
      #expect(times.read("\(word) 3:05")?.time.hour == hour, "\(word)")
    }
  }

  @Test("Signs in words")
  func signs() {
    let reader = AmountReader(lexicon: lexicon)
    for (word, mark) in knowledge.vocabulary.phrases(Mark.self) {
      switch mark {
      case .minus: #expect(reader.read("\(word) 5.00")?.sign == .minusWord, "\(word)")
      case .credit: #expect(reader.read("5.00 \(word)")?.sign == .credit, "\(word)")
      case .debit: #expect(reader.read("5.00 \(word)")?.sign == .debit, "\(word)")
      default: break
      }
    }
  }

  @Test("Spans with the words of the vocabularies")
  func spans() {
    let reader = PeriodReader(dates: DateReader(lexicon: lexicon))
    for (word, role) in knowledge.vocabulary.phrases(Connective.self) where role == .to {
      #expect(reader.read("01.01.2026 \(word) 31.01.2026")?.period.to == CalendarDate("2026-01-31"))
    }
    for (word, role) in knowledge.vocabulary.phrases(Connective.self) where role == .from {
      #expect(
        reader.read("\(word) 01.01.2026 - 31.01.2026")?.period.from == CalendarDate("2026-01-01"))
    }
  }

  @Test("What folds alike for phrases is one word here")
  func foldKeys() {
    let reader = MeasureReader(lexicon: lexicon)
    for (word, meaning) in knowledge.units.words {
      let key = Fold.key(word)
      // Punctuation becomes a space in keys; within a unit it is kept here.
      guard word != "%", !key.contains(" ") || word.contains(" ") else { continue }
      #expect(reader.read("5 \(key)")?.unit == meaning, "\(word)")
    }
  }
}
