/// Splits bilingual text (`Bill Date 截數日期`) where the script changes.
package enum ScriptRuns {
  private enum Script { case latin, cjk, arabic, cyrillic, neutral }

  /// The runs of one script each, trimmed; neutral characters stay with the run before them.
  package static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var script = Script.neutral
    for scalar in text.unicodeScalars {
      let next = Self.script(of: scalar)
      if next != .neutral, script != .neutral, next != script {
        parts.append(current)
        current = ""
      }
      if next != .neutral { script = next }
      current.unicodeScalars.append(scalar)
    }
    parts.append(current)
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x400...0x52F: .cyrillic
    case 0x600...0x65F, 0x66A...0x6EF, 0x6FA...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
    case 0x3400...0x9FFF, 0xF900...0xFAFF: .cjk
    default: .neutral
    }
  }

  private static func trimmed(_ text: String) -> String {
    let edge: (Character) -> Bool = { " /|-–·:：".contains($0) }
    var slice = text[...].drop(while: edge)
    while let last = slice.last, edge(last) { slice.removeLast() }
    return String(slice)
  }
}
