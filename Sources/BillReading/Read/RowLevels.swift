import BillKnowledge

/// Finds the levels of numbered rows: a row whose number begins the numbers of other rows repeats
/// their sum, and only the finest rows count.
enum RowLevels {
  /// Makes parents sums of the rows right above them, or sets them apart.
  static func lower(_ result: inout TableReader.Result) {
    var families: [Int: [Int]] = [:]
    for (index, row) in result.rows.enumerated() where row.role == .entry {
      families[result.tables[row.table].family, default: []].append(index)
    }
    for family in families.keys.sorted() { lower(families[family] ?? [], &result) }
  }

  private static func lower(_ rows: [Int], _ result: inout TableReader.Result) {
    var numbers: [Int: [Substring]] = [:]
    for index in rows {
      let table = result.tables[result.rows[index].table]
      guard table.kind == .lines, let text = result.rows[index].text(table.index(of: .position))
      else { continue }
      numbers[index] = parts(of: text)
    }
    guard numbers.values.contains(where: { $0.count > 1 }) else { return }
    // Every beginning of a number, with the last row that has it.
    var children: [[Substring]: (first: Int, last: Int)] = [:]
    for index in rows {
      guard let number = numbers[index], number.count > 1 else { continue }
      for length in 1..<number.count {
        let beginning = Array(number[..<length])
        children[beginning] = (first: children[beginning]?.first ?? index, last: index)
      }
    }
    for index in rows {
      guard let number = numbers[index], let below = children[number] else { continue }
      // A sum behind its rows is checked like any other; one above them says the same again.
      let isBehind = below.last < index && number.count == 1
      result.rows[index].role = isBehind ? .total(.subtotal) : .apart(.parent)
    }
  }

  /// The levels of a number: `1.2.3`, `1 2 3`, or pairs of digits that begin with a zero (`0102`).
  private static func parts(of text: String) -> [Substring] {
    guard text.utf8.count <= 40 else { return [] }
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    guard parts.count == 1, let only = parts.first, only.hasPrefix("0"), only.utf8.count % 2 == 0,
      only.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return parts }
    var pairs: [Substring] = []
    var rest = only
    while !rest.isEmpty {
      pairs.append(rest.prefix(2))
      rest = rest.dropFirst(2)
    }
    return pairs
  }
}
