import Testing

@testable import Reader

/// The whole screen at every size.
@Suite struct ScreenTests {
  @Test func threePanes() {
    let driver = Driver(Samples.harbour, columns: 100, rows: 24)
    expectScreen(
      driver.screen,
      """
       Harbour to close for two years                                                         1/13 ¶  88%
      ┌────────────────────────────────────────────────────────────────────────┬─ Entities ──────────────┐
      │   ⋯ 2 lines of page furniture                                          │ PEOPLE                  │
      │                                                                        │ ▸ Ines Carro          2 │
      │   Harbour to close for two years                                       │   Tomas Beel          1 │
      │   By Mara Lindqvist                                                    │ ORGANIZATIONS           │
      │   12 March 2031                                                        │   Port Authority      1 │
      │                                                                        │ PLACES                  │
      │     Ships wait outside the harbour of Velmar.                          │   Velmar              3 │
      │                                                                        ├─ Quotes 1/5 ────────────┤
      │   The harbour of Velmar will close in autumn, Ines Carro, the port’s   │ Ines Carro            2 │
      │ ▌ director, said on Monday. “We have put this off for a decade, and    │ ▸▌We have put this off… │
      │ ▌ the quays will not hold another winter,” she added.                  │  ▌Everybody was asked   │
      │                                                                        │ Tomas Beel            2 │
      │   Fishermen doubt it. Tomas Beel, who has sailed from Velmar for       │  ▎a gift to the big li… │
      │ ▎ thirty years, called the plan “a gift to the big lines” and said     │  ┊that nobody had aske… │
      │ ┊ that nobody had asked him.                                           │ Speaker not known     1 │
      │                                                                        │  ▌It will be quiet      │
      │ ▌ “Everybody was asked,” Carro answered.                               │                         │
      │                                                                        │                         │
      │   • The north quay closes first                                        │                         │
      │   • The south quay follows                                             │                         │
      └────────────────────────────────────────────────────────────────────────┴─────────────────────────┘
       q1 Ines Carro · direct · “said” · 0.94                            filter: none   ? help  : command
      """)
  }

  @Test func twoPanes() {
    let driver = Driver(Samples.harbour, columns: 80, rows: 24)
    expectScreen(
      driver.screen,
      """
       Harbour to close for two years                                     1/13 ¶  84%
      ┌───────────────────────────────────────────────────────┬─ Quotes 1/5 ─────────┐
      │   ⋯ 2 lines of page furniture                         │ Ines Carro         2 │
      │                                                       │ ▸▌We have put this … │
      │   Harbour to close for two years                      │  ▌Everybody was ask… │
      │   By Mara Lindqvist                                   │ Tomas Beel         2 │
      │   12 March 2031                                       │  ▎a gift to the big… │
      │                                                       │  ┊that nobody had a… │
      │     Ships wait outside the harbour of Velmar.         │ Speaker not known  1 │
      │                                                       │  ▌It will be quiet   │
      │   The harbour of Velmar will close in autumn, Ines    │                      │
      │ ▌ Carro, the port’s director, said on Monday. “We     │                      │
      │ ▌ have put this off for a decade, and the quays will  │                      │
      │ ▌ not hold another winter,” she added.                │                      │
      │                                                       │                      │
      │   Fishermen doubt it. Tomas Beel, who has sailed from │                      │
      │ ▎ Velmar for thirty years, called the plan “a gift to │                      │
      │ ┊ the big lines” and said that nobody had asked him.  │                      │
      │                                                       │                      │
      │ ▌ “Everybody was asked,” Carro answered.              │                      │
      │                                                       │                      │
      │   • The north quay closes first                       │                      │
      └───────────────────────────────────────────────────────┴──────────────────────┘
       q1 Ines Carro · direct · “said” · 0.94        filter: none   ? help  : command
      """)
  }

  @Test func onePaneAtATime() {
    var driver = Driver(Samples.harbour, columns: 40, rows: 12)
    driver.type("]]e")
    expectScreen(
      driver.screen,
      """
       Harbour to close for two…  8/13 ¶  80%
       PEOPLE
       ▸ Ines Carro                         2
         Tomas Beel                         1
       ORGANIZATIONS
         Port Authority                     1
       PLACES
         Velmar                             3
       DATES
         two years                          1
         Monday                             1
       q2 Tomas Beel · partial · 0.94  ? help
      """)
    driver.type("t")
    expectScreen(
      driver.screen,
      """
       Harbour to close for two…  8/13 ¶  80%

         Fishermen doubt it. Tomas Beel, who
         has sailed from Velmar for thirty
       ▎ years, called the plan “a gift to
       ▎ the big lines” and said that nobody
       ┊ had asked him.

       ▌ “Everybody was asked,” Carro
         answered.

       q2 Tomas Beel · partial · 0.94  ? help
      """)
  }

  @Test func theSmallest() {
    let driver = Driver(Samples.harbour, columns: 20, rows: 5)
    expectScreen(
      driver.screen,
      """
       Harbour to cl…  4%
        ⋯ 2 lines of page…

        Harbour to close
                   ? help
      """)
  }

  @Test func tooSmallSaysSoAndWaits() {
    var driver = Driver(Samples.harbour, columns: 80, rows: 24)
    driver.type("5j")
    let before = driver.picture
    driver.resize(10, 3)
    expectScreen(driver.screen, "Too small:\n20x5 need…\n")
    driver.type("ke?")
    driver.resize(80, 24)
    #expect(driver.picture == before)
    driver.resize(0, 0)
    #expect(driver.screen.rows.isEmpty)
    driver.resize(1, 1)
    #expect(driver.picture.count == 1)
    driver.type("q")
    #expect(driver.effects.last == .quit(status: 0))
  }
}
