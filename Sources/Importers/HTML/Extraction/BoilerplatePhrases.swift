/// Words by which pages announce what is no part of the article, in the languages of many papers.
enum BoilerplatePhrases {
  /// Whether a short block announces related articles, comments, sharing and the like.
  static func announces(_ text: ArraySlice<UInt8>) -> Bool { starts(text, with: announcements) }

  /// Whether a short block is a phrase of the site.
  static func isBoilerplate(_ text: ArraySlice<UInt8>) -> Bool { starts(text, with: phrases) }

  private static func starts(_ text: ArraySlice<UInt8>, with phrases: Phrases) -> Bool {
    let words = text.drop { $0 < 0x80 && !(0x61...0x7A).contains($0 | 0x20) }
    let head = Array(String(decoding: words.prefix(48), as: UTF8.self).lowercased().utf8)
    guard let first = head.first else { return false }
    return phrases[Int(first)].contains { head.starts(with: $0) }
  }

  /// Phrases in lower case, by their first byte.
  private typealias Phrases = [[[UInt8]]]

  private static func lines(_ text: String) -> Phrases {
    var phrases: Phrases = Array(repeating: [], count: 256)
    for line in text.utf8.split(separator: 0x0A) { phrases[Int(line.first!)].append(Array(line)) }
    return phrases
  }

  private static let announcements = lines(
    """
    related article
    related post
    related stor
    related topic
    related content
    related:
    related news
    you may also
    you might also
    recommended
    read next
    read also
    also read
    more from
    more on this
    more stories
    more articles
    more news
    most read
    most popular
    popular posts
    recent posts
    latest news
    further reading
    don't miss
    leave a comment
    leave a reply
    post a comment
    share this
    share on
    follow us
    sign up
    subscribe to
    about the author
    ähnliche
    das könnte
    könnte sie auch interessieren
    auch interessant
    mehr zum thema
    mehr themen
    mehr dazu
    mehr artikel
    mehr nachrichten
    mehr aus
    mehr von
    mehr zu
    mehr über
    weitere artikel
    weitere beiträge
    weitere meldungen
    weitere nachrichten
    weitere themen
    weitere news
    weitere infos
    weitere informationen
    weiterführende
    weiterlesen
    passend zum thema
    lesen sie auch
    lesen sie mehr
    lies auch
    schon gelesen
    zum thema
    meistgelesen
    beliebte beiträge
    beliebte artikel
    neueste
    aktuelle beiträge
    schreibe einen kommentar
    schreiben sie einen kommentar
    kommentar schreiben
    kommentar verfassen
    kommentar hinterlassen
    hinterlasse
    kommentare
    diskutieren sie
    teilen sie
    teilen mit
    artikel teilen
    beitrag teilen
    diesen artikel
    diesen beitrag teilen
    folgen sie uns
    folge uns
    newsletter
    jetzt abonnieren
    über den autor
    über die autorin
    zur person
    zusatzinformation
    pressekontakt
    ansprechpartner
    kontakt
    downloads
    articles similaires
    à lire aussi
    lire aussi
    sur le même sujet
    dans la même rubrique
    voir aussi
    leggi anche
    potrebbe interessarti
    te puede interesar
    lee también
    le puede interesar
    notas relacionadas
    noticias relacionadas
    leia também
    leia mais
    zobacz też
    zobacz także
    czytaj także
    czytaj też
    czytaj również
    przeczytaj
    inne artykuły
    polecamy
    lees ook
    meer over
    läs också
    les også
    læs også
    читайте также
    по теме
    """)

  private static let phrases = lines(
    """
    advertisement
    anzeige
    werbung
    publicité
    publicidad
    reklama
    ©
    copyright
    all rights reserved
    alle rechte vorbehalten
    tags:
    tagged
    schlagwörter
    schlagworte
    stichworte
    filed under
    kategorien:
    kategorie:
    posted in
    posted by
    posted on
    published on
    veröffentlicht am
    veröffentlicht in
    dieser eintrag wurde
    dieser beitrag wurde
    this entry was posted
    aktualisiert am
    last updated
    zuletzt aktualisiert
    letzte aktualisierung
    nach oben
    back to top
    zurück zu
    zurück
    zur startseite
    zur übersicht
    click here to
    klicken sie hier
    hier klicken
    continue reading
    read more
    mehr lesen
    mehr erfahren
    lire la suite
    sigue leyendo
    drucken
    foto:
    fotos:
    bild:
    bildquelle
    bildnachweis
    quelle:
    photo:
    photo by
    image:
    image credit
    photo credit
    credit:
    credits:
    picture:
    abbildung:
    fot.
    crédit
    """)
}
