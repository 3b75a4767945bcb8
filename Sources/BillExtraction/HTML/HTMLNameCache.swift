/// What was looked up last by name: a page has few names, and asks for them at each tag.
///
/// A name has one slot, and a name with the same slot takes it over, so that no page can make it
/// slow or large.
struct HTMLNameCache<Value> {
  private var names: [HTMLName]
  private var values: [Value]

  private static var slots: Int { 256 }

  /// A cache that says `value` of the name that no element has, which fills it at first.
  init(_ value: Value) {
    names = Array(repeating: HTMLName(""), count: Self.slots)
    values = Array(repeating: value, count: Self.slots)
  }

  /// What is known of a name; setting it forgets what had its slot.
  subscript(name: HTMLName) -> Value? {
    get {
      let slot = Self.slot(of: name)
      return names[slot] == name ? values[slot] : nil
    }
    set {
      guard let newValue else { return }
      let slot = Self.slot(of: name)
      names[slot] = name
      values[slot] = newValue
    }
  }

  private static func slot(of name: HTMLName) -> Int {
    Int(truncatingIfNeeded: name.hash ^ name.hash >> 32) & (slots - 1)
  }
}
