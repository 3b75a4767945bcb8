import BillBatch
import BillModel

extension Batch {
  /// Reads everything in the calling process, without any limit of time or memory.
  ///
  /// A hostile file can hang or crash the caller; this is for files that the caller trusts, where
  /// no other process can be started.
  ///
  /// - Parameter progress: Told after every document.
  /// - Returns: A reading for every file that was found, in the order of paths.
  /// - Throws: A ``BillfoldError`` when a profile is broken.
  public func readInProcess(
    progress: @escaping Progress = { _, _, _ in }
  ) throws(BillfoldError) -> [DocumentReading] {
    try read(progress: progress) { (options) throws(BillfoldError) in
      let pipeline = try Pipeline(options: options)
      return { pipeline.whole(of: $0) }
    }
  }
}
