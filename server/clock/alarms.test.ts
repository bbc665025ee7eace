/** Alarms stand until what raised them is over, are told once a day, and say figures and nothing of anybody (N9.2, N9.4). */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Pool } from '../../database/connection.ts'
import { insertPackage } from '../../testing/archive-rows.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { mailServer } from '../../testing/mail-server.ts'
import { registerOn } from '../../testing/register.ts'
import { type Alarm, jobAlarm, keepAlarm, listAlarms, tellAlarms, watchArchive, watchSweep } from './alarms.ts'
import { runAlarmsCommand } from './run-alarms-command.ts'
import { runClock } from './run-clock.ts'
import { tellAlarm } from './tell-alarm.ts'

let stage: TestRegister
let pool: Pool
const now = new Date('2026-11-23T09:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const names = async () => (await listAlarms(pool)).map(({ name }) => name)

beforeAll(async () => {
  stage = await testRegister()
  pool = connect(stage.url, { max: 4, name: 'alarms', pipelined: true })
})
afterAll(async () => {
  await pool.end()
  await stage.drop()
})
beforeEach(() => stage.adminPool.query('truncate alarm, archive_package cascade'))

test('what is overdue after a sweep is an alarm until a sweep leaves nothing', async () => {
  await watchSweep(pool, { leftOver: 3 }, now)
  await watchSweep(pool, { leftOver: 2 }, later(24))
  expect(await listAlarms(pool)).toMatchObject([{ name: 'overdue', figures: { clients: 2 } }])
  const [{ raisedAt } = { raisedAt: '' }] = await listAlarms(pool)
  expect(new Date(raisedAt)).toEqual(now)
  await watchSweep(pool, { leftOver: 0 }, later(48))
  expect(await names()).toEqual([])
})

describe('the way to the archive', () => {
  const set = (columns: string, ...values: unknown[]) =>
    stage.adminPool.query(`update archive_package set ${columns}`, values)

  test('is an alarm when a package was rejected', async () => {
    await insertPackage(stage.adminPool, 'rejected')
    await watchArchive(stage.adminPool, pool, now)
    expect(await listAlarms(pool)).toMatchObject([{ name: 'archiveRejected', figures: { packages: 1 } }])
  })

  test.each([
    ['packaged', 'packaged_at', 2, { unsent: 1, withoutReceipt: 0 }],
    ['sent', 'sent_at', 14, { unsent: 0, withoutReceipt: 1 }],
  ] as const)(
    'is an alarm when a package has been %s for too long, and not before',
    async (state, column, days, figures) => {
      await insertPackage(stage.adminPool, state)
      const limit = new Date(now.getTime() - days * 86_400_000)
      await set(`${column} = $1`, limit)
      await watchArchive(stage.adminPool, pool, now)
      expect(await names()).toEqual([])
      await set(`${column} = $1`, new Date(limit.getTime() - 1000))
      await watchArchive(stage.adminPool, pool, now)
      expect(await listAlarms(pool)).toMatchObject([{ name: 'archiveAway', figures }])
      await stage.adminPool.query('truncate archive_package cascade')
      await watchArchive(stage.adminPool, pool, now)
      expect(await names()).toEqual([])
    },
  )
})

test('a job that fails is an alarm until it has been done again', async () => {
  const register = registerOn(pool, () => new Date())
  let fails = true
  let done = 0
  const clock = runClock({
    register,
    jobs: [
      {
        name: 'sweep',
        everySeconds: 1,
        run: async () => {
          if (fails) throw new Error('Virtanen Aino 010190-900P')
        },
      },
    ],
    onFailure: (job) => void keepAlarm(pool, jobAlarm(job), {}, register.now()),
    onDone: async (job) => {
      await keepAlarm(pool, jobAlarm(job), undefined, register.now())
      done += 1
    },
  })
  while ((await names()).length === 0) await sleep(20)
  expect(await listAlarms(pool)).toMatchObject([{ name: 'job: sweep', figures: {} }])
  fails = false
  while (done === 0) await sleep(20)
  await clock.close()
  expect(await names()).toEqual([])
})

describe('telling', () => {
  test('is once a day for as long as it stands, and again when it was not taken', async () => {
    await keepAlarm(pool, 'overdue', { clients: 1 }, now)
    const told: Alarm[] = []
    const tell = async (alarm: Alarm) => void told.push(alarm)
    await expect(tellAlarms(pool, () => Promise.reject(new Error('away')), now)).rejects.toThrow('away')
    for (const hours of [0, 1, 23.9]) await tellAlarms(pool, tell, later(hours))
    expect(told).toHaveLength(1)
    await tellAlarms(pool, tell, later(24))
    expect(told).toHaveLength(2)
    await keepAlarm(pool, 'overdue', undefined, later(25))
    await tellAlarms(pool, tell, later(60))
    expect(told).toHaveLength(2)
  })

  test('is a line of the process and a mail, in figures', async () => {
    const mail = await mailServer()
    const lines: object[] = []
    const settings = { alarmMail: 'yllapito@te.example', mailServer: mail.url.href, mailFrom: 'seloste@te.example' }
    const tell = tellAlarm(settings, { error: (line) => void lines.push(line) }, new AbortController().signal)
    await tell({ name: 'archiveAway', raisedAt: now.toISOString(), figures: { unsent: 2, withoutReceipt: 1 } })
    expect(lines).toEqual([{ alarm: 'archiveAway', raisedAt: now.toISOString(), unsent: 2, withoutReceipt: 1 }])
    const [{ to, message }] = mail.taken as [(typeof mail.taken)[number]]
    expect(to).toBe('yllapito@te.example')
    expect(Buffer.from(message.split('\r\n\r\n')[1]!, 'base64').toString()).toContain('unsent: 2')
    mail.answers(451)
    await expect(tell({ name: 'overdue', raisedAt: now.toISOString(), figures: {} })).rejects.toThrow('did not take')
    await mail.close()
  })

  test('on the command line, with an exit code that a watcher understands', async () => {
    const said: string[] = []
    const run = (...words: string[]) => runAlarmsCommand(words, { pool, say: (line) => void said.push(line) })
    expect(await run()).toBe(0)
    await keepAlarm(pool, 'overdue', { clients: 4 }, now)
    expect(await run()).toBe(3)
    expect(await run('--json')).toBe(3)
    expect(said[1]).toContain('overdue, clients 4')
    expect(JSON.parse(said[2]!)).toMatchObject([{ name: 'overdue', figures: { clients: 4 } }])
    expect(await run('--loud')).toBe(2)
  })
})
