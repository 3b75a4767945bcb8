import BillKnowledge
import BillModel
extension ValueLexicon {
  init(knowledge: Knowledge) {
    var months: [String: Int] = [:]
    for (i, n) in [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ].enumerated() { months[n] = i + 1; months[String(n.prefix(3))] = i + 1 }
    for (i, n) in [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "desember",
    ].enumerated() { months[n] = i + 1 }
    var units: [String: UnitMeaning] = [:]
    units["mb"] = UnitMeaning(dimension: .data, unit: .byte, factor: ExactDecimal(1000_000))
    units["gb"] = UnitMeaning(dimension: .data, unit: .byte, factor: ExactDecimal(1000_000_000))
    units["kb"] = UnitMeaning(dimension: .data, unit: .byte, factor: ExactDecimal(1000))
    units["мбайт"] = units["mb"]; units["гбайт"] = units["gb"]
    units["stk"] = UnitMeaning(dimension: .count, unit: .piece, factor: ExactDecimal(1))
    units["шт"] = units["stk"]
    units["мин"] = UnitMeaning(dimension: .duration, unit: .second, factor: ExactDecimal(60))
    units["min"] = units["мин"]
    var cur: [String: CurrencyMeaning] = [:]
    var minor: [CurrencyCode: Int] = [:]
    for c in knowledge.currencies.codes {
      cur[c.description.lowercased()] = CurrencyMeaning(candidates: [c]);
      minor[c] = knowledge.currencies.minorUnits(of: c)
    }
    for f in knowledge.currencies.forms where f.subunit == 0 {
      cur[f.text] = CurrencyMeaning(candidates: f.candidates)
    }
    self.init(months: months, units: units, currencies: cur, minorDigits: minor)
  }
}
