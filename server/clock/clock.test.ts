import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { connect, type Pool } from '../../database/connection.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { isDue, type Job } from './job.ts'
import { runClock, runWhenDue } from './run-clock.ts'

const at = (instant: string) => new Date(instant)
const last = (begun: string, ended?: string) => ({ begunAt: at(begun), endedAt: ended ? at(ended) : undefined })

describe('a job of every few seconds', () => {
  const job = { everySeconds: 60 }
  test.each([
    ['2026-11-23T09:00:59.999Z', false],
    ['2026-11-23T09:01:00Z', true],
  ])('begun at nine is due at %s: %s', (now, due) => {
    expect(isDue(job, last('2026-11-23T09:00:00Z'), at(now))).toBe(due)
  })
})

describe('a job of the night is due', () => {
  const night = { at: '02:30' }
  test.each([
    // Finland is two hours ahead in winter, three in summer.
    ['never begun', undefined, '2026-11-23T09:00:00Z', true],
    ['before its hour', last('2026-11-22T00:31:00Z', '2026-11-22T00:32:00Z'), '2026-11-23T00:29:59Z', false],
    ['at its hour', last('2026-11-22T00:31:00Z', '2026-11-22T00:32:00Z'), '2026-11-23T00:30:00Z', true],
    ['done tonight', last('2026-11-23T00:30:00Z', '2026-11-23T00:31:00Z'), '2026-11-23T22:00:00Z', false],
    ['in summer, at its hour', last('2026-07-22T00:00:00Z', '2026-07-22T00:01:00Z'), '2026-07-22T23:30:00Z', true],
    [
      'when nobody was there for nights',
      last('2026-11-20T00:31:00Z', '2026-11-20T00:32:00Z'),
      '2026-11-23T12:00:00Z',
      true,
    ],
    ['not at once when it failed', last('2026-11-23T00:30:00Z'), '2026-11-23T00:34:59Z', false],
    ['after a while when it failed', last('2026-11-23T00:30:00Z'), '2026-11-23T00:35:00Z', true],
  ])('%s', (_, before, now, due) => {
    expect(isDue(night, before, at(now))).toBe(due)
  })
})

describe('of many processes', () => {
  let stage: TestRegister
  let pools: Pool[]
  beforeAll(async () => {
    stage = await testRegister()
    pools = [1, 2, 3].map(() => connect(stage.url, { max: 2, name: 'clock', pipelined: true }))
  })
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await stage.drop()
  })
  beforeEach(() => stage.adminPool.query('truncate clock_job'))
  const never = new AbortController().signal
  const registers = (): Register[] => pools.map((pool) => registerOn(pool, () => new Date()))

  test('one does the job, however many come at once', async () => {
    let runs = 0
    const job: Job = { name: 'slow', everySeconds: 3600, run: async () => (await sleep(200), (runs += 1)) }
    const done = await Promise.all([...registers(), ...registers()].map((register) => runWhenDue(register, job, never)))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(runs).toBe(1)
    expect(await runWhenDue(registers()[0]!, job, never)).toBe(false)
  })

  test('many jobs that are due at once are all done, on no more connections than there are', async () => {
    const few = connect(stage.url, { max: 8, name: 'few', pipelined: true })
    const register = registerOn(few, () => new Date())
    const done: string[] = []
    const failed: string[] = []
    const jobs = Array.from({ length: 20 }, (_, nth): Job => ({
      name: `job ${nth}`,
      everySeconds: 3600,
      run: async () => {
        await few.query('select pg_sleep(0.05)')
        done.push(`job ${nth}`)
      },
    }))
    const clock = runClock({ register, jobs, onFailure: (job) => failed.push(job) })
    while (done.length + failed.length < jobs.length) await sleep(20)
    await clock.close()
    await few.end()
    expect([done.length, failed]).toEqual([20, []])
  })

  test('a job that fails is told by its name, and the others go on', async () => {
    const failed: string[] = []
    let runs = 0
    const jobs: Job[] = [
      { name: 'failing', everySeconds: 1, run: () => Promise.reject(new Error('Virtanen Aino')) },
      { name: 'working', everySeconds: 1, run: async () => (runs += 1) },
    ]
    const clock = runClock({ register: registers()[0]!, jobs, onFailure: (job) => failed.push(job) })
    while (runs < 2 || failed.length < 2) await sleep(20)
    await clock.close()
    expect(new Set(failed)).toEqual(new Set(['failing']))
    const { rows } = await stage.adminPool.query('select name from clock_job where ended_at is not null')
    expect(rows).toEqual([{ name: 'working' }])
    // No lock is left behind by either.
    const locks = await stage.adminPool.query(
      `select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    )
    expect(locks.rows).toEqual([])
  })
})
