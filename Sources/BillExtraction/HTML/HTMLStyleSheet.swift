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
    /// Whether it is a rule for a class or an id that hides it.
    var hidesByName = false
  }

  /// Rules for one kind of element, by rising weight.
  private struct Candidates {
    var rules: [Int] = []
    /// The verdict where no rule looks at the elements around.
    var settled: Verdict?
  }

  private var rules: [Rule] = []
  private var byClass: [HTMLName: [Int]] = [:]
  private var byID: [HTMLName: [Int]] = [:]
  private var byTag: [HTMLName: [Int]] = [:]
  private var everywhere: [Int] = []
  private var known: [HTMLName: Candidates] = [:]
  private var testsLeft = 5_000_000
  /// Ids and classes that a rule shows once a control is chosen (`:checked ~ #id`, `:target`).
  private(set) var revealed: Set<HTMLName> = []

  /// More rules than any page needs to say what is seen.
  private static let ruleLimit = 20_000
  /// More kinds of element than this are looked up anew each time.
  private static let kindLimit = 10_000

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
  mutating func verdict(_ path: [HTMLElementKey], _ classStack: [HTMLName]) -> Verdict? {
    guard !rules.isEmpty, let element = path.last else { return nil }
    let kind = HTMLName.combining(element, classStack)
    let candidates = known[kind] ?? candidates(element, classStack)
    if known.count < Self.kindLimit { known[kind] = candidates }
    if candidates.rules.isEmpty { return nil }
    if let settled = candidates.settled { return settled }
    var verdict = Verdict()
    var isFound = false
    for index in candidates.rules where testsLeft > 0 {
      testsLeft -= 1
      guard rules[index].selector.matches(path, classStack) else { continue }
      apply(rules[index], to: &verdict)
      isFound = true
    }
    return isFound ? verdict : nil
  }

  private func candidates(_ element: HTMLElementKey, _ classStack: [HTMLName]) -> Candidates {
    var found = everywhere
    if let indices = byTag[element.tag] { found += indices }
    for name in Set(classStack[element.classes]) {
      if let indices = byClass[name] { found += indices }
    }
    if let id = element.id, let indices = byID[id] { found += indices }
    found.removeAll {
      guard let last = rules[$0].selector.compounds.last else { return true }
      return !last.matches(element, classStack)
    }
    found.sort { (rules[$0].weight, $0) < (rules[$1].weight, $1) }
    var candidates = Candidates(rules: found)
    if found.allSatisfy({ rules[$0].selector.compounds.count == 1 }) {
      var verdict = Verdict()
      for index in found { apply(rules[index], to: &verdict) }
      candidates.settled = verdict
    }
    return candidates
  }

  private func apply(_ rule: Rule, to verdict: inout Verdict) {
    if rule.isImportant {
      verdict.declared.important.merge(rule.style)
    } else {
      verdict.declared.normal.merge(rule.style)
    }
    if rule.style.display != nil {
      verdict.hidesByName = rule.style.display == .some(.none) && rule.weight >= 1 << 10
    }
  }
}
