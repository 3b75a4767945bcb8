/// The rules of a page's `<style>` elements that decide what is seen and how it is laid out.
struct HTMLStyleSheet {
  private struct Rule {
    var selector: HTMLSelector
    var style: HTMLStyle
    var weight: Int
    var isImportant: Bool
  }

  /// What the rules say of an element.
  struct Verdict {
    var declared = HTMLStyle.Declared()
    /// What holds for an element that says nothing itself.
    var style = HTMLStyle()
    /// Whether it is a rule for a class or an id that hides it.
    var hidesByName = false
  }

  private var rules: [Rule] = []
  private var byClass: [HTMLName: [Int]] = [:]
  private var byID: [HTMLName: [Int]] = [:]
  private var byTag: [HTMLName: [Int]] = [:]
  private var everywhere: [Int] = []
  /// Classes and ids that any rule speaks of: no other ones tell elements apart.
  private var mentioned: Set<HTMLName> = []
  /// Verdicts by ``HTMLElementKey/path``: the cells of a table all have the same.
  private var verdicts: [HTMLName: Verdict] = [:]
  private var recent = HTMLNameCache(Verdict())
  private var testsLeft = 5_000_000
  /// Ids and classes that a rule shows once a control is chosen (`:checked ~ #id`, `:target`).
  private(set) var revealed: Set<HTMLName> = []

  /// More rules than any page needs to say what is seen.
  private static let ruleLimit = 20_000
  /// More different paths than this are looked up anew each time.
  private static let pathLimit = 20_000

  /// Adds a rule; rules must come in the order of the page.
  mutating func add(_ selector: HTMLSelector, _ style: HTMLStyle, isImportant: Bool) {
    guard !style.isEmpty, rules.count < Self.ruleLimit, let last = selector.compounds.last
    else { return }
    let index = rules.count
    var style = style
    // The ground that a rule's white ink stands on may come from a rule that is not understood.
    if style.isWhiteInk ?? false { style.isWhiteInk = nil }
    rules.append(
      Rule(selector: selector, style: style, weight: selector.weight, isImportant: isImportant))
    for compound in selector.compounds {
      mentioned.formUnion(compound.classes)
      if let id = compound.id { mentioned.insert(id) }
    }
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

  /// One name for all elements that the rules cannot tell apart, nor any element around them.
  func path(
    _ parent: HTMLName?, tag: HTMLName, id: HTMLName?, _ classes: Range<Int>,
    of classStack: [HTMLName]
  ) -> HTMLName {
    guard !rules.isEmpty else { return tag }
    var path = tag.under(parent)
    if let id, mentioned.contains(id) { path = id.under(path) }
    for index in classes where mentioned.contains(classStack[index]) {
      path = path.beside(classStack[index])
    }
    return path
  }

  /// What the rules say of the last element of `keys`, nil when they say nothing.
  mutating func verdict(_ keys: [HTMLElementKey], _ classStack: [HTMLName]) -> Verdict? {
    guard !rules.isEmpty, let element = keys.last else { return nil }
    if let known = recent[element.path] { return known }
    let verdict = verdicts[element.path] ?? judge(element, keys, classStack)
    if verdicts.count < Self.pathLimit { verdicts[element.path] = verdict }
    recent[element.path] = verdict
    return verdict
  }

  private mutating func judge(
    _ element: HTMLElementKey, _ keys: [HTMLElementKey], _ classStack: [HTMLName]
  ) -> Verdict {
    var found = everywhere
    if let indices = byTag[element.tag] { found += indices }
    for name in Set(classStack[element.classes]) {
      if let indices = byClass[name] { found += indices }
    }
    if let id = element.id, let indices = byID[id] { found += indices }
    testsLeft -= found.count
    guard testsLeft > 0 else { return Verdict() }
    found.removeAll { !rules[$0].selector.matches(keys, classStack) }
    found.sort { (rules[$0].weight, $0) < (rules[$1].weight, $1) }
    var verdict = Verdict()
    for index in found {
      let rule = rules[index]
      if rule.isImportant {
        verdict.declared.important.merge(rule.style)
      } else {
        verdict.declared.normal.merge(rule.style)
      }
      if rule.style.display != nil {
        verdict.hidesByName = rule.style.display == .some(.none) && rule.weight >= 1 << 10
      }
    }
    verdict.style = verdict.declared.normal
    verdict.style.merge(verdict.declared.important)
    return verdict
  }
}
