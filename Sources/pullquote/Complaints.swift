import Article
import Glibc
import Importers
import Session

/// Says on standard error, in one safe line, what is wrong and what to do.
func complain(_ line: String) {
  let bytes = Array("pullquote: \(line.printable)\n".utf8)
  _ = write(2, bytes, bytes.count)
}

/// Names a source that could not be read.
func complain(_ source: String, _ error: ImportError) {
  complain(Session.message(source, error))
}
