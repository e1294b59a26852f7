/// The words of class names and ids that tell what an element holds, in the languages that authors
/// of style sheets use.
enum HintWords {
  private static let groups: [(Hints, String)] = [
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

  private static let table: [String: Hints] = {
    var table: [String: Hints] = [:]
    for (hint, words) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[normalized(word), default: []].insert(hint)
      }
    }
    return table
  }()

  /// Words that mean something else behind another word: `elementor-widget`, `live-match-comment`.
  private static let leading: Set<String> = [
    "widget", "comment", "meta", "secondary", "skip", "register", "registration", "legal", "like",
    "follow", "topics", "popular", "latest", "similar", "header", "summary", "description",
    "search",
    "bio", "hide", "hidden", "overlay", "contact", "views", "published", "print", "banner", "abo",
    "menu", "foot", "share", "rating", "login", "discussion", "replies", "form",
  ]

  /// First words of class names that describe a state, or the subject of a post.
  private static let states: Set<String> = [
    "has", "no", "with", "without", "is", "not", "category", "tag", "js", "u", "type", "status",
    "format", "wp", "hentry", "lang", "theme", "template",
  ]

  private static func normalized(_ word: Substring) -> String {
    String(word.filter { $0 != "-" && $0 != "_" })
  }

  /// The hints of all words of a class, id or role, and of neighbouring words taken together.
  static func hints(of value: ArraySlice<UInt8>) -> Hints {
    var hints: Hints = []
    // One class name after the other; its words are split at hyphens, underscores and capitals.
    for name in value.split(whereSeparator: { $0 <= 0x20 }) {
      let words = words(of: name)
      guard words.count <= 8, let first = words.first, !states.contains(first) else { continue }
      for (i, word) in words.enumerated() {
        if i == 0 || !leading.contains(word), let hint = table[word] { hints.formUnion(hint) }
        if i + 1 < words.count, let hint = table[word + words[i + 1]] { hints.formUnion(hint) }
        if i + 2 < words.count, let hint = table[word + words[i + 1] + words[i + 2]] {
          hints.formUnion(hint)
        }
      }
    }
    return hints
  }

  private static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in name {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLower = byte >= 0x61 && byte <= 0x7A
      if (!isUpper && !isLower) || (isUpper && previousIsLower) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      previousIsLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
