import { randomUUID } from 'node:crypto'
import type { Register } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import { nameKey } from '../register/clients/name-key.ts'
import { standingOf } from '../register/clients/standing.ts'
import type { EntryRow } from '../register/entries/entry-queries.ts'
import { entryFrom } from '../register/entries/read-entries.ts'
import { rowOf } from '../register/entries/write-version.ts'
import { artificialCode } from './identity-codes.ts'
import { rules } from './register.ts'
import { samplePayload } from './sample-payload.ts'
import { testSeals } from './seals.ts'

/** One datum of a life: made on a day, perhaps corrected on later ones. */
export type LivedEntry = {
  readonly kind: string
  readonly madeOn: string
  readonly correctedOn?: readonly string[]
  readonly payload?: Readonly<Record<string, unknown>>
}

export type Life = {
  readonly office?: string
  readonly lastName?: string
  /** Job searches, the last of them open where it has no end. Recorded on the day they began. */
  readonly searches: readonly { readonly startedOn: string; readonly endedOn?: string }[]
  readonly entries?: readonly LivedEntry[]
  readonly mergedInto?: string
}

export type Lived = { readonly clientId: string; readonly identityCode: string; readonly entries: readonly EntryRow[] }

let born = 0

/** Puts a life into the register as if it had been lived: entries of their days, and the client row that they tell. */
export async function settleLife(adminPool: Pool, register: Register, life: Life): Promise<Lived> {
  const { office = '0299', lastName = 'Elonen', searches, entries = [], mergedInto } = life
  const clientId = randomUUID()
  const number = (born += 1)
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(number / 100)))
  const identityCode = artificialCode(
    `${String(day.getUTCDate()).padStart(2, '0')}${String(day.getUTCMonth() + 1).padStart(2, '0')}${String(day.getUTCFullYear() % 100).padStart(2, '0')}`,
    '-',
    900 + (number % 100),
  )
  const first = searches[0]?.startedOn ?? '2015-01-01'
  const lived: LivedEntry[] = [
    { kind: 'identityCode', madeOn: first, payload: { identityCode } },
    { kind: 'names', madeOn: first, payload: { firstNames: 'Elli', lastName } },
    { kind: 'responsibleCaseworker', madeOn: first, payload: { caseworker: 'staff-1', office, from: first } },
    ...searches.map(({ startedOn, endedOn }) => ({
      kind: 'jobSearch',
      madeOn: startedOn,
      ...(endedOn ? { correctedOn: [endedOn] } : {}),
      payload: {
        startedOn,
        startReason: '01',
        // One that has no end goes on for as long as a test may look.
        validUntil: endedOn ? startedOn : '2099-12-31',
        ...(endedOn ? { endedOn, endReason: '03' } : {}),
      },
    })),
    ...entries,
  ]
  const rows = lived.flatMap((each) => versionsOf(register, clientId, office, each))
  const current = [...Map.groupBy(rows, ({ entry_id: id }) => id).values()].map((versions) => versions.at(-1)!)
  const standing = Object.assign(
    {},
    ...['identity', 'customership', 'plans', 'offers', 'unemploymentSecurity'].map((category) =>
      standingOf(
        category,
        current.filter((row) => row.category === category).map((row) => entryFrom(row, register)),
        '2026-11-23',
      ),
    ),
  ) as Record<string, unknown>
  const row = {
    client_id: clientId,
    changed_at: '2026-01-01T00:00:00Z',
    merged_into: mergedInto ?? null,
    ...standing,
    office,
  }
  await adminPool.query('insert into client select * from jsonb_populate_record(null::client, $1)', [
    JSON.stringify(row),
  ])
  await adminPool.query('insert into client_name (client_id, name_key, birth_year, office) values ($1, $2, 1950, $3)', [
    clientId,
    nameKey(`${lastName} Elli`),
    office,
  ])
  await adminPool.query(
    'insert into client_identity_code (client_id, code_hash, sealed, is_current) values ($1, $2, $3, true)',
    [clientId, testSeals.lookupHash(identityCode), testSeals.seal(identityCode, `${clientId}:identityCode`)],
  )
  await adminPool.query('insert into entry select * from jsonb_populate_recordset(null::entry, $1)', [
    JSON.stringify(rows.map((each) => ({ ...each, is_reduced: false }))),
  ])
  return { clientId, identityCode, entries: rows }
}

function versionsOf(
  register: Register,
  clientId: string,
  office: string,
  { kind, madeOn, correctedOn = [], payload }: LivedEntry,
): EntryRow[] {
  const entryId = randomUUID()
  const sampled = samplePayload(rules.kinds.get(kind)!, { on: madeOn, identityCode: '', entryOf: () => randomUUID() })
  return [madeOn, ...correctedOn].map((day, index) =>
    rowOf(register, clientId, {
      entry_id: entryId,
      version: index + 1,
      kind,
      payload: payload ?? sampled,
      source: 'self',
      source_detail: null,
      channel: 'visit',
      recorded_by: 'staff-1',
      recorded_by_name: 'Mari Niemelä',
      recorded_office: office,
      recorded_at: `${day}T10:00:00.000Z`,
      is_annulled: false,
      reason: index === 0 ? null : 'Oikaistu',
      ...(index === 0 ? {} : { made_on: madeOn }),
    }),
  )
}
