import Glibc

/// Writes bytes to standard output, all of them.
///
/// A reader that goes away (`| head`) ends the program by SIGPIPE, as it should.
func emit(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      exit(74)  // EX_IOERR: a full disk or a closed descriptor; there is nobody to tell.
    }
    rest = rest.dropFirst(written)
  }
}

/// Writes lines to standard output.
func emit(lines: [String]) {
  var bytes: [UInt8] = []
  for line in lines {
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
  emit(bytes)
}
