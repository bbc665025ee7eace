import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Register } from '../../access/visit.ts'
import { hannu, mari, paivi, ritva, tuula } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { registerOn, visitOf } from '../../testing/register.ts'
import { registerClient } from '../clients/register-client.ts'
import { listMatters, listMattersOfClient, moveMatter, openMatter, readMatter } from './handle-matters.ts'

let database: TestRegister
let register: Register
let aino: string
const actor = ({ staffId, name, group, office }: typeof mari): Actor => ({
  id: staffId,
  name,
  group,
  office,
  workstation: 'test',
})
const as = (person: typeof mari) => visitOf(register, actor(person))
const [registry, supervision, security] = ['registry', 'supervision', 'unemploymentSecurity']

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool)
  const names = { firstNames: 'Aino Maria', lastName: 'Virtanen' }
  const person = { purpose: 'employmentServices', identityCode: '010185-901E', names, channel: 'visit' }
  aino = (await registerClient(as(mari), person)).clientId
})
afterAll(() => database.drop())

test('an inspection request is due on the same day of the next month, at the office of the client (N10.2, N1.2)', async () => {
  const { matter, events } = await openMatter(as(ritva), aino, {
    purpose: registry,
    kind: 'inspectionRequest',
    receivedOn: '2026-10-31',
    note: 'Allekirjoitettu lomake',
  })
  expect(matter).toMatchObject({
    office: '0299',
    state: 'received',
    receivedOn: '2026-10-31',
    dueOn: '2026-11-30',
    handler: ritva.staffId,
  })
  expect(matter.number).toMatch(/^0299\/2026\/\d+$/)
  expect(events).toHaveLength(1)
})

test('moves on one version at a time, and a closed matter stays closed', async () => {
  const { matter } = await openMatter(as(ritva), aino, { purpose: registry, kind: 'correctionClaim' })
  const place = { clientId: aino, matterId: matter.matterId }
  const inHand = await moveMatter(as(hannu), place, { purpose: supervision, version: 1, to: 'inHand' })
  expect(inHand.matter).toMatchObject({ state: 'inHand', handler: hannu.staffId, version: 2 })
  await expect(moveMatter(as(ritva), place, { purpose: registry, version: 1, to: 'waiting' })).rejects.toMatchObject({
    reason: 'stale',
  })
  await expect(moveMatter(as(ritva), place, { purpose: registry, version: 2, to: 'closed' })).rejects.toMatchObject({
    reason: 'invalid',
  })
  const closed = await moveMatter(as(ritva), place, { purpose: registry, version: 2, to: 'closed', result: 'granted' })
  expect(closed.matter).toMatchObject({ state: 'closed', result: 'granted', closedOn: '2026-11-23' })
  await expect(moveMatter(as(ritva), place, { purpose: registry, version: 3, to: 'inHand' })).rejects.toMatchObject({
    reason: 'conflict',
  })
  expect((await readMatter(as(ritva), place, registry)).events.map(({ state }) => state)).toEqual([
    'closed',
    'inHand',
    'received',
  ])
})

test('nothing that the person waits for is refused, answered or left waiting without words to them (N11.1)', async () => {
  const { matter } = await openMatter(as(ritva), aino, { purpose: registry, kind: 'correctionClaim' })
  const place = { clientId: aino, matterId: matter.matterId }
  const close = (more: object) =>
    moveMatter(as(ritva), place, { purpose: registry, version: 2, to: 'closed', result: 'refused', ...more })
  const flaw = (code: string) => ({ reason: 'invalid', flaws: [{ pointer: '/answer', code }] })
  const inHand = { purpose: registry, version: 1, to: 'inHand', answer: 'Pyysimme todistusta.' } as const
  expect((await moveMatter(as(ritva), place, inHand)).events[0]).toMatchObject({ answer: 'Pyysimme todistusta.' })
  await expect(close({})).rejects.toMatchObject(flaw('required'))
  await expect(close({ answer: ' \n' })).rejects.toMatchObject(flaw('required'))
  await expect(close({ result: 'partlyGranted' })).rejects.toMatchObject(flaw('required'))
  await expect(close({ result: 'answered' })).rejects.toMatchObject(flaw('required'))
  const waiting = { purpose: registry, version: 2, to: 'waiting' } as const
  await expect(moveMatter(as(ritva), place, waiting)).rejects.toMatchObject(flaw('required'))
  expect((await close({ answer: 'Todistus tukee merkintää.' })).matter).toMatchObject({
    result: 'refused',
    answer: 'Todistus tukee merkintää.',
  })
  const other = await openMatter(as(ritva), aino, { purpose: registry, kind: 'otherDocument' })
  const ending = { purpose: registry, version: 1, to: 'closed', result: 'refused' } as const
  const ofOther = { clientId: aino, matterId: other.matter.matterId }
  await expect(moveMatter(as(ritva), ofOther, { ...ending, answer: 'Syy' })).rejects.toMatchObject(flaw('unknown'))
  expect((await moveMatter(as(ritva), ofOther, ending)).matter.answer).toBeUndefined()
})

test('each group sees the kinds that it handles, of its own office only', async () => {
  await openMatter(as(tuula), aino, { purpose: security, kind: 'clarification' })
  expect(new Set((await listMatters(as(tuula), { purpose: security })).matters.map(({ kind }) => kind))).toEqual(
    new Set(['clarification']),
  )
  const { matters } = await listMatters(as(ritva), { purpose: registry })
  expect(matters.map(({ kind }) => kind)).toEqual(['inspectionRequest'])
  expect(matters[0]?.clientName).toBe('Virtanen Aino Maria')
  expect((await listMatters(as(paivi), { purpose: supervision })).matters).toEqual([])
})

test('who handles no matters, or is of another office, is answered as if there were none', async () => {
  const [request] = (await listMatters(as(ritva), { purpose: registry })).matters
  const place = { clientId: aino, matterId: request!.matterId }
  await expect(readMatter(as(paivi), place, supervision)).rejects.toMatchObject({ reason: 'notFound' })
  await expect(readMatter(as(tuula), place, security)).rejects.toMatchObject({ reason: 'notFound' })
  await expect(listMatters(as(mari), { purpose: 'employmentServices' })).rejects.toMatchObject({ reason: 'notFound' })
  await expect(listMattersOfClient(as(mari), aino, 'employmentServices')).rejects.toMatchObject({ reason: 'notFound' })
  await expect(openMatter(as(tuula), aino, { purpose: security, kind: 'correctionClaim' })).rejects.toMatchObject({
    reason: 'notFound',
  })
})
