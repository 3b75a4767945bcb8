/// What extraction makes of a file, whatever its format: pages of positioned words.
///
/// A format that has a structure of its own (HTML, sheets) lays it out: each table cell and each
/// paragraph is a ``Block`` with a box, and its words bear the block's index. A PDF has words
/// without blocks. Readers look at boxes alone and cannot tell the formats apart.
public struct Document: Sendable {
  /// Media type by content, such as `application/pdf`.
  public var mediaType: String
  /// Pages in order; an HTML page is one page, as high as its content.
  public var pages: [Page]
  /// Why some text could not be had, in the order found; empty when all of it is there.
  public var losses: [TextLoss]
  /// BCP 47 languages that the file declares (`<html lang>`, the catalogue's `/Lang`).
  public var declaredLanguages: [String]
  /// The XML that the file is, or the XML files that it carries inside, in its order.
  public var trees: [XMLTree]
  /// The messages of an archive of messages, whose texts stand on the pages as well.
  public var messages: [Message] = []
  /// Id of the issuer whose files alone have this form; nil where the form tells nothing.
  public var issuer: String?

  /// Numbers of pages that are pictures, whose words a program has read on them before.
  public var scannedPages: [Int] = []

  /// A document of `pages`.
  public init(
    mediaType: String, pages: [Page], losses: [TextLoss] = [], declaredLanguages: [String] = [],
    trees: [XMLTree] = []
  ) {
    self.mediaType = mediaType
    self.pages = pages
    self.losses = losses
    self.declaredLanguages = declaredLanguages
    self.trees = trees
  }
}

/// Text that is on a page but could not be had.
public struct TextLoss: Sendable, Hashable {
  /// Page number, 1 for the first; nil when it cannot be told.
  public var page: Int?
  /// What the library said, shortened, as one line.
  public var reason: String
  /// Whether it went wrong or was left out on purpose.
  public var kind: Kind

  /// How text comes to be lost; the raw values are the contract's codes.
  public enum Kind: String, Sendable, Hashable {
    /// It could not be had.
    case lostText = "lost-text"
    /// The file has more pages than are read.
    case tooManyPages = "too-many-pages"
  }

  /// A loss on `page`.
  public init(page: Int?, reason: String, kind: Kind = .lostText) {
    self.page = page
    self.reason = reason
    self.kind = kind
  }
}

/// One page of words.
public struct Page: Sendable {
  /// 1 for the first page.
  public var number: Int
  /// Width of the crop box in points.
  public var width: Float
  /// Height of the crop box in points.
  public var height: Float
  /// Words in the file's own order, which readers must not rely on.
  public var words: [Word]
  /// Cells and paragraphs that the words' `block` points into; empty for a PDF.
  public var blocks: [Block]

  /// A page of words.
  public init(
    number: Int, width: Float, height: Float, words: [Word], blocks: [Block] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
    self.blocks = blocks
  }
}

/// A run of characters without a space, in logical order, with its place.
public struct Word: Sendable {
  /// Text in logical order, Arabic presentation forms folded to letters.
  public var text: String
  /// Where it stands.
  public var box: Box
  /// Size of the font: the height of the box across the direction of writing, in points.
  public var size: Float
  /// Index into the page's blocks, or -1.
  public var block: Int32
  /// Weight, colour and direction.
  public var style: Style

  /// Properties of a word that readers may weigh.
  public struct Style: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// A set of properties from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier than normal.
    public static let bold = Style(rawValue: 1)
    /// White or nearly white: not to be trusted as content.
    public static let white = Style(rawValue: 2)
    /// Runs from right to left.
    public static let rightToLeft = Style(rawValue: 4)
    /// Written upwards, downwards or upside down.
    public static let rotated = Style(rawValue: 8)
    /// Struck out (`<s>`, `<del>`).
    public static let struckOut = Style(rawValue: 16)
  }

  /// A word at a place.
  public init(text: String, box: Box, size: Float, block: Int32 = -1, style: Style = []) {
    self.text = text
    self.box = box
    self.size = size
    self.block = block
    self.style = style
  }
}

/// A cell or a paragraph of a format that has them.
public struct Block: Sendable {
  /// Where it stands: the XPath of its element, its row of a sheet, or its line of a text.
  public var place: Place
  /// Whether it is a table cell, a header cell or running text.
  public var kind: Kind
  /// The whole cell, also where its text is shorter.
  public var box: Box

  /// What a block is.
  public enum Kind: UInt8, Sendable {
    /// Running text.
    case text
    /// A table cell.
    case cell
    /// A table cell marked as a header.
    case headerCell
  }

  /// A block at a place.
  public init(place: Place, kind: Kind, box: Box) {
    self.place = place
    self.kind = kind
    self.box = box
  }
}
