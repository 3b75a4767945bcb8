import BillKnowledge
import BillLedger
import BillReports
import Glibc

/// A settings file where it was found.
public struct SettingsFile: Sendable {
  /// Name of the file that counts where none is named, in the current folder.
  public static let defaultName = "billfold.json5"

  /// The path as it was given, for messages.
  public var path: String
  /// What it says.
  public var settings: Settings

  /// Reads a file that the user names.
  ///
  /// - Parameters:
  ///   - path: Path of the file.
  ///   - profiles: Profiles besides the built-in ones, which the file may name.
  /// - Throws: A ``BillfoldError`` with file, line and key of the first fault.
  public init(path: String, profiles: [ProfileFile] = []) throws(BillfoldError) {
    self.path = path
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileBytes.read(path) } catch {
      throw BillfoldError(
        code: .usage, subject: error.path, message: error.reason, hint: error.remedy)
    }
    do throws(KnowledgeError) {
      let knowledge = try Knowledge.builtIn().adding(profiles: profiles)
      settings = try Settings(name: path, bytes: bytes, knowledge: knowledge)
    } catch {
      throw BillfoldError(error)
    }
  }

  /// Reads the file of the current folder, unless it is one of the inputs: whoever sends a folder
  /// of bills does not say how they are read.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders that are read.
  ///   - profiles: Profiles besides the built-in ones, which the file may name.
  /// - Returns: Nil where there is no such file, or where it lies among the inputs.
  /// - Throws: A ``BillfoldError`` with file, line and key of the first fault.
  public static func ofCurrentFolder(
    inputs: [String], profiles: [ProfileFile] = []
  ) throws(BillfoldError) -> SettingsFile? {
    guard access(defaultName, F_OK) == 0, !isAmong(inputs) else { return nil }
    return try SettingsFile(path: defaultName, profiles: profiles)
  }

  /// Whether the file of the current folder lies in an input.
  public static func isAmong(_ inputs: [String]) -> Bool {
    guard let own = FilePath(defaultName).resolved?.bytes else { return false }
    return inputs.contains { input in
      guard input != "-", let path = FilePath(input).resolved?.bytes else { return false }
      return own == path || own.starts(with: path == [0x2F] ? path : path + [0x2F])
    }
  }
}

extension Settings {
  /// What is in force, by name, for the report to tell: where the file lies is nobody's business.
  func summary(path: String) -> [String: String] {
    var summary = ["settings": FilePath.text(FilePath(path).name)]
    func add(_ name: String, _ parts: [String]) {
      if !parts.isEmpty { summary["settings." + name] = parts.joined(separator: "; ") }
    }
    add("numbers", numbers.keys.sorted())
    add("cards", cards.keys.sorted())
    add(
      "files",
      files.map { rule in
        ([rule.match] + [rule.issuer, rule.zone?.name].compactMap(\.self)).joined(separator: " ")
      })
    add("exclude", exclusions)
    add(
      "thresholds",
      thresholds.sorted { $0.key < $1.key }.map { code, threshold in
        let entry = threshold.entry.map { " entry \($0)" } ?? ""
        return "\(code)" + entry + (threshold.statement.map { " statement \($0)" } ?? "")
      })
    add("accept", accepted.map { "\($0.match) \($0.rule) \($0.difference)" })
    return summary
  }
}

extension Settings {
  /// The thresholds as the ledger's analysis takes them.
  var limits: Thresholds {
    var limits = Thresholds()
    limits.entry = thresholds.compactMapValues(\.entry)
    limits.statement = thresholds.compactMapValues(\.statement)
    return limits
  }

  /// The names as reports take them.
  var lineNames: LineNames {
    func names(_ lines: [String: Line]) -> [String: LineNames.Name] {
      lines.mapValues { LineNames.Name(label: $0.label, owner: $0.owner) }
    }
    return LineNames(numbers: names(numbers), cards: names(cards))
  }
}
