import BillBatch
import CommandLineTable

/// `billfold profiles list`.
struct ProfilesListCommand: ProfileTaking, RunnableCommand {
  static let name = "list"
  static let summary = "List the issuers that are known, and what is read of each."
  static let details = [
    """
    A line an issuer: what it is known by, what its profile was built from (`document`: a real \
    document was seen; `description`: none was), the records that are read with their formats, and \
    a sample that shows each record, in the same order.
    """
  ]
  static let options: [Option<Self>] = [.profiles]
  var profileFolders: [String] = []

  func run(_ console: Console) -> ExitStatus {
    do throws(ProfileLibraryError) {
      var text = "id\tname\tlanguages\tcurrency\tfrom\tbasis\trecords\tsamples\n"
      for item in try ProfileLibrary(folders: profileFolders).items {
        let profile = item.profile
        let fields = [
          profile.id, profile.name, profile.languages.joined(separator: ","),
          profile.currency?.description ?? "", item.isBuiltIn ? "built-in" : item.file.name,
          profile.basis.rawValue,
          profile.records.map { "\($0.type) (\($0.formats.joined(separator: ", ")))" }
            .joined(separator: ", "),
          profile.records.compactMap(\.samples.first).joined(separator: ", "),
        ]
        text += fields.map(\.printable).joined(separator: "\t") + "\n"
      }
      return console.output(text)
    } catch {
      return console.refuse(error)
    }
  }
}

/// `billfold profiles show`.
struct ProfilesShowCommand: ProfileTaking, RunnableCommand {
  static let name = "show"
  static let summary = "Print a profile as it is written."
  static let options: [Option<Self>] = [.profiles]
  static let operands: [Operand<Self>] = [
    Operand("ID", .word, .one, "The id of a profile, as `billfold profiles list` shows it.") {
      $0.id = $1
    }
  ]
  static let examples = [Example("billfold profiles show no/telia", "Print one profile.")]
  var profileFolders: [String] = []
  var id = ""

  func run(_ console: Console) -> ExitStatus {
    do throws(ProfileLibraryError) {
      let items = try ProfileLibrary(folders: profileFolders).items
      if let item = items.first(where: { $0.profile.id == id }) {
        return console.output(item.file.bytes)
      }
      console.refuseProfile(id, among: items)
      return .usage
    } catch {
      return console.refuse(error)
    }
  }
}

/// `billfold profiles lint`.
struct ProfilesLintCommand: RunnableCommand {
  static let name = "lint"
  static let summary = "Look for mistakes in profiles."
  static let details = [
    "Each mistake is told with file, line and key. The exit status is 1 if there is any."
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "PATH", .path, .any, "A profile or a folder of profiles; without one, the built-in ones."
    ) { $0.paths.append($1) }
  ]
  var paths: [String] = []

  func run(_ console: Console) -> ExitStatus {
    do throws(ProfileLibraryError) {
      var faults = paths.isEmpty ? Knowledge.lintBuiltIn() : []
      let files = try ProfileLibrary.files(in: paths)
      let knowledge = try? Knowledge.builtIn()
      for file in files {
        faults += knowledge.map { Profile.lint(file, against: $0) } ?? Profile.lint(file)
      }
      for fault in faults { console.line("billfold: \(fault); \(fault.hint)") }
      if !paths.isEmpty, files.isEmpty {
        console.message(
          paths.joined(separator: ", "), "no profile is there", "name a folder of *.json5 files")
        return .findings
      }
      return faults.isEmpty ? .success : .findings
    } catch {
      return console.refuse(error)
    }
  }
}
