import BillExtraction
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

  /// How mobile numbers of a country are printed at home, and what they are called from abroad by.
  ///
  /// What stands beside a point, a comma or a colon is an amount, a day or a time.
  private nonisolated(unsafe) static let plans:
    [(country: String, code: String, form: Regex<Substring>)] = [
      (
        "RU", "+7",
        /(?:^|[^0-9.,+:])[78]?[ (]*9[0-9]{2}[ )-]*[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9.,:])/
      ),
      (
        "NO", "+47",
        /(?:^|[^0-9.,+:-])[49][0-9](?:[0-9]{6}|[0-9] [0-9]{2} [0-9]{3}| [0-9]{2} [0-9]{2} [0-9]{2})(?![0-9.,:])/
      ),
      ("HK", "+852", /(?:^|[^0-9.,+:-])[569][0-9]{3} ?[0-9]{4}(?![0-9.,:])/),
      ("OM", "+968", /(?:^|[^0-9.,+:-])[79][0-9]{3} ?[0-9]{4}(?![0-9.,:])/),
    ]

  /// What a golden has no word of is printed too: contacts in prose, senders, numbers on slips.
  @Test("No number that is printed is anybody's, whether the golden tells it or not")
  func printedNumbers() throws {
    let root = projectFolder.appending(path: "Samples").path(percentEncoded: false)
    var read = 0
    var found = 0
    for sample in try #require(GoldenSamples(at: root)).samples {
      let golden = String(decoding: try FileBytes.read(sample.golden), as: UTF8.self)
      let bytes = try FileBytes.read(root + "/" + sample.document.dropFirst(root.count + 1))
      // Those that want a password or hold others repeat what other samples print.
      guard let document = try? Extract().run(SourceFile(path: sample.document, bytes: bytes))
      else {
        continue
      }
      read += 1
      let text =
        document.pages.flatMap(\.words).map(\.text).joined(separator: " ") + " "
        + document.messages.map(\.text).joined(separator: " ")
      var numbers = text.matches(of: /\+[0-9][0-9 ()-]{6,18}[0-9]/).map {
        "+" + $0.output.filter(\.isNumber)
      }
      // Numbers of accounts, bills and payments are no telephone's.
      let known = golden.filter { $0 != " " }
      for plan in Self.plans where golden.contains("\"country\": \"\(plan.country)\"") {
        for match in text.matches(of: plan.form) {
          let digits = match.output.filter(\.isNumber).suffix(plan.country == "RU" ? 10 : 8)
          let number = plan.code + digits
          if isNobodys(number) || !known.contains(digits) { numbers.append(number) }
        }
      }
      found += numbers.count
      for number in Set(numbers) {
        #expect(isNobodys(number), "\(sample.document) prints \(number), which may be somebody's")
      }
    }
    #expect(read >= 190)
    #expect(found >= 10_000)
  }

  private func isNobodys(_ number: String) -> Bool {
    Self.ranges.contains { number.hasPrefix($0) }
  }
}
