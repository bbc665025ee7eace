/**
 * Mistakes planted in the program and in the database's policies: for each, the same looking that the other tests rely on
 * finds it, and finds nothing where there is none. Mistakes in the notice are planted in access/.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Pool } from '../../database/connection.ts'
import { rowPolicies } from '../../derive/row-policies.ts'
import { notice } from '../../notice/index.ts'
import type * as log from '../../access/log.ts'
import type * as recordsRoom from '../../access/records.ts'
import type * as queries from '../../register/entries/entry-queries.ts'
import type * as locking from '../../register/entries/lock-clients.ts'
import type * as reading from '../../register/entries/read-entries.ts'
import type * as sealing from '../../register/entries/seal-payload.ts'
import { mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { versionsWithoutLine } from '../../testing/log-holds.ts'
import { newLinesOf } from '../../testing/log-lines.ts'

const purpose = 'employmentServices'
const source = { source: 'self', channel: 'visit' }

let stage: TestRegister
let pool: Pool | undefined
let serial = 0

beforeAll(async () => {
  stage = await testRegister()
})
afterAll(() => stage.drop())
afterEach(() => pool?.end())
beforeEach(async () => {
  await stage.adminPool.query(rowPolicies(notice))
  await stage.adminPool.query('truncate access_log, client cascade')
})
const mistaken = [
  '../../access/log.ts',
  '../../access/records.ts',
  '../../register/entries/entry-queries.ts',
  '../../register/entries/lock-clients.ts',
  '../../register/entries/read-entries.ts',
  '../../register/entries/seal-payload.ts',
]

/** The use cases, loaded anew with whatever mistake is planted, and a client of Mari's office to try them on. */
async function house() {
  const { registerOn } = await import('../../testing/register.ts')
  const { visitAs } = await import('../../testing/standing-scene.ts')
  const { registerClient } = await import('../../register/clients/register-client.ts')
  const { openClientRecord } = await import('../../register/clients/open-client-record.ts')
  const { searchClients } = await import('../../register/clients/search-clients.ts')
  const { recordEntry } = await import('../../register/entries/record-entry.ts')
  const { correctEntry } = await import('../../register/entries/correct-entry.ts')
  const { connect } = await import('../../database/connection.ts')
  // Of their own: what a connection remembers is known to the modules that it was opened by.
  pool = connect(stage.url, { max: 4, pipelined: true })
  const register = registerOn(pool, () => new Date())
  const [byMari, byOona, bySami] = [mari, oona, sami].map((person) => visitAs(register, person))
  const identityCode = artificialCode('121285', '-', 900 + (serial++ % 100))
  const names = { firstNames: 'Koe', lastName: 'Kaniini' }
  const { clientId } = await registerClient(byMari!, { purpose, identityCode, names, channel: 'visit' })
  const record = async (kind: string, payload: object) =>
    (await recordEntry(byMari!, clientId, { purpose, kind, payload: { ...payload }, ...source })).entry
  return {
    clientId,
    identityCode,
    record,
    correctEntry,
    searchClients,
    byMari: byMari!,
    byOona: byOona!,
    open: () => openClientRecord(byMari!, { clientId, purpose }),
    openFromElsewhere: () => openClientRecord(bySami!, { clientId, purpose }),
  }
}

const contact = (summary: string) => ({ mode: '31', on: '2026-01-15', summary })
const textOfTables = async () =>
  (await stage.adminPool.query(`select coalesce(string_agg(e::text, ''), '') as text from entry e`)).rows[0]
    .text as string

/** What holds of a program without mistakes. */
const holds = {
  'what is read is in the log': async () => {
    const { open } = await house()
    const newLines = newLinesOf(stage.adminPool)
    await newLines()
    const { sections } = await open()
    const lines = await newLines()
    const entries = Object.values(sections).flatMap((section) => section.map(({ entryId }) => entryId))
    return lines.length === 1 && JSON.stringify(lines[0]!.entries) === JSON.stringify(entries.toSorted())
  },
  'a save and its line are of one transaction': async () => {
    const { record } = await house()
    await record('contact', contact('Soitto'))
    return (await versionsWithoutLine(stage.adminPool)).length === 0
  },
  'the newest version is the one that is shown': async () => {
    const { clientId, record, correctEntry, byMari, open } = await house()
    const { entryId } = await record('contact', contact('Ensin'))
    const change = { purpose, version: 1, payload: contact('Sitten'), reason: 'Korjaus' }
    await correctEntry(byMari, { clientId, entryId }, change)
    const shown = Object.values((await open()).sections).flat()
    return shown.some((entry) => entry.entryId === entryId && entry.payload['summary'] === 'Sitten')
  },
  'of corrections at once, all but one are told what stands': async () => {
    const { clientId, record, correctEntry, byMari, byOona } = await house()
    const { entryId } = await record('contact', contact('Ensin'))
    // A slow save: whoever does not wait for it reads what is then no longer so.
    await stage.adminPool.query(
      `create or replace function save_slowly() returns trigger language plpgsql
         as 'begin perform pg_sleep(0.4); return new; end';
       create trigger save_slowly before insert on entry for each row execute function save_slowly()`,
    )
    const answers = await Promise.allSettled(
      [byMari, byOona, byMari, byOona].map((visit, nth) =>
        correctEntry(
          visit,
          { clientId, entryId },
          { purpose, version: 1, payload: contact(`${nth}`), reason: 'Korjaus' },
        ),
      ),
    )
    await stage.adminPool.query('drop trigger save_slowly on entry')
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    return refused.length === 3 && refused.every(({ reason }) => reason === 'stale')
  },
  'no identity code stands in a table': async () => {
    const { identityCode } = await house()
    const text = await textOfTables()
    return text.includes('Kaniini') && !text.includes(identityCode)
  },
  'under a safety ban the office is not told elsewhere': async () => {
    const { record, openFromElsewhere } = await house()
    await record('safetyBan', { from: '2026-01-01' })
    return !JSON.stringify(await openFromElsewhere()).includes(`"${mari.office}"`)
  },
  'a changed code finds nobody without a reason': async () => {
    const { byMari, record, identityCode, searchClients } = await house()
    await record('identityCode', { identityCode: artificialCode('131285', 'Y', 900 + (serial++ % 100)) })
    return (await searchClients(byMari, { purpose, identityCode })).clients.length === 0
  },
} satisfies Record<string, () => Promise<boolean>>

test.each(Object.entries(holds))('without a mistake: %s', async (_, isSo) => {
  expect(await isSo()).toBe(true)
})

describe('is found', () => {
  beforeEach(() => void vi.resetModules())
  afterEach(() => {
    for (const room of mistaken) vi.doUnmock(room)
  })

  const plant = <M extends object>(room: string, change: (whole: M) => Partial<M>) =>
    vi.doMock(room, async (original) => {
      const whole = (await original()) as M
      return { ...whole, ...change(whole) }
    })

  const mistakes: readonly (readonly [string, keyof typeof holds, () => unknown])[] = [
    [
      'an access without a line',
      'what is read is in the log',
      () => plant<typeof log>('../../access/log.ts', () => ({ writeLogLine: async () => undefined })),
    ],
    [
      'a line that does not name what was shown',
      'what is read is in the log',
      () =>
        plant<typeof recordsRoom>('../../access/records.ts', ({ Records }) => ({
          Records: class extends Records {
            override returns() {}
          },
        })),
    ],
    [
      'a line written beside the transaction',
      'a save and its line are of one transaction',
      () =>
        plant<typeof log>('../../access/log.ts', ({ writeLogLine }) => ({
          writeLogLine: async (_, line) => {
            const beside = await stage.adminPool.connect()
            await writeLogLine(beside, line).finally(() => beside.release())
          },
        })),
    ],
    [
      'the oldest version for the newest',
      'the newest version is the one that is shown',
      () =>
        plant<typeof queries>('../../register/entries/entry-queries.ts', ({ currentEntries: { name, text } }) => ({
          currentEntries: { name: `${name}-mistaken`, text: text.replace('version desc', 'version') },
        })),
    ],
    [
      'saves that do not wait for each other',
      'of corrections at once, all but one are told what stands',
      () =>
        plant<typeof locking>('../../register/entries/lock-clients.ts', () => {
          // The four read before any of them goes on, which without a lock nothing keeps from happening. One came before.
          const everybody = Promise.withResolvers<void>()
          let arrived = 0
          const text = 'select client_id, merged_into, safety_ban from client where client_id = any ($1::uuid[])'
          return {
            lockClients: async (records) => {
              arrived += 1
              const isFirst = arrived === 1
              if (arrived === 5) everybody.resolve()
              if (!isFirst) await everybody.promise
              return records.rowsKeptBehind({ name: 'no-lock', text }, [records.clients])
            },
          }
        }),
    ],
    [
      'codes that are not sealed',
      'no identity code stands in a table',
      () =>
        plant<typeof sealing>('../../register/entries/seal-payload.ts', () => ({
          sealPayload: (_, payload) => payload,
          unsealPayload: (_, payload) => payload,
        })),
    ],
    [
      'entries that tell the office',
      'under a safety ban the office is not told elsewhere',
      () =>
        plant<typeof reading>('../../register/entries/read-entries.ts', ({ entryFrom }) => ({
          shownEntry: (_, register, row) => entryFrom(row, register),
        })),
    ],
    [
      'a policy that lets former codes be found',
      'a changed code finds nobody without a reason',
      () =>
        stage.adminPool.query(
          'create policy mistaken on client_identity_code for select to seloste_caseworker using (true)',
        ),
    ],
  ]
  test.each(mistakes)('%s', async (_, what, make) => {
    await make()
    expect(await holds[what]()).toBe(false)
  })
})
