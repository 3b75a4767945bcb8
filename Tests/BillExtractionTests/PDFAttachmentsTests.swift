import BillExtraction
import BillModel
import Testing

@Suite struct PDFAttachmentsTests {
  /// A PDF with files inside.
  private func document(_ files: [(name: String, content: String)]) throws -> Document {
    var pdf = TestPDF(TestPage().drawing("Invoice", x: 20, y: 150))
    for (index, file) in files.enumerated() {
      let length = file.content.unicodeScalars.count
      pdf.objects.append(
        "<< /Type /EmbeddedFile /Length \(length) >>\nstream\n\(file.content)\nendstream")
      pdf.objects.append(
        "<< /Type /Filespec /F (\(file.name)) /EF << /F \(7 + 2 * index) 0 R >> >>")
    }
    let names = files.indices.map { "(\($0)) \(8 + 2 * $0) 0 R" }.joined(separator: " ")
    pdf.catalogue = "/Names << /EmbeddedFiles << /Names [\(names)] >> >>"
    return try PDFReader().read(pdf.bytes)
  }

  @Test func filesAreToldByTheirContent() throws {
    let document = try document([
      (name: "photo.xml", content: "\u{89}PNG\r\n\u{1A}\n0000"),
      (name: "whatever.dat", content: "<a><b>1</b></a>"), (name: "page.html", content: "<html/>"),
      (name: "broken.xml", content: "<a><b></a>"), (name: "factur-x.xml", content: "<c/>"),
    ])
    #expect(document.trees.map(\.name) == ["whatever.dat", "factur-x.xml"])
    #expect(document.trees.map(\.elements[0].name) == ["a", "c"])
    #expect(document.losses.isEmpty)
  }

  @Test func withoutFilesThereIsNothing() throws {
    #expect(try document([]).trees.isEmpty)
  }
}
