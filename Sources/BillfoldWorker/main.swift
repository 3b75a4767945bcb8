import Billfold
import Glibc

// `--mock` makes documents that are orders be obeyed; only tests give it.
var loop = WorkerLoop(obeysOrders: CommandLine.arguments.dropFirst().contains("--mock"))
exit(loop.run())
