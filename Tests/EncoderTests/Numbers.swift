import Foundation

/// The distance of a vector from another, as a share of the other's length.
func distance(_ vector: [Float], _ expected: [Float]) -> Float {
  let squares = zip(vector, expected).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
  return (squares / expected.map { $0 * $0 }.reduce(0, +)).squareRoot()
}

/// The largest difference between two rows of as many numbers; infinite if they are not.
func largestDifference(_ left: [Float], _ right: [Float]) -> Float {
  left.count == right.count ? zip(left, right).map { abs($0 - $1) }.max() ?? 0 : .infinity
}

/// The logarithms of the probabilities that scores stand for.
func logSoftmax(_ scores: [Float]) -> [Float] {
  let sum = scores.map { exp(Double($0)) }.reduce(0, +)
  return scores.map { Float(Double($0) - log(sum)) }
}
