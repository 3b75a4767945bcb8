import Billfold
import Foundation
import Testing

@Suite("Inspection in a worker process")
struct InspectTests {
  private func inspect(mock: Bool = false, wallMilliseconds: Int = 60_000) -> Inspect {
    var inspect = Inspect()
    if mock { inspect.program = .mock }
    inspect.settings.limits.wallMilliseconds = wallMilliseconds
    return inspect
  }

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Samples/no/telia/bill-two-numbers.pdf").standardized
    .path(percentEncoded: false)

  @Test("A crash of the reader ends as a problem", arguments: ["raise 11", "exit 3", "nonsense"])
  func crash(order: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("billfold order: \(order)", to: "a.pdf")
    let path = scratch.path("a.pdf")
    let inspection = try inspect(mock: true).run(path, InspectionRequest())
    #expect(inspection.reading.record.status == .failed)
    #expect(inspection.reading.record.problem?.code == "crash")
    #expect(inspection.reading.record.path == path)
    #expect(inspection.document == nil)
  }

  @Test("A hang of the reader ends as a problem", arguments: ["sleep", "spin"])
  func hang(order: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("billfold order: \(order)", to: "a.pdf")
    let inspection = try inspect(mock: true, wallMilliseconds: 1500)
      .run(scratch.path("a.pdf"), InspectionRequest())
    #expect(inspection.reading.record.problem?.code == "timeout")
  }

  @Test("A file that is not there is a problem of its own")
  func missing() throws {
    let inspection = try inspect().run("/nowhere/a.pdf", InspectionRequest())
    #expect(inspection.reading.record.problem?.code == "io-error")
  }

  @Test("It tells what was asked and no more")
  func request() throws {
    var request = InspectionRequest()
    let plain = try inspect().run(Self.sample, request)
    #expect(plain.reading.statements.count == 1)
    #expect(plain.pageCount == 2)
    #expect(plain.document == nil)
    #expect(plain.picture == nil)
    request.page = 2
    request.wantsWords = true
    request.wantsPicture = true
    let second = try inspect().run(Self.sample, request)
    #expect(second.reading == plain.reading)
    #expect(second.document?.pages.map(\.number) == [2])
    // A4 with a margin of 130 points and a strip of 18, at two pixels a point.
    let picture = try #require(second.picture)
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Self.number(picture[16..<20]) == 1450)
    #expect(Self.number(picture[20..<24]) == 1719)
    request.page = nil
    #expect(try inspect().run(Self.sample, request).picture == nil)
    request.page = 9
    let none = try inspect().run(Self.sample, request)
    #expect(none.document?.pages.isEmpty == true)
    #expect(none.pageCount == 2)
  }

  /// A number of PNG, the highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  @Test("A draft of a profile and the libraries are told where they are wanted")
  func draft() throws {
    var request = InspectionRequest()
    request.wantsDraft = true
    let draft = try #require(try inspect().run(Self.sample, request).draft)
    #expect(Profile.lint(ProfileFile(name: "draft.json5", bytes: Array(draft.text.utf8))) == [])
    #expect(draft.known != nil)
    #expect(try inspect().run(Self.sample, InspectionRequest()).draft == nil)
    let libraries = try inspect().libraries().get()
    #expect(libraries.contains { $0.name == "poppler (PDF)" && $0.version.contains(".") })
  }

  @Test("What is decoded is what was encoded, and a part of it is refused")
  func frame() throws {
    var request = InspectionRequest()
    request.page = 1
    request.wantsWords = true
    var inspection = try inspect().run(Self.sample, request)
    var page = try #require(inspection.document?.pages.first)
    page.words = Array(page.words.prefix(3))
    page.blocks = [
      Block(place: .path("/p"), kind: .headerCell, box: Box(x0: 1, y0: 2, x1: 3, y1: 4))
    ]
    inspection.document?.pages = [page]
    inspection.document?.losses = [TextLoss(page: 2, reason: "lost", kind: .tooManyPages)]
    inspection.document?.declaredLanguages = ["nb"]
    inspection.picture = [1, 2, 3, 4, 5, 6, 7, 8]
    inspection.draft = ProfileDraft(id: "xx/a", text: "{}", known: "no/telia")
    inspection.choices = [ReadingChoice(question: "days", chosen: "a", rejected: ["b", "c"])]
    inspection.libraries = [LibraryVersion(name: "poppler", version: "1.0")]
    let frame = inspection.frame
    let decoded = try Inspection(frame: frame)
    #expect("\(decoded)" == "\(inspection)")
    #expect(decoded.frame == frame)
    for count in stride(from: 0, to: frame.count, by: 3) {
      #expect(throws: FrameError.self) { try Inspection(frame: Array(frame.prefix(count))) }
    }
    #expect(throws: FrameError.foreign) {
      try Inspection(frame: DocumentFrame.encode(inspection.reading))
    }
  }

  @Test("A picture holds as many pixels as it says, within limits")
  func raster() {
    #expect(Raster(width: 2, height: 1, pixels: [0, 0, 0, 0]) == nil)
    #expect(Raster(width: Int.max, height: Int.max, pixels: []) == nil)
    #expect(Raster(width: 0, height: 0, pixels: []) == nil)
    #expect(Raster.scale(width: 595, height: 842) == 2)
    #expect(Raster.scale(width: 500, height: 32_000) == 0.5)
    for side: Float in [0, -1, .nan, .infinity, .greatestFiniteMagnitude] {
      #expect(Raster.scale(width: 100, height: side) == nil)
    }
  }
}
