/// The most likely sequence of labels O, B-0, I-0, B-1, I-1 …, where I follows B or I of its own
/// class alone.
/// - Parameter scores: for each word, the logarithm of each label's probability.
func mostLikelyLabels(_ scores: [ArraySlice<Float>]) -> [Int] {
  guard let first = scores.first else { return [] }
  let labels = first.count
  var best = Array(first)
  for inside in stride(from: 2, to: labels, by: 2) { best[inside] = -.infinity }
  var origins: [[Int]] = []
  for word in scores.dropFirst() {
    let highest = best.firstIndexOfHighest
    var next = Array(word)
    var origin = Array(repeating: highest, count: labels)
    for label in 0..<labels {
      if label > 0, label.isMultiple(of: 2) {
        origin[label] = best[label] > best[label - 1] ? label : label - 1
      }
      next[label] += best[origin[label]]
    }
    best = next
    origins.append(origin)
  }
  var path = [best.firstIndexOfHighest]
  for origin in origins.reversed() { path.append(origin[path[path.count - 1]]) }
  return path.reversed()
}

extension [Float] {
  fileprivate var firstIndexOfHighest: Int {
    indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 }
  }
}
