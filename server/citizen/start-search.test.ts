/**
 * Starting a job search online, by the real door: by somebody who is no client yet, and by one whose search has ended (N6.1,
 * 916/2012 2:1). It starts the same day, once; who it is, identification says, and nobody else's start is seen.
 */
import { randomUUID } from 'node:crypto'
import { digestOf } from '../session/session.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { open } from '../../access/open.ts'
import { dayOf } from '../../access/visit.ts'
import { writeVersion } from '../../register/entries/write-version.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { aino, anders, marta, noora, tero } from '../../testing/citizens.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { type NewLines, newLinesOf } from '../../testing/log-lines.ts'
import { type OpenCitizenDoor, openCitizenDoor } from '../../testing/open-citizen-door.ts'
import { registerOn } from '../../testing/register.ts'
import { countRows } from '../../testing/register-rows.ts'
import { type Citizens, standCitizens } from '../../testing/standing-citizens.ts'

vi.setConfig({ testTimeout: 60_000 })

let stage: TestRegister
let door: OpenCitizenDoor
let standing: Citizens
let newLines: NewLines
const register = () => registerOn(stage.pool, () => new Date())
const today = dayOf(new Date())
const language = 'en'

beforeAll(async () => {
  stage = await testRegister()
  standing = await standCitizens(register(), stage.adminPool)
  door = await openCitizenDoor(stage)
  newLines = newLinesOf(stage.adminPool)
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})
beforeEach(() => stage.adminPool.query('truncate start_draft'))

const answers = {
  situation: 'unemployed',
  since: endOfPeriod(today, { days: -3 }),
  municipality: '091',
  native: 'fi',
  service: 'fi',
  phone: '+358 49 901 2345',
  email: 'noora@example.com',
  street: 'Mannerheimintie 1 A 2',
  postalCode: '00100',
  city: 'Helsinki',
  occupation: '51201',
  hours: '01',
  rightToWork: 'citizenship',
  education: [{ degree: 'Kokin perustutkinto', institution: 'Stadin ammattiopisto', completedOn: '2009-05-30' }],
  employment: [
    {
      title: 'Kokki',
      employer: 'Ravintola Merituuli Oy',
      startedOn: '2010-08-01',
      endedOn: endOfPeriod(today, { days: -4 }),
    },
    { title: 'Keittiöapulainen', employer: 'Kahvila Kanerva', startedOn: '2009-06-01', endedOn: '' },
  ],
} as const
const start = (over: object = {}, entryId: string = randomUUID()) => ({
  language,
  entryId,
  answers: { ...answers, ...over },
})
const noorasCode = noora.identityCode!
const clientsOf = async (code: string) =>
  (
    await stage.adminPool.query<{ client_id: string }>(
      'select client_id from client_identity_code where code_hash = $1',
      [register().seals.lookupHash(code)],
    )
  ).rows.map(({ client_id }) => client_id)

/** The code finds no client any longer: whoever comes with it is new. */
async function forget(code: string) {
  for (const earlier of await clientsOf(code))
    await stage.adminPool.query('delete from client_identity_code where client_id = $1', [earlier])
}

describe('what has been told so far', () => {
  test('waits for the person, on another device too, sealed, and is shown to nobody else', async () => {
    const visitor = await door.anew(noora)
    expect((await visitor.ask('POST /api/start/draft', {})).body).toEqual({ answers: {} })
    const kept = { situation: 'laidOff', street: 'Salakuja 9' }
    expect((await visitor.ask('PUT /api/start/draft', { answers: kept })).status).toBe(200)
    const again = await (await door.anew(noora)).ask('POST /api/start/draft', {})
    expect(again.body).toMatchObject({ answers: kept, savedAt: expect.any(String) })
    expect((await (await door.as(anders)).ask('POST /api/start/draft', {})).body).toEqual({ answers: {} })
    const { rows } = await stage.adminPool.query('select d::text as row from start_draft d')
    expect(rows).toHaveLength(1)
    expect(rows[0].row).not.toMatch(/laidOff|Salakuja/)
  })

  test('needs a person with a Finnish identity code, and leaves a line in the log', async () => {
    expect((await door.ask('POST /api/start/draft', {})).status).toBe(401)
    for (const on of ['POST /api/start/draft', 'POST /api/start']) {
      expect((await (await door.as(marta)).ask(on, start())).status).toBe(404)
    }
    await newLines()
    const visitor = await door.as(noora)
    await newLines()
    await visitor.ask('POST /api/start/draft', {})
    expect(await newLines()).toMatchObject([
      {
        operation: 'draftStart',
        purpose: 'ownAffairs',
        actor: [expect.stringMatching(/^person:/), expect.any(String), 'subject', null],
      },
    ])
  })
})

describe('somebody who is no client', () => {
  test('is told every flaw by its answer, and nothing is recorded', async () => {
    const visitor = await door.anew(noora)
    const before = await countRows(stage.adminPool)
    const flawsOf = async (sent: object) => {
      const { status, body } = await visitor.ask('POST /api/start', sent)
      expect(status).toBe(400)
      return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
    }
    expect(await flawsOf({ language, entryId: randomUUID(), answers: {} })).toEqual([
      ['/answers/situation', 'required'],
      ['/answers/municipality', 'required'],
      ['/answers/service', 'required'],
      ['/answers/phone', 'required'],
      ['/answers/occupation', 'required'],
      ['/answers/rightToWork', 'required'],
      ['/answers/education', 'required'],
      ['/answers/employment', 'required'],
    ])
    expect(await flawsOf(start({ rightToWork: 'otherPermit' }))).toEqual([['/answers/rightToWork', 'permitToShow']])
    const [degree] = answers.education
    const [job] = answers.employment
    const rows = { education: [degree, { institution: 'Koulu' }], employment: [{ ...job, startedOn: 'eilen' }] }
    expect(await flawsOf(start(rows))).toEqual([
      ['/answers/education/1/degree', 'required'],
      ['/answers/employment/0/startedOn', 'badDate'],
    ])
    expect(await flawsOf(start({ municipality: '999' }))).toEqual([['/answers/municipality', 'unknownCode']])
    expect(await flawsOf(start({ since: endOfPeriod(today, { days: 1 }) }))).toEqual([['/answers/since', 'future']])
    expect(await flawsOf(start({ since: endOfPeriod(today, { days: -85 }) }))).toEqual([['/answers/since', 'tooEarly']])
    expect(await flawsOf(start({ city: '' }))).toEqual([['/answers/city', 'required']])
    expect(await flawsOf(start({ phone: 'puhelin', email: 'ei osoite' }))).toEqual(
      expect.arrayContaining([
        ['/answers/phone', expect.any(String)],
        ['/answers/email', expect.any(String)],
      ]),
    )
    expect(await countRows(stage.adminPool)).toEqual(before)
  })

  test('starts today, once, is shown exactly what was told, and goes on as a client', async () => {
    const visitor = await door.anew(noora)
    await visitor.ask('PUT /api/start/draft', { answers })
    await newLines()
    const answer = await visitor.ask('POST /api/start', start({ since: endOfPeriod(today, { days: -84 }) }))
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({
      startedOn: today,
      validUntil: endOfPeriod(today, { days: 14 }),
      office: { name: 'Uusimaa TE Office' },
    })
    const told = JSON.stringify(answer.body.told)
    for (const words of [
      'Unemployed',
      '+358499012345',
      'noora@example.com',
      'Mannerheimintie 1 A 2',
      'Kokin perustutkinto',
      'Kahvila Kanerva',
    ]) {
      expect(told).toContain(words)
    }
    const [clientId, ...others] = await clientsOf(noorasCode)
    expect(others).toEqual([])
    const { rows } = await stage.adminPool.query(
      'select kind, source, channel, recorded_by from entry where client_id = $1 order by kind',
      [clientId],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(
      [
        'address',
        'email',
        'employmentStatus',
        'identityCode',
        'jobSearch',
        'languages',
        'municipality',
        'names',
        'occupationSought',
        'phone',
        'responsibleCaseworker',
        'education',
        'employment',
        'employment',
      ].toSorted(),
    )
    for (const row of rows) expect(row).toMatchObject({ source: 'self', channel: 'eService', recorded_by: clientId })
    const client = await stage.adminPool.query('select office, display_name from client where client_id = $1', [
      clientId,
    ])
    expect(client.rows).toEqual([{ office: '0299', display_name: 'Vesterholma Noora' }])
    expect(await newLines()).toContainEqual(
      expect.objectContaining({
        operation: 'register',
        client: clientId,
        actor: [clientId, expect.any(String), 'subject', null],
      }),
    )
    expect((await stage.adminPool.query('select from start_draft')).rowCount).toBe(0)

    // The session that was nobody's has ended; the one after it is the client's, and of the same identification.
    const cookie = /^[^;]+/.exec(answer.headers['set-cookie'] ?? '')?.[0] ?? ''
    const sessionOf = async (each: string) =>
      (
        await stage.adminPool.query(
          'select provider_session, started_at, ends_at, ended_at is null as lives from own_session where session_hash = $1',
          [digestOf(each.split('=')[1]!)],
        )
      ).rows[0]
    const [before, after] = [await sessionOf(visitor.cookie), await sessionOf(cookie)]
    expect(before).toMatchObject({ provider_session: expect.any(String), lives: false })
    expect(after).toEqual({ ...before, lives: true })
    expect((await visitor.ask('POST /api/start', start())).status).toBe(401)
    const overview = await door.ask('POST /api/own/overview', { language }, { cookie })
    expect(overview.body).toMatchObject({ search: { state: 'valid', startedOn: today } })
    const late = await door.ask('POST /api/start', start(), { cookie })
    expect([late.status, late.body.errors]).toEqual([409, [{ pointer: '', code: 'isOpen' }]])
    expect(await clientsOf(noorasCode)).toEqual([clientId])
  })

  test('whose answer was lost on the way is shown the same acknowledgement, and starts no other search', async () => {
    await forget(noorasCode)
    const sent = start()
    const first = await (await door.anew(noora)).ask('POST /api/start', sent)
    const again = await (await door.anew(noora)).ask('POST /api/start', sent)
    expect([first.status, again.status], again.text).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    const [clientId] = await clientsOf(noorasCode)
    const { rows } = await stage.adminPool.query(
      `select kind, count(*)::int as n from entry where client_id = $1 and kind in ('jobSearch', 'education') group by 1 order by 1`,
      [clientId],
    )
    expect(rows).toEqual([
      { kind: 'education', n: 1 },
      { kind: 'jobSearch', n: 1 },
    ])
  })

  test('who has not worked yet says so, and nothing is recorded of it', async () => {
    await forget(noorasCode)
    const answer = await (await door.anew(noora)).ask('POST /api/start', start({ employment: [], hasNotWorked: true }))
    expect(answer.status, answer.text).toBe(201)
    const [clientId] = await clientsOf(noorasCode)
    const { rowCount } = await stage.adminPool.query(`select from entry where client_id = $1 and kind = 'employment'`, [
      clientId,
    ])
    expect(rowCount).toBe(0)
  })

  test('of two starts at once one is', async () => {
    await forget(noorasCode)
    const [one, other] = await Promise.all([door.anew(noora), door.anew(noora)])
    const statuses = await Promise.all(
      [one, other].map(async (each) => (await each.ask('POST /api/start', start())).status),
    )
    expect(statuses.toSorted()).toEqual([201, 409])
    expect(await clientsOf(noorasCode)).toHaveLength(1)
  })
})

describe('a client', () => {
  test('whose search has ended starts another, once however often it is sent', async () => {
    const visitor = await door.as(tero)
    const sent = start({ since: today, municipality: '', occupation: '' })
    const [first, second] = [await visitor.ask('POST /api/start', sent), await visitor.ask('POST /api/start', sent)]
    expect([first.status, second.status], first.text).toEqual([201, 201])
    // What they have learnt and done is in the record: it is not told again, and nothing is acknowledged that was not recorded.
    expect(first.text).not.toContain('Kokin perustutkinto')
    const { rows } = await stage.adminPool.query('select payload from entry where entry_id = $1', [sent.entryId])
    expect(rows).toEqual([
      { payload: { startedOn: today, validUntil: endOfPeriod(today, { days: 14 }), startReason: 'again' } },
    ])
    const { body } = await visitor.ask('POST /api/own/overview', { language })
    expect(body.search).toMatchObject({ state: 'valid', startedOn: today })
    // It ended and began on the same day: the one that goes on is the one that is dealt with.
    const { body: affairs } = await visitor.ask('POST /api/own/affairs', { language })
    expect(affairs.search).toMatchObject({ entryId: sent.entryId, isOpen: true })
  })

  test('whose search is open starts none', async () => {
    const answer = await (await door.as(aino)).ask('POST /api/start', start())
    expect([answer.status, answer.body.errors]).toEqual([409, [{ pointer: '', code: 'isOpen' }]])
  })

  test('cannot say who they are but when they are registered: the database lets it through in no other errand', async () => {
    const { clientId } = standing.tero
    const visit = {
      register: register(),
      actor: { id: clientId, name: 'Tero', group: 'subject', office: null, workstation: null, client: clientId },
    }
    const writing = open(visit, { purpose: 'ownAffairs', operation: 'record', client: clientId }, (records) =>
      writeVersion(records, visit.register, {
        entry_id: randomUUID(),
        version: 1,
        kind: 'names',
        payload: { firstNames: 'Joku', lastName: 'Toinen' },
        source: 'self',
        source_detail: null,
        channel: 'eService',
        recorded_by: clientId,
        recorded_by_name: 'Tero',
        recorded_office: null,
        recorded_at: new Date().toISOString(),
        is_annulled: false,
        reason: null,
      }),
    )
    await expect(writing).rejects.toMatchObject({ reason: 'notFound' })
  })
})
