extension Lexicon {
  /// Words of speech and thought.
  static let speech: [(WordClass, String)] = [
    (
      .sayVerb,
      """
      said say says saith told tell tells stated state states added add adds announced announce
      announces explained explain explains wrote write writes written noted note notes argued argue
      argues insisted insist insists stressed stress stresses warned warn warns claimed claim claims
      declared declare declares described describe describes reiterated reiterate reiterates
      reported report reports confirmed confirm confirms denied deny denies admitted admit admits
      acknowledged acknowledge acknowledges alleged allege alleges asked ask asks urged urge urges
      called calls demanded demand demands pledged pledge pledges promised promise promises vowed vow
      vows emphasized emphasised emphasize emphasise emphasizes emphasises underlined underline
      underlines underscored underscore underscores highlighted highlight highlights lauded laud lauds
      praised praise praises condemned condemn condemns criticized criticised criticizes criticises
      accused accuse accuses blamed blame blames replied reply replies responded respond responds
      answered answer answers commented comment comments remarked remark remarks observed observes
      recalled recall recalls recounted recounts revealed reveal reveals disclosed discloses
      mentioned mention mentions suggested suggest suggests proposed propose proposes recommended
      recommend recommends concluded conclude concludes continued continues maintained maintains
      asserted assert asserts affirmed affirm affirms reaffirmed reaffirms assured assure assures
      cautioned caution cautions complained complain complains tweeted tweets posted posts quoted
      quotes cited cites testified testifies predicted predict predicts estimated estimates
      instructed ordered orders requested request requests appealed appeals advised advise advises
      informed informs indicated indicate indicates clarified clarify clarifies conceded concedes
      contended contends joked jokes quipped lamented laments echoed echoes hailed hails welcomed
      welcomes slammed slams dismissed dismisses rejected rejects threatened threatens
      questioned questions wondered wonders shouted shouts whispered cried
      chanted chants boasted boasts elaborated elaborates specified specifies read reads
      thanked thanks apologized apologised apologizes expressed expresses voiced voices
      opined opines intimated divulged decried denounced denounces regretted regrets retorted
      countered counters repeated repeats summed commended commends encouraged encourages
      """
    ),
    (
      .sayParticiple,
      """
      saying telling stating adding announcing explaining writing noting arguing insisting stressing
      warning claiming declaring describing reiterating reporting confirming denying admitting
      acknowledging alleging asking urging calling demanding pledging promising vowing emphasizing
      emphasising underlining underscoring highlighting lauding praising condemning criticizing
      criticising accusing blaming replying responding commenting remarking recalling revealing
      mentioning suggesting proposing recommending concluding asserting affirming reaffirming
      assuring cautioning complaining tweeting quoting citing predicting indicating expressing
      voicing requesting instructing appealing questioning thanking describing qualifying terming
      """
    ),
    (
      .thinkVerb,
      """
      believes believed believe believing thinks thought think thinking hopes hoped hope hoping fears
      feared fear fearing expects expected expect expecting wants wanted feels felt considers
      considered doubts doubted wishes wished knows knew understands understood
      """
    ),
    (
      .speechNoun,
      """
      statement statements remarks comment comments announcement interview letter post posts tweet
      tweets speech address message
      """
    ),
    (
      .documentNoun,
      """
      report reports study survey document documents affidavit statement statements paper dossier
      indictment complaint petition lawsuit suit memo memorandum communique release bulletin filing
      ruling verdict judgment judgement notice notification circular decree resolution audit review
      assessment analysis letter announcement data figures forecast poll findings text poll memo tweet post posts
      """
    ),
    (
      .namingVerb,
      """
      called dubbed titled entitled nicknamed named termed known labelled labeled word words term
      terms phrase slogan hashtag motto theme themed film movie song book novel album show series so
      """
    ),
  ]
}
