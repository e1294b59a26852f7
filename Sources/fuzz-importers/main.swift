import Article
import CFuzzer
import Glibc
import Importers

// Feeds mutated sources to the importers under the address sanitizer:
//
//   PULLQUOTE_FUZZ=1 swift build -c release --product fuzz-importers --scratch-path .build-fuzz \
//     -Xswiftc -sanitize=fuzzer,address
//   SWIFT_BACKTRACE=enable=no .build-fuzz/release/fuzz-importers -max_total_time=3600 CORPUS
//
// The first byte of an input chooses the importer.

/// Reads an input and checks what every article promises.
func importing(_ bytes: [UInt8], as choice: UInt8) {
  let article: Article?
  switch choice % 5 {
  case 0: article = try? importHTML(bytes, source: "fuzz")
  case 1: article = try? importMarkdown(bytes, source: "fuzz")
  case 2: article = try? importMail(bytes, source: "fuzz")
  case 3:
    _ = try? Feed(bytes, address: "https://example.org/feed")
    return
  default: article = try? Importers.article(from: bytes, source: "fuzz")
  }
  guard let article else { return }
  precondition(String(validating: article.text.utf8, as: UTF8.self) != nil, "text is valid UTF-8")
  var end = article.text.startOffset
  for paragraph in article.paragraphs {
    precondition(paragraph.range.lowerBound >= end, "paragraphs are in order, without overlap")
    end = paragraph.range.upperBound
  }
  precondition(end <= article.text.endOffset, "paragraphs lie in the text")
}

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: size)
  if let choice = input.first { importing(Array(input.dropFirst()), as: choice) }
  return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
