/// The pieces that the encoder knows, found by their bytes.
///
/// Pieces that go on within a word (`##ing` in the list) are kept apart from those that begin one.
struct Vocabulary: Sendable {
  /// Numbers of the pieces with a meaning of their own.
  static let (unknown, windowStart, windowEnd): (UInt16, UInt16, UInt16) = (100, 101, 102)

  private let bytes: [UInt8]
  /// Where each piece begins and ends in `bytes`, without the mark of going on.
  private let ranges: [Range<Int32>]
  private let goesOn: [Bool]
  /// Open addressing: a piece's number plus one, or 0.
  private let slots: [UInt16]
  /// The length of the longest piece in bytes.
  let longest: Int

  /// - Parameter list: the pieces in the order of their numbers, one a line.
  init(list: some Sequence<UInt8>) {
    bytes = Array(list)
    var ranges: [Range<Int32>] = []
    var goesOn: [Bool] = []
    var slots = [UInt16](repeating: 0, count: 1 << 17)
    let mark = UInt8(ascii: "#")
    var start = 0
    // By hand and in one pass, since a reader waits for it.
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      let continues = end - start > 2 && bytes[start] == mark && bytes[start + 1] == mark
      if continues { start += 2 }
      var hash = PieceHash(goesOn: continues)
      for index in start..<end { hash.combine(bytes[index]) }
      var slot = hash.slot(of: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) % slots.count }
      ranges.append(Int32(start)..<Int32(end))
      goesOn.append(continues)
      slots[slot] = UInt16(ranges.count)
      start = end + 1
    }
    self.ranges = ranges
    self.goesOn = goesOn
    self.slots = slots
    longest = ranges.lazy.map { $0.count }.max() ?? 0
  }

  /// The number of pieces.
  var count: Int { ranges.count }

  /// The number of the piece with these bytes.
  /// - Parameter hash: of the same bytes.
  func id(of piece: ArraySlice<UInt8>, goesOn: Bool, hash: PieceHash) -> UInt16? {
    var slot = hash.slot(of: slots.count)
    while slots[slot] != 0 {
      let id = Int(slots[slot] - 1)
      if self.goesOn[id] == goesOn, ranges[id].count == piece.count,
        bytes[Int(ranges[id].lowerBound)..<Int(ranges[id].upperBound)].elementsEqual(piece)
      {
        return UInt16(id)
      }
      slot = (slot + 1) % slots.count
    }
    return nil
  }
}

/// The hash of a piece, one byte after the other (FNV-1a).
struct PieceHash {
  private var value: UInt64

  init(goesOn: Bool) {
    value = goesOn ? 0x8422_2325_CBF2_9CE4 : 0xCBF2_9CE4_8422_2325
  }

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  func slot(of count: Int) -> Int {
    Int(truncatingIfNeeded: (value ^ value >> 32) % UInt64(count))
  }
}
