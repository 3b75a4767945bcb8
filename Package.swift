// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target; modules that import no C are held to strict memory safety besides.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]
let strict: [SwiftSetting] = common + [.strictMemorySafety()]

let package = Package(
  name: "Billfold",
  products: [
    .library(name: "Billfold", targets: ["Billfold"]),
    .executable(name: "billfold", targets: ["BillfoldCommand"]),
    .executable(name: "billfold-worker", targets: ["BillfoldWorker"]),
    .executable(name: "billfold-bench", targets: ["BillfoldBench"]),
  ],
  targets: [
    // C libraries of the system, each a module map and a shim.
    .systemLibrary(name: "CGMime", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "cairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CFreeXL", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
    // The data files (vocabularies, currencies, units, issuers), taken in by a generated index.
    .target(name: "CKnowledge", exclude: ["data"]),
    // What confines the processes that read documents.
    .target(name: "CSandbox"),

    // Arrows point at what is imported, and there are no others.
    .target(name: "BillModel", swiftSettings: strict),
    .target(
      name: "BillExtraction",
      dependencies: [
        "BillModel", "CGMime", "CPoppler", "CLibXML2", "CLibZip", "CFreeXL", "CSandbox",
      ],
      swiftSettings: common),
    .target(
      name: "BillKnowledge", dependencies: ["BillModel", "CKnowledge", "CPCRE2"],
      swiftSettings: common),
    .target(
      name: "BillReading", dependencies: ["BillModel", "BillExtraction", "BillKnowledge"],
      swiftSettings: strict),
    .target(name: "BillLedger", dependencies: ["BillModel"], swiftSettings: strict),
    .target(name: "BillReports", dependencies: ["BillModel", "BillLedger"], swiftSettings: strict),
    // What the main process needs: none of the libraries that read documents, since linking them
    // takes a third of the time of a small bill.
    .target(
      name: "BillBatch",
      dependencies: ["BillModel", "BillKnowledge", "BillLedger", "BillReports", "CSandbox"],
      swiftSettings: common),
    .target(
      name: "Billfold",
      dependencies: [
        "BillModel", "BillExtraction", "BillKnowledge", "BillReading", "BillLedger", "BillReports",
        "BillBatch", "CPango", "CSandbox",
      ], swiftSettings: common),
    .target(name: "CommandLineTable", swiftSettings: strict),
    .executableTarget(
      name: "BillfoldCommand", dependencies: ["BillBatch", "CommandLineTable"],
      swiftSettings: common),
    .executableTarget(
      name: "BillfoldWorker", dependencies: ["Billfold"], swiftSettings: common),
    // Changes to documents that a proof must notice, for tests and measurements.
    .target(
      name: "BillMutation", dependencies: ["BillModel", "BillReading"], swiftSettings: strict),
    .executableTarget(
      name: "BillfoldBench", dependencies: ["Billfold", "BillExtraction", "BillMutation"],
      swiftSettings: common),

    // The worker that obeys documents which are orders to misbehave; no product has it.
    .executableTarget(
      name: "MockWorker", dependencies: ["Billfold", "BillModel"], path: "Tests/MockWorker",
      swiftSettings: common),

    .testTarget(name: "BillModelTests", dependencies: ["BillModel"], swiftSettings: common),
    .testTarget(
      name: "BillExtractionTests", dependencies: ["BillModel", "BillExtraction", "CLibZip"],
      swiftSettings: common),
    .testTarget(name: "BillKnowledgeTests", dependencies: ["BillKnowledge"], swiftSettings: common),
    .testTarget(
      name: "BillReadingTests",
      dependencies: [
        "BillModel", "BillExtraction", "BillKnowledge", "BillReading", "BillMutation",
      ], swiftSettings: common),
    .testTarget(name: "BillLedgerTests", dependencies: ["BillLedger"], swiftSettings: common),
    .testTarget(name: "BillReportsTests", dependencies: ["BillReports"], swiftSettings: common),
    .testTarget(
      name: "BillfoldTests", dependencies: ["Billfold", "BillfoldWorker", "MockWorker"],
      swiftSettings: common),
    .testTarget(
      name: "CommandLineTableTests", dependencies: ["CommandLineTable"],
      exclude: ["Snapshots"], swiftSettings: common),
    .testTarget(
      name: "BillfoldCommandTests",
      dependencies: [
        "Billfold", "BillfoldCommand", "BillfoldWorker", "CommandLineTable", "MockWorker",
      ],
      exclude: ["Snapshots"], swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
