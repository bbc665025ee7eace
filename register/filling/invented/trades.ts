import { type Random, weighted } from './random.ts'

/** Lines of business, with the employers that they have and what is done there. */
type Branch =
  | 'care'
  | 'teaching'
  | 'trade'
  | 'restaurant'
  | 'cleaning'
  | 'building'
  | 'industry'
  | 'transport'
  | 'warehouse'
  | 'computing'
  | 'office'
  | 'beauty'
  | 'security'
  | 'land'
  | 'media'

export type Trade = {
  /** ISCO-08 unit group. */
  readonly code: string
  readonly fi: string
  readonly sv: string
  readonly en: string
  readonly branch: Branch
  readonly degree: { readonly fi: string; readonly sv: string }
  /** National field of education, three digits. */
  readonly field: string
  readonly level: 'vocational' | 'bachelor' | 'master'
}

type Row = readonly [
  code: string,
  fi: string,
  sv: string,
  en: string,
  branch: Branch,
  field: string,
  level: 'v' | 'b' | 'm',
  degreeFi: string,
  degreeSv: string,
  weight: number,
]

const levels = { v: 'vocational', b: 'bachelor', m: 'master' } as const

// prettier-ignore
const rows: readonly Row[] = [
  ['5321', 'Lähihoitaja', 'Närvårdare', 'Practical nurse', 'care', '091', 'v', 'Sosiaali- ja terveysalan perustutkinto', 'Grundexamen inom social- och hälsovårdsbranschen', 9],
  ['5322', 'Henkilökohtainen avustaja', 'Personlig assistent', 'Personal assistant', 'care', '092', 'v', 'Sosiaali- ja terveysalan perustutkinto', 'Grundexamen inom social- och hälsovårdsbranschen', 4],
  ['2221', 'Sairaanhoitaja', 'Sjukskötare', 'Nurse', 'care', '091', 'b', 'Sairaanhoitaja (AMK)', 'Sjukskötare (YH)', 2],
  ['3412', 'Sosiaaliohjaaja', 'Socialhandledare', 'Social instructor', 'care', '092', 'b', 'Sosionomi (AMK)', 'Socionom (YH)', 2],
  ['5311', 'Lastenhoitaja', 'Barnskötare', 'Nursery nurse', 'teaching', '011', 'v', 'Kasvatus- ja ohjausalan perustutkinto', 'Grundexamen i pedagogik och handledning', 5],
  ['2341', 'Luokanopettaja', 'Klasslärare', 'Class teacher', 'teaching', '011', 'm', 'Kasvatustieteen maisteri', 'Pedagogie magister', 1],
  ['2320', 'Ammatillinen opettaja', 'Lärare i yrkesämnen', 'Vocational teacher', 'teaching', '011', 'm', 'Kasvatustieteen maisteri', 'Pedagogie magister', 0.6],
  ['5223', 'Myyjä', 'Försäljare', 'Shop assistant', 'trade', '041', 'v', 'Liiketoiminnan perustutkinto', 'Grundexamen inom affärsverksamhet', 10],
  ['5230', 'Kassanhoitaja', 'Kassör', 'Cashier', 'trade', '041', 'v', 'Liiketoiminnan perustutkinto', 'Grundexamen inom affärsverksamhet', 2],
  ['9334', 'Hyllyttäjä', 'Varupåfyllare', 'Shelf filler', 'trade', '041', 'v', 'Liiketoiminnan perustutkinto', 'Grundexamen inom affärsverksamhet', 2],
  ['1420', 'Myymäläpäällikkö', 'Butikschef', 'Shop manager', 'trade', '041', 'b', 'Tradenomi (AMK)', 'Tradenom (YH)', 1],
  ['5120', 'Kokki', 'Kock', 'Cook', 'restaurant', '101', 'v', 'Ravintola- ja catering-alan perustutkinto', 'Grundexamen inom restaurang- och cateringbranschen', 5],
  ['5131', 'Tarjoilija', 'Servitör', 'Waiter', 'restaurant', '101', 'v', 'Ravintola- ja catering-alan perustutkinto', 'Grundexamen inom restaurang- och cateringbranschen', 4],
  ['9412', 'Keittiöapulainen', 'Köksbiträde', 'Kitchen helper', 'restaurant', '101', 'v', 'Ravintola- ja catering-alan perustutkinto', 'Grundexamen inom restaurang- och cateringbranschen', 3],
  ['7512', 'Leipuri', 'Bagare', 'Baker', 'restaurant', '072', 'v', 'Elintarvikealan perustutkinto', 'Grundexamen inom livsmedelsbranschen', 1.5],
  ['9112', 'Laitoshuoltaja', 'Anstaltsvårdare', 'Cleaner', 'cleaning', '101', 'v', 'Puhtaus- ja kiinteistöpalvelualan perustutkinto', 'Grundexamen inom rengörings- och fastighetsservice', 7],
  ['5153', 'Kiinteistönhoitaja', 'Fastighetsskötare', 'Building caretaker', 'cleaning', '101', 'v', 'Puhtaus- ja kiinteistöpalvelualan perustutkinto', 'Grundexamen inom rengörings- och fastighetsservice', 3],
  ['7115', 'Kirvesmies', 'Timmerman', 'Carpenter', 'building', '073', 'v', 'Rakennusalan perustutkinto', 'Grundexamen inom byggnadsbranschen', 5],
  ['7131', 'Rakennusmaalari', 'Byggnadsmålare', 'Painter', 'building', '073', 'v', 'Pintakäsittelyalan perustutkinto', 'Grundexamen inom ytbehandlingsbranschen', 2],
  ['7126', 'Putkiasentaja', 'Rörmontör', 'Plumber', 'building', '073', 'v', 'Talotekniikan perustutkinto', 'Grundexamen i husteknik', 1.5],
  ['9313', 'Rakennustyöntekijä', 'Byggnadsarbetare', 'Building labourer', 'building', '073', 'v', 'Rakennusalan perustutkinto', 'Grundexamen inom byggnadsbranschen', 3],
  ['8342', 'Maarakennuskoneenkuljettaja', 'Anläggningsmaskinförare', 'Excavator operator', 'building', '073', 'v', 'Maarakennusalan perustutkinto', 'Grundexamen inom anläggningsbranschen', 1.5],
  ['7411', 'Sähköasentaja', 'Elmontör', 'Electrician', 'building', '071', 'v', 'Sähkö- ja automaatioalan perustutkinto', 'Grundexamen inom el- och automationsbranschen', 2.5],
  ['7212', 'Hitsaaja', 'Svetsare', 'Welder', 'industry', '071', 'v', 'Kone- ja tuotantotekniikan perustutkinto', 'Grundexamen i maskin- och produktionsteknik', 3],
  ['7223', 'Koneistaja', 'Verkstadsmekaniker', 'Machinist', 'industry', '071', 'v', 'Kone- ja tuotantotekniikan perustutkinto', 'Grundexamen i maskin- och produktionsteknik', 3],
  ['8211', 'Kokoonpanija', 'Montör', 'Assembler', 'industry', '071', 'v', 'Kone- ja tuotantotekniikan perustutkinto', 'Grundexamen i maskin- och produktionsteknik', 3],
  ['8160', 'Elintarviketyöntekijä', 'Livsmedelsarbetare', 'Food process worker', 'industry', '072', 'v', 'Elintarvikealan perustutkinto', 'Grundexamen inom livsmedelsbranschen', 2],
  ['7231', 'Ajoneuvoasentaja', 'Fordonsmekaniker', 'Vehicle mechanic', 'industry', '071', 'v', 'Ajoneuvoalan perustutkinto', 'Grundexamen inom fordonsbranschen', 3],
  ['3115', 'Konetekniikan insinööri', 'Ingenjör, maskinteknik', 'Mechanical engineer', 'industry', '071', 'b', 'Insinööri (AMK), konetekniikka', 'Ingenjör (YH), maskinteknik', 2],
  ['2144', 'Konetekniikan diplomi-insinööri', 'Diplomingenjör, maskinteknik', 'Mechanical engineer (MSc)', 'industry', '071', 'm', 'Diplomi-insinööri', 'Diplomingenjör', 0.8],
  ['8332', 'Kuorma-autonkuljettaja', 'Lastbilschaufför', 'Lorry driver', 'transport', '104', 'v', 'Logistiikan perustutkinto', 'Grundexamen i logistik', 4],
  ['8331', 'Linja-autonkuljettaja', 'Busschaufför', 'Bus driver', 'transport', '104', 'v', 'Logistiikan perustutkinto', 'Grundexamen i logistik', 2],
  ['8322', 'Taksinkuljettaja', 'Taxichaufför', 'Taxi driver', 'transport', '104', 'v', 'Logistiikan perustutkinto', 'Grundexamen i logistik', 1.5],
  ['4321', 'Varastotyöntekijä', 'Lagerarbetare', 'Warehouse worker', 'warehouse', '104', 'v', 'Logistiikan perustutkinto', 'Grundexamen i logistik', 6],
  ['8344', 'Trukinkuljettaja', 'Truckförare', 'Forklift driver', 'warehouse', '104', 'v', 'Logistiikan perustutkinto', 'Grundexamen i logistik', 1.5],
  ['2512', 'Ohjelmistokehittäjä', 'Programutvecklare', 'Software developer', 'computing', '061', 'b', 'Insinööri (AMK), tietotekniikka', 'Ingenjör (YH), informationsteknik', 3],
  ['2513', 'Verkkosuunnittelija', 'Webbutvecklare', 'Web developer', 'computing', '061', 'b', 'Tradenomi (AMK), tietojenkäsittely', 'Tradenom (YH), informationsbehandling', 1],
  ['3512', 'IT-tukihenkilö', 'IT-stödperson', 'IT support technician', 'computing', '061', 'v', 'Tieto- ja viestintätekniikan perustutkinto', 'Grundexamen i informations- och kommunikationsteknik', 3],
  ['4110', 'Toimistotyöntekijä', 'Kontorist', 'Office clerk', 'office', '041', 'v', 'Liiketoiminnan perustutkinto', 'Grundexamen inom affärsverksamhet', 5],
  ['4311', 'Kirjanpitäjä', 'Bokförare', 'Bookkeeper', 'office', '041', 'b', 'Tradenomi (AMK)', 'Tradenom (YH)', 2],
  ['2431', 'Markkinointisuunnittelija', 'Marknadsplanerare', 'Marketing planner', 'office', '041', 'b', 'Tradenomi (AMK)', 'Tradenom (YH)', 2],
  ['2421', 'Projektipäällikkö', 'Projektchef', 'Project manager', 'office', '041', 'm', 'Kauppatieteiden maisteri', 'Ekonomie magister', 1.5],
  ['4222', 'Asiakaspalvelija', 'Kundrådgivare', 'Customer adviser', 'office', '041', 'v', 'Liiketoiminnan perustutkinto', 'Grundexamen inom affärsverksamhet', 3],
  ['5141', 'Parturi-kampaaja', 'Frisör', 'Hairdresser', 'beauty', '101', 'v', 'Hius- ja kauneudenhoitoalan perustutkinto', 'Grundexamen inom hår- och skönhetsbranschen', 2.5],
  ['5142', 'Kosmetologi', 'Kosmetolog', 'Beautician', 'beauty', '101', 'v', 'Hius- ja kauneudenhoitoalan perustutkinto', 'Grundexamen inom hår- och skönhetsbranschen', 1],
  ['5414', 'Vartija', 'Väktare', 'Security guard', 'security', '103', 'v', 'Turvallisuusalan perustutkinto', 'Grundexamen inom säkerhetsbranschen', 1.5],
  ['6210', 'Metsuri', 'Skogsarbetare', 'Forestry worker', 'land', '082', 'v', 'Metsäalan perustutkinto', 'Grundexamen i skogsbruk', 1],
  ['6111', 'Puutarhatyöntekijä', 'Trädgårdsarbetare', 'Gardener', 'land', '081', 'v', 'Puutarha-alan perustutkinto', 'Grundexamen inom trädgårdsskötsel', 1.5],
  ['2166', 'Graafinen suunnittelija', 'Grafisk formgivare', 'Graphic designer', 'media', '021', 'b', 'Medianomi (AMK)', 'Medianom (YH)', 1.5],
  ['2642', 'Toimittaja', 'Journalist', 'Journalist', 'media', '032', 'm', 'Yhteiskuntatieteiden maisteri', 'Politices magister', 0.7],
]

const tradeFrom = ([code, fi, sv, en, branch, field, level, degreeFi, degreeSv]: Row): Trade => ({
  code,
  fi,
  sv,
  en,
  branch,
  degree: { fi: degreeFi, sv: degreeSv },
  field,
  level: levels[level],
})

export const trades: readonly Trade[] = rows.map(tradeFrom)

const byWeight = weighted(rows.map((row, index) => [trades[index]!, row[9]] as const))

export const inventTrade = (random: Random): Trade => random.draw(byWeight)

export const tradesOf = (branch: Branch): readonly Trade[] => trades.filter((trade) => trade.branch === branch)

/** What employers of a branch are called. Invented, and put together anew every time. */
const businesses: Readonly<Record<Branch, readonly string[]>> = {
  care: ['Hoivakoti', 'Palvelutalo', 'Hoivapalvelu', 'Kotihoiva'],
  teaching: ['Päiväkoti', 'Koulupalvelu', 'Valmennuskeskus', 'Opisto'],
  trade: ['Kauppa', 'Market', 'Myymälä', 'Tavaratalo'],
  restaurant: ['Ravintola', 'Lounaskahvila', 'Leipomo', 'Keittiö'],
  cleaning: ['Kiinteistöpalvelu', 'Siivous', 'Puhtauspalvelu', 'Huoltoyhtiö'],
  building: ['Rakennus', 'Saneeraus', 'Talotekniikka', 'Maanrakennus'],
  industry: ['Konepaja', 'Metalli', 'Tuotanto', 'Koneistus'],
  transport: ['Kuljetus', 'Liikenne', 'Kuljetusliike', 'Taksi'],
  warehouse: ['Logistiikka', 'Varasto', 'Terminaali', 'Keräilykeskus'],
  computing: ['Ohjelmistot', 'Tietotekniikka', 'Digi', 'Järjestelmät'],
  office: ['Tilitoimisto', 'Toimistopalvelu', 'Asiakaspalvelu', 'Konsultointi'],
  beauty: ['Parturi-kampaamo', 'Kauneushoitola', 'Hiusstudio', 'Salonki'],
  security: ['Vartiointi', 'Turvapalvelu', 'Järjestyspalvelu', 'Turva'],
  land: ['Metsäpalvelu', 'Taimisto', 'Puutarha', 'Viherrakennus'],
  media: ['Viestintä', 'Mainostoimisto', 'Kustannus', 'Studio'],
}

const epithets =
  'Koivuranta Hopeakuusi Tuulispää Kivilähde Aurinkomäki Peltosirkku Revontuli Lumikello Ahjola Niittyvilla Kuutamo Sinilintu Harjunreuna Suvituuli Pihlajapuro Tammistola Hiidenvirta Lokkiluoto Merituuli Saarnipuisto Kantele Honkapirtti Vesipisara Kuparikoski Pilvenranta'.split(
    ' ',
  )

/** A business id whose check digit is right; the series 9 000 000 has been given to nobody. */
function inventBusinessId(random: Random): string {
  for (;;) {
    const digits = String(random.between(9_000_000, 9_799_999))
    const sum =
      [...digits].reduce((total, digit, index) => total + Number(digit) * [7, 9, 10, 5, 8, 4, 2][index]!, 0) % 11
    if (sum !== 1) return `${digits}-${sum === 0 ? 0 : 11 - sum}`
  }
}

export type Employer = { readonly name: string; readonly businessId: string }

export function inventEmployer(random: Random, branch: Branch, town: string): Employer {
  const business = random.pick(businesses[branch])
  const epithet = random.pick(epithets)
  const name = random.pick([
    `${business} ${epithet} Oy`,
    `${epithet}n ${business} Oy`,
    `${town} ${business} Oy`,
    `${business} ${epithet} Ky`,
    `${epithet} ${business} Oy`,
  ])
  return { name, businessId: inventBusinessId(random) }
}

const duties: Readonly<Record<Branch, { readonly fi: readonly string[]; readonly sv: readonly string[] }>> = {
  care: {
    fi: [
      'Asukkaiden perushoito ja lääkehuolto, kirjaaminen.',
      'Avustaminen arjen toimissa ja asioinnissa kodin ulkopuolella.',
    ],
    sv: ['Grundvård och läkemedel, dokumentation.', 'Hjälp i vardagen och vid ärenden utanför hemmet.'],
  },
  teaching: {
    fi: ['Ryhmän ohjaaminen, yhteistyö vanhempien kanssa.', 'Opetuksen valmistelu ja toteutus.'],
    sv: ['Ledning av gruppen, samarbete med föräldrarna.', 'Förberedelse och genomförande av undervisning.'],
  },
  trade: {
    fi: ['Asiakaspalvelu, kassa ja hyllytys.', 'Kuormien purku, tilaukset ja esillepano.'],
    sv: ['Kundservice, kassa och påfyllning av hyllor.', 'Beställningar, uppackning och exponering av varor.'],
  },
  restaurant: {
    fi: ['Lounaan valmistus ja esillepano, omavalvonta.', 'Tarjoilu, kassa ja salin kunnossapito.'],
    sv: ['Tillredning av lunch, egenkontroll.', 'Servering, kassa och skötsel av salen.'],
  },
  cleaning: {
    fi: ['Ylläpito- ja perussiivoukset toimistokohteissa.', 'Kiinteistön pienet korjaukset ja pihatyöt.'],
    sv: ['Underhålls- och grundstädning i kontor.', 'Små reparationer och gårdsarbete.'],
  },
  building: {
    fi: ['Runko- ja sisävalmistusvaiheen työt.', 'Korjausrakentaminen asunto-osakeyhtiöissä.'],
    sv: ['Stom- och inredningsarbeten.', 'Renovering i bostadsaktiebolag.'],
  },
  industry: {
    fi: ['Koneiden käyttö ja asetus, laadunvalvonta.', 'Kokoonpano ja kunnossapito kahdessa vuorossa.'],
    sv: ['Drift och ställning av maskiner, kvalitetskontroll.', 'Montering och underhåll i två skift.'],
  },
  transport: {
    fi: ['Jakelukuljetukset, kuormien sidonta.', 'Reittiliikenne, rahastus ja asiakaspalvelu.'],
    sv: ['Distributionskörningar, lastsäkring.', 'Linjetrafik, biljettförsäljning och kundservice.'],
  },
  warehouse: {
    fi: ['Keräily, pakkaus ja vastaanotto.', 'Trukkityöt ja inventointi.'],
    sv: ['Plock, packning och mottagning.', 'Truckarbete och inventering.'],
  },
  computing: {
    fi: ['Verkkopalvelujen kehitys ja testaus.', 'Käyttäjätuki, työasemat ja tunnukset.'],
    sv: ['Utveckling och testning av webbtjänster.', 'Användarstöd, arbetsstationer och konton.'],
  },
  office: {
    fi: ['Laskutus, arkistointi ja asiakaspalvelu.', 'Raportointi ja kokousten valmistelu.'],
    sv: ['Fakturering, arkivering och kundservice.', 'Rapportering och förberedelse av möten.'],
  },
  beauty: {
    fi: ['Leikkaukset ja värjäykset, ajanvaraus.', 'Hoidot ja tuotemyynti.'],
    sv: ['Klippning och färgning, tidsbokning.', 'Behandlingar och produktförsäljning.'],
  },
  security: {
    fi: ['Aulapalvelu ja kierrokset.', 'Tapahtumien järjestyksenvalvonta.'],
    sv: ['Receptionstjänst och ronder.', 'Ordningsvakt vid evenemang.'],
  },
  land: {
    fi: ['Taimikonhoito ja istutus.', 'Viheralueiden hoito kesäkaudella.'],
    sv: ['Plantskogsvård och plantering.', 'Skötsel av grönområden under sommaren.'],
  },
  media: {
    fi: ['Aineistojen taitto ja kuvankäsittely.', 'Juttujen kirjoittaminen ja verkkojulkaisu.'],
    sv: ['Layout och bildbehandling.', 'Skrivande av artiklar och publicering på webben.'],
  },
}

export const inventDuties = (random: Random, branch: Branch, language: 'fi' | 'sv') =>
  random.pick(duties[branch][language])
