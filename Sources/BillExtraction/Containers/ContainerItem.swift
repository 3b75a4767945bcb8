import BillModel

extension Problem {
  /// A part that is there for other reasons than to be read.
  static func notRead(_ what: String) -> Problem {
    Problem(code: "not-a-statement", message: "\(what), not a document", hint: "nothing to do")
  }
}

/// One thing that stands in a mail or an archive.
struct ContainerItem {
  /// Its path in the container: nothing in it is hostile any more, and no other item has it.
  var name: String
  /// Its decoded content.
  var bytes: [UInt8]
  /// What it is for.
  var role: Role

  enum Role {
    /// A file.
    case file
    /// The text of the mail, of this type.
    case letter(mediaType: String)
    /// A mail, also where nothing but its place tells so.
    case mail
    /// Listed, and not read.
    case refused(DocumentStatus, Problem, mediaType: String?)
  }
}

/// Makes names of parts: safe to print and to join with `/`, and unlike each other.
struct ItemNames {
  private var taken: Set<String> = []

  /// Bytes of a name at the most.
  private static let longest = 200

  /// A name for an item.
  ///
  /// - Parameters:
  ///   - path: What the file calls it; folders are kept where `/` parts them.
  ///   - other: Its name when nothing is left of that.
  /// - Returns: The name, with a number where an item before has it already.
  mutating func name(for path: [Substring], or other: String) -> String {
    let folders = path.map { Self.safe($0) }.filter { !$0.isEmpty && $0 != "." && $0 != ".." }
    let wanted = folders.isEmpty ? other : folders.joined(separator: "/")
    if taken.insert(wanted).inserted { return wanted }
    var number = 2
    while true {
      let next = Self.numbered(wanted, number)
      if taken.insert(next).inserted { return next }
      number += 1
    }
  }

  /// `bill.pdf` becomes `bill (2).pdf`.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, !name[dot...].contains("/")
    else { return "\(name) (\(number))" }
    return "\(name[..<dot]) (\(number))\(name[dot...])"
  }

  /// Without what would part folders, move a cursor, or turn the direction of writing.
  private static func safe(_ name: Substring) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      guard text.utf8.count < longest else { break }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        text.append("_")
      default: text.unicodeScalars.append(scalar == "/" || scalar == "\\" ? "_" : scalar)
      }
    }
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
