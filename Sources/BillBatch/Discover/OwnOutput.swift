import BillReports

/// The mark by which Billfold knows what it wrote itself, so that it never reads it as a bill.
enum OwnOutput {
  /// Name of the file that marks a report folder; it lists the files that were written.
  static let markName = ".billfold"
  /// First line of the mark.
  static let markLine = "billfold/report/1"
  /// What the names of goldens end with.
  static let goldenSuffix = Array(".golden.json".utf8)

  /// Names of every file that a report can have.
  static let names: Set<[UInt8]> = Set(
    ReportTable.all.flatMap { $0.files.map { Array($0.name.utf8) } } + [Array(markName.utf8)])

  /// The problem of a file that was recognised.
  static let problem = Problem(
    code: "own-output", message: "written by billfold itself",
    hint: "nothing to do: it is not read again")

  /// The problem of a golden.
  static let golden = Problem(
    code: "own-output", message: "a golden: what another document is known to say",
    hint: "compare with `billfold check`")

  /// Whether some bytes are a file of a report, whatever its name.
  static func isContent(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(512)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    if head.first == UInt8(ascii: "{") {
      // The schema stands first in report.json, whatever the spaces.
      let text = head.prefix(64).filter { $0 > 0x20 }
      return text.starts(with: Array("{\"schema\":\"billfold/report/".utf8))
    }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }.map { $0 == 0x3B ? 0x2C : $0 }
    return headers.contains { line.starts(with: $0) }
  }

  /// How the first lines of CSV files begin; new columns may follow.
  private static let headers: [[UInt8]] = [
    "date,time,utc_offset,issuer,account,subscriber,kind,direction,",
    "issuer_id,issuer,country,tax_id,type,account,customer,subscribers,",
    "card,label,issuer,name,kind,remaining,used,total,unit,unlimited,",
    "path,parent,status,problem,message,hint,media_type,bytes,pages,",
    "statement,entry,document,page,line,amount,counted",
    "month,issuer,subscriber,card,kind,flow,count,quantity,unit,",
    "id,rule,severity,message,entries,statements,amount",
  ].map { Array($0.utf8) }
}
