/// What a worker answers to a document.
public protocol WorkerAnswer: Sendable {
  /// The answer of a frame that comes from a process which has read a hostile file.
  init(frame: [UInt8]) throws(FrameError)
  /// The answer to a mail or an archive, whose parts were read one by one.
  init(reading: DocumentReading)
  /// What was read.
  var reading: DocumentReading { get }
}

extension DocumentReading: WorkerAnswer {
  /// The reading of a frame.
  public init(frame: [UInt8]) throws(FrameError) {
    self = try DocumentFrame.decode(frame)
  }

  /// The reading itself.
  public init(reading: DocumentReading) { self = reading }

  /// The reading itself.
  public var reading: DocumentReading { self }
}
