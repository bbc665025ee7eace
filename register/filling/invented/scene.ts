import type { DayNumber } from './days.ts'
import type { Life } from './life.ts'
import type { Person, World } from './person.ts'
import type { Random } from './random.ts'
import type { InventedRecord, Said } from './record.ts'
import type { StaffPerson } from './staff.ts'

/** Everything that is known of a client while their entries are invented. */
export type Scene = {
  readonly random: Random
  readonly world: World
  readonly person: Person
  readonly life: Life
  readonly record: InventedRecord
  readonly asOf: DayNumber
}

/** The office's own entry: a plan, a decision, a finding. */
export const byOffice = (on: DayNumber, by: StaffPerson): Said => ({ on, by, source: 'office', channel: 'office' })

/** What the person told, by the way that it came. */
export const toldBy = (random: Random, on: DayNumber, by: StaffPerson): Said => ({
  on,
  by,
  source: 'self',
  channel: random.pick(['eService', 'eService', 'eService', 'phone', 'visit', 'email']),
})

export const fromRegister = (on: DayNumber, by: StaffPerson): Said => ({
  on,
  by,
  source: 'populationRegister',
  sourceDetail: 'Digi- ja väestötietovirasto',
  channel: 'interface',
})
