import BillModel

extension DataReader {
  /// Reads a list of shapes of XML with records.
  mutating func recordShapes(_ node: Int) -> [RecordShape] {
    var shapes: [RecordShape] = []
    items(of: node) { reader, item in shapes.append(reader.recordShape(item)) }
    return shapes
  }

  private mutating func recordShape(_ node: Int) -> RecordShape {
    var shape = RecordShape()
    members(of: node) { reader, member in
      switch member.key {
      case "id": shape.id = reader.string(member.value) ?? ""
      case "issuer": shape.issuer = reader.string(member.value)
      case "root": shape.root = reader.string(member.value) ?? ""
      case "holds":
        reader.members(of: member.value) { reader, mark in
          let title = reader.string(mark.value) ?? ""
          shape.holds.append(RecordShape.Mark(element: mark.key, title: title))
        }
      case "elements":
        reader.members(of: member.value) { reader, element in
          shape.elements[element.key] = reader.recordElement(element.value)
        }
      default:
        reader.unknown(member, expected: ["id", "issuer", "root", "holds", "elements"])
      }
    }
    if shape.id.isEmpty || shape.root.isEmpty || shape.holds.isEmpty {
      fault(
        "missing-key", at: node, "a shape needs `id`, `root` and `holds`", hint: "add them")
    }
    return shape
  }

  private mutating func recordElement(_ node: Int) -> RecordShape.Element {
    var element = RecordShape.Element()
    members(of: node) { reader, member in
      switch member.key {
      case "lines": element.lines = reader.recordLines(member.value)
      case "closing": element.closing = reader.recordLines(member.value)
      case "columns":
        reader.items(of: member.value) { reader, item in
          element.columns.append(reader.recordColumn(item))
        }
      case "total": element.total = reader.string(member.value)
      case "silent": element.silent = Set(reader.strings(member.value))
      case "values":
        reader.members(of: member.value) { reader, attribute in
          reader.members(of: attribute.value) { reader, value in
            element.values[attribute.key, default: [:]][value.key] = reader.string(value.value)
          }
        }
      default:
        reader.unknown(
          member, expected: ["lines", "closing", "columns", "total", "silent", "values"])
      }
    }
    return element
  }

  private mutating func recordLines(_ node: Int) -> [RecordShape.Line] {
    var lines: [RecordShape.Line] = []
    items(of: node) { reader, item in
      var texts: [RecordShape.Text] = []
      reader.items(of: item) { reader, text in texts.append(reader.recordText(text)) }
      guard texts.count == 2 || texts.count == 3 else {
        return reader.fault(
          "line", at: item, "a line is a label, a text, and perhaps the title of its column",
          hint: "write [\"Label\", \"{name}\"]")
      }
      let column = texts.dropFirst(2).first?.choices.first?.first
      lines.append(
        RecordShape.Line(label: texts[0], text: texts[1], column: column.flatMap(\.plain)))
    }
    return lines
  }

  private mutating func recordColumn(_ node: Int) -> RecordShape.Column {
    var column = RecordShape.Column()
    members(of: node) { reader, member in
      switch member.key {
      case "title": column.title = reader.recordText(member.value)
      case "text": column.text = reader.recordText(member.value)
      case "total": column.total = reader.recordText(member.value)
      default: reader.unknown(member, expected: ["title", "text", "total"])
      }
    }
    if column.title.choices.isEmpty || column.text.choices.isEmpty {
      fault("missing-key", at: node, "a column needs `title` and `text`", hint: "add them")
    }
    return column
  }

  /// A text with names in braces, or a list of which the first counts that can be made.
  private mutating func recordText(_ node: Int) -> RecordShape.Text {
    let texts = kind(node) == .array ? strings(node) : string(node).map { [$0] } ?? []
    if let text = RecordShape.Text(texts) { return text }
    fault("text", at: node, "a brace has no other", hint: "write names as {name}")
    return RecordShape.Text()
  }
}

extension RecordShape {
  /// The shapes of a data file and what is wrong with it.
  ///
  /// - Throws: The place where the text stops being JSON5.
  package static func list(
    file: String, bytes: [UInt8]
  ) throws(KnowledgeError) -> (shapes: [RecordShape], faults: [KnowledgeError]) {
    var reader = try DataReader(file: file, bytes: bytes)
    let shapes = reader.recordShapes(reader.root)
    return (shapes: shapes, faults: reader.faults)
  }
}
