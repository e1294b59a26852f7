/// What a reader leaves in an article and finds again when it is opened the next time.
public struct ReadingState: Equatable, Sendable {
  /// The first text on the screen.
  public var position: TextAnchor?
  public var filter: SavedFilter
  public var marks: [Character: TextAnchor]
  public var notes: [Note]
  /// In the order in which they were made, which is the order in which they are replayed.
  public var corrections: [Correction]

  public init(
    position: TextAnchor? = nil, filter: SavedFilter = SavedFilter(),
    marks: [Character: TextAnchor] = [:], notes: [Note] = [], corrections: [Correction] = []
  ) {
    self.position = position
    self.filter = filter
    self.marks = marks
    self.notes = notes
    self.corrections = corrections
  }

  /// Whether there is nothing worth keeping.
  public var isEmpty: Bool { self == ReadingState() }
}

/// The entities that the reader filtered an article by.
public struct SavedFilter: Equatable, Sendable {
  public var included: [EntityKey]
  public var excluded: [EntityKey]
  /// Whether a paragraph must have all of the included, not just any.
  public var requiresAll: Bool
  /// Only this speaker's words.
  public var speaker: EntityKey?

  public init(
    included: [EntityKey] = [], excluded: [EntityKey] = [], requiresAll: Bool = false,
    speaker: EntityKey? = nil
  ) {
    self.included = included
    self.excluded = excluded
    self.requiresAll = requiresAll
    self.speaker = speaker
  }
}

/// Something that the reader wrote beside the text.
public struct Note: Hashable, Sendable {
  public var anchor: TextAnchor
  public var text: String

  public init(anchor: TextAnchor, text: String) {
    self.anchor = anchor
    self.text = text
  }
}
