/// Writes the manual page of a tool, all commands on one page, in the mdoc language.
struct ManualPage {
  let tree: CommandTree
  private(set) var text = ""

  init(_ tree: CommandTree) {
    self.tree = tree
    write()
  }

  private mutating func write() {
    line(".\\\" Made from the option table; do not edit.")
    line(".Dd \(tree.manualDate)")
    line(".Dt \(tree.name.uppercased()) 1")
    line(".Os")
    line(".Sh NAME")
    line(".Nm \(tree.name)")
    let summary = tree.summary.hasSuffix(".") ? String(tree.summary.dropLast()) : tree.summary
    line(".Nd \(Self.escaped(summary))")
    line(".Sh SYNOPSIS")
    let pages = tree.pages.dropFirst()
    for page in pages where page.children.isEmpty { writeSynopsis(page) }
    line(".Sh DESCRIPTION")
    paragraphs(tree.details.isEmpty ? [tree.summary] : tree.details)
    line(".Pp")
    line("Every command takes these options:")
    list([.help, .version])
    line(".Sh COMMANDS")
    for page in pages where page.children.isEmpty { writeCommand(page) }
    let later = tree.pages.flatMap { page in
      page.children.filter(\.isLater).map { node in
        Term((page.path.dropFirst() + [node.name]).joined(separator: " "), node.summary)
      }
    }
    if !later.isEmpty {
      line(".Ss \\&In a later version")
      list(later, macro: "Cm")
    }
    if !tree.files.isEmpty {
      line(".Sh FILES")
      list(tree.files, macro: "Pa")
    }
    if !tree.exitStatuses.isEmpty {
      line(".Sh EXIT STATUS")
      list(tree.exitStatuses, macro: "Li")
    }
    if !tree.examples.isEmpty {
      line(".Sh EXAMPLES")
      writeExamples(tree.examples)
    }
  }

  private mutating func writeSynopsis(_ page: CommandPage) {
    line(".Nm")
    line(".Cm \(page.path.dropFirst().joined(separator: " "))")
    if !page.options.isEmpty { line(".Op Ar OPTION ...") }
    for operand in page.operands {
      let repeats = operand.count.isRepeatable ? " ..." : ""
      let macro = operand.count.isRequired ? ".Ar" : ".Op Ar"
      line("\(macro) \(Self.argument(operand.name))\(repeats)")
    }
  }

  private mutating func writeCommand(_ page: CommandPage) {
    line(".Ss \(page.line)")
    paragraphs([page.summary] + page.details)
    list(page.operands.map { Term($0.name, $0.summary) }, macro: "Ar")
    list(page.options)
    if page.examples.isEmpty { return }
    line(".Pp")
    writeExamples(page.examples)
  }

  private mutating func writeExamples(_ examples: [Example]) {
    for (index, example) in examples.enumerated() {
      if index > 0 { line(".Pp") }
      prose(example.meaning)
      line(".Dl \(example.line.split(separator: " ").map(Self.argument).joined(separator: " "))")
    }
  }

  private mutating func list(_ terms: [Term], macro: String) {
    if terms.isEmpty { return }
    line(".Bl -tag -width Ds")
    for term in terms {
      line(".It \(macro) \(Self.argument(term.name))")
      prose(term.meaning)
    }
    line(".El")
  }

  private mutating func list(_ options: [OptionDescription]) {
    if options.isEmpty { return }
    line(".Bl -tag -width Ds")
    for option in options {
      var item = ".It"
      if let short = option.short { item += " Fl \(short) ," }
      item += " Fl -\(option.name)"
      if let placeholder = option.value.placeholder { item += " Ar \(Self.argument(placeholder))" }
      line(item)
      prose(option.fullSummary)
      prose(option.details)
      if option.isLater { prose("This comes in a later version.") }
    }
    line(".El")
  }

  private mutating func paragraphs(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { line(".Pp") }
      prose(text)
    }
  }

  /// Writes each sentence on a line of its own, as mdoc wants it.
  private mutating func prose(_ text: String) {
    for sentence in sentences(text) {
      for part in wrapped(Self.escaped(sentence), to: 78) {
        // A line that begins like this would be taken for a request.
        line(part.hasPrefix(".") || part.hasPrefix("'") ? "\\&" + part : part)
      }
    }
  }

  private mutating func line(_ text: String) {
    self.text += text + "\n"
  }

  /// Escapes prose; what stands in backticks becomes bold.
  private static func escaped(_ text: String, isCode: Bool = false) -> String {
    var result = ""
    var isBold = false
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-":
        // A plain hyphen may become a typographic one, which nobody can paste into a shell.
        let isOption = result.isEmpty || result.hasSuffix(" ") || result.hasSuffix("\\-")
        result += isCode || isBold || isOption ? "\\-" : "-"
      case "`" where !isCode:
        isBold.toggle()
        result += isBold ? "\\fB" : "\\fP"
      default: result.append(character)
      }
    }
    return result
  }

  /// Escapes the argument of a macro: a word that is a macro's name, or a delimiter, would be called.
  private static func argument(_ text: some StringProtocol) -> String {
    let escaped = Self.escaped(String(text), isCode: true)
    return text.count <= 3 || text.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}

extension CommandTree {
  /// Writes the manual page, section 1, in the mdoc language.
  public func manualPage() -> String {
    ManualPage(self).text
  }
}
