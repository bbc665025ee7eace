/**
 * A client out of reach is answered like one who is not there (N14.1, M3.1): the same status, headers and body, after the same
 * statements, so that not even the work done tells that a person is a client.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeClients } from '../../register/clients/merge-clients.ts'
import { registerClient } from '../../register/clients/register-client.ts'
import {
  anneli,
  type CastPerson,
  hannu,
  jaana,
  kaisa,
  kerttu,
  mari,
  markku,
  ritva,
  sami,
  sanna,
  seppo,
  tuula,
} from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { routesOf } from '../../testing/door-routes.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { overhear } from '../../testing/overhear.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { standVacancy } from '../../testing/vacancies.ts'
import { statementBodies } from '../../testing/statement-expectations.ts'

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let heard: string[] = []
/** Two rows of one person in Sami's office: the id of the row that was joined to the other. */
let joined: string
let vacancyId: string
let employerId: string

beforeAll(async () => {
  stage = await testRegister()
  const register = registerOn(stage.pool, () => new Date())
  scene = await standScene(register, stage.adminPool)
  const { vacancy } = await standVacancy(register)
  vacancyId = vacancy.vacancyId
  employerId = vacancy.employerId
  const [standing, other] = await Promise.all(
    [960, 961].map(async (number) => {
      const { clientId } = await registerClient(visitAs(register, sami), {
        purpose: 'employmentServices',
        identityCode: artificialCode('030303', 'A', number),
        names: { firstNames: 'Tupla', lastName: 'Tuplanen' },
        channel: 'visit',
      })
      return clientId
    }),
  )
  joined = other!
  const reason = 'Sama henkilö'
  await mergeClients(visitAs(register, sami), standing!, { purpose: 'employmentServices', other: joined, reason })
  door = await openStaffDoor(stage, { connections: 1, onPool: (pool) => void (heard = overhear(pool).said) })
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const own = {
  caseworker: 'employmentServices',
  unemploymentSecurityExpert: 'unemploymentSecurity',
  psychologist: 'careerGuidance',
  customerServiceAdviser: 'employmentServices',
  employerServices: 'jobBrokering',
  grantsOfficer: 'benefits',
  registrar: 'registry',
  officeSupervisor: 'supervision',
  archivist: 'retention',
  permitOfficer: 'permits',
  registerKeeper: 'registerKeeping',
} as Readonly<Record<string, string>>

/** What is asked of a client: a route with its body, for the client and entry put into it. */
const bodies: Readonly<Record<string, (purpose: string) => object>> = {
  ...statementBodies,
  'POST /api/clients/:clientId/open': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/entries': (purpose) => ({
    purpose,
    kind: 'contact',
    payload: { mode: '31', on: '2026-01-15', summary: 'Soitto' },
    source: 'self',
    channel: 'phone',
  }),
  'POST /api/clients/:clientId/entries/:entryId/correct': (purpose) => ({
    purpose,
    version: 1,
    payload: { mode: '31', on: '2026-01-15', summary: 'Soitto' },
    reason: 'Virhe',
  }),
  'POST /api/clients/:clientId/entries/:entryId/annul': (purpose) => ({ purpose, version: 1, reason: 'Virhe' }),
  'POST /api/clients/:clientId/entries/:entryId/history': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/attachments/:attachmentId': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/viewings': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/drafts': (purpose) => ({ purpose }),
  'PUT /api/clients/:clientId/drafts/:draftId': (purpose) => ({ purpose, kind: 'contact', content: {} }),
  'DELETE /api/clients/:clientId/drafts/:draftId': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/duplicates': (purpose) => ({ purpose, other: scene.lahja.clientId, reason: 'Sama' }),
  'POST /api/clients/:clientId/merge': (purpose) => ({ purpose, other: scene.lahja.clientId, reason: 'Sama' }),
  'POST /api/clients/:clientId/unmerge': (purpose) => ({ purpose, other: scene.lahja.clientId, reason: 'Sama' }),
  'POST /api/clients/:clientId/holds/list': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/holds': (purpose) => ({
    purpose,
    ground: 'statutoryTask',
    reason: 'Valitus',
    reviewOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
  }),
  'POST /api/clients/:clientId/holds/:holdId/lift': (purpose) => ({ purpose, reason: 'Ratkaistu' }),
  'POST /api/clients/:clientId/messages/list': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/messages': (purpose) => ({
    purpose,
    messageId: randomUUID(),
    threadId: randomUUID(),
    subject: 'Asia',
    text: 'Hei',
  }),
  'POST /api/clients/:clientId/messages/:threadId/handle': (purpose) => ({ purpose, version: 1, act: 'take' }),
  'POST /api/clients/:clientId/messages/attachments/:attachmentId': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/matters': (purpose) => ({ purpose, kind: 'otherDocument' }),
  'POST /api/clients/:clientId/matters/list': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/matters/:matterId/open': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/matters/:matterId/move': (purpose) => ({ purpose, version: 1, to: 'inHand' }),
  'POST /api/clients/:clientId/matters/:matterId/certificate': (purpose) => ({ purpose, language: 'fi' }),
  'POST /api/clients/:clientId/papers': (purpose) => ({ purpose, kind: 'otherPaper', room: '1', shelf: '2', box: '3' }),
  'POST /api/clients/:clientId/papers/list': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/papers/:paperId/move': (purpose) => ({
    purpose,
    version: 1,
    room: '1',
    shelf: '2',
    box: '3',
  }),
  'POST /api/clients/:clientId/disclosures': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/deliveries/:disclosureId': (purpose) => ({ purpose, act: 'sent' }),
  'POST /api/clients/:clientId/deliveries/:disclosureId/parcel': (purpose) => ({ purpose }),
  'POST /api/clients/:clientId/offers': (purpose) => ({ purpose, vacancyId }),
  'POST /api/clients/:clientId/presentations/preview': (purpose) => ({ purpose, vacancyId, messageId: vacancyId }),
  'POST /api/clients/:clientId/presentations': (purpose) => ({
    purpose,
    vacancyId,
    messageId: vacancyId,
    digest: '0'.repeat(64),
    channel: 'letter',
  }),
  'POST /api/clients/:clientId/fixed-term-facts': (purpose) => ({
    purpose,
    employerId,
    name: 'Nimi Henkilön',
    messageId: vacancyId,
  }),
  'POST /api/clients/:clientId/employer-results': (purpose) => ({
    purpose,
    entryId: scene.aino.entries.get('jobOffer'),
    version: 1,
    result: '04',
    reportedOn: '2026-01-15',
    channel: 'phone',
  }),
}

/** All that an asker could tell one answer from another by: what came, and the work that was done for it. */
async function traceOf(visitor: Visitor, on: string, body: object) {
  heard.length = 0
  const { status, headers, text } = await visitor.ask(on, body)
  const { date: _, ...others } = headers
  const said = heard.filter(
    (statement) => !/^select list, code|^update session|from session s?\b(?!ion)/.test(statement),
  )
  return {
    status,
    headers: Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('x-ratelimit'))),
    text,
    said,
  }
}

/** Both asked with everything warm, so that neither has to prepare a statement for the first time. */
async function compare(person: CastPerson, on: string, body: object, there: Place, notThere: Place) {
  const visitor = await door.as(person)
  const at = (place: Place) =>
    on.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'clientId' ? place.client : place.entry))
  await traceOf(visitor, at(notThere), body)
  const one = await traceOf(visitor, at(there), body)
  const other = await traceOf(visitor, at(notThere), body)
  expect(one).toEqual(other)
  return one
}
type Place = { readonly client: string; readonly entry: string }

const nowhere = (): Place => ({ client: randomUUID(), entry: randomUUID() })

/** For each group somebody whom it does not reach; groups that reach everybody have none. */
const outOfReach: readonly { readonly person: CastPerson; readonly who: string; readonly place: () => Place }[] = [
  { person: kerttu, who: 'a client of another office', place: () => placeOf('veikko') },
  { person: kerttu, who: 'one of a merged pair of another office', place: () => ({ ...nowhere(), client: joined }) },
  { person: jaana, who: 'a client whose job search has ended', place: () => placeOf('impi') },
  { person: ritva, who: 'a client of another office', place: () => placeOf('veikko') },
  { person: hannu, who: 'a client of another office', place: () => placeOf('veikko') },
  { person: hannu, who: 'a client of another office under a safety ban', place: () => placeOf('kaino') },
  { person: hannu, who: 'one of a merged pair of another office', place: () => ({ ...nowhere(), client: joined }) },
  { person: seppo, who: 'any client', place: () => placeOf('aino') },
  { person: anneli, who: 'any client', place: () => placeOf('aino') },
  { person: kaisa, who: 'any client', place: () => placeOf('aino') },
]
const placeOf = (name: keyof Scene): Place => ({
  client: scene[name].clientId,
  entry: scene[name].entries.get('contact')!,
})

test('every route about one client is asked here', () => {
  const routes = routesOf(door.app).filter((on) => on.includes('/:clientId'))
  expect(routes.toSorted()).toEqual(Object.keys(bodies).toSorted())
})

describe.each(outOfReach)('$person.group, $who', ({ person, place }) => {
  test.each(Object.entries(bodies))('%s is answered like nobody', async (on, body) => {
    const { status, said } = await compare(person, on, body(own[person.group]!), place(), nowhere())
    expect(status).toBe(404)
    expect(said.length).toBeGreaterThan(4)
  })
})

describe.each([mari, tuula, sanna, markku, hannu])(
  '$group, which could see the client, for a task of others',
  (person) => {
    test.each(Object.entries(bodies))('%s is answered like nobody', async (on, body) => {
      expect((await compare(person, on, body('retention'), placeOf('aino'), nowhere())).status).toBe(404)
    })
  },
)

describe('an entry that the group may not see is answered like no entry', () => {
  const onEntry = Object.entries(bodies).filter(([on]) => on.includes('/:entryId'))
  const hidden = [
    { person: mari, name: 'veikko', kind: 'workAbility' },
    { person: mari, name: 'aino', kind: 'psychologistNote' },
    { person: mari, name: 'kaino', kind: 'address' },
    { person: sanna, name: 'aino', kind: 'workRestriction' },
    { person: tuula, name: 'aino', kind: 'workRestriction' },
    { person: hannu, name: 'turva', kind: 'phone' },
    { person: jaana, name: 'aino', kind: 'contact' },
    { person: ritva, name: 'aino', kind: 'education' },
  ] as const
  test.each(hidden)('$person.group, $kind of $name', async ({ person, name, kind }) => {
    const client = scene[name].clientId
    const entry = scene[name].entries.get(kind)!
    for (const [on, body] of onEntry) {
      const there = { client, entry }
      const traced = await compare(person, on, body(own[person.group]!), there, { client, entry: randomUUID() })
      expect(traced.status, on).toBe(404)
    }
  })
})

describe('another client of the same errand who is out of reach is answered like nobody', () => {
  test.each(['duplicates', 'merge', 'unmerge'])('officeSupervisor, %s', async (what) => {
    const visitor = await door.as(hannu)
    const on = `POST /api/clients/${scene.aino.clientId}/${what}`
    const joining = (other: string) => traceOf(visitor, on, { purpose: 'supervision', other, reason: 'Sama henkilö' })
    await joining(randomUUID())
    expect(await joining(scene.veikko.clientId)).toEqual(await joining(randomUUID()))
  })
})

describe('a search that comes upon nobody within reach is like a search for nobody', () => {
  test.each([kerttu, ritva, hannu])('$group, by the identity code of another office’s client', async (person) => {
    await compareSearches(person, { identityCode: scene.veikko.identityCode })
  })
  test('employerServices, by the identity code of somebody whose job search has ended', async () => {
    await compareSearches(jaana, { identityCode: scene.impi.identityCode })
  })
  test.each([kerttu, ritva, hannu])('$group, by the name of another office’s client', async (person) => {
    await compareSearches(person, { name: 'Rautapää' })
  })
  test.each([seppo, anneli, kaisa])('$group, which does not search', async (person) => {
    await compareSearches(person, { identityCode: scene.aino.identityCode })
  })

  async function compareSearches(person: CastPerson, sought: object) {
    const visitor = await door.as(person)
    const purpose = own[person.group]!
    const ofNobody = 'name' in sought ? { name: 'Eikukaan' } : { identityCode: artificialCode('040404', 'A', 999) }
    await traceOf(visitor, 'POST /api/clients/search', { purpose, ...ofNobody })
    const newLines = newLinesOf(stage.adminPool)
    await newLines()
    const one = await traceOf(visitor, 'POST /api/clients/search', { purpose, ...sought })
    const other = await traceOf(visitor, 'POST /api/clients/search', { purpose, ...ofNobody })
    expect(one).toEqual(other)
    // Nobody was shown, so nobody stands in the log as seen.
    expect((await newLines()).map(({ clients }) => clients)).toEqual([[], []])
  }
})
