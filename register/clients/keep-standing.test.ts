import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { mari } from '../../testing/cast.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { registerOn } from '../../testing/register.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { recordEntry } from '../entries/record-entry.ts'
import { keepStanding } from './keep-standing.ts'

let stage: TestRegister
let scene: Scene
let day = '2026-11-23'
const register = () => registerOn(stage.pool, () => new Date(`${day}T00:30:00+02:00`))
const never = new AbortController().signal

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
})
afterAll(() => stage.drop())

const record = (kind: string, payload: object) =>
  recordEntry(visitAs(register(), mari), scene.aino.clientId, {
    purpose: 'employmentServices',
    kind,
    payload: { ...payload },
    source: 'self',
    channel: 'visit',
  })
const row = async () =>
  (
    await stage.adminPool.query('select employment_code, safety_ban, municipality from client where client_id = $1', [
      scene.aino.clientId,
    ])
  ).rows[0]

test('a status that was notified ahead shows from its day on, and a ban that has ended hides no more (N5.2)', async () => {
  await record('employmentStatus', { code: '2', from: '2026-11-01' })
  await record('employmentStatus', { code: '1', from: '2026-11-25' })
  await record('safetyBan', { from: '2026-01-01', until: '2026-11-24' })
  const banned = { employment_code: '2', safety_ban: true, municipality: null }
  expect(await row()).toEqual(banned)

  day = '2026-11-24'
  await keepStanding(register(), never)
  expect(await row()).toEqual(banned)

  day = '2026-11-25'
  const newLines = newLinesOf(stage.adminPool)
  await newLines()
  await keepStanding(register(), never)
  expect(await row()).toEqual({ employment_code: '1', safety_ban: false, municipality: '837' })
  expect(await standingsThatDiffer(stage.adminPool, register())).toEqual([])
  const lines = await newLines()
  expect(lines.map(({ operation, actor }) => [operation, actor[2]])).toContainEqual(['keepStanding', 'standingKeeper'])
})

test('a job search that is not renewed ends the customership on the day after its last (N9.3)', async () => {
  const ended = async () =>
    (
      await stage.adminPool.query('select customership_ended_on::text as ended from client where client_id = $1', [
        scene.aino.clientId,
      ])
    ).rows[0].ended
  const { rows } = await stage.adminPool.query<{ until: string }>(
    'select search_valid_until::text as until from client where client_id = $1',
    [scene.aino.clientId],
  )
  const last = rows[0]!.until
  expect(last > day).toBe(true)
  day = last
  await keepStanding(register(), never)
  expect(await ended()).toBeNull()
  day = endOfPeriod(last, { days: 1 })
  await keepStanding(register(), never)
  expect(await ended()).toBe(last)
  const differ = await standingsThatDiffer(stage.adminPool, register())
  expect(differ.filter(({ client }) => client === scene.aino.clientId)).toEqual([])
})

test('nights that nobody was there are made up for', async () => {
  await record('employmentStatus', { code: '2', from: '2026-12-01' })
  day = '2026-12-20'
  await keepStanding(register(), never)
  expect((await row()).employment_code).toBe('2')
})
