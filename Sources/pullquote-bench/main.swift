import Encoder
import Glibc
import FoundationEssentials

func cpu() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9 }
let texts = CommandLine.arguments.dropFirst().compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
let t0 = cpu()
let encoder = try Encoder.embedded()
let t1 = cpu()
var n = 0
for t in texts { n += try encoder.findings(in: t).entities.count }
let t2 = cpu()
print("load", t1 - t0, "run", t2 - t1, "words", words, "words/s", Double(words) / (t2 - t1), n)
