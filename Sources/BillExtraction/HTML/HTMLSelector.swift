/// A selector of elements by name, class and id, also of those around them; nothing else.
struct HTMLSelector {
  /// One element's part of a selector.
  struct Compound {
    var tag: HTMLName?
    var id: HTMLName?
    var classes: [HTMLName] = []
    /// Whether the part before means the parent, not any element around.
    var isChildOfPrevious = false

    /// Whether an element fits.
    func matches(_ element: HTMLElementKey, _ classStack: [HTMLName]) -> Bool {
      if let tag, tag != element.tag { return false }
      if let id, id != element.id { return false }
      return classes.allSatisfy { classStack[element.classes].contains($0) }
    }
  }

  /// From the outermost element to the one that is meant.
  var compounds: [Compound]

  /// Ids weigh more than classes, classes more than names.
  var weight: Int {
    compounds.reduce(0) {
      $0 + ($1.id == nil ? 0 : 1 << 20) + $1.classes.count << 10 + ($1.tag == nil ? 0 : 1)
    }
  }

  /// Elements further up than this are not looked at, so that no page makes this slow.
  private static let reach = 64

  /// Whether the last of `path`, the elements from the root on, is meant.
  func matches(_ path: [HTMLElementKey], _ classStack: [HTMLName]) -> Bool {
    guard let element = path.last, let last = compounds.last, last.matches(element, classStack)
    else { return false }
    var mustBeParent = last.isChildOfPrevious
    var ancestors = path.dropLast().suffix(Self.reach)
    for compound in compounds.dropLast().reversed() {
      var isFound = false
      while !isFound, let ancestor = ancestors.popLast() {
        isFound = compound.matches(ancestor, classStack)
        if !isFound, mustBeParent { return false }
      }
      guard isFound else { return false }
      mustBeParent = compound.isChildOfPrevious
    }
    return true
  }
}

/// What selectors look at in an element.
struct HTMLElementKey {
  var tag: HTMLName
  var id: HTMLName?
  /// The element's part of the stack of class names.
  var classes: Range<Int>
  /// What is the same for all elements that the rules of style cannot tell apart.
  var path: HTMLName
}
