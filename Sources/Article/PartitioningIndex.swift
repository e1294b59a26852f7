extension RandomAccessCollection {
  /// The index of the first element for which the predicate holds, in a collection in which it holds
  /// for none before and for all behind; `endIndex` where it holds for none.
  ///
  /// - Complexity: O(log count).
  @inlinable
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
