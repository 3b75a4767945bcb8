import Glibc

/// Time that only goes forward, for limits, progress and measurements; no output ever holds it.
package enum MonotonicClock {
  /// Milliseconds since some moment.
  package static var milliseconds: Int { nanoseconds / 1_000_000 }

  /// Nanoseconds since some moment.
  package static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
