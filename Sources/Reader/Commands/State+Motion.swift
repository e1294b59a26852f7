import Article

/// How far to move.
enum Motion {
  /// Negative numbers move back.
  case lines(Int)
  case halfPages(Int)
  case pages(Int)
  case start, end
}

extension State {
  /// Moves in whatever the keys go to: scrolls the text, or moves the selection of a list.
  mutating func move(_ motion: Motion) -> [Effect] {
    switch keyPane {
    case .text: moveText(motion)
    case .entities:
      reading.entities.move(rows(motion, height: height(of: .entities)))
    case .quotes:
      reading.quotes.move(rows(motion, height: height(of: .quotes)))
      showSelectedQuote()
    case .overlay:
      let height = overlayHeight
      let count = rows(motion, height: height)
      overlay?.move(count, height: height)
    }
    return []
  }

  /// Remembers the present place and goes to another.
  mutating func jump(to offset: TextOffset) {
    reading.jumps.record(reading.point)
    reading.go(to: offset)
    followText()
  }

  mutating func goToParagraph(_ number: Int) -> [Effect] {
    guard let article = reading.article, !article.paragraphs.isEmpty else { return [] }
    let index = max(0, min(number, article.paragraphs.count) - 1)
    jump(to: article.paragraphs[index].range.lowerBound)
    return []
  }

  mutating func goToPercent(_ percent: Int) -> [Effect] {
    guard let article = reading.article, let last = article.paragraphs.last else { return [] }
    let end = last.range.upperBound.utf8
    var byte = end * max(0, min(100, percent)) / 100
    while byte > 0 && byte < end && UTF8.isContinuation(article.text.utf8[byte]) { byte -= 1 }
    jump(to: TextOffset(utf8: byte))
    return []
  }

  mutating func goBack() -> [Effect] {
    guard let place = reading.jumps.back(from: reading.point) else {
      say("No earlier place")
      return []
    }
    reading.go(to: place)
    followText()
    return []
  }

  mutating func goForward() -> [Effect] {
    guard let place = reading.jumps.forward() else {
      say("No later place")
      return []
    }
    reading.go(to: place)
    followText()
    return []
  }

  mutating func setMark(_ name: String) -> [Effect] {
    guard let letter = name.first else { return [] }
    reading.marks[letter] = reading.point
    say("Marked this place as \(letter)")
    return []
  }

  mutating func goToMark(_ name: String) -> [Effect] {
    if name == "'" { return goBack() }
    guard let letter = name.first, let place = reading.marks[letter] else {
      complain("There is no mark \(PlainText.line(name))")
      return []
    }
    jump(to: place)
    return []
  }

  private mutating func moveText(_ motion: Motion) {
    let height = reading.viewport.height
    switch motion {
    case .lines(let count):
      reading.scroll(count)
    case .halfPages(let count):
      reading.scroll(count * max(1, height / 2))
    case .pages(let count):
      // Two lines stay for the eye to hold on to.
      reading.scroll(count * max(1, height - 2))
    case .start:
      reading.jumps.record(reading.point)
      reading.goToStart()
    case .end:
      reading.jumps.record(reading.point)
      reading.goToEnd()
    }
    followText()
  }

  private func rows(_ motion: Motion, height: Int) -> Int {
    switch motion {
    case .lines(let count): count
    case .halfPages(let count): count * max(1, height / 2)
    case .pages(let count): count * max(1, height - 1)
    // More rows than any list has.
    case .start: -1_000_000_000
    case .end: 1_000_000_000
    }
  }

  private func height(of pane: PaneID) -> Int { paneLayout?[pane]?.rows ?? 1 }
}
