import Glibc
import Synchronization
import TestSupport

/// A web server on the loopback interface that answers each request by a function, one after another.
final class LoopbackServer: Sendable {
  struct Request {
    let path: String
    let head: String
  }

  /// What goes out: bytes as they are, with pauses before each.
  struct Reply {
    var parts: [(milliseconds: Int, bytes: [UInt8])]

    init(_ status: String, headers: [String] = [], body: [UInt8] = []) {
      let head =
        ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + headers
      parts = [(0, Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)]
    }

    init(parts: [(milliseconds: Int, bytes: [UInt8])]) { self.parts = parts }
  }

  let port: Int
  private let listener: CInt
  private let log = Log()

  private final class Log: Sendable {
    let heads = Mutex<[String]>([])
  }

  /// The heads of the requests so far.
  var requests: [String] { log.heads.withLock { $0 } }
  var address: String { "http://127.0.0.1:\(port)" }

  init(_ answer: @escaping @Sendable (Request) -> Reply) throws {
    let socket = try LoopbackSocket(backlog: 16)
    listener = socket.descriptor
    port = socket.port
    let listener = listener
    // The thread does not hold the server, so that dropping the server ends the thread.
    let job = Job { [log] in Self.serve(listener, log, answer) }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        Unmanaged<Job>.fromOpaque(context!).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(job).toOpaque())
    pthread_detach(thread)
  }

  /// Wakes the thread, which closes the socket itself: closed here, its number could already be
  /// another server's when the thread accepts on it once more.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  private final class Job: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func serve(_ listener: CInt, _ log: Log, _ answer: (Request) -> Reply) {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else {
        close(listener)
        return
      }
      var head: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4096)
      while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
        let count = recv(connection, &chunk, chunk.count, 0)
        if count <= 0 { break }
        head += chunk[..<count]
      }
      let text = String(decoding: head, as: UTF8.self)
      log.heads.withLock { $0.append(text) }
      let path = text.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      for part in answer(Request(path: path, head: text)).parts {
        usleep(UInt32(part.milliseconds * 1000))
        if send(connection, part.bytes, part.bytes.count, Int32(MSG_NOSIGNAL)) < 0 {
          break
        }
      }
      close(connection)
    }
  }
}
