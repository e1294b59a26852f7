/// Words as names compare them: lower case, without accents.
enum Folding {
  static func fold(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var result = ""
    for scalar in word.lowercased().unicodeScalars {
      if let plain = plainLetters[scalar] {
        result += plain
      } else if !(0x300...0x36F).contains(scalar.value) {
        result.unicodeScalars.append(scalar == "’" ? "'" : scalar)
      }
    }
    return result
  }

  /// What stays of a folded word when vowels after the first letter and doubled letters are left
  /// out, so that spellings of one foreign name agree: "ghassem" and "ghasem".
  static func skeleton(_ word: String) -> String {
    var result: [UInt8] = []
    for (i, byte) in word.utf8.enumerated() {
      let isVowel = "aeiouyh'".utf8.contains(byte)
      if i > 0 && isVowel || result.last == byte { continue }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether two folded words are spellings of one name: nearly as long, and one letter (two in
  /// long words) put in, left out, changed or swapped with the next.
  static func areVariants(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard min(a.count, b.count) >= 5, max(a.count, b.count) <= 32, a.first == b.first else {
      return false
    }
    return distance(a, b) <= (min(a.count, b.count) >= 9 ? 2 : 1)
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var least = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, beforeLast[j - 2] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"]
    for (plain, accented) in [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņň"),
      ("o", "òóôõöōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"),
      ("y", "ýÿ"), ("z", "źżž"),
    ] {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
