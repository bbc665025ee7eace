import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { hannu, mari, paivi, ritva, seppo } from '../../testing/cast.ts'
import { archiveVisit } from '../../duties/archive/archive-visit.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { registerClient } from '../clients/register-client.ts'
import { openMatter, moveMatter } from '../matters/handle-matters.ts'
import { drawPickLists } from './draw-pick-lists.ts'
import { confirmPick, listPapers, listPapersOfClient, listPicks, movePaper, registerPaper } from './keep-papers.ts'

let database: TestRegister
let register: Register
let aino: string
let today = '2026-11-23'
const registry = 'registry'
const retention = 'retention'
const place = { room: 'Kellari 2', shelf: 'B', box: '17' }
const as = (person: typeof mari): Visit => visitAs(register, person)
const sweep = () => drawPickLists(archiveVisit(register))

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool, () => new Date(`${today}T09:00:00Z`))
  const { clientId } = await registerClient(as(mari), {
    purpose: 'employmentServices',
    identityCode: '010185-901E',
    names: { firstNames: 'Aino', lastName: 'Virtasalo' },
    channel: 'visit',
  })
  aino = clientId
})
afterAll(() => database.drop())

const certificate = (arrivedOn: string) =>
  registerPaper(as(ritva), aino, { purpose: registry, kind: 'certificateOfEmployment', arrivedOn, ...place })

test('a paper is registered with what it is, whose, where it lies, since when and until when (N5.11)', async () => {
  const paper = await registerPaper(as(ritva), aino, {
    purpose: registry,
    kind: 'medicalCertificate',
    arrivedOn: '2026-11-20',
    ...place,
  })
  expect(paper).toMatchObject({ ...place, clientId: aino, office: '0299', arrivedOn: '2026-11-20', isListed: false })
  expect(paper.number).toMatch(/^0299\/2026\/A\d+$/)
  expect(paper.keptUntil).toBeUndefined()
  expect(await certificate('2024-02-29')).toMatchObject({ keptUntil: '2026-02-28' })
  const { papers, kinds } = await listPapersOfClient(as(ritva), aino, registry)
  expect(papers.map(({ kind }) => kind)).toEqual(['medicalCertificate', 'certificateOfEmployment'])
  expect(kinds).toContainEqual(expect.objectContaining({ id: 'certificateOfEmployment', years: 2, fate: 'destroy' }))
  expect((await listPapers(as(ritva), { purpose: registry })).papers).toHaveLength(2)
})

test.each([
  ['a kind that is none', { kind: 'loveLetter' }, '/kind'],
  ['a day to come', { arrivedOn: '2026-11-24' }, '/arrivedOn'],
  ['a day that is none', { arrivedOn: '2026-02-30' }, '/arrivedOn'],
])('%s is refused', async (_, said, pointer) => {
  const sent = { purpose: registry, kind: 'otherPaper', ...place, ...said }
  await expect(registerPaper(as(ritva), aino, sent)).rejects.toMatchObject({ reason: 'invalid', flaws: [{ pointer }] })
})

test('it is moved by whoever saw where it lay', async () => {
  const { papers } = await listPapersOfClient(as(ritva), aino, registry)
  const [paper] = papers
  const where = { clientId: aino, paperId: paper!.paperId }
  const moved = await movePaper(as(ritva), where, { purpose: registry, version: 1, ...place, box: '18' })
  expect(moved).toMatchObject({ box: '18', version: 2 })
  await expect(movePaper(as(ritva), where, { purpose: registry, version: 1, ...place })).rejects.toMatchObject({
    reason: 'stale',
  })
})

test('who keeps no papers, or those of another office, is answered as if there were none (N9.6, N14.1)', async () => {
  const elsewhere = as({ ...ritva, office: '0499' })
  for (const visit of [elsewhere, as(mari), as(hannu), as(paivi), as(seppo)]) {
    const purpose = register.rules.groups.get(visit.actor.group)!.purposes[0]!
    await expect(listPapersOfClient(visit, aino, purpose)).rejects.toMatchObject({ reason: 'notFound' })
    await expect(registerPaper(visit, aino, { purpose, kind: 'otherPaper', ...place })).rejects.toMatchObject({
      reason: 'notFound',
    })
  }
  expect((await listPapers(elsewhere, { purpose: registry })).papers).toEqual([])
})

test('the person sees which papers there are: an inspection covers them too (trap 16)', async () => {
  const own: Visit = {
    register,
    actor: { id: aino, name: 'Aino', group: 'subject', office: null, workstation: null, client: aino },
  }
  expect((await listPapersOfClient(own, aino, 'ownAffairs')).papers).toHaveLength(2)
  const other = { ...own, actor: { ...own.actor, client: crypto.randomUUID() } }
  expect((await listPapersOfClient(other, aino, 'ownAffairs')).papers).toEqual([])
})

test('it lies on its shelf on the last day, and is on the pick list on the next, across a leap day (N9.1)', async () => {
  today = '2026-02-28'
  expect(await sweep()).toEqual({ drawn: 0, takenBack: 0 })
  today = '2026-03-01'
  expect(await sweep()).toEqual({ drawn: 1, takenBack: 0 })
  expect(await sweep()).toEqual({ drawn: 0, takenBack: 0 })
  const { picks, total, mayConfirm } = await listPicks(as(ritva), { purpose: registry })
  expect({ total, mayConfirm }).toEqual({ total: 1, mayConfirm: true })
  expect(picks).toMatchObject([
    { ...place, kind: 'certificateOfEmployment', fate: 'destroy', because: 'operationsPlan' },
  ])
})

test('the archivist sees what is to be fetched from where, and not whose it is', async () => {
  const seen = await listPicks(as(seppo), { purpose: retention })
  expect(seen).toMatchObject({ total: 1, mayConfirm: false, picks: [{ ...place, office: '0299' }] })
  expect(JSON.stringify(seen)).not.toContain(aino)
  await expect(
    confirmPick(as(seppo), seen.picks[0]!.pickId, { purpose: retention, outcome: 'destroyed' }),
  ).rejects.toMatchObject({ reason: 'notFound' })
})

test('a pending matter takes the line back, and when it ends the paper is listed again at once (N9.3)', async () => {
  const { matter } = await openMatter(as(ritva), aino, { purpose: registry, kind: 'correctionClaim' })
  expect(await sweep()).toEqual({ drawn: 0, takenBack: 1 })
  expect((await listPicks(as(ritva), { purpose: registry })).picks).toEqual([])
  const matterPlace = { clientId: aino, matterId: matter.matterId }
  await moveMatter(as(ritva), matterPlace, { purpose: registry, version: 1, to: 'closed', result: 'granted' })
  expect(await sweep()).toEqual({ drawn: 1, takenBack: 0 })
})

test('a person confirms what became of it, once and as it was to be; then the register knows nothing of it', async () => {
  const [pick] = (await listPicks(as(ritva), { purpose: registry })).picks
  const confirm = (sent: object, person = ritva) =>
    confirmPick(as(person), pick!.pickId, { purpose: registry, outcome: 'destroyed', ...sent })
  await expect(confirm({ outcome: 'transferred' })).rejects.toMatchObject({ reason: 'invalid' })
  await expect(confirm({ outcome: 'notFound' })).rejects.toMatchObject({ flaws: [{ pointer: '/note' }] })
  await expect(confirm({}, { ...ritva, office: '0499' })).rejects.toMatchObject({ reason: 'notFound' })
  expect(await confirm({})).toMatchObject({ outcome: 'destroyed', doneByName: ritva.name })
  await expect(confirm({})).rejects.toMatchObject({ reason: 'conflict' })
  expect((await listPapersOfClient(as(ritva), aino, registry)).papers.map(({ kind }) => kind)).toEqual([
    'medicalCertificate',
  ])
  expect((await listPicks(as(seppo), { purpose: retention, done: true })).picks).toMatchObject([
    { outcome: 'destroyed' },
  ])
})

test('a paper on a pick list is not moved any more', async () => {
  today = '2026-03-01'
  const paper = await certificate('2024-01-15')
  await sweep()
  const where = { clientId: aino, paperId: paper.paperId }
  await expect(movePaper(as(ritva), where, { purpose: registry, version: 2, ...place })).rejects.toMatchObject({
    reason: 'conflict',
  })
})
