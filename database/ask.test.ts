import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testRegister, type TestRegister } from '../testing/database.ts'
import { overhear } from '../testing/overhear.ts'
import { ask, say } from './ask.ts'
import { type Connection, connect, type Pool } from './connection.ts'
import { isOutage } from './outage.ts'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
afterAll(() => register.drop())

const one = { name: 'one', text: 'select 1 as number' }
const halved = (value: number) => ({ name: 'halved', text: 'select 10 / $1::int as number', values: [value] })

describe.each([
  ['over a pipelined connection', true],
  ['over one that waits for every answer', false],
])('%s', (_, pipelined) => {
  let pool: Pool
  let connection: Connection
  beforeAll(async () => {
    pool = connect(register.adminUrl, { name: 'asking', max: 1, pipelined })
    connection = await pool.connect()
  })
  afterAll(async () => {
    connection.release()
    await pool.end()
  })

  test('rows come with their values as the driver would give them, every time', async () => {
    const asked = {
      name: 'every type',
      text: `select $1::text as word, $2::int as number, $3::int8 as count, $4::boolean as truth, $5::date as day,
        $6::timestamptz as at, $7::jsonb as json, $8::text[] as words, $9::bytea as bytes, $10::uuid as id, null::int as nothing`,
      values: [
        'ä "\'\\',
        7,
        8,
        true,
        '2026-03-01',
        new Date('2026-03-01T22:30:00.5Z'),
        { 'a"b': [1] },
        ['x', 'y,"z'],
        Buffer.from([0, 255]),
        '00000000-0000-4000-8000-000000000001',
      ],
    }
    const row = {
      word: 'ä "\'\\',
      number: 7,
      count: 8,
      truth: true,
      day: '2026-03-01',
      at: '2026-03-01T22:30:00.500000Z',
      json: { 'a"b': [1] },
      words: ['x', 'y,"z'],
      bytes: Buffer.from([0, 255]),
      id: '00000000-0000-4000-8000-000000000001',
      nothing: null,
    }
    const first = await ask(connection, asked)
    const second = await ask(connection, asked)
    const { rows } = await connection.query({ ...asked, name: 'by the driver' })
    expect(first).toEqual({ rows: [row], rowCount: 1, command: 'SELECT' })
    expect(second).toEqual(first)
    expect(rows).toEqual([row])
  })

  test('a change tells how many rows it changed, a command that it was done', async () => {
    await say(connection, 'create temporary table thing (id int primary key)')
    const insert = { name: 'insert', text: 'insert into thing select generate_series($1::int, $2::int)' }
    const [begun, inserted, removed, rolledBack] = await Promise.all([
      ask(connection, { name: 'begin', text: 'begin' }),
      ask(connection, { ...insert, values: [1, 3] }),
      ask(connection, { name: 'delete', text: 'delete from thing where id > 1' }),
      ask(connection, { name: 'rollback', text: 'rollback' }),
    ])
    expect(begun).toMatchObject({ rows: [], command: 'BEGIN' })
    expect(inserted).toMatchObject({ rows: [], rowCount: 3, command: 'INSERT' })
    expect(removed).toMatchObject({ rowCount: 2, command: 'DELETE' })
    expect(rolledBack).toMatchObject({ command: 'ROLLBACK' })
    expect((await ask(connection, { ...insert, values: [1, 1] })).rowCount).toBe(1)
  })

  test('behind one that fails nothing of its flight is done, and the connection goes on', async () => {
    await say(connection, 'create temporary table kept (number int)')
    const keep = (number: number) => ({ name: 'keep', text: 'insert into kept values ($1)', values: [number] })
    const settled = await Promise.allSettled([
      ask(connection, keep(1)),
      ask(connection, halved(0)),
      ask(connection, keep(2)),
      ask(connection, { name: 'never prepared', text: 'select 2 as number' }),
    ])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    for (const each of settled) expect(each).toMatchObject({ reason: { code: '22012' } })
    const { rows } = await ask(connection, { name: 'kept', text: 'select number from kept' })
    expect(rows).toEqual([])
    expect((await ask(connection, halved(5))).rows).toEqual([{ number: 2 }])
    expect((await ask(connection, { name: 'never prepared', text: 'select 2 as number' })).rows).toEqual([
      { number: 2 },
    ])
  })

  test('one that cannot be prepared fails every time, and the name is free for a better one', async () => {
    const wrong = { name: 'wrong', text: 'select nonsense from nowhere' }
    await expect(ask(connection, wrong)).rejects.toMatchObject({ code: '42P01' })
    await expect(ask(connection, wrong)).rejects.toMatchObject({ code: '42P01' })
    expect((await ask(connection, { name: 'wrong', text: 'select 3 as number' })).rows).toEqual([{ number: 3 }])
  })

  test('a value that cannot be sent or read fails alone, and nothing is sent', async () => {
    const circle: { self?: object } = {}
    circle.self = circle
    await expect(ask(connection, { name: 'json', text: 'select $1::jsonb', values: [circle] })).rejects.toThrow(
      TypeError,
    )
    await expect(ask(connection, { name: 'huge', text: 'select 9223372036854775807 as huge' })).rejects.toThrow(
      RangeError,
    )
    expect((await ask(connection, one)).rows).toEqual([{ number: 1 }])
  })

  test('what is said goes behind what was asked before it', async () => {
    const setting = { name: 'setting', text: `select current_setting('t.x', true) as value` }
    await say(connection, `set t.x = 'before'`)
    const before = ask(connection, setting)
    // A connection that waits has one query under way at a time.
    if (!pipelined) await before
    const [, after] = await Promise.all([
      say(connection, `set t.x = 'after'`),
      pipelined ? ask(connection, setting) : undefined,
    ])
    expect((await before).rows).toEqual([{ value: 'before' }])
    expect((after ?? (await ask(connection, setting))).rows).toEqual([{ value: 'after' }])
  })
})

test('what is asked in one breath is one message, and so is its answer', async () => {
  const pool = connect(register.adminUrl, { name: 'counted', max: 1, pipelined: true })
  const { said } = overhear(pool)
  const connection = await pool.connect()
  await Promise.all([ask(connection, one), ask(connection, halved(2))])
  await ask(connection, one)
  expect(said).toEqual(['select 1 as number; select 10 / $1::int as number', 'select 1 as number'])
  connection.release()
  await pool.end()
})

test('a connection that is lost fails what is under way, and what is asked after', async () => {
  const pool = connect(register.adminUrl, { name: 'lost', max: 1, pipelined: true })
  const connection = await pool.connect()
  const { rows } = await ask<{ pid: number }>(connection, { name: 'pid', text: 'select pg_backend_pid() as pid' })
  const asleep = ask(connection, { name: 'sleep', text: 'select pg_sleep(60)' })
  const [lost] = await Promise.allSettled([
    asleep,
    register.adminPool.query('select pg_terminate_backend($1)', [rows[0]!.pid]),
  ])
  expect(lost).toMatchObject({ status: 'rejected', reason: { code: '57P01' } })
  await expect(ask(connection, one)).rejects.toSatisfy(isOutage)
  connection.release(true)
  await pool.end()
})

test('the clock of an answer ends with it', async () => {
  const pool = connect(register.adminUrl, { name: 'clocked', max: 1, statementLimit: 1_000, pipelined: true })
  const connection = await pool.connect()
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  await ask(connection, one)
  const before = timers()
  await Promise.all([ask(connection, one), ask(connection, halved(2))])
  await expect(ask(connection, halved(0))).rejects.toThrow('division by zero')
  expect(timers()).toBe(before)
  connection.release()
  await pool.end()
})
