import BillKnowledge
import BillModel

/// Reads blocks of labelled values that tell the tax of one rate: what it is taken of, its rate and
/// the tax, one below the other (`Total net 100.00`, `VAT rate 25 %`, `VAT amount 25.00`).
///
/// What names the net sum of such a block is the base of its rate, and no sum of the document.
struct TaxBlockReader {
  let layout: Layout
  let values: ValueSense

  /// Lines around a rate that may belong to its block.
  private static let reach = 4

  /// A rate with its place.
  private struct Rate {
    var value: ExactDecimal
    var line: Int
  }

  /// Gives the taxes of such blocks their rates, and makes bases of the sums beside them.
  func mark(_ fields: inout [Field], tables: TableReader.Result, sense: inout WordSense) {
    let rates = rates(tables, sense: &sense)
    guard !rates.isEmpty else { return }
    let lines = fields.map { layout.phrases[$0.value].line }
    for (number, rate) in rates.enumerated() {
      let upper = number > 0 ? rates[number - 1].line : -1
      let lower = number + 1 < rates.count ? rates[number + 1].line : layout.lines.count
      let near = fields.indices.filter {
        lines[$0] > max(upper, rate.line - Self.reach - 1)
          && lines[$0] < min(lower, rate.line + Self.reach + 1)
          && layout.lines[lines[$0]].page == layout.lines[rate.line].page
      }
      let taxes = near.filter { fields[$0].role == .tax && fields[$0].rate == nil }
      // The tax of a rate stands behind it, or right above it.
      guard let tax = taxes.first(where: { lines[$0] >= rate.line }) ?? taxes.last else { continue }
      let bases = near.filter { index in
        [.net, .taxBase, .total, .subtotal].contains(fields[index].role)
          && lines[index] <= max(rate.line, lines[tax])
          && !taxes.contains { lines[$0] > lines[index] && lines[$0] < rate.line }
      }
      guard let base = bases.last else { continue }
      fields[tax].rate = rate.value
      fields[tax].score += Field.partOfSum
      fields[base].role = .taxBase
    }
  }

  /// Rates that stand beside a label, outside of tables.
  private func rates(_ tables: TableReader.Result, sense: inout WordSense) -> [Rate] {
    var rates: [Rate] = []
    for (index, line) in layout.lines.enumerated()
    where tables.owner[index] == TableReader.Result.free && line.phrases.count >= 2 {
      for at in line.phrases.dropLast() where layout.phrases[at].shape.contains(.letter) {
        let text = layout.phrases[at].text
        guard text.utf8.count <= 60, sense.columnRoles(text).contains(.taxRate),
          let value = values.percent(layout.phrases[at + 1].text)
        else { continue }
        rates.append(Rate(value: value, line: index))
        break
      }
    }
    return rates
  }
}
