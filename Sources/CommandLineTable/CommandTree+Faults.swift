extension CommandTree {
  /// Looks for mistakes in the table itself; a tool's tests expect none.
  ///
  /// - Returns: One line a mistake, in the order of the table.
  public func faults() -> [String] {
    var faults: [String] = []
    for page in pages {
      faults += duplicates(page.children.map(\.name)).map {
        "\(page.line): two commands are named \($0)"
      }
      faults += summaryFault(page.summary).map { "\(page.line): \($0)" }
      let names =
        page.options.map(\.spelling) + page.options.compactMap(\.short).map { "-\($0)" }
      faults += duplicates(names).map { "\(page.line): two options are named \($0)" }
      for option in page.options {
        faults += self.faults(of: option).map { "\(page.line) \(option.spelling): \($0)" }
      }
      for (index, operand) in page.operands.enumerated() {
        let isLast = index + 1 == page.operands.count
        faults += self.faults(of: operand, isLast: isLast).map {
          "\(page.line) \(operand.name): \($0)"
        }
      }
      for node in page.children where node.isLater {
        faults += summaryFault(node.summary).map { "\(page.line) \(node.name): \($0)" }
      }
    }
    return faults
  }

  private func faults(of option: OptionDescription) -> [String] {
    var faults: [String] = []
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
    if option.name.isEmpty || !option.name.allSatisfy(letters.contains) {
      faults.append("the name is not of small letters, digits and hyphens")
    }
    if option.name == "help" || option.name == "version" || option.short == "h"
      || option.short == "V"
    {
      faults.append("the name is taken")
    }
    faults += summaryFault(option.summary)
    if option.value.placeholder == "" { faults.append("the value has no placeholder") }
    if !option.details.isEmpty, !option.details.hasSuffix(".") {
      faults.append("the details do not end with a period")
    }
    let choices = option.value.choices
    if let standard = option.standard, !choices.isEmpty {
      let current = choices.filter { !$0.isLater }.map(\.name)
      let values = standard.split(separator: ",").map(String.init)
      if !values.allSatisfy(current.contains) {
        faults.append("the default is none of the values")
      }
    }
    faults += duplicates(choices.map(\.name)).map { "two values are named \($0)" }
    return faults
  }

  private func faults(of operand: OperandDescription, isLast: Bool) -> [String] {
    var faults = summaryFault(operand.summary)
    if operand.name.isEmpty || operand.name != operand.name.uppercased() {
      faults.append("the placeholder is not of capital letters")
    }
    if !isLast, operand.count != .one {
      faults.append("only the last operand may be optional or repeated")
    }
    return faults
  }

  private func summaryFault(_ summary: String) -> [String] {
    summary.hasSuffix(".") ? [] : ["the summary does not end with a period"]
  }

  private func duplicates(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for name in names where !seen.insert(name).inserted { result.append(name) }
    return result
  }
}
