import BillLedger
import BillModel
import Testing

/// Properties that hold of any set of documents, tried on made-up ones.
@Suite struct LedgerPropertyTests {
  /// Documents that show parts of the same events with different precision.
  static func documents(seed: UInt64) -> [DocumentReading] {
    var numbers = SeededNumbers(seed: seed)
    let events = (0..<60).map { _ in
      let second = Int.random(in: 0..<90, using: &numbers)
      let time = "10:\(second / 60):\(second % 60)"
      let party = ["+99820000001", "+99820000002", "+99820010001"].randomElement(using: &numbers)
      let amount = ["0.00", "1.00", "1.20"].randomElement(using: &numbers) ?? "0.00"
      return Bool.random(using: &numbers)
        ? Made.message(time, to: party ?? "") : Made.call(time, to: party, amount: amount)
    }
    return (0..<Int.random(in: 2...7, using: &numbers)).map { index in
      var rows: [Entry] = []
      let isCoarse = Bool.random(using: &numbers)
      // The last of these hides what tells two of the numbers apart.
      let mask = [nil, "9982***", "*******"].randomElement(using: &numbers) ?? nil
      let first = Int.random(in: 0..<30, using: &numbers)
      for event in events[first..<Int.random(in: first...60, using: &numbers)] {
        var row = event
        if isCoarse, let start = row.start, let time = start.time {
          row.start = Instant(
            date: start.date, time: TimeOfDay(hour: time.hour, minute: time.minute),
            offset: start.offset)
        }
        if let mask { row.counterparty = row.counterparty.map { mask + $0.suffix(4) } }
        if Int.random(in: 0..<8, using: &numbers) == 0 { row.provisional = true }
        rows.append(row)
        if Int.random(in: 0..<8, using: &numbers) == 0 { rows.append(row) }
      }
      for place in rows.indices { rows[place].source = .line(place + 1) }
      return Made.document(
        "\(seed)-\(index)", Made.usage(number: "\(Int.random(in: 1...5, using: &numbers))", rows))
    }
  }

  @Test(arguments: 1...40)
  func orderChangesNothing(seed: UInt64) {
    let documents = Self.documents(seed: seed)
    let ledger = Deduplicate().run(documents)
    var numbers = SeededNumbers(seed: seed &+ 1000)
    for _ in 0..<4 {
      let isSame = Deduplicate().run(documents.shuffled(using: &numbers)) == ledger
      #expect(isSame)
    }
  }

  @Test(arguments: 1...40)
  func repetitionChangesNothing(seed: UInt64) {
    let documents = Self.documents(seed: seed)
    let isSame = Deduplicate().run(documents + documents) == Deduplicate().run(documents)
    #expect(isSame)
  }

  @Test(arguments: 1...40)
  func aCopyOfTheFolderChangesNothing(seed: UInt64) {
    let documents = Self.documents(seed: seed)
    let copies = documents.map { reading in
      var copy = reading
      copy.record.path = "copy/" + reading.record.path
      return copy
    }
    let isSame =
      Deduplicate().run(documents + copies).content == Deduplicate().run(documents).content
    #expect(isSame)
  }

  @Test(arguments: 1...40)
  func everyRowHasOneEntryAndEveryEntryOneCountedRow(seed: UInt64) {
    let documents = Self.documents(seed: seed)
    let ledger = Deduplicate().run(documents)
    let shown = ledger.documents.filter { $0.status == .read }.map(\.path)
    let rows = documents.filter { shown.contains($0.record.path) }
      .reduce(0) { $0 + $1.statements[0].entries.count }
    #expect(ledger.links.count == rows)
    #expect(ledger.links.allSatisfy { $0.entry != nil })
    #expect(ledger.links.count { $0.isCounted } == ledger.entries.count)
    #expect(Set(ledger.entries.map(\.id)).count == ledger.entries.count)
    for (index, item) in ledger.statements.enumerated() {
      let own = ledger.links.filter { $0.statement == index }
      #expect(own.count == item.rowCount)
      #expect(Set(own.map(\.entry)).count == own.count)
      #expect(own.reduce(ExactDecimal.zero) { $0 + ($1.amount ?? .zero) } == item.rowSum ?? .zero)
    }
    for item in ledger.entries {
      #expect(item.occurrences == item.sources.count)
      #expect(item.statements == item.statements.sorted())
      #expect(Set(item.sources.map(\.document)).count == item.occurrences)
    }
  }

  @Test(arguments: 1...40)
  func moreDocumentsNeverTakeEntriesAway(seed: UInt64) {
    let documents = Self.documents(seed: seed)
    var previous = 0
    for count in 1...documents.count {
      let entries = Deduplicate().run(Array(documents.prefix(count))).entries.count
      #expect(entries >= previous)
      previous = entries
    }
  }

  @Test(arguments: 1...20)
  func documentsThatDoNotOverlapAddUp(seed: UInt64) {
    let documents = Self.documents(seed: seed).enumerated().map { index, reading in
      var moved = reading
      for place in moved.statements[0].entries.indices {
        moved.statements[0].entries[place].subscriber = "+9981000000\(index)"
      }
      moved.statements[0].statement.number = "number \(index)"
      return moved
    }
    let joint = Deduplicate().run(documents)
    let alone = documents.map { Deduplicate().run([$0]) }
    #expect(joint.entries.count == alone.reduce(0) { $0 + $1.entries.count })
    let areIDsTheSame = joint.entries.map(\.id) == alone.flatMap { $0.entries.map(\.id) }
    #expect(areIDsTheSame)
    #expect(joint.statements.map(\.id) == alone.flatMap { $0.statements.map(\.id) })
  }
}
