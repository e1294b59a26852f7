import Article

/// Names by words around them, and small differences in spelling.
extension NameGathering {
  /// "Example Doctors, also known as Ärzte Beispiel".
  mutating func joinSynonyms() {
    for i in names.indices.dropLast() {
      guard let first = formOfName[i], let second = formOfName[i + 1], first != second,
        forms[first].type == forms[second].type
      else { continue }
      let start = segmentation.lexemeIndex(at: names[i].range.upperBound)
      let end = segmentation.lexemeIndex(at: names[i + 1].range.lowerBound)
      guard start + 1 < end, end - start <= 6 else { continue }
      let words = segmentation.lexemes[start..<end].filter { $0.kind == .word }.map(\.key)
      // "formerly known as", "known formally as", "also called"
      let rest = words.filter { !Words.waysOfKnowing.contains($0) }
      let isCalled = rest == Words.called && words.count > rest.count
      if rest == Words.knownAs || isCalled { sets.join(first, second) }
    }
  }

  /// "Example Clinics" and "Example Clinic"; "Lolando" and "Lolanda", where only one letter of a long
  /// word of an organisation or place differs.
  mutating func joinVariants() {
    var bySkeleton: [String: [Int]] = [:]
    for i in forms.indices {
      let words = forms[i].words
      let key: String
      switch forms[i].type {
      case .organization, .facility:
        guard words.count > 1 else { continue }
        key =
          words.dropLast().joined(separator: " ") + " " + String(words[words.count - 1].prefix(3))
      case .location:
        guard words.count == 1, words[0].count >= Self.longPlace, lexicon[words[0]].isEmpty else {
          continue
        }
        key = Folding.skeleton(words[0])
      case .nationality:
        key = words.joined(separator: " ").trimmingSuffix("s")
      case .person, .date, .money, .product, .misc: continue
      }
      for other in bySkeleton[key, default: []].prefix(8) where areVariants(i, other) {
        sets.join(other, i)
      }
      bySkeleton[key, default: []].append(i)
    }
  }

  /// The length in letters from which on places are not taken for one another.
  private static let longPlace = 7

  private func areVariants(_ a: Int, _ b: Int) -> Bool {
    guard forms[a].type == forms[b].type else { return false }
    switch forms[a].type {
    case .location: return Folding.areVariants(forms[a].words[0], forms[b].words[0])
    case .nationality: return true
    default:
      let first = forms[a].words[forms[a].words.count - 1]
      let second = forms[b].words[forms[b].words.count - 1]
      return first.trimmingSuffix("s") == second.trimmingSuffix("s")
        || Folding.areVariants(first, second)
    }
  }

  private enum Words {
    static let knownAs = ["known", "as"].map(wordKey)
    static let called = ["called"].map(wordKey)
    static let waysOfKnowing = wordKeys(
      "also better more best popularly widely commonly formally formerly otherwise")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
