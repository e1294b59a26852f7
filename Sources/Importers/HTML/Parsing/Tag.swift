/// The kinds of node that the importer tells apart; every other element is ``other``.
enum Tag: String, CaseIterable {
  case text, other
  case html, head, title, meta, link, base, body
  case article, main, section, header, footer, nav, aside, div, p, center, hgroup
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case blockquote, q, pre, address, details, summary, hr, br
  case table, caption, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, picture, img, video, audio, object, embed, canvas, map
  case a, span, b, strong, em, i, small, sup, sub, time, cite, font, u, rt, rp
  case form, fieldset, legend, button, input, select, option, label, textarea, dialog
  case ampAd = "amp-ad"

  /// The kinds by the names of their elements.
  static let named = WordTable<Tag>.cases

  /// Whether the element stands on lines of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .header, .footer, .nav, .aside, .div, .p, .center,
      .hgroup, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .menu, .blockquote,
      .pre, .address, .details, .summary, .hr, .table, .caption, .thead, .tbody, .tfoot, .tr, .td,
      .th, .figure, .figcaption, .form, .fieldset, .legend, .dialog, .title:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether the element shows controls or media instead of text.
  var isReplaced: Bool {
    switch self {
    case .button, .input, .select, .option, .textarea, .object, .embed, .canvas, .video, .audio,
      .map, .ampAd, .head, .rt, .rp:
      true
    default: false
    }
  }
}

/// The attributes that the importer reads; all others are left out when the tree is built.
enum AttributeName: String, CaseIterable {
  case `class`, id, role, href, rel, name, content, property, itemprop, datetime, style
  case hidden, lang, pubdate
  case ariaLabel = "aria-label"
  case httpEquiv = "http-equiv"
  case xmlLang = "xml:lang"

  /// The attributes by their names.
  static let named = WordTable<AttributeName>.cases
}
