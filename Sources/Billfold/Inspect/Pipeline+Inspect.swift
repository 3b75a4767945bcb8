import BillBatch
import BillExtraction
import BillModel

extension Pipeline {
  /// Everything that some bytes tell, with what else was asked about them.
  func inspect(_ bytes: [UInt8], _ request: InspectionRequest) -> Inspection {
    let (reading, document) = leaf(bytes)
    var inspection = Inspection(reading: reading)
    if request.wantsLibraries { inspection.libraries = LibraryVersion.all }
    guard var document else { return inspection }
    inspection.pageCount = document.pages.count
    if request.wantsDraft {
      // Where no word is known no statement is found, and a profile is wanted all the more.
      let holdsAmounts = reading.record.unclaimed.count >= 2
      let read =
        reading.statements.first
        ?? (holdsAmounts
          ? StatementReading(statement: Statement(type: .bill, at: .line(1)), entries: []) : nil)
      inspection.draft = read.map { ProfileDraft(of: $0, in: document, knowledge) }
    }
    if request.wantsChoices { inspection.choices = choices(in: document) }
    document.pages.removeAll { request.page != nil && $0.number != request.page }
    if request.wantsPicture, document.pages.count == 1 {
      let page = document.pages[0]
      let paper =
        document.mediaType == MediaType.pdf
        ? PDFRenderer.raster(ofPage: page.number, of: bytes, passwords: extract.passwords) : nil
      inspection.picture = PageDrawing(of: page, reading: reading).png(over: paper)
    }
    if request.wantsWords { inspection.document = document }
    return inspection
  }
}

extension LibraryVersion {
  /// The C libraries that read and draw documents, in a fixed order.
  fileprivate static var all: [LibraryVersion] {
    [
      LibraryVersion(name: "poppler (PDF)", version: ExtractionLibraries.poppler),
      LibraryVersion(name: "libxml2 (HTML, XML)", version: ExtractionLibraries.libxml2),
      LibraryVersion(name: "GMime (mail, MHTML)", version: ExtractionLibraries.gmime),
      LibraryVersion(name: "libzip (archives, XLSX)", version: ExtractionLibraries.libzip),
      LibraryVersion(name: "FreeXL (.xls)", version: ExtractionLibraries.freexl),
      LibraryVersion(name: "cairo (pictures)", version: PictureLibraries.cairo),
      LibraryVersion(name: "Pango (pictures)", version: PictureLibraries.pango),
    ]
  }
}
