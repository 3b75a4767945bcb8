import BillModel
import Testing

@Suite("A document's reading as a frame")
struct DocumentFrameTests {
  @Test("What is decoded is what was encoded", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var maker = ReadingMaker(seed: seed)
    let reading = maker.reading(statements: Int(seed % 4), entries: Int(seed % 23))
    let frame = DocumentFrame.encode(reading)
    let decoded = try DocumentFrame.decode(frame)
    #expect(decoded == reading)
    // Equality of decimals ignores the scale and that of texts the order of marks; bytes do not.
    #expect(DocumentFrame.encode(decoded) == frame)
    #expect("\(decoded)".utf8.elementsEqual("\(reading)".utf8))
  }

  @Test("The largest decimals come through", arguments: [0, 6, 12])
  func largestDecimals(scale: Int) throws {
    let largest = ExactDecimal.magnitudeLimit * ExactDecimal.power(scale) - 1
    for digits in [largest, -largest] {
      var reading = DocumentReading(record: DocumentRecord(id: "d", path: "p", status: .read))
      var statement = Statement(type: .bill, at: .line(1))
      statement.totals[.due] = ExactDecimal(significand: digits, scale: scale)
      reading.statements = [StatementReading(statement: statement, entries: [])]
      let due = try DocumentFrame.decode(DocumentFrame.encode(reading)).statements[0].statement
        .totals[.due]
      #expect(due?.significand == digits)
      #expect(due?.scale == scale)
    }
  }

  @Test("Repeated texts take a byte or two each")
  func repeatedTexts() {
    var entry = Entry(kind: .voice, at: .line(1))
    entry.description = "A description of the same service on every row of the list"
    func size(_ count: Int) -> Int {
      DocumentFrame.encode(
        DocumentReading(
          record: DocumentRecord(id: "d", path: "p", status: .read),
          statements: [
            StatementReading(
              statement: Statement(type: .usage, at: .line(1)),
              entries: Array(repeating: entry, count: count))
          ])
      ).count
    }
    #expect(size(100) - size(50) == 50 * 5)
  }

  @Test("A frame that ends early is refused, wherever it ends")
  func truncated() {
    var maker = ReadingMaker(seed: 7)
    let frame = DocumentFrame.encode(maker.reading(statements: 2, entries: 5))
    for count in 0..<frame.count {
      #expect(throws: FrameError.self) { try DocumentFrame.decode(Array(frame.prefix(count))) }
    }
    #expect(throws: FrameError.trailing(count: 1)) { try DocumentFrame.decode(frame + [0]) }
  }

  @Test("A changed frame is refused or read, and never traps", arguments: 0..<40 as Range<UInt64>)
  func mutated(seed: UInt64) {
    var maker = ReadingMaker(seed: seed)
    let frame = DocumentFrame.encode(maker.reading(statements: 2, entries: 6))
    var numbers = SeededNumbers(seed: seed ^ 0xBAD)
    var refused = 0
    for _ in 0..<400 {
      var bytes = frame
      for _ in 0...Int(numbers.next() % 3) {
        bytes[Int(numbers.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: numbers.next())
      }
      do throws(FrameError) {
        let reading = try DocumentFrame.decode(bytes)
        // What passes is a value like any other.
        #expect(DocumentFrame.encode(reading).count > 3)
      } catch {
        refused += 1
        #expect(!error.description.isEmpty)
      }
    }
    #expect(refused > 0)
  }

  @Test(
    "A count that lies is refused before anything is allocated for it",
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0xC0, 0x84, 0x3D],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func lyingCount(varint: [UInt8]) {
    let empty = DocumentFrame.encode(
      DocumentReading(record: DocumentRecord(id: "d", path: "p", status: .read)))
    // The count of statements is the last byte of an empty reading.
    #expect(throws: FrameError.self) {
      try DocumentFrame.decode(Array(empty.dropLast()) + varint)
    }
  }

  @Test(
    "Bytes of another kind are named so",
    arguments: [[], [0], Array("BF".utf8), [0x42, 0x46, 0xFF]])
  func foreign(bytes: [UInt8]) {
    #expect(throws: FrameError.foreign) { try DocumentFrame.decode(bytes) }
  }
}
