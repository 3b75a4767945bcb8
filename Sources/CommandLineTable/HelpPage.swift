/// Writes the help of a command: plain text, no line over 79 columns.
struct HelpPage {
  static let width = 79
  static let indent = 27

  let page: CommandPage
  let isLong: Bool
  private(set) var text = ""

  init(_ page: CommandPage, isLong: Bool) {
    self.page = page
    self.isLong = isLong
    write()
  }

  private mutating func write() {
    paragraph(page.summary)
    text += "\nUsage: \(page.synopsis)\n"
    if isLong {
      for details in page.details {
        text += "\n"
        paragraph(details)
      }
    }
    if !page.operands.isEmpty { text += "\n" }
    for operand in page.operands { row(operand.name, operand.summary) }
    writeCommands()
    writeOptions()
    if !page.examples.isEmpty, isLong || page.path.count == 1 {
      text += "\nExamples:\n"
      for example in page.examples {
        text += "  \(example.line)\n"
        for line in wrapped(example.meaning, to: Self.width - 6) { text += "      \(line)\n" }
      }
    }
    if !page.children.isEmpty {
      text += "\nThe options of a command: `\(page.line) COMMAND --help`.\n"
    } else if !isLong, hasMore {
      text += "\nMore: `\(page.line) --help`.\n"
    }
  }

  /// Whether the long help says more than the short one.
  private var hasMore: Bool {
    !page.details.isEmpty || !page.examples.isEmpty
      || page.options.contains { $0.isLater || !$0.details.isEmpty }
  }

  private mutating func writeCommands() {
    let shown = page.children.filter { !$0.isHidden }
    let current = shown.filter { !$0.isLater }
    if !current.isEmpty { text += "\nCommands:\n" }
    for node in current { row(node.name, node.summary) }
    let later = shown.filter(\.isLater)
    if isLong, !later.isEmpty {
      text += "\nIn a later version:\n"
      for node in later { row(node.name, node.summary) }
    }
  }

  private mutating func writeOptions() {
    let current = page.children.isEmpty ? page.currentOptions : [.help, .version]
    var categories: [Category] = []
    for option in current where !categories.contains(option.category) {
      categories.append(option.category)
    }
    for category in categories {
      text += "\n\(category.title):\n"
      for option in current where option.category == category { row(option) }
    }
    let later = page.options.filter(\.isLater)
    if isLong, !later.isEmpty {
      text += "\nIn a later version:\n"
      for option in later { row(option) }
    }
  }

  private mutating func row(_ option: OptionDescription) {
    var label = option.short.map { "-\($0), " } ?? "    "
    label += option.spelling
    if let placeholder = option.value.placeholder { label += " " + placeholder }
    row(label, option.fullSummary)
    guard isLong, !option.details.isEmpty else { return }
    let indent = String(repeating: " ", count: Self.indent)
    for line in wrapped(option.details, to: Self.width - Self.indent) {
      text += indent + line + "\n"
    }
  }

  private mutating func row(_ label: String, _ summary: String) {
    let lines = wrapped(summary, to: Self.width - Self.indent)
    var start = "  " + label
    if start.count + 2 > Self.indent {
      text += start + "\n"
      start = ""
    }
    for line in lines {
      text += start + String(repeating: " ", count: Self.indent - start.count) + line + "\n"
      start = ""
    }
  }

  private mutating func paragraph(_ words: String) {
    for line in wrapped(words, to: Self.width) { text += line + "\n" }
  }
}

extension CommandTree {
  /// Writes the help of the words behind the tool's name, each line with its end.
  ///
  /// - Parameters:
  ///   - path: The words of a command, such as `["profiles", "list"]`; empty for the tool itself.
  ///   - isLong: Whether details, examples and what comes later are shown.
  /// - Returns: The text, or nil if there is no such command.
  public func help(for path: [String] = [], isLong: Bool) -> String? {
    page(at: path).map { HelpPage($0, isLong: isLong).text }
  }
}
