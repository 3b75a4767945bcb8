import BillBatch
import CommandLineTable

/// `billfold __generate`: what scripts install beside the tool.
struct GenerateCommand: RunnableCommand {
  static let name = "__generate"
  static let summary = "Print the manual page, the completion of a shell, or the table of issuers."
  static let isHidden = true
  static let operands: [Operand<Self>] = [
    Operand("WHAT", .choice(["man", "bash", "zsh", "fish", "issuers"]), .one, "What to print.") {
      $0.what = $1
    }
  ]
  var what = ""

  func run(_ console: Console) -> ExitStatus {
    let tree = Tool.tree
    return switch what {
    case "man": console.output(tree.manualPage())
    case "bash": console.output(tree.bashCompletion())
    case "issuers": issuers(console)
    case "zsh": console.output(tree.zshCompletion())
    default: console.output(tree.fishCompletion())
    }
  }

  private func issuers(_ console: Console) -> ExitStatus {
    do throws(ProfileLibraryError) {
      return console.output(IssuerTable.markdown(of: try ProfileLibrary(folders: []).items))
    } catch {
      return console.refuse(error)
    }
  }
}
