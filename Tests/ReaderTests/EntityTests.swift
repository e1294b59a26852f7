import Article
import Testing

@testable import Reader

/// Choosing entities, and what that leaves of text and quotes.
@Suite struct EntityTests {
  private func driver(_ columns: Int = 100, _ rows: Int = 24) -> Driver {
    Driver(Samples.harbour, columns: columns, rows: rows)
  }

  @Test func choosingFiltersAndGoesThere() {
    var driver = driver()
    driver.type("ejj<Enter>")
    expectScreen(
      driver.screen,
      """
       Harbour to close for two years                                                         1/13 ¶ 100%
      ┌────────────────────────────────────────────────────────────────────────┬─ Entities ──────────────┐
      │   ⋯ 11 paragraphs                                                      │ PEOPLE                  │
      │   The Port Authority did not reply.                                    │   Ines Carro          2 │
      │   ⋯ 1 paragraph                                                        │   Tomas Beel          1 │
      │                                                                        │ ORGANIZATIONS           │
      │                                                                        │ ▸●Port Authority      1 │
      │                                                                        │ PLACES                  │
      │                                                                        │   Velmar              3 │
      │                                                                        ├─ Quotes ────────────────┤
      │                                                                        │ none by or about them   │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      │                                                                        │                         │
      └────────────────────────────────────────────────────────────────────────┴─────────────────────────┘
                                                               filter: Port Authority   ? help  : command
      """)
    driver.type("x")
    #expect(driver.picture.joined().contains("Everybody was asked"))
    #expect(driver.status.contains("filter: none"))
  }

  @Test func anyAllAndExcluded() {
    var driver = driver()
    driver.type("e jjj ")
    #expect(driver.reader.state.reading.filter.summary == "Ines Carro | Velmar")
    #expect(driver.reader.state.reading.kept == [5, 6, 7, 8])
    driver.type("*")
    #expect(driver.reader.state.reading.filter.summary == "Ines Carro & Velmar")
    #expect(driver.reader.state.reading.kept == [6])
    driver.type(" *g!")
    #expect(driver.reader.state.reading.filter.summary == "not Ines Carro")
    #expect(driver.reader.state.reading.kept == [0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12])
    #expect(driver.reader.state.reading.quotes.inText.map(\.index) == [1, 2, 4])
    driver.type("!")
    #expect(driver.reader.state.reading.filter.isEmpty)
  }

  @Test func stepsThroughMentions() {
    var driver = driver(80, 10)
    driver.type(":filter velm<Enter>")
    driver.type(")")
    #expect(driver.status.contains("Velmar 2/3"))
    driver.type(")")
    #expect(driver.status.contains("Velmar 3/3"))
    driver.type(")")
    #expect(driver.status.contains("No mention of Velmar after this"))
    driver.type("2(")
    #expect(driver.status.contains("Velmar 1/3"))
  }

  @Test func dimsInsteadOfFolding() {
    var driver = driver()
    let before = driver.picture.map { $0.prefix(72) }
    driver.type("Dejj <Tab><Tab>")
    #expect(driver.picture.map { $0.prefix(72) }[1...22] == before[1...22])
    let row = driver.screen.rows[10]
    #expect(row[5].styles.contains(.dim))
  }

  @Test func narrowsAsYouType() {
    var driver = driver()
    driver.type("e/car")
    #expect(driver.reader.state.reading.entities.rows.count == 2)
    #expect(driver.picture[1].contains("Entities /car"))
    driver.type("<Esc>")
    #expect(driver.reader.state.reading.entities.rows.count == 10)
    driver.type("/xyz<Enter>")
    #expect(driver.picture.joined().contains("no such name"))
    driver.type("x")
    #expect(driver.reader.state.reading.entities.rows.count == 10)
    driver.type("i/gift<Enter>")
    #expect(driver.reader.state.reading.quotes.inText.map(\.index) == [1])
    driver.type("/<C-u>carro<Enter>")
    #expect(driver.reader.state.reading.quotes.inText.map(\.index) == [0, 3])
  }

  @Test func sortsThreeWays() {
    var driver = driver()
    func dates() -> [String] {
      let reading = driver.reader.state.reading
      return reading.entities.rows.compactMap { row in
        guard case .entity(let id) = row, reading.index.annotation[id].type == .date else {
          return nil
        }
        return reading.index.annotation[id].name
      }
    }
    #expect(dates() == ["two years", "Monday"])
    driver.type("eoo")
    #expect(dates() == ["Monday", "two years"])
    #expect(driver.status.contains("by name"))
  }

  @Test func whoHasNoNameStandsApart() {
    let text = MarkedText(
      """
      A [nominal person a waiter|a waiter] told [person Ines Carro|Ines Carro] [direct a waiter|“No.”]
      The [nominal organization port office|port office] agreed.
      """)
    var driver = Driver(text, columns: 100, rows: 24)
    driver.type("e")
    let names = driver.picture.map { $0.dropFirst(74) }
    let headings = ["PEOPLE", "Ines Carro", "UNNAMED", "a waiter", "port office"]
    #expect(headings.map { name in names.firstIndex { $0.contains(name) } } == [2, 3, 4, 5, 6])
  }

  @Test func aFilterOutlivesANewAnnotation() {
    var driver = Driver(Samples.harbour, columns: 100, rows: 24, annotated: false)
    let job = driver.annotateJob!
    driver.send(.annotated(job, Samples.harbour.index, isFinal: false))
    driver.type("ej ")
    let kept = driver.reader.state.reading.kept
    // The final annotation has the entities in another order.
    var annotation = Samples.harbour.annotation
    let last = annotation.entities.count - 1
    annotation.entities.reverse()
    for i in annotation.mentions.indices {
      annotation.mentions[i].entity = Entity.ID(last - annotation.mentions[i].entity.index)
    }
    for i in annotation.quotes.indices {
      for k in annotation.quotes[i].speakers.indices {
        let entity = annotation.quotes[i].speakers[k].entity
        annotation.quotes[i].speakers[k].entity = Entity.ID(last - entity.index)
      }
    }
    let index = AnnotationIndex(
      annotation, of: Samples.harbour.article, after: Samples.harbour.index)
    driver.send(.annotated(job, index, isFinal: true))
    #expect(driver.reader.state.reading.filter.summary == "Tomas Beel")
    #expect(driver.reader.state.reading.kept == kept)
    let selected = driver.reader.state.reading.entities.selected!
    #expect(annotation[selected].name == "Tomas Beel")
  }
}
