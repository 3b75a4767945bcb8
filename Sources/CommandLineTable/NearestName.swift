/// Finds the name that someone probably meant.
///
/// A name that the word begins, if it is the only one, wins; else the one that the fewest insertions, deletions,
/// replacements and swaps of neighbours lead to, as long as these are at most a third of the word.
///
/// - Parameters:
///   - word: What was typed.
///   - names: What could have been typed, the likelier first: of equally near names the first counts.
/// - Returns: The nearest name, or nil if none is near enough to be worth a question.
public func nearestName(to word: String, among names: [String]) -> String? {
  let typed = Array(word.utf8)
  // No name is longer, and the distance costs the product of both lengths.
  guard (1...64).contains(typed.count) else { return nil }
  if typed.count > 1 {
    let begun = names.filter { $0.utf8.starts(with: typed) }
    if begun.count == 1 { return begun[0] }
  }
  let limit = max(1, (typed.count + 1) / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(typed, Array(name.utf8))
    if distance <= limit, distance < best?.distance ?? .max, distance < name.utf8.count {
      best = (name, distance)
    }
  }
  return best?.name
}

/// Counts the single edits between two words; a swap of two neighbours is one edit.
func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
