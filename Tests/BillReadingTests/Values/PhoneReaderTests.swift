import BillKnowledge
import BillModel
import BillReading
import Foundation
import Testing

@Suite struct PhoneReaderTests {
  private static let knowledge = Result { try Knowledge.builtIn() }

  private func reader(_ country: String) throws -> PhoneReader {
    PhoneReader(plans: try Self.knowledge.get().numbering, country: country)
  }

  @Test(
    "Numbers of four countries",
    arguments: [
      ("918 54 560", "no", "+4791854560"), ("91 85 45 60", "no", "+4791854560"),
      ("+47 918 54 560", "no", "+4791854560"), ("004791854560", "no", "+4791854560"),
      ("4791854560", "no", "+4791854560"), ("+47 (0) 918 54 560", "no", "+4791854560"),
      ("+968 9234 5678", "om", "+96892345678"), ("00968 92345678", "om", "+96892345678"),
      ("92345678", "om", "+96892345678"), ("96892345678", "om", "+96892345678"),
      ("٩٢٣٤٥٦٧٨", "om", "+96892345678"),
      ("\u{202A}+968 9234 5678\u{202C}", "om", "+96892345678"),
      ("00971501234567", "om", "+971501234567"),
      ("79161234567", "ru", "+79161234567"), ("8 916 123-45-67", "ru", "+79161234567"),
      ("8 (916) 123-45-67", "ru", "+79161234567"), ("+7 916 123 45 67", "ru", "+79161234567"),
      ("9161234567", "ru", "+79161234567"), ("810 968 9234 5678", "ru", "+96892345678"),
      ("8001234567", "ru", "+78001234567"), ("+380501234567", "ru", "+380501234567"),
      ("6123 4567", "hk", "+85261234567"), ("852-6123-4567", "hk", "+85261234567"),
      ("001 968 92345678", "hk", "+96892345678"),
      ("(852) 61234567", "hk", "+85261234567"),
    ])
  func numbers(text: String, country: String, e164: String) throws {
    let token = try #require(try reader(country).read(text))
    #expect(token.e164 == e164)
    #expect(token.value == e164)
    #expect(token.kind == .number)
    #expect(token.direction == nil)
  }

  @Test(
    "Marks of direction come off",
    arguments: [
      ("<--79161234567", Direction.in, "+79161234567"), ("<-- 79161234567", .in, "+79161234567"),
      ("-->79161234567", .out, "+79161234567"), ("<--M.Video", .in, "M.Video"),
      ("<--Vam_Zvonili:+79", .in, "Vam_Zvonili:+79"), ("<--900", .in, "900"),
      ("← 900", .in, "900"), ("→79161234567", .out, "+79161234567"), ("<-900", .in, "900"),
      ("->900", .out, "900"),
    ])
  func directions(text: String, direction: Direction, value: String) throws {
    let token = try #require(try reader("ru").read(text))
    #expect(token.direction == direction)
    #expect(token.value == value)
  }

  @Test(
    "What is no full number stays as printed",
    arguments: [
      ("900", PhoneToken.Kind.shortCode), ("6996", .shortCode), ("90087", .shortCode),
      ("*100#", .shortCode), ("*141*7*0#", .shortCode), ("#100#", .shortCode),
      ("(469) 325-xxxx", .masked), ("+7 9** ***-12-34", .masked), ("9XXXX123", .masked),
      ("7916***4567", .masked), ("7926redacted3", .other), ("M.Video", .other),
      ("FiNN_FLARE", .other), ("internet.mts.ru", .other), ("ussd-balance", .other),
      ("192.168.10.20", .other), ("name@example.org", .other), ("12345678901234", .other),
      ("0", .shortCode), ("+900", .other), ("-", .other), ("+", .other), ("123456789", .other),
      ("99999999999999999999999999999999", .other), ("4G", .other), ("+0123456789", .other),
      ("00", .shortCode), ("0000000000", .other), ("Офис 5", .other),
    ])
  func asPrinted(text: String, kind: PhoneToken.Kind) throws {
    let token = try #require(try reader("ru").read(text))
    #expect(token.kind == kind)
    #expect(token.e164 == nil)
    #expect(token.value == text)
  }

  @Test("Spaces at both ends go", arguments: [" 900 ", "\u{A0}900", "900\n"])
  func trims(text: String) throws {
    #expect(try reader("ru").read(text)?.value == "900")
  }

  @Test("Nothing is nothing", arguments: ["", " ", "<--", "-->"])
  func empty(text: String) throws {
    #expect(try reader("ru").read(text) == nil)
  }

  @Test(
    "Without a plan only a calling code resolves",
    arguments: [
      ("+96892345678", "+96892345678"), ("0096892345678", "+96892345678"), ("92345678", nil),
      ("79161234567", nil),
    ] as [(String, String?)])
  func noPlan(text: String, e164: String?) throws {
    #expect(try reader("").read(text)?.e164 == e164)
  }

  @Test(
    "A number that the country's plan has not stays as printed",
    arguments: [
      ("12345678", "om"), ("5123456", "om"), ("12345678", "hk"), ("1161234567", "ru"),
      ("11854560", "no"), ("+999 1234 5678", "no"), ("+47 918 54 5", "no"), ("00999123456", "no"),
      ("02800", "no"), ("1234567890123456", "hk"),
    ])
  func notInThePlan(text: String, country: String) throws {
    #expect(try reader(country).read(text)?.value == text)
  }

  @Test("Every country's example numbers resolve, printed at home and with the calling code")
  func examples() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scripts/numbering-examples.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 400)
    let plans = try Self.knowledge.get().numbering
    var missed: Set<String> = [
      "ac", "ad", "ar", "bo", "br", "by", "ck", "cn", "co", "fk", "fo", "ge", "gl", "ki", "lb",
      "li",
      "mc", "mn", "nc", "nf", "np", "nu", "pe", "pm", "rw", "sb", "sh", "so", "sr", "ta", "tk",
      "to",
      "tv", "uy", "vu", "wf", "ws",
    ]
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      let (country, printed, e164) = (fields[0], fields[1], fields[2])
      let home = PhoneReader(plans: plans, country: country)
      let abroad = PhoneReader(plans: plans, country: country == "no" ? "om" : "no")
      if home.read(printed)?.e164 != e164 { missed.insert(country) }
      #expect(home.read(e164)?.e164 == e164, "\(line)")
      #expect(abroad.read("00" + e164.dropFirst())?.e164 == e164, "\(line)")
    }
    #expect(missed == Self.otherWaysAtHome)
  }

  /// Countries whose numbers are printed at home with more than the trunk prefix before them, or of
  /// fewer than seven digits.
  private static let otherWaysAtHome: Set<String> = [
    "ac", "ad", "ar", "bo", "br", "by", "ck", "cn", "co", "fk", "fo", "ge", "gl", "ki", "lb", "li",
    "mc", "mn", "nc", "nf", "np", "nu", "pe", "pm", "rw", "sb", "sh", "so", "sr", "ta", "tk", "to",
    "tv", "uy", "vu", "wf", "ws",
  ]

  @Test(
    "With trunk prefix 0 only what bears it is a number",
    arguments: [
      ("0171 2345678", "+491712345678"), ("171 2345678", nil), ("00491712345678", "+491712345678"),
      ("0", nil), ("030 123456", "+4930123456"),
    ] as [(String, String?)])
  func trunkPrefix(text: String, e164: String?) throws {
    #expect(try reader("de").read(text)?.e164 == e164)
  }
}
