/// What a word is known to be, whatever its place in the sentence; most words are in no class.
struct WordClass: OptionSet, Hashable {
  let rawValue: UInt64

  // Speech
  static let sayVerb = WordClass(bit: 0)
  /// Thinking, hoping, fearing.
  static let thinkVerb = WordClass(bit: 1)
  /// A present participle of speech: "saying".
  static let sayParticiple = WordClass(bit: 2)
  /// A noun for what somebody says or writes: "statement"; whoever did so speaks by it.
  static let speechNoun = WordClass(bit: 3)
  /// Announces a term in marks: "called", "dubbed".
  static let namingVerb = WordClass(bit: 4)

  // People and things
  /// Before a name: "President", "Mr".
  static let title = WordClass(bit: 5)
  /// A person by role: "minister", "resident".
  static let personNoun = WordClass(bit: 6)
  static let pluralPersonNoun = WordClass(bit: 7)
  /// An organisation by kind: "ministry".
  static let organizationNoun = WordClass(bit: 8)
  static let maleName = WordClass(bit: 9)
  static let femaleName = WordClass(bit: 10)
  static let place = WordClass(bit: 11)
  static let nationality = WordClass(bit: 12)
  /// Makes a capitalised name an organisation: "Bank".
  static let organizationHead = WordClass(bit: 13)
  static let facilityHead = WordClass(bit: 14)
  static let placeHead = WordClass(bit: 15)
  static let eventHead = WordClass(bit: 16)
  /// Inside names in lower case: "bin", "van".
  static let nameParticle = WordClass(bit: 17)
  /// Titles of women and of men: "Mrs", "Mr".
  static let femaleWord = WordClass(bit: 18)
  static let maleWord = WordClass(bit: 19)

  // Time and money
  static let month = WordClass(bit: 20)
  static let weekday = WordClass(bit: 21)
  static let relativeDay = WordClass(bit: 22)
  static let timeUnit = WordClass(bit: 23)
  static let currency = WordClass(bit: 24)
  static let scale = WordClass(bit: 25)

  // Grammar
  static let determiner = WordClass(bit: 26)
  static let preposition = WordClass(bit: 27)
  static let conjunction = WordClass(bit: 28)
  static let auxiliary = WordClass(bit: 29)
  static let adverb = WordClass(bit: 30)
  static let masculinePronoun = WordClass(bit: 31)
  static let femininePronoun = WordClass(bit: 32)
  static let pluralPronoun = WordClass(bit: 33)
  static let neuterPronoun = WordClass(bit: 34)
  static let firstPerson = WordClass(bit: 35)
  /// "his", "their": begins a description.
  static let possessive = WordClass(bit: 36)
  static let relativePronoun = WordClass(bit: 37)
  /// Capitalised only because it begins a sentence.
  static let functionWord = WordClass(bit: 38)
  static let sentenceOpener = WordClass(bit: 39)
  /// Keeps its dot: "Gen."
  static let abbreviation = WordClass(bit: 40)
  static let numberWord = WordClass(bit: 41)

  /// A noun for something written that an issuer speaks by: "report".
  static let documentNoun = WordClass(bit: 42)

  static let anyPronoun: WordClass = [
    .masculinePronoun, .femininePronoun, .pluralPronoun, .neuterPronoun,
  ]

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  func intersects(_ other: WordClass) -> Bool { !isDisjoint(with: other) }
}
