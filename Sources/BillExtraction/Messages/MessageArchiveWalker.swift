import BillModel

/// Takes the messages of an archive as the parser meets their elements.
final class MessageArchiveWalker: XMLEventHandler {
  private(set) var messages: [Message] = []
  /// Whether the root element is that of an archive.
  private(set) var isArchive = false
  /// Elements that are open; none at the end of a whole file.
  private(set) var depth = 0

  private enum Name {
    static let archive = HTMLName("smses")
    static let short = HTMLName("sms")
    static let long = HTMLName("mms")
    static let part = HTMLName("part")
  }

  private var shortMessages = 0
  private var longMessages = 0
  private var long: (isReceived: Bool, sender: String?, sent: Int?) = (false, nil, nil)

  func open(_ name: HTMLName, _ attributes: XMLAttributeList) {
    depth += 1
    switch name {
    case Name.archive where depth == 1: isArchive = true
    case Name.short where depth == 2:
      shortMessages += 1
      guard attributes.text("type") == "1", let body = attributes.text("body") else { return }
      add(
        body, sender: attributes.text("address"),
        sent: attributes.text("date").flatMap(Self.seconds),
        path: "/smses/sms[\(shortMessages)]")
    case Name.long where depth == 2:
      longMessages += 1
      long = (
        isReceived: attributes.text("msg_box") == "1", sender: attributes.text("address"),
        sent: attributes.text("date").flatMap(Self.seconds)
      )
    case Name.part where long.isReceived:
      guard attributes.text("ct") == "text/plain", let text = attributes.text("text") else {
        return
      }
      add(text, sender: long.sender, sent: long.sent, path: "/smses/mms[\(longMessages)]")
    default: break
    }
  }

  func close(_ name: HTMLName) { depth -= 1 }

  func characters(_ piece: UnsafeBufferPointer<UInt8>) {}

  private func add(_ text: String, sender: String?, sent: Int?, path: String) {
    messages.append(Message(sender: sender, sent: sent, text: text, place: .path(path)))
  }

  /// Milliseconds since 1970 as seconds.
  private static func seconds(_ text: String) -> Int? { Int(text).map { $0 / 1000 } }
}
