import BillModel

extension JSONTextWriter {
  /// The contract's Document as an object.
  ///
  /// - Parameters:
  ///   - record: The document.
  ///   - statements: Ids of its statements.
  public mutating func object(_ record: DocumentRecord, statements: [String]) {
    beginObject()
    members(of: record, statements: statements)
    endObject()
  }

  /// The contract's Document as the value of a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - record: The document.
  ///   - statements: Ids of its statements.
  public mutating func member(_ key: String, _ record: DocumentRecord, statements: [String]) {
    beginObject(key)
    members(of: record, statements: statements)
    endObject()
  }

  private mutating func members(of record: DocumentRecord, statements: [String]) {
    member("id", record.id)
    member("path", record.path)
    member("parent", record.parent)
    member("mediaType", record.mediaType)
    member("bytes", record.bytes)
    member("pages", record.pages)
    member("status", record.status.rawValue)
    if let problem = record.problem {
      beginObject("problem")
      member("code", problem.code)
      member("message", problem.message)
      member("hint", problem.hint)
      endObject()
    }
    member("duplicateOf", record.duplicateOf)
    member("statements", statements)
    member("sandbox", record.sandbox.rawValue)
    guard record.status.hasText else { return }
    beginArray("unclaimed")
    for amount in record.unclaimed {
      beginObject()
      member("text", amount.text)
      beginObject("source")
      members(of: amount.source, in: record.id)
      endObject()
      endObject()
    }
    endArray()
    guard !record.ruleClaims.isEmpty else { return }
    beginArray("ruleClaims")
    for claim in record.ruleClaims {
      beginObject()
      member("rule", claim.rule)
      member("count", claim.count)
      endObject()
    }
    endArray()
  }

  /// The contract's Source as an object.
  mutating func object(_ place: Place, in document: String) {
    beginObject()
    members(of: place, in: document)
    endObject()
  }

  private mutating func members(of place: Place, in document: String) {
    member(document: document)
    switch place {
    case .page(let number, let box):
      member("page", number)
      beginArray("box")
      item(points: box.x0)
      item(points: box.y0)
      item(points: box.x1)
      item(points: box.y1)
      endArray()
    case .path(let path): member("path", path)
    case .sheet(let name, let row):
      member("sheet", name)
      member("row", row)
    case .line(let number): member("line", number)
    }
  }
}

extension DocumentStatus {
  /// Whether the text of the document was had, so that "nothing unclaimed" can be said of it.
  var hasText: Bool {
    switch self {
    case .read, .partial, .unrecognized: true
    case .failed, .duplicate, .skipped: false
    }
  }
}
