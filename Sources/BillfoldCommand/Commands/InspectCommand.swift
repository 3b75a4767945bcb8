import Billfold
import CommandLineTable

/// `billfold inspect`: one document, stage by stage.
struct InspectCommand: ProfileSkipping {
  static let name = "inspect"
  static let summary = "Show what was seen in a document, and why it was read that way."
  static let options: [Option<Self>] = [
    Option(
      "stage", takes: .choice("NAME", ["extract", "recognize", "read", "verify"]), in: .output,
      "Stop behind this stage, and show what it made. Default: a summary of all."
    ) { $0.stage = $1 },
    Option("page", takes: .text("N"), in: .output, "Show this page alone.") {
      (command, text) throws(InvalidValue) in command.page = try Int(counting: text)
    },
    Option(
      "svg", takes: .file("FILE"), in: .output,
      "Draw the words and what they were read as; needs --page if there are several."
    ) { $0.svg = $1 },
    .profiles,
    .noProfiles,
    Option(later: "png", takes: .file("FILE"), in: .output, "The same as a picture."),
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "FILE", .file, .one, "The document; `-` is standard input.", readsStandardInput: true
    ) { $0.file = $1 }
  ]
  static let examples = [
    Example("billfold inspect bill.pdf", "Show statement, checks and what nothing claims."),
    Example(
      "billfold inspect --stage extract --page 2 bill.pdf", "Show the words of the second page."),
  ]

  var file = ""
  var stage: String?
  var page: Int?
  var svg: String?
  var profileFolders: [String] = []
  var usesProfiles = true
}
