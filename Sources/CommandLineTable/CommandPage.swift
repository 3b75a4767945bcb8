/// A word of the tree with the words that lead to it, free of types: what every text is made from.
struct CommandPage: Sendable {
  /// The words from the tool's name on, such as `["billfold", "profiles", "list"]`.
  let path: [String]
  let summary: String
  var details: [String] = []
  var options: [OptionDescription] = []
  var operands: [OperandDescription] = []
  var examples: [Example] = []
  /// The words that may follow; empty for a command.
  var children: [CommandNode] = []

  /// The command as typed: `billfold profiles list`.
  var line: String { path.joined(separator: " ") }

  /// The options that can be given now, `--help` and `--version` last.
  var currentOptions: [OptionDescription] {
    options.filter { !$0.isLater } + [.help, .version]
  }

  /// The line that shows how the command is written.
  var synopsis: String {
    if !children.isEmpty { return line + " COMMAND" }
    return ([line] + (options.isEmpty ? [] : ["[OPTION...]"]) + operands.map(\.synopsis))
      .joined(separator: " ")
  }

  init(path: [String], summary: String, children: [CommandNode]) {
    self.path = path
    self.summary = summary
    self.children = children
  }

  init(of tree: CommandTree) {
    self.init(path: [tree.name], summary: tree.summary, children: tree.nodes)
    details = tree.details
    examples = tree.examples
  }

  init<C: Command>(of type: C.Type, under path: [String]) {
    self.path = path + [C.name]
    summary = C.summary
    details = C.details
    options = C.options.map(\.description)
    operands = C.operands.map(\.description)
    examples = C.examples
  }

  init?(of node: CommandNode, under path: [String]) {
    switch node {
    case .command(let type):
      self.init(of: type, under: path)
    case .group(let name, let summary, let nodes):
      self.init(path: path + [name], summary: summary, children: nodes)
    case .later:
      return nil
    }
  }
}

extension CommandTree {
  /// The tool itself and every command that is shown, each before what is below it.
  var pages: [CommandPage] {
    var pages: [CommandPage] = []
    func visit(_ page: CommandPage) {
      pages.append(page)
      for node in page.children where !node.isHidden {
        if let child = CommandPage(of: node, under: page.path) { visit(child) }
      }
    }
    visit(CommandPage(of: self))
    return pages
  }

  /// The page that these words lead to.
  func page(at path: [String]) -> CommandPage? {
    var page = CommandPage(of: self)
    for word in path {
      guard let node = page.children.first(where: { $0.name == word }),
        let child = CommandPage(of: node, under: page.path)
      else { return nil }
      page = child
    }
    return page
  }
}
