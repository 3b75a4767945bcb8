import BillLedger
import BillModel
import Testing

@Suite struct DuplicateDocumentTests {
  private let rows = [Made.call("10:00:05"), Made.message("10:00:00"), Made.fee("5.00")]

  @Test func sameBytesAreADuplicateOfTheSmallestPath() {
    let one = Made.document("b.pdf", bytes: "x", Made.usage(number: "1", rows))
    let ledger = Ledger.of(
      one, Made.document("c.pdf", bytes: "x", Made.usage(number: "1", rows)),
      Made.document("a.pdf", bytes: "x", Made.usage(number: "1", rows)))
    #expect(ledger.statuses == ["a.pdf": .read, "b.pdf": .duplicate, "c.pdf": .duplicate])
    #expect(ledger.documents.map(\.duplicateOf) == [nil, "a.pdf", "a.pdf"])
    #expect(ledger.content == Ledger.of(one).content)
  }

  @Test func sameBytesCountWhereTheyCouldBeRead() {
    let ledger = Ledger.of(
      Made.document("a.pdf", bytes: "x", status: .failed),
      Made.document("b.pdf", bytes: "x", Made.usage(rows)))
    #expect(ledger.statuses == ["a.pdf": .duplicate, "b.pdf": .read])
    #expect(ledger.entries.count == 3)
  }

  @Test func skippedDocumentsAreNoDuplicates() {
    let ledger = Ledger.of(
      Made.document("a.txt", bytes: "x", status: .skipped),
      Made.document("b.txt", bytes: "x", status: .skipped))
    #expect(ledger.statuses == ["a.txt": .skipped, "b.txt": .skipped])
  }

  @Test(arguments: [String?.none, "1"])
  func twinInAnotherFormatIsADuplicate(number: String?) {
    let html = Made.document(
      "bill.html",
      Made.usage(
        number: number,
        rows.reversed().map { row in
          var moved = row
          moved.source = .path("/html/body/p[1]")
          return moved
        }))
    let pdf = Made.document("bill.pdf", Made.usage(number: number, rows))
    let ledger = Ledger.of(pdf, html)
    #expect(ledger.statuses == ["bill.html": .read, "bill.pdf": .duplicate])
    #expect(ledger.documents[1].duplicateOf == "bill.html")
    #expect(ledger.content == Ledger.of(html).content)
    #expect(ledger.statements.map(\.id) == Ledger.of(pdf).statements.map(\.id))
  }

  @Test func coarserTwinIsADuplicate() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05")])),
      Made.document("b", Made.usage(number: "1", [Made.call("10:00", to: "9982***0002")])))
    #expect(ledger.statuses == ["a": .read, "b": .duplicate])
  }

  @Test(
    "What differs is no duplicate",
    arguments: [
      Made.usage(number: "2", [Made.fee("5.00")]),
      Made.usage(account: "78", number: "1", [Made.fee("5.00")]),
      Made.usage(issuer: "xx/other", number: "1", [Made.fee("5.00")]),
      Made.usage(number: "1", [Made.fee("5.00"), Made.fee("5.00")]),
      Made.usage(number: "1", [Made.fee("5.01")]),
      Made.usage(number: "1", [Made.fee("5.00")]) { $0.totals[.due] = Made.decimal("6.00") },
      Made.usage(number: "1", [Made.fee("5.00")]) { $0.verification.status = .contradicted },
      Made.usage(number: "1", []),
    ])
  func whatDiffersIsNoDuplicate(other: StatementReading) {
    let one = Made.usage(number: "1", [Made.fee("5.00")]) {
      $0.totals[.due] = Made.decimal("5.00")
    }
    let ledger = Ledger.of(Made.document("a", one), Made.document("b", other))
    #expect(ledger.statuses == ["a": .read, "b": .read])
    #expect(ledger.statements.count == 2)
  }

  @Test("What contradicts itself takes the place of nothing that does not")
  func contradictedReplacesNothing() {
    let wrong = Made.usage(number: "1", [Made.fee("5.00")]) {
      $0.verification.status = .contradicted
    }
    let ledger = Ledger.of(
      Made.document("a", wrong),
      Made.document("b", Made.usage(number: "1", [Made.fee("5.00")])))
    #expect(ledger.statuses == ["a": .read, "b": .read])
    #expect(ledger.statements.count == 2)
    #expect(ledger.entries.count == 1)
  }

  @Test("A twin with an amount that nothing accounts for is no duplicate")
  func unclaimedAmountsAreKept() {
    func document(_ path: String, _ amounts: String...) -> DocumentReading {
      var document = Made.document(path, Made.usage(number: "1", rows))
      document.record.unclaimed = amounts.map { UnclaimedAmount(text: $0, source: .line(7)) }
      return document
    }
    let more = Ledger.of(document("bill.html"), document("bill.pdf", "5.00"))
    #expect(more.statuses == ["bill.html": .read, "bill.pdf": .read])
    #expect(more.documents.map { $0.unclaimed.map(\.text) } == [[], ["5.00"]])
    #expect(more.entries.count == 3)
    let twice = Ledger.of(document("bill.html", "5.00"), document("bill.pdf", "5.00", "5.00"))
    #expect(twice.statuses["bill.pdf"] == .read)
    let same = Ledger.of(document("bill.html", "5.00", "1.00"), document("bill.pdf", "5.00"))
    #expect(same.statuses["bill.pdf"] == .duplicate)
  }

  @Test("A billed list is no duplicate of the provisional one", arguments: [true, false])
  func billedListIsKept(billedComesLast: Bool) {
    let provisional = Made.usage([
      Made.call("10:00:05", amount: "0.90") { $0.provisional = true }, Made.message("11:00:00"),
    ])
    let billed = Made.usage([Made.call("10:00:05", amount: "1.00"), Made.message("11:00:00")])
    let lists = billedComesLast ? [provisional, billed] : [billed, provisional]
    let ledger = Ledger.of(Made.document("a.html", lists[0]), Made.document("b.html", lists[1]))
    #expect(ledger.statuses == ["a.html": .read, "b.html": .read])
    #expect(
      ledger.entries.compactMap { $0.entry.amount?.value } == ["1.00", "0.00"].map(Made.decimal))
    #expect(ledger.entries.map(\.occurrences) == [2, 2])
  }

  @Test func statementsWithoutIdentityAreNoTwins() {
    func unknown(_ path: String) -> DocumentReading {
      Made.document(path, Made.usage(issuer: nil, account: nil, rows) { $0.subscribers = [] })
    }
    let ledger = Ledger.of(unknown("a"), unknown("b"))
    #expect(ledger.statuses == ["a": .read, "b": .read])
    #expect(Set(ledger.statements.map(\.id)).count == 2)
  }

  @Test func balancePagesAreTwinsIfTheirBalancesAre() {
    func page(_ path: String, _ left: String) -> DocumentReading {
      Made.document(
        path,
        Made.usage([]) { statement in
          var balance = Balance(kind: .money, at: .path(path))
          balance.remaining = Made.decimal(left)
          statement.balances = [balance]
        })
    }
    #expect(Ledger.of(page("a", "1.00"), page("b", "1.00")).statuses["b"] == .duplicate)
    #expect(Ledger.of(page("a", "1.00"), page("b", "0.50")).statuses["b"] == .read)
  }

  @Test func aDocumentThatIsNotWholeIsNoDuplicate() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", rows)),
      Made.document("b", status: .partial, Made.usage(number: "1", rows)))
    #expect(ledger.statuses == ["a": .read, "b": .partial])
    #expect(ledger.entries.count == 3)
  }
}
