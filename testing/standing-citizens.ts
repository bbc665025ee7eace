import type { Register } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import { registerClient } from '../register/clients/register-client.ts'
import { correctEntry } from '../register/entries/correct-entry.ts'
import { dayOf } from '../access/visit.ts'
import { mari, sami } from './cast.ts'
import { aino, anders, type CastCitizen, tero } from './citizens.ts'
import { rules } from './register.ts'
import { recordSample, visitAs } from './standing-scene.ts'

/** A citizen of the cast who is a client, with what was recorded of them: entry ids by kind. */
export type StandingCitizen = {
  readonly person: CastCitizen
  readonly clientId: string
  readonly entries: ReadonlyMap<string, string>
}

export type Citizens = Readonly<Record<'aino' | 'anders' | 'tero', StandingCitizen>>

/**
 * The people who use the e-service in the tests, each with one entry of every kind: Aino of Mari's office, Anders of Sami's
 * under a safety ban, Tero whose job search has ended.
 */
export async function standCitizens(register: Register, adminPool: Pool): Promise<Citizens> {
  return {
    aino: await stand(register, adminPool, aino),
    anders: await stand(register, adminPool, anders, { safetyBan: true }),
    tero: await stand(register, adminPool, tero, { hasEnded: true }),
  }
}

const today = (register: Register) => dayOf(register.now())

async function stand(
  register: Register,
  adminPool: Pool,
  person: CastCitizen,
  { safetyBan = false, hasEnded = false } = {},
): Promise<StandingCitizen> {
  const caseworker = safetyBan ? sami : mari
  const visit = visitAs(register, caseworker)
  const { clientId } = await registerClient(visit, {
    purpose: 'employmentServices',
    identityCode: person.identityCode!,
    names: { firstNames: person.firstNames, lastName: person.lastName },
    languages: { native: 'fi', service: 'fi' },
    municipality: '091',
    address: { street: `${person.lastName}katu 1`, postalCode: '00100', city: 'Helsinki' },
    phone: { number: '+358499011111' },
    email: { address: `${person.subject}@example.com` },
    channel: 'visit',
  })
  const { rows } = await adminPool.query<{ kind: string; entry_id: string }>(
    'select kind, entry_id from entry where client_id = $1',
    [clientId],
  )
  const entries = new Map(rows.map(({ kind, entry_id }) => [kind, entry_id]))
  for (const id of rules.kinds.keys()) {
    if (entries.has(id) || (id === 'safetyBan' && !safetyBan)) continue
    entries.set(id, await recordSample(register, caseworker, { clientId, kind: id, entries }))
  }
  if (hasEnded) {
    const ended = { startedOn: today(register), endedOn: today(register), endReason: '03' }
    const place = { clientId, entryId: entries.get('jobSearch')! }
    await correctEntry(visit, place, {
      purpose: 'employmentServices',
      version: 1,
      payload: ended,
      reason: 'Found work',
    })
  }
  return { person, clientId, entries }
}
