import BillModel

/// A profile begun from one document: what the generic reader made out, and what a person must say.
///
/// The process that reads the document makes it, under the same limits.
public struct ProfileDraft: Sendable, Hashable {
  /// `<country>/<issuer>`; `xx` where the country is not told.
  public let id: String
  /// The profile as JSON5 text, which the linter finds no fault with.
  public let text: String
  /// The id of the profile that reads the document already, nil where there is none.
  public let known: String?

  package init(id: String, text: String, known: String?) {
    self.id = id
    self.text = text
    self.known = known
  }
}

extension FrameWriter {
  mutating func write(_ draft: ProfileDraft) {
    write(draft.id)
    write(draft.text)
    write(optional: draft.known)
  }
}

extension FrameReader {
  mutating func readDraft() throws(FrameError) -> ProfileDraft {
    ProfileDraft(
      id: try readString(), text: try readString(), known: try readOptionalString())
  }
}
