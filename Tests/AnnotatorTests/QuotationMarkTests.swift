import Article
import Testing

@testable import Annotator

@Suite struct QuotationMarkTests {
  @Test(arguments: [
    "She said [[“yes, of course”]] twice.",
    "She said [[\"yes, of course\"]] twice.",
    "She said [[\"yes, of course”]] twice.",
    "She said [[„yes, of course“]] twice.",
    "She said [[«yes, of course»]] twice.",
    "She said [[»yes, of course«]] twice.",
    "She said [[‘yes, of course’]] twice.",
    "She said [['yes, of course']] twice.",
    "She said [[“yes, of course]]",
    "[[\"Yes,\"]] she said. [[\"Of course.\"]]",
    "It's the dog's bone, isn't it? She said [['no, it isn't']] again.",
    "[[“He called it [[‘a fine day’]] at last,”]] she said.",
    "The 90's and the '80s were the doctors' years.",
    "A 12\" screen beside a 14\" one.",
  ])
  func findsTheMarkedStretches(of marked: String) {
    let text = MarkedText(marked)
    let found = QuotationMarks.find(in: text.article.text.range, of: text.article.text)
    #expect(found.map(\.range) == text.ranges)
  }

  @Test func anOpeningMarkInsideBeginsAnew() {
    let text = MarkedText("[[“It began so and]] [[“it began again.”]]")
    let found = QuotationMarks.find(in: text.article.text.range, of: text.article.text)
    #expect(found.map(\.range) == text.ranges)
    #expect(found.map(\.isClosed) == [false, true])
  }
}
