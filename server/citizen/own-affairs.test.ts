/**
 * What a person does about themself in the e-service, by the real door: every route scoped to the person and logged, every
 * act done once, nothing of another person touched (N6.1, N10.1, N14.1).
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { jarmo, mari, ritva } from '../../testing/cast.ts'
import { aino, anders, noora } from '../../testing/citizens.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { routesOf } from '../../testing/door-routes.ts'
import { type NewLines, newLinesOf } from '../../testing/log-lines.ts'
import { openCitizenDoor, type OpenCitizenDoor, type OwnVisitor } from '../../testing/open-citizen-door.ts'
import { registerOn } from '../../testing/register.ts'
import { giveLetter } from '../../testing/give-letter.ts'
import { moveMatter } from '../../register/matters/handle-matters.ts'
import { samplePdf, samplePng } from '../../testing/sample-files.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { type Citizens, standCitizens } from '../../testing/standing-citizens.ts'

// Hundreds of requests a test: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 180_000 })

let stage: TestRegister
let door: OpenCitizenDoor
let standing: Citizens
let newLines: NewLines
let me: OwnVisitor
const register = () => registerOn(stage.pool, () => new Date())
const today = dayOf(new Date())
const inDays = (days: number) => endOfPeriod(today, { days })

beforeAll(async () => {
  stage = await testRegister()
  standing = await standCitizens(register(), stage.adminPool)
  door = await openCitizenDoor(stage)
  me = await door.as(aino)
  await door.as(anders)
  await door.as(noora)
  for (const citizen of [standing.aino, standing.anders]) things.set(citizen.clientId, await give(citizen))
  newLines = newLinesOf(stage.adminPool)
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const language = 'fi'
const affairs = async (visitor = me) => (await visitor.ask('POST /api/own/affairs', { language })).body
const recordByMari = async (kind: string, payload: object) =>
  (
    await recordEntry(visitAs(register(), kind.startsWith('clarification') ? jarmo : mari), standing.aino.clientId, {
      purpose: kind.startsWith('clarification') ? 'unemploymentSecurity' : 'employmentServices',
      kind,
      payload: payload as Record<string, unknown>,
      source: 'office',
      channel: 'office',
    })
  ).entry.entryId

/** What a person has beside entries: a claim that was refused with its reasons, a file on a message, a line of the log. */
type Things = { readonly matterId: string; readonly attachmentId: string; readonly logId: string }
const things = new Map<string, Things>()

async function give({ clientId, person }: Citizens['aino']): Promise<Things> {
  const visitor = await door.as(person)
  const [matterId, attachmentId] = [randomUUID(), randomUUID()]
  const { body: raised } = await visitor.ask('POST /api/own/matters', {
    matterId,
    kind: 'correctionClaim',
    text: 'Vuosi on väärä.',
  })
  expect(raised.number).toEqual(expect.any(String))
  const handler = visitAs(register(), { ...ritva, office: raised.number.split('/')[0] })
  await moveMatter(
    handler,
    { clientId, matterId },
    {
      purpose: 'registry',
      version: 1,
      to: 'closed',
      result: 'refused',
      answer: 'Todistus tukee merkintää.',
    },
  )
  const sent = await visitor.ask('POST /api/own/messages', {
    messageId: randomUUID(),
    threadId: randomUUID(),
    subject: 'Todistus',
    text: 'Liitteenä.',
    attachments: [{ attachmentId, name: 'todistus.png', content: samplePng.toString('base64') }],
  })
  expect(sent.status).toBe(201)
  const { body } = await visitor.ask('POST /api/own/viewings', { language })
  return { matterId, attachmentId, logId: body.viewings[0].logId }
}

/** What each route of the own record is asked; ids are of what whoever is given has. */
const asked: Readonly<Record<string, (of: Citizens['aino']) => readonly [path: string, body: object]>> = {
  'POST /api/own/overview': () => ['/api/own/overview', { language }],
  'POST /api/own/record': () => ['/api/own/record', { language }],
  'POST /api/own/disclosures': () => ['/api/own/disclosures', { language }],
  'POST /api/own/affairs': () => ['/api/own/affairs', { language }],
  'POST /api/own/consents': () => ['/api/own/consents', { language }],
  'POST /api/own/viewings': () => ['/api/own/viewings', { language }],
  'POST /api/own/matters/list': () => ['/api/own/matters/list', { language }],
  'POST /api/own/matters': () => [
    '/api/own/matters',
    { matterId: randomUUID(), kind: 'inspectionRequest', text: 'Kaikki tietoni' },
  ],
  'POST /api/own/matters/:matterId/receipt': ({ clientId }) => [
    `/api/own/matters/${things.get(clientId)!.matterId}/receipt`,
    { language },
  ],
  'POST /api/own/matters/:matterId/certificate': ({ clientId }) => [
    `/api/own/matters/${things.get(clientId)!.matterId}/certificate`,
    { language },
  ],
  'POST /api/own/entries/:entryId/receipt': ({ entries }) => [
    `/api/own/entries/${entries.get('skill')}/receipt`,
    { language },
  ],
  'POST /api/own/messages/list': () => ['/api/own/messages/list', { language }],
  'POST /api/own/messages': () => [
    '/api/own/messages',
    { messageId: randomUUID(), threadId: randomUUID(), subject: 'Kurssi', text: 'Voinko aloittaa?' },
  ],
  'POST /api/own/messages/attachments/:attachmentId': ({ clientId }) => [
    `/api/own/messages/attachments/${things.get(clientId)!.attachmentId}`,
    { language },
  ],
  'POST /api/own/viewings/ask': ({ clientId }) => [
    '/api/own/viewings/ask',
    { matterId: randomUUID(), logId: things.get(clientId)!.logId },
  ],
  'POST /api/own/consents/decide': () => [
    '/api/own/consents/decide',
    {
      language,
      purpose: 'workTryout',
      wording: '2026-1',
      decisions: [{ entryId: randomUUID(), decision: 'given' }],
    },
  ],
  'PUT /api/own/entries/:entryId': ({ entries }) => [
    `/api/own/entries/${entries.get('skill')}`,
    { kind: 'skill', seen: 1, payload: { name: 'Hitsaus' } },
  ],
  'POST /api/own/entries/:entryId/remove': ({ entries }) => [
    `/api/own/entries/${entries.get('languageSkill')}/remove`,
    { version: 1 },
  ],
  'POST /api/own/job-search/renew': ({ entries }) => [
    '/api/own/job-search/renew',
    { language, entryId: entries.get('jobSearch'), seen: 1 },
  ],
  'POST /api/own/job-search/end': ({ entries }) => [
    '/api/own/job-search/end',
    { language, entryId: entries.get('jobSearch'), seen: 1, endedOn: today, reason: '03' },
  ],
  'POST /api/own/status-changes': () => [
    '/api/own/status-changes',
    { language, entryId: randomUUID(), change: 'studies', from: inDays(1) },
  ],
  'POST /api/own/applications': () => [
    '/api/own/applications',
    { language, entryId: randomUUID(), employer: 'Kahvila Kulma', title: 'Kokki', appliedOn: today },
  ],
  'POST /api/own/appointments/cancel': ({ entries }) => [
    '/api/own/appointments/cancel',
    { language, entryId: entries.get('appointment'), seen: 1 },
  ],
  'POST /api/own/appointments/move': ({ entries }) => [
    '/api/own/appointments/move',
    { language, entryId: entries.get('appointment'), seen: 1, on: inDays(3), time: '10.00' },
  ],
  'POST /api/own/plan/accept': ({ entries }) => [
    '/api/own/plan/accept',
    { language, entryId: entries.get('plan'), seen: 1 },
  ],
  'POST /api/own/plan/task-done': ({ entries }) => [
    '/api/own/plan/task-done',
    { language, entryId: entries.get('plan'), seen: 1, task: 0 },
  ],
  'POST /api/own/offers/answer': ({ entries }) => [
    '/api/own/offers/answer',
    { language, entryId: entries.get('jobOffer'), seen: 1, result: '51' },
  ],
  'POST /api/own/clarifications/answer': ({ entries }) => [
    '/api/own/clarifications/answer',
    {
      language,
      entryId: randomUUID(),
      request: entries.get('clarificationRequest'),
      text: 'Selvitys',
      attachmentsFollow: false,
    },
  ],
  'POST /api/own/clarifications/attachments': ({ entries }) => [
    '/api/own/clarifications/attachments',
    {
      language,
      entryId: randomUUID(),
      request: entries.get('clarificationRequest'),
      text: 'Todistus',
      attachmentsFollow: false,
      attachments: [
        { attachmentId: randomUUID(), name: 'todistus.pdf', content: samplePdf('Todistus').toString('base64') },
      ],
    },
  ],
  'POST /api/own/attachments/:attachmentId': ({ entries }) => [
    `/api/own/attachments/${entries.get('skill')}`,
    { language },
  ],
  'PUT /api/own/clarifications/draft': ({ entries }) => [
    '/api/own/clarifications/draft',
    { request: entries.get('clarificationRequest'), text: 'Kesken' },
  ],
}

/** Routes that are about no client's record. */
const others = [
  'GET /healthz',
  'GET /api/availability',
  'GET /openapi.json',
  'GET /session/cast',
  'GET /session/style.css',
  'GET /session/sign-in',
  'GET /session/callback',
  'POST /session/sign-out',
  'POST /session/back-channel-sign-out',
  'GET /api/me',
  'GET /api/session',
  'POST /api/session/keep',
  'GET /api/forms',
  'GET /api/notice/:language',
  'POST /api/code-lists/:list/search',
  'PUT /api/cookie-choice',
  'POST /api/page-views',
  'POST /api/accessibility-feedback',
  'POST /api/identity-match',
  'POST /api/start/draft',
  'PUT /api/start/draft',
  'POST /api/start',
]

const send = (visitor: OwnVisitor, on: string, of: Citizens['aino']) => {
  const [path, body] = asked[on]!(of)
  return visitor.ask(`${on.split(' ')[0]} ${path}`, body)
}

/** Everything that the register has of a client, to see that nothing of it changes. */
async function everythingOf(clientId: string): Promise<string> {
  const parts = await Promise.all(
    [
      'client',
      'entry',
      'draft',
      'matter',
      'matter_event',
      'client_name',
      'client_identity_code',
      'message_thread',
      'message',
      'message_attachment',
      'entry_attachment',
      'outside_notice',
      'disclosure',
    ].map((table) =>
      stage.adminPool.query(
        `select coalesce(string_agg(md5(t::text), ',' order by t::text), '') as sum from ${table} t where client_id = $1`,
        [clientId],
      ),
    ),
  )
  return parts.map(({ rows }) => rows[0].sum).join('\n')
}

describe('every route of the door', () => {
  test('is known here: one that asks for a client, or is forgotten, fails', () => {
    expect(routesOf(door.app).toSorted()).toEqual([...Object.keys(asked), ...others].toSorted())
    // Whose record it is, only the session says.
    const paths = JSON.stringify((door.app.swagger() as { paths: object }).paths)
    expect(paths).not.toMatch(/clientId|client_id|identityCode/)
  })

  test.each(Object.keys(asked))('%s needs somebody who has been identified', async (on) => {
    const [path, body] = asked[on]!(standing.aino)
    const answer = await door.ask(`${on.split(' ')[0]} ${path}`, body)
    expect(answer.status).toBe(401)
  })

  test.each(Object.keys(asked))('%s is logged, and for nobody but the person (N14.1)', async (on) => {
    const visitor = await door.as(anders)
    await newLines()
    const before = await everythingOf(standing.aino.clientId)
    await send(visitor, on, standing.anders)
    const lines = await newLines()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toMatchObject({ actor: [standing.anders.clientId, expect.any(String), 'subject', null] })
      expect(line).toMatchObject({ purpose: 'ownAffairs', client: standing.anders.clientId })
      expect(line.clients).toEqual([])
    }
    expect(await everythingOf(standing.aino.clientId)).toBe(before)
  })

  test.each(Object.keys(asked))('%s answers an entry of another person like one that is not there', async (on) => {
    const visitor = await door.as(aino)
    const before = await everythingOf(standing.anders.clientId)
    const answer = await send(visitor, on, standing.anders)
    const [, body] = asked[on]!(standing.anders)
    const isAboutTheirs =
      /:(entryId|matterId|attachmentId)/.test(on) ||
      'request' in body ||
      'logId' in body ||
      ('entryId' in body && 'seen' in body)
    if (isAboutTheirs) expect(answer.status).toBe(404)
    expect(answer.text).not.toMatch(/Sjöroos|Anders/)
    expect(await everythingOf(standing.anders.clientId)).toBe(before)
  })

  test.each(Object.keys(asked))('%s has nothing for somebody who is no client', async (on) => {
    const answer = await send(await door.as(noora), on, standing.aino)
    expect(answer.status).toBe(404)
  })
})

describe('the own record', () => {
  test('shows all nine categories in words, with where each datum came from, and leaves no code (M1.1, M7.1, N6.4)', async () => {
    const { body } = await me.ask('POST /api/own/record', { language: 'en' })
    expect(body.sections.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const entries = body.sections.flatMap((section: { entries: object[] }) => section.entries)
    expect(entries.length).toBeGreaterThan(35)
    for (const entry of entries) {
      expect(entry).toMatchObject({ source: expect.stringMatching(/./), channel: expect.stringMatching(/./) })
      expect(entry).toMatchObject({ kept: expect.stringMatching(/years.*\d+\/\d{4}/) })
      for (const { value } of entry.fields) expect(value).not.toMatch(/^(?:staff-\d+|0\d|[A-Z]\d{3})$/)
    }
  })

  test('names what a rule keeps apart, and does not show it (N9.6)', async () => {
    const answer = await me.ask('POST /api/own/record', { language: 'en' })
    expect(answer.body.apart).toEqual(['Psychologist’s note'])
    expect(answer.text).not.toContain(standing.aino.entries.get('psychologistNote'))
  })

  test('tells who looked by group and office, for which task, and not by name (N10.1)', async () => {
    const { body, text } = await me.ask('POST /api/own/viewings', { language: 'en', others: true })
    expect(body.viewings.length).toBeGreaterThan(0)
    expect(body.viewings.at(-1)).toMatchObject({
      who: 'Caseworker',
      office: 'Uusimaa TE Office',
      did: 'changed',
      task: 'Employment services',
      ground: expect.stringContaining('916/2012'),
    })
    expect(text).not.toContain('Niemelä')
  })

  test('what is changed in place is changed once, however often it is sent, and never over a newer datum (N10.1)', async () => {
    const entryId = standing.aino.entries.get('phone')!
    const change = { kind: 'phone', seen: 1, payload: { number: '+358499012399' } }
    const twice = await Promise.all([1, 2].map(() => me.ask(`PUT /api/own/entries/${entryId}`, change)))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const versions = await stage.adminPool.query(
      'select version, source, channel from entry where entry_id = $1 order by 1',
      [entryId],
    )
    expect(versions.rows).toEqual([
      { version: 1, source: 'self', channel: 'visit' },
      { version: 2, source: 'self', channel: 'eService' },
    ])
    const stale = await me.ask(`PUT /api/own/entries/${entryId}`, { ...change, payload: { number: '+358499000000' } })
    expect([stale.status, stale.body.type]).toEqual([409, 'urn:seloste:problem:stale'])
  })

  test.each(['education', 'employment', 'employmentStatus', 'jobSearch', 'names', 'identityCode', 'safetyBan', 'plan'])(
    '%s is not changed in place, whatever is sent (N11.1)',
    async (kind) => {
      const before = await everythingOf(standing.tero.clientId)
      const visitor = me
      const entryId = standing.aino.entries.get(kind) ?? randomUUID()
      const answer = await visitor.ask(`PUT /api/own/entries/${entryId}`, { kind, seen: 1, payload: {} })
      expect(answer.status).toBe(404)
      expect(await everythingOf(standing.tero.clientId)).toBe(before)
    },
  )
})

describe('a consent to one employer only (M3.6)', () => {
  const decide = (decision: string, more: object = {}) =>
    me.ask('POST /api/own/consents/decide', {
      language,
      purpose: 'employerPresentation',
      wording: '2026-1',
      decisions: [{ entryId: randomUUID(), decision, items: ['contact', 'competence'] }],
      ...more,
    })
  const employer = { name: 'Keittiö Kaste Oy', businessId: '0201256-6' }

  test('is given, shown beside what is given to all, and withdrawn from that employer alone', async () => {
    await decide('refused')
    const given = await decide('given', { employer })
    expect(given.body.employers).toMatchObject([
      {
        employer: employer.name,
        businessId: employer.businessId,
        items: [{ item: 'contact' }, { item: 'competence' }],
      },
    ])
    const general = given.body.purposes.find(({ purpose }: { purpose: string }) => purpose === 'employerPresentation')
    expect(general.state).not.toBe('given')
    expect((await decide('withdrawn', { employer })).body.employers).toEqual([])
    const renamed = { ...employer, name: 'Keittiö Kaste ja Pojat Oy' }
    expect((await decide('given', { employer: renamed })).body.employers).toMatchObject([{ employer: renamed.name }])
    expect((await decide('withdrawn', { employer: renamed })).body.employers).toEqual([])
  })

  test('may be for one vacancy of theirs only, and is withdrawn for that alone', async () => {
    const vacancy = { ...employer, vacancy: 'T-1001' }
    const given = await decide('given', { employer: vacancy })
    expect(given.body.employers).toMatchObject([{ businessId: employer.businessId, vacancy: 'T-1001' }])
    expect(given.body.history[0]).toMatchObject({ employer: employer.name, vacancy: 'T-1001' })
    const { rows } = await stage.adminPool.query(
      `select payload ->> 'vacancy' as vacancy, payload ->> 'readIn' as read_in from entry
       where kind = 'consent' order by recorded_at desc limit 1`,
    )
    expect(rows).toEqual([{ vacancy: 'T-1001', read_in: language }])
    const both = await decide('given', { employer })
    expect(both.body.employers).toMatchObject([{ businessId: employer.businessId }])
    expect(both.body.employers).toHaveLength(1)
    expect((await decide('withdrawn', { employer })).body.employers).toEqual([])
    const fact = {
      purpose: 'fixedTermFact',
      decisions: [{ entryId: randomUUID(), decision: 'given', items: ['unemployment'] }],
    }
    const forNone = await decide('given', { ...fact, employer: vacancy })
    expect([forNone.status, forNone.body.errors]).toEqual([400, [{ pointer: '/employer/vacancy', code: 'unknown' }]])
  })

  test('falls with a later refusal to all, and what is no business id is told', async () => {
    await decide('given', { employer })
    expect((await decide('refused')).body.employers).toEqual([])
    const wrong = await decide('given', { employer: { name: 'X', businessId: '0201256-7' } })
    expect(wrong.status).toBe(400)
    const elsewhere = await me.ask('POST /api/own/consents/decide', {
      language,
      purpose: 'workTryout',
      wording: '2026-1',
      employer,
      decisions: [{ entryId: randomUUID(), decision: 'given' }],
    })
    expect([elsewhere.status, elsewhere.body.errors]).toEqual([400, [{ pointer: '/employer', code: 'unknown' }]])
  })
})

describe('the same name for other words, after an answer that was lost', () => {
  const other = [409, [{ pointer: '', code: 'sentAlready' }]]
  test.each([
    [
      'a matter',
      'POST /api/own/matters',
      () => ({ matterId: randomUUID(), kind: 'inspectionRequest', text: 'Kaikki' }),
      { text: 'Suunnitelma' },
    ],
    [
      'a message',
      'POST /api/own/messages',
      () => ({ messageId: randomUUID(), threadId: randomUUID(), subject: 'Kurssi', text: 'Tulen.' }),
      { text: 'En tule.' },
    ],
    [
      'a change',
      'POST /api/own/applications',
      () => ({ language, entryId: randomUUID(), employer: 'Kahvila Kulma', title: 'Kokki', appliedOn: today }),
      { title: 'Tarjoilija' },
    ],
  ] as const)('is refused: %s is what it was, and nothing is lost unseen', async (_, on, make, changed) => {
    const sent = make()
    expect((await me.ask(on, sent)).status).toBeLessThan(300)
    expect((await me.ask(on, sent)).status).toBeLessThan(300)
    const edited = await me.ask(on, { ...sent, ...changed })
    expect([edited.status, edited.body.errors]).toEqual(other)
  })
})

describe('jobs applied for and appointments', () => {
  test('a job that was applied for counts in the period of the obligation that runs, once however often it is sent', async () => {
    await recordByMari('jobSearchObligation', { from: inDays(-40), count: 4, months: 1 })
    const sent = { language, entryId: randomUUID(), employer: 'Kahvila Kulma', title: 'Kokki', appliedOn: today }
    await me.ask('POST /api/own/applications', sent)
    const { body } = await me.ask('POST /api/own/applications', sent)
    const earlier = { ...sent, entryId: randomUUID(), appliedOn: inDays(-39) }
    const { body: after } = await me.ask('POST /api/own/applications', earlier)
    expect(body.obligation).toEqual({
      count: 4,
      from: endOfPeriod(inDays(-40), { months: 1 }),
      until: endOfPeriod(endOfPeriod(inDays(-40), { months: 2 }), { days: -1 }),
      applied: body.obligation.applied,
    })
    expect(body.applications.filter(({ entryId }: { entryId: string }) => entryId === sent.entryId)).toHaveLength(1)
    // What was applied for in the period before does not count in this one.
    expect(after.obligation.applied).toBe(body.obligation.applied)
    const ahead = await me.ask('POST /api/own/applications', { ...sent, entryId: randomUUID(), appliedOn: inDays(1) })
    expect(ahead.status).toBe(400)
  })

  test('an appointment is cancelled until the day before, and on the day itself the office is called', async () => {
    const appoint = (on: string) =>
      recordByMari('appointment', { on, time: '9.30', mode: 'visit', about: 'Alkuhaastattelu' })
    const [tomorrow, now] = [await appoint(inDays(1)), await appoint(today)]
    const { body } = await me.ask('POST /api/own/appointments/cancel', { language, entryId: tomorrow, seen: 1 })
    expect(body.appointments).toContainEqual(
      expect.objectContaining({ entryId: tomorrow, cancelledOn: today, mayCancel: false }),
    )
    const late = await me.ask('POST /api/own/appointments/cancel', { language, entryId: now, seen: 1 })
    expect([late.status, late.body.errors]).toEqual([409, [{ pointer: '/entryId', code: 'onItsDay' }]])
    const { body: overview } = await me.ask('POST /api/own/overview', { language })
    const steps = overview.steps.map(({ entryId }: { entryId?: string }) => entryId)
    expect(steps).toContain(now)
    expect(steps).not.toContain(tomorrow)
  })
})

describe('an appointment that offers other times', () => {
  const offering = (on: string) =>
    recordByMari('appointment', {
      on,
      time: '9.30',
      mode: 'visit',
      about: 'Ohjaus',
      alternatives: [
        { on: inDays(4), time: '13.00' },
        { on: inDays(2), time: '10.00' },
        { on: today, time: '23.00' },
      ],
    })
  const move = (entryId: string, on: string, time: string, seen = 1) =>
    me.ask('POST /api/own/appointments/move', { language, entryId, seen, on, time })
  const found = (body: { appointments: { entryId: string }[] }, id: string) =>
    body.appointments.find(({ entryId }) => entryId === id)

  test('is moved to one of them, once however often it is sent; the time that it leaves is offered no more', async () => {
    const entryId = await offering(inDays(1))
    expect(found(await affairs(), entryId)).toMatchObject({
      others: [
        { on: inDays(2), time: '10.00' },
        { on: inDays(4), time: '13.00' },
      ],
    })
    const sent = await Promise.all([1, 2].map(() => move(entryId, inDays(4), '13.00')))
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    expect(found(sent[0]!.body, entryId)).toMatchObject({
      on: inDays(4),
      time: '13.00',
      version: 2,
      others: [{ on: inDays(2), time: '10.00' }],
    })
    const back = await move(entryId, inDays(1), '9.30', 2)
    expect([back.status, back.body.errors]).toEqual([400, [{ pointer: '/on', code: 'notOffered' }]])
    const { rows } = await stage.adminPool.query(
      'select version, channel, source from entry where entry_id = $1 order by 1',
      [entryId],
    )
    expect(rows).toEqual([
      { version: 1, channel: 'office', source: 'office' },
      { version: 2, channel: 'eService', source: 'self' },
    ])
  })

  test('is not moved on its day, when it is cancelled, to a time not offered, to one of today, nor over a newer version', async () => {
    const now = await offering(today)
    expect(found(await affairs(), now)).toMatchObject({ others: [], mayCancel: false })
    const late = await move(now, inDays(2), '10.00')
    expect([late.status, late.body.errors]).toEqual([409, [{ pointer: '/entryId', code: 'onItsDay' }]])
    const entryId = await offering(inDays(1))
    expect((await move(entryId, today, '23.00')).status).toBe(400)
    expect((await move(entryId, inDays(2), '11.00')).status).toBe(400)
    expect((await move(entryId, inDays(2), '10.00', 7)).status).toBe(409)
    await me.ask('POST /api/own/appointments/cancel', { language, entryId, seen: 1 })
    expect((await move(entryId, inDays(2), '10.00', 2)).status).toBe(409)
  })
})

describe('the job search', () => {
  test('is renewed for three months, once however often it is sent, and the client row follows', async () => {
    const { search } = await affairs()
    const sent = { language, entryId: search.entryId, seen: search.version }
    const [one, other] = [
      await me.ask('POST /api/own/job-search/renew', sent),
      await me.ask('POST /api/own/job-search/renew', sent),
    ]
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.body.search).toMatchObject({
      validUntil: endOfPeriod(today, { months: 3 }),
      version: search.version + 1,
    })
    const { rows } = await stage.adminPool.query(
      'select search_valid_until::text as until from client where client_id = $1',
      [standing.aino.clientId],
    )
    expect(rows[0].until).toBe(endOfPeriod(today, { months: 3 }))
  })

  test('is never shortened by being renewed', async () => {
    const { search } = await affairs()
    const far = endOfPeriod(today, { months: 5 })
    await stage.adminPool.query(
      `update entry set payload = payload || jsonb_build_object('validUntil', $2::text) where entry_id = $1`,
      [search.entryId, far],
    )
    const sent = { language, entryId: search.entryId, seen: search.version }
    const { body } = await me.ask('POST /api/own/job-search/renew', sent)
    expect(body.search.validUntil).toBe(far)
    await stage.adminPool.query(
      `update entry set payload = payload || jsonb_build_object('validUntil', $2::text) where entry_id = $1`,
      [search.entryId, endOfPeriod(today, { months: 3 })],
    )
  })

  test.each([
    ['one day too far back', -85, 400],
    ['one day too far ahead', 29, 400],
  ])('a change is not told %s', async (_, days, status) => {
    const sent = { language, entryId: randomUUID(), change: 'studies', from: inDays(days) }
    expect((await me.ask('POST /api/own/status-changes', sent)).status).toBe(status)
  })

  test('a change that contradicts the record is told with the day that it contradicts; the last day of the range is taken', async () => {
    const early = { language, entryId: randomUUID(), change: 'studies', from: inDays(27) }
    expect((await me.ask('POST /api/own/status-changes', early)).status).toBe(200)
    // Another on the same day is told; one before it is not.
    expect((await me.ask('POST /api/own/status-changes', { ...early, entryId: randomUUID() })).status).toBe(200)
    const contradicting = { ...early, entryId: randomUUID(), from: inDays(26) }
    const refused = await me.ask('POST /api/own/status-changes', contradicting)
    expect([refused.status, refused.body.errors]).toEqual([
      409,
      [{ pointer: '/from', code: 'beforeLastChange', limit: inDays(27) }],
    ])
    const last = { language, entryId: randomUUID(), change: 'fullTimeWork', from: inDays(28) }
    const told = await me.ask('POST /api/own/status-changes', last)
    expect(told.body.statuses[0]).toMatchObject({ from: inDays(28), told: 'Aloitan kokoaikatyön' })
    // The same again is the same.
    expect((await me.ask('POST /api/own/status-changes', last)).body.statuses).toEqual(told.body.statuses)
  })

  test('the plan is accepted and its tasks are marked, by the version that was seen', async () => {
    const { plan } = await affairs()
    const accepted = await me.ask('POST /api/own/plan/accept', { language, entryId: plan.entryId, seen: plan.version })
    expect(accepted.body.plan).toMatchObject({ acceptedOn: today })
    const stale = await me.ask('POST /api/own/plan/task-done', {
      language,
      entryId: plan.entryId,
      seen: plan.version,
      task: 0,
    })
    expect(stale.status).toBe(409)
    const seen = accepted.body.plan.version
    const done = await me.ask('POST /api/own/plan/task-done', { language, entryId: plan.entryId, seen, task: 0 })
    expect(done.body.plan.tasks[0]).toMatchObject({ doneOn: today })
  })

  test('an offer is answered, its result told afterwards, and then it stands', async () => {
    const offer = await recordByMari('jobOffer', {
      employer: 'Oy',
      title: 'Kokki',
      offeredOn: today,
      answerBy: inDays(3),
    })
    const answer = (seen: number, result: string) =>
      me.ask('POST /api/own/offers/answer', { language, entryId: offer, seen, result })
    expect((await answer(1, '51')).status).toBe(200)
    expect((await answer(2, '04')).status).toBe(200)
    expect((await answer(3, '52')).body).toMatchObject({ errors: [{ code: 'answered' }] })
    expect((await answer(3, '01')).status).toBe(400)
  })
})

test('what has been given is told with its recipient, its ground and its content (N7.2)', async () => {
  const disclosureId = await giveLetter(register(), standing.aino.clientId)
  const { body } = await me.ask('POST /api/own/disclosures', { language })
  expect(body.disclosures.find((each: { disclosureId: string }) => each.disclosureId === disclosureId)).toMatchObject({
    to: 'Kansaneläkelaitos',
    ground: 'provision',
    provision: '1290/2002 13 luku 1 §',
    given: expect.arrayContaining([
      expect.objectContaining({
        entryId: standing.aino.entries.get('address'),
        // The street alone, as the letter had it.
        fields: [{ label: expect.any(String), value: 'Lehtisaarikatu 1' }],
      }),
    ]),
    answered: false,
    corrects: false,
  })
})

describe('a request for clarification', () => {
  test('takes no more files at a time than three, and no file without its name', async () => {
    const request = await recordByMari('clarificationRequest', {
      requestedOn: today,
      answerBy: today,
      about: 'studies',
    })
    const attached = (name = 'todistus.pdf') => ({
      attachmentId: randomUUID(),
      name,
      content: samplePdf('Todistus').toString('base64'),
    })
    const sent = { language, entryId: randomUUID(), request, text: '', attachmentsFollow: false }
    const many = { ...sent, attachments: [1, 2, 3, 4].map(() => attached()) }
    expect((await me.ask('POST /api/own/clarifications/answer', many)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/attachments', code: 'maxItems' }],
    })
    const nameless = { ...sent, attachments: [attached('')] }
    expect((await me.ask('POST /api/own/clarifications/answer', nameless)).status).toBe(400)
    const three = { ...sent, attachments: [1, 2, 3].map(() => attached()) }
    expect((await me.ask('POST /api/own/clarifications/answer', three)).status).toBe(200)
    const [file] = three.attachments
    const opened = await me.ask(`POST /api/own/attachments/${file!.attachmentId}`, { language })
    expect(opened.body).toMatchObject({ name: 'todistus.pdf', content: file!.content })
    // Somebody else asks for the same file, and for one that there never was.
    const visitor = await door.as(anders)
    const [foreign, nobodys] = await Promise.all(
      [file!.attachmentId, randomUUID()].map((id) => visitor.ask(`POST /api/own/attachments/${id}`, { language })),
    )
    expect([foreign!.status, foreign!.text]).toEqual([404, nobodys!.text])
  })

  test('is answered once and then cannot be changed; its draft goes with it (OKV/1418/10/2020)', async () => {
    const request = await recordByMari('clarificationRequest', {
      requestedOn: today,
      answerBy: today,
      about: 'studies',
    })
    await me.ask('PUT /api/own/clarifications/draft', { request, text: 'Aloitin kurssin, mutta en hae etuutta.' })
    const event = async () => (await affairs()).events.find(({ entryId }: { entryId: string }) => entryId === request)
    expect(await event()).toMatchObject({ mayAnswer: true, draft: { text: 'Aloitin kurssin, mutta en hae etuutta.' } })
    const { rows: drafts } = await stage.adminPool.query('select sealed from draft where draft_id = $1', [request])
    expect(drafts[0].sealed).not.toContain('kurssin')
    const sent = { language, entryId: randomUUID(), request, text: 'En hae etuutta.', attachmentsFollow: false }
    const twice = await Promise.all([1, 2].map(() => me.ask('POST /api/own/clarifications/answer', sent)))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    const { rows } = await stage.adminPool.query(
      `select payload->>'text' as text, source, channel from entry where payload->>'request' = $1`,
      [request],
    )
    expect(rows).toEqual([{ text: 'En hae etuutta.', source: 'self', channel: 'eService' }])
    expect((await stage.adminPool.query('select from draft where draft_id = $1', [request])).rowCount).toBe(0)
    const again = await me.ask('POST /api/own/clarifications/answer', { ...sent, entryId: randomUUID() })
    expect(again.body).toMatchObject({ status: 409, errors: [{ code: 'answered' }] })
    expect(await event()).toMatchObject({ mayAnswer: false })
  })

  test('is answered on its last day and not on the next; what was begun is dropped then (trap 20)', async () => {
    const request = await recordByMari('clarificationRequest', {
      requestedOn: '2026-01-02',
      answerBy: inDays(-1),
      about: 'studies',
    })
    const late = await me.ask('POST /api/own/clarifications/answer', {
      language,
      entryId: randomUUID(),
      request,
      text: '',
      attachmentsFollow: false,
    })
    expect(late.body).toMatchObject({ status: 409, errors: [{ code: 'late', limit: inDays(-1) }] })
    await stage.adminPool.query(
      `insert into draft (client_id, staff_id, draft_id, kind, sealed, saved_at)
       select client_id, client_id, $2, 'clarificationAnswer', sealed, now() from
       (select $1::uuid as client_id, $3::text as sealed) d`,
      [
        standing.aino.clientId,
        request,
        registerOn(stage.pool).seals.seal('{"text":"x"}', `${standing.aino.clientId}:draft`),
      ],
    )
    await affairs()
    expect((await stage.adminPool.query('select from draft where draft_id = $1', [request])).rowCount).toBe(0)
  })
})

test('ids of another person are answered like ids of nobody, both ways round and in any order, and the other’s log is silent', async () => {
  const { aino: one, anders: other } = standing
  const pairs = { one: [one, other], other: [other, one] } as const
  const visitors = { one: me, other: await door.as(anders) }
  const idsOf = (of: Citizens['aino']) => [...of.entries.values(), ...Object.values(things.get(of.clientId)!)]
  // Routes that are told an entry at all, found by what they are asked.
  const naming = Object.keys(asked).filter((on) =>
    idsOf(other).some((id) => JSON.stringify(asked[on]!(other)).includes(id)),
  )
  expect(naming.length).toBeGreaterThan(12)
  const step = fc.record({ on: fc.constantFrom(...naming), who: fc.constantFrom('one' as const, 'other' as const) })
  const everything = () => Promise.all([one, other].map(({ clientId }) => everythingOf(clientId)))
  const before = await everything()
  await newLines()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const { on, who } of steps) {
        const [own, foreign] = pairs[who]
        const entries = new Map([...foreign.entries].map(([kind]) => [kind, randomUUID()]))
        const nobody = { ...foreign, clientId: randomUUID(), entries }
        things.set(nobody.clientId, { matterId: randomUUID(), attachmentId: randomUUID(), logId: randomUUID() })
        const ofOther = await send(visitors[who], on, foreign)
        const ofNobody = await send(visitors[who], on, nobody)
        expect([on, ofOther.status, ofOther.text]).toEqual([on, ofNobody.status, ofNobody.text])
        expect(ofOther.status).toBe(404)
        const lines = await newLines()
        expect(lines.length).toBeGreaterThanOrEqual(2)
        expect(new Set(lines.map(({ client }) => client))).toEqual(new Set([own.clientId]))
      }
    }),
    { numRuns: 25 },
  )
  expect(await everything()).toEqual(before)
})

// Last, for what it says about the person themself is done.
test('no request, whatever it says, touches or tells anything of another person', async () => {
  const ids = fc.constantFrom(
    ...Object.values(things.get(standing.anders.clientId)!),
    ...standing.anders.entries.values(),
    ...standing.tero.entries.values(),
    standing.anders.clientId,
    standing.tero.clientId,
  )
  const request = fc.record({
    on: fc.constantFrom(...Object.keys(asked)),
    id: ids,
    more: fc.dictionary(
      fc.constantFrom(
        'clientId',
        'client',
        'entryId',
        'request',
        'logId',
        'matterId',
        'kind',
        'seen',
        'version',
        'payload',
      ),
      fc.oneof(ids, fc.integer({ min: 0, max: 3 }), fc.constant({ name: 'x' }), fc.constant('address')),
    ),
  })
  const before = await Promise.all([everythingOf(standing.anders.clientId), everythingOf(standing.tero.clientId)])
  await fc.assert(
    fc.asyncProperty(request, async ({ on, id, more }) => {
      const [path, body] = asked[on]!(standing.aino)
      const where = path.replace(/[0-9a-f-]{36}/, id)
      const answer = await me.ask(`${on.split(' ')[0]} ${where}`, { ...body, ...more })
      expect(answer.status).not.toBe(500)
      expect(answer.text).not.toMatch(/Sjöroos|Halmeaho/)
    }),
    { numRuns: 200 },
  )
  expect(await Promise.all([everythingOf(standing.anders.clientId), everythingOf(standing.tero.clientId)])).toEqual(
    before,
  )
})
