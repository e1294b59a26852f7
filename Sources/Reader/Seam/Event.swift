import Article
import Styling

/// The number of a piece of long work. What arrives for a job that was cancelled is dropped.
public struct Job: Hashable, Sendable {
  public let number: Int
  public init(_ number: Int) { self.number = number }
}

/// Something that happened, outside the reader.
public enum Event: Equatable, Sendable {
  case key(KeyPress)
  case mouse(Mouse)
  /// Text pasted into the terminal. Untrusted.
  case paste(String)
  case resized(Size)
  /// An article, or the first part of a large one (`article.isComplete` is false, and the whole
  /// follows under the same job).
  case opened(Job, Article)
  /// Articles of a source that holds several, in order; the first event puts them in the place of
  /// the source, and until `isComplete` more follow under the same job.
  case listed(Job, [ListedArticle], isComplete: Bool)
  /// How much of a source has come over the network, in bytes, and of how much, if that is known.
  case received(Job, bytes: Int, of: Int?)
  /// Provisional results until `isFinal`. The index is built where the annotation is made, off the
  /// thread that reads keys; `after:` its predecessor, so that speakers keep their colours.
  case annotated(Job, AnnotationIndex, isFinal: Bool)
  /// An annotation with the reader's corrections replayed over it.
  case corrected(Job, AnnotationIndex)
  /// What was left in the article of that source the last time.
  case restored(source: String, ReadingState)
  /// The share of the work that is done, 0…1.
  case progress(Job, Double)
  /// What went wrong and what to do, in one line.
  case failed(Job, String)
  /// A line for the status line: something done outside ("wrote 120 bytes").
  case notice(String)
  /// As ``notice(_:)``, but something that could not be done.
  case complaint(String)
  /// The line of an article's file, counted from 1, that was asked for.
  case located(file: String, line: Int)
  /// The source was changed by a program that the reader started.
  case changed(source: String)
  /// Nobody has read here with the program before.
  case firstRun
  /// The names of all themes that there are.
  case themes([String])
  /// What is in the folder that was asked for, by the name under which it was; folders end in "/".
  /// Untrusted.
  case folder(String, names: [String])
  /// Ctrl-C: stop the work in hand.
  case interrupt
}
