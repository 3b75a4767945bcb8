/// Writes the completion for fish.
struct FishCompletion {
  let tree: CommandTree

  var text: String {
    let pages = tree.pages
    let steps = pages.dropFirst().map { page in
      let parent = page.path.dropFirst().dropLast().joined(separator: " ")
      return "            case '\(parent)/\(page.path[page.path.count - 1])'\n"
        + "                set command '\(key(page))'"
    }
    return """
      # fish completion for \(tree.name); made from the option table, do not edit.

      # Says whether the words so far lead to the command $argv[1].
      function __\(tree.name)_at
          set -l command ''
          for word in (commandline -opc)[2..]
              switch "$command/$word"
      \(steps.joined(separator: "\n"))
              end
          end
          test "$command" = "$argv[1]"
      end

      complete -c \(tree.name) -f
      \(pages.flatMap(rows).joined(separator: "\n"))

      """
  }

  private func key(_ page: CommandPage) -> String {
    page.path.dropFirst().joined(separator: " ")
  }

  private func rows(_ page: CommandPage) -> [String] {
    let start = "complete -c \(tree.name) -n \"__\(tree.name)_at '\(key(page))'\""
    var rows = page.children.filter { !$0.isHidden && !$0.isLater }.map { node in
      "\(start) -a \(node.name) -d \(quoted(node.summary))"
    }
    switch page.operands.first?.kind {
    case .file, .path: rows.append("\(start) -F")
    case .folder: rows.append("\(start) -a '(__fish_complete_directories)'")
    case .choice(let choices): rows.append("\(start) -a \(quoted(names(choices)))")
    case .word, nil: break
    }
    for option in page.currentOptions {
      var row = start
      if let short = option.short { row += " -s \(short)" }
      row += " -l \(option.name)\(value(option.value)) -d \(quoted(sentences(option.summary)[0]))"
      rows.append(row)
    }
    return rows
  }

  private func value(_ value: OptionValue) -> String {
    switch value {
    case .none: ""
    case .text: " -x"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .choice(_, let choices): " -x -a \(quoted(names(choices)))"
    case .list(_, let choices):
      " -x -a \(quoted("(__fish_append , \(names(choices)))"))"
    }
  }

  private func names(_ choices: [Choice]) -> String {
    choices.filter { !$0.isLater }.map(\.name).joined(separator: " ")
  }

  private func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return "'\(result)'"
  }
}

extension CommandTree {
  /// Writes the completion for fish.
  public func fishCompletion() -> String {
    FishCompletion(tree: self).text
  }
}
