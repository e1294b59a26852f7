/// Disjoint sets of the numbers 0..<count, without recursion.
struct UnionFind {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The number that stands for the set of `element`: its smallest.
  mutating func root(of element: Int) -> Int {
    var i = element
    while parents[i] != i {
      parents[i] = parents[parents[i]]
      i = parents[i]
    }
    return i
  }

  mutating func join(_ a: Int, _ b: Int) {
    let first = root(of: a)
    let second = root(of: b)
    if first != second { parents[max(first, second)] = min(first, second) }
  }
}
