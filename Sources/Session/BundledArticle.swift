import Article
import Importers

/// The article that opens when no source is named: written for Pullquote, invented from end to end.
public enum BundledArticle {
  public static let source = "pullquote:harbour"

  /// The article, made of its text like any other.
  public static var article: Article {
    do throws(ImportError) {
      return try PlainTextImporter.article(from: Array(text.utf8), source: source)
    } catch {
      fatalError("the bundled article cannot be read: \(error.message)")
    }
  }

  private static let text = """
    Home | Local | Weather | Sport

    Kelmouth Votes to Rebuild Its Pier as 'a Promise to the Next Hundred Years'

    The pier at Kelmouth in March, two days after the storm. Photo: Ida Brandt

    By Tomas Reyle, Coast Courier

    KELMOUTH, April 14 — The town council voted on Tuesday night to rebuild the storm-broken pier \
    at a cost of $4.2 million, ending five weeks of argument over whether the landmark was worth \
    saving.

    “We could have put up a railing and a plaque and called it heritage,” Mayor Ruth Adeyemi told a \
    packed hall. “Instead we are making a promise to the next hundred years.”

    The vote was nine to two. Adeyemi, who grew up three streets from the harbour, said that work \
    would begin in June and that the first hundred metres would be open again before the winter.

    Councillor Piet van Rooyen, one of the two who voted against the plan, called it “a very \
    beautiful hole to throw money into”. He argued that the town should first repair the sea wall, \
    which the same storm had cracked in four places.

    "Nobody drowns because a pier is missing," Van Rooyen said after the meeting. "People drown \
    because a wall fails. I would like to be proved wrong, but I have read the engineers' report."

    That report, written by the University of Sandholm, warned that a storm of the same force could \
    return “within ten to fifteen years”. Its lead author, Professor Lin Haoran, told the Courier \
    that the pier and the wall were not rivals.

    “If the new piles are driven where we have proposed, they will break the waves before they \
    reach the wall,” Lin explained. “The sea does not care how a budget is divided.

    “What it cares about is depth, and angle, and time. We can still choose all three.”

    According to the Ministry of Transport, the government will pay for half of the work. A \
    spokeswoman for the ministry said the first payment had been approved on Monday, and denied \
    that it depended on the outcome of next month's election.

    Not everybody in Kelmouth is persuaded. “My grandfather's name is carved in the third bench,” \
    said Marta Oyelaran, 71, who sells tickets for the harbour ferry, “and I would give it up \
    tomorrow for a dry cellar.”

    She added that her neighbours on Quay Street had not been asked.

    The Harbour Traders' Association (HTA) welcomed the decision. Its chairman, Jonas Falk, said \
    the closed pier had cost his members a third of their trade. The HTA had collected more than \
    6,000 signatures under the slogan “Mind the Gap”.

    Falk and Adeyemi both promised that no tree on the promenade would be felled. Asked whether he \
    would try to stop the project in court, Van Rooyen shook his head.

    “I lost,” he said. “Now I want it built well.”

    Read more: What the storm left behind

    """
}
