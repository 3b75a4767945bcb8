import BillModel

/// The values of an element by name: its attributes, and the texts of children that are only text.
struct RecordValues {
  let tree: XMLTree
  let element: Int
  let known: RecordShape.Element

  /// The first of the texts whose values are all there; their names join those that are used.
  ///
  /// None is when a value is there that cannot be written: what it says must not be left out.
  func text(_ text: RecordShape.Text, _ used: inout Set<String>) -> String? {
    choices: for parts in text.choices {
      var result = ""
      for part in parts {
        switch part {
        case .plain(let plain): result += plain
        case .value(let name):
          guard let bare = value(name) else { continue choices }
          guard let written = known.values[name].map({ $0[bare] }) ?? bare else { return nil }
          result += written
        }
      }
      for case .value(let name) in parts { used.insert(name) }
      return result
    }
    return nil
  }

  /// What no text has used: attributes, the element's own text, children that are only text.
  func others(than used: Set<String>) -> [(name: String, value: String)] {
    let own = tree.elements[element]
    var others: [(name: String, value: String)] = []
    for attribute in own.attributes where !attribute.value.isEmpty && !used.contains(attribute.name)
    {
      others.append((name: attribute.name, value: attribute.value))
    }
    if !own.text.isEmpty { others.append((name: own.name, value: own.text)) }
    return others
  }

  /// Whether an element is a value of the one around it: only text, and the first of its name.
  func isPlain(_ child: Int) -> Bool {
    let element = tree.elements[child]
    return element.attributes.isEmpty && element.end == child + 1 && element.number == 1
  }

  /// An attribute or a child's text; nil when it is not there or empty.
  private func value(_ name: String) -> String? {
    let bare = tree.attribute(name, of: element) ?? firstChild(name).map { tree.elements[$0].text }
    return bare?.isEmpty ?? true ? nil : bare
  }

  private func firstChild(_ name: String) -> Int? {
    tree.children(of: element).first { tree.elements[$0].name == name && isPlain($0) }
  }
}
