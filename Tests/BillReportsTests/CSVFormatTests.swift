import BillLedger
import BillModel
import BillReports
import Testing

/// Tables of a small ledger, written by hand from the contract.
@Suite struct CSVFormatTests {
  static let headers: [String: String] = [
    "entries.csv": """
    date,time,utc_offset,issuer,account,subscriber,kind,direction,counterparty,description,\
    place,roaming,quantity,unit,billed_quantity,amount,currency,net,tax_rate,tax_amount,\
    home_amount,home_currency,overage,included,balance_after,statement_number,verification,\
    document,page,id,date_basis,period_from,period_to,start_utc,flow,card,label,owner,\
    country,reference,unit_price,quantity_text,provisional,occurrences,home_rate,\
    home_rate_date,statement,line
    """,
    "statements.csv": """
    issuer_id,issuer,country,tax_id,type,account,customer,subscribers,number,issued,due,\
    period_from,period_to,currency,opening,payments,charges,discounts,adjustments,net,tax,\
    gross,amount_due,closing,position_opening,position_closing,payment_reference,plan,\
    entries,entries_sum,verification,failed_check,difference,unclaimed,profile,supersedes,\
    document,id
    """,
    "balances.csv": """
    card,label,issuer,name,kind,remaining,used,total,unit,unlimited,valid_until,grace_until,\
    days_left,as_of,latest,document,id
    """,
    "documents.csv": """
    path,parent,status,problem,message,hint,media_type,bytes,pages,duplicate_of,statements,\
    unclaimed,sandbox,id
    """,
    "links.csv": "statement,entry,document,page,line,amount,counted",
    "summary.csv":
      "month,issuer,subscriber,card,kind,flow,count,quantity,unit,amount,currency",
    "findings.csv": "id,rule,severity,message,entries,statements,amount",
  ]

  @Test func everyFileHasItsHeaderAndAsManyCellsInEveryRow() {
    let files = CSVFormat().files
    #expect(Set(files.map(\.name)) == Set(Self.headers.keys))
    var ledger = MadeLedger.small
    // Without commas in texts, cells can be counted.
    ledger.documents[0].path = "a.pdf"
    for index in ledger.statements.indices { ledger.statements[index].statement.issuer.name = "T" }
    ledger.summary = []
    for file in files {
      let bytes = file.bytes(of: Report(ledger: ledger))
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.first.map(String.init) == Self.headers[file.name])
      let widths = Set(lines.map { line in line.count { $0 == "," } })
      #expect(widths.count == 1, "\(file.name)")
    }
  }

  @Test func entries() {
    let rows = [
      """
      2026-01-14,01:02:03,+04:00,"Tel, Ltd",77,+99810000001,voice,out,+99820000002,'=cmd first,,\
      false,60,s,,1.050,OMR,,,,,,,,,N1,contradicted,"a, b.pdf",2,e1,event,,,\
      2026-01-13T21:02:03Z,charge,,,,,,,1:00,,2,,,s1,
      """,
      """
      2026-01-31,,,"Tel, Ltd",77,,subscription,,,Fee,,,,,,5.000,OMR,,,,,,,,,N1,contradicted,\
      "a, b.pdf",1,e2,period,2026-01-01,2026-01-31,,charge,,,,,,,,,1,,,s1,
      """,
    ]
    #expect(rowsOf(EntriesCSV()) == rows)
  }

  @Test func statements() {
    let rows = [
      """
      xx/tel,"Tel, Ltd",XX,T-1,bill,77,"A ""B"" C",'+99810000001 +99810000002,N1,2026-02-03,\
      2026-02-20,2026-01-01,2026-01-31,OMR,,,,,,,,6.100,6.100,,,6.100,,,2,6.050,contradicted,\
      entries-total,-0.050,1,xx/tel,,"a, b.pdf",s1
      """,
      """
      xx/tel,"Tel, Ltd",,,usage,,,,,,,,,,,,,,,,,,,,,,,,1,1.050,unverified,,,0,generic,,list.html,s2
      """,
    ]
    #expect(rowsOf(StatementsCSV()) == rows)
  }

  @Test func documents() {
    let rows = [
      "\"a, b.pdf\",,read,,,,application/pdf,1234,2,,1,1,none,d1",
      "list.html,,read,,,,text/html,,,,1,0,none,d2",
      "z.pdf,,failed,encrypted,needs a password,give it,,,,,0,,none,d3",
    ]
    #expect(rowsOf(DocumentsCSV()) == rows)
  }

  @Test func links() {
    let rows = [
      "s1,e1,\"a, b.pdf\",2,,1.050,true", "s1,e2,\"a, b.pdf\",1,,5.000,true",
      "s2,e1,list.html,,,1.050,false",
    ]
    #expect(rowsOf(LinksCSV()) == rows)
  }

  @Test func summaryAndFindings() {
    let sums = [
      "2026-01,\"Tel, Ltd\",,,subscription,charge,1,,,5.000,OMR",
      "2026-01,\"Tel, Ltd\",+99810000001,,voice,charge,1,60,s,1.050,OMR",
    ]
    #expect(rowsOf(SummaryCSV()) == sums)
    let id = MadeLedger.small.findings[0].id
    let findings = ["\(id),overlapping-statements,info,both show 1 entry,e1,s1 s2,"]
    #expect(rowsOf(FindingsCSV()) == findings)
  }

  @Test func balances() {
    var ledger = MadeLedger.small
    var balance = Balance(kind: .data, at: .path("/html"))
    balance.name = "Data"
    balance.card = "c1"
    balance.remaining = MadeLedger.decimal("1536.5")
    balance.total = MadeLedger.decimal("2048")
    balance.unit = "B"
    balance.validUntil = Instant(date: MadeLedger.day("2026-02-10") ?? MadeLedger.firstDay)
    var card = Card()
    card.id = "c1"
    card.label = "Holiday"
    ledger.statements[1].statement.cards = [card]
    ledger.statements[1].statement.balances = [balance]
    let rows = [
      "c1,Holiday,\"Tel, Ltd\",Data,data,1536.5,,2048,B,,2026-02-10,,7,,true,list.html,s2"
    ]
    #expect(rowsOf(BalancesCSV(), ledger) == rows)
    let german = MadeLedger.text(BalancesCSV(), ledger, .excelSemicolon)
    #expect(german.hasPrefix("\u{FEFF}card;label;"))
    #expect(german.contains(";1536,5;;2048;"))
  }

  /// The lines of a table without its header.
  private func rowsOf(_ file: some ReportFile, _ ledger: Ledger = MadeLedger.small) -> [String] {
    MadeLedger.text(file, ledger).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func emptyLedgerHasHeadersAlone() {
    for file in CSVFormat().files {
      let bytes = file.bytes(of: Report(ledger: Ledger()))
      #expect(String(decoding: bytes, as: UTF8.self) == (Self.headers[file.name] ?? "") + "\n")
    }
  }
}
