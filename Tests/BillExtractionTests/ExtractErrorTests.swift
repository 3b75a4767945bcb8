import BillExtraction
import BillModel
import Testing

@Suite struct ExtractErrorTests {
  private static func error(
    _ bytes: [UInt8], _ limits: ExtractionLimits = ExtractionLimits()
  ) -> ExtractError? {
    do throws(ExtractError) {
      _ = try Extract(limits: limits).run(SourceFile(path: "bill.pdf", bytes: bytes))
      return nil
    } catch {
      return error
    }
  }

  private static let bill = TestPDF(TestPage().drawing("Total 12.50", x: 20, y: 150))

  @Test func aWholeFileIsRead() {
    #expect(Self.error(Self.bill.bytes) == nil)
  }

  @Test func anEmptyFileIsSaidToBeEmpty() {
    #expect(Self.error([]) == .empty)
  }

  @Test func aFileAboveTheLimitIsNotOpened() {
    let bytes = Self.bill.bytes
    #expect(
      Self.error(bytes, ExtractionLimits(maximumBytes: bytes.count - 1))
        == .tooLarge(bytes: bytes.count, limit: bytes.count - 1))
    #expect(Self.error(bytes, ExtractionLimits(maximumBytes: bytes.count)) == nil)
  }

  @Test(arguments: [9, 40, 200])
  func aTruncatedFileIsDamaged(count: Int) {
    guard case .damaged = Self.error(Array(Self.bill.bytes.prefix(count))) else {
      Issue.record("\(count) bytes are not damaged")
      return
    }
  }

  @Test func aFileThatAsksForAPasswordIsEncrypted() {
    var pdf = Self.bill
    let key = String(repeating: "5A", count: 32)
    pdf.trailer = """
      /ID [<00> <00>]
      /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>
      """
    #expect(Self.error(pdf.bytes) == .encrypted(tried: 0))
  }

  @Test func pagesWithoutACharacterAreNoText() {
    #expect(Self.error(TestPDF(TestPage(), TestPage()).bytes) == .noText(pages: 2))
    var spaces = TestPage()
    spaces.content = "BT /F 12 Tf 1 0 0 1 20 150 Tm (   ) Tj ET"
    #expect(Self.error(TestPDF(spaces).bytes) == .noText(pages: 1))
  }

  @Test func textOfBlanksAloneIsNoStatement() {
    #expect(Self.error(Array(" \n\t\n".utf8)) == .notAStatement)
  }

  @Test func otherFormatsAreNamed() {
    #expect(
      Self.error([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .unsupported(mediaType: "image/png"))
    #expect(
      Self.error([0, 1, 2, 3, 4, 5]) == .unsupported(mediaType: "application/octet-stream"))
  }

  @Test(arguments: [
    (ExtractError.empty, "damaged"), (.damaged(reason: "broken"), "damaged"),
    (.encrypted(tried: 3), "encrypted"), (.noText(pages: 1), "no-text"),
    (.tooLarge(bytes: 2, limit: 1), "too-large"),
    (.locked, "encrypted"), (.bomb(reason: "it unpacks to too much"), "too-large"),
    (.unsupported(mediaType: "image/png"), "unsupported"), (.notAStatement, "not-a-statement"),
  ])
  func problemsHaveTheContractsCodesAndAHint(error: ExtractError, code: String) throws {
    #expect(error.problem.code == code)
    #expect(!error.problem.message.isEmpty)
    #expect(!error.problem.hint.isEmpty)
  }
}
