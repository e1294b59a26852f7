import Article
import Dispatch
import Importers
import Reader

/// Reading sources for the reader.
extension Session {
  /// The beginning of a file is read here and now: that takes less time than to start a thread,
  /// and the first screen waits for it. Whatever may keep us waiting is read aside.
  ///
  /// - Parameter isUntrusted: whether a link from outside led there, as ``SourceParts`` has it.
  func openSource(_ source: String, isUntrusted: Bool, _ job: Job) {
    if source == BundledArticle.source { return answer(job, .opened(job, BundledArticle.article)) }
    if let article = standardInput.withLock({ $0 }), source == "-" {
      return answer(job, .opened(job, article))
    }
    if let part = parts.withLock({ $0[source] }) { return readAside(part, source, job) }
    if isUntrusted || source == "-" || Importers.isAddress(source) {
      return openAside(source, isUntrusted: isUntrusted, job)
    }
    do throws(ImportError) {
      let file = try SourceFile(path: source)
      guard file.isRegular, let article = try Importers.beginning(of: file, source: source) else {
        return openAside(source, isUntrusted: false, job)
      }
      answer(job, .opened(job, article))
    } catch {
      answer(job, .failed(job, Self.message(source, error)))
    }
  }

  func recall(_ source: String) {
    memory?.recall(source) { [post] in post(.restored(source: source, $0)) }
  }

  /// Opens a source that may keep us waiting, and tells whether it holds several articles.
  func openAside(_ source: String, isUntrusted: Bool, _ job: Job) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let report = FetchReport { [self] in answer(job, .received(job, bytes: $0, of: $1)) }
      var sourceParts = SourceParts(source, isUntrusted: isUntrusted) { [self] received, total in
        report.tell(received, total)
        return !isCancelled(job)
      }
      guard let first = sourceParts.next() else {
        return answer(job, .failed(job, Self.message(source, .empty)))
      }
      if let second = sourceParts.next() {
        list([first, second], sourceParts, of: source, job)
      } else {
        read(first, source, job)
      }
    }
  }

  private func readAside(_ part: SourcePart, _ source: String, _ job: Job) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in read(part, source, job) }
  }

  private func read(_ part: SourcePart, _ source: String, _ job: Job) {
    do throws(ImportError) {
      let read = try part.read()
      if source == "-" { standardInput.withLock { $0 = read.article } }
      answer(job, .opened(job, read.article))
      for notice in read.notices {
        answer(job, .notice(notice.message.prefix(1).uppercased() + notice.message.dropFirst()))
      }
    } catch {
      answer(job, .failed(job, Self.message(part.source, error)))
    }
  }

  /// How many articles of a source are listed before the others.
  private static let firstListed = 200

  /// Lists the articles of a source; each is read when the reader comes to it.
  private func list(
    _ first: [SourcePart], _ rest: SourceParts, of source: String, _ job: Job
  ) {
    var taken: Set<String> = []
    var listed: [ListedArticle] = []
    var number = 0
    var hasBegun = false
    for part in [AnySequence(first), AnySequence(rest)].joined() {
      if isCancelled(job) { return }
      number += 1
      // Reading states are kept by this name, so the article's own address is the best.
      let outline = part.outline
      var name = outline.address ?? ""
      if name.isEmpty || !taken.insert(name).inserted { name = "\(source)#\(number)" }
      parts.withLock { $0[name] = part }
      listed.append(ListedArticle(source: name, title: outline.title, date: outline.date))
      if !hasBegun && listed.count == Self.firstListed {
        answer(job, .listed(job, listed, isComplete: false))
        listed = []
        hasBegun = true
      }
    }
    answer(job, .listed(job, listed, isComplete: true))
  }

  /// One line that names the source and says what to do.
  public static func message(_ source: String, _ error: ImportError) -> String {
    "\(name(source)): \(error.message)"
  }

  /// One line that names the source and says what its reader should know.
  public static func message(_ source: String, _ notice: ImportedArticle.Notice) -> String {
    message(source, notice.message)
  }

  /// One line that names the source and says something of it.
  public static func message(_ source: String, _ words: String) -> String {
    "\(name(source)): \(words)"
  }

  private static func name(_ source: String) -> String {
    source == "-" ? "standard input" : source.printable
  }
}
