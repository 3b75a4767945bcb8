import BillMutation
import Billfold

/// Changes verified documents and counts what a proof lets pass.
enum MutationsMode {
  /// Tries `count` changes of each document of some folders, and prints a table; 1 when a change
  /// passed with another reading.
  static func run(_ inputs: [String], count: Int) -> Int32 {
    let knowledge: Knowledge
    do throws(KnowledgeError) {
      knowledge = try Knowledge.builtIn()
    } catch {
      print("billfold-bench: \(error)")
      return 1
    }
    var survey = MutationSurvey(reader: ReadDocument(knowledge: knowledge), count: count)
    var documents = 0
    for file in Discover().run(inputs) where file.refusal == nil {
      guard let location = file.location,
        let bytes = try? FileBytes.read(FilePath.typed(location.bytes)),
        let document = try? Extract().run(SourceFile(path: file.path, bytes: bytes))
      else { continue }
      documents += 1
      survey.add(document, name: file.path)
    }
    print("\(documents) documents, \(survey.verified) verified, \(survey.provedByRow) by row")
    print("change          tried   other reading   same reading")
    for kind in Mutation.Kind.allCases {
      guard let outcome = survey.outcomes[kind] else { continue }
      let columns = [outcome.tried, outcome.wrong, outcome.unchanged].map(String.init)
      print(
        kind.rawValue.filled(to: 14) + columns[0].right(7) + columns[1].right(16)
          + columns[2].right(15))
    }
    show("passed with another reading:", survey.failures)
    show("passed with the same reading:", survey.unseen)
    return survey.failures.isEmpty ? 0 : 1
  }

  private static func show(_ title: String, _ changes: [String]) {
    guard !changes.isEmpty else { return }
    print(title)
    for change in changes.prefix(mostShown) { print("  " + change) }
    if changes.count > mostShown { print("  and \(changes.count - mostShown) more") }
  }

  private static let mostShown = 400
}

extension String {
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func right(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
