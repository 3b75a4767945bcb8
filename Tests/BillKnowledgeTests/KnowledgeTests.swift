import BillKnowledge
import BillModel
import Testing

@Suite("Knowledge")
struct KnowledgeTests {
  @Test func builtInDataHasNoFault() {
    #expect(Knowledge.lintBuiltIn().map(\.description) == [])
  }
}
