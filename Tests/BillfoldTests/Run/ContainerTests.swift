import Billfold
import Foundation
import Testing

@Suite("Mails and archives in a batch")
struct ContainerTests {
  private static let bill = """
    <table><tr><th>Description</th><th>Amount</th></tr>
    <tr><td>Subscription</td><td>NOK 100.00</td></tr>
    <tr><td>Total</td><td>NOK 100.00</td></tr></table>
    """

  private func mail(_ letter: String, attached: String = "") -> String {
    var mail = "Message-ID: <1@example.com>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    mail += "--b\r\nContent-Type: text/html\r\n\r\n\(letter)\r\n"
    if !attached.isEmpty {
      mail += "--b\r\nContent-Type: text/html; name=bill.html\r\n\r\n\(attached)\r\n"
    }
    return mail + "--b--\r\n"
  }

  private func summary(_ readings: [DocumentReading]) -> [String] {
    readings.map { reading in
      "\(reading.record.path) < \(reading.record.parent ?? "-"): \(reading.record.status.rawValue)"
        + (reading.record.problem.map { " \($0.code)" } ?? "")
    }
  }

  /// The readings with one worker, after seeing that three give the same, and no worker at all.
  private func read(_ files: [(String, String)]) throws -> [DocumentReading] {
    let folder = try ScratchFolder()
    for (name, content) in files { try folder.write(content, to: name) }
    var batch = Batch(inputs: [folder.path])
    let readings = try batch.read()
    batch.jobs = 3
    #expect(try batch.read() == readings)
    #expect(try batch.readInProcess() == readings)
    return readings
  }

  @Test("What is attached is a document of its own, and the letter around it is none")
  func letter() throws {
    let readings = try read([
      ("a.eml", mail("<p>Your bill of NOK 100.00 is attached</p>", attached: Self.bill))
    ])
    #expect(
      summary(readings) == [
        "a.eml < -: read", "a.eml/body.html < a.eml: skipped not-a-statement",
        "a.eml/bill.html < a.eml: read",
      ])
    #expect(readings.map(\.statements.count) == [0, 0, 1])
    #expect(readings[2].record.id == "d" + SHA256.digest(of: Array(Self.bill.utf8)).hexadecimal)
  }

  @Test("A letter that names an amount which nothing explains is not passed over")
  func unexplained() throws {
    let table = "<table><tr><td>Parcel</td><td>NOK 100.00</td></tr></table>"
    #expect(
      summary(try read([("a.eml", mail(table))])) == [
        "a.eml < -: skipped not-a-statement",
        "a.eml/body.html < a.eml: unrecognized not-a-statement",
      ])
  }

  @Test(
    "A letter beside a bill is passed over if the bill prints its amounts",
    arguments: [
      ("NOK 100.00", "skipped not-a-statement"), ("NOK 100,00", "skipped not-a-statement"),
      ("NOK 200.00", "unrecognized not-a-statement"),
    ])
  func letterBesideBill(amount: String, status: String) throws {
    let letter = "<table><tr><td>Outstanding</td><td>\(amount)</td></tr></table>"
    let readings = try read([("a.eml", mail(letter, attached: Self.bill))])
    #expect(
      summary(readings) == [
        "a.eml < -: read", "a.eml/body.html < a.eml: \(status)", "a.eml/bill.html < a.eml: read",
      ])
    let isTold = status.hasPrefix("unrecognized")
    #expect(readings[1].record.unclaimed.map(\.text).joined() == (isTold ? amount : ""))
  }

  @Test("Mails inside of mails are read where a statement is below them")
  func nested() throws {
    func outer(_ inner: String) -> String {
      "Message-ID: <2@example.com>\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n"
        + "Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=in.eml\r\n"
        + "\r\n\(inner)\r\n--c--\r\n"
    }
    #expect(
      summary(try read([("a.eml", outer(mail("<p>Hi</p>", attached: Self.bill)))])) == [
        "a.eml < -: read", "a.eml/in.eml < a.eml: read",
        "a.eml/in.eml/body.html < a.eml/in.eml: skipped not-a-statement",
        "a.eml/in.eml/bill.html < a.eml/in.eml: read",
      ])
    let empty = try read([("a.eml", outer(mail("<p>Hi</p>")))])
    #expect(
      summary(empty) == [
        "a.eml < -: skipped not-a-statement", "a.eml/in.eml < a.eml: skipped not-a-statement",
        "a.eml/in.eml/body.html < a.eml/in.eml: skipped not-a-statement",
      ])
    #expect(
      empty.prefix(2).map { $0.record.problem?.message } == [
        "no statement was found in its 2 parts", "no statement was found in its 1 part",
      ])
  }

  @Test("A letter about nothing is no failure, but no document either")
  func chat() throws {
    let readings = try read([("a.eml", mail("<p>How are you?</p>"))])
    #expect(
      summary(readings) == [
        "a.eml < -: skipped not-a-statement", "a.eml/body.html < a.eml: skipped not-a-statement",
      ])
    let ledger = Deduplicate().run(readings)
    #expect(FailureConditions().areMet(by: ledger), "no document was found")
  }

  @Test("A mail found twice is a duplicate with all its parts, under its own path")
  func copies() throws {
    let one = mail("<p>See below</p>", attached: Self.bill)
    let ledger = Deduplicate().run(try read([("a.eml", one), ("b.eml", one)]))
    #expect(
      ledger.documents.map { "\($0.path): \($0.status.rawValue)" } == [
        "a.eml: read", "a.eml/bill.html: read", "a.eml/body.html: skipped", "b.eml: duplicate",
        "b.eml/bill.html: duplicate", "b.eml/body.html: skipped",
      ])
    #expect(ledger.documents.last?.parent == "b.eml")
    #expect(ledger.statements.count == 1)
    #expect(!FailureConditions().areMet(by: ledger))
  }

  @Test("What billfold wrote itself is not read inside of a mail either")
  func ownOutput() throws {
    let own = "date,time,utc_offset,issuer,account,subscriber,kind,direction,x"
    #expect(
      summary(try read([("a.eml", mail("<p>Hi</p>", attached: own))])).last
        == "a.eml/bill.html < a.eml: skipped own-output")
  }

  @Test("A part that crashes its reader costs itself alone")
  func crash() throws {
    var pool = try WorkerPool<DocumentReading>(.mock, settings: WorkerSettings(), count: 2)
    try pool.submit(
      Array(mail("<p>Hi</p>", attached: "billfold order: exit 4").utf8), as: 7)
    guard case .read(7, let reading) = try pool.wait() else {
      Issue.record("no reading")
      return
    }
    #expect(
      reading.parts.map { $0.record.problem?.code } == ["not-a-statement", "crash"])
    let isBusy = pool.isBusy
    #expect(!isBusy)
  }
}
