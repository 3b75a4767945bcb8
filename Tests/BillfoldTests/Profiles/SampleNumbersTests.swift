import Billfold
import Foundation
import Testing

/// Personal data in samples is made up: no number in them is anybody's.
@Suite("Numbers in samples")
struct SampleNumbersTests {
  /// The ranges that numbers of samples are taken from; `Scripts/generate-numbering-plans` says
  /// which of them belong to a carrier.
  private static let ranges: [String] = {
    let file = projectFolder.appending(path: "Scripts/samples/numbers-of-nobody.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
  }()

  @Test func everyNumberIsOfARangeThatNobodyHas() throws {
    let root = projectFolder.appending(path: "Samples").path(percentEncoded: false)
    let samples = try #require(GoldenSamples(at: root)).samples
    var used: Set<String> = []
    for sample in samples {
      let golden = String(decoding: try FileBytes.read(sample.golden), as: UTF8.self)
      for number in Set(golden.matches(of: /\+[0-9]{8,15}/).map { String($0.output) }) {
        let range = Self.ranges.first { number.hasPrefix($0) }
        #expect(range != nil, "\(sample.document): \(number) may be somebody's")
        used.formUnion([range].compactMap(\.self))
      }
    }
    #expect(Set(Self.ranges).subtracting(used) == [], "ranges that no sample uses")
  }
}
