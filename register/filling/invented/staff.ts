import { inventNames } from './names.ts'
import { Random, seedFrom } from './random.ts'

/** A member of staff who records entries and has clients. */
export type StaffPerson = {
  readonly staffId: string
  readonly name: string
  readonly group: string
  readonly office: string
}

/** Clients that one caseworker has, as a rule. */
const caseload = 110
/** An office so small that its caseworkers of the cast would have fewer is theirs alone. */
const leastCaseload = 60

/**
 * Who works in the offices. People of the cast come first, so that whoever signs in as one of them has clients; the
 * others are invented, always the same for the same office and number.
 */
export class Staff {
  readonly #cast: readonly StaffPerson[]
  readonly #invented = new Map<string, StaffPerson>()

  constructor(cast: readonly StaffPerson[]) {
    this.#cast = cast
  }

  /** The responsible caseworker of a client of an office that expects so many clients. */
  caseworkerOf(random: Random, office: string, expectedClients: number): StaffPerson {
    const ours = this.#cast.filter((person) => person.group === 'caseworker' && person.office === office)
    const needed = Math.ceil(expectedClients / caseload)
    const count =
      expectedClients < ours.length * leastCaseload + caseload
        ? Math.max(1, ours.length)
        : Math.max(ours.length, needed)
    const number = random.between(0, count - 1)
    return ours[number] ?? this.#inventedPerson('caseworker', office, number)
  }

  /** Somebody of a group who serves the clients of an office: their own, or one of those who serve the whole country. */
  anyoneOf(random: Random, group: string, office: string): StaffPerson {
    const ours = this.#cast.filter((person) => person.group === group && person.office === office)
    const number = random.between(0, 3)
    return ours[number % 2] ?? this.#inventedPerson(group, office, number)
  }

  #inventedPerson(group: string, office: string, number: number): StaffPerson {
    const staffId = `staff-${office}-${group.slice(0, 2)}${number + 1}`
    let person = this.#invented.get(staffId)
    if (!person) {
      const random = new Random(seedFrom(staffId))
      const tongue = office === '0799' && random.chance(0.5) ? 'sv' : 'fi'
      const { firstNames, lastName } = inventNames(random, tongue, random.chance(0.75) ? 'female' : 'male')
      person = { staffId, name: `${firstNames.split(' ')[0]} ${lastName}`, group, office }
      this.#invented.set(staffId, person)
    }
    return person
  }
}
