import BillExtraction
import BillKnowledge
import Glibc

/// What a machine has of the things that reading needs.
public struct MachineSurvey: Sendable, Hashable {
  /// One thing.
  public struct Item: Sendable, Hashable {
    /// What it is, such as `poppler`.
    public let name: String
    /// Its version or state, as one line.
    public let state: String
    /// What is lost without it and how to mend that; nil when all is well.
    public let remedy: String?
  }

  /// The collections of characters that poppler-data has the maps of.
  private static let collections = ["Adobe-CNS1", "Adobe-GB1", "Adobe-Japan1", "Adobe-Korea1"]

  /// The things, in a fixed order.
  public let items: [Item]

  /// Whether nothing is missing.
  public var isComplete: Bool { items.allSatisfy { $0.remedy == nil } }

  /// Looks at this machine.
  ///
  /// - Parameters:
  ///   - version: The version of the tool that asks.
  ///   - worker: Path of the program that reads documents.
  ///   - characterMaps: Folder in which poppler looks for the maps of East Asian fonts.
  public init(
    version: String, worker: String, characterMaps: String = "/usr/share/poppler/cMap"
  ) {
    let hasWorker = access(worker, X_OK) == 0
    let missing = Self.collections.filter { access(characterMaps + "/" + $0, R_OK) != 0 }
    let hasMaps = missing.isEmpty
    let hasJIT = PatternLibrary.hasJIT
    items = [
      Item(name: "billfold", state: version, remedy: nil),
      Item(name: "poppler (PDF)", state: ExtractionLibraries.poppler, remedy: nil),
      Item(name: "libxml2 (HTML, XML)", state: ExtractionLibraries.libxml2, remedy: nil),
      Item(name: "GMime (mail, MHTML)", state: ExtractionLibraries.gmime, remedy: nil),
      Item(name: "libzip (archives, XLSX)", state: ExtractionLibraries.libzip, remedy: nil),
      Item(name: "FreeXL (.xls)", state: ExtractionLibraries.freexl, remedy: nil),
      Item(name: "cairo (pictures)", state: PictureLibraries.cairo, remedy: nil),
      Item(name: "Pango (pictures)", state: PictureLibraries.pango, remedy: nil),
      Item(
        name: "PCRE2 (patterns)", state: PatternLibrary.version + (hasJIT ? ", JIT" : ", no JIT"),
        remedy: hasJIT ? nil : "patterns are slow; install a libpcre2-8-0 with JIT"),
      Item(
        name: "poppler-data (Chinese, Japanese, Korean)",
        state: hasMaps ? "found" : "missing: " + missing.joined(separator: ", "),
        remedy: hasMaps
          ? nil : "East Asian text of some PDFs is lost; run `apt-get install poppler-data`"),
      Item(
        name: "worker", state: hasWorker ? worker : "missing",
        remedy: hasWorker
          ? nil : "no document can be read; put billfold-worker beside billfold"),
      Item(
        name: "knowledge",
        state: "\(Knowledge.builtInFiles.count) files, "
          + "\(Knowledge.builtInProfileFiles.count) issuers", remedy: nil),
      Item(name: "sandbox", state: "none yet: workers are separate processes", remedy: nil),
    ]
  }
}
