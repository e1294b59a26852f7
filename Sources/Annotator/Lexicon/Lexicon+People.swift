extension Lexicon {
  /// Words for people and what stands with their names.
  static let people: [(WordClass, String)] = [
    (
      .title,
      """
      mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady president
      vice-president vice prime minister premier chancellor secretary senator sen sen. representative rep
      rep. governor gov gov. mayor judge justice general gen gen. lieutenant lt lt. colonel col col.
      major maj maj. captain capt capt. sergeant sgt sgt. commander admiral brigadier rear marshal
      inspector superintendent constable officer detective ambassador king queen prince princess
      emir sultan sheikh sheikha shaikh shaykh crown ayatollah imam mullah maulana mufti rabbi pope
      cardinal archbishop bishop father reverend rev rev. pastor sister brother deputy chief
      chairman chairwoman chairperson ceo director speaker congressman congresswoman lawmaker coach
      spokesman spokeswoman spokesperson attorney engineer eng eng. eng adv advocate hon hon. honourable
      honorable h.e. he excellency majesty highness haji hajj datuk dato tan sri tun datin u daw shri smt
      seri encik puan comrade chef author actor actress singer analyst activist journalist lawyer economist researcher
      former ex acting foreign interior defence defense finance health education supreme leader
      executive managing senior assistant undersecretary commissioner councillor councilor mp md
      archduke duke baron count saint st st.lt-gen elder
      """
    ),
    (
      .personNoun,
      """
      minister president premier leader chief chairman chairwoman chairperson chair head director
      manager executive ceo founder co-founder owner boss secretary spokesman spokeswoman
      spokesperson ambassador envoy diplomat official officer commander general admiral colonel
      captain governor mayor senator congressman congresswoman lawmaker legislator deputy politician
      candidate judge prosecutor lawyer attorney solicitor analyst expert scientist researcher
      professor academic economist historian engineer doctor physician surgeon nurse teacher
      student journalist reporter correspondent editor columnist writer author novelist poet artist
      painter singer musician actor actress filmmaker producer designer architect photographer coach
      captain player footballer striker goalkeeper midfielder defender boxer athlete champion winner
      star farmer fisherman worker driver pilot trader businessman businesswoman entrepreneur investor
      resident villager local witness victim suspect defendant man woman boy girl father mother
      son daughter brother sister husband wife widow parent friend neighbour neighbor guest host
      activist campaigner protester organiser organizer volunteer king queen prince princess emir sultan
      pope priest bishop imam pastor pharmacist chef guide curator consultant adviser advisor aide
      veteran lieutenant sergeant superintendent inspector detective policeman commissioner
      representative delegate member counterpart predecessor successor coordinator administrator
      superstar celebrity model patient customer passenger tourist visitor user publicist agent
      undersecretary chancellor speaker counsel barrister lawmaker councillor principal
      """
    ),
    (
      .pluralPersonNoun,
      """
      ministers leaders officials officers experts scientists researchers analysts economists
      residents villagers locals witnesses lawyers prosecutors lawmakers senators legislators
      politicians diplomats critics activists campaigners protesters organizers organisers observers
      sources people workers employees farmers students teachers doctors journalists reporters
      fans players commanders authorities investigators police parents families victims relatives
      sides parties leaders members delegates participants users customers passengers men women
      executives investors traders owners supporters opponents commentators historians academics
      engineers professors detectives judges
      """
    ),
    (
      .maleName,
      """
      james john robert michael william david richard joseph thomas charles christopher daniel matthew
      anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald
      timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin
      samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry
      nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald
      carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie
      gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny
      mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hossein hasan omar umar ibrahim
      yusuf youssef mustafa abdul abdullah khalid khaled tariq bilal hamza salman faisal fahad sultan
      vladimir ivan igor sergei sergey dmitry mikhail nikolai alexei boris viktor volodymyr oleg
      carlos luis jorge miguel pedro pablo diego fernando manuel francisco javier antonio mario
      ricardo eduardo roberto alejandro andres raul sergio enrique oscar rafael hector victor
      giovanni marco luca paolo giuseppe jean pierre michel philippe emmanuel jacques francois hans
      klaus wolfgang jurgen stefan lars erik sven kofi kwame kwesi nana chinedu emeka tunde femi kenneth
      raj rahul amit sanjay vijay rajesh ravi arun anil sunil suresh narendra arvind wei jun hiroshi
      kenji takeshi anwar imran ashraf nasser bashar rami samir karim jamal simon martin ian neil
      graham stuart colin craig darren shane tony steve mike dave chris tom tim jim bob bill ben sam
      matt dan nick greg jeff ken ron don fred harry max leo oliver hugo felix
      """
    ),
    (
      .femaleName,
      """
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
      sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie
      rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
      samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
      olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
      hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail
      alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
      natalie brittany charlotte marie kayla alexis lori fatima aisha khadija zainab maryam mariam
      amina leila layla noor huda salma nadia yasmin samira farah hanan rania dalia irina olga tatiana
      natalia svetlana elena yulia ekaterina oksana carmen rosa ana lucia gabriela daniela valeria
      camila sofia paula claudia veronica monica alejandra francesca giulia chiara claire sophie
      isabelle nathalie brigitte ursula angela greta ingrid astrid priya anita sunita rekha kavita
      meera indira sonia mei ling yuki keiko sakura akosua ama abena ngozi chioma jacinda kate jane
      lucy sally jenny holly zoe chloe molly ellen joanna fiona gillian tracy wendy jill
      """
    ),
    (
      .nameParticle,
      """
      al el bin ibn bint ben van von der den de da do dos das del della di du la le wa y e abu abdul ter ten
      """
    ),
    (
      .femaleWord,
      """
      mrs mrs. ms ms. miss lady dame queen princess sheikha actress spokeswoman congresswoman
      chairwoman businesswoman woman girl mother daughter sister wife widow madam madame first-lady
      policewoman sister grandmother aunt niece duchess empress mum mom
      """
    ),
    (
      .maleWord,
      """
      mr mr. sir lord king prince emir sultan sheikh actor spokesman congressman chairman businessman
      man boy father son brother husband pope bishop imam priest policeman fisherman
      grandfather uncle nephew duke emperor ayatollah archbishop cardinal statesman dad
      """
    ),
  ]
}
