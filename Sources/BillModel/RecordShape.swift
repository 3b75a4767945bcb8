/// How one kind of XML with records is laid out as the tables that its issuer prints of them.
///
/// A shape is data: it says which elements are rows, and which titles their attributes go under.
/// An element is laid out from top to bottom: its lines, its records as tables, the elements inside
/// of it, and its closing lines.
public struct RecordShape: Sendable {
  /// Name for messages.
  public var id = ""
  /// Id of the profile whose issuer writes such files, nil when several do.
  public var issuer: String?
  /// Name of the root element.
  public var root = ""
  /// Elements of which the file has at least one; the first that it has gives the page its title.
  public var holds: [Mark] = []
  /// What is known of each element, by its name.
  public var elements: [String: Element] = [:]

  /// A shape without elements.
  public init() {}

  /// An element that tells a file's kind.
  public struct Mark: Sendable {
    /// Name of the element.
    public var element: String
    /// What the issuer writes above such a document.
    public var title: String

    /// An element with the title of its documents.
    public init(element: String, title: String) {
      self.element = element
      self.title = title
    }
  }

  /// What is known of an element.
  public struct Element: Sendable {
    /// Lines above its content.
    public var lines: [Line] = []
    /// Lines below its content.
    public var closing: [Line] = []
    /// Its columns when it is a record, empty for any other element.
    public var columns: [Column] = []
    /// The label of the row of totals below its records.
    public var total: String?
    /// Attributes that tell nothing about the bill.
    public var silent: Set<String> = []
    /// What values of an attribute are written for, such as a currency for its number.
    public var values: [String: [String: String]] = [:]

    /// An element of which nothing is known.
    public init() {}
  }

  /// A label and its text.
  public struct Line: Sendable {
    /// The label.
    public var label: Text
    /// The text.
    public var text: Text
    /// Title of the column of the table above that the text stands in; nil for beside the label.
    public var column: String?

    /// A label with a text.
    public init(label: Text, text: Text, column: String? = nil) {
      self.label = label
      self.text = text
      self.column = column
    }
  }

  /// A column of a table of records.
  public struct Column: Sendable {
    /// Its title, with attributes of the element around the record.
    public var title = Text()
    /// A record's cell.
    public var text = Text()
    /// The cell of the row of totals, with attributes of the element around the records.
    public var total = Text()

    /// A column without a title.
    public init() {}
  }

  /// A text with attributes in it; of several, the first whose attributes are all there counts.
  public struct Text: Sendable {
    /// The texts to choose from.
    public var choices: [[Part]] = []

    /// A text that is never there.
    public init() {}

    /// A piece of a text.
    public enum Part: Sendable, Hashable {
      /// As it is.
      case plain(String)
      /// The value of an attribute, or the text of a child of that name.
      case value(String)

      /// The text of a piece without an attribute.
      public var plain: String? {
        if case .plain(let text) = self { text } else { nil }
      }
    }

    /// Reads texts such as `с {sd} по {ed}`; nil when a brace has no other.
    public init?(_ texts: [String]) {
      for text in texts {
        guard let parts = Self.parts(of: text) else { return nil }
        choices.append(parts)
      }
    }

    private static func parts(of text: String) -> [Part]? {
      var parts: [Part] = []
      var rest = text[...]
      while let open = rest.firstIndex(of: "{") {
        guard let close = rest[open...].firstIndex(of: "}") else { return nil }
        if open > rest.startIndex { parts.append(.plain(String(rest[..<open]))) }
        let name = rest[rest.index(after: open)..<close]
        guard !name.isEmpty, !name.contains("{") else { return nil }
        parts.append(.value(String(name)))
        rest = rest[rest.index(after: close)...]
      }
      guard !rest.contains("}") else { return nil }
      if !rest.isEmpty { parts.append(.plain(String(rest))) }
      return parts
    }
  }
}
