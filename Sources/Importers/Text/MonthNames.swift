/// The names of the months and their usual abbreviations.
enum MonthNames {
  /// 1 for January; nil for a word that names no month.
  static func number(_ word: String) -> Int? { table[word] }

  private static let table: WordTable<Int> = {
    // One line a language: twelve names, each perhaps with other forms behind a slash.
    let languages = """
      january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
      september/sep/sept october/oct november/nov december/dec
      januar/jänner/jän februar/feber märz/mär/mrz/maerz april/apr mai juni/jun juli/jul august/aug \
      september/sep/sept oktober/okt november/nov dezember/dez
      janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre/sept \
      octobre/oct novembre/nov décembre/déc
      enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago \
      septiembre/setiembre/sep octubre/oct noviembre/nov diciembre/dic
      janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago \
      setembro/set outubro/out novembro/nov dezembro/dez
      gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago \
      settembre/set ottobre/ott novembre/nov dicembre/dic
      januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep \
      oktober/okt november/nov december/dec
      stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec \
      lipca/lipiec sierpnia/sierpień września/wrzesień października/październik \
      listopada/listopad grudnia/grudzień
      ledna/leden února/únor března/březen dubna/duben května/květen června/červen \
      července/červenec srpna/srpen září října/říjen - prosince/prosinec
      января/янв февраля/фев марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг \
      сентября/сен октября/окт ноября/ноя декабря/дек
      січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
      januari februari mars april maj juni juli augusti september oktober november december
      januar februar marts/mars april maj/mai juni juli august september oktober november \
      december/desember
      tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
      syyskuuta lokakuuta marraskuuta joulukuuta
      január február március április május június július augusztus szeptember október november \
      december
      ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
      ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie \
      decembrie
      """
    var table = WordTable<Int>(capacity: 400)
    // By bytes, which takes a tenth of the time of characters.
    for line in languages.utf8.split(separator: 0x0A) {
      for (i, month) in line.split(separator: 0x20).enumerated() {
        for name in month.split(separator: UInt8(ascii: "/")) {
          table.update(WordHash(name)) { $0 ?? i + 1 }
        }
      }
    }
    return table
  }()
}
