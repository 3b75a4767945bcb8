import BillExtraction
import BillKnowledge
import BillModel
import BillReading
import Testing

/// Messages about balances, read from the bytes of a text.
@Suite("Messages")
struct MessageTests {
  private let reader: ReadDocument

  init() throws { reader = ReadDocument(knowledge: try Knowledge.builtIn()) }

  private func read(_ text: String) throws -> DocumentContent {
    reader.run(try Extract().run(SourceFile(path: "a.txt", bytes: Array(text.utf8))))
  }

  @Test("Rows below titles are no messages, although they begin with a moment and name balances")
  func rowsAreNoMessages() throws {
    let content = try read(
      """
      Omantel
      Account statement 2026

      Date and time        Description                      Amount
      01.02.2026 05:08:26  Call to 96891234567               1.000
      02.02.2026 06:10:12  Top-up 5.000 OMR received        -5.000
      02.02.2026 07:00:00  Your balance is 4.000 OMR         0.000
      03.02.2026 07:00:00  Data bundle 1 GB                  3.000
      Total                                                 -1.000
      """)
    #expect(content.statements.count == 1)
    let amounts = content.statements.first?.entries.compactMap { $0.amount?.value.description }
    #expect(amounts == ["1.000", "-5.000", "0.000", "3.000"])
  }

  /// `data used 5 of 10 left 5 B until 2026-05-31`, what is not known left out.
  private static func summary(_ balance: Balance) -> String {
    var text = balance.kind.rawValue
    if balance.bonus == true { text += " bonus" }
    if balance.unlimited == true { text += " unlimited" }
    if let used = balance.used { text += " used \(used)" }
    if let remaining = balance.remaining { text += " left \(remaining)" }
    if let total = balance.total { text += " of \(total)" }
    if let unit = balance.unit { text += " \(unit)" }
    if let until = balance.validUntil { text += " until \(until)" }
    if let until = balance.graceUntil { text += " grace \(until)" }
    return text
  }

  /// A message with the balances that it must be read as.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let balances: [String]
    var testDescription: String { text }

    init(_ text: String, _ balances: String...) {
      self.text = text
      self.balances = balances
    }
  }

  @Test(
    "Every trap of a reply is read",
    arguments: [
      Case("MTS: Баланс:45,36р", "money left 45.36 RUB"),
      Case("MTS: Баланс 150.00 руб", "money left 150.00 RUB"),
      Case("MTS: OSTATOK 50.00 r.", "money left 50.00 RUB"),
      Case("MTS: Ваш баланс составляет минус 679 рублей.", "money left -679 RUB"),
      Case("MTS: Vash balans sostavlyaet minus 679 rublej", "money left -679 RUB"),
      Case(
        "MTS: Остаток: 0.00 минут из 300 в месяц, 0 SMS из 100 в сутки",
        "voice left 0 of 18000 s", "message left 0 of 100 message"),
      Case("MTS: Остаток беспл.мин.внутри сети 37 минут до конца дня", "voice left 2220 s"),
      Case("Omantel: 500MB of 2GB left", "data left 524288000 of 2147483648 B"),
      Case("Omantel: Remaining 1.2/5 GB", "data left 1288490188.8 of 5368709120 B"),
      Case("Omantel: You have used 500MB of 2GB", "data used 524288000 of 2147483648 B"),
      Case(
        "Omantel: Used 1 GB, remaining 3 GB, total 4 GB",
        "data used 1073741824 left 3221225472 of 4294967296 B"),
      Case("Omantel: 1 GB used, 3 GB left", "data used 1073741824 left 3221225472 B"),
      Case("Omantel: 3 GB left, 1 GB used", "data used 1073741824 left 3221225472 B"),
      Case("Omantel: 100 min, 50 SMS left", "voice left 6000 s", "message left 50 message"),
      Case("Omantel: You have used 75% of your data bundle", "data used 75 %"),
      Case("Omantel: Your balance is RO 2,200", "money left 2.200 OMR"),
      Case("Omantel: Your balance is 500 Bz", "money left 0.500 OMR"),
      Case(
        "Omantel: رصيدك الحالي ٢٫٥٥٠ ر.ع. صالح حتى ١٩/٦/٢٠٢٦",
        "money left 2.550 OMR until 2026-06-19"),
      Case(
        "Omantel: Balance OMR 5.000. Valid until 13/02/2026, grace until 13/03/2026",
        "money left 5.000 OMR until 2026-02-13 grace 2026-03-13"),
      Case(
        "3HK: 您的餘額為HK$48.50，有效期至2026/10/19。", "money left 48.50 HKD until 2026-10-19"),
      Case("3HK: 本地數據剩餘 999999 MB", "data unlimited"),
      Case("3HK: Data remaining 99999999 KB", "data unlimited"),
      Case("3HK: Data remaining 99999 KB", "data left 102398976 B"),
      Case(
        "3HK: Your number has been renewed until 19/10/2026", "validity until 2026-10-19"),
      Case("Telia: Din saldo er kr 149,-.", "money left 149 NOK"),
      Case(
        "Telia: Balance: kr 20,00\nValid until: 31.12.2026\nData: 1 GB",
        "money left 20.00 NOK until 2026-12-31", "data left 1000000000 B"),
    ])
  func balances(_ message: Case) throws {
    let content = try read(message.text)
    #expect(content.statements.count == 1)
    #expect(
      content.statements.flatMap(\.statement.balances).map(Self.summary) == message.balances)
    #expect(content.unclaimed.isEmpty)
  }

  @Test(
    "An offer behind a balance is no balance",
    arguments: [
      "MTS: Баланс: 10,00 р. Реклама: 5 ГБ за 200,00 р.",
      "Omantel: Your balance is OMR 1.000. Buy 5 GB for OMR 3.000, dial *141#",
      "Telia: Din saldo er kr 10,00. Kjøp 1 GB for kr 49,00.",
    ])
  func offers(text: String) throws {
    let content = try read(text)
    #expect(content.statements.flatMap(\.statement.balances).count == 1)
    #expect(content.unclaimed.isEmpty)
    #expect(content.ruleClaims == [RuleClaim(rule: "advertisement", count: 1)])
  }

  @Test("An amount that no word speaks for is unclaimed")
  func unclaimed() throws {
    let content = try read("Omantel: Balance OMR 1.000. Tariff Smart OMR 7.000")
    #expect(content.statements.flatMap(\.statement.balances).count == 1)
    #expect(content.unclaimed.map(\.text) == ["OMR 7.000"])
  }

  @Test("A top-up is an event in the customer's favour, and its sums are checked")
  func topUp() throws {
    let content = try read(
      "Omantel: Old balance RO 0,350. You have recharged RO 2,200. New balance RO 2,550")
    let reading = try #require(content.statements.first)
    #expect(reading.statement.type == .receipt)
    #expect(reading.entries.map(\.kind) == [.topUp])
    #expect(reading.entries.compactMap(\.amount?.value.description) == ["-2.200"])
    #expect(reading.statement.verification.status == .consistent)
  }

  @Test(
    "What is used and left must make the whole, within the printed rounding",
    arguments: [
      ("Used 1.5 GB, remaining 3.5 GB, total 5 GB", Verification.Status.consistent),
      ("Used 1.33 GB, remaining 3.66 GB, total 5 GB", .consistent),
      ("Used 1.5 GB, remaining 1.5 GB, total 5 GB", .contradicted),
      ("Used 1.5 GB, remaining 1.5 GB", .unverified),
    ])
  func checks(text: String, status: Verification.Status) throws {
    let content = try read("Omantel: " + text)
    #expect(content.statements.map(\.statement.verification.status) == [status])
  }

  @Test("Stamps tell moments and senders, and their dates tell their order")
  func stamps() throws {
    let content = try read(
      "[1/14/26, 6:22:31 PM] Omantel: Balance RO 0.750\n[1/15/26, 9:05:10 AM] Ali: hello\n"
        + "[2/3/26, 9:05:10 AM] Omantel: Balance RO 0.250\n")
    let balances = content.statements.flatMap(\.statement.balances)
    let moments = balances.compactMap(\.asOf?.description)
    #expect(moments == ["2026-01-14T18:22:31", "2026-02-03T09:05:10"])
  }

  @Test(
    "Other text is no statement",
    arguments: [
      "Dear neighbour, the food was 12.50 in the end.", "Meet me at 18:30 on 14/01/2026.",
      "We have 5 minutes left!", "The offer is valid until 14/01/2026.",
      "Our tree has 100 apples left, and we balance on it.",
    ])
  func others(text: String) throws {
    #expect(try read(text).statements.isEmpty)
  }

  @Test(
    "Running text that speaks of a balance is no message",
    arguments: [
      """
      # Samples

      This folder holds 134 samples. The balance page has 5.00 OMR left.

      Each of them was made with a script. You have 3 GB left until 12.03.2026.

      Nothing else is to be said here. The licence is free.
      """,
      """
      Dear Mr Doe,

      thank you for your letter. We shall credit the charge of 12.50 EUR to your account.
      Your remaining balance is 4.20 EUR.

      With kind regards
      """,
    ])
  func runningText(text: String) throws {
    #expect(try read(text).statements.isEmpty)
  }
}
