import BillExtraction
import BillModel
import Testing

@Suite struct XMLReaderTests {
  private func tree(_ text: String) throws -> XMLTree { try XMLReader.tree(Array(text.utf8)) }

  @Test("References are replaced in attributes as in texts")
  func references() throws {
    let read = try tree(#"<a b="&lt;--79 &amp; &#233;">&lt;--79 &amp; &#233;</a>"#)
    #expect(read.attribute("b", of: 0) == "<--79 & é")
    #expect(read.elements[0].text == "<--79 & é")
  }

  @Test func elementsKeepTheirOrderAndPlaces() throws {
    let tree = try tree("<x:a xmlns:x='u'><b k='1'>t</b><c><b/></c><b>\n u \n</b></x:a>")
    #expect(tree.elements.map(\.name) == ["a", "b", "c", "b", "b"])
    #expect(tree.children(of: 0) == [1, 2, 4])
    #expect(tree.path(of: 4) == "/x:a/b[2]")
    #expect(tree.path(of: 3) == "/x:a/c[1]/b[1]")
    #expect(tree.attribute("k", of: 1) == "1")
    #expect(tree.elements[4].text == "u")
  }

  @Test func textOfAllKindsIsOne() throws {
    #expect(
      try tree("<a>1 &amp; <![CDATA[<2>]]> &#51;<!-- 4 --></a>").elements[0].text == "1 & <2> 3")
  }

  @Test(
    "Whatever the charset, the text is the same",
    arguments: [
      EncodedXML(declared: "UTF-8", bytes: Array("<a>Müller</a>".utf8)),
      EncodedXML(declared: "UTF-16", bytes: Array("<a>Müller</a>".utf8)),
      EncodedXML(
        declared: "ISO-8859-1", bytes: Array("<a>M".utf8) + [0xFC] + Array("ller</a>".utf8)),
    ])
  func charsets(_ sample: EncodedXML) throws {
    let bytes = Array("<?xml version='1.0' encoding='\(sample.declared)'?>".utf8) + sample.bytes
    #expect(try XMLReader.tree(bytes).elements[0].text == "Müller")
  }

  @Test(arguments: [false, true]) func wideText(isBigEndian: Bool) throws {
    let units = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>Müller</a>".utf16
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(try XMLReader.tree(bytes).elements[0].text == "Müller")
  }

  @Test(
    "A document type is refused, whatever is in it",
    arguments: [
      "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
      "<!DOCTYPE a [<!ENTITY b 'cccccccc'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;&c;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    ])
  func documentType(_ text: String) {
    #expect(throws: ExtractError.damaged(reason: "it has a document type, which is refused")) {
      try tree(text)
    }
  }

  @Test(
    "What is no well-formed XML is damaged",
    arguments: ["<a>", "<a></b>", "<a>&x;</a>", "<a/><b/>", "<a b='1' b='2'/>", "<a><b></a></b>"])
  func malformed(_ text: String) {
    #expect(throws: ExtractError.self) { try tree(text) }
  }

  @Test func depthHasALimit() throws {
    let fair = String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
    #expect(try tree(fair).elements.count == 250)
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(throws: ExtractError.self) { try tree(deep) }
  }

  @Test func longTextIsWhole() throws {
    let text = String(repeating: "QUJD", count: 3 << 20)
    #expect(try tree("<a>\(text)</a>").elements[0].text.utf8.count == 12 << 20)
  }

  @Test func fileOfItsOwnIsADocument() throws {
    let bytes = Array("<?xml version='1.0'?><a><b>1</b></a>".utf8)
    let document = try Extract().run(SourceFile(path: "a", bytes: bytes))
    #expect(document.mediaType == "application/xml")
    #expect(document.trees.map(\.elements.count) == [2])
  }
}

/// An XML file in a charset.
struct EncodedXML: Sendable, CustomTestStringConvertible {
  let declared: String
  let bytes: [UInt8]
  var testDescription: String { declared }
}
