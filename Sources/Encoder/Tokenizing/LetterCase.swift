/// How a word is written. The vocabulary is lower-cased; this gives back what that loses.
///
/// The classes and their order are those of training. Letters are the scalars of general category
/// L, capital and small ones those with Unicode's properties of that name.
package enum LetterCase: UInt8, Sendable {
  /// No word: the marks around a window.
  case none
  /// Decimal digits only.
  case digits
  /// No letter.
  case noLetters
  /// No capital letter.
  case lower
  /// Capital letters only, and more than one.
  case upper
  /// A capital letter, and no other letter.
  case initial
  /// A capital letter in front, and all other letters small.
  case capitalized
  /// Anything else.
  case mixed

  /// The class of a word that is not empty.
  init(of word: some Sequence<Unicode.Scalar>) {
    var isFirst = true
    var areDigits = true
    var startsUpper = false
    var (letters, upper, lower) = (0, 0, 0)
    for scalar in word {
      let kind = Kind(scalar)
      if isFirst { startsUpper = kind == .upper }
      isFirst = false
      areDigits = areDigits && kind == .digit
      switch kind {
      case .digit, .other: continue
      case .upper: upper += 1
      case .lower: lower += 1
      case .uncased: break
      }
      letters += 1
    }
    self =
      if areDigits {
        .digits
      } else if letters == 0 {
        .noLetters
      } else if upper == 0 {
        .lower
      } else if upper == letters {
        letters > 1 ? .upper : .initial
      } else if startsUpper, upper == 1, lower == letters - 1 {
        .capitalized
      } else {
        .mixed
      }
  }
}

/// What a scalar says about the case of its word.
private enum Kind {
  case digit
  case upper
  case lower
  /// A letter that is neither.
  case uncased
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .lower
    case "A"..."Z": self = .upper
    case "0"..."9": self = .digit
    case _ where scalar.isASCII: self = .other
    default: self = Self.search(scalar.properties)
    }
  }

  private static func search(_ properties: Unicode.Scalar.Properties) -> Kind {
    switch properties.generalCategory {
    case .decimalNumber: .digit
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      properties.isUppercase ? .upper : properties.isLowercase ? .lower : .uncased
    default: .other
    }
  }
}
