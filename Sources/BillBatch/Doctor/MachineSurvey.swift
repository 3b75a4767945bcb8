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
  ///   - program: The program that reads documents; it is started, since it has the libraries.
  ///   - characterMaps: Folder in which poppler looks for the maps of East Asian fonts.
  public init(
    version: String, program: WorkerProgram = .besideExecutable,
    characterMaps: String = "/usr/share/poppler/cMap"
  ) {
    let missing = Self.collections.filter { access(characterMaps + "/" + $0, R_OK) != 0 }
    let hasMaps = missing.isEmpty
    let hasJIT = PatternLibrary.hasJIT
    let (worker, libraries) = Self.worker(program)
    items =
      [Item(name: "billfold", state: version, remedy: nil)] + libraries + [
        Item(
          name: "PCRE2 (patterns)",
          state: PatternLibrary.version + (hasJIT ? ", JIT" : ", no JIT"),
          remedy: hasJIT ? nil : "patterns are slow; install a libpcre2-8-0 with JIT"),
        Item(
          name: "poppler-data (Chinese, Japanese, Korean)",
          state: hasMaps ? "found" : "missing: " + missing.joined(separator: ", "),
          remedy: hasMaps
            ? nil : "East Asian text of some PDFs is lost; run `apt-get install poppler-data`"),
        worker,
        Item(
          name: "knowledge",
          state: "\(Knowledge.builtInFiles.count) files, "
            + "\(Knowledge.builtInProfileFiles.count) issuers", remedy: nil),
        Item(name: "sandbox", state: "none yet: workers are separate processes", remedy: nil),
      ]
  }

  /// The worker, and the libraries that it reads with.
  private static func worker(_ program: WorkerProgram) -> (worker: Item, libraries: [Item]) {
    var inspect = Inspect()
    inspect.program = program
    func broken(_ state: String, _ remedy: String) -> (Item, [Item]) {
      (Item(name: "worker", state: state, remedy: "no document can be read; \(remedy)"), [])
    }
    do throws(BillfoldError) {
      switch try inspect.libraries() {
      case .success(let libraries):
        return (
          Item(name: "worker", state: program.path, remedy: nil),
          libraries.map { Item(name: $0.name, state: $0.version, remedy: nil) }
        )
      case .failure(let failure):
        return broken("it fails: \(failure.problem.message)", "install billfold again")
      }
    } catch {
      return broken("missing", "put billfold-worker beside billfold")
    }
  }
}
