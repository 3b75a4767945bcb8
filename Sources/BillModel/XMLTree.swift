/// An XML file as a tree of elements, in one array in document order.
///
/// Names are local: a prefix is the sender's own choice. An element's descendants stand right
/// behind it, up to its `end`.
public struct XMLTree: Sendable {
  /// Name of the attachment that it was in; nil for the document itself.
  public var name: String?
  /// All elements, the root first; never empty.
  public var elements: [Element]

  /// An element without its content.
  public struct Element: Sendable {
    /// Name without its prefix.
    public var name: String
    /// Prefix as it is written, nil without one.
    public var prefix: String?
    /// Attributes in the order of the file.
    public var attributes: [Attribute]
    /// Its own text without that of its descendants, and without blanks at the ends.
    public var text: String
    /// Index of the element around it, -1 for the root.
    public var parent: Int
    /// Index behind its last descendant.
    public var end: Int
    /// Place among the siblings of its name, 1 for the first.
    public var number: Int

    /// An element that begins at a place of the array, without descendants yet.
    public init(
      name: String, prefix: String?, attributes: [Attribute], parent: Int, at index: Int,
      number: Int
    ) {
      self.name = name
      self.prefix = prefix
      self.attributes = attributes
      self.text = ""
      self.parent = parent
      self.end = index + 1
      self.number = number
    }
  }

  /// A name with a value.
  public struct Attribute: Sendable {
    /// Name without its prefix.
    public var name: String
    /// Value with references resolved.
    public var value: String

    /// An attribute.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A tree of elements.
  public init(name: String? = nil, elements: [Element]) {
    self.name = name
    self.elements = elements
  }

  /// Goes over the children of an element in order.
  public func forEachChild(of parent: Int, _ body: (Int) -> Void) {
    var child = parent + 1
    while child < elements[parent].end {
      body(child)
      child = elements[child].end
    }
  }

  /// The children of an element, in order.
  public func children(of parent: Int) -> [Int] {
    var children: [Int] = []
    forEachChild(of: parent) { children.append($0) }
    return children
  }

  /// The value of an attribute.
  public func attribute(_ name: String, of element: Int) -> String? {
    elements[element].attributes.first { $0.name == name }?.value
  }

  /// The XPath of an element with the file's own prefixes, such as `/ubl:Invoice/cbc:ID[1]`.
  public func path(of element: Int) -> String {
    var steps: [String] = []
    var index = element
    while index >= 0 {
      let step = elements[index]
      let name = step.prefix.map { "\($0):\(step.name)" } ?? step.name
      steps.append(step.parent < 0 ? name : "\(name)[\(step.number)]")
      index = step.parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }
}
