import Billfold
import Glibc

// The worker of the tests: it reads like `billfold-worker`, but obeys documents that are orders.
var loop = WorkerLoop { bytes, line in
  if let order = MockOrder(bytes) { order.obey(on: line) }
}
exit(loop.run())
