import Billfold

extension WorkerProgram {
  /// The worker that obeys documents which are orders to misbehave.
  static var mock: WorkerProgram {
    let own = besideExecutable.path
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? "./"
    return WorkerProgram(path: folder + "MockWorker")
  }
}
