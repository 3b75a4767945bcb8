import BillModel

/// Ids of statements: of what identifies one, else of the document that holds it.
enum StatementIDs {
  /// The id of each statement; equal ones are numbered by the ids of their documents.
  static func make(_ documents: DocumentSet, _ folded: FoldedStatements) -> [String] {
    var ids = folded.statements.enumerated().map { index, place in
      let reading = documents.readings[place.document]
      guard let identity = folded.identities[index] else {
        return ContentID.text("s", [reading.record.id, "\(place.index)"])
      }
      let type = reading.statements[place.index].statement.type.rawValue
      return ContentID.text("s", [type, identity.text])
    }
    let order = ids.indices.sorted { left, right in
      if ids[left] != ids[right] { return ids[left] < ids[right] }
      let (a, b) = (folded.statements[left], folded.statements[right])
      let (first, second) = (
        documents.readings[a.document].record.id, documents.readings[b.document].record.id
      )
      return first != second ? first < second : a.index < b.index
    }
    var number = 1
    var previous = ""
    for index in order {
      number = ids[index] == previous ? number + 1 : 1
      previous = ids[index]
      if number > 1 { ids[index] += "-\(number)" }
    }
    return ids
  }
}
