import BillBatch
import CommandLineTable

/// A command that reads with issuer profiles.
protocol ProfileTaking: Command {
  /// Folders of profiles that go before the built-in ones.
  var profileFolders: [String] { get set }
}

/// A command that may read without any profile.
protocol ProfileSkipping: ProfileTaking {
  /// Whether profiles are used at all.
  var usesProfiles: Bool { get set }
}

/// A command that reads with several processes.
protocol ParallelReading: Command {
  /// How many processes; nil for as many as the machine has cores.
  var jobs: Int? { get set }
}

extension Option where Root: ProfileTaking {
  /// `--profiles DIR`.
  static var profiles: Self {
    Option(
      "profiles", takes: .folder("DIR"), in: .reading, "A folder of more issuer profiles.",
      details: "One of the same id goes before a built-in one.", isRepeatable: true
    ) { $0.profileFolders.append($1) }
  }
}

extension Option where Root: ProfileSkipping {
  /// `--no-profiles`.
  static var noProfiles: Self {
    Option(toggle: "no-profiles", in: .reading, "Read without any issuer profile.") {
      $0.usesProfiles = false
    }
  }
}

extension Option where Root: ParallelReading {
  /// `-j`, `--jobs N`.
  static var jobs: Self {
    Option(
      "jobs", "j", takes: .text("N"), in: .reading,
      "How many processes read at a time. Default: as many as the machine has cores."
    ) { (command, text) throws(InvalidValue) in command.jobs = try Int(counting: text) }
  }
}

extension PipelineOptions {
  /// How a command wants documents to be read.
  init(_ command: some ProfileTaking) throws(BillfoldError) {
    self.init()
    do throws(ProfileLibraryError) {
      profiles = try ProfileLibrary.soundFiles(in: command.profileFolders)
    } catch {
      throw BillfoldError(
        code: .usage, subject: error.place, message: error.problem, hint: error.remedy)
    }
    if let command = command as? any ProfileSkipping { usesProfiles = command.usesProfiles }
    if let command = command as? any PasswordTaking { passwords = try command.readPasswords() }
  }
}
