import Dispatch
import Synchronization

/// Passes the progress of a fetch on, not more often than it can be seen.
final class FetchReport: Sendable {
  private static let interval: UInt64 = 100_000_000

  private let last = Mutex<UInt64>(0)
  private let post: @Sendable (_ received: Int, _ total: Int?) -> Void

  init(_ post: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void) { self.post = post }

  /// - Parameter total: 0 where the server does not say it.
  func tell(_ received: Int, _ total: Int) {
    let now = DispatchTime.now().uptimeNanoseconds
    let isDue = last.withLock { last in
      guard now - last >= Self.interval else { return false }
      last = now
      return true
    }
    if isDue { post(received, total > 0 ? total : nil) }
  }
}
