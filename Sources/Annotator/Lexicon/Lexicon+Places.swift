extension Lexicon {
  /// Countries, well-known cities and regions of one word, and the adjectives of peoples, faiths
  /// and politics.
  static let places: [(WordClass, String)] = [
    (
      .place,
      """
      afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
      bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil
      brunei bulgaria burkina burundi cambodia cameroon canada chad chile china colombia comoros congo
      croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini
      ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea
      guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
      jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
      libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
      mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar burma
      namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
      paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
      seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
      taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine
      uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe tibet scotland wales
      england britain uk u.k. us u.s. usa u.s.a. uae u.a.e. america africa europe asia oceania antarctica
      crimea donbas gaza kashmir xinjiang siberia catalonia bavaria california texas florida ohio
      washington london paris berlin madrid rome moscow beijing tokyo delhi mumbai cairo tehran baghdad
      damascus beirut jerusalem amman riyadh jeddah doha dubai abu-dhabi muscat manama ankara istanbul
      athens vienna brussels geneva zurich amsterdam copenhagen stockholm oslo helsinki warsaw prague
      budapest bucharest sofia belgrade kyiv kiev minsk lisbon dublin edinburgh glasgow manchester
      liverpool toronto ottawa montreal vancouver chicago boston houston miami seattle philadelphia
      sydney melbourne canberra brisbane perth auckland wellington seoul pyongyang shanghai shenzhen
      taipei bangkok hanoi manila jakarta karachi lahore islamabad kabul dhaka colombo kathmandu
      nairobi lagos abuja accra kampala kigali harare lusaka johannesburg pretoria durban addis khartoum
      tripoli tunis algiers rabat dakar havana bogota lima santiago caracas quito montevideo brasilia
      hollywood manhattan brooklyn california alaska hawaii arizona nevada colorado
      """
    ),
    (
      .nationality,
      """
      afghan afghans african africans albanian algerian algerians american americans arab arabs arabic
      argentine argentinian armenian asian asians australian australians austrian azerbaijani bahraini
      bangladeshi belarusian belgian bolivian bosnian brazilian brazilians british britons briton
      bulgarian burmese cambodian cameroonian canadian canadians catalan chilean chinese colombian
      congolese croatian cuban cubans cypriot czech danish dutch ecuadorian egyptian egyptians emirati
      emiratis english estonian ethiopian ethiopians european europeans filipino filipinos finnish
      french gambian georgian german germans ghanaian ghanaians greek greeks guatemalan haitian honduran
      hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis
      italian italians ivorian jamaican japanese jordanian jordanians kazakh kenyan kenyans korean koreans
      kurdish kurds kuwaiti kuwaitis kyrgyz lao latvian lebanese liberian libyan libyans lithuanian
      macedonian malagasy malawian malawians malaysian malaysians maldivian malian maltese mauritian
      mauritians mexican mexicans moldovan mongolian mongolians moroccan moroccans mozambican namibian
      namibians nepali nepalese nicaraguan nigerian nigerians norwegian omani omanis pakistani pakistanis
      palestinian palestinians panamanian paraguayan persian peruvian peruvians polish portuguese qatari
      qataris romanian russian russians rwandan rwandans salvadoran samoan saudi saudis scottish scots
      senegalese serbian serbs singaporean slovak slovenian somali somalis spanish spaniards sri-lankan
      sudanese swahili swedish swiss syrian syrians taiwanese tajik tanzanian thai thais tibetan togolese tunisian
      turkish turks turkmen ugandan ugandans ukrainian ukrainians uruguayan uzbek venezuelan
      venezuelans vietnamese welsh yemeni yemenis zambian zimbabwean zimbabweans
      christian christians catholic catholics protestant muslim muslims islamic islamist islamists jewish
      jews jew hindu hindus buddhist buddhists sikh sikhs sunni shia shiite orthodox
      republican republicans democrat democrats democratic conservative conservatives communist
      communists socialist socialists liberal liberals tory tories nazi zionist latino latin hispanic
      """
    ),
  ]
}
