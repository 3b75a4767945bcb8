/// Breaks text into lines of at most `width` characters; a longer word stands alone on its line.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// Cuts a text behind each sentence.
func sentences(_ text: String) -> [String] {
  var result: [String] = []
  var sentence: [Substring] = []
  let words = text.split(separator: " ")
  for (index, word) in words.enumerated() {
    sentence.append(word)
    let isLast = index + 1 == words.count
    let endsHere = word.hasSuffix(".") || word.hasSuffix("?")
    if isLast || (endsHere && words[index + 1].first?.isUppercase == true) {
      result.append(sentence.joined(separator: " "))
      sentence = []
    }
  }
  return result
}

/// Joins names as prose does: `a, b or c`.
func enumerated(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}

extension OptionDescription {
  /// The summary with the choices and the default, for the help and the manual page.
  var fullSummary: String {
    var text = summary
    let names = value.choices.filter { !$0.isLater }.map(\.name)
    if !names.isEmpty {
      let isList = if case .list = value { true } else { false }
      if names.count == 1 {
        text += " Now only \(names[0])"
      } else {
        text += isList ? " Any of \(names.joined(separator: ", "))" : " One of \(enumerated(names))"
      }
      text += isRepeatable && !isList ? "; may be repeated." : "."
    } else if isRepeatable {
      text += " May be repeated."
    }
    let later = value.choices.filter(\.isLater).map(\.name)
    if !later.isEmpty, !isLater { text += " Later: \(later.joined(separator: ", "))." }
    if let standard { text += " Default: \(standard)." }
    return text
  }
}
