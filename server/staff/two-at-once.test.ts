/** Saves at once: one of those who saw the same version is first, and nothing of the others is lost or half there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMatter } from '../../register/matters/handle-matters.ts'
import { hannu, mari, oona, ritva } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { registerOn } from '../../testing/register.ts'
import { recordSample, type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'

const purpose = 'employmentServices'
const many = 8
const contact = (summary: string) => ({ mode: '31', on: '2026-01-15', summary })

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let visitors: readonly [Visitor, Visitor]
let serial = 910

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
  door = await openStaffDoor(stage, { connections: many })
  visitors = [await door.as(mari), await door.as(oona)]
})
afterAll(async () => {
  expect(await standingsThatDiffer(stage.adminPool, register())).toEqual([])
  await door.close()
  await stage.drop()
})

const register = () => registerOn(stage.pool, () => new Date())
const statusesOf = (answers: readonly DoorAnswer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)
const times = (count: number, status: number) => Array.from({ length: count }, () => status)

/** The same asked by two people in turn, all at once. */
const atOnce = (on: string, body: (nth: number) => object, count = many) =>
  Promise.all(Array.from({ length: count }, (_, nth) => visitors[nth % 2]!.ask(on, body(nth))))

const newClient = async () => {
  const identityCode = artificialCode('060606', 'A', serial++)
  const names = { firstNames: 'Samalla', lastName: 'Kertaa' }
  const { body } = await visitors[0].ask('POST /api/clients', { purpose, identityCode, names, channel: 'visit' })
  return body.clientId as string
}

const versionsOf = async (entryId: string): Promise<number[]> =>
  (await stage.adminPool.query('select version from entry where entry_id = $1 order by version', [entryId])).rows.map(
    ({ version }) => version,
  )

test('of corrections of one version one is taken, and the others are told what stands now', async () => {
  const { clientId } = scene.aino
  const entryId = scene.aino.entries.get('contact')!
  const newLines = newLinesOf(stage.adminPool)
  await newLines()
  const answers = await atOnce(`POST /api/clients/${clientId}/entries/${entryId}/correct`, (nth) => ({
    purpose,
    version: 1,
    payload: contact(`Korjaus ${nth}`),
    reason: 'Kirjoitusvirhe',
  }))
  expect(statusesOf(answers)).toEqual([200, ...times(many - 1, 409)])
  const taken = answers.find(({ status }) => status === 200)!.body.entry
  expect(taken.version).toBe(2)
  // Until when it is kept is told of what was recorded, not beside two versions that are compared.
  const { keptBy: _, keptUntil: __, ...standing } = taken
  for (const { status, body } of answers) {
    if (status === 409)
      expect(body).toEqual({
        type: 'urn:seloste:problem:stale',
        title: 'Somebody changed it meanwhile',
        status: 409,
        current: standing,
      })
  }
  expect(await versionsOf(entryId)).toEqual([1, 2])
  // Who was told what stands has seen it, and the log says so.
  expect((await newLines()).map(({ outcome, entries }) => [outcome, entries]).toSorted()).toEqual([
    ['done', [entryId]],
    ...Array.from({ length: many - 1 }, () => ['stale', [entryId]]),
  ])
})

test('of a correction and an annulment of one version one is taken', async () => {
  const { clientId } = scene.aino
  const entryId = await recordSample(register(), mari, { clientId, kind: 'contact' })
  const on = `POST /api/clients/${clientId}/entries/${entryId}`
  const answers = await Promise.all([
    visitors[0].ask(`${on}/correct`, { purpose, version: 1, payload: contact('Korjaus'), reason: 'Virhe' }),
    visitors[1].ask(`${on}/annul`, { purpose, version: 1, reason: 'Väärä henkilö' }),
  ])
  expect(statusesOf(answers)).toEqual([200, 409])
  expect(await versionsOf(entryId)).toEqual([1, 2])
})

test('of a kind that a person has one of, what is recorded at once becomes versions of one entry', async () => {
  const clientId = await newClient()
  const answers = await atOnce(`POST /api/clients/${clientId}/entries`, (nth) => ({
    purpose,
    kind: 'ownPresentation',
    payload: { presentation: `Esittely ${nth}` },
    source: 'self',
    channel: 'visit',
  }))
  expect(statusesOf(answers)).toEqual(times(many, 201))
  const [entryId, ...others] = [...new Set(answers.map(({ body }) => body.entry.entryId as string))]
  expect(others).toEqual([])
  expect(await versionsOf(entryId!)).toEqual(Array.from({ length: many }, (_, nth) => nth + 1))
})

test('the client row tells of everything that was recorded at once', async () => {
  const clientId = await newClient()
  const sent = [
    ['employmentStatus', { code: '2', from: '2026-01-15' }],
    ['serviceLine', undefined],
    ['specialArrangement', undefined],
    ['interview', undefined],
    ['plan', undefined],
    ['jobOffer', undefined],
    ['phone', undefined],
    ['languages', undefined],
  ] as const
  await Promise.all(sent.map(([kind]) => recordSample(register(), mari, { clientId, kind })))
  const { rows } = await stage.adminPool.query('select * from client where client_id = $1', [clientId])
  expect(rows[0]).toMatchObject({
    employment_code: expect.any(String),
    service_line: expect.any(String),
    special_arrangements: [expect.any(String)],
    next_interview_on: expect.any(String),
    plan_review_on: expect.any(String),
    offer_answer_due_on: expect.any(String),
    service_language: 'fi',
  })
  expect(await standingsThatDiffer(stage.adminPool, register())).toEqual([])
})

test('a person is registered once, however many register them at once', async () => {
  const identityCode = artificialCode('070707', 'A', 990)
  const names = { firstNames: 'Yksi', lastName: 'Ainokainen' }
  const answers = await atOnce('POST /api/clients', () => ({ purpose, identityCode, names, channel: 'visit' }))
  expect(statusesOf(answers)).toEqual([201, ...times(many - 1, 409)])
  for (const { status, body } of answers) {
    // Not said whose row stands in the way, nor in the words of the database.
    if (status === 409)
      expect(body).toEqual({
        type: 'urn:seloste:problem:conflict',
        title: 'Something else stands in the way',
        status: 409,
      })
  }
  const { rows } = await stage.adminPool.query(
    `select (select count(*)::int from client_name where name_key = 'ainokainen yksi') as names,
            (select count(*)::int from client where display_name = 'Ainokainen Yksi') as clients`,
  )
  expect(rows).toEqual([{ names: 1, clients: 1 }])
})

test('one identity code becomes the code of one person', async () => {
  const [one, other] = [await newClient(), await newClient()]
  const identityCode = artificialCode('080808', 'A', 991)
  const sent = {
    purpose,
    kind: 'identityCode',
    payload: { identityCode },
    source: 'populationRegister',
    sourceDetail: 'DVV',
    channel: 'interface',
  }
  const answers = await Promise.all(
    [one, other].map((clientId) => visitors[0].ask(`POST /api/clients/${clientId}/entries`, sent)),
  )
  expect(statusesOf(answers)).toEqual([201, 409])
  const { body } = await visitors[0].ask('POST /api/clients/search', { purpose, identityCode })
  expect(body.clients).toHaveLength(1)
})

test('two rows are joined once, and never into each other', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [one, other] = [await newClient(), await newClient()]
    const merge = (into: string, joined: string) =>
      visitors[round % 2]!.ask(`POST /api/clients/${into}/merge`, { purpose, other: joined, reason: 'Sama henkilö' })
    const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other), merge(other, one)])
    expect(statusesOf(answers)).toEqual([200, 409, 409, 409])
    const { rows } = await stage.adminPool.query(
      'select count(*)::int as joined from client where client_id = any ($1) and merged_into is not null',
      [[one, other]],
    )
    expect(rows).toEqual([{ joined: 1 }])
  }
})

test('three rows joined at once make no chain', async () => {
  for (let round = 0; round < 4; round += 1) {
    const [a, b, c] = [await newClient(), await newClient(), await newClient()]
    const merge = (into: string, joined: string) =>
      visitors[round % 2]!.ask(`POST /api/clients/${into}/merge`, { purpose, other: joined, reason: 'Sama henkilö' })
    await Promise.all([merge(a, b), merge(b, c), merge(c, a)])
    const { rows } = await stage.adminPool.query(
      'select under.client_id from client under join client over on under.merged_into = over.client_id where over.merged_into is not null',
    )
    expect(rows).toEqual([])
  }
})

test('a row that is being joined to another takes no half of what is recorded meanwhile', async () => {
  const [one, other] = [await newClient(), await newClient()]
  const [, ...recorded] = await Promise.all([
    visitors[0].ask(`POST /api/clients/${one}/merge`, { purpose, other, reason: 'Sama henkilö' }),
    ...[one, other, other].map((clientId, nth) =>
      visitors[1].ask(`POST /api/clients/${clientId}/entries`, {
        purpose,
        kind: 'contact',
        payload: contact(`Samaan aikaan ${nth}`),
        source: 'self',
        channel: 'visit',
      }),
    ),
  ])
  expect(statusesOf(recorded)).toEqual([201, 201, 201])
  const { body } = await visitors[0].ask(`POST /api/clients/${other}/open`, { purpose })
  expect(body.client.clientId).toBe(one)
  expect(body.sections.customership.filter(({ kind }: { kind: string }) => kind === 'contact')).toHaveLength(3)
})

test('a matter moves from one state once', async () => {
  const { matter } = await openMatter(visitAs(register(), ritva), scene.aino.clientId, {
    purpose: 'registry',
    kind: 'otherDocument',
  })
  const on = `POST /api/clients/${scene.aino.clientId}/matters/${matter.matterId}/move`
  const handlers = [await door.as(ritva), await door.as(hannu)]
  const answers = await Promise.all(
    Array.from({ length: many }, (_, nth) =>
      handlers[nth % 2]!.ask(on, { purpose: ['registry', 'supervision'][nth % 2], version: 1, to: 'inHand' }),
    ),
  )
  expect(statusesOf(answers)).toEqual([200, ...times(many - 1, 409)])
})

test('a draft saved from two windows is one draft', async () => {
  const draftId = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'
  const on = `/api/clients/${scene.aino.clientId}/drafts`
  const answers = await Promise.all(
    Array.from({ length: many }, (_, nth) =>
      visitors[0].ask(`PUT ${on}/${draftId}`, { purpose, kind: 'contact', content: { summary: `Luonnos ${nth}` } }),
    ),
  )
  expect(statusesOf(answers)).toEqual(times(many, 200))
  expect((await visitors[0].ask(`POST ${on}`, { purpose })).body.drafts).toHaveLength(1)
  // Somebody else's drafts are theirs, under whatever id.
  expect((await visitors[1].ask(`POST ${on}`, { purpose })).body.drafts).toEqual([])
})
