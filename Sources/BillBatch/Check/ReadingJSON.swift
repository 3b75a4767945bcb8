/// What was read of one document, as the goldens of samples name it.
enum ReadingJSON {
  /// An object with `document`, `parts`, `statements` and `entries`, as a worker answers it, and
  /// `unclaimed` beside them once more, where goldens have it: that of the document and its parts.
  static func node(of reading: DocumentReading) throws(JSONTextError) -> JSONNode {
    let id = JSONNode(value: .null, range: 0..<0)
    let answer = try JSONNode(parsing: AnswerLine.reading(reading, id: id))
    guard case .object(var members) = answer.value, let document = answer["document"] else {
      return answer
    }
    var records = [document]
    if case .array(let parts) = answer["parts"]?.value { records += parts }
    let lists = records.compactMap { record -> [JSONNode]? in
      if case .array(let amounts) = record["unclaimed"]?.value { amounts } else { nil }
    }
    guard !lists.isEmpty else { return answer }
    let unclaimed = JSONNode(value: .array(lists.flatMap { $0 }), range: 0..<0)
    members.append(JSONNode.Member(key: "unclaimed", node: unclaimed))
    return JSONNode(value: .object(members), range: answer.range)
  }
}
