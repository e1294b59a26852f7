import Article

/// Something that the reader wants done outside. Plain values; the session carries them out.
public enum Effect: Equatable, Sendable {
  /// Read a source. It is untrusted where a link led to it, unless the page with the link is of
  /// this machine or its network: only an address of the web outside of these may be opened then.
  case open(source: String, isUntrusted: Bool, Job)
  /// Read a source whole whose beginning has come; the whole follows under the same job.
  case readOn(source: String, Job)
  /// Look up what was left in a source the last time; ``Event/restored(source:_:)`` answers.
  case recall(source: String)
  /// Annotate, first where the reader is.
  case annotate(Article, near: TextOffset, Job)
  /// Replay the corrections over an annotation and index it anew, after its predecessor.
  case correct(Article, Annotation, [Correction], after: AnnotationIndex, Job)
  case cancel(Job)
  /// Keep what the reader leaves in an article.
  case save(source: String, title: String, ReadingState)
  /// Put text on the clipboard.
  case copy(String)
  /// Write the article with its annotation to a file.
  case export(Article, Annotation, Export)
  /// Find the line of the article's file that holds a place; ``Event/located(file:line:)`` answers.
  case locate(Article, TextOffset)
  /// Lend the terminal to a program until it ends.
  case run(Program)
  /// Open an address of the web in the browser.
  case browse(String)
  /// Give the terminal back and stop, as Ctrl-Z does.
  case suspend
  /// Draw with the theme of that name; nil goes back to the one that the reader started with.
  case theme(String?)
  /// Find out whether the program runs for the first time; ``Event/firstRun`` answers if so.
  case greet
  /// Look up which themes there are; ``Event/themes(_:)`` answers.
  case listThemes
  /// Look up what is in a folder, named as it was typed and ending in "/", or empty for the one that
  /// the program was started in; ``Event/folder(_:names:)`` answers.
  case listFolder(String)
  /// Take the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Draw the whole screen anew.
  case redraw
  case bell
  case quit(status: Int32)
}
