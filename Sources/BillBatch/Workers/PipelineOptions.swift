import BillKnowledge

/// How documents are read.
public struct PipelineOptions: Sendable {
  /// Whether issuers' profiles are used; without them the generic reader reads alone.
  public var usesProfiles = true
  /// Profiles that go before the built-in ones of the same id.
  public var profiles: [ProfileFile] = []
  /// Whether the visible page of a PDF is read although an e-invoice is inside it.
  public var ignoresEmbedded = false
  /// Id of the profile that reads the documents, whoever they seem to be from.
  public var issuer: String?
  /// Zone of the documents' times, whatever the issuers' is.
  public var zone: TimeZoneName?
  /// Passwords to try on encrypted files; no message and no report tells them.
  public var passwords = PasswordList()
  /// How much of a file is read at the most.
  public var limits = ExtractionLimits()

  /// The ordinary way.
  public init() {}
}
