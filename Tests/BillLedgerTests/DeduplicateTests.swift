import BillLedger
import BillModel
import Testing

@Suite struct DeduplicateTests {
  @Test func equalRowsOfOneDocumentAllStay() {
    let ledger = Ledger.of(
      Made.document(
        "a", Made.usage([Made.message("10:00:00"), Made.message("10:00:00"), Made.fee("5.00")])))
    #expect(ledger.entries.count == 3)
    #expect(Set(ledger.entries.map(\.id)).count == 3)
    #expect(ledger.entries.allSatisfy { $0.occurrences == 1 })
    #expect(ledger.entries[1].id == ledger.entries[0].id + "-2")
  }

  @Test func equalRowsOfTwoDocumentsCountAsOftenAsInEither() {
    let two = [Made.message("10:00:00", line: 1), Made.message("10:00:00", line: 2)]
    let ledger = Ledger.of(
      Made.document("a", Made.usage(two)),
      Made.document("b", Made.usage(number: "2", two + [Made.message("10:00:00", line: 3)])))
    #expect(ledger.entries.count == 3)
    #expect(ledger.entries.map(\.occurrences) == [2, 2, 1])
    #expect(ledger.entries[0].statements == [0, 1])
    #expect(ledger.entries[2].statements == [1])
    #expect(ledger.links.count == 5)
    #expect(ledger.links.count { $0.isCounted } == 3)
  }

  @Test(
    "A coarser row is the sharper one",
    arguments: [
      (Made.call("10:00:05"), Made.call("10:00")),
      (Made.call("10:00:05"), Made.call("")),
      (Made.call("10:00"), Made.call("")),
      (Made.call("10:00:05"), Made.call("10:00:05", offset: nil)),
      (Made.call("10:00:05"), Made.call("09:00:05", offset: 180)),
      (Made.call("10:00:05"), Made.call("10:00", offset: nil)),
      (Made.call("10:00:05"), Made.call("10:00:05", to: "9982***0002")),
      (Made.call("10:00:05"), Made.call("10:00:05", to: "+9 98 2** *00-02")),
      (Made.call("10:00:05"), Made.call("10:00:05", to: "20XXX002")),
      (Made.call("10:00:05"), Made.call("10:00:05", to: "998 2000-0xxx")),
      (Made.call("10:00:05"), Made.call("10:00", to: "998…0002")),
    ])
  func coarserRowIsTheSharperOne(sharp: Entry, coarse: Entry) {
    let documents = [
      Made.document("a", Made.usage(number: "1", [coarse])),
      Made.document("b", Made.usage(number: "2", [sharp])),
    ]
    let ledger = Deduplicate().run(documents)
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries.first?.entry.counterparty == sharp.counterparty)
    #expect(ledger.entries.first?.entry.start?.time?.second == sharp.start?.time?.second)
    #expect(ledger.entries.first?.sources.count == 2)
    // A sharper copy that is found later leaves the id.
    #expect(ledger.entries.first?.id == Deduplicate().run([documents[0]]).entries.first?.id)
  }

  @Test(
    "Rows that differ stay two",
    arguments: [
      Made.call("10:01:05"), Made.call("10:00:06"), Made.call("10:00:05", to: "+99820000003"),
      Made.call("10:00:05", to: nil), Made.call("10:00:05", to: "***"),
      Made.call("10:00:05", to: "9982***0003"), Made.call("10:00:05", to: "9983***0002"),
      Made.call("10:00:05", amount: "1.01"), Made.call("10:00:05") { $0.direction = .in },
      Made.call("10:00:05") { $0.kind = .data }, Made.call("10:00:05") { $0.quantity = nil },
      Made.call("10:00:05") { $0.subscriber = "+99810000009" },
      Made.call("10:00:05", offset: 180),
    ])
  func rowsThatDifferStayTwo(other: Entry) {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05")])),
      Made.document("b", Made.usage(number: "2", [other])))
    #expect(ledger.entries.count == 2)
  }

  @Test func rowsOfOtherIssuersStayTwo() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage([Made.call("10:00:05")])),
      Made.document("b", Made.usage(issuer: "xx/other", [Made.call("10:00:05")])))
    #expect(ledger.entries.count == 2)
  }

  @Test func ofOneDayChargesAreToldApartByTheirDescriptions() {
    func fee(_ description: String, _ time: String = "") -> Entry {
      Made.call(time, to: nil) { entry in
        entry.kind = .oneOff
        entry.description = description
      }
    }
    let one = Made.document("a", Made.usage(number: "1", [fee("Insurance")]))
    let other = Made.document("b", Made.usage(number: "2", [fee("Extra data")]))
    let same = Made.document("c", Made.usage(number: "3", [fee("insurance")]))
    let timed = Made.document("d", Made.usage(number: "4", [fee("Insurance fee", "10:00")]))
    #expect(Ledger.of(one, other).entries.count == 2)
    #expect(Ledger.of(one, same).entries.count == 1)
    #expect(Ledger.of(one, timed).entries.count == 1)
    #expect(Ledger.of(one, other, timed).entries.count == 2)
  }

  @Test func twoNumbersBehindOneMaskStayTwo() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05", to: "998****0002")])),
      Made.document("b", Made.usage(number: "2", [Made.call("10:00", to: "+99820000002")])),
      Made.document("c", Made.usage(number: "3", [Made.call("10:00", to: "+99830000002")])))
    #expect(ledger.entries.count == 2)
  }

  @Test func rowThatFitsSeveralNamesTheGroup() {
    let coarse = Made.document("a", Made.usage(number: "1", [Made.call("10:00")]))
    let sharp = Made.document(
      "b", Made.usage(number: "2", [Made.call("10:00:05"), Made.call("10:00:40")]))
    let ledger = Ledger.of(coarse, sharp)
    #expect(ledger.entries.count == 2)
    let group = Ledger.of(coarse).entries[0].id
    #expect(Set(ledger.entries.map(\.id)) == [group, group + "-2"])
    #expect(ledger.links.count { $0.statement == 0 } == 1)
  }

  @Test func coarseRowsNeverHideSharpOnes() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05")])),
      Made.document("b", Made.usage(number: "2", [Made.call("10:00")])),
      Made.document("c", Made.usage(number: "3", [Made.call("10:00:40")])))
    #expect(ledger.entries.count == 2)
  }

  @Test func moreCoarseRowsThanSharpOnesAddTheRest() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.call("10:00:05")])),
      Made.document(
        "b", Made.usage(number: "2", [Made.call("10:00"), Made.call("10:00"), Made.call("10:00")])))
    #expect(ledger.entries.count == 3)
    #expect(ledger.entries.map(\.occurrences).sorted() == [1, 1, 2])
  }

  @Test func netRowsMatchGrossRowsWhenTheRateIsKnown() {
    let net = Made.usage(
      number: "1", [Made.call("10:00:05", amount: "1.1017"), Made.tax("0.1983", rate: "18")])
    let gross = Made.usage(number: "2", [Made.call("10:00:05", amount: "1.3000")])
    let ledger = Ledger.of(Made.document("a", gross), Made.document("b", net))
    #expect(ledger.entries.count == 2)
    // The tax line counts, so the net amount does.
    let sum = ledger.entries.reduce(ExactDecimal.zero) { $0 + ($1.entry.amount?.value ?? .zero) }
    #expect(sum == Made.decimal("1.3000"))
  }

  @Test func grossRowWithItsRateMatchesNetRow() {
    let gross = Made.usage(
      number: "1",
      [
        Made.call("10:00:05", amount: "1.20") {
          $0.tax = TaxShare(rate: Made.decimal("20"), amount: nil)
        }
      ])
    let net = Made.usage(number: "2", [Made.call("10:00:05", amount: "1.00")])
    let ledger = Ledger.of(Made.document("a", net), Made.document("b", gross))
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries.first?.entry.amount?.value == Made.decimal("1.20"))
  }

  @Test func rowWithBothAmountsMatchesEither() {
    let both = Made.call("10:00:05", amount: "1.20") { $0.net = Made.decimal("1.00") }
    for amount in ["1.00", "1.20"] {
      let ledger = Ledger.of(
        Made.document("a", Made.usage(number: "1", [both])),
        Made.document("b", Made.usage(number: "2", [Made.call("10:00:05", amount: amount)])))
      #expect(ledger.entries.count == 1)
    }
  }

  @Test func netRowsWithoutARateStayApart() {
    let net = Made.usage(
      number: "1",
      [
        Made.call("10:00:05", amount: "1.00"), Made.tax("0.20", rate: "20"),
        Made.tax("0.10", rate: "10"),
      ])
    let gross = Made.usage(number: "2", [Made.call("10:00:05", amount: "1.20")])
    #expect(
      Ledger.of(Made.document("a", gross), Made.document("b", net)).entries.count == 4)
  }

  @Test func billedRowSupersedesProvisionalOne() {
    let provisional = Made.call("10:00:05", amount: "0.90") { $0.provisional = true }
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [provisional])),
      Made.document("b", Made.usage(number: "2", [Made.call("10:00:05", amount: "1.00")])))
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries.first?.entry.amount?.value == Made.decimal("1.00"))
    #expect(ledger.entries.first?.entry.provisional == nil)
    #expect(ledger.entries.first?.sources.count == 2)
    #expect(ledger.links.map(\.isCounted) == [false, true])
  }

  @Test func equalFeesOfTwoMonthsStayTwo() {
    let january = Made.usage(number: "1", [Made.fee("5.00")])
    let february = Made.usage(
      number: "2", [Made.fee("5.00", from: "2026-02-01", to: "2026-02-28")])
    let ledger = Ledger.of(Made.document("a", january), Made.document("b", february))
    #expect(ledger.entries.count == 2)
  }

  @Test func equalLinesOfTwoInvoicesStayTwo() {
    let ledger = Ledger.of(
      Made.document("a", Made.usage(number: "1", [Made.fee("5.00")])),
      Made.document("b", Made.usage(number: "2", [Made.fee("5.00")])))
    #expect(ledger.entries.count == 2)
    #expect(ledger.findings.map(\.rule) == ["near-duplicate"])
  }

  @Test(arguments: [String?.none, "A-1"])
  func linesOfTheSameStatementCountOnce(number: String?) {
    let ledger = Ledger.of(
      Made.document(
        "a", Made.usage(number: number, [Made.fee("5.00"), Made.fee("1.00", "Extra")])),
      Made.document("b", Made.usage(number: number, [Made.fee("5.00")])))
    #expect(ledger.entries.count == 2)
    #expect(ledger.statements.count == 2)
    #expect(ledger.statements[1].id.hasPrefix("s"))
    #expect(Set(ledger.statements.map(\.id)).count == 2)
    #expect(ledger.findings.map(\.rule).first == "conflicting-statements")
  }

  @Test func rowsOfAnUnknownLineMatchInTheSameStatementOnly() {
    func row(_ number: String) -> StatementReading {
      Made.usage(number: number, [Made.call("10:00:05") { $0.subscriber = nil }]) {
        $0.subscribers = []
        $0.account = nil
      }
    }
    #expect(
      Ledger.of(Made.document("a", row("1")), Made.document("b", row("2"))).entries.count == 2)
  }

  @Test func correctedBillTakesThePlaceOfTheOldOne() {
    let old = Made.usage(number: "1", [Made.call("10:00:05"), Made.call("11:00:05")])
    let new = Made.usage(number: "2", [Made.call("10:00:05"), Made.fee("0.50")]) {
      $0.supersedes = "1"
    }
    let ledger = Ledger.of(Made.document("a", old), Made.document("b", new))
    #expect(ledger.entries.count == 2)
    #expect(ledger.entries.first?.sources.count == 2)
    #expect(ledger.links.map(\.entry) == [0, nil, 0, 1])
    #expect(ledger.links.map(\.isCounted) == [false, false, true, true])
    #expect(ledger.findings.map(\.rule).contains("supersedes"))
    #expect(ledger.statements.map(\.supersededBy) == [1, nil])
  }

  /// Two bills of one number and period, with their days of issue.
  private func bills(
    _ first: String?, _ second: String?, change: (inout Statement) -> Void = { _ in }
  ) -> Ledger {
    func bill(_ path: String, _ issued: String?, _ entry: Entry) -> DocumentReading {
      Made.document(
        path,
        Made.usage(number: "1", [Made.fee("5.00"), entry]) {
          $0.type = .bill
          $0.issued = issued.map(Made.day)
          if path == "b" { change(&$0) }
        })
    }
    return Ledger.of(
      bill("a", first, Made.fee("0.50", "Late")), bill("b", second, Made.fee("0.40", "Late")))
  }

  @Test(
    "A bill that is issued again takes the place of the first one, whichever is read first",
    arguments: [
      ("2026-02-06", "2026-02-14", [1, nil], "0.40"),
      ("2026-02-14", "2026-02-06", [nil, 0], "0.50"),
    ])
  func issuedAgain(first: String, second: String, replaced: [Int?], late: String) {
    let ledger = bills(first, second)
    #expect(ledger.statements.map(\.supersededBy) == replaced)
    #expect(
      ledger.entries.compactMap(\.entry.amount?.value.description).sorted() == [late, "5.00"])
    #expect(ledger.findings.map(\.rule).contains("supersedes"))
    #expect(!ledger.findings.map(\.rule).contains("conflicting-statements"))
  }

  @Test func ofOneDayOrOfAnotherPeriodNoneIsTheLaterIssue() {
    let other = Period(from: Made.day("2026-02-01"), to: Made.day("2026-02-28"))
    for ledger in [
      bills("2026-02-06", "2026-02-06"), bills(nil, "2026-02-14"),
      bills("2026-02-06", "2026-02-14") { $0.period = other },
      bills("2026-02-06", "2026-02-14") { $0.period = nil },
      bills("2026-02-06", "2026-02-14") { $0.type = .usage },
    ] {
      #expect(ledger.statements.map(\.supersededBy) == [nil, nil])
    }
  }
}
