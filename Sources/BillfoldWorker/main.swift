import Billfold
import Glibc

var loop = WorkerLoop()
exit(loop.run())
