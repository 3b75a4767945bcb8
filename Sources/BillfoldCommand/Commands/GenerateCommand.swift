import CommandLineTable

/// `billfold __generate`: what scripts install beside the tool.
struct GenerateCommand: RunnableCommand {
  static let name = "__generate"
  static let summary = "Print the manual page or the completion of a shell."
  static let isHidden = true
  static let operands: [Operand<Self>] = [
    Operand("WHAT", .choice(["man", "bash", "zsh", "fish"]), .one, "What to print.") {
      $0.what = $1
    }
  ]
  var what = ""

  func run(_ console: Console) -> ExitStatus {
    let tree = Tool.tree
    return switch what {
    case "man": console.output(tree.manualPage())
    case "bash": console.output(tree.bashCompletion())
    case "zsh": console.output(tree.zshCompletion())
    default: console.output(tree.fishCompletion())
    }
  }
}
