/// The words of class names and ids that tell what an element holds, in the languages that authors
/// of style sheets use.
enum HintWords {
  private static let groups: [(Hints, StaticString)] = [
    (
      .content,
      """
      articlebody article-body article_body storybody story-body entry-content post-content
      article-content articlecontent content-body post-body postbody article-text articletext
      story-content entrytext bodytext fliesstext body-text article__body article__content
      post__content news-text newstext td-post-content single-content main-text maintext text-body
      story__content post-entry blog-content artikeltext beitragstext entrybody entry-body
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentform kommentar kommentare disqus respond discussion replies
      livefyre comentarios commentaires kommentarer komentarze comment-list guestbook
      """
    ),
    (
      .share,
      """
      share sharing shares social socials sharedaddy addthis addtoany shariff teilen sharebar
      sharebuttons socialmedia socialshare sharetools bookmarks sharethis shareaholic facebook
      whatsapp pinterest sociallinks follow followus
      """
    ),
    (
      .related,
      """
      related relatedposts recommended recommendation recommendations outbrain taboola plista similar
      teaser teasers teaserlist popular trending mostread most-read upnext crosslinks yarpp
      jp-relatedposts morenews linklist readmore read-more read-also readalso more-from also-read
      weiterlesen weiterefehlende aehnliche latest latestnews recent recentposts recirc
      recirculation promobox teaserbox moreon more-articles morearticles further-reading linkbox
      meistgelesen nextarticle related-articles
      """
    ),
    (
      .navigation,
      """
      nav navi navigation navbar menu menue submenu breadcrumb breadcrumbs brotkrumen brotkrume
      pagination pager paging postnav post-navigation nav-links subnav topnav mainnav metanav
      skiplink skip skiplinks sitemap topbar toolbar jumplinks you-are-here prevnext pagenav
      toc tableofcontents inhaltsverzeichnis menubar breadcrump crumb crumbs
      """
    ),
    (
      .sidebar,
      """
      sidebar sidebars side-bar rightcol rightcolumn right-column right-col leftcol left-column
      marginalspalte marginalie rail widget widgets widget-area complementary sidecol contentright
      aside rightbar secondary
      """
    ),
    (
      .footer,
      """
      footer foot footernav colophon copyright impressum imprint legal contentinfo bottom-bar
      sitefooter pagefooter site-info
      """
    ),
    (
      .advert,
      """
      ad ads advert adverts advertisement advertising anzeige anzeigen werbung sponsor sponsored
      sponsoring adsense adslot adbox adcontainer banner promo promotion affiliate adv publicidad
      reklama google-ads dfp commercial amzn partnerlinks
      """
    ),
    (
      .signUp,
      """
      newsletter signup sign-up subscribe subscription abo optin opt-in register registration login
      donate donation spenden spende cta paywall mailchimp abonnieren abonnement call-to-action
      mc4wp supportus
      """
    ),
    (
      .overlay,
      """
      cookie cookies cookie-consent consent gdpr dsgvo modal popup pop-up lightbox dialog cmp
      cookiebar cookiebanner cookienotice alertdialog overlay tooltip snackbar
      """
    ),
    (
      .author,
      """
      author-bio about-author author-box authorbox author-info authorinfo author-description
      autoreninfo author-card author-profile authorbio bio about-the-author abouttheauthor
      post-author-box autorenbox saboxplugin
      """
    ),
    (
      .meta,
      """
      entry-meta post-meta article-meta postmeta postmetadata post-info entry-footer entry-utility
      post-footer postfooter tags taglist tag-list tagcloud tag-links tags-links cat-links categories
      category-list keywords schlagworte schlagwoerter reading-time readtime entry-categories
      entry-tags post-tags posttags article-tags article-info articleinfo metadata meta postinfo
      post-categories entry-date post-date dateline timestamp byline-date datum article-date
      published posted-on postdate metainfo topics stichworte article__meta post__meta entry-info
      viewcount views permalink article-footer
      """
    ),
    (
      .caption,
      """
      caption captions figcaption wp-caption-text bildunterschrift credit credits photo-credit
      photocredit image-description imagecaption bildtext legend media-caption image-caption
      img-caption picture-caption wp-caption caption-text bu copyright-info imagetext image-copyright
      photo-caption fotocredit bildnachweis image-credit csc-caption
      """
    ),
    (
      .hidden,
      """
      visually-hidden visuallyhidden sr-only screen-reader-text screen-reader screenreader invisible
      no-display d-none nodisplay hide hidden assistive-text
      u-hidden is-hidden
      """
    ),
    (
      .byline,
      """
      byline author autor authors autoren entry-author post-author article-author article__author
      author-name byauthor vcard post-byline article-byline auteur contributor contributors
      """
    ),
    (
      .subheading,
      """
      subheadline subhead subheading standfirst lead lede lead-text leadtext intro introtext teasertext
      vorspann dek deck description excerpt sell summary alternativeheadline subtitle
      article__lead article-lead kicker
      """
    ),
    (
      .tools,
      """
      search searchform searchbox suche suchformular form contactform rating ratings vote voting poll
      feedback print drucken printlink tools toolbox article-tools report-error player playlist
      emoji reactions likes likebox like wpcf7 print-button download downloads slideshow-controls
      """
    ),
    (.header, "header masthead site-header page-header pageheader siteheader topheader banner"),
    (
      .media,
      """
      image img images picture photo foto fotos bild bilder media thumbnail thumb figure imagebox
      bildbox imageblock visual slide slideshow gallery galerie bildergalerie
      """
    ),
    (
      .post,
      """
      twitter-tweet instagram-media tiktok-embed fb-post fb-video reddit-card reddit-embed-bq
      bluesky-embed mastodon-embed telegram-post tweet
      """
    ),
    (.pullQuote, "pullquote pull-quote pull_quote pullout"),
    (
      .box,
      """
      infobox info-box factbox fact-box contact kontakt ansprechpartner contactbox presscontact
      pressekontakt address adresse vcard
      """
    ),
  ]

  /// What a word tells.
  private struct Meaning {
    var hints: Hints = []
    /// Whether it means something else behind another word: `elementor-widget`,
    /// `live-match-comment`.
    var onlyLeads = false
    /// Whether, as the first word of a class name, it describes a state, or the subject of a post.
    var isState = false
  }

  private static let table: WordTable<Meaning> = {
    var table = WordTable<Meaning>(capacity: 1000)
    func add(_ words: StaticString, _ change: (inout Meaning) -> Void) {
      WordHash.words(of: words) { word in
        table.update(word) {
          var meaning = $0 ?? Meaning()
          change(&meaning)
          return meaning
        }
      }
    }
    for (hints, words) in groups { add(words) { $0.hints.formUnion(hints) } }
    add(
      """
      widget comment meta secondary skip register registration legal like follow topics popular
      latest similar header summary description search bio hide hidden overlay contact views
      published print banner abo menu foot share rating login discussion replies form
      """
    ) { $0.onlyLeads = true }
    add(
      """
      has no with without is not category tag js u type status format wp hentry lang theme template
      """
    ) { $0.isState = true }
    return table
  }()

  /// The hints of all words of a class, id or role, and of two and three neighbouring words taken
  /// together. One class name after the other; its words are split at whatever is no letter, and
  /// where a capital follows a small letter.
  static func hints(of value: ArraySlice<UInt8>) -> Hints {
    var scan = Scan()
    for byte in value { scan.append(byte) }
    scan.endName()
    return scan.hints
  }

  /// The state of going through a class name.
  private struct Scan {
    /// Of the names that are over.
    var hints: Hints = []
    private var nameHints: Hints = []
    private var isState = false
    private var words = 0
    private var previousIsLower = false
    private var isInWord = false
    /// The word, and it with the one and with the two before it.
    private var one = WordHash()
    private var two = WordHash()
    private var three = WordHash()

    mutating func append(_ byte: UInt8) {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      if isUpper && previousIsLower || !isUpper && !isLower { endWord() }
      if isUpper || isLower {
        let letter = byte | 0x20
        one.append(letter)
        if words > 0 { two.append(letter) }
        if words > 1 { three.append(letter) }
        isInWord = true
      } else if byte <= 0x20 {
        endName()
      }
      previousIsLower = isLower
    }

    private mutating func endWord() {
      guard isInWord else { return }
      isInWord = false
      if let meaning = HintWords.table[one] {
        if words == 0 { isState = meaning.isState }
        if words == 0 || !meaning.onlyLeads { nameHints.formUnion(meaning.hints) }
      }
      if words > 0, let meaning = HintWords.table[two] { nameHints.formUnion(meaning.hints) }
      if words > 1, let meaning = HintWords.table[three] { nameHints.formUnion(meaning.hints) }
      words += 1
      (three, two, one) = (two, one, WordHash())
    }

    /// A name of many words is made by a program, and tells nothing.
    mutating func endName() {
      endWord()
      if words <= 8, !isState { hints.formUnion(nameHints) }
      self = Scan(hints: hints)
    }

    init(hints: Hints = []) { self.hints = hints }
  }
}
