/// Finds bytes sixteen at a time.
enum ByteScanner {
  /// The first position in `range` whose byte is one of two.
  static func first(
    _ a: UInt8, or b: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    // Vectors can only be loaded from a raw pointer; every load ends within `range`.
    bytes.withUnsafeBytes { raw in
      var i = range.lowerBound
      let first = SIMD16<UInt8>(repeating: a)
      let second = SIMD16<UInt8>(repeating: b)
      while i + 16 <= range.upperBound {
        let block = raw.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
        let hits = (block .== first) .| (block .== second)
        if any(hits) { break }
        i += 16
      }
      while i < range.upperBound {
        if raw[i] == a || raw[i] == b { return i }
        i += 1
      }
      return nil
    }
  }
}
