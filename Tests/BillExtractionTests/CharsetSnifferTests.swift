import BillExtraction
import Testing

@Suite struct CharsetSnifferTests {
  @Test(arguments: EncodedText.all)
  func textIsDecodedWithoutADeclaration(sample: EncodedText) {
    let bytes = sample.bytes()
    #expect(!bytes.isEmpty)
    let decoded = CharsetSniffer.decode(bytes, declared: nil)
    #expect(decoded.charset.name == sample.charset)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == sample.text)
    #expect(decoded.lostBytes == 0)
  }

  @Test(arguments: EncodedText.all)
  func aRightDeclarationCountsAlsoForAFewWords(sample: EncodedText) {
    let text = String(sample.text.prefix(12))
    let decoded = CharsetSniffer.decode(
      sample.bytes(text), declared: Charset(label: sample.charset))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  @Test(
    arguments: EncodedText.all,
    [
      "utf-8", "windows-1251", "koi8-r", "windows-1256", "big5", "gb2312", "iso-8859-1", "utf-16",
    ])
  func aWrongDeclarationLosesToTheText(sample: EncodedText, declared: String) {
    let decoded = CharsetSniffer.decode(sample.bytes(), declared: Charset(label: declared))
    #expect(decoded.charset.name == sample.charset)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == sample.text)
  }

  @Test(arguments: ["koi8-u", "iso-8859-5", "ibm866", "iso-8859-2", "windows-1250", "iso-8859-6"])
  func charsetsThatAreNotSniffedAreBelieved(name: String) throws {
    let letters = ["iso-8859-2", "windows-1250"].contains(name) ? "Částka k úhradě" : "Сумма"
    let text = name == "iso-8859-6" ? "المبلغ" : letters
    let bytes = EncodedText(charset: name, text: text).bytes()
    let charset = try #require(Charset(label: name))
    let decoded = CharsetSniffer.decode(bytes, declared: charset)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("\u{FEFF}x é", "utf-8"), ("\u{FEFF}x é", "utf-16le"), ("\u{FEFF}x é", "utf-16be"),
  ])
  func aByteOrderMarkDecides(text: String, name: String) {
    let bytes = EncodedText(charset: name, text: text).bytes()
    let decoded = CharsetSniffer.decode(bytes, declared: .windows1251)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "x é")
    #expect(decoded.charset.name == name)
  }

  @Test func aCutOrSpoiltTextIsStillUTF8() {
    var bytes = Array(EncodedText.russian.utf8) + Array("ю".utf8.prefix(1))
    let cut = CharsetSniffer.decode(bytes, declared: .windows1251)
    #expect(cut.charset == .utf8 && cut.lostBytes == 1)
    bytes[2] = 0xFF
    let spoilt = CharsetSniffer.decode(bytes, declared: nil)
    #expect(spoilt.charset == .utf8 && spoilt.lostBytes > 1)
    #expect(String(decoding: spoilt.utf8, as: UTF8.self).hasSuffix("679,50 руб.\u{FFFD}"))
  }

  @Test func aStrayByteIsALossAndNotAnotherCharset() {
    var bytes = EncodedText(charset: "big5-hkscs", text: EncodedText.traditional).bytes()
    bytes.append(contentsOf: [0x20, 0xFF, 0x20])
    for declared in [Charset.big5, nil] {
      let decoded = CharsetSniffer.decode(bytes, declared: declared)
      #expect(decoded.charset == .big5)
      #expect(decoded.lostBytes == 1)
    }
  }

  @Test(arguments: [
    (" UTF-8 ", "utf-8"), ("ISO-8859-1", "windows-1252"), ("latin1", "windows-1252"),
    ("cp1251", "windows-1251"), ("win-1251", "windows-1251"), ("Cp1256", "windows-1256"),
    ("KOI8-R", "koi8-r"), ("Big5", "big5-hkscs"), ("GB2312", "gb18030"), ("gbk", "gb18030"),
    ("'windows-1252'", "windows-1252"), ("unicode", "utf-16le"), ("ISO8859-9", "windows-1254"),
  ])
  func labelsHaveTheirNames(label: String, name: String) {
    #expect(Charset(label: label)?.name == name)
  }

  @Test(arguments: ["", "none", "utf-9", "x-user-defined", "кои8"])
  func unknownLabelsHaveNone(label: String) {
    #expect(Charset(label: label) == nil)
  }
}
