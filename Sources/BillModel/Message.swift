/// A short message that a format tells apart from others: an archive of text messages does.
public struct Message: Sendable, Hashable {
  /// Number or name that it came from.
  public var sender: String?
  /// When it was sent, seconds since 1970-01-01T00:00:00Z.
  public var sent: Int?
  /// Its text, line breaks kept.
  public var text: String
  /// Where it stands.
  public var place: Place

  /// A message at a place.
  public init(sender: String?, sent: Int?, text: String, place: Place) {
    self.sender = sender
    self.sent = sent
    self.text = text
    self.place = place
  }
}
