import Article

/// One source that the reader was given, and all that is known and chosen of it.
///
/// Positions are offsets into the text, never lines: a new width, a fold or an annotation leaves
/// the reader where they were.
struct OpenArticle: Sendable {
  let source: String
  /// Whether a link from outside led here, as ``Effect/open(source:isUntrusted:_:)`` has it.
  let isUntrusted: Bool
  /// Nil until it was read.
  var article: Article? { didSet { placeNotes() } }
  var index = AnnotationIndex.empty
  /// What the annotator found, before the reader's corrections; nil until it has found something.
  var found: AnnotationIndex?
  /// The reader's own, in the order in which they were made.
  var corrections: [Correction] = []
  var notes: [Note] = [] { didSet { placeNotes() } }
  /// Where each note stands; nil for one whose place is gone from the text.
  private(set) var notePlaces: [TextOffset?] = []
  /// The replay of the corrections under way.
  var correctJob: Job?
  /// What was left here the last time, until there is enough text to restore it.
  var pending: ReadingState?
  var isAnnotated = false
  var openJob: Job?
  var annotateJob: Job?
  /// The share of the annotation that is done, 0…1, while it goes on.
  var progress: Double?
  /// What a list said of the article before it was read.
  var listedTitle: String?
  var listedDate: String?
  /// Under which more articles of the same source come, to be listed behind this one.
  var listJob: Job?
  /// What has come over the network so far.
  var received: Received?
  /// Why the source could not be read.
  var failure: String?

  /// What the first line of the text pane shows.
  var anchor = TextOffset(utf8: 0)
  /// Where the reader is: what "next" and "previous" count from.
  var point = TextOffset(utf8: 0)
  /// Whether the end is wanted as soon as it has been read.
  var wantsEnd = false
  var jumps = JumpHistory()
  var marks: [Character: TextOffset] = [:]

  var filter = Filter()
  /// Whether what the filter leaves out is folded away, or only dimmed.
  var foldsFiltered = true
  var foldsBoilerplate = true
  /// Paragraphs shown although they would be folded.
  var opened = RangeSet<Int>()
  /// The paragraphs that filter or search leave, in order; nil if they leave all.
  var kept: [Int]?

  var entities = EntityList()
  var quotes = QuoteList()

  private(set) var layout: TextLayout?
  private(set) var viewport = Viewport()

  init(source: String, isUntrusted: Bool = false) {
    self.source = source
    self.isUntrusted = isUntrusted
  }

  var title: String {
    if article == nil, let listedTitle { return PlainText.line(listedTitle, limit: 300) }
    return ArticleTitle.of(article, source: source)
  }

  /// Bytes that have come, and of how many, where the server says it.
  struct Received: Equatable, Sendable {
    var bytes: Int
    var total: Int?
  }

  /// What the mouse has marked, to be copied.
  var selection: TextRange?

  private mutating func placeNotes() {
    notePlaces = notes.map { note in article.flatMap { note.anchor.offset(in: $0.text) } }
  }

  /// The number of the first note whose place is in a range.
  func note(in range: TextRange) -> Int? {
    notePlaces.firstIndex { $0.map(range.contains) ?? false }
  }

  // MARK: Layout

  /// Forgets how the text was laid out; needed after a change of article or folding.
  mutating func invalidateLayout() { layout = nil }

  /// Wraps what can be seen at that width and height.
  mutating func layOut(width: Int, height: Int) {
    guard let article else {
      viewport = Viewport(height: height)
      return
    }
    if layout == nil || layout?.width != max(1, width) {
      layout = TextLayout(article, folding: folding(of: article), width: width)
    } else if viewport.height == height, viewport.top != nil,
      viewport.lines.first?.range.lowerBound == anchor
    {
      // A movement has just shown them.
      return
    }
    showLines(height: max(0, height))
  }

  private func folding(of article: Article) -> Folding {
    Folding(
      article.paragraphs, foldsBoilerplate: foldsBoilerplate,
      kept: foldsFiltered ? kept : nil, opened: opened)
  }

  private mutating func showLines(height: Int) {
    var viewport = Viewport(height: height)
    if var top = layout?.place(of: anchor) {
      var lines = layout?.lines(from: top, count: height) ?? []
      if lines.count < height, let earlier = layout?.place(lines.count - height, from: top) {
        top = earlier
        lines = layout?.lines(from: top, count: height) ?? []
      }
      viewport.top = top
      viewport.lines = lines
      viewport.isAtEnd = layout?.place(lines.count, from: top) == layout?.lastPlace()
      if lines.count == height, height > 0 {
        viewport.isAtEnd = layout?.place(height - 1, from: top) == layout?.lastPlace()
      }
    }
    self.viewport = viewport
  }

  // MARK: Moving

  /// Scrolls by lines, on or back. Returns whether anything moved.
  @discardableResult
  mutating func scroll(_ lines: Int) -> Bool {
    guard let top = viewport.top, let place = layout?.place(lines, from: top) else { return false }
    settle(at: place)
    movePointIntoView()
    return viewport.top != top
  }

  /// Makes a place the top of the pane, or the last one that leaves no room below the text.
  private mutating func settle(at place: LinePlace) {
    guard let line = layout?.line(at: place) else { return }
    anchor = line.range.lowerBound
    showLines(height: viewport.height)
    if let top = viewport.lines.first { anchor = top.range.lowerBound }
  }

  private mutating func movePointIntoView() {
    if viewport.row(of: point) == nil || point < viewport.range.lowerBound {
      let words = viewport.lines.first { $0.kind != .space } ?? viewport.lines.first
      point = words?.range.lowerBound ?? anchor
    }
  }

  /// Goes to an offset; scrolls only if it cannot be seen, and then leaves lines above for context.
  mutating func go(to offset: TextOffset) {
    point = offset
    openFold(at: offset)
    if let row = viewport.row(of: offset), row < max(1, viewport.height - 1) { return }
    guard let place = layout?.place(of: offset),
      let top = layout?.place(-(viewport.height / 3), from: place)
    else { return }
    settle(at: top)
  }

  mutating func goToStart() {
    guard let first = layout?.firstPlace() else { return }
    settle(at: first)
    point = anchor
  }

  mutating func goToEnd() {
    wantsEnd = article?.isComplete == false
    guard let last = layout?.lastPlace() else { return }
    settle(at: last)
    point = viewport.lines.last?.range.lowerBound ?? anchor
  }

  /// Opens what hides `offset`: a whole run of boilerplate, or one paragraph left out by a filter.
  private mutating func openFold(at offset: TextOffset) {
    guard let article, let paragraph = article.paragraphIndex(at: offset),
      let fold = layout?.folding.fold(hiding: paragraph)
    else { return }
    open(fold.reason == .boilerplate ? fold.paragraphs : paragraph..<(paragraph + 1))
  }

  /// Shows folded paragraphs.
  mutating func open(_ paragraphs: Range<Int>) {
    guard let article, let width = layout?.width else { return }
    opened.insert(contentsOf: paragraphs)
    layout = TextLayout(article, folding: folding(of: article), width: width)
    showLines(height: viewport.height)
  }
}
