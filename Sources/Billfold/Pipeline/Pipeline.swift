/// The way of one document: extract its words, read and prove what they say.
///
/// Pure and synchronous. It runs in the calling process, without any limit of time or memory: a
/// batch of files from elsewhere belongs into ``Batch``, which reads in worker processes.
public struct Pipeline: Sendable {
  let extract: Extract
  private let reader: ReadDocument

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
      let knowledge = try Knowledge.builtIn().adding(profiles: options.profiles)
      reader = ReadDocument(
        knowledge: knowledge,
        options: ReadingOptions(
          usesProfiles: options.usesProfiles, ignoresEmbedded: options.ignoresEmbedded))
    } catch {
      throw BillfoldError(error)
    }
    extract = Extract(limits: options.limits, passwords: options.passwords, messages: messages)
  }

  /// Everything that one file tells, with the file's own id.
  public func read(_ file: SourceFile) -> DocumentReading {
    var reading = content(of: file.bytes)
    reading.record.identify(path: file.path, bytes: file.bytes)
    reading.record.parent = file.parent
    return reading
  }

  /// Everything that some bytes tell; the record lacks what only the file's owner knows.
  func content(of bytes: [UInt8]) -> DocumentReading { parts(of: bytes).reading }

  /// The same, with the document that the reading was made from; nil where none was had.
  func parts(of bytes: [UInt8]) -> (reading: DocumentReading, document: Document?) {
    var record = DocumentRecord(id: "", path: "", status: .read)
    do throws(ExtractError) {
      let document = try extract.run(SourceFile(path: "", bytes: bytes))
      let content = reader.run(document)
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
