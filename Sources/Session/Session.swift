import Annotator
import Article
import Dispatch
import Glibc
import Importers
import Library
import Reader
import Synchronization

/// Carries out what the reader asks for, and answers with events.
///
/// Everything slow runs beside the reader's thread; what was cancelled meanwhile is not answered.
public final class Session: Sendable {
  let post: @Sendable (Event) -> Void
  private let running = Mutex<[Job: Task<Void, Never>]>([:])
  private let cancelled = Mutex<Set<Job>>([])
  /// The articles of sources that hold several, by the source under which the reader asks for it.
  let parts = Mutex<[String: SourcePart]>([:])
  /// Standard input can be read only once; the article is kept for coming back to it.
  let standardInput = Mutex<Article?>(nil)
  let memory: Memory?
  private let firstRun: FirstRun?

  /// - Parameters:
  ///   - libraryPath: where the library is kept; nil remembers nothing.
  ///   - stateFolder: where it is noted that the program has run; nil greets nobody.
  ///   - post: takes the answers, on any thread.
  public init(
    libraryPath: String?, stateFolder: String?, post: @escaping @Sendable (Event) -> Void
  ) {
    self.post = post
    firstRun = stateFolder.map(FirstRun.init)
    memory = libraryPath.map { Memory(path: $0) { post(.notice($0)) } }
  }

  /// Waits until everything that was to be kept is kept.
  public func finish() { memory?.finish() }

  /// Begins what the effect asks for and returns at once.
  ///
  /// Effects that concern the terminal are the terminal's; they do nothing here. A program that the
  /// terminal is lent to is waited for.
  public func perform(_ effect: Effect) {
    switch effect {
    case .open(let source, let isUntrusted, let job):
      openSource(source, isUntrusted: isUntrusted, job)
    case .readOn(let source, let job): openAside(source, isUntrusted: false, job)
    case .recall(let source): recall(source)
    case .annotate(let article, let near, let job): annotate(article, near, job)
    case .correct(let article, let annotation, let corrections, let index, let job):
      correct(article, annotation, corrections, after: index, job)
    case .cancel(let job): cancel(job)
    case .save(let source, let title, let state): memory?.keep(state, of: source, title: title)
    case .export(let article, let annotation, let export): write(article, annotation, export)
    case .listFolder(let name): listFolder(name)
    case .locate(let article, let offset): locate(offset, in: article)
    case .run(let program): run(program)
    case .browse(let address): browse(address)
    case .copy(let text): copy(text)
    case .greet: if let firstRun, firstRun.isOne() { post(.firstRun) }
    default: break
    }
  }

  private func cancel(_ job: Job) {
    cancelled.withLock { _ = $0.insert(job) }
    running.withLock { $0.removeValue(forKey: job) }?.cancel()
  }

  func isCancelled(_ job: Job) -> Bool { cancelled.withLock { $0.contains(job) } }

  func answer(_ job: Job, _ event: Event) {
    if !isCancelled(job) { post(event) }
  }

  // MARK: - Annotating

  private func annotate(_ article: Article, _ near: TextOffset, _ job: Job) {
    let task = Task.detached(priority: .userInitiated) { [self] in
      // The thread that reads keys goes first. Threads of the pool stay so: none of them is urgent.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
      // Made here and not with the session: the first one prepares the encoder, which the first
      // paint need not wait for.
      let annotator = Annotator()
      if let problem = annotator.problem { answer(job, .notice(problem)) }
      var index: AnnotationIndex?
      func answerIndexed(_ annotation: Annotation, isFinal: Bool) {
        let next = AnnotationIndex(annotation, of: article, after: index)
        index = next
        answer(job, .annotated(job, next, isFinal: isFinal))
      }
      if let final = try? annotator.annotate(
        article, near: near, update: { answerIndexed($0, isFinal: false) })
      {
        answerIndexed(final, isFinal: true)
        if !final.isLanguageKnown { answer(job, .notice(Annotator.unknownLanguage)) }
      }
      running.withLock { _ = $0.removeValue(forKey: job) }
    }
    running.withLock { $0[job] = task }
  }

  private func correct(
    _ article: Article, _ annotation: Annotation, _ corrections: [Correction],
    after index: AnnotationIndex, _ job: Job
  ) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let corrected = annotation.applying(corrections, to: article.text)
      answer(job, .corrected(job, AnnotationIndex(corrected, of: article, after: index)))
    }
  }
}
