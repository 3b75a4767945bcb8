import Testing

/// Words of a bank statement and of a phone bill.
struct AccountWords: Sendable, CustomTestStringConvertible {
  var name: String
  var customs: BillCustoms
  /// The standard rate in tenths of a percent.
  var rate: Int

  var bank: String
  var statement: String
  var statementDate: String
  var period: String
  var from: String
  var to: String
  var account: String
  var holder: String
  var person: String
  var opening: String
  var closing: String
  var date: String
  var text: String
  var debit: String
  var credit: String
  var balance: String
  /// Salary, rent, a card's purchase, cash, a fee.
  var events: [String]

  var phone: PhoneWords

  var testDescription: String { name }
}

/// Words of a phone bill.
struct PhoneWords: Sendable {
  var company: String
  var title: String
  var number: String
  var issued: String
  var due: String
  var customer: String
  var line: String
  var summary: String
  var description: String
  var amount: String
  var subscription: String
  var calls: String
  var net: String
  /// `%` stands for the rate.
  var tax: String
  var gross: String
  var itemised: String
  var date: String
  var time: String
  var called: String
  var kind: String
  var duration: String
  var cost: String
  /// A call, a call abroad, a text message.
  var kinds: [String]
  var total: String
}

/// A bank statement and a phone bill in HTML.
struct AccountPages {
  let words: AccountWords

  /// Hundredths, what comes in positive.
  static let opening = 128_450
  static let events = [245_000, -98_000, -4_595, -10_000, -250]
  static var balances: [Int] {
    var balance = opening
    return events.map { event in
      balance += event
      return balance
    }
  }
  static let calls: [(seconds: Int, cost: Int)] = [(125, 50), (3_730, 1_865), (0, 12)]
  static let monthlyFee = 2_900
  var charged: Int { Self.monthlyFee + Self.calls.reduce(0) { $0 + $1.cost } }
  var tax: Int { (charged * words.rate + 500) / 1000 }

  private var customs: BillCustoms { words.customs }

  private func row(_ cells: [String], _ tag: String = "td") -> String {
    "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
  }

  private func page(_ title: String, _ body: String) -> String {
    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>\(title)</title></head><body>"
      + body + "</body></html>"
  }

  private var period: String {
    [words.from, customs.day(1, 3), words.to, customs.day(31, 3)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  var bank: String {
    var rows = ""
    for (index, event) in Self.events.enumerated() {
      rows += row([
        customs.day(2 + 6 * index, 3), words.events[index],
        event < 0 ? customs.amount(-event) : "", event < 0 ? "" : customs.amount(event),
        customs.amount(Self.balances[index]),
      ])
    }
    let closing = Self.balances.last ?? 0
    return page(
      words.statement,
      """
      <h2>\(words.bank)</h2><h1>\(words.statement)</h1>
      <table>\(row([words.statementDate, customs.day(1, 4)]))\(row([words.period, period]))
      \(row([words.account, "12-3456-78"]))\(row([words.holder, words.person]))</table>
      <table>\(row([words.opening, customs.money(Self.opening)]))</table>
      <table>\(row([words.date, words.text, words.debit, words.credit, words.balance], "th"))
      \(rows)</table>
      <table>\(row([words.closing, customs.money(closing)]))</table>
      """)
  }

  var phone: String {
    let own = words.phone
    let called = ["+442079460001", "+12125550123", "+447700900123"]
    var rows = ""
    for (index, call) in Self.calls.enumerated() {
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
      let duration =
        call.seconds == 0
        ? "1"
        : "\(two(call.seconds / 3600)):\(two(call.seconds / 60 % 60)):\(two(call.seconds % 60))"
      rows += row([
        customs.day(3 + index, 3), "1\(index):15:20", own.kinds[index], called[index], duration,
        customs.amount(call.cost),
      ])
    }
    let usage = charged - Self.monthlyFee
    let taxLabel = own.tax.replacing("%", with: customs.rate(words.rate) + "%")
    return page(
      own.title,
      """
      <h2>\(own.company)</h2><h1>\(own.title)</h1>
      <table>\(row([own.number, "F-88120"]))\(row([own.issued, customs.day(1, 4)]))
      \(row([own.due, customs.day(20, 4)]))\(row([words.period, period]))
      \(row([own.customer, words.person]))</table>
      <h3>\(own.summary)</h3>
      <table>\(row([own.description, own.amount], "th"))
      \(row([own.subscription, customs.amount(Self.monthlyFee)]))
      \(row([own.calls + " +44 7700 900555", customs.amount(usage)]))</table>
      <table>\(row([own.net, customs.money(charged)]))\(row([taxLabel, customs.money(tax)]))
      \(row([own.gross, customs.money(charged + tax)]))</table>
      <h3>\(own.itemised)</h3><p>\(own.line): +44 7700 900555</p>
      <table>\(row([own.date, own.time, own.kind, own.called, own.duration, own.cost], "th"))
      \(rows)\(row([own.total, "", "", "", "", customs.amount(usage)]))</table>
      """)
  }
}
