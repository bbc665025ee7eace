import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { linesWithoutVersion, versionsWithoutLine } from '../../testing/log-holds.ts'
import { registerOn } from '../../testing/register.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'

let stage: TestRegister

beforeAll(async () => {
  stage = await testRegister()
})
afterAll(() => stage.drop())

const count = async (table: string): Promise<number> =>
  (await stage.adminPool.query(`select count(*)::int as rows from ${table}`)).rows[0].rows

const program = fileURLToPath(new URL('../../testing/record-until-killed.ts', import.meta.url))

/** Starts the program, and kills it at some moment while it records. */
async function killWhileRecording(run: number): Promise<void> {
  const child = spawn(process.execPath, [program, stage.url, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const before = await count('entry')
  await once(child.stdout, 'data')
  await vi.waitFor(async () => expect(await count('entry')).toBeGreaterThan(before), { timeout: 20_000, interval: 5 })
  await sleep(150 * Math.random())
  child.kill('SIGKILL')
  expect((await ended)[1]).toBe('SIGKILL')
  await vi.waitFor(async () => {
    const { rows } = await stage.adminPool.query(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'until killed'`,
    )
    expect(rows).toEqual([])
  })
}

test('killed at any moment, it leaves whole saves with their lines, and client rows that say what the entries say', async () => {
  for (const run of [1, 2, 3, 4, 5]) {
    await killWhileRecording(run)
    expect(await versionsWithoutLine(stage.adminPool)).toEqual([])
    expect(await linesWithoutVersion(stage.adminPool)).toEqual([])
    expect(
      await standingsThatDiffer(
        stage.adminPool,
        registerOn(stage.pool, () => new Date()),
      ),
    ).toEqual([])
    const { rows } = await stage.adminPool.query(
      `select c.client_id from client c
       where (select count(*) from client_identity_code i where i.client_id = c.client_id and i.is_current) <> 1
          or not exists (select from client_name n where n.client_id = c.client_id)
          or (select count(distinct kind) from entry e where e.client_id = c.client_id
              and kind in ('identityCode', 'names', 'responsibleCaseworker', 'jobSearch')) <> 4`,
    )
    expect(rows, 'registered by halves').toEqual([])
  }
}, 60_000)
