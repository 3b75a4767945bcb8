/// Writes the completion for bash 4 and later; it needs no other package.
struct BashCompletion {
  let tree: CommandTree

  var text: String {
    let name = tree.name
    let pages = tree.pages
    return """
      # bash completion for \(name); made from the option table, do not edit.

      # Completes the last item of a list that is separated by commas.
      _\(name)_list() {
        local before=""
        [[ $cur == *,* ]] && before=${cur%,*},
        mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
        compopt -o nospace
      }

      _\(name)_words() {
        mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
      }

      _\(name)_files() {
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
      }

      _\(name)() {
        local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command="" i
        COMPREPLY=()
        # Readline splits --out=DIR into three words.
        if [[ $cur == "=" ]]; then
          cur=""
        elif [[ $previous == "=" ]]; then
          previous=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$command/${COMP_WORDS[i]}" in
      \(pages.dropFirst().map(step).joined(separator: "\n"))
          esac
        done
        case "$command $previous" in
      \(pages.flatMap(values).joined(separator: "\n"))
        esac
        case "$command" in
      \(pages.map(words).joined(separator: "\n"))
        esac
      }

      complete -F _\(name) \(name)

      """
  }

  /// The words behind the tool's name.
  private func key(_ page: CommandPage) -> String {
    page.path.dropFirst().joined(separator: " ")
  }

  private func step(_ page: CommandPage) -> String {
    let parent = page.path.dropFirst().dropLast().joined(separator: " ")
    return "      \"\(parent)/\(page.path[page.path.count - 1])\") command=\"\(key(page))\" ;;"
  }

  private func values(_ page: CommandPage) -> [String] {
    page.currentOptions.filter { $0.value != .none }.map { option in
      var patterns = ["\"\(key(page)) \(option.spelling)\""]
      if let short = option.short { patterns.append("\"\(key(page)) -\(short)\"") }
      let action: String
      switch option.value {
      case .file: action = "_\(tree.name)_files -f; "
      case .folder: action = "_\(tree.name)_files -d; "
      case .choice: action = "_\(tree.name)_words \"\(names(option.value.choices))\"; "
      case .list: action = "_\(tree.name)_list \"\(names(option.value.choices))\"; "
      case .text, .none: action = ""
      }
      return "    \(patterns.joined(separator: " | "))) \(action)return ;;"
    }
  }

  private func words(_ page: CommandPage) -> String {
    let options = page.currentOptions.flatMap { option in
      [option.spelling] + (option.short.map { ["-\($0)"] } ?? [])
    }
    var lines = [
      "    \"\(key(page))\")",
      "      if [[ $cur == -* ]]; then",
      "        _\(tree.name)_words \"\(options.joined(separator: " "))\"",
    ]
    if let action = operandAction(page) {
      lines += ["      else", "        \(action)"]
    }
    return (lines + ["      fi", "      ;;"]).joined(separator: "\n")
  }

  private func operandAction(_ page: CommandPage) -> String? {
    if !page.children.isEmpty {
      let names = page.children.filter { !$0.isHidden && !$0.isLater }.map(\.name)
      return "_\(tree.name)_words \"\(names.joined(separator: " "))\""
    }
    switch page.operands.first?.kind {
    case .file, .path: return "_\(tree.name)_files -f"
    case .folder: return "_\(tree.name)_files -d"
    case .choice(let choices): return "_\(tree.name)_words \"\(names(choices))\""
    case .word, nil: return nil
    }
  }

  private func names(_ choices: [Choice]) -> String {
    choices.filter { !$0.isLater }.map(\.name).joined(separator: " ")
  }
}

extension CommandTree {
  /// Writes the completion for bash.
  public func bashCompletion() -> String {
    BashCompletion(tree: self).text
  }
}
