import type { Notice } from '../../../rulebook/notice.ts'
import type { ClientLine } from '../contract.ts'
import { inventCompetence } from './competence.ts'
import { dayNumber } from './days.ts'
import { inventHealth } from './health.ts'
import { InventedCodes } from './identity-codes.ts'
import { inventIncoming } from './incoming.ts'
import { inventIdentity } from './identity.ts'
import { inventJobSearches } from './job-search.ts'
import { inventLife } from './life.ts'
import { inventOffers } from './offers.ts'
import { adultOn, inventPerson, type Person, type World } from './person.ts'
import { readPlaces } from './places.ts'
import { inventPlans } from './plans.ts'
import { Random, seedFrom } from './random.ts'
import { InventedRecord } from './record.ts'
import type { Scene } from './scene.ts'
import { inventServices } from './services.ts'
import { Staff, type StaffPerson } from './staff.ts'
import { inventUnemploymentSecurity } from './unemployment-security.ts'

export type Inventing = {
  readonly notice: Pick<Notice, 'offices'>
  readonly clients: number
  /** The same seed and reference day give the same clients, to the last letter. */
  readonly seed: string
  /** The day on which the clients stand as they are: what is due is due around it. ISO 8601. */
  readonly asOf: string
  /** People who sign in and should find clients of theirs. The others who work in the offices are invented too. */
  readonly cast?: readonly StaffPerson[]
  /** Identity codes of people who are in the register by another way: nobody is invented with one of them. */
  readonly reservedCodes?: readonly string[]
}

/** A person of this many shares the day of birth with the one before, and differs in the separator. */
const everyPair = 40

/** Invented clients with their lives in the register, one after another: memory does not grow with their number. */
export function* inventClients({
  notice,
  clients,
  seed,
  asOf,
  cast = [],
  reservedCodes = [],
}: Inventing): Generator<ClientLine> {
  const world: World = {
    clients,
    asOf: dayNumber(asOf),
    places: readPlaces(notice),
    staff: new Staff(cast),
    codes: new InventedCodes(reservedCodes),
  }
  let before: Person | undefined
  for (let number = 1; number <= clients; number += 1) {
    const random = new Random(seedFrom(seed), number)
    const person = inventPerson(random, world, before, number % everyPair === 0)
    before = person
    yield inventClient(random, world, person)
  }
}

function inventClient(random: Random, world: World, person: Person): ClientLine {
  const { asOf } = world
  const life = inventLife(random, adultOn(person), asOf, person.isNewcomer)
  const record = new InventedRecord(random, asOf)
  const scene: Scene = { random, world, person, life, record, asOf }
  inventIdentity(scene)
  inventJobSearches(scene)
  inventCompetence(scene)
  inventPlans(scene)
  inventOffers(scene)
  inventServices(scene)
  inventUnemploymentSecurity(scene)
  inventHealth(scene)
  inventIncoming(scene)
  return { client: { office: person.office }, entries: record.entries }
}
