/**
 * Every route of the staff door, asked by every group of staff: what is about clients leaves exactly one line in the
 * access log, which says what the answer held; what is not leaves none. Who may do what is restated here by hand.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractProject } from '../../duties/disclosure/given-files/extract-project.ts'
import { listContacts } from '../../duties/disclosure/given-files/list-contacts.ts'
import { previewPresentation } from '../../duties/disclosure/presentations/present-to-employer.ts'
import { registerClient } from '../../register/clients/register-client.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { registerPaper } from '../../register/papers/keep-papers.ts'
import { placeHold } from '../../duties/retention/handle-holds.ts'
import { sealAttachment } from '../../register/attachments/seal-attachment.ts'
import { writeMessage } from '../../register/messages/write-message.ts'
import { samplePng } from '../../testing/sample-files.ts'
import { moveMatter, openMatter } from '../../register/matters/handle-matters.ts'
import { raiseVisitorMatter } from '../../register/matters/raise-matters.ts'
import { visitor } from '../citizen/own-session.ts'
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
  sanna,
  seppo,
  tuula,
} from '../../testing/cast.ts'
import { insertPackage, insertPick } from '../../testing/archive-rows.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { routesOf } from '../../testing/door-routes.ts'
import { giveLetter } from '../../testing/give-letter.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { linesWithoutVersion, versionsWithoutLine } from '../../testing/log-holds.ts'
import { type LoggedLine, type NewLines, newLinesOf } from '../../testing/log-lines.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor } from '../../testing/open-staff-door.ts'
import { statementExpectations } from '../../testing/statement-expectations.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { recordSample, type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { artificialBusinessId, type StandingVacancy, standVacancy } from '../../testing/vacancies.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const everybody = [mari, tuula, kerttu, sanna, jaana, markku, ritva, hannu, seppo, anneli, kaisa]

const purposes: Readonly<Record<string, string>> = {
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
}

const identityReaders = [
  'caseworker',
  'unemploymentSecurityExpert',
  'psychologist',
  'customerServiceAdviser',
  'employerServices',
  'grantsOfficer',
  'registrar',
  'officeSupervisor',
]
const writers = identityReaders.filter((group) => group !== 'officeSupervisor')
const holders = ['caseworker', 'unemploymentSecurityExpert', 'registrar', 'officeSupervisor']
const messageWriters = ['caseworker', 'unemploymentSecurityExpert', 'customerServiceAdviser']
const matterHandlers = ['unemploymentSecurityExpert', 'registrar', 'officeSupervisor']
const vacancyKeepers = ['caseworker', 'employerServices']
const employersAnswerers = [...vacancyKeepers, 'customerServiceAdviser']
const ledgerReaders = ['caseworker', 'unemploymentSecurityExpert', 'employerServices', 'registrar', 'officeSupervisor']
const everyGroup = everybody.map(({ group }) => group as string)

/** The rules by which a group reads a category of a client of its own office, named as the notice names them. */
const rulesBy: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  caseworker: {
    identity: ['caseworker_any_client', 'caseworker_clients_of_own_office'],
    customership: ['caseworker_any_client'],
    competence: ['caseworker_any_client'],
    plans: ['caseworker_any_client'],
    offers: ['caseworker_any_client'],
    services: ['caseworker_any_client'],
    health: ['caseworker_clients_of_own_office_2'],
    unemploymentSecurity: ['caseworker_any_client_2'],
    benefits: ['caseworker_any_client'],
  },
  unemploymentSecurityExpert: {
    identity: ['unemployment_security_expert_any_client', 'unemployment_security_expert_clients_of_own_office'],
    customership: ['unemployment_security_expert_any_client'],
    competence: ['unemployment_security_expert_any_client'],
    plans: ['unemployment_security_expert_any_client'],
    offers: ['unemployment_security_expert_any_client'],
    services: ['unemployment_security_expert_any_client'],
    unemploymentSecurity: ['unemployment_security_expert_any_client'],
    benefits: ['unemployment_security_expert_any_client'],
  },
  psychologist: {
    identity: ['psychologist_clients_of_own_office'],
    customership: ['psychologist_clients_of_own_office'],
    competence: ['psychologist_clients_of_own_office'],
    plans: ['psychologist_clients_of_own_office'],
    health: ['psychologist_clients_of_own_office', 'psychologist_clients_of_own_office_2'],
  },
  customerServiceAdviser: {
    identity: ['customer_service_adviser_any_client'],
    customership: ['customer_service_adviser_any_client'],
  },
  employerServices: {
    identity: ['employer_services_valid_job_searches'],
    competence: ['employer_services_valid_job_searches'],
    offers: ['employer_services_valid_job_searches'],
  },
  grantsOfficer: {
    identity: ['grants_officer_any_client'],
    services: ['grants_officer_any_client'],
    benefits: ['grants_officer_any_client'],
  },
  registrar: { identity: ['registrar_clients_of_own_office', 'registrar_clients_of_own_office_2'] },
  officeSupervisor: Object.fromEntries(
    ['identity', 'customership', 'competence', 'plans', 'offers', 'services', 'unemploymentSecurity', 'benefits'].map(
      (category) => [category, ['office_supervisor_clients_of_own_office']],
    ),
  ),
}

type Told = {
  readonly client?: string
  readonly clients?: readonly string[]
  readonly categories?: readonly string[]
  readonly entries?: readonly string[]
  readonly reason?: string
}

type Expectation = {
  readonly operation: string
  /** Groups that get an answer; the others are refused as if nothing were there. */
  readonly may: readonly string[]
  readonly status?: number
  /** What is asked, made anew for every group. */
  readonly send: (
    purpose: string,
  ) => Promise<{ readonly path?: Readonly<Record<string, string>>; readonly body: object }>
  /** What the line must tell, said from the answer alone. */
  readonly told: (answer: DoorAnswer, asked: Asked) => Told | Promise<Told>
  /** The line of a refusal names the client that was asked for; none in searches and lists. */
  readonly refused?: (asked: Asked) => Told
  readonly seeks?: true
  /** Lines that an answer leaves, each saying the same; one unless said. */
  readonly lines?: number
  /** Looks also by codes that have been changed. */
  readonly seeksFormer?: true
}
type Asked = { readonly path: Readonly<Record<string, string>>; readonly body: Readonly<Record<string, any>> }

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let newLines: NewLines
let serial = 0
let consented = 0
let businesses = 0
let standing: StandingVacancy

beforeAll(async () => {
  stage = await testRegister()
  const register = registerOn(stage.pool, () => new Date())
  scene = await standScene(register, stage.adminPool)
  standing = await standVacancy(register)
  door = await openStaffDoor(stage)
  for (const person of everybody) await door.as(person)
  newLines = newLinesOf(stage.adminPool)
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const ofAino = () => ({ clientId: scene.aino.clientId })
const ofClient = ({ path }: Asked): Told => ({ client: path['clientId']! })
const entryOfAnswer = ({ body }: DoorAnswer): Told => ({
  categories: [body.entry.category],
  entries: [body.entry.entryId],
})
const contactOf = async () => {
  const { clientId } = scene.aino
  const entryId = await recordSample(
    registerOn(stage.pool, () => new Date()),
    mari,
    { clientId, kind: 'contact' },
  )
  return { clientId, entryId }
}
type GivenEntries = readonly { readonly entryId: string }[]
const letterOfAino = async () => {
  const { clientId } = scene.aino
  const disclosureId = await giveLetter(
    registerOn(stage.pool, () => new Date()),
    clientId,
  )
  return { clientId, disclosureId }
}
const matterKindOf = (purpose: string) => (purpose === 'unemploymentSecurity' ? 'clarification' : 'otherDocument')
/** A claim that was refused with reasons. */
const refusedClaim = async () => {
  const { clientId } = scene.aino
  const handler = visitAs(
    registerOn(stage.pool, () => new Date()),
    ritva,
  )
  const { matter } = await openMatter(handler, clientId, { purpose: 'registry', kind: 'correctionClaim' })
  const place = { clientId, matterId: matter.matterId }
  const ending = { purpose: 'registry', version: 1, to: 'closed', result: 'refused', answer: 'Syy' } as const
  await moveMatter(handler, place, ending)
  return place
}

const matterOf = async (purpose: string) => {
  const { clientId } = scene.aino
  const kind = matterKindOf(purpose)
  const handler = visitAs(
    registerOn(stage.pool, () => new Date()),
    kind === 'clarification' ? tuula : ritva,
  )
  const { matter } = await openMatter(handler, clientId, {
    purpose: purposes[handler.actor.group]!,
    kind,
  })
  return { clientId, matterId: matter.matterId }
}
/** Feedback of somebody who is not known. */
const visitorMatterOf = async () => {
  const matterId = randomUUID()
  await raiseVisitorMatter(
    { register: registerOn(stage.pool, () => new Date()), actor: visitor },
    { purpose: 'ownAffairs', matterId, kind: 'accessibilityFeedback', text: 'Painike ei näy.' },
  )
  return { matterId }
}
/** A file about nobody, made by somebody of the group. */
const fileOf = async (group: 'caseworker' | 'grantsOfficer') => {
  const fileId = randomUUID()
  const register = registerOn(stage.pool, () => new Date())
  if (group === 'caseworker') {
    await listContacts(visitAs(register, mari), {
      purpose: 'employmentServices',
      fileId,
      processor: 'webropol',
      employmentCode: '6',
    })
  } else {
    const period = { project: 'Ei kenenkään', from: '2026-01-01', to: '2026-12-31' }
    await extractProject(visitAs(register, markku), { purpose: 'benefits', fileId, ...period })
  }
  return { fileId }
}
const presentation = () => ({ vacancyId: standing.vacancy.vacancyId, messageId: randomUUID() })
/** A new client who has been unemployed for years, and has consented to being presented and to that being told. */
const consenting = async () => {
  const visit = visitAs(
    registerOn(stage.pool, () => new Date()),
    mari,
  )
  const purpose = 'employmentServices'
  const { clientId } = await registerClient(visit, {
    purpose,
    identityCode: artificialCode('050505', 'A', 900 + consented++),
    names: { firstNames: 'Suostuva', lastName: 'Asiakas' },
    channel: 'visit',
  })
  const given = { decision: 'given', form: 'written', givenOn: '2026-01-15' }
  for (const [kind, payload] of [
    ['jobSearch', { startedOn: '2020-01-01' }],
    ['employmentStatus', { code: '2', from: '2020-01-01' }],
    ['consent', { purpose: 'employerPresentation', ...given }],
    ['consent', { purpose: 'fixedTermFact', ...given }],
  ] as const) {
    await recordEntry(visit, clientId, { purpose, kind, payload, source: 'self', channel: 'visit' })
  }
  return { clientId }
}
/** What the client has written to the office, with an attachment. */
const messageOfAino = async () => {
  const { clientId } = scene.aino
  const [threadId, attachmentId] = [randomUUID(), randomUUID()]
  const register = registerOn(stage.pool, () => new Date())
  const actor = { id: clientId, name: 'Aino', group: 'subject', office: null, workstation: null, client: clientId }
  const sent = { purpose: 'ownAffairs', clientId, threadId, messageId: randomUUID(), subject: 'Asia', text: 'Hei' }
  const attachments = [{ attachmentId, name: 'kuva.png', content: samplePng.toString('base64') }]
  await writeMessage({ register, actor }, { ...sent, attachments }, {})
  return { threadId, attachmentId }
}
/** A file that hangs on the answer of the client. */
const attachedByAino = async () => {
  const { clientId, entries } = scene.aino
  const attachmentId = randomUUID()
  const file = { attachmentId, name: 'kuva.png', mediaType: 'image/png', content: samplePng, isScanned: true }
  await stage.adminPool.query(
    `insert into entry_attachment (client_id, category, entry_id, version, kind, attachment_id, name, media_type, size, is_scanned, sealed)
     values ($1, 'unemploymentSecurity', $2, 1, 'clarificationAnswer', $3, $4, $5, $6, $7, $8)`,
    [clientId, entries.get('clarificationAnswer'), ...sealAttachment(registerOn(stage.pool).seals, file)],
  )
  return { attachmentId }
}
const aHold = () => ({
  ground: 'pendingMatter' as const,
  reason: 'Valitus on kesken',
  reviewOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
})
const holdOf = async () => {
  const { clientId } = scene.aino
  const placer = visitAs(
    registerOn(stage.pool, () => new Date()),
    hannu,
  )
  const { holds } = await placeHold(placer, clientId, { purpose: 'supervision', ...aHold() })
  return { clientId, holdId: holds.find(({ by }) => by === 'person')!.holdId! }
}
const batchOf = async () => {
  const { rows } = await stage.adminPool.query<{ id: string }>(
    `insert into removal_batch (batch_id, scope, rule, regime, edition, as_of, part, state, made_at, client_count, entry_count)
     values (gen_random_uuid(), 'client', 'fiveYearsFromEnd', 'published', '2026-1', '2026-11-23', 0, 'received', now(), 1, 40)
     returning batch_id as id`,
  )
  return { batchId: rows[0]!.id }
}
const contact = { mode: '31', on: '2026-01-15', summary: 'Sovittu tapaaminen' }

/** The routes about clients. A route of the door that is neither here nor among those below fails the first test. */
const expectations: Readonly<Record<string, Expectation>> = {
  ...statementExpectations({
    register: () => registerOn(stage.pool, () => new Date()),
    clientId: () => scene.aino.clientId,
    identityEntries: async () => [scene.aino.entries.get('identityCode')!, scene.aino.entries.get('names')!],
  }),
  'POST /api/clients/search': {
    operation: 'search',
    may: identityReaders,
    seeks: true,
    send: async (purpose) => ({ body: { purpose, identityCode: scene.aino.identityCode } }),
    told: ({ body }) => ({ clients: body.clients.map((client: { clientId: string }) => client.clientId) }),
    refused: () => ({}),
  },
  'POST /api/clients': {
    operation: 'register',
    may: ['caseworker', 'customerServiceAdviser'],
    status: 201,
    send: async (purpose) => ({
      body: {
        purpose,
        identityCode: artificialCode('020202', 'A', 950 + serial++),
        names: { firstNames: 'Uusi', lastName: 'Asiakas' },
        channel: 'visit',
      },
    }),
    told: async ({ body: { clientId } }) => ({
      client: clientId,
      categories: ['identity', 'customership'],
      entries: (await stage.adminPool.query('select entry_id from entry where client_id = $1', [clientId])).rows.map(
        ({ entry_id }) => entry_id,
      ),
    }),
    // Who was to be registered is nobody yet.
    refused: () => ({ client: expect.stringMatching(uuid) as unknown as string }),
  },
  'POST /api/clients/:clientId/open': {
    operation: 'open',
    may: identityReaders,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: ({ body }, asked) => {
      const sections = Object.entries(body.sections as Record<string, { entryId: string }[]>)
      return {
        ...ofClient(asked),
        categories: sections.filter(([, entries]) => entries.length > 0).map(([category]) => category),
        entries: sections.flatMap(([, entries]) => entries.map(({ entryId }) => entryId)),
      }
    },
  },
  'POST /api/clients/:clientId/entries': {
    operation: 'record',
    may: ['caseworker', 'customerServiceAdviser'],
    status: 201,
    send: async (purpose) => ({
      path: ofAino(),
      body: { purpose, kind: 'contact', payload: contact, source: 'self', channel: 'visit' },
    }),
    told: (answer, asked) => ({ ...ofClient(asked), ...entryOfAnswer(answer) }),
  },
  'POST /api/clients/:clientId/entries/:entryId/correct': {
    operation: 'correct',
    may: ['caseworker', 'customerServiceAdviser'],
    send: async (purpose) => ({
      path: await contactOf(),
      body: { purpose, version: 1, payload: contact, reason: 'Kirjoitusvirhe' },
    }),
    told: (answer, asked) => ({ ...ofClient(asked), ...entryOfAnswer(answer) }),
  },
  'POST /api/clients/:clientId/entries/:entryId/annul': {
    operation: 'annul',
    may: ['caseworker', 'customerServiceAdviser'],
    send: async (purpose) => ({ path: await contactOf(), body: { purpose, version: 1, reason: 'Väärä henkilö' } }),
    told: (answer, asked) => ({ ...ofClient(asked), ...entryOfAnswer(answer) }),
  },
  'POST /api/clients/:clientId/entries/:entryId/history': {
    operation: 'readHistory',
    may: ['caseworker', 'unemploymentSecurityExpert', 'psychologist', 'customerServiceAdviser', 'officeSupervisor'],
    send: async (purpose) => ({ path: await contactOf(), body: { purpose } }),
    told: ({ body }, asked) => ({
      ...ofClient(asked),
      categories: ['customership'],
      entries: [...new Set<string>(body.versions.map(({ entryId }: { entryId: string }) => entryId))],
    }),
  },
  'POST /api/clients/:clientId/attachments/:attachmentId': {
    operation: 'readAttachment',
    may: ['caseworker', 'unemploymentSecurityExpert', 'officeSupervisor'],
    send: async (purpose) => {
      const { attachmentId } = await attachedByAino()
      return { path: { ...ofAino(), attachmentId }, body: { purpose } }
    },
    told: (_, asked) => ({
      ...ofClient(asked),
      categories: ['unemploymentSecurity'],
      entries: [scene.aino.entries.get('clarificationAnswer')!],
    }),
  },
  'POST /api/clients/:clientId/viewings': {
    operation: 'readLog',
    may: ['officeSupervisor'],
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/drafts': {
    operation: 'readDrafts',
    may: writers,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'PUT /api/clients/:clientId/drafts/:draftId': {
    operation: 'saveDraft',
    may: writers,
    send: async (purpose) => ({
      path: { ...ofAino(), draftId: draftId },
      body: { purpose, kind: 'contact', content: { summary: 'Kesken' } },
    }),
    told: (_, asked) => ofClient(asked),
  },
  'DELETE /api/clients/:clientId/drafts/:draftId': {
    operation: 'saveDraft',
    may: writers,
    status: 204,
    send: async (purpose) => ({ path: { ...ofAino(), draftId: draftId }, body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/duplicates': onTwins('markDuplicate'),
  'POST /api/clients/:clientId/merge': onTwins('merge'),
  'POST /api/clients/:clientId/unmerge': onTwins('part'),
  'POST /api/clients/:clientId/holds/list': {
    operation: 'readHolds',
    may: holders,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/holds': {
    operation: 'placeHold',
    may: holders,
    status: 201,
    send: async (purpose) => ({ path: ofAino(), body: { purpose, ...aHold() } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/holds/:holdId/lift': {
    operation: 'liftHold',
    may: holders,
    send: async (purpose) => ({ path: await holdOf(), body: { purpose, reason: 'Ratkaistu' } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/holds': {
    operation: 'listHolds',
    may: holders,
    send: async (purpose) => ({ body: { purpose } }),
    told: ({ body }) => ({
      clients: [...new Set<string>(body.holds.map(({ clientId }: { clientId: string }) => clientId))],
    }),
    refused: () => ({}),
  },
  'POST /api/messages': {
    operation: 'listMessages',
    may: messageWriters,
    send: async (purpose) => {
      await messageOfAino()
      return { body: { purpose } }
    },
    told: ({ body }) => ({
      clients: [...new Set<string>(body.threads.map(({ clientId }: { clientId: string }) => clientId))],
    }),
    refused: () => ({}),
  },
  'POST /api/clients/:clientId/messages/list': {
    operation: 'readMessages',
    may: messageWriters,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/messages': {
    operation: 'writeMessage',
    may: messageWriters,
    status: 201,
    send: async (purpose) => ({
      path: ofAino(),
      body: { purpose, messageId: randomUUID(), threadId: randomUUID(), subject: 'Asia', text: 'Hei' },
    }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/messages/:threadId/handle': {
    operation: 'handleMessages',
    may: messageWriters,
    send: async (purpose) => ({
      path: { ...ofAino(), threadId: (await messageOfAino()).threadId },
      body: { purpose, version: 2, act: 'take' },
    }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/messages/attachments/:attachmentId': {
    operation: 'readMessages',
    may: messageWriters,
    send: async (purpose) => ({
      path: { ...ofAino(), attachmentId: (await messageOfAino()).attachmentId },
      body: { purpose },
    }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/removals': {
    operation: 'listRemovals',
    may: ['archivist'],
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/removals/:batchId/open': {
    operation: 'listRemovals',
    may: ['archivist'],
    send: async (purpose) => ({ path: await batchOf(), body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/removals/:batchId/approve': {
    operation: 'approveRemoval',
    may: ['archivist'],
    send: async (purpose) => ({ path: await batchOf(), body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/clients/:clientId/matters': {
    operation: 'openMatter',
    may: matterHandlers,
    status: 201,
    send: async (purpose) => ({ path: ofAino(), body: { purpose, kind: matterKindOf(purpose) } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/matters/list': {
    operation: 'readMatters',
    may: matterHandlers,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/matters/:matterId/open': {
    operation: 'readMatters',
    may: matterHandlers,
    send: async (purpose) => ({ path: await matterOf(purpose), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/matters/:matterId/move': {
    operation: 'moveMatter',
    may: matterHandlers,
    send: async (purpose) => ({ path: await matterOf(purpose), body: { purpose, version: 1, to: 'inHand' } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/matters/:matterId/certificate': {
    operation: 'readMatters',
    may: ['registrar', 'officeSupervisor'],
    send: async (purpose) => ({ path: await refusedClaim(), body: { purpose, language: 'fi' } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/matters': {
    operation: 'listMatters',
    may: matterHandlers,
    send: async (purpose) => ({ body: { purpose } }),
    told: ({ body }) => ({
      clients: [...new Set<string>(body.matters.map(({ clientId }: { clientId: string }) => clientId))],
    }),
    refused: () => ({}),
  },
  'POST /api/visitor-matters': {
    operation: 'listMatters',
    may: ['registrar'],
    send: async (purpose) => ({ body: { purpose, state: 'received' } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/visitor-matters/:matterId/answer': {
    operation: 'moveMatter',
    may: ['registrar'],
    send: async (purpose) => ({ path: await visitorMatterOf(), body: { purpose, answer: 'Kiitos, korjaamme.' } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/clients/:clientId/disclosures': {
    operation: 'readDisclosures',
    may: ledgerReaders,
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: ({ body }, asked) => {
      const told = body.disclosures.flatMap(({ content }: { content: { kinds: Record<string, GivenEntries> } }) =>
        Object.entries(content.kinds).flatMap(([kind, entries]) => entries.map(({ entryId }) => ({ kind, entryId }))),
      ) as { kind: string; entryId: string }[]
      return {
        ...ofClient(asked),
        categories: [...new Set(told.map(({ kind }) => rules.kinds.get(kind)!.category))],
        entries: [...new Set(told.map(({ entryId }) => entryId))],
      }
    },
  },
  'POST /api/deliveries': {
    operation: 'listDeliveries',
    may: ledgerReaders,
    send: async (purpose) => ({ body: { purpose } }),
    told: ({ body }) => ({
      clients: [...new Set<string>(body.deliveries.map(({ clientId }: { clientId: string }) => clientId))],
    }),
    refused: () => ({}),
  },
  'POST /api/deliveries/counts': {
    operation: 'listDeliveries',
    may: ledgerReaders,
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/clients/:clientId/deliveries/:disclosureId': {
    operation: 'handleDelivery',
    may: ledgerReaders,
    send: async (purpose) => ({ path: await letterOfAino(), body: { purpose, act: 'sent' } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/deliveries/:disclosureId/parcel': {
    operation: 'handleDelivery',
    may: ledgerReaders,
    send: async (purpose) => ({ path: await letterOfAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/offers': {
    operation: 'record',
    may: vacancyKeepers,
    status: 201,
    send: async (purpose) => ({ path: ofAino(), body: { purpose, vacancyId: standing.vacancy.vacancyId } }),
    told: (answer, asked) => ({ ...ofClient(asked), ...entryOfAnswer(answer) }),
  },
  'POST /api/clients/:clientId/employer-results': {
    operation: 'record',
    may: vacancyKeepers,
    status: 201,
    send: async (purpose) => {
      const { clientId } = scene.aino
      const register = registerOn(stage.pool, () => new Date())
      const entryId = await recordSample(register, mari, { clientId, kind: 'presentation' })
      return {
        path: ofAino(),
        body: { purpose, entryId, version: 1, result: '04', reportedOn: '2026-01-15', channel: 'phone' },
      }
    },
    // What it is about has a new version too.
    told: ({ body }, asked) => ({
      ...ofClient(asked),
      categories: ['offers'],
      entries: [body.entry.entryId, asked.body['entryId']],
    }),
  },
  'POST /api/clients/:clientId/presentations/preview': {
    operation: 'previewDisclosure',
    may: vacancyKeepers,
    send: async (purpose) => ({ path: await consenting(), body: { purpose, ...presentation() } }),
    told: ({ body }, asked) => ({
      ...ofClient(asked),
      categories: ['identity'],
      entries: body.choices.map(({ entryId }: { entryId: string }) => entryId),
    }),
  },
  'POST /api/clients/:clientId/presentations': {
    operation: 'disclose',
    may: vacancyKeepers,
    status: 201,
    send: async (purpose) => {
      const path = await consenting()
      const body = { purpose, ...presentation() }
      const visit = purpose === 'employmentServices' ? mari : jaana
      const register = registerOn(stage.pool, () => new Date())
      const seen = await previewPresentation(visitAs(register, visit), path.clientId, {
        ...body,
        purpose: purposes[visit.group]!,
      })
      await newLines()
      return { path, body: { ...body, digest: seen.digest!, channel: 'letter' } }
    },
    told: async ({ body }, asked) => {
      const { rows } = await stage.adminPool.query('select entries from disclosure where message_id = $1', [
        asked.body['messageId'],
      ])
      return {
        ...ofClient(asked),
        categories: ['identity', 'offers'],
        entries: [...rows[0].entries, body.entry.entryId],
      }
    },
  },
  'POST /api/clients/:clientId/fixed-term-facts': {
    operation: 'disclose',
    // Told by those alone who see the periods that it is worked out from.
    may: ['caseworker'],
    status: 201,
    send: async (purpose) => ({
      path: await consenting(),
      body: {
        purpose,
        employerId: standing.employer.employerId,
        name: 'Aino Virtasalo',
        messageId: randomUUID(),
      },
    }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/employers/list': {
    operation: 'readVacancies',
    may: employersAnswerers,
    send: async (purpose) => ({ body: { purpose, words: 'kaste' } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/employers': {
    operation: 'keepVacancies',
    may: vacancyKeepers,
    status: 201,
    send: async (purpose) => ({
      body: { purpose, businessId: artificialBusinessId(100 + businesses++), name: 'Uusi Oy', language: 'sv' },
    }),
    told: () => ({}),
    refused: () => ({}),
  },
  'PUT /api/employers/:employerId': {
    operation: 'keepVacancies',
    may: vacancyKeepers,
    send: async (purpose) => {
      const { employer } = await standVacancy(
        registerOn(stage.pool, () => new Date()),
        300 + businesses++,
      )
      const { employerId, version, businessId } = employer
      return { path: { employerId }, body: { purpose, version, businessId, name: 'Keittiö Kaste Oy', language: 'fi' } }
    },
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/vacancies/list': {
    operation: 'readVacancies',
    may: vacancyKeepers,
    send: async (purpose) => ({ body: { purpose, state: 'open' } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/vacancies': {
    operation: 'keepVacancies',
    may: vacancyKeepers,
    status: 201,
    send: async (purpose) => ({
      body: { purpose, employerId: standing.employer.employerId, title: 'Tarjoilija', places: 1 },
    }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/vacancies/:vacancyId/open': {
    operation: 'readVacancies',
    may: vacancyKeepers,
    send: async (purpose) => ({ path: { vacancyId: standing.vacancy.vacancyId }, body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'PUT /api/vacancies/:vacancyId': {
    operation: 'keepVacancies',
    may: vacancyKeepers,
    send: async (purpose) => {
      const { employerId } = standing.employer
      const { vacancy } = await standVacancy(
        registerOn(stage.pool, () => new Date()),
        200 + businesses++,
      )
      return {
        path: { vacancyId: vacancy.vacancyId },
        body: { purpose, version: 1, employerId, title: 'Kokki', places: 1, state: 'filled' },
      }
    },
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/contact-lists': {
    operation: 'listContacts',
    may: ['caseworker'],
    status: 201,
    // Nobody has this status, so that there is no line but those of the order itself; what is given has lines of its own.
    send: async (purpose) => ({
      body: { purpose, fileId: randomUUID(), processor: 'elisaOc', employmentCode: '6' },
    }),
    lines: 2,
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/contact-lists/:fileId/fetch': {
    operation: 'listContacts',
    may: ['caseworker'],
    send: async (purpose) => ({ path: await fileOf('caseworker'), body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/project-extracts': {
    operation: 'extractProject',
    may: ['grantsOfficer'],
    status: 201,
    send: async (purpose) => ({
      body: { purpose, fileId: randomUUID(), project: 'Ei kenenkään', from: '2026-01-01', to: '2026-12-31' },
    }),
    lines: 2,
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/project-extracts/:fileId/fetch': {
    operation: 'extractProject',
    may: ['grantsOfficer'],
    send: async (purpose) => ({ path: await fileOf('grantsOfficer'), body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/employer-answers': {
    operation: 'answerEmployer',
    may: employersAnswerers,
    seeks: true,
    seeksFormer: true,
    send: async (purpose) => ({
      body: {
        purpose,
        employerId: standing.employer.employerId,
        ground: 'reemployment',
        identityCode: scene.aino.identityCode,
        name: 'Aino Virtasalo',
        employmentStartedOn: '2020-01-01',
        employmentEndedOn: new Date().toISOString().slice(0, 10),
      },
    }),
    told: () => ({ clients: [scene.aino.clientId], reason: 'employerReemployment: 916/2012 12 luku 6 § 3 mom.' }),
    refused: () => ({ reason: 'employerReemployment: 916/2012 12 luku 6 § 3 mom.' }),
  },
  'POST /api/archive/overview': {
    operation: 'overseeRemoval',
    may: ['archivist'],
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/archive/packages': {
    operation: 'seeArchive',
    may: ['archivist'],
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/archive/packages/:packageId/open': {
    operation: 'seeArchive',
    may: ['archivist'],
    send: async (purpose) => ({
      path: { packageId: await insertPackage(stage.adminPool, 'sent') },
      body: { purpose },
    }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/archive/batches/:batchId/package': {
    operation: 'seeArchive',
    may: ['archivist'],
    send: async (purpose) => {
      const batchId = crypto.randomUUID()
      await insertPackage(stage.adminPool, 'sent', { batchId })
      return { path: { batchId }, body: { purpose } }
    },
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/archive/packages/:packageId/again': {
    operation: 'askPackageAgain',
    may: ['archivist'],
    send: async (purpose) => ({
      path: { packageId: await insertPackage(stage.adminPool, 'rejected') },
      body: { purpose },
    }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/archive/receipts': {
    operation: 'seeArchive',
    may: ['archivist'],
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/clients/:clientId/papers': {
    operation: 'registerPaper',
    may: ['registrar'],
    status: 201,
    send: async (purpose) => ({ path: ofAino(), body: { purpose, kind: 'medicalCertificate', ...shelf } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/papers/list': {
    operation: 'readPapers',
    may: ['registrar'],
    send: async (purpose) => ({ path: ofAino(), body: { purpose } }),
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/clients/:clientId/papers/:paperId/move': {
    operation: 'movePaper',
    may: ['registrar'],
    send: async (purpose) => {
      const registrar = visitAs(
        registerOn(stage.pool, () => new Date()),
        ritva,
      )
      const sent = { purpose: 'registry', kind: 'otherPaper', ...shelf }
      const { clientId, paperId } = await registerPaper(registrar, scene.aino.clientId, sent)
      return { path: { clientId, paperId }, body: { purpose, version: 1, ...shelf, box: '18' } }
    },
    told: (_, asked) => ofClient(asked),
  },
  'POST /api/papers': {
    operation: 'listPapers',
    may: ['registrar'],
    send: async (purpose) => ({ body: { purpose } }),
    told: ({ body }) => ({
      clients: [...new Set<string>(body.papers.map(({ clientId }: { clientId: string }) => clientId))],
    }),
    refused: () => ({}),
  },
  'POST /api/papers/picks': {
    operation: 'listPicks',
    may: ['registrar', 'archivist'],
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/papers/picks/:pickId/confirm': {
    operation: 'confirmPick',
    may: ['registrar'],
    send: async (purpose) => ({
      path: { pickId: await insertPick(stage.adminPool) },
      body: { purpose, outcome: 'destroyed' },
    }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/worklists': {
    operation: 'list',
    may: everyGroup,
    send: async (purpose) => ({ body: { purpose } }),
    told: () => ({}),
    refused: () => ({}),
  },
  'POST /api/worklists/:list': {
    operation: 'list',
    may: ['caseworker', 'unemploymentSecurityExpert', 'officeSupervisor'],
    send: async (purpose) => ({ path: { list: 'myClients' }, body: { purpose, caseworker: 'anyone', limit: 2 } }),
    told: ({ body }) => ({ clients: body.rows.map(({ clientId }: { clientId: string }) => clientId) }),
    refused: () => ({}),
  },
}

const shelf = { room: 'Kellari 2', shelf: 'B', box: '17' }
const draftId = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'

function onTwins(operation: string): Expectation {
  const both = ({ path, body }: Asked): Told => ({
    client: path['clientId']!,
    clients: [body['other']],
    reason: body['reason'],
  })
  return {
    operation,
    may: ['caseworker', 'officeSupervisor'],
    send: async (purpose) => ({
      path: { clientId: scene.lahja.clientId },
      body: { purpose, other: scene.lahjaAgain.clientId, reason: 'Sama henkilö' },
    }),
    told: (_, asked) => both(asked),
    refused: both,
  }
}

/** Routes that are about no client, and what each group asks of them. They leave no line. */
const withoutClients: Readonly<
  Record<string, { readonly path?: string; readonly body?: object; readonly status?: number }>
> = {
  'GET /healthz': {},
  'GET /api/availability': {},
  'GET /openapi.json': {},
  'GET /session/cast': {},
  'GET /session/style.css': {},
  'GET /session/membership': {},
  'GET /api/me': {},
  'GET /api/staff': {},
  'GET /api/rulebook': {},
  'GET /api/recipients': {},
  'GET /api/notice/:language': { path: '/api/notice/fi' },
  'GET /api/session': {},
  'POST /api/session/keep': {},
  'GET /api/session/membership': {},
  'POST /api/code-lists/:list/search': { path: '/api/code-lists/municipality/search', body: { words: 'hel' } },
}

/** Signing in and out leaves lines of its own, about no client: server/session tests them. */
const signing = [
  'GET /session/sign-in',
  'GET /session/callback',
  'POST /session/sign-out',
  'POST /session/back-channel-sign-out',
  'POST /session/membership',
  'POST /api/session/membership',
]

test('no route of the door is without its expectation', () => {
  const expected = [...Object.keys(expectations), ...Object.keys(withoutClients), ...signing]
  expect(routesOf(door.app).toSorted()).toEqual(expected.toSorted())
})

describe.each(everybody)('$group', (person: CastPerson) => {
  const purpose = purposes[person.group]!

  test.each(Object.entries(expectations))('%s leaves one line that says what was answered', async (on, expected) => {
    const visitor = await door.as(person)
    const asked: Asked = { path: {}, ...(await expected.send(purpose)) }
    await newLines()
    const answer = await visitor.ask(
      on.replaceAll(/:(\w+)/g, (_, name: string) => asked.path[name]!),
      asked.body,
    )
    const lines = await newLines()
    const isDone = expected.may.includes(person.group)
    expect(answer.status, answer.text).toBe(isDone ? (expected.status ?? 200) : 404)
    if (!isDone) {
      expect(answer.body).toEqual({
        type: 'urn:seloste:problem:not-found',
        title: 'There is nothing here, or nothing for you',
        status: 404,
      })
    }

    expect(lines).toHaveLength(isDone ? (expected.lines ?? 1) : 1)
    const told = isDone ? await expected.told(answer, asked) : (expected.refused ?? ofClient)(asked)
    const rules = isDone ? (told.categories ?? []).flatMap((category) => rulesBy[person.group]![category]!) : []
    expect(lines[0]).toEqual({
      actor: [person.staffId, person.name, person.group, person.office],
      workstation: 'demoLoopback',
      session: expect.stringMatching(uuid),
      purpose,
      operation: expected.operation,
      outcome: isDone ? 'done' : 'notFound',
      client: told.client ?? null,
      clients: (told.clients ?? []).toSorted(),
      categories: (told.categories ?? []).toSorted(),
      entries: (told.entries ?? []).toSorted(),
      reason: told.reason ?? null,
      sought:
        expected.seeks && isDone
          ? { by: 'identityCode', former: expected.seeksFormer ?? false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
          : null,
      rules: [...new Set(rules)].toSorted(),
      edition: '2026-1',
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
      xid: expect.stringMatching(/^\d+$/),
    } satisfies LoggedLine)
  })

  test.each(Object.entries(withoutClients))('%s leaves no line', async (on, { path, body, status = 200 }) => {
    const visitor = await door.as(person)
    await newLines()
    const [method, where] = on.split(' ')
    const answer = await visitor.ask(`${method} ${path ?? where}`, body)
    expect(answer.status, answer.text).toBe(status)
    expect(await newLines()).toEqual([])
  })
})

test('a search by name is logged page by page with whom it showed, and its words as a digest only', async () => {
  const visitor = await door.as(mari)
  const registered = await Promise.all(
    Array.from({ length: 23 }, async (_, nth) => {
      const sent = { purpose: 'employmentServices', names: { firstNames: `Sivu ${nth}`, lastName: 'Monilukuinen' } }
      const identityCode = artificialCode('030303', 'A', 900 + nth)
      return (await visitor.ask('POST /api/clients', { ...sent, identityCode, channel: 'visit' })).body
        .clientId as string
    }),
  )
  await newLines()
  const shown: string[][] = []
  let after: string | undefined
  do {
    const sought = { purpose: 'employmentServices', name: 'monilu', ...(after ? { after } : {}) }
    const { status, body } = await visitor.ask('POST /api/clients/search', sought)
    expect(status).toBe(200)
    shown.push(body.clients.map(({ clientId }: { clientId: string }) => clientId))
    after = body.next
  } while (after !== undefined)
  expect(shown.map(({ length }) => length)).toEqual([20, 3])
  expect(shown.flat().toSorted()).toEqual(registered.toSorted())
  const lines = await newLines()
  expect(lines.map(({ clients }) => clients)).toEqual(shown.map((page) => page.toSorted()))
  for (const { sought } of lines) {
    expect(sought).toEqual({ by: 'name', hash: expect.stringMatching(/^[0-9a-f]{64}$/), letters: 6 })
  }
})

test('every line is of its own transaction and bears a nonce of its own', async () => {
  const { rows } = await stage.adminPool.query(
    `select count(*)::int as lines, count(distinct nonce)::int as nonces, count(distinct xid)::int as transactions,
            bool_and(length(nonce) = 32) as whole from access_log`,
  )
  expect(rows[0].lines).toBeGreaterThan(100)
  expect(rows[0]).toEqual({ lines: rows[0].lines, nonces: rows[0].lines, transactions: rows[0].lines, whole: true })
})

test('what was written and what the lines say was written is the same, transaction by transaction', async () => {
  expect(await versionsWithoutLine(stage.adminPool)).toEqual([])
  expect(await linesWithoutVersion(stage.adminPool)).toEqual([])
})

test('who is not signed in is answered nothing, and leaves no line', async () => {
  await newLines()
  for (const on of Object.keys(expectations)) {
    const answer = await door.ask(on.replaceAll(/:\w*Id/g, scene.aino.clientId).replace(':list', 'myClients'), {})
    expect(answer.status, on).toBe(401)
  }
  expect(await newLines()).toEqual([])
})
