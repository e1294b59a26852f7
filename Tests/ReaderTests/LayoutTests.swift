import Article
import Testing

@testable import Reader

/// Wrapping: by words, by width, lazily, and never beyond the pane.
@Suite struct LayoutTests {
  private func wrap(_ string: String, _ width: Int, first: Int? = nil) -> [String] {
    let text = ArticleText(string)
    let breaker = LineBreaker(firstWidth: first ?? width, width: width)
    return breaker.lines(of: 0..<text.utf8.count, in: text.utf8.span)
      .map { text[TextRange(utf8: $0)] }
  }

  @Test(arguments: [
    ("one two three", 7, ["one two ", "three"]),
    ("one  two\n three", 7, ["one  two\n ", "three"]),
    ("abcdefghij kl", 4, ["abcd", "efgh", "ij ", "kl"]),
    ("well-known words", 6, ["well-", "known ", "words"]),
    ("-5 -6", 3, ["-5 ", "-6"]),
    ("one—two", 5, ["one—", "two"]),
    ("漢字かな交じり文。", 8, ["漢字かな", "交じり", "文。"]),
    ("一二（三四）五", 6, ["一二", "（三", "四）五"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    ("a\u{200B}b\u{200B}cd", 2, ["a\u{200B}b\u{200B}", "cd"]),
    ("soft\u{AD}hyphen", 20, ["soft\u{AD}hyphen"]),
    ("שלום עולם", 5, ["שלום ", "עולם"]),
    // Thai has no spaces between words.
    ("สวัสดีชาวโลก", 8, ["สวัสดีชาว", "โลก"]),
    // Never before closing punctuation or small kana, nor after an opening bracket.
    ("漢字「かな」です", 6, ["漢字", "「か", "な」で", "す"]),
    ("あいうっと", 6, ["あい", "うっと"]),
    ("한국어 뉴스를 읽다", 9, ["한국어 뉴", "스를 읽다"]),
    // No-break spaces and hyphens hold together what they join.
    ("10\u{A0}km of road", 4, ["10\u{A0}k", "m of ", "road"]),
    ("up to 10\u{A0}km", 8, ["up to ", "10\u{A0}km"]),
    ("non\u{2011}stop run", 7, ["non\u{2011}sto", "p run"]),
    ("see non\u{2011}stop", 9, ["see ", "non\u{2011}stop"]),
    ("two\u{2060}—\u{2060}three", 8, ["two\u{2060}—\u{2060}thre", "e"]),
    // A number keeps its sign and its fraction, an address ends lines after slashes.
    ("over 1/2 mile", 6, ["over ", "1/2 ", "mile"]),
    ("at example.org/path/to", 12, ["at ", "example.org/", "path/to"]),
    ("", 5, []), ("   ", 5, ["   "]),
  ])
  func breaks(_ text: String, width: Int, lines: [String]) {
    #expect(wrap(text, width) == lines)
  }

  @Test func theFirstLineMayBeShorter() {
    #expect(wrap("one two three", 9, first: 4) == ["one ", "two three"])
  }

  /// Every simple scalar is as wide for wrapping as the cell that shows it.
  @Test func widthsAgree() {
    for value in UInt32(0x20)..<0x1F700 {
      guard let scalar = Unicode.Scalar(value), let width = Scalar.simpleWidth(value) else {
        continue
      }
      #expect(Cell(Character(scalar)).width == width, "U+\(String(value, radix: 16))")
      let text = Array(String(scalar).utf8)
      #expect(Cluster.at(0, in: text.span, end: text.count).width == width)
    }
  }

  /// The line breaks of any text leave no byte out and keep to the width.
  @Test func linesCoverTheText() {
    let pieces = [
      "word", " ", "漢", "字", "e\u{301}", "👍🏽", "\u{200B}", "\n", "\u{AD}", "-", "“", "”", "\t", "ع",
      "\u{1B}", "\u{202E}", "🇩🇪", "\u{FE0F}", "\r\n", "longerwordthanwidth",
    ]
    var seed: UInt64 = 7
    for _ in 0..<300 {
      var string = ""
      for _ in 0..<30 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string += pieces[Int(seed >> 33) % pieces.count]
      }
      let lines = wrap(string, 10)
      #expect(lines.joined() == string)
      for line in lines {
        let bytes = Array(line.utf8)
        var width = 0
        var pendingSpace = 0
        var i = 0
        while i < bytes.count {
          let cluster = Cluster.at(i, in: bytes.span, end: bytes.count)
          if cluster.kind == .space {
            pendingSpace = width > 0 ? pendingSpace + 1 : 0
          } else {
            width += cluster.width + (cluster.kind == .visible ? pendingSpace : 0)
            if cluster.kind == .visible { pendingSpace = 0 }
          }
          i = cluster.end
        }
        #expect(width <= 10, "\(line)")
      }
    }
  }

  @Test func piecesOfALongParagraphJoin() {
    for text in [
      String(repeating: "x", count: 100_000), String(repeating: "many words ", count: 10_000),
      String(repeating: "漢", count: 30_000), "e" + String(repeating: "\u{301}", count: 50_000),
    ] {
      let bytes = Array(text.utf8)
      let whole = 0..<bytes.count
      var end = 0
      for piece in 0..<Pieces.count(whole) {
        let range = Pieces.range(piece, of: whole, in: bytes.span)
        #expect(range.lowerBound == end && !range.isEmpty)
        #expect(!UTF8.isContinuation(bytes[range.lowerBound]))
        #expect(Pieces.index(of: range.lowerBound, in: whole, bytes: bytes.span) == piece)
        #expect(Pieces.index(of: range.upperBound - 1, in: whole, bytes: bytes.span) == piece)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }

  /// Going down line by line and up again meets the same lines, folds and spaces included.
  @Test func upAndDownAreTheSame() {
    let article = Samples.harbour.article
    let folding = Folding(
      article.paragraphs, foldsBoilerplate: true, kept: [2, 6, 7, 10], opened: RangeSet())
    for folding in [Folding.none, folding] {
      var layout = TextLayout(article, folding: folding, width: 20)
      var down: [LinePlace] = []
      var place = layout.firstPlace()
      while let next = place {
        down.append(next)
        place = layout.place(after: next)
      }
      var up: [LinePlace] = []
      place = layout.lastPlace()
      while let next = place {
        up.append(next)
        place = layout.place(before: next)
      }
      #expect(down == up.reversed())
      for place in down {
        let line = layout.line(at: place)
        #expect(layout.place(of: line.range.lowerBound) == place)
      }
    }
  }

  @Test func anyTextAtAnySizeStaysInsideTheScreen() {
    let nasty = MarkedText(
      """
      #\u{1B}]2;title\u{7} \u{202E}desrever
      e\(String(repeating: "\u{301}", count: 5000)) and on
      tab\there\u{AD}soft\u{200B}zero\u{FEFF}width \u{9B}31m
      *漢字かな交じり文の段落 🇩🇪👩‍👩‍👧‍👦👍🏽 שלום עולם مرحبا
      \(String(repeating: "x", count: 20_000))
      """)
    for (columns, rows) in [(200, 60), (120, 40), (80, 24), (40, 12), (21, 6), (20, 5), (5, 2)] {
      var driver = Driver(nasty, columns: columns, rows: rows)
      for keys in ["", "j", " ", "G", "k", "b", "?", "q", "e", "i", "t"] {
        driver.type(keys)
        let screen = driver.screen
        #expect(screen.rows.count == rows)
        for row in screen.rows {
          #expect(row.count == columns)
          #expect(row.reduce(0) { $0 + $1.width } == columns)
          for scalar in row.flatMap(\.character.unicodeScalars) {
            let category = scalar.properties.generalCategory
            #expect(category != .control, "\(keys)")
            #expect(category != .lineSeparator && scalar.value != 0x202E)
          }
        }
      }
    }
  }
}
