import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Register } from '../../access/visit.ts'
import { type CastPerson, hannu, mari, ritva, tuula } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { registerOn, visitOf } from '../../testing/register.ts'
import { answerVisitorMatter, listVisitorMatters } from './handle-visitor-matters.ts'
import { raiseVisitorMatter } from './raise-matters.ts'

let database: TestRegister
let register: Register
const purpose = 'registry'
const as = ({ staffId, name, group, office }: CastPerson) =>
  visitOf(register, { id: staffId, name, group, office, workstation: 'test' })
const somebody: Actor = { id: 'visitor', name: '', group: 'subject', office: null, workstation: null }

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool)
})
afterAll(() => database.drop())

async function raise(text: string): Promise<string> {
  const matterId = randomUUID()
  const sent = { purpose: 'ownAffairs', matterId, kind: 'accessibilityFeedback', text, contact: 'kavija@example.fi' }
  await raiseVisitorMatter({ register, actor: somebody }, sent)
  return matterId
}
const waiting = async () => (await listVisitorMatters(as(ritva), { purpose, state: 'received' })).matters

test('feedback is read with how to answer it, and answered once (306/2019 §10)', async () => {
  const matterId = await raise('Painike ei näy.')
  expect(await waiting()).toMatchObject([{ matterId, text: 'Painike ei näy.', contact: 'kavija@example.fi' }])
  const closed = await answerVisitorMatter(as(ritva), matterId, { purpose, answer: 'Korjattu.' })
  expect(closed).toMatchObject({ state: 'closed', answer: 'Korjattu.', closedByName: ritva.name })
  expect(await waiting()).toEqual([])
  expect((await listVisitorMatters(as(ritva), { purpose, state: 'closed' })).matters).toEqual([closed])
  await expect(answerVisitorMatter(as(ritva), matterId, { purpose, answer: 'Toinen.' })).rejects.toMatchObject({
    reason: 'conflict',
  })
})

test.each([
  ['officeSupervisor', hannu, 'supervision'],
  ['unemploymentSecurityExpert', tuula, 'unemploymentSecurity'],
  ['caseworker', mari, 'employmentServices'],
] as const)('to %s there are none, be they there or not', async (_, person, task) => {
  const matterId = await raise('Kuvalla ei ole kuvausta.')
  const notFound = { reason: 'notFound' }
  for (const id of [matterId, randomUUID()]) {
    const answering = answerVisitorMatter(as(person), id, { purpose: task, answer: 'Kiitos.' })
    await expect(answering).rejects.toMatchObject(notFound)
  }
  const listing = listVisitorMatters(as(person), { purpose: task, state: 'received' })
  await expect(listing).rejects.toMatchObject(notFound)
})

test('who asks to be matched is told apart from what anybody writes', async () => {
  const person = { firstNames: 'Marta', lastName: 'Nowak', bornOn: '1988-04-02', foreignId: 'PL/FI/0000' }
  const sent = { purpose: 'ownAffairs', matterId: randomUUID(), kind: 'identityMatch', text: '', person }
  await raiseVisitorMatter({ register, actor: somebody }, sent)
  const written = JSON.stringify({ text: 'Hei', person })
  const feedback = await raise(written)
  const found = await waiting()
  expect(found.find(({ matterId }) => matterId === sent.matterId)).toMatchObject({ text: '', person })
  const told = found.find(({ matterId }) => matterId === feedback)
  expect([told?.text, told?.person]).toEqual([written, undefined])
})

test('one that is not there is not answered', async () => {
  const answering = answerVisitorMatter(as(ritva), randomUUID(), { purpose, answer: 'Kiitos.' })
  await expect(answering).rejects.toMatchObject({ reason: 'notFound' })
})
