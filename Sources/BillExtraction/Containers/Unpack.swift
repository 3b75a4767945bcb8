import BillModel

/// How much is taken out of a mail or an archive, with all that is in it.
public struct UnpackLimits: Sendable, Hashable {
  /// Mails and archives inside of each other.
  public var maximumDepth: Int
  /// Parts altogether.
  public var maximumParts: Int
  /// Bytes of all parts together, after decoding.
  public var maximumBytes: Int

  /// 12 levels, 10,000 parts and 192 MiB unless told otherwise.
  public init(
    maximumDepth: Int = 12, maximumParts: Int = 10_000, maximumBytes: Int = 192 << 20
  ) {
    self.maximumDepth = maximumDepth
    self.maximumParts = maximumParts
    self.maximumBytes = maximumBytes
  }
}

/// Takes mails and archives apart, down to the files that hold no others.
///
/// One walk with one account of depth, count and size: what goes beyond a limit makes the whole
/// file `too-large`, and nothing of it is read.
public struct Unpack: Sendable {
  /// How much is taken out.
  public var limits: UnpackLimits

  /// An unpacking within limits.
  public init(limits: UnpackLimits = UnpackLimits()) { self.limits = limits }

  /// What a mail or an archive holds; nil for a file that holds no others.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: Its type, and its parts in their order.
  /// - Throws: `damaged` when it cannot be opened, `bomb` when it holds too much.
  public func run(
    _ bytes: [UInt8]
  ) throws(ExtractError) -> (mediaType: String, parts: [PackedPart])? {
    guard let type = MediaType.sniff(bytes), Self.isContainer(type) else { return nil }
    var walk = UnpackWalk(limits: limits)
    try walk.open(bytes, as: type, path: nil, depth: 1)
    return (mediaType: type, parts: walk.parts)
  }

  static func isContainer(_ mediaType: String) -> Bool {
    mediaType == MediaType.mail || mediaType == MediaType.zip
  }
}

/// One unpacking.
private struct UnpackWalk {
  let limits: UnpackLimits
  var parts: [PackedPart] = []
  private var totalBytes = 0

  init(limits: UnpackLimits) { self.limits = limits }

  /// Lists what a container holds.
  mutating func open(
    _ bytes: [UInt8], as type: String, path: String?, depth: Int
  ) throws(ExtractError) {
    let room = limits.maximumBytes - totalBytes
    let items =
      type == MediaType.zip
      ? try ArchiveReader.items(of: bytes, room: room, maximumCount: limits.maximumParts)
      : try MailReader.items(of: bytes)
    for item in items {
      totalBytes += item.bytes.count
      guard totalBytes <= limits.maximumBytes else {
        throw .bomb(reason: "unpacks to more than \(limits.maximumBytes >> 20) MiB")
      }
      guard parts.count < limits.maximumParts else {
        throw .bomb(reason: "holds more than \(limits.maximumParts) files")
      }
      try take(item, of: path, depth: depth)
    }
  }

  private mutating func take(
    _ item: ContainerItem, of parent: String?, depth: Int
  ) throws(ExtractError) {
    let path = parent.map { "\($0)/\(item.name)" } ?? item.name
    var record = DocumentRecord(id: "", path: path, status: .read)
    record.parent = parent
    let inner: String?
    switch item.role {
    case .refused(let status, let problem, let mediaType):
      record.status = status
      record.problem = problem
      record.mediaType = mediaType
      return parts.append(PackedPart(record: record, role: .settled, bytes: item.bytes))
    case .letter(let mediaType):
      record.mediaType = mediaType
      return parts.append(PackedPart(record: record, role: .letter, bytes: item.bytes))
    case .mail: inner = MediaType.mail
    case .file: inner = MediaType.sniff(item.bytes).flatMap { Unpack.isContainer($0) ? $0 : nil }
    }
    guard let inner else {
      return parts.append(PackedPart(record: record, role: .document, bytes: item.bytes))
    }
    guard depth < limits.maximumDepth else {
      throw .bomb(reason: "holds files inside of each other, more than \(depth) levels deep")
    }
    record.mediaType = inner
    let index = parts.count
    parts.append(PackedPart(record: record, role: .container, bytes: item.bytes))
    do throws(ExtractError) {
      try open(item.bytes, as: inner, path: path, depth: depth + 1)
    } catch {
      if case .bomb = error { throw error }
      // One that cannot be opened does not spoil the others.
      parts[index].record.status = .failed
      parts[index].record.problem = error.problem
      parts[index].role = .settled
    }
  }
}
