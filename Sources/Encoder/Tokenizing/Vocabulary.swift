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
  private var slots: [UInt16]
  /// The length of the longest piece in bytes.
  let longest: Int

  /// - Parameter list: the pieces in the order of their numbers, one a line.
  init(list: some Sequence<UInt8>) {
    bytes = Array(list)
    var ranges: [Range<Int32>] = []
    var goesOn: [Bool] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let continues = line.count > 2 && line.starts(with: "##".utf8)
      ranges.append(Int32(line.startIndex + (continues ? 2 : 0))..<Int32(line.endIndex))
      goesOn.append(continues)
    }
    self.ranges = ranges
    self.goesOn = goesOn
    longest = ranges.lazy.map { $0.count }.max() ?? 0
    slots = Array(repeating: 0, count: 1 << 17)
    for id in ranges.indices {
      var hash = PieceHash(goesOn: goesOn[id])
      for byte in bytes[Int(ranges[id].lowerBound)..<Int(ranges[id].upperBound)] {
        hash.combine(byte)
      }
      var slot = hash.slot(of: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) % slots.count }
      slots[slot] = UInt16(id + 1)
    }
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
