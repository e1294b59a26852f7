/// Words that the article gives to somebody, with or without quotation marks.
public struct Quote: Equatable, Sendable {
  /// Position in ``Annotation/quotes``.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let index: Int
    public init(_ index: Int) { self.index = index }
    public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    /// As in the JSON: `q1` for the first.
    public var description: String { "q\(index + 1)" }
  }

  public enum Kind: String, CaseIterable, Sendable {
    /// Full clauses in marks.
    case direct
    /// A fragment in marks inside a reporting sentence.
    case partial
    /// Reported speech without marks.
    case indirect
    /// Marks that quote nobody: titles, nicknames, so-called words.
    case term
  }

  public enum Act: String, CaseIterable, Sendable {
    /// Spoken, written, decided.
    case said
    /// Believed, hoped, feared.
    case thought
  }

  /// Somebody to whom a quote is given, and the words that name them for this quote.
  public struct Speaker: Equatable, Sendable {
    public var entity: Entity.ID
    /// Nil where the attribution is only implied.
    public var mention: TextRange?

    public init(entity: Entity.ID, mention: TextRange? = nil) {
      self.entity = entity
      self.mention = mention
    }
  }

  public var kind: Kind
  public var act: Act
  /// In text order, marks included; one utterance is one quote however often it is interrupted.
  public var spans: [TextRange]
  /// Empty when unknown; several for "Fadavi and Osipov underlined".
  public var speakers: [Speaker]
  /// The reporting verb or phrase.
  public var cue: TextRange?
  /// Probability, 0…1, that the speaker is right.
  public var confidence: Double
  /// Why this speaker.
  public var evidence: Evidence

  public init(
    kind: Kind, act: Act = .said, spans: [TextRange], speakers: [Speaker] = [],
    cue: TextRange? = nil, confidence: Double = 0, evidence: Evidence = Evidence()
  ) {
    self.kind = kind
    self.act = act
    self.spans = spans
    self.speakers = speakers
    self.cue = cue
    self.confidence = confidence
    self.evidence = evidence
  }

  /// From the start of the first span to the end of the last.
  public var extent: TextRange { spans[0].lowerBound..<spans[spans.count - 1].upperBound }
}

/// What led to a quote's speaker.
public struct Evidence: Equatable, Sendable {
  /// What decided, as a short phrase for people: "cue after the quote", "same speaker goes on".
  public var decision: String
  /// The mentions passed on the way from the words beside the cue to the name, in that order.
  public var chain: [TextRange]
  /// The next best speaker and the probability that it is right.
  public var runnerUp: RunnerUp?

  public struct RunnerUp: Equatable, Sendable {
    public var entity: Entity.ID
    public var probability: Double

    public init(entity: Entity.ID, probability: Double) {
      self.entity = entity
      self.probability = probability
    }
  }

  public init(decision: String = "", chain: [TextRange] = [], runnerUp: RunnerUp? = nil) {
    self.decision = decision
    self.chain = chain
    self.runnerUp = runnerUp
  }
}
