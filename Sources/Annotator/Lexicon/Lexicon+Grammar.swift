extension Lexicon {
  /// Function words and abbreviations.
  static let grammar: [(WordClass, String)] = [
    (
      .determiner, "the a an this that these those each every some any no another both several many"
    ),
    (.possessive, "his her its their our my your"),
    (
      .preposition,
      """
      of in on at by for with from to into onto about against between among during after before over
      under through within without across behind beyond near since until towards toward upon via per
      despite including amid around as like
      """
    ),
    (.conjunction, "and or but nor yet while whereas although though because if when unless"),
    (
      .auxiliary,
      """
      is are was were be been being has have had having do does did will would shall should can could
      may might must
      """
    ),
    (
      .adverb,
      """
      also later then earlier further again already repeatedly recently not never always ever once
      however meanwhile still even just only now too today yesterday immediately reportedly previously
      """
    ),
    (.masculinePronoun, "he him his himself"),
    (.femininePronoun, "she her hers herself"),
    (.pluralPronoun, "they them their theirs themselves"),
    (.neuterPronoun, "it its itself"),
    (.firstPerson, "i me my mine myself we us our ours ourselves you your yours"),
    (.relativePronoun, "who whom which that whose"),
    (.numberWord, "one two three four five six seven eight nine ten twelve dozen half"),
    (
      .functionWord,
      """
      the a an this that these those i we you he she it they my our your his her its their and or but
      if when while although though because since after before during as at by for from in into of on
      to with without under over between among about against what who whom which whose where why how
      there here not no yes all some any many most more less few each every both either neither one two
      three four five six seven eight nine ten first second third last next also however meanwhile
      moreover furthermore nevertheless nonetheless therefore thus then now today yesterday tomorrow
      still yet so such other another according despite earlier later once only even just perhaps
      maybe let please do did does is are was were have has had will would can could should may might
      must be been being said asked speaking referring following including instead finally recently
      currently asked such given unlike like through until unless whether within besides amid around
      another people experts officials police sources residents critics analysts new old
      """
    ),
    (
      .sentenceOpener,
      """
      the a an this that these those i we you he she it they but and if when while although though
      because since after before during as at by for from in on to with under there here no also however
      meanwhile moreover furthermore nevertheless therefore thus then now today still so such another
      according despite earlier later its their his her our my all some many most
      """
    ),
    (
      .abbreviation,
      """
      mr mrs ms dr prof gen lt col maj capt sgt sen rep gov st rev hon vs etc jan feb mar apr jun jul
      aug sep sept oct nov dec inc ltd co corp jr sr eng adv fig approx dept messrs mt
      """
    ),
  ]
}
