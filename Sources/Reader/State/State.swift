import Article
import Styling

/// All that the reader knows and remembers.
struct State: Sendable {
  var options: ReaderOptions
  /// Nil until the terminal has told its size.
  var size: Size?
  var articles: [OpenArticle]
  /// The position of the article that is read.
  var current = 0
  /// Whether the article was chosen from the list, so that leaving it leads back there.
  var cameFromList = false

  var focus = PaneID.text
  /// The list that is shown where only one has room.
  var sidePane = PaneID.quotes
  /// Whether the text has the screen for itself.
  var isZoomed = false
  var preferences: Preferences
  /// The theme chosen here; nil for the one that the reader started with.
  var theme: String?
  /// The themes that there are, as far as is known.
  var themeNames = Themes.names
  var knowsThemes = false
  /// The folder in which the file is that is named on the command line.
  var folder: Folder?
  var shares = PaneShares()
  /// What the mouse moves while its button is down.
  var drag: Drag?
  var prompt: Prompt?
  var history: [Prompt.Kind: [String]] = [:]
  var overlay: Overlay?
  var search = Search()
  var message: Message?
  var pending = PendingKeys()
  /// Whether it was asked if this is the first run.
  var hasGreeted = false
  private var lastJob = 0

  /// A line for the status line, until the next key.
  struct Message: Equatable, Sendable {
    var text: String
    var isError = false
  }

  init(sources: [String], options: ReaderOptions) {
    self.options = options
    articles = sources.map { OpenArticle(source: $0) }
    preferences = options.preferences
  }

  /// The article that is read.
  var reading: OpenArticle {
    get { articles[current] }
    _modify { yield &articles[current] }
  }

  /// What the keys go to.
  var keyPane: PaneID { overlay == nil ? focus : .overlay }

  mutating func newJob() -> Job {
    lastJob += 1
    return Job(lastJob)
  }

  mutating func say(_ text: String) { message = Message(text: text) }

  mutating func complain(_ text: String) { message = Message(text: text, isError: true) }

  // MARK: Geometry

  /// Where everything stands on the screen; nil while the terminal is too small or unknown.
  var paneLayout: PaneLayout? {
    size.flatMap {
      PaneLayout(
        $0, focus: focus, sidePane: sidePane, lists: preferences.panes.map(PaneID.init),
        isZoomed: isZoomed, shares: shares)
    }
  }

  /// Wraps and scrolls for the present size, after anything that may have changed it.
  mutating func layOut() {
    guard let panes = paneLayout else { return }
    // The text is laid out for a hidden pane too, so that lists can move it.
    let text = panes[.text] ?? panes.largest
    let geometry = TextGeometry(text, measure: preferences.measure)
    reading.layOut(width: geometry.width, height: text.rows)
    if let rect = panes[.entities] {
      reading.entities.position.scroll(rows: reading.entities.rows.count, height: rect.rows)
    }
    if let rect = panes[.quotes] {
      reading.quotes.position.scroll(rows: reading.quotes.rows.count, height: rect.rows)
    }
    let windowHeight = overlayHeight
    overlay?.scroll(height: windowHeight)
  }
}
