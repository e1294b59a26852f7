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
      matt dan nick greg jeff ken ron don fred harry max leo oliver hugo felix karl kurt otto emil franz
      fritz gunther helmut rolf uwe jens sven nils anders bjorn gustav henrik magnus olaf knut arne
      johan pieter willem dirk joost marcel rene gilles yves luc alain andre claude didier olivier
      thierry laurent stephane guillaume mathieu julien bastien gaston rodrigo gustavo guillermo
      gonzalo alvaro cesar cristian esteban felipe ignacio lorenzo mauricio marcelo matias nicolas
      rodolfo ruben salvador santiago sebastian tomas vicente bernardo joao paulo thiago rui nuno
      stefano matteo alessandro davide enzo fabio filippo gianni massimo riccardo silvio
      umberto aleksandr andrei anatoly arkady denis evgeny fyodor gennady grigory konstantin leonid
      maxim pavel roman ruslan stanislav timur valery vitaly vyacheslav yevgeny yuri jan jakub piotr
      tomasz krzysztof marek wojciech zoltan laszlo istvan gabor ferenc jaroslav vaclav milan zoran
      dragan goran nikola dimitris giorgos kostas yannis mehmet mustafa kemal emre murat recep hakan
      osman yasin amir amin bassam fadi ghassan hadi haitham hisham jalal jassim khalil mahdi mahmoud
      majed marwan mohsen mohammad mubarak munir nabil nasir nawaf nizar osama qasim rashid riad saad
      saeed saif salah saleh saud shahid talal turki wael walid yahya yasser younis zaid ziad rashed
      hamad tamim sultan mansour abdulaziz abdulrahman abdallah ehsan farhad javad kazem mahmood masoud
      mehdi morteza reza saeid shahbaz asif nawaz bilal zulfiqar akbar aziz habib hafiz haroon iqbal
      irfan kamran nadeem naveed rizwan shahzad sohail usman waqar zahid aditya ajay akshay alok anand
      ashok ashish bharat deepak devendra dinesh gaurav ganesh harish jitendra kapil kiran krishna
      kumar lalit mahesh manish manoj mohan mukesh naresh naveen nitin pankaj piyush prakash pramod
      prashant rajeev rajendra rajiv rakesh ramesh rohit sandeep satish shashi shyam siddharth sudhir
      suraj uday vikas vikram vinod vishal yogi kwabena kwadwo yaw kojo ebo sipho thabo cyril
      bongani themba musa moussa mamadou ousmane abdoulaye ibrahima seydou boubacar
      obinna olusegun olu adebayo ayodele segun uche wale sani aminu yakubu juma hamisi
      kimani mwangi otieno odhiambo kipchoge tendai tawanda farai emmerson haruto kenta ryo shinzo
      fumio yoshihide taro ichiro makoto satoshi kazuo akira
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
      lucy sally jenny holly zoe chloe molly ellen joanna fiona gillian tracy wendy jill carla clara
      eva ida inga karin kerstin kirsten lena lotta maja mette silke sabine petra renate monika heike
      ulrike anja birgit beate helga gisela margot odile sylvie valerie veronique florence corinne
      aurelie elise eloise helene ines jeanne josephine juliette lea louise manon mathilde
      mireille pauline segolene simone solange adriana alicia beatriz belen carolina catalina cecilia
      clarisa consuelo cristina dolores elisa esperanza estela esther florencia guadalupe graciela
      imelda isabel josefina juana leticia lidia lorena lourdes luisa luz magdalena manuela marcela
      margarita mariana maribel marina marta mercedes micaela milagros mireya natividad noelia norma
      paloma patrizia pilar raquel rocio rosario rosaura silvana silvia soledad susana
      virginia ximena yolanda alessia arianna bianca elisabetta federica giorgia ilaria
      lucrezia martina roberta serena stefania valentina alina alla anastasia antonina galina inna
      kseniya larisa lidiya ludmila lyudmila nadezhda oxana polina raisa tamara valentyna vera
      viktoria yana zoya agnieszka ewa katarzyna magda malgorzata zofia asma abeer afaf amal arwa
      aya basma buthaina dina eman fadia faten ghada hala hana hayat heba iman intisar karima
      khadijah latifa lubna lulwa maha manal maysa mona muna nada nadine najla nawal nisreen noura
      ola rabab rasha reem rima ruba sahar samar sawsan shaikha shireen suad suha sumaya wafa wafaa
      yasmine zahra zeinab fatemeh maryam narges parisa shirin ayesha benazir bushra farida farzana
      hina kulsoom mahira maryum nazia nusrat rabia rubina saima sadia samina shabana shazia sultana
      tahira zubaida aarti aditi anjali aparna archana asha bhavna deepa deepika divya gayatri geeta
      gita jaya jyoti kalpana kamala lakshmi lata leela madhuri mamata manisha mehbooba nandini neha
      nirmala nisha pooja prema preeti radha rani rashmi renuka ritu sangeeta sarita savita
      seema shanti sheela shobha smita smriti sonal sudha sushma swati uma usha vandana
      vidya adwoa afua akua esi efua ekua yaa abla dede naa folake funke ifeoma kemi nneka nkechi
      temitope titilayo yemi yewande amara wanjiru wanjiku njeri akinyi achieng nomsa
      thandi thuli lindiwe naledi nosipho zanele zodwa ayanda rudo tsitsi akiko ayumi emiko haruka
      hiroko junko kaori kazuko kumiko mariko mayumi michiko naoko naomi noriko reiko
      sachiko satoko yoko yoshiko yumi yuriko
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
