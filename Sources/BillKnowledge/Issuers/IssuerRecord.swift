import BillModel

/// A kind of record that an issuer's customers get and that is read, with the samples that show it.
public struct IssuerRecord: Sendable, Hashable {
  /// What the record is.
  public var type: StatementType
  /// Paths below the folder of samples, one for each format at least.
  public var samples: [String]

  /// A record that these samples show.
  public init(type: StatementType, samples: [String]) {
    self.type = type
    self.samples = samples
  }

  /// The formats that the samples have, as the ends of their names, each once.
  public var formats: [String] {
    var found: [String] = []
    for sample in samples {
      let end = sample.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if !found.contains(end) { found.append(end) }
    }
    return found
  }
}

extension DataReader {
  /// Records by type, each with its samples.
  mutating func issuerRecords(_ node: Int) -> [IssuerRecord] {
    var records: [IssuerRecord] = []
    members(of: node) { reader, member in
      guard let type = StatementType(rawValue: member.key) else {
        return reader.unknown(member, expected: StatementType.allCases.map(\.rawValue))
      }
      let samples = reader.strings(member.value)
      if samples.isEmpty {
        reader.fault(
          "no-sample", at: member.value, "no sample shows the record",
          hint: "name one below the folder of samples, or leave the record out")
      }
      records.append(IssuerRecord(type: type, samples: samples))
    }
    return records
  }
}
