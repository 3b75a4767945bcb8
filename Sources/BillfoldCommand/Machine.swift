import BillBatch

/// What the machine offers.
enum Machine {
  /// How many processor cores this process may keep busy, at least 1.
  static var cores: Int {
    let status = text("/proc/self/status").split(separator: "\n")
    let mask = status.first { $0.hasPrefix("Cpus_allowed:") } ?? ""
    let allowed = mask.dropFirst("Cpus_allowed:".count)
      .reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return max(1, min(allowed, quota))
  }

  /// The share that a container has, in whole cores; as many as one likes where there is no limit.
  private static var quota: Int {
    let words = text("/sys/fs/cgroup/cpu.max").split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let time = Int(words[0]), let period = Int(words[1]), period > 0 else {
      return .max
    }
    return max(1, (time + period - 1) / period)
  }

  private static func text(_ path: String) -> String {
    String(decoding: (try? FileBytes.read(path)) ?? [], as: UTF8.self)
  }
}
