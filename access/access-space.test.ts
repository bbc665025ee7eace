/**
 * Access as a space: random actors, clients and tasks, asked of the real database through the real use cases, and compared
 * with the notice restated by hand (testing/restated-notice.ts).
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readViewings } from '../duties/access-log/read-viewings.ts'
import { notice } from '../notice/index.ts'
import { openClientRecord } from '../register/clients/open-client-record.ts'
import { searchClients } from '../register/clients/search-clients.ts'
import { recordEntry } from '../register/entries/record-entry.ts'
import { listClients } from '../register/worklists/list-clients.ts'
import {
  anyVisit,
  arrange,
  clients,
  kindsOpened,
  kindsTaken,
  refused,
  sampleOf,
  today,
} from '../testing/access-space.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { registerOn, visitOf } from '../testing/register.ts'
import {
  asTheNoticeReads,
  type Client,
  everyKind,
  mayFind,
  mayList,
  mayReadLog,
  rowMembers,
} from '../testing/restated-notice.ts'
import { Refusal } from './refusal.ts'
import type { Register } from './visit.ts'

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

const thorough = { numRuns: 300 }

test('the restatement speaks of every kind, and of no other', () => {
  expect(everyKind.toSorted()).toEqual(notice.kinds.map(({ id }) => id).toSorted())
})

describe('opening a record', () => {
  test('shows the kinds that the notice gives the group, of whom and for what it gives them, and no other (N9.6, N4.1)', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async (asked) => {
        const { sees } = asTheNoticeReads(asked.actor, asked.client, asked.purpose)
        // Not allowed and not there are one: no record, not an empty one (N14.1).
        expect(await kindsOpened(register, asked)).toEqual(sees.length > 0 ? sees.toSorted() : undefined)
      }),
      thorough,
    )
  })

  test('tells of where a person under a safety ban lives only to those who may see it', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
        const record = await openClientRecord(visitOf(register, actor), { clientId: client.id, purpose }).catch(refused)
        const { sees } = asTheNoticeReads(actor, client, purpose)
        expect(record?.client.municipality).toBe(sees.includes('municipality') ? '091' : undefined)
      }),
      thorough,
    )
  })

  test('tells of the client row what the group may see for one of its tasks, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
        const record = await openClientRecord(visitOf(register, actor), { clientId: client.id, purpose }).catch(refused)
        const { sees } = asTheNoticeReads(actor, client, purpose)
        const { told, granted } = rowMembers(actor, sees, record?.client)
        expect(told).toEqual(granted)
      }),
      thorough,
    )
  })

  test('offers to record what may be recorded, and nothing that would then be refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
        const record = await openClientRecord(visitOf(register, actor), { clientId: client.id, purpose }).catch(refused)
        const { records } = asTheNoticeReads(actor, client, purpose)
        expect((record?.mayDo.write ?? []).toSorted()).toEqual(records.filter(isByHand).toSorted())
      }),
      thorough,
    )
  })
})

test('the database takes of each group the kinds that the notice lets it record, and no other (N9.6)', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisit, async (asked) => {
      const { records } = asTheNoticeReads(asked.actor, asked.client, asked.purpose)
      expect(await kindsTaken(register, asked)).toEqual(records.toSorted())
    }),
    { numRuns: 100 },
  )
})

test('records what the notice lets the group record, and leaves no trace of what it does not (N9.6)', async () => {
  const kinds = fc.constantFrom(
    ...notice.kinds.map(({ id }) => id).filter((kind) => isByHand(kind) && !madeByProcedure.includes(kind)),
  )
  await fc.assert(
    fc.asyncProperty(anyVisit, kinds, async ({ actor, client, purpose }, kind) => {
      const { records } = asTheNoticeReads(actor, client, purpose)
      const before = await entriesOf(client)
      const sent = { purpose, kind, payload: sampleOf(kind, client), source: 'self', channel: 'visit' }
      const recorded = await recordEntry(visitOf(register, actor), client.id, sent).catch(refused)
      const after = await entriesOf(client)
      if (recorded) await arrange(stage, register, client)
      expect({ isRecorded: recorded !== undefined, entries: after }).toEqual({
        isRecorded: records.includes(kind),
        entries: before + (records.includes(kind) ? 1 : 0),
      })
    }),
    thorough,
  )
})

/** A statement comes of its own procedure: it is prepared, checked and issued, and not recorded by hand (1290/2002 11:4). */
const isByHand = (kind: string) => kind !== 'labourPolicyStatement'
/** Of presentations that were made, an error is corrected by hand. */
const madeByProcedure = ['presentation']

const entriesOf = async ({ id }: Client): Promise<number> =>
  (await stage.adminPool.query('select count(*)::int as versions from entry where client_id = $1', [id])).rows[0]
    .versions

describe('searching', () => {
  test('comes upon those whom the notice lets the group find, by identity code', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
        const found = await searchClients(visitOf(register, actor), {
          purpose,
          identityCode: client.identityCode,
        }).catch(refused)
        expect((found?.clients ?? []).map(({ clientId }) => clientId)).toEqual(
          mayFind(actor, client, purpose) ? [client.id] : [],
        )
      }),
      thorough,
    )
  })

  test('comes upon the same by the beginning of a name, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, purpose }) => {
        const found: string[] = []
        let after: string | undefined
        do {
          const page = await searchClients(visitOf(register, actor), {
            purpose,
            name: 'METSÄLÄ',
            ...(after ? { after } : {}),
          }).catch(refused)
          found.push(...(page?.clients ?? []).map(({ clientId }) => clientId))
          after = page?.next
        } while (after)
        expect(found.toSorted()).toEqual(
          clients.filter((client) => mayFind(actor, client, purpose)).map(({ id }) => id),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('says of a person under a safety ban no more than the name, except in the circle that handles the matter', async () => {
    await fc.assert(
      fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
        const found = await searchClients(visitOf(register, actor), {
          purpose,
          identityCode: client.identityCode,
        }).catch(refused)
        const [shown] = found?.clients ?? []
        const mayKnowWhere = asTheNoticeReads(actor, client, purpose).sees.includes('municipality')
        const more = Object.keys(shown ?? {}).filter((member) => !['clientId', 'name', 'safetyBan'].includes(member))
        expect(more.includes('municipality')).toBe(shown !== undefined && mayKnowWhere)
        expect(more.length > 0).toBe(shown !== undefined && mayKnowWhere)
      }),
      thorough,
    )
  })
})

test('worklists show clients of the own office to those who have them', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisit, async ({ actor, purpose }) => {
      const query = { purpose, caseworker: 'anyone', limit: 100 }
      const list = await listClients(visitOf(register, actor), 'myClients', query).catch(refused)
      expect((list?.rows ?? []).map(({ clientId }) => clientId).toSorted()).toEqual(
        clients.filter((client) => mayList(actor, client, purpose)).map(({ id }) => id),
      )
    }),
    { numRuns: 300 },
  )
})

test('who has looked at a record is told to the person and to the supervisor of their office', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisit, async ({ actor, client, purpose }) => {
      const told = await readViewings(visitOf(register, actor), client.id, { purpose }).catch(refused)
      expect(told !== undefined).toBe(mayReadLog(actor, client, purpose))
    }),
    thorough,
  )
})

test('a client who is not there is answered like one who may not be seen (N14.1)', async () => {
  const nobody = '00000000-0000-4000-8000-999999999999'
  await fc.assert(
    fc.asyncProperty(anyVisit, async ({ actor, purpose }) => {
      await expect(openClientRecord(visitOf(register, actor), { clientId: nobody, purpose })).rejects.toThrow(Refusal)
    }),
    { numRuns: 200 },
  )
})
