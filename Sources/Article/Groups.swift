/// Numbers gathered under keys 0…n-1, in two flat arrays.
public struct Groups: Sendable {
  private let bounds: [Int32]
  private let members: [Int32]

  /// Gathers `pairs`, keeping their order within each key.
  ///
  /// - Complexity: O(keys + pairs).
  public init(keys: Int, pairs: [(key: Int, member: Int)]) {
    var bounds = [Int32](repeating: 0, count: keys + 1)
    for pair in pairs { bounds[pair.key + 1] += 1 }
    for key in 0..<keys { bounds[key + 1] += bounds[key] }
    var next = bounds
    var members = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      members[Int(next[pair.key])] = Int32(pair.member)
      next[pair.key] += 1
    }
    self.bounds = bounds
    self.members = members
  }

  /// The members of a key; none for a key beyond the last.
  public subscript(key: Int) -> ArraySlice<Int32> {
    guard key >= 0, key + 1 < bounds.count else { return [] }
    return members[Int(bounds[key])..<Int(bounds[key + 1])]
  }

  public func count(_ key: Int) -> Int { self[key].count }
}
