import BillKnowledge

/// Issuer profiles with the files that they come from: the built-in ones and a user's own.
public struct ProfileLibrary: Sendable {
  /// A profile and its file.
  public struct Item: Sendable {
    /// The profile.
    public let profile: Profile
    /// The file as it is written.
    public let file: ProfileFile
    /// Whether the binary carries it.
    public let isBuiltIn: Bool
  }

  /// The profiles in the order of their ids; a user's one in place of a built-in one of its id.
  public let items: [Item]

  /// Loads the built-in profiles and those of folders, a later folder going before an earlier one.
  ///
  /// - Throws: The first folder or file that is not there, or the first fault of a profile.
  public init(folders: [String]) throws(ProfileLibraryError) {
    var found: [String: Item] = [:]
    let own = try Self.files(in: folders)
    do throws(KnowledgeError) {
      for file in Knowledge.builtInProfileFiles {
        let profile = try Profile(parsing: file)
        found[profile.id] = Item(profile: profile, file: file, isBuiltIn: true)
      }
      for file in own {
        let profile = try Profile(parsing: file)
        found[profile.id] = Item(profile: profile, file: file, isBuiltIn: false)
      }
    } catch {
      throw .fault(error)
    }
    items = found.values.sorted { $0.profile.id.utf8.lexicographicallyPrecedes($1.profile.id.utf8) }
  }

  /// Reads the files of profiles in folders, without looking into them.
  ///
  /// - Throws: The first folder or file that cannot be read.
  public static func files(in folders: [String]) throws(ProfileLibraryError) -> [ProfileFile] {
    var files: [ProfileFile] = []
    for folder in folders {
      let paths: [String]?
      do throws(FileError) { paths = try ProfileFolder.files(at: folder) } catch {
        throw .unreadable(error)
      }
      guard let paths else { throw .missing(folder) }
      for path in paths {
        do throws(FileError) {
          files.append(ProfileFile(name: path, bytes: try FileBytes.read(path)))
        } catch {
          throw .unreadable(error)
        }
      }
    }
    return files
  }
}

extension ProfileLibrary {
  /// Reads the files of profiles in folders, and looks whether each is a profile.
  ///
  /// - Throws: The first folder or file that cannot be read, or the first fault of a profile.
  public static func soundFiles(in folders: [String]) throws(ProfileLibraryError) -> [ProfileFile] {
    let files = try files(in: folders)
    for file in files {
      do throws(KnowledgeError) {
        _ = try Profile(parsing: file)
      } catch {
        throw .fault(error)
      }
    }
    return files
  }
}

/// Says why profiles could not be loaded.
public enum ProfileLibraryError: Error, Sendable, Hashable {
  /// There is nothing at a path.
  case missing(String)
  /// A file cannot be read.
  case unreadable(FileError)
  /// A profile has a fault.
  case fault(KnowledgeError)

  /// The file or folder, with line and column where they are known.
  public var place: String {
    switch self {
    case .missing(let path): path
    case .unreadable(let error): error.path
    case .fault(let error): "\(error.file):\(error.line):\(error.column)"
    }
  }

  /// What is wrong.
  public var problem: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .unreadable(let error): error.reason
    case .fault(let error): error.key.isEmpty ? error.message : "\(error.key): \(error.message)"
    }
  }

  /// How to mend it.
  public var remedy: String {
    switch self {
    case .missing: "check the path"
    case .unreadable(let error): error.remedy
    case .fault(let error): error.hint
    }
  }

  /// One line of the form `place: problem; remedy`.
  public var message: String { "\(place): \(problem); \(remedy)" }
}
