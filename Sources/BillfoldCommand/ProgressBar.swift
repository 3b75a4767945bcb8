import BillBatch

/// A line on a terminal that shows how far a run has come.
package struct ProgressBar {
  private let console: Console
  private let total: Int
  private var drawn = 0
  private var isShown = false

  /// Milliseconds between two drawings; more would only cost time.
  private static let pause = 50

  init(total: Int, on console: Console) {
    self.console = console
    self.total = total
  }

  /// Draws the bar, unless it was drawn a moment ago.
  mutating func show(done: Int, name: String) {
    let now = MonotonicClock.milliseconds
    guard !isShown || now - drawn >= Self.pause || done == total else { return }
    drawn = now
    isShown = true
    console.draw(
      "\r" + Self.line(done: done, total: total, name: name, width: console.width) + "\u{1B}[K")
  }

  /// Removes the bar, so that a message can be written in its place.
  mutating func hide() {
    guard isShown else { return }
    console.draw("\r\u{1B}[K")
    isShown = false
  }

  /// The bar as one line of fewer columns than `width`.
  package static func line(done: Int, total: Int, name: String, width: Int) -> String {
    let cells = 24
    let filled = total > 0 ? min(done, total) * cells / total : 0
    let bar =
      String(repeating: "=", count: filled) + String(repeating: ".", count: cells - filled)
    let start = "[\(bar)] \(done) of \(total)"
    let room = width - 1 - start.count - 2
    guard room >= 8 else { return String(start.prefix(max(0, width - 1))) }
    return start + "  " + name.printable.tail(columns: room)
  }
}

extension String {
  /// The end of the text that fits; the end of a path tells files apart.
  fileprivate func tail(columns limit: Int) -> String {
    if columns <= limit { return self }
    var end = ""
    for character in reversed() {
      let longer = String(character) + end
      if longer.columns > limit - 3 { break }
      end = longer
    }
    return "..." + end
  }
}
