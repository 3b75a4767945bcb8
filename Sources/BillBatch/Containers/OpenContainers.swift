/// The mails and archives of a pool whose parts are being read.
struct OpenContainers {
  private var containers: [Int: ContainerReading] = [:]

  /// Begins with a container that came as `number`.
  ///
  /// - Returns: Jobs for its parts, in their order; the whole reading when none is to be read.
  mutating func open(
    _ container: ContainerReading, as number: Int
  ) -> (jobs: [WorkerJob], reading: DocumentReading?) {
    var container = container
    let jobs = container.takeWaiting().map { index, bytes in
      WorkerJob(number: number, part: index, bytes: bytes)
    }
    guard !jobs.isEmpty else { return (jobs: [], reading: container.finished()) }
    containers[number] = container
    return (jobs: jobs, reading: nil)
  }

  /// Takes what became of a part; gives the whole reading when it was the last one.
  mutating func take(
    _ result: Result<DocumentReading, WorkerFailure>, for part: Int, of number: Int
  ) -> DocumentReading? {
    switch result {
    case .success(let reading): containers[number]?.take(reading, for: part)
    case .failure(let failure): containers[number]?.take(failure, for: part)
    }
    guard let container = containers[number], container.isComplete else { return nil }
    containers[number] = nil
    return container.finished()
  }
}
