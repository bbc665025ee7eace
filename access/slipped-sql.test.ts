/**
 * SQL of one's own inside an errand: whatever a use case asked by mistake, or a stranger slipped into it, the database
 * gives no more than the errand's own client and the group's own kinds (N9.6, N14.1).
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { notice } from '../notice/index.ts'
import { anyClient, anyVisit, arrange, clients, refused, today } from '../testing/access-space.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { registerOn, visitOf } from '../testing/register.ts'
import { asTheNoticeReads, mayList } from '../testing/restated-notice.ts'
import { type Errand, open } from './open.ts'
import { statement } from './records.ts'
import { Refusal } from './refusal.ts'
import type { Actor, Register } from './visit.ts'

// Hundreds of errands a test: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 180_000 })

let stage: TestRegister
let register: Register

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${today}T09:00:00Z`))
  for (const client of clients) await arrange(stage, register, client)
})
afterAll(() => stage.drop())

/** PostgreSQL tells prepared statements apart by the first 63 characters of their names. */
const nameOf = (text: string) => `slipped-${createHash('md5').update(text).digest('hex').slice(0, 12)}`

/** Runs SQL where a use case would run its own; a refusal counts as no rows. */
const slip = async (actor: Actor, errand: Errand, text: string, values: unknown[] = []) =>
  (await open(visitOf(register, actor), errand, (records) =>
    records.rows<Record<string, string>>(statement(nameOf(text), text), values),
  ).catch(refused)) ?? []

const anyPerson = anyVisit.filter(
  ({ actor }) => notice.groups[actor.group as keyof typeof notice.groups].actor !== 'machine',
)
const tables = fc.constantFrom(
  'entry',
  'client',
  'client_identity_code',
  'client_name',
  'client_duplicate',
  'draft',
  'matter',
  'matter_event',
  'access_log',
)
const operations = fc.constantFrom(
  'open',
  'record',
  'register',
  'merge',
  'readLog',
  'search',
  'list',
  'saveDraft',
  'readMatters',
  'listMatters',
) as fc.Arbitrary<Errand['operation']>

test('reads no other client than the errand’s, from any table', async () => {
  await fc.assert(
    fc.asyncProperty(anyPerson, tables, operations, async ({ actor, client, purpose }, table, operation) => {
      const rows = await slip(
        actor,
        { purpose, operation, client: client.id },
        // A search is logged as one line about all whom it found: the line is about the client if they are among them.
        table === 'access_log'
          ? `select distinct case when $1 = any (clients) then $1 else client_id end as client_id from access_log`
          : `select distinct client_id from ${table}`,
        table === 'access_log' ? [client.id] : [],
      )
      // A worklist shows the rows of many clients by its nature, never what is recorded of them.
      const isListed = (id: string | undefined) =>
        operation === 'list' &&
        table === 'client' &&
        clients.some((other) => other.id === id && mayList(actor, other, purpose))
      expect(rows.filter(({ client_id }) => client_id !== client.id && !isListed(client_id))).toEqual([])
    }),
    { numRuns: 800 },
  )
})

test('reads no entry at all without a client', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyPerson,
      fc.constantFrom('search', 'list', 'listMatters') as fc.Arbitrary<Errand['operation']>,
      async ({ actor, purpose }, operation) => {
        expect(await slip(actor, { purpose, operation }, 'select client_id from entry')).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

test('reads of the errand’s client the same kinds as opening the record shows', async () => {
  await fc.assert(
    fc.asyncProperty(anyPerson, async ({ actor, client, purpose }) => {
      const rows = await slip(
        actor,
        { purpose, operation: 'open', client: client.id },
        'select kind from entry where client_id = $1',
        [client.id],
      )
      expect(rows.map(({ kind }) => kind!).toSorted()).toEqual(asTheNoticeReads(actor, client, purpose).sees.toSorted())
    }),
    { numRuns: 300 },
  )
})

test('changes and removes no entry and no line of the log, whoever asks', async () => {
  const changes = fc.constantFrom(
    `update entry set payload = '{}' returning client_id`,
    'delete from entry returning client_id',
    `update access_log set outcome = 'done' returning client_id`,
    'delete from access_log returning client_id',
    'truncate entry',
    'truncate access_log cascade',
    'delete from client returning client_id',
    'delete from client_identity_code returning client_id',
  )
  await fc.assert(
    fc.asyncProperty(anyVisit, changes, operations, async ({ actor, client, purpose }, text, operation) => {
      const errand = { purpose, operation, client: client.id }
      const slipped = open(visitOf(register, actor), errand, (records) => records.rows(statement(nameOf(text), text)))
      // Removing is the sweeper's work, and nothing here is due: a statement of its own may run, and finds no row.
      if (actor.group === 'sweeper') {
        expect(await slipped.catch((error: unknown) => (error instanceof Refusal ? [] : error))).toEqual([])
      } else await expect(slipped).rejects.toThrow(Refusal)
    }),
    { numRuns: 300 },
  )
})

test('writes no entry of another client than the errand’s', async () => {
  const insert = `insert into entry (client_id, category, entry_id, version, kind, payload, source, channel, recorded_by, recorded_by_name,
    recorded_at, edition) values ($1, 'customership', gen_random_uuid(), 1, 'contact', '{}', 'self', 'visit', 'x', 'x', now(), 'x') returning client_id`
  await fc.assert(
    fc.asyncProperty(anyPerson, anyClient, async ({ actor, client, purpose }, other) => {
      fc.pre(other !== client)
      expect(await slip(actor, { purpose, operation: 'record', client: client.id }, insert, [other.id])).toEqual([])
    }),
    { numRuns: 300 },
  )
})
