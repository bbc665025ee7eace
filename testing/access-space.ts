import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { open } from '../access/open.ts'
import { type Flaw, Refusal } from '../access/refusal.ts'
import type { Actor, Register } from '../access/visit.ts'
import { notice } from '../notice/index.ts'
import { nameKey } from '../register/clients/name-key.ts'
import { openClientRecord } from '../register/clients/open-client-record.ts'
import { insertVersion, valuesOf } from '../register/entries/entry-queries.ts'
import { rowOf } from '../register/entries/write-version.ts'
import type { TestRegister } from './database.ts'
import { rules } from './register.ts'
import type { Client } from './restated-notice.ts'
import { samplePayload } from './sample-payload.ts'
import { testSeals } from './seals.ts'

/*
 * Access as a space: every combination of what a rule may ask of a client, and visits by anybody for anything.
 */

/** The day on which the space is looked at. */
export const today = '2026-11-23'
const offices = ['0299', '0499'] as const
const lastValidDay = { valid: today, lapsed: '2026-11-22', none: null }

const checkCharacter = (digits: string) => '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31]

/** One client for every combination of what a rule may ask of a client. */
export const clients: readonly Client[] = offices
  .flatMap((office) => [null, 'staff-1'].map((caseworker) => ({ office, caseworker })))
  .flatMap((who) => (['valid', 'lapsed', 'none'] as const).map((search) => ({ ...who, search })))
  .flatMap((who) => [false, true].map((safetyBan) => ({ ...who, safetyBan })))
  .map((who, index) => ({
    ...who,
    id: `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`,
    name: `Metsälä${'abcdefghijklmnopqrstuvwxyz'[index]}`,
    identityCode: `010190-${900 + index}${checkCharacter(`010190${900 + index}`)}`,
  }))

const groups = Object.keys(notice.groups)
const purposes = [...Object.keys(notice.purposes), 'curiosity', '']

export const anyClient = fc.constantFrom(...clients)
/** Mostly groups that have something to do with clients' data, and mostly offices that some client belongs to. */
const anyGroup = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...new Set(notice.access.map(({ group }) => group as string))) },
  { weight: 1, arbitrary: fc.constantFrom(...groups) },
)
const anyOffice = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<string | null>(...offices) },
  { weight: 1, arbitrary: fc.constantFrom<string | null>('1399', null) },
)
const anyActor: fc.Arbitrary<Actor> = fc.record({
  // staff-1 is the responsible caseworker of some.
  id: fc.constantFrom('staff-1', 'staff-2'),
  name: fc.constant('Joku Tekijä'),
  group: anyGroup,
  office: anyOffice,
  workstation: fc.constant('test'),
  // Members of staff may be clients too; that gives them nothing at their desk.
  client: anyClient.map(({ id }) => id),
})
/** Mostly a task of the actor's group: among all tasks nearly every try would end at once. */
export const anyVisit = fc.tuple(anyActor, anyClient).chain(([actor, client]) =>
  fc.record({
    actor: fc.constant(actor),
    // The person themself is mostly asked about themself.
    client: fc.oneof(
      { weight: 3, arbitrary: fc.constant(client) },
      { weight: 1, arbitrary: fc.constant(clients.find(({ id }) => id === actor.client)!) },
    ),
    purpose: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<string>(...notice.groups[actor.group as keyof typeof notice.groups].purposes),
      },
      { weight: 1, arbitrary: fc.constantFrom(...purposes) },
    ),
  }),
)

/** The client as at the beginning: one entry of every kind, and the row that lists need. */
export async function arrange({ adminPool }: TestRegister, register: Register, client: Client) {
  for (const table of ['draft', 'client_name', 'client_identity_code', 'entry']) {
    await adminPool.query(`delete from ${table} where client_id = $1`, [client.id])
  }
  await adminPool.query(
    `insert into client (client_id, office, caseworker, display_name, birth_year, municipality, service_language, safety_ban,
       special_arrangements, customership_started_on, search_started_on, search_valid_until, employment_code, service_line,
       next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on)
     values ($1, $2, $3, $4, 1990, '091', 'fi', $5, '{1}', '2026-01-15', '2026-01-15', $6, '02', '1', '2026-12-01', '2026-12-01',
       '2026-12-01', '2026-12-01')
     on conflict (client_id) do update set office = excluded.office, caseworker = excluded.caseworker,
       display_name = excluded.display_name, birth_year = excluded.birth_year, municipality = excluded.municipality,
       safety_ban = excluded.safety_ban, search_started_on = excluded.search_started_on, customership_ended_on = null,
       search_valid_until = excluded.search_valid_until, next_interview_on = excluded.next_interview_on,
       plan_review_on = excluded.plan_review_on, offer_answer_due_on = excluded.offer_answer_due_on,
       clarification_due_on = excluded.clarification_due_on, merged_into = null`,
    [client.id, client.office, client.caseworker, `${client.name} Aino`, client.safetyBan, lastValidDay[client.search]],
  )
  await adminPool.query(
    'insert into client_name (client_id, name_key, birth_year, office, search_valid_until) values ($1, $2, 1990, $3, $4)',
    [client.id, nameKey(`${client.name} Aino`), client.office, lastValidDay[client.search]],
  )
  await adminPool.query(
    'insert into client_identity_code (client_id, code_hash, sealed, is_current) values ($1, $2, $3, true)',
    [
      client.id,
      testSeals.lookupHash(client.identityCode),
      testSeals.seal(client.identityCode, `${client.id}:identityCode`),
    ],
  )
  const rows = notice.kinds.map(({ id }) => firstVersion(register, client, id))
  await adminPool.query('insert into entry select * from jsonb_populate_recordset(null::entry, $1)', [
    JSON.stringify(rows.map((row) => ({ ...row, is_reduced: false }))),
  ])
}

/** The first version of an entry of the kind, as it is kept. */
export const firstVersion = (register: Register, client: Client, kind: string) =>
  rowOf(register, client.id, {
    entry_id: entryIdOf(client, kind),
    version: 1,
    kind,
    payload: sampleOf(kind, client),
    source: 'self',
    source_detail: null,
    channel: 'visit',
    recorded_by: 'staff-9',
    recorded_by_name: 'Oona Kallio',
    recorded_office: client.office,
    recorded_at: '2026-02-01T10:00:00Z',
    is_annulled: false,
    reason: null,
  })

const entryIdOf = (client: Client, kind: string) =>
  `00000000-0000-4000-8${String(clients.indexOf(client)).padStart(3, '0')}-${String(notice.kinds.findIndex(({ id }) => id === kind)).padStart(12, '0')}`

/** A payload of the kind for the client, with no more than must be said. */
export const sampleOf = (kind: string, client: Client) =>
  samplePayload(rules.kinds.get(kind)!, {
    on: '2026-01-15',
    identityCode: client.identityCode,
    entryOf: (other) => entryIdOf(client, other),
    requiredOnly: true,
  })

/**
 * Refused: not there or not allowed, which is the same; for a task that the notice does not know; or about an entry that
 * the actor does not see.
 */
export const refused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const isUnknown = ({ pointer, code }: Flaw) => pointer === '/purpose' || code === 'badReference'
  if (error.reason !== 'notFound' && !(error.reason === 'invalid' && error.flaws.every(isUnknown))) throw error
  return undefined
}

export type Asked = { readonly actor: Actor; readonly client: Client; readonly purpose: string }

/** The kinds that opening the record shows; undefined when there is no such record for the actor. */
export async function kindsOpened(
  register: Register,
  { actor, client, purpose }: Asked,
): Promise<string[] | undefined> {
  const record = await openClientRecord({ register, actor }, { clientId: client.id, purpose }).catch(refused)
  return (
    record &&
    Object.values(record.sections)
      .flatMap((entries) => entries.map(({ kind }) => kind))
      .toSorted()
  )
}

/** The kinds that the database takes of the actor, tried one by one in an errand that is then taken back. */
export async function kindsTaken(register: Register, { actor, client, purpose }: Asked): Promise<string[]> {
  const taken: string[] = []
  await open({ register, actor }, { purpose, operation: 'record', client: client.id }, async (records) => {
    for (const { id: kind } of notice.kinds) {
      await records.run('savepoint before_one')
      const version = { ...firstVersion(register, client, kind), entry_id: randomUUID() }
      const isTaken = await records.change(insertVersion, valuesOf(version)).then(
        () => true,
        (error: { code?: string }) => {
          if (error.code !== '42501') throw error
          return false
        },
      )
      if (isTaken) taken.push(kind)
      else await records.run('rollback to savepoint before_one')
    }
    throw new Refusal('notFound')
  }).catch(refused)
  return taken.toSorted()
}
