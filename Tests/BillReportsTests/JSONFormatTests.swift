import BillLedger
import BillModel
import BillReports
import Foundation
import Testing

@Suite struct JSONFormatTests {
  /// `report.json` of the small ledger, written by hand from the contract.
  static let report = #"""
    {"schema":"billfold/report/1",
    "producer":{"version":"0.1.0","settings":{"since":"2026-01-01","until":"2026-12-31"}},
    "asOf":"2026-02-03",
    "documents":[
    {"id":"d1","path":"a, b.pdf","mediaType":"application/pdf","bytes":1234,"pages":2,"status":"read","statements":["s1"],"sandbox":"none","unclaimed":[{"text":"0.050","source":{"document":"d1","page":2,"box":[9,9,10,10]}}],"ruleClaims":[{"rule":"legend","count":2}]},
    {"id":"d2","path":"list.html","mediaType":"text/html","status":"read","statements":["s2"],"sandbox":"none","unclaimed":[]},
    {"id":"d3","path":"z.pdf","status":"failed","problem":{"code":"encrypted","message":"needs a password","hint":"give it"},"statements":[],"sandbox":"none"}
    ],
    "statements":[
    {"id":"s1","document":"d1","type":"bill","issuer":{"id":"xx/tel","name":"Tel, Ltd","country":"XX","taxId":"T-1"},"customer":"A \"B\" C","account":"77","subscribers":["+99810000001","+99810000002"],"number":"N1","issued":"2026-02-03","due":"2026-02-20","period":{"from":"2026-01-01","to":"2026-01-31"},"currency":"OMR","languages":["en"],"totals":{"gross":"6.100","due":"6.100"},"position":{"closing":"6.100"},"profile":{"id":"xx/tel","basis":"document"},"verification":{"status":"contradicted","covers":"total","checks":[{"rule":"entries-total","expected":"6.100","actual":"6.050","difference":"-0.050","tolerance":"0","passed":false,"sources":[{"document":"d1","page":2,"box":[1,2.5,30.13,4]}]}]}},
    {"id":"s2","document":"d2","type":"usage","issuer":{"id":"xx/tel","name":"Tel, Ltd"},"profile":{"id":"generic","basis":"document"},"verification":{"status":"unverified","checks":[]}}
    ],
    "entries":[
    {"id":"e1","statements":["s1","s2"],"kind":"voice","direction":"out","start":"2026-01-14T01:02:03+04:00","subscriber":"+99810000001","counterparty":"+99820000002","description":"=cmd\nfirst","roaming":false,"quantity":{"value":"60","unit":"s","text":"1:00"},"amount":{"value":"1.050","currency":"OMR"},"occurrences":2,"sources":[{"document":"d1","page":2,"box":[1,2,3,4]},{"document":"d2","path":"/html/body/table[1]/tr[2]"}]},
    {"id":"e2","statements":["s1"],"kind":"subscription","period":{"from":"2026-01-01","to":"2026-01-31"},"description":"Fee","amount":{"value":"5.000","currency":"OMR"},"occurrences":1,"sources":[{"document":"d1","page":1,"box":[5,6,7,8]}]}
    ],
    "summary":[
    {"month":"2026-01","issuer":"Tel, Ltd","kind":"subscription","flow":"charge","count":1,"amount":"5.000","currency":"OMR"},
    {"month":"2026-01","issuer":"Tel, Ltd","subscriber":"+99810000001","kind":"voice","flow":"charge","count":1,"quantity":"60","unit":"s","amount":"1.050","currency":"OMR"}
    ],
    "findings":[
    {"id":"FINDING","rule":"overlapping-statements","severity":"info","message":"both show 1 entry","entries":["e1"],"statements":["s1","s2"]}
    ]
    }

    """#

  @Test func wholeReport() {
    let text = MadeLedger.text(
      ReportJSON(), settings: ["until": "2026-12-31", "since": "2026-01-01"])
    let expected = Self.report.replacing("FINDING", with: MadeLedger.small.findings[0].id)
    for (line, wanted) in zip(text.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(line == wanted)
    }
    #expect(text == expected)
  }

  @Test func emptyReport() {
    #expect(
      MadeLedger.text(ReportJSON(), Ledger()) == """
        {"schema":"billfold/report/1",
        "producer":{"version":"0.1.0","settings":{}},
        "documents":[],
        "statements":[],
        "entries":[],
        "summary":[],
        "findings":[]
        }

        """)
  }

  @Test func entriesAreTheLinesOfTheStream() {
    let lines = MadeLedger.text(EntriesNDJSON()).split(separator: "\n")
    let report = MadeLedger.text(ReportJSON())
    #expect(lines.count == 2)
    for line in lines { #expect(report.contains(line)) }
  }

  @Test(arguments: ReportTable.names)
  func sameLedgerGivesTheSameBytes(name: String) throws {
    let format = try #require(ReportTable.format(named: name))
    for file in format.files {
      let one = file.bytes(of: Report(ledger: MadeLedger.small, settings: ["a": "1", "b": "2"]))
      let two = file.bytes(of: Report(ledger: MadeLedger.small, settings: ["b": "2", "a": "1"]))
      #expect(one == two)
      #expect(!one.isEmpty)
    }
  }

  @Test func namesOfFormats() {
    #expect(ReportTable.names == ["csv", "json", "ndjson"])
    #expect(ReportTable.format(named: "pdf") == nil)
  }

  @Test(
    "Texts come back as they went in",
    arguments: [
      "", "plain", "\"quoted\" \\ back", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}",
      "月費 المجموع ø", "</script>", "a\u{2028}b", "😀",
    ])
  func textsComeBack(text: String) throws {
    var writer = JSONTextWriter()
    writer.beginObject()
    writer.member("text", text)
    writer.endObject()
    let object = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    #expect((object as? [String: String])?["text"] == text)
  }

  @Test func longReportsGoToTheSinkInPieces() {
    var ledger = MadeLedger.small
    ledger.entries = Array(repeating: ledger.entries[0], count: 2000)
    var sink = CountingSink()
    ReportJSON().write(Report(ledger: ledger), to: &sink)
    #expect(sink.pieces > 5)
    #expect(sink.largest < 200_000)
    #expect(sink.all == ReportJSON().bytes(of: Report(ledger: ledger)))
  }

  @Test func whatTheSinkThrowsIsThrown() {
    var sink = FullSink()
    #expect(throws: FullSink.Full()) {
      try ReportJSON().write(Report(ledger: MadeLedger.small), to: &sink)
    }
    #expect(throws: FullSink.Full()) {
      try LinksCSV().write(Report(ledger: MadeLedger.small), to: &sink)
    }
  }
}

private struct CountingSink: ByteSink {
  var pieces = 0
  var largest = 0
  var all: [UInt8] = []
  mutating func write(_ bytes: [UInt8]) {
    pieces += 1
    largest = max(largest, bytes.count)
    all += bytes
  }
}

private struct FullSink: ByteSink {
  struct Full: Error, Equatable {}
  mutating func write(_ bytes: [UInt8]) throws(Full) { throw Full() }
}
