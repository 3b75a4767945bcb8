import BillLedger
import BillModel
import BillReports

/// Writes what was read of one document, before de-duplication, in the shapes of `report.json`.
public enum ReadingJSON {
  /// An object with `document`, `statements` and `entries`, the entries in the document's order.
  ///
  /// The document's `unclaimed` stands beside them once more, where goldens name it.
  public static func text(of reading: DocumentReading) -> [UInt8] {
    let record = reading.record
    let ids = reading.statements.indices.map { "s\($0 + 1)" }
    var text = JSONTextWriter()
    text.beginObject()
    text.member("document", record, statements: ids)
    text.beginArray("statements")
    for (item, id) in zip(reading.statements, ids) {
      text.object(item.statement, id: id, document: record.id)
    }
    text.endArray()
    text.beginArray("entries")
    var number = 0
    for (item, id) in zip(reading.statements, ids) {
      for entry in item.entries {
        number += 1
        text.object(
          LedgerEntry(
            id: "e\(number)", entry: entry,
            date: EntryDate(of: entry, in: item.statement, asOf: nil), statements: [],
            sources: [Source(document: record.id, place: entry.source)], occurrences: 1),
          statements: [id])
      }
    }
    text.endArray()
    text.beginArray("unclaimed")
    for amount in record.unclaimed {
      text.beginObject()
      text.member("text", amount.text)
      text.endObject()
    }
    text.endArray()
    text.endObject()
    return text.bytes
  }
}
