import BillModel

/// Why a file gives no document.
public enum ExtractError: Error, Sendable, Hashable {
  /// The file has no bytes.
  case empty
  /// The format's own library cannot open it.
  case damaged(reason: String)
  /// It asks for a password, and is opened neither without one nor with any of those `tried`.
  case encrypted(tried: Int)
  /// It asks for a password, and its format is read without one alone.
  case locked
  /// It has pages, but no character on any of them.
  case noText(pages: Int)
  /// It has more bytes than the limit.
  case tooLarge(bytes: Int, limit: Int)
  /// A small file that unpacks to more than any statement has.
  case bomb(reason: String)
  /// Its format is known and not read.
  case unsupported(mediaType: String)
  /// XML that is neither an e-invoice nor of a shape that is known.
  case unknownXML(root: String)
  /// Plain text without any sign of a statement.
  case notAStatement

  /// The contract's problem: code, message and hint.
  public var problem: Problem {
    switch self {
    case .empty:
      Problem(
        code: "damaged", message: "the file is empty",
        hint: "download or export it again")
    case .damaged(let reason):
      Problem(
        code: "damaged", message: "cannot be opened: \(reason)",
        hint: "download or export it again; a repaired copy may open")
    case .encrypted(let tried):
      Problem(
        code: "encrypted",
        message: tried == 0
          ? "needs a password" : "needs another password than those given (\(tried) tried)",
        hint: "put its password on a line of a file, and name that with --passwords")
    case .locked:
      Problem(
        code: "encrypted", message: "needs a password",
        hint: "save a copy without the password: passwords are tried on PDFs alone")
    case .noText(let pages):
      Problem(
        code: "no-text", message: "\(pages) page\(pages == 1 ? "" : "s") without any text",
        hint: "it is a scan or a picture: ask the issuer for the original, or run text recognition")
    case .tooLarge(let bytes, let limit): .tooLarge(bytes: bytes, limit: limit)
    case .bomb(let reason):
      Problem(
        code: "too-large", message: reason,
        hint: "unpack it yourself, and give the files that are statements")
    case .unsupported(let mediaType):
      Problem(
        code: "unsupported", message: "\(mediaType) is not read yet",
        hint: Self.hint(for: mediaType))
    case .unknownXML(let root):
      Problem(
        code: "unsupported",
        message: "XML with the root element `\(root.prefix(60))` is not read yet",
        hint: "export it as PDF, HTML or CSV, or leave it out with --exclude")
    case .notAStatement:
      Problem(
        code: "not-a-statement", message: "text without any sign of a statement",
        hint: "leave it, or exclude it with --exclude")
    }
  }
}

extension ExtractError {
  /// How to make something that is read of a file of a type that is not.
  private static func hint(for mediaType: String) -> String {
    switch mediaType {
    case MediaType.dBaseTable:
      "open it with a program for sheets, and save it as .xlsx or .csv"
    case MediaType.openDocumentSheet:
      "save it as .xlsx or .csv: soffice --convert-to xlsx FILE"
    case MediaType.openDocument:
      "save a sheet as .xlsx (soffice --convert-to xlsx FILE), a text as PDF"
    default: "export it as PDF or HTML"
    }
  }
}
