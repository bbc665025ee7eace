import type pg from 'pg'
import type { Asked } from '../database/ask.ts'
import type { Rules } from '../rulebook/rules.ts'
import type { Text } from '../rulebook/text.ts'
import type { Records } from './records.ts'
import type { Seals } from './seals.ts'

/** A new version of an entry that corrects or annuls the one before. */
export type CorrectedEntry = {
  readonly client: string
  readonly category: string
  readonly entryId: string
  readonly version: number
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly isAnnulled: boolean
  readonly source: string
  readonly sourceDetail: string | null
  /** Recipients that are told by a message of its own in the same transaction. */
  readonly toldAlready?: readonly string[]
}

/** The register as a room sees it: where it is kept, by which notice, under which seals, and what time it is. */
export type Register = {
  readonly pool: pg.Pool
  readonly rules: Rules
  readonly seals: Seals
  readonly now: () => Date
  /** Whether a code list that others keep has the code; undefined while the list has not been imported. */
  readonly hasImportedCode: (list: string, code: string) => boolean | undefined
  /** Words of a code of such a list, for what is written out. */
  readonly codeWords?: (list: string, code: string) => Text | undefined
  /** What follows of a correction, in the transaction that makes it: whoever was given the datum is told. */
  readonly afterCorrection?: (visit: Visit, records: Records, corrected: CorrectedEntry) => Promise<void>
}

/** Who is asking. One actor acts as one group at a time. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly group: string
  /** The actor's office by its code; null for the person themself and for machines. */
  readonly office: string | null
  readonly workstation: string | null
  /** Public reference of the session, for the log; never its secret. */
  readonly session?: string
  /** The client that the actor is, in the e-service. */
  readonly client?: string
  /** The organisation that a recipient's interface acts for. */
  readonly organisation?: Organisation
  /** How the request came, as an outside member says it; kept in the log beside its line. */
  readonly via?: Readonly<Record<string, string>>
}

/** An organisation as X-Road knows it, and as the notice does. */
export type Organisation = {
  /** Member class and code (`GOV/0246246-0`). */
  readonly member: string
  /** Business id: the code of the member. */
  readonly businessId: string
  /** Number of the unemployment fund, or code of the municipality. */
  readonly number?: string
}

/** One request or one job run: who is asking, and the register they ask. */
export type Visit = {
  readonly actor: Actor
  readonly register: Register
  /**
   * What gives one row while the actor's session lives, asked as the login role in the errand's own transaction:
   * a session ended anywhere ends here too, at the price of no round trip. Absent for machines.
   */
  readonly sessionLives?: Asked
}

/** A day, ISO 8601 (`2026-03-14`). A day is not an instant. */
export type LocalDate = string

/** The register's today: the day in Finland. */
export const todayOf = (register: { readonly now: () => Date }): LocalDate => dayOf(register.now())

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/** The day in Finland at an instant. */
export function dayOf(instant: Date): LocalDate {
  const quarter = Math.floor(instant.getTime() / quarterHour)
  if (quarter !== latest.quarter) latest = { quarter, day: dayFormat.format(instant) }
  return latest.day
}

/** Since 1921 a Finnish day begins with a quarter of an hour in UTC. Formatting is dear, and mostly asked for now. */
const quarterHour = 900_000
let latest: { readonly quarter: number; readonly day: LocalDate } = { quarter: Number.NaN, day: '' }
