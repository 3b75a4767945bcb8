import BillExtraction
import Billfold

/// Measures extraction alone, in megabytes a second: of the file, or of what a workbook unpacks to.
enum ExtractMode {
  /// Extracts a file `repetitions` times and prints the fastest.
  static func run(_ path: String, repetitions: Int) -> Int32 {
    guard let bytes = try? FileBytes.read(path) else {
      print("billfold-bench: cannot be read: \(path)")
      return 1
    }
    var best = Int.max
    var words = 0
    for _ in 0..<repetitions {
      let start = MonotonicClock.nanoseconds
      do throws(ExtractError) {
        let document = try Extract().run(SourceFile(path: path, bytes: bytes))
        best = min(best, MonotonicClock.nanoseconds - start)
        words = document.pages.reduce(0) { $0 + $1.words.count }
      } catch {
        print("billfold-bench: \(error.problem.message)")
        return 1
      }
    }
    let size = unpackedSize(of: bytes)
    let rate = size * 10_000 / max(best, 1)
    print(
      "\(size) bytes, \(words) words, \(best / 1_000_000) ms, \(rate / 10).\(rate % 10) MB/s")
    return 0
  }

  private static func unpackedSize(of bytes: [UInt8]) -> Int {
    guard let archive = try? ZipArchive(bytes) else { return bytes.count }
    return archive.entries.reduce(0) { $0 + $1.size }
  }
}
