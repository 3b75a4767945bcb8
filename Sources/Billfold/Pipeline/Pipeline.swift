/// The way of one document: extract its words, read and prove what they say.
///
/// Pure and synchronous. It runs in the calling process, without any limit of time or memory: a
/// batch of files from elsewhere belongs into ``Batch``, which reads in worker processes.
public struct Pipeline: Sendable {
  let extract: Extract
  private let reader: ReadDocument

  /// What the reader knows.
  var knowledge: Knowledge { reader.knowledge }

  /// How the questions were settled that a document leaves open.
  func choices(in document: Document) -> [ReadingChoice] { reader.choices(in: document) }

  /// A pipeline with the knowledge that the program carries.
  ///
  /// - Parameters:
  ///   - options: How to read.
  ///   - messages: Gives what libraries said since it was last asked, by which lost text is told;
  ///     a process that reads several PDFs at a time cannot tell whose message it is, and gives nil.
  /// - Throws: The first fault of a profile.
  public init(
    options: PipelineOptions = PipelineOptions(),
    messages: (@Sendable () -> [UInt8])? = { LibraryMessages.take() }
  ) throws(BillfoldError) {
    do throws(KnowledgeError) {
      var knowledge = try Knowledge.builtIn().adding(profiles: options.profiles)
      if let zone = options.zone { knowledge.override(zone: zone) }
      var reading = ReadingOptions(
        usesProfiles: options.usesProfiles, ignoresEmbedded: options.ignoresEmbedded)
      reading.issuer = options.issuer
      reader = ReadDocument(knowledge: knowledge, options: reading)
    } catch {
      throw BillfoldError(error)
    }
    extract = Extract(limits: options.limits, passwords: options.passwords, messages: messages)
  }

  /// Everything that one file tells, with the file's own id.
  public func read(_ file: SourceFile) -> DocumentReading {
    var own = DocumentRecord(id: "", path: "", status: .read)
    own.identify(path: file.path, bytes: file.bytes)
    own.parent = file.parent
    var reading = whole(of: file.bytes)
    reading.identify(as: own)
    return reading
  }

  /// Everything that some bytes tell, the parts of a mail or an archive included.
  func whole(of bytes: [UInt8]) -> DocumentReading {
    switch content(of: bytes) {
    case .leaf: return leaf(bytes).reading
    case .closed(let reading): return reading
    case .parts(let record, let parts):
      var container = ContainerReading(record, parts)
      for (index, bytes) in container.takeWaiting() {
        container.take(leaf(bytes).reading, for: index)
      }
      return container.finished()
    }
  }

  /// What some bytes are.
  enum Content {
    /// A file that holds no others.
    case leaf
    /// A mail or an archive that cannot be opened.
    case closed(DocumentReading)
    /// A mail or an archive, with the documents in it.
    case parts(DocumentRecord, [PackedPart])
  }

  /// What some bytes are; records lack what only the file's owner knows.
  func content(of bytes: [UInt8]) -> Content {
    // A file beyond the limit is refused as a leaf.
    guard bytes.count <= extract.limits.maximumBytes else { return .leaf }
    var record = DocumentRecord(id: "", path: "", status: .read)
    do throws(ExtractError) {
      guard let unpacked = try Unpack().run(bytes) else { return .leaf }
      record.mediaType = unpacked.mediaType
      return .parts(record, unpacked.parts)
    } catch {
      record.mediaType = MediaType.sniff(bytes)
      record.take(error)
      return .closed(DocumentReading(record: record))
    }
  }

  /// Everything that the bytes of a file tell which holds no others, with the document that the
  /// reading was made from; nil where none was had.
  func leaf(_ bytes: [UInt8]) -> (reading: DocumentReading, document: Document?) {
    var record = DocumentRecord(id: "", path: "", status: .read)
    do throws(ExtractError) {
      let document = reader.laidOut(try extract.run(SourceFile(path: "", bytes: bytes)))
      let content = reader.run(document)
      if content.statements.isEmpty, document.pages.isEmpty, let root = document.root {
        throw .unknownXML(root: root)
      }
      record.take(document)
      record.take(content)
      return (
        reading: DocumentReading(record: record, statements: content.statements),
        document: document
      )
    } catch {
      record.mediaType = MediaType.sniff(bytes)
      record.take(error)
      return (reading: DocumentReading(record: record), document: nil)
    }
  }
}

extension Document {
  /// Name of the root element of a document that is XML itself.
  fileprivate var root: String? {
    mediaType == MediaType.xml ? trees.first?.elements.first?.name : nil
  }
}
