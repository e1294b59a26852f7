extension State {
  mutating func quit() -> [Effect] {
    if cameFromList {
      cameFromList = false
      return showArticles()
    }
    return [.quit(status: 0)]
  }

  /// Ctrl-C: leaves a prompt or window, or stops the work for this article.
  mutating func interrupt() -> [Effect] {
    if prompt != nil { return cancelPrompt() }
    if overlay != nil {
      overlay = nil
      return []
    }
    let jobs = [reading.openJob, reading.annotateJob].compactMap { $0 }
    guard !jobs.isEmpty else {
      say("Nothing to stop · q leaves")
      return []
    }
    let wasAnnotating = reading.annotateJob != nil
    reading.openJob = nil
    reading.annotateJob = nil
    reading.progress = nil
    if reading.article == nil { reading.failure = "Stopped" }
    say(wasAnnotating ? "Annotation stopped" : "Reading stopped")
    return jobs.map(Effect.cancel)
  }

  mutating func refreshAfterSearch() {
    refreshFolding()
    reading.invalidateLayout()
    layOut()
  }
}
