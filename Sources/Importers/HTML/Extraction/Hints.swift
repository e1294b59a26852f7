/// What an element's class, id and role say that it holds.
struct Hints: OptionSet {
  let rawValue: UInt32

  /// The running text of an article.
  static let content = Hints(rawValue: 1 << 0)
  static let comments = Hints(rawValue: 1 << 1)
  static let share = Hints(rawValue: 1 << 2)
  /// Related, recommended and popular articles.
  static let related = Hints(rawValue: 1 << 3)
  static let navigation = Hints(rawValue: 1 << 4)
  static let sidebar = Hints(rawValue: 1 << 5)
  static let footer = Hints(rawValue: 1 << 6)
  static let advert = Hints(rawValue: 1 << 7)
  /// Newsletters, subscriptions, donations.
  static let signUp = Hints(rawValue: 1 << 8)
  /// Consent notices and other layers above the page.
  static let overlay = Hints(rawValue: 1 << 9)
  /// About the author.
  static let author = Hints(rawValue: 1 << 10)
  /// Dates, categories, tags, counters.
  static let meta = Hints(rawValue: 1 << 11)
  static let caption = Hints(rawValue: 1 << 12)
  static let hidden = Hints(rawValue: 1 << 13)
  static let byline = Hints(rawValue: 1 << 14)
  static let subheading = Hints(rawValue: 1 << 15)
  /// Search fields, forms, ratings, print links.
  static let tools = Hints(rawValue: 1 << 16)
  static let header = Hints(rawValue: 1 << 17)
  /// A quotation repeated from the text as decoration.
  static let pullQuote = Hints(rawValue: 1 << 18)
  /// Contact details and boxes with facts beside a text.
  static let box = Hints(rawValue: 1 << 19)
  static let media = Hints(rawValue: 1 << 20)
  /// A post of a social network, shown in the page.
  static let post = Hints(rawValue: 1 << 21)

  /// What never is part of an article.
  static let foreign: Hints = [
    .comments, .share, .related, .navigation, .sidebar, .footer, .advert, .signUp, .overlay,
    .author, .meta, .tools, .byline,
  ]
}

extension Hints {
  init(tree: HTMLTree, node: Int) {
    var hints: Hints = []
    for name in [AttributeName.class, .id, .role, .itemprop, .ariaLabel] {
      guard let value = tree.valueBytes(node, name), !value.isEmpty, value.count < 600 else {
        continue
      }
      if name == .ariaLabel && value.count > 40 { continue }
      hints.formUnion(HintWords.hints(of: value))
    }
    self = hints
  }
}
