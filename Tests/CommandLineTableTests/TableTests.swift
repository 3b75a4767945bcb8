import CommandLineTable
import Testing

@Suite struct TableTests {
  @Test func aSoundTableHasNoFaults() {
    #expect(SampleTool.tree.faults() == [])
  }

  @Test func faultsAreFound() {
    let tree = CommandTree(
      name: "bad", version: "1", summary: "No period",
      nodes: [.command(FaultyCommand.self), .later(name: "faulty", summary: "Good.")],
      manualDate: "")
    #expect(
      tree.faults() == [
        "bad: two commands are named faulty",
        "bad: the summary does not end with a period",
        "bad faulty: two options are named --twice",
        "bad faulty: two options are named -t",
        "bad faulty --twice: the value has no placeholder",
        "bad faulty --Bad: the name is not of small letters, digits and hyphens",
        "bad faulty --Bad: the summary does not end with a period",
        "bad faulty --Bad: the default is none of the values",
        "bad faulty --help: the name is taken",
        "bad faulty A: only the last operand may be optional or repeated",
        "bad faulty b: the placeholder is not of capital letters",
      ])
  }
}

struct FaultyCommand: Command {
  static let name = "faulty"
  static let summary = "Has faults."
  static let options: [Option<Self>] = [
    Option("twice", "t", takes: .text(""), in: "X", "Good.") { (_, _) in },
    Option("twice", "t", takes: .text("N"), in: "X", "Good.") { (_, _) in },
    Option("Bad", takes: .choice("X", ["a"]), in: "X", "Bad", default: "b") { (_, _) in },
    Option("help", takes: .text("N"), in: "X", "Good.") { (_, _) in },
  ]
  static let operands: [Operand<Self>] = [
    Operand("A", .file, .any, "Good.") { (_, _) in },
    Operand("b", .file, .one, "Good.") { (_, _) in },
  ]
}
