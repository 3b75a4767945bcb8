import BillKnowledge

/// The samples of issuers' profiles: those whose goldens name the issuer, and those that the
/// profile names as showing a record.
public struct ProfileSamples: Sendable {
  /// The samples of one profile.
  public struct Group: Sendable, Hashable {
    /// The profile's id.
    public let id: String
    /// The samples, as indices into ``ProfileSamples/samples``.
    public let samples: [Int]
    /// What the profile names and is not there, as paths below the folder.
    public let missing: [String]
  }

  /// All samples of the profiles that were asked for, each once, in the order of their paths.
  public private(set) var samples: [GoldenSample] = []
  /// A group a profile, in the order that was asked for.
  public private(set) var groups: [Group] = []
  /// Files of passwords for some of the samples.
  public let passwordFiles: [String]

  /// Finds the samples of some profiles in a folder; nil if the folder is not there.
  ///
  /// - Throws: The first folder or golden that cannot be read.
  public init?(of profiles: [Profile], in folder: String) throws(FileError) {
    guard let found = GoldenSamples(at: folder) else { return nil }
    if let error = found.unreadable.first { throw error }
    passwordFiles = found.passwordFiles
    let ids = try found.samples.map { (sample) throws(FileError) in
      Self.issuers(in: try FileBytes.read(sample.golden))
    }
    let wanted = Set(profiles.map(\.id))
    var places: [Int: Int] = [:]
    for (index, sample) in found.samples.enumerated() where !wanted.isDisjoint(with: ids[index]) {
      places[index] = samples.count
      samples.append(sample)
    }
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    let paths = Set(found.samples.map(\.document))
    for profile in profiles {
      let own = found.samples.indices.filter { ids[$0].contains(profile.id) }
      let named = Set(profile.records.flatMap(\.samples))
      groups.append(
        Group(
          id: profile.id, samples: own.compactMap { places[$0] },
          missing: named.filter { !paths.contains(root + $0) }.sorted()))
    }
  }

  /// The ids of the issuers that a golden names; none where it is no golden.
  static func issuers(in golden: [UInt8]) -> Set<String> {
    guard let node = try? JSONNode(parsing: golden) else { return [] }
    let statements = node["statements"]?.items ?? []
    return Set(
      statements.compactMap { statement in
        if case .string(let id) = statement["issuer"]?["id"]?.value { id } else { nil }
      })
  }
}
