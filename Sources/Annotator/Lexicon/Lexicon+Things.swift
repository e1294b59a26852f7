extension Lexicon {
  /// Words for organisations, buildings, events, times and money.
  static let things: [(WordClass, String)] = [
    (
      .organizationNoun,
      """
      ministry government company firm agency organization organisation group party court council
      committee commission authority department bank university association union federation club
      team army military navy force police parliament senate cabinet administration institute
      foundation charity corporation newspaper magazine channel network station report study
      document survey bureau board body watchdog regulator think-tank coalition alliance opposition
      embassy office airline manufacturer operator retailer developer hospital school college church
      league tribunal assembly congress secretariat corps unit outlet broadcaster website paper
      publication statement presidency palace kingdom regime faction militia ruling
      """
    ),
    (
      .organizationHead,
      """
      ministry agency university college school institute institution corps company co co. corporation
      corp corp. inc inc. ltd ltd. limited llc plc gmbh bhd berhad sdn pte group holdings bank party
      committee commission council board authority association federation union league club fc united
      organization organisation department bureau office foundation fund trust center centre network
      news times post gazette herald tribune daily press agency-run guard guards army navy force forces
      police court parliament congress senate assembly cabinet government administration service
      services society alliance coalition movement front brigade bureau secretariat academy airlines
      airways energy petroleum oil electric technologies systems motors pharmaceuticals industries
      media radio television tv studios entertainment records team staff nations ministry directorate
      chamber tribunal embassy mission exchange partners capital insurance telecom communications
      solutions laboratories hospital-group consortium confederation initiative programme program
      """
    ),
    (
      .facilityHead,
      """
      airport port hospital stadium street road avenue boulevard highway bridge tower building square
      mosque church cathedral temple museum theatre theater hotel mall palace park garden gardens
      plant dam station terminal prison jail camp base library arena hall cemetery monument pipeline
      railway line canal tunnel refinery mine factory market plaza complex residence
      """
    ),
    (
      .placeHead,
      """
      province district region county state island islands sea ocean river lake bay gulf mountain
      mountains mount valley desert peninsula strait coast city town village continent borough
      governorate municipality township territory territories basin delta hills cape republic kingdom
      sultanate emirate taluk tehsil upazila prefecture canton oblast voivodeship parish suburb commune
      """
    ),
    (
      .eventHead,
      """
      war cup olympics games championship championships festival summit conference election elections
      day award awards prize revolution agreement treaty accord plan act law forum expo exhibition tour
      marathon tournament pandemic crisis operation hurricane storm typhoon
      """
    ),
    (
      .month,
      """
      january february march april may june july august september october november december jan jan.
      feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
      """
    ),
    (
      .weekday,
      "monday tuesday wednesday thursday friday saturday sunday mondays sundays saturdays fridays"
    ),
    (.relativeDay, "today yesterday tomorrow tonight"),
    (
      .timeUnit,
      """
      day days week weeks month months year years decade decades century centuries weekend
      morning afternoon evening night summer winter spring autumn quarter
      """
    ),
    (
      .currency,
      """
      dollar dollars euro euros pound pounds rupee rupees yen yuan won rand riyal riyals dinar dinars
      dirham dirhams peso pesos naira cedi cedis shilling shillings franc francs ruble rubles rouble
      roubles lira real reais ringgit baht usd eur gbp inr dh aed sar kd rm birr kwacha taka
      """
    ),
    (.scale, "hundred thousand million billion trillion m bn mn crore lakh"),
  ]
}
