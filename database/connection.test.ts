import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { connect } from './connection.ts'
import { isOutage } from './outage.ts'

let register: TestRegister

beforeAll(async () => {
  register = await testRegister()
})
afterAll(() => register.drop())

test('dates, instants and counts come in one form', async () => {
  const { rows } = await register.pool.query(
    `select '2026-03-29'::date as day,
            '{2026-01-01,2026-12-31}'::date[] as days,
            '2026-03-29T03:59:59.123456+03'::timestamptz as "whenClocksTurn",
            '1900-01-01T00:00:00Z'::timestamptz as "beforeZones",
            count(*) as one`,
  )
  expect(rows).toEqual([
    {
      day: '2026-03-29',
      days: ['2026-01-01', '2026-12-31'],
      whenClocksTurn: '2026-03-29T00:59:59.123456Z',
      beforeZones: '1900-01-01T00:00:00.000000Z',
      one: 1,
    },
  ])
})

test('an integer that a number cannot carry is an error, not a near miss', async () => {
  await expect(register.pool.query('select 9007199254740993::int8')).rejects.toThrow(RangeError)
})

test('the day of a session is the Finnish day', async () => {
  const { rows } = await register.pool.query(
    `select ('2026-06-30T21:30:00Z'::timestamptz)::date as day, current_setting('plan_cache_mode') as plans`,
  )
  expect(rows).toEqual([{ day: '2026-07-01', plans: 'force_generic_plan' }])
})

test('connections that the database ends are an outage for who had them, and the pool recovers by itself', async () => {
  const pool = connect(register.url, { max: 2 })
  try {
    const held = await pool.connect()
    await pool.query('select 1')
    await register.adminPool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'seloste_door' and datname = current_database()`,
    )
    const error = await held.query('select 1').catch((thrown: unknown) => thrown)
    held.release(true)
    expect(isOutage(error)).toBe(true)
    // The pool hears of its other connection's end a moment later; until then a request may still meet the outage.
    await vi.waitFor(async () => expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]))
  } finally {
    await pool.end()
  }
})

test('nobody listening is an outage', async () => {
  const pool = connect('postgresql://nobody@localhost:5432/none?host=%2Fnowhere')
  const error = await pool.query('select 1').catch((thrown: unknown) => thrown)
  await pool.end()
  expect(isOutage(error)).toBe(true)
})

test('a statement that is wrong is not an outage', async () => {
  const error = await register.pool.query('select nonsense').catch((thrown: unknown) => thrown)
  expect(isOutage(error)).toBe(false)
})
