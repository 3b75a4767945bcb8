/// Fills a command from the words behind its name.
struct WordParser<C: Command> {
  /// What the words ask for.
  enum Result {
    case command(C)
    case help(isLong: Bool)
    case version
  }

  private let line: String
  private var command = C()
  private var operands: [String] = []

  init(path: [String]) {
    line = path.joined(separator: " ")
  }

  mutating func parse(_ words: [String]) throws(UsageError) -> Result {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if word == "-h" || word == "--help" { return .help(isLong: word == "--help") }
      if word == "-V" || word == "--version" { return .version }
      if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word, &rest)
      } else {
        operands.append(word)
      }
    }
    try assignOperands()
    try command.check()
    return .command(command)
  }

  /// Reads `--name`, `--name=value` or `--name value`.
  private mutating func readLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    guard let option = C.options.first(where: { $0.description.spelling == spelling }) else {
      throw unknown(spelling)
    }
    try store(spelling, option, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// Reads `-o value`, `-ovalue`, `-o=value`, or toggles in a bundle such as `-qv`.
  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let letters = word.dropFirst()
    // `-out x` would put the output into `ut`: one hyphen too few is asked about, not obeyed.
    let name = letters.prefix { $0 != "=" }
    if name.count > 1, C.options.contains(where: { $0.description.name == name }) {
      throw usage(.unknownOption("-" + name, nearest: "--" + name))
    }
    for (index, letter) in zip(letters.indices, letters) {
      let spelling = "-\(letter)"
      guard let option = C.options.first(where: { $0.description.short == letter }) else {
        throw index == letters.startIndex ? unknown(word) : unknown(spelling)
      }
      guard option.description.value != .none else {
        try store(spelling, option, attached: nil, &rest)
        continue
      }
      // A letter that takes a value must be the first, else `-qo` would hide what `o` takes.
      guard index == letters.startIndex else {
        throw usage(.bundledValue(word, option: spelling))
      }
      var attached = letters.dropFirst()
      if attached.first == "=" { attached = attached.dropFirst() }
      try store(spelling, option, attached: word.count > 2 ? String(attached) : nil, &rest)
      return
    }
  }

  private mutating func store(
    _ spelling: String, _ option: Option<C>, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let description = option.description
    if description.isLater { throw usage(.laterOption(spelling)) }
    guard let placeholder = description.value.placeholder else {
      if attached != nil { throw usage(.unexpectedValue(spelling)) }
      return try store("", in: option, spelling)
    }
    guard let value = attached ?? rest.popFirst() else {
      throw usage(.missingValue(spelling, placeholder: placeholder, found: nil))
    }
    if attached == nil, value.hasPrefix("-"), value != "-" {
      throw usage(.missingValue(spelling, placeholder: placeholder, found: value))
    }
    switch description.value {
    case .list(_, let choices):
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        try choose(String(item), from: choices, spelling)
        try store(String(item), in: option, spelling)
      }
    case .choice(_, let choices):
      try choose(value, from: choices, spelling)
      try store(value, in: option, spelling)
    case .file, .folder:
      if value.isEmpty { throw usage(.invalidValue(spelling, value: value, expected: "a path")) }
      try store(value, in: option, spelling)
    case .text, .none:
      try store(value, in: option, spelling)
    }
  }

  private mutating func store(
    _ value: String, in option: Option<C>, _ spelling: String
  ) throws(UsageError) {
    do throws(InvalidValue) {
      try option.set(&command, value)
    } catch {
      throw usage(.invalidValue(spelling, value: value, expected: error.expected))
    }
  }

  private func choose(
    _ value: String, from choices: [Choice], _ spelling: String
  ) throws(UsageError) {
    guard let choice = choices.first(where: { $0.name == value }) else {
      let names = choices.filter { !$0.isLater }.map(\.name)
      throw usage(
        .unknownChoice(
          spelling, value: value, choices: names, nearest: nearestName(to: value, among: names)))
    }
    if choice.isLater { throw usage(.laterChoice(spelling, value: value)) }
  }

  private mutating func assignOperands() throws(UsageError) {
    var rest = operands[...]
    for operand in C.operands {
      let description = operand.description
      if rest.isEmpty, description.count.isRequired {
        let page = CommandPage(of: C.self, under: [])
        let synopsis = page.synopsis.dropFirst(C.name.count)
        throw usage(.missingOperand(description.name, synopsis: line + synopsis))
      }
      repeat {
        guard let word = rest.popFirst() else { break }
        try assign(word, to: operand)
      } while description.count.isRepeatable
    }
    if let word = rest.first { throw usage(.excessOperand(word)) }
  }

  private mutating func assign(_ word: String, to operand: Operand<C>) throws(UsageError) {
    let description = operand.description
    if word == "-", !description.readsStandardInput {
      throw usage(.noStandardInput(description.name))
    }
    if case .choice(let choices) = description.kind {
      try choose(word, from: choices, description.name)
    } else if word.isEmpty {
      throw usage(.invalidValue(description.name, value: word, expected: "a name"))
    }
    do throws(InvalidValue) {
      try operand.set(&command, word)
    } catch {
      throw usage(.invalidValue(description.name, value: word, expected: error.expected))
    }
  }

  private func unknown(_ spelling: String) -> UsageError {
    let names = (C.options.map(\.description) + [.help, .version]).map(\.name)
    // `-out` is a long name with one hyphen too few; `-x` alone is near to nothing.
    let typed = String(spelling.drop { $0 == "-" })
    let nearest = typed.count > 1 ? nearestName(to: typed, among: names) : nil
    return usage(.unknownOption(spelling, nearest: nearest.map { "--" + $0 }))
  }

  private func usage(_ reason: UsageError.Reason) -> UsageError {
    UsageError(command: line, reason: reason)
  }
}
