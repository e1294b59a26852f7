// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "pullquote",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Values: text, offsets, article, annotation, JSON. Imports nothing.
    .target(name: "Article"),
    // The trained encoder's file as read-only bytes inside the executable.
    .target(name: "CModel", exclude: ["encoder.pqmodel", "MODEL_CARD.md"]),
    // The licences of all that the program consists of.
    .target(name: "CLicenses", exclude: ["libraries.txt", "texts.txt"]),
    // Products of int8 matrices by oneDNN, loaded at first use where the kernels have none for the
    // processor. Needs libdnnl-dev to build.
    .target(name: "CDNNL", linkerSettings: [.linkedLibrary("dl")]),
    // The encoder's arithmetic for several instruction sets, products by AVX2 among it. Optimised in
    // debug builds too: the encoder's tests would take minutes otherwise.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),
    // Text to findings: tokenizer, transformer, heads, decoding.
    .target(
      name: "Encoder", dependencies: ["CModel", "CDNNL", "CKernels"], exclude: ["Reference"]),
    // Measures.
    .executableTarget(
      name: "pullquote-bench",
      dependencies: [
        "Annotator", "Article", "Encoder", "Importers", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["spacy_speed.py"]),
    // Bytes of every kind of source to articles.
    .target(name: "Importers", dependencies: ["Article", "CCmark", "CFetch", "CXML2", "CZlib"]),
    // One HTTP request by libcurl, which is loaded when the first is made.
    .target(name: "CFetch"),
    // Markdown's parser.
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    // HTML's parser, by libxml2, which is loaded at the first page. Needs libxml2-dev to build.
    .target(
      name: "CXML2", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("dl")]),
    // gzip.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Annotated articles to text of every kind.
    .target(name: "Exporters", dependencies: ["Article"]),
    // What is remembered between runs, in SQLite.
    .target(
      name: "Library", dependencies: ["Article", .product(name: "GRDB", package: "GRDB.swift")]),
    // Style names, colours, themes.
    .target(name: "Styling", dependencies: ["TOMLKit"], plugins: ["EmbedThemes"]),
    // Compiles Themes/ into the program.
    .plugin(
      name: "EmbedThemes", capability: .buildTool(), dependencies: ["embed-files"],
      path: "Sources/EmbedThemes"),
    .executableTarget(name: "embed-files"),
    // The user's choices, from TOML.
    .target(name: "Configuration", dependencies: ["Article", "TOMLKit"]),
    // The whole reader without a terminal: state, commands, layout, screen.
    .target(name: "Reader", dependencies: ["Article", "CLineBreak", "Styling"]),
    // Unicode line breaking by ICU, which is loaded at the first text that needs it. Needs
    // libicu-dev to build.
    .target(name: "CLineBreak", linkerSettings: [.linkedLibrary("dl")]),
    // ncurses, with what Swift cannot import and what has to be C.
    .target(
      name: "CNcurses", exclude: ["modern.terminfo"],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Draws the reader's screen; turns keys and signals into events.
    .target(name: "CursesUI", dependencies: ["Reader", "Styling", "CNcurses"]),
    .testTarget(name: "CursesUITests", dependencies: ["CursesUI", "Article", "Reader", "Styling"]),
    // Text to annotation: names, quotes, who said them.
    .target(name: "Annotator", dependencies: ["Article", "Encoder"]),
    .testTarget(name: "AnnotatorTests", dependencies: ["Annotator"]),
    // Carries the reader's effects out.
    .target(
      name: "Session",
      dependencies: ["Article", "Annotator", "Exporters", "Importers", "Library", "Reader"]),
    // The command line.
    .executableTarget(
      name: "pullquote",
      dependencies: [
        "Annotator", "CLicenses", "Configuration", "CursesUI", "Exporters", "Session", "Styling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [
        // Starts three times as fast as with the shared libraries, and runs without a toolchain.
        .unsafeFlags(
          [
            "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections",
            "-lFoundation", "-lCoreFoundation", "-lFoundationInternationalization",
            "-l_FoundationICU", "-ldispatch", "-lBlocksRuntime",
            "-lswiftSynchronization", "-Xlinker", "-s", "-Xlinker", "--gc-sections",
            // At a fixed place, which spares every start 90,000 addresses to write. The C libraries
            // that read foreign bytes are shared ones, and stay at random places.
            "-Xclang-linker", "-no-pie",
          ], .when(configuration: .release))
      ]),
    // For tests and measurements: a program in a pseudo-terminal, its screen, keys and signals;
    // a socket to talk to.
    .systemLibrary(name: "CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "TestSupport", dependencies: ["CVTerm"]),
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "Styling", "pullquote"]),
    .testTarget(name: "SessionTests", dependencies: ["Session", "TestSupport"]),
    .testTarget(name: "PackageTests", dependencies: ["CLicenses", "Configuration", "Reader"]),
    .testTarget(name: "StylingTests", dependencies: ["Styling"]),
    .testTarget(name: "ArticleTests", dependencies: ["Article"]),
    .testTarget(name: "ExportersTests", dependencies: ["Exporters"]),
    .testTarget(name: "ReaderTests", dependencies: ["Reader"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"]),
    .testTarget(name: "LibraryTests", dependencies: ["Library"]),
    .testTarget(
      name: "EncoderTests", dependencies: ["Encoder", "CModel", "CDNNL", "CKernels"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "ImportersTests", dependencies: ["Importers", "CZlib", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// libFuzzer is only there when the sanitizer is asked for, so plain builds leave these out.
if Context.environment["PULLQUOTE_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer"),
    .executableTarget(name: "fuzz-importers", dependencies: ["Article", "CFuzzer", "Importers"]),
  ]
}
