import BillModel

/// Takes the messages of an archive as the parser meets their elements.
struct MessageArchiveWalker {
  private(set) var messages: [Message] = []
  /// Whether the root element is that of an archive.
  private(set) var isArchive = false
  /// Elements that are open; none at the end of a whole file.
  private(set) var depth = 0

  private enum Name {
    static let type = HTMLName("type")
    static let body = HTMLName("body")
    static let address = HTMLName("address")
    static let date = HTMLName("date")
    static let messageBox = HTMLName("msg_box")
    static let contentType = HTMLName("ct")
    static let text = HTMLName("text")
  }

  private var shortMessages = 0
  private var longMessages = 0
  private var long: (isReceived: Bool, sender: String?, sent: Int?) = (false, nil, nil)

  mutating func startElement(_ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributeList) {
    depth += 1
    switch String(cString: name) {
    case "smses" where depth == 1: isArchive = true
    case "sms" where depth == 2:
      shortMessages += 1
      let values = Self.values(attributes)
      guard values[Name.type] == "1", let body = values[Name.body] else { return }
      add(
        body, sender: values[Name.address], sent: values[Name.date].flatMap(Self.seconds),
        path: "/smses/sms[\(shortMessages)]")
    case "mms" where depth == 2:
      longMessages += 1
      let values = Self.values(attributes)
      long = (
        isReceived: values[Name.messageBox] == "1", sender: values[Name.address],
        sent: values[Name.date].flatMap(Self.seconds)
      )
    case "part" where long.isReceived:
      let values = Self.values(attributes)
      guard values[Name.contentType] == "text/plain", let text = values[Name.text] else { return }
      add(text, sender: long.sender, sent: long.sent, path: "/smses/mms[\(longMessages)]")
    default: break
    }
  }

  mutating func endElement() { depth -= 1 }

  private mutating func add(_ text: String, sender: String?, sent: Int?, path: String) {
    messages.append(Message(sender: sender, sent: sent, text: text, place: .path(path)))
  }

  private static func values(_ attributes: HTMLAttributeList) -> [HTMLName: String] {
    var values: [HTMLName: String] = [:]
    attributes.forEach { name, value in values[name] = String(decoding: value, as: UTF8.self) }
    return values
  }

  /// Milliseconds since 1970 as seconds.
  private static func seconds(_ text: String) -> Int? { Int(text).map { $0 / 1000 } }
}
