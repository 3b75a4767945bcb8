import BillReports

/// One answer of the worker protocol, a JSON object on a line.
enum AnswerLine {
  /// What was read of a document, before de-duplication across documents.
  ///
  /// Ids and keys are those that the document alone gives: whoever folds the answers of many
  /// documents does so by `foldKey`. The answer to a mail or an archive lists its `parts`, and has
  /// the statements and entries of all of them.
  static func reading(_ reading: DocumentReading, id: JSONNode) -> [UInt8] {
    let readings = reading.flattened
    let ledgers = readings.map { Deduplicate().run([$0]) }
    let ids = ledgers.map { $0.statements.map(\.id) }
    var text = JSONTextWriter()
    text.member(
      "document", ledgers[0].documents.first ?? reading.record, statements: ids[0])
    if readings.count > 1 {
      text.beginArray("parts")
      for index in readings.indices.dropFirst() {
        text.object(
          ledgers[index].documents.first ?? readings[index].record, statements: ids[index])
      }
      text.endArray()
    }
    text.beginArray("statements")
    for (reading, ledger) in zip(readings, ledgers) {
      for item in ledger.statements {
        text.object(item.statement, id: item.id, document: reading.record.id)
      }
    }
    text.endArray()
    text.beginArray("entries")
    for (index, ledger) in ledgers.enumerated() {
      let contexts = contexts(of: ledger, document: readings[index].record.id)
      for item in ledger.entries {
        let key = item.statements.first.map { FoldKey(of: item.entry, in: contexts[$0]).text }
        text.object(item, statements: item.statements.map { ids[index][$0] }, foldKey: key)
      }
    }
    text.endArray()
    return line(id, text.bytes)
  }

  private static func contexts(of ledger: Ledger, document: String) -> [FoldContext] {
    var entries = [[Entry]](repeating: [], count: ledger.statements.count)
    for item in ledger.entries {
      for statement in item.statements { entries[statement].append(item.entry) }
    }
    return zip(ledger.statements, entries).map { item, entries in
      FoldContext(
        of: StatementReading(statement: item.statement, entries: entries), document: document)
    }
  }

  /// That a line is no job.
  static func fault(_ fault: JobLine.Fault, line number: Int) -> [UInt8] {
    var text = JSONTextWriter()
    text.beginObject()
    text.beginObject("problem")
    text.member("code", "no-job")
    text.member("message", fault.message)
    text.member("hint", JobLine.Fault.hint)
    text.endObject()
    text.member("line", number)
    text.endObject()
    return text.bytes + [0x0A]
  }

  /// The first line, by which a caller knows what it talks to.
  static var greeting: [UInt8] {
    var text = JSONTextWriter()
    text.beginObject()
    text.member("protocol", 1)
    text.member("version", BillfoldVersion.current)
    text.endObject()
    return text.bytes + [0x0A]
  }

  private static func line(_ id: JSONNode, _ members: [UInt8]) -> [UInt8] {
    Array("{\"id\":\(id.line),".utf8) + members + [0x7D, 0x0A]
  }
}
