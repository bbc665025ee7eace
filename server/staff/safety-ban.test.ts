/**
 * Under a safety ban, nothing that tells where a person lives or deals is in any answer of any route, but for the limited
 * circle of handlers in the person's own office (661/2009 §36). The circle is restated here by hand.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, type CastPerson } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { routesOf } from '../../testing/door-routes.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor } from '../../testing/open-staff-door.ts'
import { giveLetter } from '../../testing/give-letter.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { statementBodies } from '../../testing/statement-expectations.ts'
import { type Scene, type SceneClient, standScene, whereaboutsOf } from '../../testing/standing-scene.ts'
import { standVacancy } from '../../testing/vacancies.ts'

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let vacancyId: string
let employerId: string

beforeAll(async () => {
  stage = await testRegister()
  const register = registerOn(stage.pool, () => new Date())
  scene = await standScene(register, stage.adminPool)
  const { vacancy } = await standVacancy(register)
  vacancyId = vacancy.vacancyId
  employerId = vacancy.employerId
  for (const { clientId } of [scene.turva, scene.kaino]) await giveLetter(register, clientId)
  door = await openStaffDoor(stage)
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const isOfCircle = ({ group, office }: CastPerson, client: SceneClient) =>
  office === client.office && ['caseworker', 'unemploymentSecurityExpert', 'registrar'].includes(group)

const findsEverybody = ['caseworker', 'unemploymentSecurityExpert', 'customerServiceAdviser', 'grantsOfficer']
const finds = ({ group, office }: CastPerson, client: SceneClient) =>
  findsEverybody.includes(group) ||
  // Both clients here are looking for work.
  group === 'employerServices' ||
  (office === client.office && ['psychologist', 'registrar', 'officeSupervisor'].includes(group))

/** Values anywhere in an answer that tell where the client lives, or the office and caseworker that deal with them. */
function whereaboutsIn(answer: DoorAnswer, client: SceneClient): unknown[] {
  const { address, email, phone, municipality } = whereaboutsOf(client.number)
  const words = [address.street, address.city, email.address, phone.number]
  const codes = [address.postalCode, municipality, client.office]
  return valuesIn(answer.body).filter(
    (value) => typeof value === 'string' && (codes.includes(value) || words.some((word) => value.includes(word))),
  )
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value]
}

const payload = { mode: '31', on: '2026-01-15', summary: 'Soitto' }
const draftId = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'

type Asked = { readonly client: SceneClient; readonly purpose: string; readonly kind: string }

/** Every route that answers about clients, as bodies for one client and, where one is asked for, one kind of entry. */
const bodies: Readonly<Record<string, (asked: Asked) => object>> = {
  ...Object.fromEntries(
    Object.entries(statementBodies).map(([on, body]) => [on, ({ purpose }: Asked) => body(purpose)] as const),
  ),
  'POST /api/clients/search': ({ client, purpose }) => ({ purpose, identityCode: client.identityCode }),
  'POST /api/clients': ({ client, purpose }) => ({
    purpose,
    identityCode: client.identityCode,
    names: { firstNames: 'x', lastName: 'x' },
    channel: 'visit',
  }),
  'POST /api/clients/:clientId/open': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/entries': ({ purpose }) => ({
    purpose,
    kind: 'contact',
    payload,
    source: 'self',
    channel: 'phone',
  }),
  // A version that is not the present one: what stands now is told to whoever may see it.
  'POST /api/clients/:clientId/entries/:entryId/correct': ({ purpose }) => ({
    purpose,
    version: 99,
    payload,
    reason: 'Virhe',
  }),
  'POST /api/clients/:clientId/entries/:entryId/annul': ({ purpose }) => ({ purpose, version: 99, reason: 'Virhe' }),
  'POST /api/clients/:clientId/entries/:entryId/history': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/drafts': ({ purpose }) => ({ purpose }),
  'PUT /api/clients/:clientId/drafts/:draftId': ({ purpose }) => ({ purpose, kind: 'contact', content: payload }),
  'DELETE /api/clients/:clientId/drafts/:draftId': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/duplicates': ({ purpose }) => ({
    purpose,
    other: scene.lahja.clientId,
    reason: 'Sama henkilö',
  }),
  'POST /api/clients/:clientId/merge': ({ purpose }) => ({
    purpose,
    other: scene.lahja.clientId,
    reason: 'Sama henkilö',
  }),
  'POST /api/clients/:clientId/unmerge': ({ purpose }) => ({
    purpose,
    other: scene.lahja.clientId,
    reason: 'Eri henkilö',
  }),
  'POST /api/clients/:clientId/disclosures': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/offers': ({ purpose }) => ({ purpose, vacancyId }),
  'POST /api/clients/:clientId/presentations/preview': ({ purpose }) => ({ purpose, vacancyId, messageId: draftId }),
  'POST /api/clients/:clientId/presentations': ({ purpose }) => ({
    purpose,
    vacancyId,
    messageId: draftId,
    digest: '0'.repeat(64),
    channel: 'letter',
  }),
  'POST /api/clients/:clientId/fixed-term-facts': ({ purpose }) => ({
    purpose,
    employerId,
    name: 'Nimi Henkilön',
    messageId: draftId,
  }),
  'POST /api/clients/:clientId/employer-results': ({ client, purpose }) => ({
    purpose,
    entryId: client.entries.get('jobOffer'),
    version: 99,
    result: '04',
    reportedOn: '2026-01-15',
    channel: 'phone',
  }),
  'POST /api/clients/:clientId/holds': ({ purpose }) => ({
    purpose,
    reason: 'x',
    ground: 'pendingMatter',
    reviewOn: '2000-01-01',
  }),
  'POST /api/clients/:clientId/holds/list': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/holds/:holdId/lift': ({ purpose }) => ({ purpose, reason: 'x', version: 1 }),
  'POST /api/messages': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/messages/list': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/messages': ({ purpose }) => ({
    purpose,
    messageId: draftId,
    threadId: draftId,
    subject: 'Asia',
    text: 'Hei',
  }),
  'POST /api/clients/:clientId/messages/:threadId/handle': ({ purpose }) => ({ purpose, version: 1, act: 'take' }),
  'POST /api/clients/:clientId/messages/attachments/:attachmentId': ({ purpose }) => ({ purpose }),
  'POST /api/clients/:clientId/attachments/:attachmentId': ({ purpose }) => ({ purpose }),
  'POST /api/worklists': ({ purpose }) => ({ purpose }),
  'POST /api/worklists/:list': ({ purpose }) => ({ purpose, caseworker: 'anyone' }),
}
/** Only the own office's handlers come to these at all, who know their own office; offices there are the viewers'. */
const ofOwnOffice = [
  'POST /api/clients/:clientId/viewings',
  'POST /api/clients/:clientId/deliveries/:disclosureId',
  'POST /api/clients/:clientId/deliveries/:disclosureId/parcel',
  'POST /api/clients/:clientId/matters',
  'POST /api/clients/:clientId/matters/list',
  'POST /api/clients/:clientId/matters/:matterId/open',
  'POST /api/clients/:clientId/matters/:matterId/move',
  'POST /api/clients/:clientId/matters/:matterId/certificate',
  'POST /api/matters',
  'POST /api/clients/:clientId/papers',
  'POST /api/clients/:clientId/papers/list',
  'POST /api/clients/:clientId/papers/:paperId/move',
]
const kindsAsked = ['address', 'email', 'phone', 'municipality', 'responsibleCaseworker', 'safetyBan', 'contact']
const lists = ['myClients', 'interviewsDue', 'plansToReview', 'searchesLapsing', 'answersWaiting']

test('every route about clients is asked here', () => {
  const routes = routesOf(door.app).filter((on) => /^\w+ \/api\/(clients|worklists|matters|messages)/.test(on))
  expect(routes.toSorted()).toEqual([...Object.keys(bodies), ...ofOwnOffice].toSorted())
})

const banned = ['turva', 'kaino'] as const

describe.each(banned)('%s', (name) => {
  test.each(cast)('$name ($group, $office)', async (person) => {
    const client = scene[name]
    const visitor = await door.as(person)
    const isInside = isOfCircle(person, client)
    const told: string[] = []
    for (const [nth, purpose] of rules.groups.get(person.group)!.purposes.entries()) {
      for (const [on, body] of Object.entries(bodies)) {
        // What a group sees depends on its task in one route as in all.
        if (nth > 0 && !on.endsWith('/open')) continue
        const kinds = on.includes(':entryId') ? kindsAsked : on.includes(':list') ? lists : ['']
        for (const kind of kinds) {
          const places = {
            clientId: client.clientId,
            entryId: client.entries.get(kind) ?? draftId,
            draftId,
            matterId: draftId,
            holdId: draftId,
            list: kind,
          } as Readonly<Record<string, string>>
          const answer = await visitor.ask(
            on.replaceAll(/:(\w+)/g, (_, part: string) => places[part]!),
            body({ client, purpose, kind }),
          )
          expect(answer.status, `${on}: ${answer.text}`).toBeLessThan(500)
          const where = whereaboutsIn(answer, client)
          if (!isInside) {
            // In an own office's list the office is not told of whom it is not to be told, but of others it is.
            const ofOthers = on === 'POST /api/worklists/:list' ? whereaboutsOfRow(answer, client) : where
            expect(ofOthers, `${on} ${kind} for ${purpose}`).toEqual([])
          }
          if (where.length > 0) told.push(`${on} ${kind}`)
        }
      }
    }
    // The looking sees: to the circle it is told.
    if (isInside) {
      expect(told).toContain('POST /api/clients/:clientId/open ')
      expect(told).toContain('POST /api/clients/:clientId/entries/:entryId/history address')
    }
  })

  test.each(cast)('a search says the name and no more to $name ($group, $office)', async (person) => {
    const client = scene[name]
    const visitor = await door.as(person)
    const purpose = rules.groups.get(person.group)!.purposes[0]
    const onlyTheName = { clientId: client.clientId, name: expect.stringContaining(client.lastName), safetyBan: true }
    for (const sought of [{ identityCode: client.identityCode }, { name: client.lastName }]) {
      const { status, body } = await visitor.ask('POST /api/clients/search', { purpose, ...sought })
      if (['archivist', 'permitOfficer', 'registerKeeper'].includes(person.group)) expect(status).toBe(404)
      else if (!finds(person, client)) expect(body).toEqual({ clients: [] })
      else if (isOfCircle(person, client))
        expect(body.clients).toMatchObject([{ ...onlyTheName, office: client.office }])
      else expect(body).toEqual({ clients: [onlyTheName] })
    }
  })
})

const whereaboutsOfRow = (answer: DoorAnswer, client: SceneClient) =>
  whereaboutsIn(
    {
      ...answer,
      body: (answer.body.rows ?? []).filter((row: { clientId: string }) => row.clientId === client.clientId),
    },
    client,
  )

test('a ban that begins later hides already, and one that has ended hides no more', async () => {
  const { clientId } = scene.veikko
  const sami = await door.as(cast.find(({ staffId }) => staffId === 'staff-3')!)
  const other = await door.as(cast.find(({ staffId }) => staffId === 'staff-1')!)
  const purpose = 'employmentServices'
  const seen = async () => {
    const { body } = await other.ask(`POST /api/clients/${clientId}/open`, { purpose })
    return body.sections.identity.some(({ kind }: { kind: string }) => kind === 'address')
  }
  const ban = (payload: object) =>
    sami.ask(`POST /api/clients/${clientId}/entries`, {
      purpose,
      kind: 'safetyBan',
      payload,
      source: 'populationRegister',
      sourceDetail: 'DVV',
      channel: 'interface',
    })
  expect(await seen()).toBe(true)
  expect((await ban({ from: '2026-01-01' })).status).toBe(201)
  expect(await seen()).toBe(false)
  expect((await ban({ from: '2025-01-01', until: '2026-01-01' })).status).toBe(201)
  expect(await seen()).toBe(true)
})
