import BillExtraction
import BillModel
import BillReading
import Testing

/// XML of records, read by the shapes that the binary carries.
@Suite("XML of records")
struct RecordXMLTests {
  private static func row(
    _ attributes: String, day: String = "01.03.2026 7:29:05", currency: String = "810"
  ) -> String {
    #"<i d="\#(day)" zp="" zv="" a="" \#(attributes) cur="\#(currency)" gmt="+05:00" />"#
  }

  private static let call =
    row(#"n="79000000134" s="Телеф." du="0:17" dup="1:00" c="1,0000" f="1,2200""#)
  private static let text =
    row(#"n="&lt;--+79000000101" s="sms i" du="1" dup="1" c="0" f="0""#)

  private func read(
    _ rows: String..., totals: String = #"t="2,0000" f="2,4400""#, before: String = ""
  ) throws -> DocumentContent {
    let file = """
      <Report layerType="OldCompatible" version="2"><b sd="01.03.2026" ed="31.03.2026" />\(before)
      <ds n="79000000012" sim="8970100000000000128" pt="Сетевой ресурс" \(totals) cn="руб."
      sd="01.03.2026" ed="31.03.2026">\(rows.joined())</ds></Report>
      """
    let document = try Extract().run(SourceFile(path: "a.xml", bytes: Array(file.utf8)))
    return try Readers.content(of: document)
  }

  @Test("A row has its offset, both measures and both prices, in the currency of its number")
  func wholeRow() throws {
    let reading = try #require(try read(Self.call, Self.call, Self.text).statements.first)
    let statement = reading.statement
    #expect(statement.issuer.id == "ru/mts")
    #expect(statement.subscribers == ["+79000000012"])
    #expect(statement.cards.map(\.iccid) == ["8970100000000000128"])
    #expect(statement.verification.status == .verified)
    let call = try #require(reading.entries.first)
    #expect(call.start?.description == "2026-03-01T07:29:05+05:00")
    #expect(call.quantity?.value.description == "17")
    #expect(call.billedQuantity?.value.description == "60")
    #expect(call.net?.description == "1.0000")
    #expect(call.amount?.value.description == "1.2200")
    #expect(call.amount?.currency?.description == "RUB")
    #expect(call.source.path == "/Report/ds[1]/i[1]")
    let text = try #require(reading.entries.last)
    #expect(text.direction == .in)
    #expect(text.counterparty == "+79000000101")
  }

  /// A file that must not be called verified, and how far it may be.
  struct Doubt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var row = ""
    var totals = #"t="2,0000" f="2,4400""#
    var before = ""
    let status: Verification.Status
  }

  @Test(
    "What does not add up, or is not known, is never verified",
    arguments: [
      Doubt(
        testDescription: "another sum with tax", totals: #"t="2,0000" f="2,4500""#,
        status: .contradicted),
      Doubt(
        testDescription: "another sum without tax", totals: #"t="2,0100" f="2,4400""#,
        status: .contradicted),
      Doubt(
        testDescription: "an amount in an attribute that no shape names",
        row: row(#"n="100" s="ussd" du="1" dup="1" c="0" f="0" fee="3,50""#), status: .consistent),
      Doubt(
        testDescription: "an amount in an element that no shape names",
        before: #"<extra sum="7,77" />"#, status: .consistent),
      Doubt(
        testDescription: "an amount in a currency that cannot be written",
        row: row(
          #"n="79000000134" s="Телеф." du="0:17" dup="1:00" c="2,00" f="2,44""#, currency: "999"),
        status: .consistent),
    ])
  func doubts(_ doubt: Doubt) throws {
    let content = try read(
      Self.call, Self.call, doubt.row, Self.text, totals: doubt.totals, before: doubt.before)
    #expect(content.statements.first?.statement.verification.status == doubt.status)
  }

  @Test("Columns may be children of a record instead of attributes")
  func children() throws {
    let row = """
      <i><d>01.03.2026 7:29:05</d><n>79000000134</n><s>Телеф.</s><du>0:17</du><dup>1:00</dup>
      <c>1,0000</c><f>1,2200</f><cur>810</cur><gmt>+03:00</gmt></i>
      """
    let reading = try #require(try read(row, Self.call).statements.first)
    #expect(reading.statement.verification.status == .verified)
    #expect(reading.entries.map(\.counterparty) == ["+79000000134", "+79000000134"])
  }

  @Test("Each number of a bill has its own rows and its own sum")
  func severalNumbers() throws {
    let numbers = ["79000000012", "79000000020"].map { number in
      """
      <tp t="Сетевой ресурс" n="\(number)" awt="101,0000">
      <ss n="Абонентская плата" sd="01.03.2026" ed="31.03.2026" awt="100,0000" />
      <ds n="\(number)" pt="Сетевой ресурс" t="1,0000">\(Self.call.replacing("f=\"1,2200\"", with: ""))
      </ds></tp>
      """
    }
    let file =
      #"<Report><b an="277300000123" sd="01.03.2026" ed="31.03.2026"/>"# + numbers.joined()
      + "</Report>"
    let document = try Extract().run(SourceFile(path: "a.xml", bytes: Array(file.utf8)))
    let reading = try #require(try Readers.content(of: document).statements.first)
    #expect(reading.statement.type == .bill)
    #expect(reading.statement.account == "277300000123")
    #expect(reading.statement.verification.status == .verified)
    #expect(
      reading.entries.map(\.subscriber) == [
        "+79000000012", "+79000000012", "+79000000020", "+79000000020",
      ])
  }
}
