/// What was read of one document, as the goldens of samples name it.
enum ReadingJSON {
  /// An object with `document`, `statements` and `entries`, as a worker answers it, and the
  /// document's `unclaimed` beside them once more, where goldens have it.
  static func node(of reading: DocumentReading) throws(JSONTextError) -> JSONNode {
    let id = JSONNode(value: .null, range: 0..<0)
    let answer = try JSONNode(parsing: AnswerLine.reading(reading, id: id))
    guard case .object(var members) = answer.value,
      let unclaimed = answer["document"]?["unclaimed"]
    else { return answer }
    members.append(JSONNode.Member(key: "unclaimed", node: unclaimed))
    return JSONNode(value: .object(members), range: answer.range)
  }
}
