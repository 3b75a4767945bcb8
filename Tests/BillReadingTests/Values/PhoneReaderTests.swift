import BillKnowledge
import BillModel
import BillReading
import Testing

@Suite struct PhoneReaderTests {
  private func plan(_ country: String) throws -> NumberingPlan {
    NumberingPlan(try #require(try Knowledge.builtIn().countries[country]))
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
    let token = try #require(try PhoneReader(plan: plan(country)).read(text))
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
    let token = try #require(try PhoneReader(plan: plan("ru")).read(text))
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
    let token = try #require(try PhoneReader(plan: plan("ru")).read(text))
    #expect(token.kind == kind)
    #expect(token.e164 == nil)
    #expect(token.value == text)
  }

  @Test("Spaces at both ends go", arguments: [" 900 ", "\u{A0}900", "900\n"])
  func trims(text: String) throws {
    #expect(try PhoneReader(plan: plan("ru")).read(text)?.value == "900")
  }

  @Test("Nothing is nothing", arguments: ["", " ", "<--", "-->"])
  func empty(text: String) throws {
    #expect(try PhoneReader(plan: plan("ru")).read(text) == nil)
  }

  @Test(
    "Without a plan only a calling code resolves",
    arguments: [
      ("+96892345678", "+96892345678"), ("0096892345678", "+96892345678"), ("92345678", nil),
      ("79161234567", nil),
    ] as [(String, String?)])
  func noPlan(text: String, e164: String?) {
    #expect(PhoneReader(plan: nil).read(text)?.e164 == e164)
  }

  @Test("Plans by country", arguments: ["om", "hk", "ru", "no"])
  func plans(country: String) throws {
    let plan = try plan(country)
    let length = try #require(plan.nationalLengths.min())
    let national = String(repeating: "9", count: length)
    let e164 = "+\(plan.callingCode)\(national)"
    for text in [national, plan.trunkPrefix + national, plan.callingCode + national, e164] {
      #expect(PhoneReader(plan: plan).read(text)?.e164 == e164)
    }
  }

  @Test(
    "With trunk prefix 0 only what bears it is a number",
    arguments: [
      ("0171 2345678", "+491712345678"), ("171 2345678", nil), ("00491712345678", "+491712345678"),
      ("0", nil), ("030 123456", "+4930123456"),
    ] as [(String, String?)])
  func trunkPrefix(text: String, e164: String?) throws {
    #expect(try PhoneReader(plan: plan("de")).read(text)?.e164 == e164)
  }
}
