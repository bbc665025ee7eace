import { createRequire } from 'node:module'
import type { Visit } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import { languages } from '../../rulebook/text.ts'
import { readMunicipalities } from '../filling/invented/places.ts'
import { trades } from '../filling/invented/trades.ts'
import { keepCodeList, keptLists } from './import-code-lists.ts'
import type { ReadCode } from './read-code-lists.ts'

type DemoList = { readonly codes: readonly ReadCode[]; readonly isExcerpt?: boolean }

/**
 * Gives a new demo words for its codes: municipalities, countries and languages from public packages, regions, and of
 * occupations and fields of education the part that the invented clients use. A list that is there already, such as an
 * official one, is left as it is.
 */
export async function loadDemoCodeLists(visit: Visit): Promise<void> {
  const there = await keptLists(visit)
  for (const list of visit.register.rules.notice.codeLists) {
    const demo = demoLists[list.id]
    if (isOwn(list) || !demo || there.has(list.id)) continue
    await keepCodeList(visit, { list, ...demo() })
  }
}

const demoLists: Readonly<Record<string, () => DemoList>> = {
  municipality: () => ({
    codes: [...readMunicipalities().values()].map(({ code, fi, sv }) => ({ code, fi, sv, en: fi })),
  }),
  country: () => ({ codes: [...named(countryNames()), { code: '99', fi: 'Tuntematon', sv: 'Okänt', en: 'Unknown' }] }),
  language: () => ({ codes: named(languageNames()) }),
  region: () => ({ codes: rowsFrom(regions) }),
  educationField: () => ({ codes: rowsFrom(educationFields), isExcerpt: true }),
  occupation: () => ({ codes: trades.map(({ code, fi, sv, en }) => ({ code, fi, sv, en })), isExcerpt: true }),
}

type NamesByLanguage = Readonly<Record<(typeof languages)[number], Readonly<Record<string, string>>>>

const named = (names: NamesByLanguage): ReadCode[] =>
  Object.entries(names.fi).flatMap(([code, fi]) => {
    const [sv, en] = [names.sv[code], names.en[code]]
    return sv === undefined || en === undefined ? [] : [{ code, fi, sv, en }]
  })

type NamePackage = { registerLocale(locale: unknown): void; getNames(language: string): Record<string, string> }

function namesFrom(packageName: string): NamesByLanguage {
  const load = createRequire(import.meta.url)
  const names = load(packageName) as NamePackage
  for (const language of languages) names.registerLocale(load(`${packageName}/langs/${language}.json`))
  return { fi: names.getNames('fi'), sv: names.getNames('sv'), en: names.getNames('en') }
}

const countryNames = () => namesFrom('i18n-iso-countries')
const languageNames = () => namesFrom('@cospired/i18n-iso-languages')

type Row = readonly [code: string, fi: string, sv: string, en: string]

const rowsFrom = (rows: readonly Row[]): ReadCode[] => rows.map(([code, fi, sv, en]) => ({ code, fi, sv, en }))

const regions: readonly Row[] = [
  ['01', 'Uusimaa', 'Nyland', 'Uusimaa'],
  ['02', 'Varsinais-Suomi', 'Egentliga Finland', 'Southwest Finland'],
  ['04', 'Satakunta', 'Satakunta', 'Satakunta'],
  ['05', 'Kanta-Häme', 'Egentliga Tavastland', 'Kanta-Häme'],
  ['06', 'Pirkanmaa', 'Birkaland', 'Pirkanmaa'],
  ['07', 'Päijät-Häme', 'Päijänne-Tavastland', 'Päijät-Häme'],
  ['08', 'Kymenlaakso', 'Kymmenedalen', 'Kymenlaakso'],
  ['09', 'Etelä-Karjala', 'Södra Karelen', 'South Karelia'],
  ['10', 'Etelä-Savo', 'Södra Savolax', 'South Savo'],
  ['11', 'Pohjois-Savo', 'Norra Savolax', 'North Savo'],
  ['12', 'Pohjois-Karjala', 'Norra Karelen', 'North Karelia'],
  ['13', 'Keski-Suomi', 'Mellersta Finland', 'Central Finland'],
  ['14', 'Etelä-Pohjanmaa', 'Södra Österbotten', 'South Ostrobothnia'],
  ['15', 'Pohjanmaa', 'Österbotten', 'Ostrobothnia'],
  ['16', 'Keski-Pohjanmaa', 'Mellersta Österbotten', 'Central Ostrobothnia'],
  ['17', 'Pohjois-Pohjanmaa', 'Norra Österbotten', 'North Ostrobothnia'],
  ['18', 'Kainuu', 'Kajanaland', 'Kainuu'],
  ['19', 'Lappi', 'Lappland', 'Lapland'],
  ['21', 'Ahvenanmaa', 'Åland', 'Åland'],
]

const educationFields: readonly Row[] = [
  ['011', 'Kasvatus ja opetus', 'Pedagogik', 'Education'],
  ['021', 'Taide ja muotoilu', 'Konst och formgivning', 'Arts and design'],
  ['032', 'Viestintä', 'Kommunikation', 'Communication'],
  ['041', 'Liiketalous ja hallinto', 'Företagsekonomi och förvaltning', 'Business and administration'],
  ['061', 'Tieto- ja viestintätekniikka', 'Informations- och kommunikationsteknik', 'Information technology'],
  [
    '071',
    'Kone-, sähkö- ja energiatekniikka',
    'Maskin-, el- och energiteknik',
    'Mechanical, electrical and energy engineering',
  ],
  ['072', 'Elintarvike- ja materiaalitekniikka', 'Livsmedels- och materialteknik', 'Food and materials technology'],
  ['073', 'Rakentaminen', 'Byggande', 'Building'],
  ['081', 'Maa- ja puutarhatalous', 'Lantbruk och trädgårdsskötsel', 'Agriculture and horticulture'],
  ['082', 'Metsäala', 'Skogsbruk', 'Forestry'],
  ['091', 'Terveydenhuolto', 'Hälsovård', 'Health care'],
  ['092', 'Sosiaaliala', 'Det sociala området', 'Social welfare'],
  [
    '101',
    'Ravintola-, kauneus- ja puhtausala',
    'Restaurang, skönhetsvård och rengöring',
    'Catering, beauty care and cleaning',
  ],
  ['103', 'Turvallisuus', 'Säkerhet', 'Security'],
  ['104', 'Kuljetus ja logistiikka', 'Transport och logistik', 'Transport and logistics'],
]
