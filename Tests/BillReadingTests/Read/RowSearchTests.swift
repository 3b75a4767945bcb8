import BillKnowledge
import BillModel
import BillReading
import Testing

/// Rows of lists that no header explains: columns, one property, and a labelled sum.
@Suite struct RowSearchTests {
  /// Lines with a rate, and the events below each that cost it.
  private static let list = """
    1    Morning programme            6a-7a                       2x    $150.00
              02/17/20     6:10 AM    :30    XK302                      $150.00
              02/18/20     6:40 AM    :30    XK302                      $150.00
    2    Evening programme            8p-9p                       1x    $400.00
              02/19/20     8:05 PM    :30    XK307                      $400.00
    """

  @Test func theFinestLevelIsTheEntries() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(Self.list + "\n\n                         Gross Total   $700.00"))
    let best = try #require(draft.hypotheses.first)
    #expect(best.total == ExactDecimal("700.00"))
    #expect(best.label == .gross)
    #expect(best.amounts.count == 3)
    #expect(draft.tables.rows.filter { $0.role == .entry }.map(\.line) == [1, 2, 4])
  }

  @Test func nothingThatDoesNotAddUpIsTaken() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(Self.list + "\n\n                         Gross Total   $710.00"))
    #expect(draft.hypotheses.isEmpty)
  }

  @Test func unlabelledCopiesOfATotalAreNoRows() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Example Trading
                          80.00
                          20.00
        Gross Total      100.00
        """))
    #expect(draft.tables.rows.filter { $0.role == .entry }.isEmpty)
  }

  @Test func theSearchIsBounded() throws {
    var text = ""
    for row in 0..<500 {
      text += "\(row + 1)   Item   \(row % 28 + 1)/02/20   6:10 AM   $5.00   $5.00\n"
    }
    let (draft, _) = try Readers.draft(
      of: PageText.document(text + "Gross Total   $2500.00"))
    #expect(draft.hypotheses.count <= 12)
    #expect(draft.hypotheses.first?.amounts.count == 500)
  }

  @Test func whatLastedNoTimeIsNoEntry() throws {
    let found = try Readers.content(
      of: PageText.document(
        """
        Example Station
        1    Morning programme            6a-7a                       2x    $150.00
                  02/17/20     6:10 AM    :30    XK302                      $150.00
                  02/18/20                :00    see line 2                 $150.00
        2    Evening programme            8p-9p                       1x    $400.00
                  02/19/20     8:05 PM    :30    XK307                      $400.00

                                                            Gross Total     $550.00
        """))
    let statement = try #require(found.statements.first)
    #expect(statement.entries.compactMap(\.amount?.value.description) == ["150.00", "400.00"])
    #expect(found.unclaimed.isEmpty)
    #expect(found.ruleClaims.contains { $0.rule == "void-row" && $0.count == 1 })
  }

  @Test func aMomentInALabelMakesNoRow() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        Self.list + """


                                     Gross Total                            $700.00
             Invoice balance as of 03/10/20 3:03 PM                           $0.00
          """))
    let best = try #require(draft.hypotheses.first)
    #expect(best.level == .finest)
    #expect(best.amounts.count == 3)
  }

  @Test func theFinestOfLevelsThatAddUpIsTaken() throws {
    let (draft, _) = try Readers.draft(
      of: PageText.document(
        """
        Example Station
        1    Morning programme            6a-7a     :30               1x    $150.00
                  02/17/20     6:10 AM    :30    XK302                      $150.00
        2    Evening programme            8p-9p     :30               1x    $400.00
                  02/19/20     8:05 PM    :30    XK307                      $400.00

                                                            Gross Total     $550.00
        """))
    #expect(draft.hypotheses.first?.amounts.map(\.line) == [2, 4])
  }
}
