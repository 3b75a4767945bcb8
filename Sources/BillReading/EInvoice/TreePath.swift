import BillModel

/// A way through an XML tree by local names: `Settlement/Tax[Type=VAT]/Amount@currencyID`.
///
/// A step may have alternatives (`Item|Product`), and a condition on a path below it or an
/// attribute of it; the last step may name an attribute.
struct TreePath: Sendable, ExpressibleByStringLiteral {
  private var steps: [Step] = []
  private var attribute: String?

  private struct Step: Sendable {
    var names: [String]
    var condition: Condition?
  }

  private final class Condition: Sendable {
    let path: TreePath
    let value: String
    init(path: TreePath, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// A text at an element.
  struct Hit {
    var text: String
    /// The element that has it, as text or as an attribute.
    var element: Int
  }

  init(stringLiteral text: String) { self.init(text) }

  private init(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != "/" && $0 != "[" && $0 != "@" }
      rest = rest[name.endIndex...]
      var condition: Condition?
      if rest.first == "[" {
        let inner = rest.dropFirst().prefix { $0 != "]" }
        rest = rest[inner.endIndex...].dropFirst()
        let parts = inner.split(separator: "=", maxSplits: 1)
        if parts.count == 2 {
          condition = Condition(path: TreePath(String(parts[0])), value: String(parts[1]))
        }
      }
      if !name.isEmpty {
        steps.append(Step(names: name.split(separator: "|").map(String.init), condition: condition))
      }
      if rest.first == "@" {
        attribute = String(rest.dropFirst())
        return
      }
      rest = rest.dropFirst()
    }
  }

  /// The elements that the path leads to, in the order of the file.
  func elements(in tree: XMLTree, from start: Int) -> [Int] {
    var found = [start]
    for step in steps {
      var next: [Int] = []
      for element in found {
        tree.forEachChild(of: element) { child in
          guard step.names.contains(tree.elements[child].name) else { return }
          if let condition = step.condition {
            let hits = condition.path.hits(in: tree, from: child)
            guard hits.contains(where: { $0.text == condition.value }) else { return }
          }
          next.append(child)
        }
      }
      found = next
    }
    return found
  }

  /// The texts that the path leads to, empty ones left out.
  func hits(in tree: XMLTree, from start: Int) -> [Hit] {
    elements(in: tree, from: start).compactMap { element in
      let text =
        attribute.map { tree.attribute($0, of: element) ?? "" } ?? tree.elements[element].text
      return text.isEmpty ? nil : Hit(text: text, element: element)
    }
  }
}
