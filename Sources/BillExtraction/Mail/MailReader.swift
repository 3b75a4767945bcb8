import BillModel

/// Takes a mail apart: the letter, what is attached, and what merely decorates it.
struct MailReader {
  private var items: [ContainerItem] = []
  private var names = ItemNames()
  private var leaves = 0

  /// The parts of a mail, or the mails of a mailbox, in their order.
  static func items(of bytes: [UInt8]) throws(ExtractError) -> [ContainerItem] {
    var reader = MailReader()
    let isMailbox = bytes.starts(with: "From ".utf8)
    if isMailbox, let mails = try reader.mails(of: bytes) { return mails }
    guard let content = try MIMEParserHandle(bytes, isMailbox: isMailbox).next() else {
      throw .damaged(reason: "it is no mail behind its first lines")
    }
    reader.take(content)
    return reader.items
  }

  /// The mails of a mailbox that has several.
  private mutating func mails(of bytes: [UInt8]) throws(ExtractError) -> [ContainerItem]? {
    let parser = MIMEParserHandle(bytes, isMailbox: true)
    var mails: [ContainerItem] = []
    while let mail = parser.nextRaw() {
      let name = names.name(for: [], or: "message-\(mails.count + 1).eml")
      mails.append(ContainerItem(name: name, bytes: mail, role: .mail))
    }
    if mails.count > 1 { return mails }
    names = ItemNames()
    return nil
  }

  private mutating func take(_ part: MIMEPart, inRelated: Bool = false) {
    switch part.type {
    case "multipart/alternative": takeAlternatives(part.children)
    case "multipart/related":
      let root = part.rootIndex
      for (index, child) in part.children.enumerated() { take(child, inRelated: index != root) }
    case "multipart/encrypted": refuse(part, .failed, .sealed)
    case "message/rfc822", "message/global": add(part, .mail)
    case "text/html", "text/plain":
      if part.isAttachment || inRelated {
        add(part, .file)
      } else {
        var letter = part
        letter.bytes = part.asText
        add(letter, .letter(mediaType: part.type))
      }
    case "application/pkcs7-mime", "application/x-pkcs7-mime": refuse(part, .failed, .sealed)
    case _ where part.isMultipart:
      for child in part.children { take(child) }
    case _ where part.type.hasPrefix("image/") && (inRelated || part.disposition == "inline"):
      refuse(part, .skipped, .notRead("a picture in the text of the mail"))
    default:
      if let what = Self.furniture[part.type] {
        refuse(part, .skipped, .notRead(what))
      } else {
        add(part, .file)
      }
    }
  }

  /// The same letter in several forms: HTML has the tables, so it is preferred; all that is no
  /// letter in the others is taken as it comes.
  private mutating func takeAlternatives(_ children: [MIMEPart]) {
    let chosen =
      children.lastIndex { $0.holdsLetter("text/html") }
      ?? children.firstIndex { $0.holdsLetter("text/plain") }
    for (index, child) in children.enumerated() {
      guard index != chosen, chosen != nil else {
        take(child)
        continue
      }
      for leaf in child.leaves {
        if leaf.type.hasPrefix("text/"), !leaf.isAttachment {
          refuse(leaf, .skipped, .otherForm)
        } else {
          take(leaf)
        }
      }
    }
  }

  private mutating func add(_ part: MIMEPart, _ role: ContainerItem.Role) {
    leaves += 1
    let path = part.fileName.map { [$0[...]] } ?? []
    items.append(
      ContainerItem(
        name: names.name(for: path, or: plainName(of: part, role)), bytes: part.bytes, role: role))
  }

  private mutating func refuse(_ part: MIMEPart, _ status: DocumentStatus, _ problem: Problem) {
    add(part, .refused(status, problem, mediaType: part.type))
  }

  /// The name of a part to which the sender gave none.
  private func plainName(of part: MIMEPart, _ role: ContainerItem.Role) -> String {
    let ending = Self.endings[part.type] ?? "bin"
    switch role {
    case .letter: return "body.\(ending)"
    case .mail: return "message.eml"
    case .file, .refused: return "part-\(leaves).\(ending)"
    }
  }

  // MARK: What parts are

  /// Parts that mail programs add for each other.
  private static let furniture = [
    "application/pgp-signature": "a signature", "application/pkcs7-signature": "a signature",
    "application/x-pkcs7-signature": "a signature", "application/pgp-keys": "a key",
    "application/ics": "a calendar entry", "text/calendar": "a calendar entry",
    "text/vcard": "an address card", "text/x-vcard": "an address card",
    "text/directory": "an address card", "text/x-amp-html": "a program",
    "text/css": "a style sheet", "text/rfc822-headers": "the head of another mail",
    "message/delivery-status": "a report of its delivery",
    "message/disposition-notification": "a report of its delivery",
    "message/feedback-report": "a report of its delivery",
    "message/external-body": "a part that was not sent with it",
    "message/partial": "a piece of a mail that was sent in pieces",
  ]

  private static let endings = [
    "application/pdf": "pdf", "application/zip": "zip", "application/xml": "xml",
    "message/rfc822": "eml", "message/global": "eml", "image/gif": "gif", "image/jpeg": "jpg",
    "image/png": "png", "text/calendar": "ics", "text/csv": "csv", "text/html": "html",
    "text/plain": "txt", "text/xml": "xml", "application/pgp-signature": "asc",
    "application/pkcs7-signature": "p7s", "application/x-pkcs7-signature": "p7s",
    "application/pkcs7-mime": "p7m", "application/x-pkcs7-mime": "p7m",
  ]
}

extension Problem {
  fileprivate static let otherForm = Problem(
    code: "alternative", message: "the text of the mail once more, in another form",
    hint: "nothing to do: one of the forms is read")

  fileprivate static let sealed = Problem(
    code: "encrypted", message: "sealed by its sender, so that only a mail program can open it",
    hint: "open the mail there, and save what is attached to it")
}
