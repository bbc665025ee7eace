/**
 * Personal identity codes: in no table, index, log line, server log or answer in clear but where the notice lets the
 * present one be read. A changed code keeps the person one, finds them with a reason, and is shown nowhere.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, hannu, jarmo, mari, markku, sanna, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'

const purpose = 'employmentServices'
const first = artificialCode('101085', '-', 921)
const second = artificialCode('101085', 'Y', 922)
const third = artificialCode('111085', 'X', 923)
const names = { firstNames: 'Muuttunut', lastName: 'Tunnusmaa' }
const fromPopulationRegister = { source: 'populationRegister', sourceDetail: 'DVV', channel: 'interface' }

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let visitor: Visitor
let clientId: string
let entryId: string
let logged = ''

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(
    registerOn(stage.pool, () => new Date()),
    stage.adminPool,
  )
  const sink = new Writable({ write: (chunk, _, done) => ((logged += String(chunk)), done()) })
  door = await openStaffDoor(stage, { logger: pino({ level: 'trace' }, sink) })
  visitor = await door.as(mari)
  const registered = await visitor.ask('POST /api/clients', { purpose, identityCode: first, names, channel: 'visit' })
  clientId = registered.body.clientId
  const { body } = await visitor.ask(`POST /api/clients/${clientId}/open`, { purpose })
  entryId = body.sections.identity.find(({ kind }: { kind: string }) => kind === 'identityCode').entryId
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const change = (identityCode: string) =>
  visitor.ask(`POST /api/clients/${clientId}/entries`, {
    purpose,
    kind: 'identityCode',
    payload: { identityCode },
    ...fromPopulationRegister,
  })
const found = async (by: Visitor, identityCode: string, reason?: string, task = by.person.group) => {
  const sent = { purpose: rules.groups.get(task)!.purposes[0], identityCode, ...(reason ? { reason } : {}) }
  const { status, body } = await by.ask('POST /api/clients/search', sent)
  expect(status).toBe(200)
  return body.clients.map((client: { clientId: string }) => client.clientId)
}

test('a new code becomes the person’s: the entry goes on, the person stays one', async () => {
  const { status, body } = await change(second)
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body.entry).toMatchObject({ entryId, version: 2, payload: { identityCode: second } })
  expect(await found(visitor, second)).toEqual([clientId])
  const { rows } = await stage.adminPool.query(
    'select count(*)::int as codes, count(*) filter (where is_current)::int as current from client_identity_code where client_id = $1',
    [clientId],
  )
  expect(rows).toEqual([{ codes: 2, current: 1 }])
})

test('the old code finds the person only for those who may look by one, and only with a reason, which is logged', async () => {
  expect(await found(visitor, first)).toEqual([])
  const newLines = newLinesOf(stage.adminPool)
  await newLines()
  const reason = 'Asiakas esitti vanhan kortin'
  expect(await found(visitor, first, reason)).toEqual([clientId])
  expect(await newLines()).toMatchObject([
    { operation: 'search', outcome: 'done', reason, sought: { by: 'identityCode', former: true }, clients: [clientId] },
  ])
  expect(await found(await door.as(tuula), first, reason)).toEqual([clientId])
  expect(await found(await door.as(jarmo), first, reason)).toEqual([clientId])
  for (const person of [sanna, markku, hannu]) {
    expect(await found(await door.as(person), first, reason), person.group).toEqual([])
    expect(await found(await door.as(person), second, reason), person.group).toEqual([clientId])
  }
})

test('the old code is shown to nobody, not even as history', async () => {
  const { body } = await visitor.ask(`POST /api/clients/${clientId}/entries/${entryId}/history`, { purpose })
  expect(body.versions.map(({ version, payload }: { version: number; payload: object }) => [version, payload])).toEqual(
    [
      [2, { identityCode: second }],
      [1, {}],
    ],
  )
  const stale = await visitor.ask(`POST /api/clients/${clientId}/entries/${entryId}/correct`, {
    purpose,
    version: 1,
    payload: { identityCode: third },
    reason: 'Kirjoitusvirhe',
    ...fromPopulationRegister,
  })
  expect(stale.body.current).toMatchObject({ version: 2, payload: { identityCode: second } })
  for (const person of cast) {
    const by = await door.as(person)
    for (const task of rules.groups.get(person.group)!.purposes) {
      const answers = [
        await by.ask(`POST /api/clients/${clientId}/open`, { purpose: task }),
        await by.ask(`POST /api/clients/${clientId}/entries/${entryId}/history`, { purpose: task }),
        await by.ask('POST /api/clients/search', { purpose: task, name: 'Tunnusmaa' }),
        await by.ask('POST /api/clients/search', { purpose: task, identityCode: first, reason: 'Vanha tunnus' }),
      ]
      for (const { text } of answers) expect(text, `${person.group}, ${task}`).not.toContain(first)
    }
  }
})

test('a code that has been anybody’s cannot become another person’s while it was not a mistake', async () => {
  for (const identityCode of [first, second]) {
    const again = await visitor.ask('POST /api/clients', { purpose, identityCode, names, channel: 'visit' })
    expect(again.status).toBe(409)
    const other = await visitor.ask(`POST /api/clients/${scene.impi.clientId}/entries`, {
      purpose,
      kind: 'identityCode',
      payload: { identityCode },
      ...fromPopulationRegister,
    })
    expect(other.status).toBe(409)
  }
  expect(await found(visitor, scene.impi.identityCode)).toEqual([scene.impi.clientId])
})

test('going back to an old code makes it the present one', async () => {
  expect((await change(third)).status).toBe(201)
  expect((await change(second)).status).toBe(201)
  expect(await found(visitor, second)).toEqual([clientId])
  expect(await found(visitor, third)).toEqual([])
})

test('an annulled code is like a changed one', async () => {
  const on = `POST /api/clients/${clientId}/entries/${entryId}`
  const annulled = await visitor.ask(`${on}/annul`, { purpose, version: 4, reason: 'Toisen henkilön tunnus' })
  expect(annulled.status).toBe(200)
  expect(annulled.text).not.toContain(second)
  expect(await found(visitor, second)).toEqual([])
  expect(await found(visitor, second, 'Etsitään väärin merkittyä')).toEqual([clientId])
  const history = await visitor.ask(`${on}/history`, { purpose })
  expect(history.body.versions).toHaveLength(5)
  const again = await visitor.ask(`${on}/annul`, { purpose, version: 4, reason: 'Toisen henkilön tunnus' })
  expect(again.status).toBe(409)
  for (const code of [first, second, third]) {
    expect(history.text).not.toContain(code)
    expect(again.text).not.toContain(code)
  }
  expect((await change(third)).body.entry.version).toBe(1)
  expect(await found(visitor, third)).toEqual([clientId])
})

test('an annulled code becomes its true owner’s, and only theirs', async () => {
  const wrongly = artificialCode('121085', '-', 924)
  expect((await change(wrongly)).status).toBe(201)
  const { body } = await visitor.ask(`POST /api/clients/${clientId}/open`, { purpose })
  const { entryId: wrong, version } = body.sections.identity.find(
    ({ kind }: { kind: string }) => kind === 'identityCode',
  )
  const on = `POST /api/clients/${clientId}/entries/${wrong}`
  expect((await visitor.ask(`${on}/annul`, { purpose, version, reason: 'Toisen henkilön tunnus' })).status).toBe(200)
  const owner = {
    purpose,
    identityCode: wrongly,
    names: { firstNames: 'Oikea', lastName: 'Omistaja' },
    channel: 'visit',
  }
  const registered = await visitor.ask('POST /api/clients', owner)
  expect(registered.status).toBe(201)
  expect(await found(visitor, wrongly)).toEqual([registered.body.clientId])
  expect(await found(visitor, wrongly, 'Kenen tietoihin se oli merkitty')).toEqual(
    expect.arrayContaining([clientId, registered.body.clientId]),
  )
  expect((await visitor.ask('POST /api/clients', owner)).status).toBe(409)
  expect((await change(wrongly)).status).toBe(409)
  expect((await change(third)).status).toBe(201)
})

test('no code is anywhere in the database, in the logs of the door or in the log of the server', async () => {
  const draft = { purpose, kind: 'identityCode', content: { identityCode: third } }
  const draftId = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'
  expect((await visitor.ask(`PUT /api/clients/${clientId}/drafts/${draftId}`, draft)).status).toBe(200)
  // Faults of the database have words of their own: a conflict above, and here a table that is not there.
  await stage.adminPool.query('alter table client_identity_code rename to elsewhere')
  const fault = await visitor.ask('POST /api/clients/search', { purpose, identityCode: third })
  expect([fault.status, fault.body]).toEqual([
    500,
    { type: 'urn:seloste:problem:fault', title: 'Something failed on our side', status: 500 },
  ])
  await stage.adminPool.query('alter table elsewhere rename to client_identity_code')

  const { rows: tables } = await stage.adminPool.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind in ('r', 'm') and nspname not in ('pg_catalog', 'information_schema')`,
  )
  expect(tables.length).toBeGreaterThan(20)
  let dump = ''
  for (const { name } of tables) {
    const { rows } = await stage.adminPool.query<{ line: string }>(`select t::text as line from ${name} t`)
    dump += rows.map(({ line }) => `${line}\n`).join('')
  }
  const { rows: asked } = await stage.adminPool.query<{ query: string }>('select query from pg_stat_activity')
  dump += asked.map(({ query }) => query).join('\n')
  const { rows: places } = await stage.adminPool.query<{ folder: string }>(
    `select setting as folder from pg_settings where name = 'data_directory'`,
  )
  const serverLog = await readFile(join(dirname(places[0]!.folder), 'postgres.log'), 'utf8')

  // What is looked through is what there is to look through.
  expect(dump).toContain('Tunnusmaa')
  expect(serverLog).toContain('database system is ready')
  expect(logged).toContain('fault')
  for (const code of [first, second, third, ...Object.values(scene).map(({ identityCode }) => identityCode)]) {
    const bare = code.slice(0, 6) + code.slice(7)
    const forms = [code, code.toLowerCase(), bare, bare.toLowerCase()]
    const hidden = forms.flatMap((form) => [
      form,
      Buffer.from(form).toString('hex'),
      Buffer.from(form).toString('base64'),
    ])
    for (const form of hidden) {
      expect(dump.includes(form), 'in the database').toBe(false)
      expect(logged.includes(form), 'in the log of the door').toBe(false)
      expect(serverLog.includes(form), 'in the log of the server').toBe(false)
    }
  }
})
