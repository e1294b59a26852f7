import Glibc
import Reader
import Synchronization

/// Where tasks leave messages for the loop, from any thread.
///
/// The only thing that the reader's thread shares with others: a mutex, an array, and a pipe that
/// wakes `poll`.
public final class Mailbox<Message: Sendable>: Sendable {
  private struct Letter {
    var message: Message
    var key: String?
  }

  private let letters = Mutex<[Letter]>([])
  /// Readable while there are letters.
  let wakeDescriptor: Int32
  private let bell: Int32

  public init() {
    // Without descriptors to be had messages wait for the next key.
    (wakeDescriptor, bell) = Descriptor.makePipe() ?? (-1, -1)
  }

  deinit {
    close(wakeDescriptor)
    close(bell)
  }

  /// Leaves a message. One with the same key that has not been taken yet is thrown away, so that a
  /// slow terminal never builds a queue of outdated news.
  public func post(_ message: Message, replacing key: String? = nil) {
    let wasEmpty = letters.withLock { letters in
      let wasEmpty = letters.isEmpty
      if let key { letters.removeAll { $0.key == key } }
      letters.append(Letter(message: message, key: key))
      return wasEmpty
    }
    if wasEmpty { _ = write(bell, "!", 1) }
  }

  /// Takes all messages, in the order in which they came.
  func take() -> [Message] {
    _ = Descriptor.read(wakeDescriptor)
    return letters.withLock { letters in
      defer { letters = [] }
      return letters.map(\.message)
    }
  }
}

extension Mailbox where Message == Event {
  /// Leaves an event; provisional annotations and progress replace older ones of the same job.
  public func post(_ event: Event) {
    switch event {
    case .annotated(let job, _, _): post(event, replacing: "annotated \(job.number)")
    case .received(let job, _, _): post(event, replacing: "received \(job.number)")
    case .progress(let job, _): post(event, replacing: "progress \(job.number)")
    default: post(event, replacing: nil)
    }
  }
}
