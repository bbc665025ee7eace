import { commonFirst, type Random, type Weighted, weighted } from './random.ts'

type NameLists = {
  readonly female: Weighted<string>
  readonly male: Weighted<string>
  readonly last: Weighted<string>
  /** The family name of a woman, where it differs. */
  readonly feminine?: (last: string) => string
}

const lists = (female: string, male: string, last: string, feminine?: (last: string) => string): NameLists => ({
  female: commonFirst(female.split(' ')),
  male: commonFirst(male.split(' ')),
  last: commonFirst(last.split(' ')),
  ...(feminine ? { feminine } : {}),
})

const slavicFeminine = (last: string) => (/(ov|ev|in)$/.test(last) ? `${last}a` : last.replace(/s[ky]y?i$/, 'skaja'))

const finnish = lists(
  'Maria Anna Helena Johanna Kaarina Kristiina Katariina Anne Elina Päivi Tuula Ritva Leena Laura Sari Emilia Aino Sofia Heidi Minna Riikka Jenni Hanna Susanna Piia Eeva Venla Noora Saara Jonna Marjut Outi Kirsi Katja Mervi Satu Tiina Merja Terhi Tarja Ella Iida Roosa Veera Essi Oona Pinja Milla Tuuli Suvi Taru Inka Nelli Jasmin Anni Sonja Miia Henna Mari Marika Niina Elli Sini Vilma Reetta Salla Maija Kaisa Ulla Hilkka Aila Raija Anneli Pirjo Seija',
  'Juhani Johannes Mikael Antti Matti Jukka Timo Kari Mika Petri Juha Ville Mikko Janne Jari Pekka Hannu Markus Tuomas Olli Teemu Sami Marko Tero Lauri Aleksi Eetu Joonas Niko Jesse Toni Harri Kimmo Esa Pasi Arto Risto Seppo Ilkka Veli Jorma Heikki Kalle Otto Onni Leevi Elias Oskari Topi Roope Arttu Miika Henri Lasse Jarkko Jyrki Vesa Erkki Aki Ari Tapio Eemeli Santeri Rasmus Aapo Samuli Jere Jani Ossi Valtteri Eero Antero Reijo',
  'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen Salo Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Kallio Väisänen Leinonen Miettinen Aaltonen Pitkänen Manninen Hakala Koivisto Anttila Laaksonen Hirvonen Räsänen Lehto Laakso Toivonen Mustonen Rantala Aalto Peltonen Partanen Moilanen Niskanen Karppinen Kettunen Pulkkinen Nurmi Lappalainen Hänninen Kemppainen Lindholm Tikkanen Vainio Kokkonen Riikonen Mikkonen Ikonen Halonen Karhu Oksanen Kärkkäinen Vesterinen Suominen Pesonen Harju Honkanen Rissanen Sirola Tammi Uusitalo Ylönen Kivelä Eskola Haapala Huttunen Jaatinen Kauppila Lampinen Myllylä Nyman Palomäki Rautio Sillanpää Tolvanen Vuorinen Pennanen Jauhiainen',
)

const swedish = lists(
  'Maria Anna Sofia Johanna Linda Camilla Emma Ida Jenny Sara Malin Ulrika Annika Lena Eva Gunilla Christina Heidi Julia Ellen Amanda Nina Carola Susanne Petra Frida Hanna Alva Ebba Wilma Jessica Karin Monica Linn Mikaela',
  'Johan Erik Mikael Kaj Jan Anders Peter Stefan Christian Daniel Kim Robin Mats Tomas Henrik Jonas Oscar Emil William Anton Lucas Simon Fredrik Niklas Kenneth Bo Rolf Göran Patrik Sebastian Axel Viktor Andreas Tobias',
  'Johansson Nyman Lindholm Karlsson Andersson Lindström Eriksson Nylund Lindroos Holmström Söderholm Sundström Lindqvist Backman Lönnqvist Henriksson Nordman Blomqvist Ström Westerlund Sjöberg Granholm Björklund Backlund Finne Häggblom Snickars Kronqvist Enlund Storbacka Nygård Forsman Wikström Ahlskog Österholm',
)

const russian = lists(
  'Jelena Olga Irina Tatjana Natalja Svetlana Anna Maria Jekaterina Ljudmila Galina Anastasia Julia Marina Valentina Nadežda Oksana Viktoria Daria Alina Polina Larisa',
  'Aleksandr Sergei Vladimir Dmitri Andrei Aleksei Mihail Nikolai Igor Jevgeni Maksim Ivan Viktor Oleg Pavel Roman Anton Juri Artjom Denis',
  'Ivanov Smirnov Petrov Kuznetsov Popov Vasiljev Sokolov Mihailov Novikov Fjodorov Morozov Volkov Aleksejev Lebedev Semjonov Jegorov Pavlov Kozlov Stepanov Nikolajev Orlov Andrejev Makarov Nikitin Zaharov',
  slavicFeminine,
)

const ukrainian = lists(
  'Oksana Olena Natalija Iryna Tetjana Svitlana Julija Anastasija Viktorija Kateryna Hanna Ljubov Sofija Darja Marija Alina',
  'Oleksandr Serhij Volodymyr Andrij Ivan Mykola Vitalij Jurij Dmytro Bohdan Taras Maksym Roman Artem Denys Oleh',
  'Melnyk Ševtšenko Bondarenko Kovalenko Tkatšenko Kravtšenko Olijnyk Ševtšuk Koval Polištšuk Bondar Marčenko Lysenko Rudenko Savtšenko Petrenko Moroz Kravets Pavlenko Vasylenko',
)

const estonian = lists(
  'Maria Anna Tiina Kristi Kadri Liis Triin Kristina Piret Anneli Katrin Margit Kersti Merle Sirje Ülle Laura Kati Moonika Jaana',
  'Andres Martin Toomas Jaan Margus Rein Urmas Tarmo Indrek Kristjan Priit Marek Tõnu Aivar Raivo Meelis Siim Rain Janek Ahto',
  'Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Luik Kaasik Oja Raudsepp Vaher Lepik Kuusk Kallas Karu Lepp Põder Kuuse',
)

const arabic = lists(
  'Fatima Zainab Maryam Noor Aisha Zahra Huda Rana Layla Hanan Amal Sara Dunya Ruqayya Salma Yasmin Rasha Iman',
  'Mohammed Ali Ahmed Hussein Omar Hassan Mustafa Mahmoud Khalid Abdullah Yousef Ibrahim Haider Karrar Sajjad Bilal Tariq Anas',
  'Al-Hassan Mohammed Ali Ahmed Hussein Al-Saadi Ibrahim Hassan Al-Jabouri Khalil Abbas Mahmoud Al-Ani Saleh Al-Khafaji Jasim Salman Kareem Nasser Yousef Al-Obaidi',
)

const somali = lists(
  'Fadumo Amina Hodan Sahra Halima Maryan Asha Khadija Ifrah Nimo Hawa Deqa Ayan Ikran Hibo Zamzam Ubah Sagal',
  'Mohamed Abdi Ahmed Hassan Ali Abdullahi Omar Yusuf Ibrahim Abdirahman Mahad Said Farah Ismail Liban Guled Jama Warsame',
  'Mohamed Ali Hassan Abdi Ahmed Omar Yusuf Farah Ibrahim Osman Hussein Warsame Jama Nur Aden Elmi Abdullahi Hersi Dirie Samatar',
)

const persian = lists(
  'Maryam Zahra Fatemeh Leila Nasrin Parisa Shirin Mina Sahar Narges Roya Farzaneh Laila Soraya',
  'Mohammad Ali Reza Hossein Mehdi Hamid Farid Saeed Amir Navid Omid Zabihullah Ahmad Jawad Mustafa',
  'Hosseini Ahmadi Mohammadi Rezai Karimi Moradi Rahimi Haidari Jafari Sharifi Nazari Amiri Sadeghi Akbari Noori Alizada',
)

const kurdish = lists(
  'Shilan Rojin Berivan Avin Zilan Nasrin Hana Shno Tara Dilan Sarwin Helin',
  'Azad Diyar Sherko Rebwar Karwan Baran Hiwa Aram Dilshad Soran Zana Kawa',
  'Mahmoud Rasul Karim Hamad Ahmed Aziz Majid Rashid Hassan Qadir Saleh Omer Salih Mustafa Ali Osman',
)

const albanian = lists(
  'Arta Drita Fatime Vjosa Teuta Valbona Shpresa Blerta Albana Merita',
  'Arben Agron Besim Driton Fatmir Ilir Luan Naim Petrit Valon',
  'Krasniqi Gashi Berisha Morina Shala Bytyqi Hoxha Kelmendi Thaçi Kastrati Rexhepi Zeqiri Osmani Ahmeti',
)

const vietnamese = lists(
  'Thi Hoa Lan Huong Mai Linh Trang Phuong Ngoc Thao Hanh Thuy',
  'Minh Hung Tuan Anh Duc Long Quang Nam Hai Thanh Son Khanh',
  'Nguyen Tran Le Pham Hoang Vu Phan Dang Bui Do Ho Ngo Duong Ly',
)

const thai = lists(
  'Siriporn Kanya Malee Suda Nong Ratana Wanida Pornthip Kulap Somying Duangjai Arunee',
  'Somchai Anan Niran Prasert Sombat Chai Wichai Suchart Kittisak Narong',
  'Saetang Srisuk Chaiyasit Thongchai Bunmee Wongsa Kaewmanee Phromma Sukjai Intarakul',
)

const turkish = lists(
  'Ayşe Fatma Emine Zeynep Elif Merve Hatice Selin Derya Sevgi',
  'Mehmet Mustafa Ahmet Ali Hüseyin Murat Emre Can Yusuf Serkan',
  'Yılmaz Kaya Demir Şahin Çelik Yıldız Aydın Özdemir Arslan Doğan Kılıç Aslan',
)

const spanish = lists(
  'María Carmen Lucía Ana Sofía Paula Elena Gabriela Valentina Daniela',
  'José Carlos Luis Juan Javier Miguel Alejandro Diego Pablo Andrés',
  'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Torres Ramírez Vargas',
)

const english = lists(
  'Grace Mary Joy Emma Blessing Sarah Esther Patience Faith Jennifer Priscilla Rita',
  'John David Michael Emmanuel Samuel Daniel Peter Joseph James Kevin Victor Paul',
  'Smith Johnson Okafor Mensah Owusu Brown Osei Adeyemi Williams Taylor Boateng Kamau Otieno Wilson',
)

const chinese = lists(
  'Li Min Yan Fang Xia Jing Hui Na Xue Ling Yuan Mei',
  'Wei Lei Jun Qiang Tao Chao Bin Peng Hao Yong Feng Kai',
  'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun',
)

const sami = lists(
  'Máret Elle Inga Ánne Risten Sunná Káre Biret',
  'Ánte Niillas Jovnna Máhtte Piera Áilu Ásllat Heaika',
  'Aikio Magga Näkkäläjärvi Valkeapää Länsman Sara Labba Guttorm Morottaja Sanila',
)

const byTongue: Readonly<Record<string, NameLists>> = {
  fi: finnish,
  sv: swedish,
  ru: russian,
  uk: ukrainian,
  et: estonian,
  ar: arabic,
  so: somali,
  fa: persian,
  ku: kurdish,
  sq: albanian,
  vi: vietnamese,
  th: thai,
  tr: turkish,
  es: spanish,
  en: english,
  zh: chinese,
  se: sami,
}

export type InventedNames = { readonly firstNames: string; readonly lastName: string; readonly callName?: string }

/** Names for a person of a mother tongue. Nobody's: first and last names are drawn apart from each other. */
export function inventNames(random: Random, tongue: string, sex: 'female' | 'male'): InventedNames {
  const names = byTongue[tongue] ?? finnish
  const first = random.draw(names[sex])
  const drawn = random.draw(names.last)
  const lastName = sex === 'female' && names.feminine ? names.feminine(drawn) : drawn
  if (tongue !== 'fi' && tongue !== 'sv') return { firstNames: first, lastName }
  const second = random.draw(names[sex])
  if (second === first || random.chance(0.15)) return { firstNames: first, lastName }
  const joined = random.chance(0.04) && !first.includes('-') ? `${first}-${second}` : `${first} ${second}`
  return random.chance(0.12) && joined.includes(' ')
    ? { firstNames: joined, lastName, callName: second }
    : { firstNames: joined, lastName }
}

/** A family name of the mother tongue, for a former name. */
export const inventLastName = (random: Random, tongue: string) => random.draw((byTongue[tongue] ?? finnish).last)

type Share = readonly [string, number]

const others: readonly Share[] = [
  ['ru', 4.6],
  ['ar', 2.6],
  ['et', 2.1],
  ['uk', 2.2],
  ['so', 1.5],
  ['fa', 1.3],
  ['ku', 1],
  ['en', 0.9],
  ['sq', 0.6],
  ['vi', 0.6],
  ['th', 0.6],
  ['tr', 0.5],
  ['es', 0.5],
  ['zh', 0.4],
]

/** Mother tongues of an office's clients, in hundredths; Finnish has the rest. */
const shares = {
  usual: weighted([
    ['fi', 82] as const,
    ['sv', 0.6] as const,
    ...others.map(([tongue, share]) => [tongue, share * 0.75] as const),
  ]),
  capital: weighted([
    ['fi', 66] as const,
    ['sv', 4] as const,
    ...others.map(([tongue, share]) => [tongue, share * 1.55] as const),
  ]),
  southWest: weighted([['fi', 76] as const, ['sv', 4.5] as const, ...others]),
  coast: weighted([
    ['fi', 48] as const,
    ['sv', 38] as const,
    ...others.map(([tongue, share]) => [tongue, share * 0.7] as const),
  ]),
  lapland: weighted([
    ['fi', 89] as const,
    ['se', 0.8] as const,
    ...others.map(([tongue, share]) => [tongue, share * 0.5] as const),
  ]),
}

const sharesOf: Readonly<Record<string, Weighted<string>>> = {
  '0299': shares.capital,
  '0230': shares.capital,
  '0399': shares.southWest,
  '0330': shares.southWest,
  '0799': shares.coast,
  '1399': shares.lapland,
  '1330': shares.lapland,
}

export const inventTongue = (random: Random, office: string): string => random.draw(sharesOf[office] ?? shares.usual)

/** The state that people of a mother tongue most often come from. */
export const homeland: Readonly<Record<string, string>> = {
  ru: 'RU',
  ar: 'IQ',
  et: 'EE',
  uk: 'UA',
  so: 'SO',
  fa: 'AF',
  ku: 'TR',
  en: 'NG',
  sq: 'AL',
  vi: 'VN',
  th: 'TH',
  tr: 'TR',
  es: 'ES',
  zh: 'CN',
}
