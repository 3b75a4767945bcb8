import BillBatch
import CommandLineTable

/// `billfold profiles test`: a profile's samples against their goldens.
struct ProfilesTestCommand: ProfileTaking, ParallelReading, RunnableCommand {
  static let name = "test"
  static let summary = "Try profiles on their samples."
  static let details = [
    """
    The samples of a profile are the documents whose goldens name its id as the issuer, and those \
    that its `records` name. Each is read and compared with its golden, as `billfold check` does \
    it, and what changed is told. The exit status is 1 on a difference, and when a profile has no \
    sample.
    """
  ]
  static let options: [Option<Self>] = [
    Option(
      "samples", takes: .folder("DIR"), in: .reading, "The folder of samples. Default: Samples."
    ) { $0.folder = $1 },
    .jobs,
    .profiles,
    Option(toggle: "quiet", "q", in: .messages, "Show differences alone.") { $0.isQuiet = true },
    Option(toggle: "verbose", "v", in: .messages, "Show every difference, not the first ones.") {
      $0.isVerbose = true
    },
  ]
  static let operands: [Operand<Self>] = [
    Operand(
      "ID", .word, .any,
      "A profile; without one those of --profiles, and without these all that are known."
    ) { $0.ids.append($1) }
  ]
  static let examples = [
    Example("billfold profiles test no/telia", "Try one profile."),
    Example(
      "billfold profiles test --profiles mine --samples mine/samples", "Try profiles of your own."),
  ]

  var folder = "Samples"
  var jobs: Int?
  var profileFolders: [String] = []
  var isQuiet = false
  var isVerbose = false
  var ids: [String] = []

  /// Differences of a document that are shown without --verbose.
  private static let shown = 5

  func run(_ console: Console) -> ExitStatus {
    do throws(ProfileLibraryError) {
      guard let items = select(try ProfileLibrary(folders: profileFolders).items, console) else {
        return .usage
      }
      return try test(items.map(\.profile), console)
    } catch {
      return console.refuse(error)
    }
  }

  /// The profiles that are asked for; nil where one is not there, which is told.
  private func select(
    _ items: [ProfileLibrary.Item], _ console: Console
  ) -> [ProfileLibrary.Item]? {
    guard !ids.isEmpty else {
      return profileFolders.isEmpty ? items : items.filter { !$0.isBuiltIn }
    }
    var chosen: [ProfileLibrary.Item] = []
    for id in ids {
      guard let item = items.first(where: { $0.profile.id == id }) else {
        console.refuseProfile(id, among: items)
        return nil
      }
      chosen.append(item)
    }
    return chosen
  }

  private func test(
    _ profiles: [Profile], _ console: Console
  ) throws(ProfileLibraryError) -> ExitStatus {
    let samples: ProfileSamples?
    do throws(FileError) { samples = try ProfileSamples(of: profiles, in: folder) } catch {
      throw .unreadable(error)
    }
    guard let found = samples else { throw .missing(folder) }
    Interruption.listen()
    do throws(BillfoldError) {
      var settings = WorkerSettings()
      settings.reading = try PipelineOptions(self)
      settings.reading.passwords = try PasswordList(files: found.passwordFiles)
      let check = SampleCheck(settings: settings, jobs: jobs ?? Machine.cores, updates: false)
      let outcomes = try check.run(found.samples, with: .besideExecutable) {
        Interruption.status != nil
      }
      return conclude(found.groups, outcomes, console)
    } catch {
      return console.refuse(error)
    }
  }

  private func conclude(
    _ groups: [ProfileSamples.Group], _ outcomes: [SampleCheck.Outcome], _ console: Console
  ) -> ExitStatus {
    var isSound = true
    for group in groups {
      let own = group.samples.map { outcomes[$0] }
      let differing = own.filter { !$0.failures.isEmpty }
      if own.isEmpty || !differing.isEmpty || !group.missing.isEmpty { isSound = false }
      for outcome in differing { console.tell(outcome, showing: isVerbose ? nil : Self.shown) }
      for path in group.missing {
        console.message(
          group.id, "its sample \(path) has no golden in \(folder)",
          "add it, or mend `records` of the profile")
      }
      if own.isEmpty {
        console.message(
          group.id, "no golden in \(folder) names it as the issuer", "add a sample of it")
      } else if !isQuiet {
        let noun = own.count == 1 ? "sample" : "samples"
        console.line("\(group.id): \(own.count) \(noun), \(differing.count) differ")
      }
    }
    return isSound ? .success : .findings
  }
}
