import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { settleLife } from '../../testing/settle-life.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { fileLedger, reconcileLedger } from './ledger.ts'
import { sweeperVisit } from './sweeper.ts'

let stage: TestRegister
let register: Register
let folder: string

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
  folder = await mkdtemp(join(tmpdir(), 'seloste-killed-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await stage.drop()
})

const program = fileURLToPath(new URL('../../testing/sweep-in-child.ts', import.meta.url))

/** Runs a sweep that dies at its nth statement; gives what it said, nothing when it was killed. */
async function runUntil(nth: number, ledger: string): Promise<string> {
  const child = spawn(process.execPath, [program, stage.url, ledger, String(nth)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
  await vi.waitFor(async () => {
    const { rows } = await stage.adminPool.query(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'sweep to be killed'`,
    )
    expect(rows).toEqual([])
  })
  return said
}

const arrange = async () => {
  await stage.adminPool.query(
    'truncate client, entry, client_name, client_identity_code, removal_client, removal_batch, removal, removal_approval, removal_statistic, kept_statistic cascade',
  )
  for (let nth = 0; nth < 4; nth += 1) {
    await settleLife(stage.adminPool, register, { searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] })
    await settleLife(stage.adminPool, register, {
      searches: [{ startedOn: '2020-01-01' }],
      entries: [{ kind: 'contact', madeOn: '2023-01-01' }],
    })
  }
}

test('killed at any step, a sweep leaves nothing half removed, and the next one ends what it began', async () => {
  const whole = join(folder, 'whole.jsonl')
  await arrange()
  const [statements] = (await runUntil(0, whole)).split(' ').map(Number)
  expect(statements).toBeGreaterThan(30)
  for (let nth = 2; nth < statements!; nth += Math.ceil(statements! / 14)) {
    await arrange()
    const path = join(folder, `${nth}.jsonl`)
    expect(await runUntil(nth, path), `killed at statement ${nth}`).toBe('')
    const halves = await stage.adminPool.query(
      `select c.client_id from client c where not exists (select from entry e where e.client_id = c.client_id)
         or not exists (select from client_name n where n.client_id = c.client_id)`,
    )
    expect(halves.rows).toEqual([])
    // At the next start the ledger is made whole, and nobody comes back or goes by it.
    expect((await reconcileLedger(sweeperVisit(register), fileLedger(path))).removedAgain).toBe(0)
    expect(await runUntil(0, path)).toMatch(/^\d+ \d+\n$/)
    const { rows } = await stage.adminPool.query(
      `select (select count(*)::int from client) as clients, (select count(*)::int from entry where kind = 'contact') as contacts,
         (select count(*)::int from removal_batch where state <> 'removed') as open,
         (select count(*)::int from removal, unnest(whole || parts)) as ids`,
    )
    // Four clients are left, each with what the two years leave; eight removals, each once (the job search is cut, too).
    expect(rows[0]).toEqual({ clients: 4, contacts: 0, open: 0, ids: 12 })
    let lines = 0
    for await (const { whole: gone, parts } of fileLedger(path).lines()) lines += gone.length + parts.length
    expect(lines).toBe(12)
  }
  expect(await standingsThatDiffer(stage.adminPool, register)).toEqual([])
}, 300_000)
