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
    let hasMaps = access(characterMaps, R_OK) == 0
    let hasJIT = PatternLibrary.hasJIT
    items = [
      Item(name: "billfold", state: version, remedy: nil),
      Item(name: "poppler (PDF)", state: ExtractionLibraries.poppler, remedy: nil),
      Item(name: "libxml2 (HTML, XML)", state: ExtractionLibraries.libxml2, remedy: nil),
      Item(name: "GMime (mail, MHTML)", state: ExtractionLibraries.gmime, remedy: nil),
      Item(
        name: "PCRE2 (patterns)", state: PatternLibrary.version + (hasJIT ? ", JIT" : ", no JIT"),
        remedy: hasJIT ? nil : "patterns are slow; install a libpcre2-8-0 with JIT"),
      Item(
        name: "poppler-data (Chinese, Japanese, Korean)",
        state: hasMaps ? "found" : "missing",
        remedy: hasMaps
          ? nil : "East Asian text of some PDFs is lost; run `apt-get install poppler-data`"),
      Item(
        name: "worker", state: hasWorker ? worker : "missing",
        remedy: hasWorker
          ? nil : "no document can be read; put billfold-worker beside billfold"),
      Item(name: "sandbox", state: "none yet: workers are separate processes", remedy: nil),
    ]
  }
}
