/// Articles that several tests read.
enum Samples {
  /// Two speakers, all kinds of quotes, a menu, a caption, a list.
  static let harbour = MarkedText(
    """
    ~Home
    ~Sport
    #Harbour to close for [date|two years]
    @By Mara Lindqvist
    =12 March 2031
    !Ships wait outside the harbour of [location Velmar|Velmar].
    The harbour of [location Velmar|Velmar] will close in autumn, [person Ines Carro|Ines Carro], the port’s director, [cue|said] on [date|Monday]. [direct Ines Carro|“We have put this off for a decade, and the quays will not hold another winter,”] she added.
    Fishermen doubt it. [person Tomas Beel|Tomas Beel], who has sailed from [location Velmar|Velmar] for thirty years, called the plan [partial Tomas Beel|“a gift to the big lines”] and said [indirect Tomas Beel|that nobody had asked him].
    [direct Ines Carro|“Everybody was asked,”] [person Ines Carro|Carro] [cue|answered].
    *The north quay closes first
    *The south quay follows
    The [organization Port Authority|Port Authority] did not reply.
    [direct|“It will be quiet,”] said a waiter.
    """)

  /// A hundred numbered paragraphs of one sentence.
  static let numbered = MarkedText(
    (1...100).map {
      "Paragraph number \($0) stands here and is long enough to wrap in a narrow pane."
    }
    .joined(separator: "\n"))
}
