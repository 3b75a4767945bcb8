/// The rules of a page's `<style>` elements that decide what is seen and how it is laid out.
struct HTMLStyleSheet {
  private struct Rule {
    var selector: HTMLSelector
    var style: HTMLStyle
    var weight: Int
    var isImportant: Bool
  }

  private var rules: [Rule] = []
  private var byClass: [HTMLName: [Int]] = [:]
  private var byID: [HTMLName: [Int]] = [:]
  private var byTag: [HTMLName: [Int]] = [:]
  private var everywhere: [Int] = []
  /// Ids and classes that a rule shows once a control is chosen (`:checked ~ #id`, `:target`).
  private(set) var revealed: Set<HTMLName> = []

  /// What the rules say of an element.
  struct Verdict {
    var normal = HTMLStyle()
    var important = HTMLStyle()
    /// Whether it is a rule for a class or an id that hides it.
    var hidesByName = false
  }

  /// More rules than any page needs to say what is seen.
  private static let ruleLimit = 20_000

  /// Adds a rule; rules must come in the order of the page.
  mutating func add(_ selector: HTMLSelector, _ style: HTMLStyle, isImportant: Bool) {
    guard !style.isEmpty, rules.count < Self.ruleLimit, let last = selector.compounds.last
    else { return }
    let index = rules.count
    rules.append(
      Rule(selector: selector, style: style, weight: selector.weight, isImportant: isImportant))
    if let id = last.id {
      byID[id, default: []].append(index)
    } else if let name = last.classes.first {
      byClass[name, default: []].append(index)
    } else if let tag = last.tag {
      byTag[tag, default: []].append(index)
    } else {
      everywhere.append(index)
    }
  }

  /// Notes that a control shows the elements of this name.
  mutating func reveal(_ name: HTMLName) { revealed.insert(name) }

  /// What the rules say of the last element of `path`.
  func verdict(
    _ path: some RandomAccessCollection<HTMLElementKey>, _ classStack: [HTMLName]
  ) -> Verdict? {
    guard !rules.isEmpty, let element = path.last else { return nil }
    var found = everywhere
    if let indices = byTag[element.tag] { found += indices }
    for name in classStack[element.classes] {
      if let indices = byClass[name] { found += indices }
    }
    if let id = element.id, let indices = byID[id] { found += indices }
    guard !found.isEmpty else { return nil }
    found.removeAll { !rules[$0].selector.matches(path, classStack) }
    guard !found.isEmpty else { return nil }
    if found.count > 1 { found.sort { (rules[$0].weight, $0) < (rules[$1].weight, $1) } }
    var verdict = Verdict()
    for index in found {
      let rule = rules[index]
      if rule.isImportant {
        verdict.important.merge(rule.style)
      } else {
        verdict.normal.merge(rule.style)
      }
      if rule.style.display != nil {
        verdict.hidesByName = rule.style.display == .some(.none) && rule.weight >= 1 << 10
      }
    }
    return verdict
  }
}
