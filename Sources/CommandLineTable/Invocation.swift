/// What a command line asks for.
public enum Invocation: Sendable {
  /// Run this command.
  case command(any Command)
  /// Show the help of the words behind the tool's name: in short, or in full.
  case help([String], isLong: Bool)
  /// Show the version.
  case version
  /// There are no words at all.
  case nothing
}

extension CommandTree {
  /// Reads a command line.
  ///
  /// Pure: nothing is run, opened or printed.
  ///
  /// - Parameters:
  ///   - words: The words behind the tool's name.
  ///   - fallback: The command that is suggested when a file or folder stands where a command should.
  ///   - isInput: Says whether a word that is no command looks like a file or folder.
  /// - Returns: What is asked for.
  /// - Throws: What is wrong, where, and how to mend it.
  public func parse(
    _ words: [String], suggesting fallback: String? = nil,
    isInput: (String) -> Bool = { $0.utf8.contains(UInt8(ascii: "/")) }
  ) throws(UsageError) -> Invocation {
    guard let first = words.first else { return .nothing }
    var page = CommandPage(of: self)
    var rest = words[...]
    // `billfold help run` is what many people type first.
    if first == "help", words.dropFirst().allSatisfy({ !$0.hasPrefix("-") }) {
      rest = words.dropFirst() + ["--help"]
    }
    while let word = rest.popFirst() {
      switch word {
      case "-h", "--help": return .help(Array(page.path.dropFirst()), isLong: word == "--help")
      case "-V", "--version": return .version
      default: break
      }
      if word.hasPrefix("-"), word != "-" { throw error(option: word, before: page) }
      guard let node = page.children.first(where: { $0.name == word }) else {
        throw error(word: word, on: page, suggesting: fallback, isInput: isInput)
      }
      if case .command(let type) = node {
        return try parse(Array(rest), as: type, under: page.path)
      }
      guard let next = CommandPage(of: node, under: page.path) else {
        throw UsageError(command: page.line, reason: .laterCommand(word))
      }
      page = next
    }
    let names = page.children.filter { !$0.isHidden && !$0.isLater }.map(\.name)
    throw UsageError(command: page.line, reason: .missingCommand(names))
  }

  private func parse<C: Command>(
    _ words: [String], as type: C.Type, under path: [String]
  ) throws(UsageError) -> Invocation {
    var parser = WordParser<C>(path: path + [C.name])
    switch try parser.parse(words) {
    case .command(let command): return .command(command)
    case .help(let isLong): return .help(Array(path.dropFirst()) + [C.name], isLong: isLong)
    case .version: return .version
    }
  }

  private func error(option word: String, before page: CommandPage) -> UsageError {
    let name = word.split(separator: "=", maxSplits: 1)[0]
    for other in pages where other.path.count > page.path.count {
      let spellings = other.options.flatMap { [$0.spelling] + ($0.short.map { ["-\($0)"] } ?? []) }
      if spellings.contains(String(name)) {
        return UsageError(
          command: page.line, reason: .misplacedOption(String(name), owner: other.line))
      }
    }
    let nearest = nearestName(to: String(name.drop { $0 == "-" }), among: ["help", "version"])
    return UsageError(
      command: page.line,
      reason: .unknownOption(String(name), nearest: nearest.map { "--" + $0 }))
  }

  private func error(
    word: String, on page: CommandPage, suggesting fallback: String?, isInput: (String) -> Bool
  ) -> UsageError {
    if page.path.count == 1, let fallback, isInput(word) {
      return UsageError(
        command: page.line,
        reason: .inputWithoutCommand(
          word, suggestion: "\(name) \(fallback) \(shellQuoted(word))"))
    }
    let names = page.children.filter { !$0.isHidden }.map(\.name)
    return UsageError(
      command: page.line,
      reason: .unknownCommand(word, nearest: nearestName(to: word, among: names)))
  }
}

/// Writes a word so that a shell takes it as it is.
func shellQuoted(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "/._-+,:@%=".utf8.contains(byte)
    }
  }
  if isPlain, !word.isEmpty { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
