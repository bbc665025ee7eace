/** Two rows of one person: marked, joined so that either opens the whole, and parted into exactly what they were. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hannu, mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { registerOn } from '../../testing/register.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { type Scene, type SceneClient, standScene } from '../../testing/standing-scene.ts'

const purpose = 'employmentServices'
const reason = 'Sama henkilö kahdesti'

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let visitor: Visitor
let one: SceneClient
let other: SceneClient

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
  door = await openStaffDoor(stage)
  visitor = await door.as(mari)
  one = scene.lahja
  other = scene.lahjaAgain
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})
beforeEach(async () => {
  await decide('unmerge', one, other)
})

const register = () => registerOn(stage.pool, () => new Date())

type Decision = 'duplicates' | 'merge' | 'unmerge'
const decide = (what: Decision, client: SceneClient, joined: SceneClient, by = visitor) =>
  by.ask(`POST /api/clients/${client.clientId}/${what}`, {
    purpose: by === visitor ? purpose : 'supervision',
    other: joined.clientId,
    reason,
  })
const open = (client: SceneClient, by = visitor) => by.ask(`POST /api/clients/${client.clientId}/open`, { purpose })
const entriesOf = ({ body }: DoorAnswer): string[] =>
  Object.values(body.sections as Record<string, { entryId: string }[]>)
    .flat()
    .map(({ entryId }) => entryId)
    .toSorted()
const record = (client: SceneClient, kind: string, payload: object) =>
  visitor.ask(`POST /api/clients/${client.clientId}/entries`, {
    purpose,
    kind,
    payload,
    source: 'self',
    channel: 'visit',
  })
const found = async (sought: object): Promise<string[]> =>
  (await visitor.ask('POST /api/clients/search', { purpose, ...sought })).body.clients.map(
    ({ clientId }: { clientId: string }) => clientId,
  )
const rowsOf = async (client: SceneClient) =>
  (
    await stage.adminPool.query(
      `select c.*, null as changed_at,
         (select array_agg(e.entry_id || '/' || e.version order by e.entry_id, e.version) from entry e where e.client_id = c.client_id) as entries,
         (select array_agg(name_key order by name_key) from client_name n where n.client_id = c.client_id) as names,
         (select array_agg(encode(code_hash, 'hex')) from client_identity_code i where i.client_id = c.client_id and is_current) as codes
       from client c where c.client_id = $1`,
      [client.clientId],
    )
  ).rows

test('a mark changes nothing but that it is known', async () => {
  const before = [await rowsOf(one), await rowsOf(other)]
  const marked = await decide('duplicates', one, other)
  expect([marked.status, marked.body.duplicates[0]]).toEqual([
    200,
    {
      clientId: one.clientId,
      otherId: other.clientId,
      state: 'marked',
      reason,
      decidedBy: mari.staffId,
      decidedAt: expect.any(String),
    },
  ])
  expect([await rowsOf(one), await rowsOf(other)]).toEqual(before)
  expect((await open(other)).body.client.clientId).toBe(other.clientId)
})

test('joined, either id opens the whole, and the log says whose record it is', async () => {
  const own = [entriesOf(await open(one)), entriesOf(await open(other))]
  expect((await decide('merge', one, other)).body.duplicates[0]).toMatchObject({ state: 'merged' })
  const newLines = newLinesOf(stage.adminPool)
  await newLines()
  const [byOne, byOther] = [await open(one), await open(other)]
  expect(byOther.body).toEqual(byOne.body)
  expect(byOne.body.client.clientId).toBe(one.clientId)
  expect(entriesOf(byOne)).toEqual(own.flat().toSorted())
  expect((await newLines()).map(({ client, entries }) => [client, entries])).toEqual(
    [0, 1].map(() => [one.clientId, own.flat().toSorted()]),
  )
})

test('joined, either code and either name finds the one that stands, once', async () => {
  await decide('merge', one, other)
  for (const sought of [one, other].flatMap(({ identityCode, lastName }) => [{ identityCode }, { name: lastName }])) {
    expect(await found(sought), JSON.stringify(Object.keys(sought))).toEqual([one.clientId])
  }
  expect(await found({ name: 'Lahja' })).toEqual([one.clientId])
  const { body } = await visitor.ask('POST /api/worklists/myClients', { purpose, caseworker: 'anyone', limit: 100 })
  const listed = body.rows.map(({ clientId }: { clientId: string }) => clientId)
  expect(listed).toContain(one.clientId)
  expect(listed).not.toContain(other.clientId)
  expect(body.total).toBe(listed.length)
})

test('who viewed the joined record is told by either id, with what was viewed before', async () => {
  const supervisor = await door.as(hannu)
  const viewings = async (client: SceneClient) =>
    (await supervisor.ask(`POST /api/clients/${client.clientId}/viewings`, { purpose: 'supervision' })).body.viewings
  await open(other, await door.as(oona))
  await decide('merge', one, other)
  const [byOne, byOther] = [await viewings(one), await viewings(other)]
  expect(byOne.map(({ name, operation }: { name: string; operation: string }) => [name, operation])).toContainEqual([
    oona.name,
    'open',
  ])
  // The second looking sees the first besides.
  expect(byOther.slice(1)).toEqual(byOne)
})

test('parted, each is exactly what it was', async () => {
  const before = [await rowsOf(one), await rowsOf(other)]
  await decide('merge', one, other)
  const parted = await decide('unmerge', one, other)
  expect(parted.body.duplicates[0]).toMatchObject({ state: 'parted' })
  expect([await rowsOf(one), await rowsOf(other)]).toEqual(before)
  for (const client of [one, other]) {
    expect((await open(client)).body.client.clientId).toBe(client.clientId)
    expect(await found({ identityCode: client.identityCode })).toEqual([client.clientId])
    expect(await found({ name: client.lastName })).toEqual([client.clientId])
  }
})

test('what is recorded while joined stays with the one that stands, and what is corrected with whose it was', async () => {
  await decide('merge', one, other)
  const otherNames = other.entries.get('names')!
  const recorded = await record(other, 'contact', { mode: '31', on: '2026-01-15', summary: 'Yhdessä' })
  const corrected = await visitor.ask(`POST /api/clients/${one.clientId}/entries/${otherNames}/correct`, {
    purpose,
    version: 1,
    payload: { firstNames: 'Lahja Orvokki', lastName: 'Kaxola' },
    reason: 'Nimi puuttui',
  })
  expect([recorded.status, corrected.status]).toEqual([201, 200])
  await decide('unmerge', one, other)

  expect(entriesOf(await open(one))).toContain(recorded.body.entry.entryId)
  expect(entriesOf(await open(other))).not.toContain(recorded.body.entry.entryId)
  expect(entriesOf(await open(one))).not.toContain(otherNames)
  const kept = (await open(other)).body.sections.identity.find(
    ({ entryId }: { entryId: string }) => entryId === otherNames,
  )
  expect(kept).toMatchObject({ version: 2, payload: { firstNames: 'Lahja Orvokki' } })
  expect((await open(other)).body.client.name).toBe('Kaxola Lahja Orvokki')
  expect((await open(one)).body.client.name).toBe('Kaksola Lahja')
  expect(await found({ name: 'Kaxola Lahja Orvokki' })).toEqual([other.clientId])
  expect(await standingsThatDiffer(stage.adminPool, register())).toEqual([])
})

test('a row is joined once, parted only from what it was joined to, and never in a chain', async () => {
  expect((await decide('merge', one, other)).status).toBe(200)
  expect((await decide('merge', one, other)).status).toBe(409)
  expect((await decide('merge', scene.impi, other)).status).toBe(409)
  // One that others stand behind goes nowhere itself.
  expect((await decide('merge', scene.impi, one)).status).toBe(409)
  expect((await decide('unmerge', scene.impi, other)).status).toBe(409)
  expect((await decide('unmerge', one, other)).status).toBe(200)
  expect((await decide('unmerge', one, other)).status).toBe(409)
})

test('rows of which one is out of reach are answered as if it were not there', async () => {
  const supervisor = await door.as(hannu)
  for (const what of ['duplicates', 'merge', 'unmerge'] as const) {
    expect((await decide(what, one, scene.veikko, supervisor)).status).toBe(404)
    expect((await decide(what, scene.veikko, one, supervisor)).status).toBe(404)
  }
  expect((await decide('merge', one, other, supervisor)).status).toBe(200)
  expect((await decide('unmerge', one, other, supervisor)).status).toBe(200)
})

test('a safety ban does not end by joining', async () => {
  const refused = await decide('merge', one, scene.turva)
  expect([refused.status, refused.body.errors]).toEqual([409, [{ pointer: '/other', code: 'safetyBan' }]])
  expect((await decide('merge', scene.turva, one)).status).toBe(200)
  try {
    const outsider = await door.as(sami)
    for (const client of [one, scene.turva]) {
      const { body, text } = await open(client, outsider)
      expect(body.client).toMatchObject({ clientId: scene.turva.clientId, safetyBan: true })
      expect(body.client).not.toHaveProperty('office')
      expect(body.client).not.toHaveProperty('municipality')
      expect(body.sections.identity.map(({ kind }: { kind: string }) => kind)).not.toContain('address')
      expect(text).not.toContain('Salakuja')
    }
  } finally {
    expect((await decide('unmerge', scene.turva, one)).status).toBe(200)
  }
})
