import BillModel
import BillReading
import Testing

/// Names of issuers in titles, and numbers of customers under bare words.
@Suite("Names of issuers and numbers of customers")
struct IssuerNameTests {
  private func statement(_ paragraphs: String...) throws -> Statement {
    var page = CellPage()
    for text in paragraphs { page.paragraph(text) }
    let row = ["08/01/2026", "10:00:00", "Outgoing call", "50000713", "0:20", "$0.33"]
    page.table([["Date", "Time", "Type", "Number", "Duration", "Charge (HK$)"], row, row])
    return try #require(try Readers.content(of: page.document).statements.first?.statement)
  }

  @Test(
    "A name stands between spaces and ideographs",
    arguments: ["SmarTone 月結單", "月結單SmarTone", "SmarTone月結單", "Bill of SmarTone"])
  func title(_ text: String) throws {
    #expect(try statement(text).issuer.id == "hk/smartone")
  }

  @Test(
    "A name inside of another word is none", arguments: ["SmarTones", "eSmarTone", "яSmarTone"])
  func otherWord(_ text: String) throws {
    #expect(try statement(text).issuer.id == nil)
  }

  @Test(arguments: ["Number: +852 5000 0241", "Номер: +85250000241", "號碼: +85250000241"])
  func anInternationalNumberAboveTheTableIsTheCustomers(_ text: String) throws {
    #expect(try statement("csl", text).subscribers == ["+85250000241"])
  }

  @Test(
    "A number of the bill, or one of somebody who is told, is not",
    arguments: ["Number: 50000241", "Hotline: +852 5000 0241", "See +852 5000 0241"])
  func otherNumbers(_ text: String) throws {
    #expect(try statement("csl", text).subscribers == [])
  }
}
