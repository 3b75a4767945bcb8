import CommandLineTable

/// A small tool that uses every kind of option and operand.
enum SampleTool {
  static let tree = CommandTree(
    name: "pot", version: "1.2", summary: "Brew tea from leaves.",
    details: ["It reads `FILE` and brews. It never boils over."],
    nodes: [
      .command(BrewCommand.self),
      .group(name: "leaves", summary: "Look after leaves.", nodes: [.command(ListCommand.self)]),
      .later(name: "pour", summary: "Pour a cup."),
      .command(SecretCommand.self),
    ],
    exitStatuses: [Term("0", "Tea is ready."), Term("2", "The command line is wrong.")],
    files: [Term("./pot.json5", "Settings.")],
    examples: [Example("pot brew Leaves", "Brew from a folder.")],
    manualDate: "January 2, 2025")
}

struct BrewCommand: Command {
  static let name = "brew"
  static let summary = "Brew leaves into a pot."
  static let details = ["A paragraph about brewing. It isn't long, but it holds a `--flag`."]
  static let options: [Option<Self>] = [
    Option("out", "o", takes: .folder("DIR"), in: "Output", "Put the tea here.", default: "pot") {
      $0.out = $1
    },
    Option(
      "kind", "k", takes: .list("LIST", kinds), in: "Output", "What to brew.", default: "green"
    ) {
      $0.kinds.append($1)
    },
    Option("minutes", "m", takes: .text("N"), in: "Brewing", "How long.", details: "Not too long.")
    {
      (command, text) throws(InvalidValue) in
      guard let number = Int(text), number > 0 else {
        throw InvalidValue(expected: "a whole number from 1 on")
      }
      command.minutes = number
    },
    Option(
      "lid", takes: .choice("WHEN", ["auto", "always"]), in: "Brewing", "When to close the lid."
    ) {
      $0.lid = $1
    },
    Option("without", takes: .text("LEAF"), in: "Brewing", "Leave out a leaf.", isRepeatable: true)
    {
      $0.without.append($1)
    },
    Option("recipe", takes: .file("FILE"), in: "Brewing", "Read [this]: it's the recipe.") {
      $0.recipe = $1
    },
    Option(toggle: "quiet", "q", in: "Messages", "Say nothing.") { $0.isQuiet = true },
    Option(toggle: "verbose", "v", in: "Messages", "Say more.") { $0.isVerbose = true },
    Option(later: "sugar", takes: .text("N"), in: "Brewing", "Add sugar."),
  ]
  static let kinds: [Choice] = ["green", "black", Choice("white", isLater: true)]
  static let operands: [Operand<Self>] = [
    Operand("LEAF", .path, .oneOrMore, "A leaf; `-` is standard input.", readsStandardInput: true) {
      $0.leaves.append($1)
    }
  ]
  static let examples = [Example("pot brew -k green .", "Brew green tea.")]

  var out = "pot"
  var kinds: [String] = []
  var minutes = 3
  var lid = "auto"
  var without: [String] = []
  var recipe: String?
  var isQuiet = false
  var isVerbose = false
  var leaves: [String] = []

  func check() throws(UsageError) {
    if isQuiet, isVerbose {
      throw UsageError(
        command: "pot brew",
        reason: .conflict("--quiet", problem: "not with --verbose", remedy: "leave one out"))
    }
  }
}

struct ListCommand: Command {
  static let name = "list"
  static let summary = "List leaves."
  static let operands: [Operand<Self>] = [
    Operand("SHELF", .choice(["top", "bottom"]), .one, "The shelf.") { $0.shelf = $1 },
    Operand("ID", .word, .optional, "One leaf.") { $0.id = $1 },
  ]
  var shelf = ""
  var id: String?
}

struct SecretCommand: Command {
  static let name = "__secret"
  static let summary = "Hidden."
  static let isHidden = true
}
