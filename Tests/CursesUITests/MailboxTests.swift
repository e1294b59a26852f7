import Reader
import Testing

@testable import CursesUI

@Suite struct MailboxTests {
  @Test func keepsTheOrder() {
    let mailbox = Mailbox<Int>()
    for number in 1...3 { mailbox.post(number) }
    #expect(mailbox.take() == [1, 2, 3])
    #expect(mailbox.take() == [])
  }

  @Test func newerNewsReplaceOlderOfTheSameJob() {
    let mailbox = Mailbox<Event>()
    mailbox.post(.progress(Job(1), 0.1))
    mailbox.post(.notice("copied"))
    mailbox.post(.progress(Job(2), 0.5))
    mailbox.post(.progress(Job(1), 0.2))
    #expect(
      mailbox.take() == [.notice("copied"), .progress(Job(2), 0.5), .progress(Job(1), 0.2)])
  }

  @Test func isReadableWhileThereAreLetters() {
    let mailbox = Mailbox<Int>()
    func isReadable() -> Bool {
      Descriptor.poll([mailbox.wakeDescriptor], timeout: .zero)[0].isReadable
    }
    #expect(!isReadable())
    mailbox.post(1)
    mailbox.post(2)
    #expect(isReadable())
    _ = mailbox.take()
    #expect(!isReadable())
    mailbox.post(3)
    #expect(isReadable())
  }

  @Test func losesNothingFromManyTasks() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for number in 0..<1000 { mailbox.post(task * 1000 + number) } }
      }
    }
    #expect(mailbox.take().sorted() == Array(0..<8000))
  }
}
