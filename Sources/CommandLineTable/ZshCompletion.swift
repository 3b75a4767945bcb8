/// Writes the completion for zsh, to be put into a folder of `fpath` as `_NAME`.
struct ZshCompletion {
  let tree: CommandTree

  var text: String {
    let functions = tree.pages.map { page in
      page.children.isEmpty ? command(page) : group(page)
    }
    return """
      #compdef \(tree.name)
      # Made from the option table, do not edit.

      \(functions.joined(separator: "\n\n"))

      if [[ $funcstack[1] == _\(tree.name) ]]; then
        _\(tree.name) "$@"
      else
        compdef _\(tree.name) \(tree.name)
      fi

      """
  }

  private func function(_ path: [String]) -> String {
    "_" + path.joined(separator: "_")
  }

  private func command(_ page: CommandPage) -> String {
    let rows = page.currentOptions.map(option) + page.operands.map(operand)
    return """
      \(function(page.path))() {
        _arguments -s -S : \\
      \(rows.map { "    " + $0 }.joined(separator: " \\\n"))
      }
      """
  }

  private func group(_ page: CommandPage) -> String {
    let nodes = page.children.filter { !$0.isHidden && !$0.isLater }
    let rows = nodes.map { node in
      "    '\(node.name):\(quoted(node.summary, escaping: ":"))'"
    }
    let cases = nodes.map { node in
      "        \(node.name)) \(function(page.path + [node.name])) ;;"
    }
    return """
      \(function(page.path))() {
        local context state state_descr line curcontext=$curcontext
        local -A opt_args
        local -a commands=(
      \(rows.joined(separator: "\n"))
        )
        _arguments -C : \\
      \(page.currentOptions.map { "    \(option($0)) \\" }.joined(separator: "\n"))
          '1: :->command' \\
          '*:: :->words'
        case $state in
          command) _describe -t commands command commands ;;
          words)
            case $words[1] in
      \(cases.joined(separator: "\n"))
            esac
            ;;
        esac
      }
      """
  }

  /// One row of `_arguments`: names, description, and how the value is completed.
  private func option(_ option: OptionDescription) -> String {
    let summary = quoted(sentences(option.summary)[0], escaping: "[]:")
    let takesValue = option.value != .none
    let value = value(option.value)
    let long = option.spelling + (takesValue ? "=" : "")
    guard let short = option.short else {
      return "'\(option.isRepeatable ? "*" : "")\(long)[\(summary)]\(value)'"
    }
    let excluded = option.isRepeatable ? "'*'" : "'(-\(short) \(option.spelling))'"
    return "\(excluded){-\(short)\(takesValue ? "+" : ""),\(long)}'[\(summary)]\(value)'"
  }

  private func value(_ value: OptionValue) -> String {
    guard let placeholder = value.placeholder else { return "" }
    let choices = value.choices.filter { !$0.isLater }.map(\.name).joined(separator: " ")
    let label = quoted(placeholder, escaping: "[]:")
    switch value {
    case .file: return ":\(label):_files"
    case .folder: return ":\(label):_files -/"
    case .choice: return ":\(label):(\(choices))"
    case .list: return ":\(label):_sequence compadd - \(choices)"
    case .text, .none: return ":\(label): "
    }
  }

  private func operand(_ operand: OperandDescription) -> String {
    let count =
      switch operand.count {
      case .one: ""
      case .optional: ":"
      case .oneOrMore, .any: "*"
      }
    let action =
      switch operand.kind {
      case .file, .path: "_files"
      case .folder: "_files -/"
      case .word: " "
      case .choice(let choices):
        "(\(choices.filter { !$0.isLater }.map(\.name).joined(separator: " ")))"
      }
    return "'\(count):\(quoted(operand.name, escaping: "[]:")):\(action)'"
  }

  /// Escapes text that stands in single quotes; `characters` get a backslash of their own.
  private func quoted(_ text: String, escaping characters: String) -> String {
    var result = ""
    for character in text {
      if character == "'" {
        result += "'\\''"
      } else {
        if character == "\\" || characters.contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}

extension CommandTree {
  /// Writes the completion for zsh.
  public func zshCompletion() -> String {
    ZshCompletion(tree: self).text
  }
}
