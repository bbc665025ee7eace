import { randomUUID } from 'node:crypto'
import { open } from '../access/open.ts'
import { type Register, todayOf, type Visit } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import { registerClient } from '../register/clients/register-client.ts'
import { correctEntry } from '../register/entries/correct-entry.ts'
import { recordEntry } from '../register/entries/record-entry.ts'
import { writeVersion } from '../register/entries/write-version.ts'
import { type CastPerson, jarmo, kerttu, mari, petri, sami } from './cast.ts'
import { artificialCode } from './identity-codes.ts'
import { rules } from './register.ts'
import { samplePayload } from './sample-payload.ts'

/** A client of the scene, with what was recorded of them: entry ids by kind. */
export type SceneClient = {
  readonly clientId: string
  /** Individual number of the identity code, which also marks the client's whereabouts. */
  readonly number: number
  readonly identityCode: string
  readonly lastName: string
  readonly office: string
  readonly entries: ReadonlyMap<string, string>
}

/** The people whom the tests of the staff door speak of. */
export type Scene = {
  /** Of Mari's office, a valid job search, one entry of every kind. */
  readonly aino: SceneClient
  /** Of Sami's office, the same. */
  readonly veikko: SceneClient
  /** Of Mari's office, under a safety ban. */
  readonly turva: SceneClient
  /** Of Sami's office, under a safety ban. */
  readonly kaino: SceneClient
  /** Of Mari's office, the job search ended. */
  readonly impi: SceneClient
  /** Of Mari's office, twice registered. */
  readonly lahja: SceneClient
  readonly lahjaAgain: SceneClient
}

type Described = {
  readonly number: number
  readonly firstNames: string
  readonly lastName: string
  readonly caseworker: CastPerson
  readonly safetyBan?: true
  readonly hasEnded?: true
  readonly isBare?: true
}

/** The visit of somebody of the cast who acts in the tests without a door. */
export const visitAs = (register: Register, { staffId, name, group, office }: CastPerson): Visit => ({
  register,
  actor: { id: staffId, name, group, office, workstation: 'arranging' },
})

export async function standScene(register: Register, adminPool: Pool): Promise<Scene> {
  const stand = (described: Described) => standClient(register, adminPool, described)
  return {
    aino: await stand({ number: 901, firstNames: 'Aino Maria', lastName: 'Virtasalo', caseworker: mari }),
    veikko: await stand({ number: 902, firstNames: 'Veikko', lastName: 'Rautapää', caseworker: sami }),
    turva: await stand({ number: 903, firstNames: 'Turva', lastName: 'Kielomaa', caseworker: mari, safetyBan: true }),
    kaino: await stand({ number: 904, firstNames: 'Kaino', lastName: 'Piilola', caseworker: sami, safetyBan: true }),
    impi: await stand({ number: 905, firstNames: 'Impi', lastName: 'Lähtevänoja', caseworker: mari, hasEnded: true }),
    lahja: await stand({ number: 906, firstNames: 'Lahja', lastName: 'Kaksola', caseworker: mari, isBare: true }),
    lahjaAgain: await stand({
      number: 907,
      firstNames: 'Lahja',
      lastName: 'Kaxola',
      caseworker: mari,
      isBare: true,
    }),
  }
}

/** What tells where a client of the scene lives: words that stand nowhere else. */
export const whereaboutsOf = (number: number) => ({
  address: { street: `Salakuja ${number}`, postalCode: '33100', city: `Piilopaikka${number}` },
  email: { address: `piilo${number}@example.fi` },
  phone: { number: `+35850900${number}` },
  municipality: '837',
})

async function standClient(
  register: Register,
  adminPool: Pool,
  { number, firstNames, lastName, caseworker, safetyBan, hasEnded, isBare }: Described,
): Promise<SceneClient> {
  const identityCode = artificialCode('010185', '-', number)
  const visit = visitAs(register, caseworker)
  const { clientId } = await registerClient(visit, {
    purpose: 'employmentServices',
    identityCode,
    names: { firstNames, lastName },
    languages: { native: 'fi', service: 'fi' },
    channel: 'visit',
    ...whereaboutsOf(number),
  })
  const entries = await entriesOf(adminPool, clientId)
  if (!isBare) {
    for (const kind of rules.kinds.keys()) {
      if (entries.has(kind) || kind === 'safetyBan') continue
      entries.set(kind, await recordSample(register, caseworker, { clientId, kind, entries }))
    }
  }
  if (safetyBan) {
    entries.set('safetyBan', await recordSample(register, caseworker, { clientId, kind: 'safetyBan', entries }))
  }
  if (hasEnded) {
    await correctEntry(
      visit,
      { clientId, entryId: entries.get('jobSearch')! },
      {
        purpose: 'employmentServices',
        version: 1,
        payload: { startedOn: todayOf(register), endedOn: todayOf(register), endReason: '03' },
        reason: 'Found work',
      },
    )
  }
  return { clientId, number, identityCode, lastName, office: caseworker.office, entries }
}

const entriesOf = async (adminPool: Pool, clientId: string): Promise<Map<string, string>> => {
  const { rows } = await adminPool.query<{ kind: string; entry_id: string }>(
    'select kind, entry_id from entry where client_id = $1',
    [clientId],
  )
  return new Map(rows.map(({ kind, entry_id }) => [kind, entry_id]))
}

type Sampled = {
  readonly clientId: string
  readonly kind: string
  readonly entries?: ReadonlyMap<string, string>
}

/** Records a sample of a kind as whoever records such in the caseworker's office; gives the entry's id. */
export async function recordSample(
  register: Register,
  caseworker: CastPerson,
  { clientId, kind: id, entries = new Map() }: Sampled,
): Promise<string> {
  const kind = rules.kinds.get(id)!
  const [recorder, purpose] = recorderOf(kind.category, kind.readerClass, caseworker)
  const payload = {
    ...samplePayload(kind, {
      on: sampleDay,
      // Whose it is; of no sample is it an identity code.
      identityCode: clientId,
      entryOf: (other) => entries.get(other)!,
      requiredOnly: true,
    }),
    ...(id === 'responsibleCaseworker' ? { caseworker: caseworker.staffId, office: caseworker.office } : {}),
    ...due[id],
  }
  if (kind.byWorkflow) return writeSample(visitAs(register, recorder), { purpose, clientId, kind: id, payload })
  const sent = { purpose, kind: id, payload, source: 'self', channel: 'visit' }
  const { entry } = await recordEntry(visitAs(register, recorder), clientId, sent)
  return entry.entryId
}

type Written = Sampled & { readonly purpose: string; readonly payload: Record<string, unknown> }

/** What nobody records by hand is written as the procedure that makes it writes it. */
const writeSample = (visit: Visit, { purpose, clientId, kind, payload }: Written): Promise<string> =>
  open(
    visit,
    { purpose, operation: kind === 'labourPolicyStatement' ? 'issueStatement' : 'disclose', client: clientId },
    async (records) => {
      const { actor, register } = visit
      const written = await writeVersion(records, register, {
        entry_id: randomUUID(),
        version: 1,
        kind,
        payload,
        source: 'office',
        source_detail: null,
        channel: 'office',
        recorded_by: actor.id,
        recorded_by_name: actor.name,
        recorded_office: actor.office,
        recorded_at: register.now().toISOString(),
        is_annulled: false,
        reason: null,
      })
      return written.entry_id
    },
  )

/** A day in the past, on which the samples' codes are all valid. */
const sampleDay = '2026-01-15'

/** What puts a client on the worklists. */
const due: Readonly<Record<string, object>> = {
  interview: { dueOn: sampleDay },
  plan: { reviewOn: sampleDay },
  jobOffer: { answerBy: sampleDay },
}

function recorderOf(
  category: string,
  readerClass: string | undefined,
  caseworker: CastPerson,
): readonly [CastPerson, string] {
  if (readerClass === 'psychologist') return [caseworker.office === petri.office ? petri : kerttu, 'careerGuidance']
  if (category === 'unemploymentSecurity') return [jarmo, 'unemploymentSecurity']
  return [caseworker, 'employmentServices']
}
