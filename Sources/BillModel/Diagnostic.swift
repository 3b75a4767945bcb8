/// Something that a person should know: an error or a remark of a stage, in one shape.
public struct Diagnostic: Error, Sendable, Hashable {
  /// Stable code `stage.reason`, such as `extract.encrypted`.
  public var code: String
  /// What happened and where, as one line.
  public var message: String
  /// How to mend it, as one line.
  public var hint: String
  /// The place in the document, where there is one.
  public var place: Place?

  /// A diagnostic of a stage.
  public init(code: String, message: String, hint: String, place: Place? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
  }
}
