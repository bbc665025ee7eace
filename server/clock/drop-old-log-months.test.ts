import { afterAll, beforeAll, expect, test } from 'vitest'
import { notice } from '../../notice/index.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { dropOldMonths } from './drop-old-log-months.ts'

let stage: TestRegister
beforeAll(async () => {
  stage = await testRegister()
  await stage.adminPool.query(`select prepare_access_log_months('2021-09-01', 3)`)
})
afterAll(() => stage.drop())

const old = async () =>
  (
    await stage.adminPool.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'access_log'::regclass
         and inhrelid::regclass::text like 'access_log_2021%' order by 1`,
    )
  ).rows.map(({ name }) => name)
const future = () =>
  stage.adminPool.query(`select from pg_class where relname like 'access_log_20%' and relname not like '%2021%'`)

test('a month of the access log is there until five years from its last day, and gone on the next', async () => {
  const before = (await future()).rowCount
  expect(await dropOldMonths(stage.adminPool, notice, '2026-09-30')).toBe(0)
  expect(await old()).toEqual(['access_log_2021_09', 'access_log_2021_10', 'access_log_2021_11'])
  expect(await dropOldMonths(stage.adminPool, notice, '2026-10-01')).toBe(1)
  expect(await dropOldMonths(stage.adminPool, notice, '2026-10-31')).toBe(0)
  expect(await old()).toEqual(['access_log_2021_10', 'access_log_2021_11'])
  expect(await dropOldMonths(stage.adminPool, notice, '2027-03-01')).toBe(2)
  expect(await old()).toEqual([])
  expect((await future()).rowCount).toBe(before)
})
