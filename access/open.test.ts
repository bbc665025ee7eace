/** The one gate: no line, no data; and nothing of one visitor stays on the connection for the next. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, type Pool } from '../database/connection.ts'
import { registerClient } from '../register/clients/register-client.ts'
import { sessionLives } from '../server/session/session.ts'
import { kerttu, mari, sami } from '../testing/cast.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { artificialCode } from '../testing/identity-codes.ts'
import { type NewLines, newLinesOf } from '../testing/log-lines.ts'
import { registerOn } from '../testing/register.ts'
import { visitAs } from '../testing/standing-scene.ts'
import { type Errand, open } from './open.ts'
import { statement } from './records.ts'
import { Refusal } from './refusal.ts'
import type { Register } from './visit.ts'

const purpose = 'employmentServices'
const mine = statement('mine', 'select client_id, display_name from client')
const settings = statement(
  'settings',
  `select current_user::text as role, current_setting('actor.id', true) as id, current_setting('actor.clients', true) as clients,
     current_setting('actor.reach', true) as reach, coalesce(current_setting('actor.found', true), '') as found`,
)

let stage: TestRegister
/** One connection, so that every visitor comes to the one that the visitor before had. */
let pool: Pool
let register: Register
let newLines: NewLines
let aino: string
let veikko: string

beforeAll(async () => {
  stage = await testRegister()
  pool = connect(stage.url, { max: 1, pipelined: true })
  register = registerOn(pool, () => new Date())
  newLines = newLinesOf(stage.adminPool)
  const ids = [mari, sami].map(async (person, nth) => {
    const names = { firstNames: 'Portin', lastName: 'Takana' }
    const identityCode = artificialCode('141285', '-', 960 + nth)
    return (await registerClient(visitAs(register, person), { purpose, identityCode, names, channel: 'visit' }))
      .clientId
  })
  ;[aino, veikko] = (await Promise.all(ids)) as [string, string]
})
afterAll(async () => {
  await pool.end()
  await stage.drop()
})
beforeEach(async () => {
  await newLines()
})

const errand = (client = aino): Errand => ({ purpose, operation: 'open', client })
const visit = () => visitAs(register, mari)
const outcomes = async () => (await newLines()).map(({ outcome }) => outcome)

test('an answer leaves one line, and is given after it', async () => {
  const rows = await open(visit(), errand(), (records) => records.rows(mine))
  expect(rows).toMatchObject([{ client_id: aino }])
  expect(await outcomes()).toEqual(['done'])
})

test('a line that cannot be written is no answer', async () => {
  await stage.adminPool.query('revoke insert on access_log from seloste_caseworker')
  try {
    await expect(open(visit(), errand(), (records) => records.rows(mine))).rejects.toThrow(
      'denied for table access_log',
    )
    const nothing = open(visit(), errand(veikko), async () => 'nothing was read')
    await expect(nothing).rejects.toThrow('denied for table access_log')
  } finally {
    await stage.adminPool.query('grant insert on access_log to seloste_caseworker')
  }
  expect(await outcomes()).toEqual([])
  expect(await open(visit(), errand(), (records) => records.rows(mine))).toHaveLength(1)
})

test('a line that the database drops without a word is no answer either', async () => {
  await stage.adminPool.query(
    `create function drop_line() returns trigger language plpgsql as 'begin return null; end';
     create trigger drop_line before insert on access_log for each row execute function drop_line()`,
  )
  try {
    await expect(open(visit(), errand(), (records) => records.rows(mine))).rejects.toThrow('took no line')
  } finally {
    await stage.adminPool.query('drop trigger drop_line on access_log')
  }
})

test('work whose own failure was swallowed does not pass for done', async () => {
  const work = open(visit(), errand(), async (records) => {
    await records.rows(statement('wrong', 'select nonsense')).catch(() => undefined)
    return 'done'
  })
  await expect(work).rejects.toThrow(/aborted|did not commit/)
  expect(await outcomes()).toEqual([])
})

test('a refusal of the work leaves its line, and none of what was shown', async () => {
  const work = open(visit(), errand(), async (records) => {
    await records.rows(mine)
    throw new Refusal('conflict')
  })
  await expect(work).rejects.toMatchObject({ reason: 'conflict' })
  expect(await newLines()).toMatchObject([
    { outcome: 'conflict', client: aino, categories: [], entries: [], rules: [] },
  ])
})

test('what the database refuses is told in none of its words', async () => {
  const refused: readonly (readonly [string, string])[] = [
    [`select code_hash from client_identity_code`, 'done'],
    [`select sealed from draft where client_id = 'x'`, 'invalid'],
    [`update entry set payload = '{}'`, 'notFound'],
    [`select * from session`, 'notFound'],
    [
      `insert into client_name (client_id, name_key, office) select client_id, name_key, office from client_name`,
      'conflict',
    ],
    [`select '\\uD800'::jsonb`, 'invalid'],
  ]
  for (const [text, outcome] of refused) {
    const operation = text.startsWith('insert') ? 'record' : 'open'
    const work = open(visit(), { ...errand(), operation }, (records) =>
      records.rows(statement(text.slice(0, 30), text)),
    )
    if (outcome === 'done') await work
    else {
      const refusal = await work.catch((thrown: unknown) => thrown)
      expect(refusal, text).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({ reason: outcome, message: outcome, flaws: [], details: {} })
    }
    expect(await outcomes(), text).toEqual([outcome])
  }
})

test('a fault leaves no line, and the connection to the next visitor', async () => {
  await expect(
    open(visit(), errand(), async () => {
      throw new TypeError('a mistake of ours')
    }),
  ).rejects.toThrow('a mistake of ours')
  expect(await outcomes()).toEqual([])
  expect(pool.totalCount - pool.idleCount).toBe(0)
  expect(await open(visit(), errand(), (records) => records.rows(mine))).toHaveLength(1)
})

test('of the visitor before nothing is left on the connection, however the visit ended', async () => {
  const ends: readonly (() => Promise<unknown>)[] = [
    async () => 'done',
    () => Promise.reject(new Refusal('invalid')),
    () => Promise.reject(new Error('fault')),
  ]
  for (const end of ends) {
    await open(visit(), errand(), end).catch(() => undefined)
    const { rows } = await pool.query(settings.text)
    expect(rows).toEqual([{ role: 'seloste_door', id: '', clients: '', reach: '', found: '' }])
    await expect(pool.query('select 1 from client')).rejects.toMatchObject({ code: '42501' })
    const other = visitAs(register, kerttu)
    const [seen] = await open(other, { ...errand(veikko), purpose: 'careerGuidance' }, (records) =>
      records.rows<Record<string, string>>(settings),
    )
    expect(seen).toMatchObject({ role: 'seloste_psychologist', id: kerttu.staffId, clients: `{${veikko}}`, found: '' })
  }
})

test('an errand without a known task is none, and asks the database nothing', async () => {
  for (const unknown of ['', 'curiosity', 'toString', '__proto__']) {
    await expect(open(visit(), { ...errand(), purpose: unknown }, async () => 'done')).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/purpose', code: 'unknownCode' }],
    })
  }
  expect(await outcomes()).toEqual([])
})

test('a session that has ended is answered nothing, leaves no line and does no work', async () => {
  let isDone = false
  const ended = { ...visit(), sessionLives: sessionLives('00'.repeat(32), new Date()) }
  const work = open(ended, errand(), async () => {
    isDone = true
  })
  await expect(work).rejects.toMatchObject({ reason: 'signedOut' })
  expect(isDone).toBe(false)
  expect(await outcomes()).toEqual([])
})

test('an actor of a group that the notice does not know comes nowhere', async () => {
  const { actor } = visit()
  for (const group of ['none', 'postgres', 'seloste_caseworker', '__proto__', 'toString']) {
    await expect(open({ register, actor: { ...actor, group } }, errand(), async () => 'done')).rejects.toThrow(
      'acts as a group',
    )
  }
  expect(await outcomes()).toEqual([])
})

test('words of an errand are words: none of them ends a statement and begins another', async () => {
  const { actor } = visit()
  const text = `x'; reset role; set local actor.reach = 'anyClient'; --`
  for (const spoiled of [
    { ...actor, id: text },
    { ...actor, office: text },
  ]) {
    const [seen] = await open({ register, actor: spoiled }, errand(), (records) =>
      records.rows<Record<string, string>>(settings),
    )
    expect(seen).toMatchObject({ role: 'seloste_caseworker', id: spoiled.id })
  }
  expect(await outcomes()).toEqual(['done', 'done'])
})
