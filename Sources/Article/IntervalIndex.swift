/// Ranges of a text, each with a number, that can be asked which of them touch a stretch of it.
///
/// Ranges may overlap and nest. A query costs O(log n) plus a step for every block of 64 ranges
/// before the stretch, and never looks into a block that ends before it.
public struct IntervalIndex: Sendable {
  private static let blockSize = 64
  private let starts: [TextOffset]
  private let ends: [TextOffset]
  private let numbers: [Int32]
  /// The greatest end within each block.
  private let blockEnds: [TextOffset]

  public var count: Int { starts.count }

  /// - Complexity: O(n), or O(n log n) if the items are not in order of their start.
  public init(_ items: [(range: TextRange, number: Int)]) {
    var items = items
    let starts = items.map(\.range.lowerBound)
    if zip(starts, starts.dropFirst()).contains(where: { $0 > $1 }) {
      // Equal starts keep their order, so that equal input gives equal output.
      let order = items.indices.sorted {
        (items[$0].range.lowerBound, $0) < (items[$1].range.lowerBound, $1)
      }
      items = order.map { items[$0] }
    }
    self.starts = items.map(\.range.lowerBound)
    ends = items.map(\.range.upperBound)
    numbers = items.map { Int32($0.number) }
    let ends = ends
    blockEnds = stride(from: 0, to: items.count, by: Self.blockSize).map { start in
      ends[start..<min(start + Self.blockSize, ends.count)].max()!
    }
  }

  /// Calls `body` with each range that shares at least a byte with `stretch`, in order of start.
  public func forEach(overlapping stretch: TextRange, _ body: (TextRange, _ number: Int) -> Void) {
    let last = firstIndex(startingAt: stretch.upperBound)
    for block in 0..<blockEnds.count where blockEnds[block] > stretch.lowerBound {
      let first = block * Self.blockSize
      if first >= last { break }
      for i in first..<min(first + Self.blockSize, last) where ends[i] > stretch.lowerBound {
        body(starts[i]..<ends[i], Int(numbers[i]))
      }
    }
  }

  /// The numbers of the ranges that share at least a byte with `stretch`, in order of start.
  public func numbers(overlapping stretch: TextRange) -> [Int] {
    var result: [Int] = []
    forEach(overlapping: stretch) { _, number in result.append(number) }
    return result
  }

  /// Position of the first range that starts at or after `offset`.
  private func firstIndex(startingAt offset: TextOffset) -> Int {
    starts.partitioningIndex { $0 >= offset }
  }
}
