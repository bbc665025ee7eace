/**
 * Messages in the sweep: kept two years from being sent as contacts are, to the archive first, and then gone with what
 * hangs on them. Periods are restated by hand.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { type EmulatedArchive, emulatedArchive } from '../../testing/emulated-archive.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePng } from '../../testing/sample-files.ts'
import { settleLife } from '../../testing/settle-life.ts'
import { settleThread } from '../../testing/settle-thread.ts'
import { signerFrom } from './certificate.ts'
import { fileLedger, type Ledger, reconcileLedger } from './ledger.ts'
import { type SweepOptions, sweep } from './sweep.ts'
import { sweeperVisit } from './sweeper.ts'

let stage: TestRegister
let register: Register
let folder: string
let ledgerPath: string
let ledger: Ledger
let archive: EmulatedArchive
let day = '2026-11-23'

const signer = signerFrom(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${day}T09:00:00Z`))
  folder = await mkdtemp(join(tmpdir(), 'seloste-ledger-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await stage.drop()
})
beforeEach(async () => {
  await stage.adminPool.query('truncate client, removal_client, removal_batch, removal, kept_statistic cascade')
  ledgerPath = join(folder, `${randomUUID()}.jsonl`)
  ledger = fileLedger(ledgerPath)
  archive = emulatedArchive()
  day = '2026-11-23'
})

const run = (options: Partial<SweepOptions> = {}) =>
  sweep(sweeperVisit(register), { archive, ledger, signer, rest: 0, ...options })

const seeking = { searches: [{ startedOn: '2020-01-01' }] }
const settle = async (life: Parameters<typeof settleLife>[2] = seeking) =>
  (await settleLife(stage.adminPool, register, life)).clientId

/** A thread whose messages bear a file each. */
const thread = (clientId: string, ...sentAt: string[]) =>
  settleThread(
    stage.adminPool,
    register,
    clientId,
    sentAt.map((at) => ({
      at,
      file: {
        attachmentId: randomUUID(),
        name: 'todistus.png',
        mediaType: 'image/png',
        content: samplePng,
        isScanned: true,
      },
    })),
  )

/** How many threads, messages and files a client has. */
const left = async (clientId: string): Promise<number[]> => {
  const counts: number[] = []
  for (const table of ['message_thread', 'message', 'message_attachment']) {
    const { rows } = await stage.adminPool.query(`select count(*)::int as n from ${table} where client_id = $1`, [
      clientId,
    ])
    counts.push(rows[0].n)
  }
  return counts
}

/** The end of the day in Finland, where it is the next one already in none, and its first minute. */
const [lastMinute, firstMinute] = [(on: string) => `${on}T23:59:00+02:00`, (on: string) => `${on}T00:01:00+02:00`]

describe('two years from being sent', () => {
  test.each([
    ['2024-11-23', '2026-11-23', '2026-11-24'],
    ['2024-02-29', '2026-02-28', '2026-03-01'],
    ['2022-12-31', '2024-12-31', '2025-01-01'],
  ])('a message of %s is there on %s and gone on %s (N9.2)', async (sentOn, lastDay, next) => {
    const clientId = await settle()
    await thread(clientId, firstMinute(sentOn), lastMinute(sentOn))
    day = lastDay
    await run()
    expect(await left(clientId)).toEqual([1, 2, 2])
    day = next
    expect(await run()).toMatchObject({ leftOver: 0 })
    expect(await left(clientId)).toEqual([0, 0, 0])
  })

  test('goes by itself out of a thread that goes on', async () => {
    const clientId = await settle()
    const { messageIds } = await thread(clientId, firstMinute('2024-11-22'), firstMinute('2024-11-23'))
    await run()
    expect(await left(clientId)).toEqual([1, 1, 1])
    expect(archive.material.flatMap(({ entries = [] }) => entries)).toContain(messageIds[0])
    expect(archive.material.flatMap(({ entries = [] }) => entries)).not.toContain(messageIds[1])
  })

  test('is counted with the contacts, in the report and in the certificate', async () => {
    const clientId = await settle({ searches: [{ startedOn: '2026-01-01' }] })
    await thread(clientId, firstMinute('2024-11-01'), firstMinute('2024-11-02'))
    const counted = { rule: 'twoYearsFromEntry', scope: 'entries', office: '0299', category: 'customership' }
    expect((await run({ dryRun: true }))!.due).toEqual([{ ...counted, clients: 1, entries: 2 }])
    await run()
    const { rows } = await stage.adminPool.query('select entry_count, certificate from removal_batch')
    expect(rows).toHaveLength(1)
    expect(rows[0].entry_count).toBe(2)
    expect(rows[0].certificate).toMatchObject({
      due: [{ office: '0299', category: 'customership', clients: 1, entries: 2 }],
      removed: { clients: 1, held: 0, changed: 0 },
      ledger: { ids: 2 },
    })
  })
})

describe('what is held stays (N9.3)', () => {
  const hold = (clientId: string, categories: string[] | null) =>
    stage.adminPool.query(
      `insert into hold (client_id, hold_id, office, categories, ground, reason, review_on, placed_by, placed_by_name, placed_at)
       values ($1, gen_random_uuid(), '0299', $2, 'statutoryTask', 'x', '2027-01-01', 'x', 'x', now())`,
      [clientId, categories],
    )
  const matter = (clientId: string) =>
    stage.adminPool.query(
      `insert into matter (client_id, matter_id, number, kind, office, state, received_on, version)
       values ($1, gen_random_uuid(), 'x', 'otherDocument', '0299', 'received', '2026-01-01', 1)`,
      [clientId],
    )

  test.each([
    ['by a hold on everything', (clientId: string) => hold(clientId, null)],
    ['by a hold on any one category: what a message is about, no category tells', (id: string) => hold(id, ['health'])],
    ['by an open matter', matter],
  ])('%s', async (_, place) => {
    const [held, going] = [await settle(), await settle()]
    for (const clientId of [held, going]) await thread(clientId, firstMinute('2024-11-01'))
    await place(held)
    await run()
    expect([await left(held), await left(going)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    await stage.adminPool.query(`update hold set lifted_at = now(), lifted_by = 'x'`)
    await stage.adminPool.query(`update matter set state = 'closed', result = 'answered', closed_on = '2026-11-23'`)
    await run()
    expect(await left(held)).toEqual([0, 0, 0])
  })

  test('by a hold that is placed between the report and the removal', async () => {
    const clientId = await settle()
    await thread(clientId, firstMinute('2024-11-01'))
    archive.answers = 'silent'
    await run()
    await hold(clientId, ['plans'])
    archive.answers = 'receives'
    expect(await run()).toMatchObject({ held: 1, removed: 0 })
    expect(await left(clientId)).toEqual([1, 1, 1])
  })
})

describe('the archive comes first (N9.4)', () => {
  test.each(['away', 'silent', 'rejects'] as const)('no message goes while it %s', async (answers) => {
    const clientId = await settle()
    await thread(clientId, firstMinute('2024-11-01'))
    archive.answers = answers
    for (let night = 0; night < 3; night += 1) await run()
    expect(await left(clientId)).toEqual([1, 1, 1])
    archive.answers = 'receives'
    archive.again()
    await run()
    expect(await left(clientId)).toEqual([0, 0, 0])
  })

  test('a message that came after the package of everything was made goes to the archive with the next', async () => {
    const clientId = await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] })
    archive.answers = 'silent'
    await run()
    await thread(clientId, firstMinute('2026-11-22'))
    archive.answers = 'receives'
    expect(await run()).toMatchObject({ removed: 0, changed: 1 })
    expect(await left(clientId)).toEqual([1, 1, 1])
    expect(await run()).toMatchObject({ removed: 1 })
    expect(await left(clientId)).toEqual([0, 0, 0])
  })
})

test('the database lets no message go before its time, nor a thread from under a message, whatever the program asks', async () => {
  const clientId = await settle()
  await thread(clientId, firstMinute('2024-11-22'), firstMinute('2024-11-24'))
  const asSweeper = async (sql: string, held = '') => {
    const connection = await stage.adminPool.connect()
    try {
      await connection.query(`begin; set local role seloste_sweeper; set local actor.dealing = 'removeData';
        set local actor.purpose = 'retention'; set local actor.today = '2026-11-23'; set local actor.held = '${held}';
        set local actor.clients = '{${clientId}}'`)
      return (await connection.query(sql)).rowCount
    } finally {
      await connection.query('rollback')
      connection.release()
    }
  }
  expect(await asSweeper('delete from message')).toBe(1)
  expect(await asSweeper('delete from message', `${clientId} plans`)).toBe(0)
  expect(await asSweeper('delete from message_thread')).toBe(0)
  await stage.adminPool.query(`update message_thread set last_at = '2024-01-01'`)
  await expect(asSweeper('delete from message_thread')).rejects.toMatchObject({ code: '23503' })
})

test('a restore from a backup brings no message back', async () => {
  const clientId = await settle()
  await thread(clientId, firstMinute('2024-11-01'))
  const kept = await stage.adminPool.query(
    `select (select to_jsonb(t) from message_thread t) as thread, (select to_jsonb(m) - 'sent_on' from message m) as message`,
  )
  await run()
  expect(await readFile(ledgerPath, 'utf8')).not.toContain(clientId)
  await stage.adminPool.query('delete from removal')
  const { thread: threadRow, message } = kept.rows[0]
  await stage.adminPool.query(
    'insert into message_thread select * from jsonb_populate_record(null::message_thread, $1)',
    [threadRow],
  )
  const columns = Object.keys(message).join(', ')
  await stage.adminPool.query(
    `insert into message (${columns}) select ${columns} from jsonb_populate_record(null::message, $1)`,
    [message],
  )
  expect(await left(clientId)).toEqual([1, 1, 0])
  expect(await reconcileLedger(sweeperVisit(register), ledger)).toEqual({ removedAgain: 1, appended: 0 })
  expect(await left(clientId)).toEqual([0, 0, 0])
})
