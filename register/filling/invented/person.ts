import type { InventedCodes } from './identity-codes.ts'
import { dayNumber, dayText, type DayNumber } from './days.ts'
import { homeland, type InventedNames, inventNames, inventTongue } from './names.ts'
import type { Municipality, Places } from './places.ts'
import { type Random, weighted } from './random.ts'
import type { Staff, StaffPerson } from './staff.ts'
import { inventTrade, type Trade } from './trades.ts'

/** Somebody who does not exist. */
export type Person = {
  readonly code: string
  readonly bornOn: DayNumber
  readonly sex: 'female' | 'male'
  readonly tongue: string
  readonly service: 'fi' | 'sv' | 'other'
  /** The language that is written to and about the person. */
  readonly language: 'fi' | 'sv'
  readonly citizenships: readonly string[]
  readonly isNewcomer: boolean
  readonly names: InventedNames
  readonly office: string
  readonly municipality: Municipality
  readonly trade: Trade
  readonly caseworker: StaffPerson
  readonly adviser: StaffPerson
}

export type World = {
  readonly clients: number
  readonly asOf: DayNumber
  readonly places: Places
  readonly staff: Staff
  readonly codes: InventedCodes
}

/** Ages of those who look for work, from 17 to 67. */
const ages = weighted<readonly [number, number]>([
  [[17, 19], 4],
  [[20, 24], 13],
  [[25, 29], 13],
  [[30, 34], 12],
  [[35, 39], 11],
  [[40, 44], 10],
  [[45, 49], 9],
  [[50, 54], 9],
  [[55, 59], 10],
  [[60, 64], 8],
  [[65, 67], 1],
])

/**
 * Invents the person of a number. Every fortieth is born on the same day as the one before and has another separator:
 * people whose identity codes differ in nothing else are in every register.
 */
export function inventPerson(random: Random, world: World, before: Person | undefined, isPair: boolean): Person {
  const { code, bornOn, sex } = inventCode(random, world, isPair ? before : undefined)
  const office = random.draw(world.places.offices)
  const tongue = inventTongue(random, office)
  const isNative = tongue === 'fi' || tongue === 'sv' || tongue === 'se'
  const isNewcomer = !isNative && random.chance(0.45)
  const citizenships = citizenshipsOf(random, tongue, isNative, isNewcomer)
  const service = tongue === 'sv' ? 'sv' : isNewcomer && random.chance(0.4) ? 'other' : 'fi'
  return {
    code,
    bornOn,
    sex,
    tongue,
    service,
    language: service === 'sv' ? 'sv' : 'fi',
    citizenships,
    isNewcomer,
    names: inventNames(random, tongue, sex),
    office,
    municipality: world.places.municipalityOf(random, office),
    trade: inventTrade(random),
    caseworker: world.staff.caseworkerOf(random, office, world.clients * world.places.shareOf(office)),
    adviser: world.staff.anyoneOf(random, 'customerServiceAdviser', office),
  }
}

function inventCode(random: Random, { codes, asOf }: World, pairOf: Person | undefined) {
  if (pairOf) return codes.next(pairOf.bornOn, { otherSeparator: true })
  const [youngest, oldest] = random.draw(ages)
  const age = random.between(youngest, oldest)
  const latest = yearsBefore(asOf, age) - (age === 17 ? 40 : 0)
  const earliest = yearsBefore(asOf, age + 1) + 1
  return codes.next(random.between(Math.min(earliest, latest), latest), { otherSeparator: random.chance(0.02) })
}

function yearsBefore(day: DayNumber, years: number): DayNumber {
  const [year, rest] = [Number(dayText(day).slice(0, 4)), dayText(day).slice(4)]
  return dayNumber(`${year - years}${rest === '-02-29' ? '-02-28' : rest}`)
}

/** The day from which the person may be a jobseeker. */
export const adultOn = ({ bornOn }: Person): DayNumber => yearsBefore(bornOn, -17)

function citizenshipsOf(random: Random, tongue: string, isNative: boolean, isNewcomer: boolean): string[] {
  if (isNative) return tongue === 'sv' && random.chance(0.02) ? ['SE'] : ['FI']
  const home = homeland[tongue] ?? 'FI'
  return isNewcomer ? [home] : random.chance(0.4) ? ['FI', home] : ['FI']
}
