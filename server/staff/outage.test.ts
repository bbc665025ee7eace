/**
 * A database that goes away in the middle of a request: 503 with `Retry-After`, nothing half-written, no connection lost
 * from the pool, and the next request is answered as if nothing had been.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Pool } from '../../database/connection.ts'
import { mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { linesWithoutVersion, versionsWithoutLine } from '../../testing/log-holds.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { countRows } from '../../testing/register-rows.ts'
import { registerOn } from '../../testing/register.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'
import { wayToDatabase } from '../../testing/way-to-database.ts'

const purpose = 'employmentServices'
const connections = 4

let stage: TestRegister
let way: Awaited<ReturnType<typeof wayToDatabase>>
let door: OpenStaffDoor
let scene: Scene
let visitor: Visitor
/** Hears each statement of the errands; true cuts the connection before the statement is sent. */
let cutsBefore: () => boolean = () => false

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(
    registerOn(stage.pool, () => new Date()),
    stage.adminPool,
  )
  way = await wayToDatabase(stage.url)
  door = await openStaffDoor({ ...stage, url: way.url }, { connections, onPool: letCut })
  visitor = await door.as(mari)
})
afterAll(async () => {
  await door.close()
  await way.close()
  await stage.drop()
})

function letCut(pool: Pool) {
  pool.on('connect', (connection) => {
    const query = connection.query as (...sent: unknown[]) => unknown
    connection.query = ((...sent: unknown[]) => {
      const isOfPool = typeof sent.at(-1) === 'function'
      if (!isOfPool && cutsBefore())
        (connection as unknown as { connection: pg.Connection }).connection.stream.destroy()
      return query.apply(connection, sent)
    }) as typeof connection.query
  })
}

const on = {
  open: () => `POST /api/clients/${scene.aino.clientId}/open`,
  record: () => `POST /api/clients/${scene.aino.clientId}/entries`,
  correct: () => `POST /api/clients/${scene.aino.clientId}/entries/${scene.aino.entries.get('contact')}/correct`,
  register: () => 'POST /api/clients',
  search: () => 'POST /api/clients/search',
  list: () => 'POST /api/worklists/myClients',
}
const payload = { mode: '31', on: '2026-01-15', summary: 'Soitto' }
const record = { purpose, kind: 'contact', payload, source: 'self', channel: 'visit' }
const bodies = {
  open: { purpose },
  record,
  correct: { purpose, version: 1, payload, reason: 'Kirjoitusvirhe' },
  register: {
    purpose,
    identityCode: artificialCode('090909', 'A', 930),
    names: { firstNames: 'Katkennut', lastName: 'Yhteys' },
    channel: 'visit',
  },
  search: { purpose, name: 'Virtasalo' },
  list: { purpose },
}
type Act = keyof typeof on
const acts = Object.keys(on) as Act[]
const ask = (act: Act) => visitor.ask(on[act](), bodies[act])

function expectUnavailable({ status, headers, body, text }: DoorAnswer) {
  expect(status, text).toBe(503)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(body).toEqual({
    type: 'urn:seloste:problem:unavailable',
    title: 'The register cannot answer just now',
    status: 503,
  })
}

const logLines = async (): Promise<number> =>
  (await stage.adminPool.query('select count(*)::int as lines from access_log')).rows[0].lines

const everything = async (): Promise<Readonly<Record<string, number>>> => ({
  ...(await countRows(stage.adminPool)),
  lines: await logLines(),
})

/** Sessions of the door that the server still has; what they did is taken back once they are gone. */
const atWork = async (): Promise<number> =>
  (
    await stage.adminPool.query(
      `select count(*)::int as sessions from pg_stat_activity
       where datname = current_database() and application_name = 'staff door under test' and state <> 'idle'`,
    )
  ).rows[0].sessions

const settled = () => vi.waitFor(async () => expect(await atWork()).toBe(0))

function expectPoolWhole() {
  const { totalCount, idleCount, waitingCount } = door.pool
  expect({ lent: totalCount - idleCount, waitingCount }).toEqual({ lent: 0, waitingCount: 0 })
  expect(totalCount).toBeLessThanOrEqual(connections)
}

describe.each(acts)('%s', (act) => {
  test('leaves nothing, wherever the connection breaks', async () => {
    let statements = 0
    for (let nth = 1; ; nth += 1) {
      const before = await everything()
      let said = 0
      cutsBefore = () => {
        said += 1
        return said === nth
      }
      const answer = await ask(act)
      cutsBefore = () => false
      if (said < nth) {
        // Not cut any more: the whole of it has been tried, and it is done.
        expect(answer.status, answer.text).toBeLessThan(300)
        statements = said
        break
      }
      expectUnavailable(answer)
      await settled()
      expect(await everything(), `cut before statement ${nth}`).toEqual(before)
      expectPoolWhole()
    }
    expect(statements).toBeGreaterThan(2)
  })
})

test('a server process that ends in the middle of a save takes the save back', async () => {
  const before = await everything()
  const holder = await stage.adminPool.connect()
  await holder.query('begin')
  await holder.query('select from client where client_id = $1 for update', [scene.aino.clientId])
  // More than there are connections: some wait for the row, some for a connection.
  const asked = Array.from({ length: connections + 2 }, () => ask('record'))
  await vi.waitFor(async () => {
    const { rows } = await stage.adminPool.query(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and application_name = 'staff door under test' and wait_event_type = 'Lock'`,
    )
    expect(rows[0].waiting).toBe(connections)
  })
  await stage.adminPool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'staff door under test'`,
  )
  const first = await Promise.race(asked)
  expectUnavailable(first)
  await holder.query('rollback')
  holder.release()
  const answers = await Promise.all(asked)
  const done = answers.filter(({ status }) => status === 201).length
  for (const answer of answers) if (answer.status !== 201) expectUnavailable(answer)
  expect(answers.length - done).toBeGreaterThanOrEqual(connections)
  expect(await everything()).toEqual({ ...before, entry: before['entry']! + done, lines: before['lines']! + done })
  expect((await ask('record')).status).toBe(201)
  expectPoolWhole()
})

test('while the way to the database is closed all is 503, and when it opens the same session goes on', async () => {
  const before = await everything()
  await way.close()
  const away = await Promise.all(acts.map(ask))
  for (const answer of away) expectUnavailable(answer)
  expectUnavailable(await visitor.ask('GET /api/me'))
  expect((await door.ask('GET /healthz')).status).toBe(503)
  // What needs no database is still told.
  expect((await door.ask('GET /api/notice/fi')).status).toBe(200)
  expect(await everything()).toEqual(before)

  await way.open()
  expect((await door.ask('GET /healthz')).status).toBe(200)
  for (const act of ['open', 'record', 'search', 'list'] as const) expect((await ask(act)).status).toBeLessThan(300)
  expect((await visitor.ask('GET /api/me')).status).toBe(200)
  expectPoolWhole()
})

test('a database that takes no more connections is an outage too', async () => {
  const name = new URL(stage.adminUrl).pathname.slice(1)
  await stage.adminPool.query(`alter database ${name} connection limit 0`)
  await way.close()
  await way.open()
  for (const answer of await Promise.all(acts.map(ask))) expectUnavailable(answer)
  await stage.adminPool.query(`alter database ${name} connection limit -1`)
  expect((await ask('open')).status).toBe(200)
  expectPoolWhole()
})

test('what was answered as saved is there, and what is there has its line, however often connections end', async () => {
  const answered: string[] = []
  const statuses = new Set<number>()
  let isOver = false
  const worker = async () => {
    while (!isOver) {
      const answer = await ask('record')
      statuses.add(answer.status)
      if (answer.status === 201) answered.push(answer.body.entry.entryId)
    }
  }
  const work = Promise.all(Array.from({ length: connections + 2 }, worker))
  try {
    for (let round = 0; round < 12; round += 1) {
      // However slow the machine is, something gets through between two cuts.
      const soFar = answered.length
      await vi.waitFor(() => expect(answered.length).toBeGreaterThan(soFar), { timeout: 10_000, interval: 2 })
      await sleep(20 * Math.random())
      await stage.adminPool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'staff door under test' and random() < 0.7`,
      )
    }
  } finally {
    isOver = true
    await work
  }
  await settled()

  expect([...statuses].toSorted((a, b) => a - b)).toEqual([201, 503])
  const { rows } = await stage.adminPool.query<{ entry_id: string }>('select entry_id from entry')
  const kept = new Set(rows.map(({ entry_id }) => entry_id))
  expect(answered.filter((entry) => !kept.has(entry))).toEqual([])
  expect(await versionsWithoutLine(stage.adminPool)).toEqual([])
  expect(await linesWithoutVersion(stage.adminPool)).toEqual([])
  expect(
    await standingsThatDiffer(
      stage.adminPool,
      registerOn(stage.pool, () => new Date()),
    ),
  ).toEqual([])
  expectPoolWhole()
})
