import BillLedger
import BillModel
import BillReports
import Foundation
import Testing

@Suite struct ReportSchemaTests {
  @Test func schemaIsADraftThatIsNamed() throws {
    let schema = try object(Array(ReportSchema.text.utf8))
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(ReportSchema.text.hasSuffix("}\n"))
  }

  @Test func everyFieldThatIsWrittenIsInTheSchema() throws {
    let report = try object(ReportJSON().bytes(of: Report(ledger: Self.full)))
    let schema = try object(Array(ReportSchema.text.utf8))
    var walk = SchemaWalk(definitions: schema["$defs"] as? [String: Any] ?? [:])
    walk.visit(report, against: schema, at: "report")
    #expect(walk.unknown == [])
    #expect(walk.missing == [])
    #expect(walk.misshapen == [])
    // All of the schema's entry but for what later versions write.
    let entry = (walk.definitions["entry"] as? [String: Any])?["properties"] as? [String: Any]
    let written = Set(walk.seen.compactMap { $0.dropPrefix("report.entries[].") })
    #expect(Set(entry?.keys ?? [:].keys).subtracting(written) == ["home"])
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// A ledger in which every field is known.
  private static var full: Ledger {
    var ledger = MadeLedger.small
    ledger.documents[0].parent = "mail.eml"
    ledger.documents[1].duplicateOf = "a, b.pdf"
    var statement = ledger.statements[0].statement
    statement.paymentReference = "RF1"
    statement.timeZone = "Asia/Muscat"
    statement.plan = "Plan"
    statement.supersedes = "N0"
    for role in Totals.Role.allCases { statement.totals[role] = ExactDecimal(1) }
    statement.position.opening = ExactDecimal(-1)
    var card = Card()
    (card.id, card.label, card.number) = ("c", "l", "+99810000001")
    (card.iccid, card.imsi, card.eid) = ("8970", "422", "89")
    statement.cards = [card]
    let instant = ledger.entries[0].entry.start
    var balance = Balance(kind: .money, at: .path("/"))
    (balance.name, balance.card, balance.unit) = ("b", "c", "OMR")
    (balance.remaining, balance.total, balance.used) = (.zero, .zero, .zero)
    (balance.validUntil, balance.graceUntil, balance.asOf) = (instant, instant, instant)
    (balance.bonus, balance.unlimited) = (true, false)
    statement.balances = [balance]
    ledger.statements[0].statement = statement
    var entry = ledger.entries[0].entry
    entry.period = statement.period
    (entry.card, entry.place, entry.country) = ("c", "Home", "OM")
    entry.billedQuantity = entry.quantity
    (entry.unitPrice, entry.net, entry.balanceAfter) = (.zero, .zero, .zero)
    entry.tax = TaxShare(rate: ExactDecimal(5), amount: .zero)
    entry.reference = "R"
    (entry.overage, entry.included, entry.provisional) = (true, false, true)
    ledger.entries[0].entry = entry
    ledger.entries[0].sources += [
      Source(document: "d1", place: .sheet("One", row: 3)),
      Source(document: "d1", place: .line(4)),
    ]
    ledger.summary[0].card = "c"
    ledger.findings[0].amount = .zero
    return ledger
  }
}

/// Compares a value with a schema: which members it does not name, which it wants.
private struct SchemaWalk {
  let definitions: [String: Any]
  var seen: Set<String> = []
  var unknown: Set<String> = []
  var missing: Set<String> = []
  var misshapen: Set<String> = []

  init(definitions: [String: Any]) { self.definitions = definitions }

  mutating func visit(_ value: Any, against schema: [String: Any], at path: String) {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let definition = definitions[name] as? [String: Any] else {
        misshapen.insert("\(path): no \(reference)")
        return
      }
      return visit(value, against: definition, at: path)
    }
    switch (schema["type"] as? String, value) {
    case ("object", let object as [String: Any]):
      let properties = schema["properties"] as? [String: Any]
      for (key, member) in object {
        seen.insert("\(path).\(key)")
        // An object without listed members holds what the caller puts there.
        guard let properties else { continue }
        guard let inner = properties[key] as? [String: Any] else {
          unknown.insert("\(path).\(key)")
          continue
        }
        visit(member, against: inner, at: "\(path).\(key)")
      }
      for key in schema["required"] as? [String] ?? [] where object[key] == nil {
        missing.insert("\(path).\(key)")
      }
    case ("array", let array as [Any]):
      for item in array {
        visit(item, against: schema["items"] as? [String: Any] ?? [:], at: "\(path)[]")
      }
    case ("string", let text as String):
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        misshapen.insert("\(path): \(text)")
      }
    case ("integer", is Int), ("number", is NSNumber), ("boolean", is Bool), (nil, _): break
    default: misshapen.insert("\(path): \(value)")
    }
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String? {
    guard hasPrefix(prefix) else { return nil }
    let rest = dropFirst(prefix.count)
    return rest.contains(".") || rest.contains("[") ? nil : String(rest)
  }
}
