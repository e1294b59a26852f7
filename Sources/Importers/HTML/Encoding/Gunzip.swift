import CZlib

/// Decompression of gzip and zlib data.
enum Gunzip {
  /// Whether the bytes start like a gzip file.
  static func isCompressed(_ bytes: [UInt8]) -> Bool {
    bytes.count > 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// The bytes, decompressed where they start like a gzip file.
  ///
  /// - Throws: as ``decompress(_:limit:)`` with the limit of pages.
  static func unwrapped(_ bytes: [UInt8]) throws(ImportError) -> [UInt8] {
    isCompressed(bytes) ? try decompress(bytes, limit: HTMLLimits.pageBytes) : bytes
  }

  /// Decompresses all members of a gzip file.
  ///
  /// - Throws: ``ImportError/tooLarge(limit:)`` as soon as more than `limit` bytes come out,
  ///   ``ImportError/damagedCompression`` where nothing can be read.
  static func decompress(_ bytes: [UInt8], limit: Int) throws(ImportError) -> [UInt8] {
    var stream = z_stream()
    guard cz_inflate_init(&stream) == Z_OK else { throw .damagedCompression }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var consumed = 0
    while consumed < bytes.count {
      let (status, read, written) = step(&stream, bytes[consumed...], into: &chunk)
      consumed += read
      if output.count + written > limit { throw .tooLarge(limit: limit) }
      output.append(contentsOf: chunk[..<written])
      if status == Z_STREAM_END {
        inflateReset(&stream)
      } else if status != Z_OK || (read == 0 && written == 0) {
        break  // cut short or broken: what came out so far is the best there is
      }
    }
    if output.isEmpty { throw .damagedCompression }
    return output
  }

  private static func step(
    _ stream: inout z_stream, _ input: ArraySlice<UInt8>, into chunk: inout [UInt8]
  ) -> (status: Int32, read: Int, written: Int) {
    input.withUnsafeBufferPointer { source in
      chunk.withUnsafeMutableBufferPointer { target in
        // zlib does not write to its input; its header only lacks the const.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(min(source.count, 1 << 30))
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let before = stream.avail_in
        let status = inflate(&stream, Z_NO_FLUSH)
        return (
          status, Int(before - stream.avail_in), target.count - Int(stream.avail_out)
        )
      }
    }
  }
}
