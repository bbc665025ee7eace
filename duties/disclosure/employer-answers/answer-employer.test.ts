/**
 * An employer learns yes or no about one person whom it names (N7.5, N7.6). Of somebody who is no jobseeker and somebody
 * who was never a client it learns the same, by answer, letter and work (N14.1, trap 5).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '../../../access/visit.ts'
import { mergeClients } from '../../../register/clients/merge-clients.ts'
import { recordEntry } from '../../../register/entries/record-entry.ts'
import { jaana, kerttu, mari, sanna } from '../../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../../testing/database.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { newLinesOf } from '../../../testing/log-lines.ts'
import { type OpenStaffDoor, openStaffDoor } from '../../../testing/open-staff-door.ts'
import { overhear } from '../../../testing/overhear.ts'
import { readPdf } from '../../../testing/pdf-text.ts'
import { registerOn } from '../../../testing/register.ts'
import { testSeals } from '../../../testing/seals.ts'
import { type Scene, standScene, visitAs } from '../../../testing/standing-scene.ts'
import { type StandingVacancy, standVacancy } from '../../../testing/vacancies.ts'
import { unsealContent } from '../seal-disclosure.ts'

let stage: TestRegister
let scene: Scene
let standing: StandingVacancy
let door: OpenStaffDoor
let heard: string[] = []

const register = () => registerOn(stage.pool, () => new Date())
const today = dayOf(new Date())

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
  standing = await standVacancy(register())
  door = await openStaffDoor(stage, { connections: 1, onPool: (pool) => void (heard = overhear(pool).said) })
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})
beforeEach(() => stage.adminPool.query('truncate delivery, disclosure'))

const question = (identityCode: string, more: object = {}) => ({
  purpose: 'jobBrokering',
  employerId: standing.employer.employerId,
  ground: 'reemployment',
  identityCode,
  name: 'Nimi Henkilön',
  employmentStartedOn: '2020-01-01',
  employmentEndedOn: today,
  ...more,
})
const ask = async (identityCode: string, more: object = {}, person = jaana) =>
  (await door.as(person)).ask('POST /api/employer-answers', question(identityCode, more))
const ledger = async () => (await stage.adminPool.query('select * from disclosure order by given_at')).rows
const nobodysCode = artificialCode('040404', 'A', 998)

describe('the answer', () => {
  test('is yes of a jobseeker, of any office, and no of a client whose job search has ended', async () => {
    const answers = [scene.aino, scene.veikko, scene.kaino, scene.impi].map(({ identityCode }) => ask(identityCode))
    const told = (await Promise.all(answers)).map(({ body }) => body.jobseeker)
    expect(told).toEqual([true, true, true, false])
  })

  test('says nothing but that: one word, the day, and the letter', async () => {
    const { status, body } = await ask(scene.aino.identityCode)
    expect(status).toBe(200)
    expect(body).toEqual({ jobseeker: true, answeredOn: today, letter: expect.any(String) })
  })

  test('finds the person by a former identity code, and a merged person by either row’s', async () => {
    const changed = scene.lahja
    await recordEntry(visitAs(register(), mari), changed.clientId, {
      purpose: 'employmentServices',
      kind: 'identityCode',
      payload: { identityCode: artificialCode('010185', '-', 990) },
      source: 'populationRegister',
      sourceDetail: 'DVV',
      channel: 'interface',
    })
    expect((await ask(changed.identityCode)).body.jobseeker).toBe(true)
    await mergeClients(visitAs(register(), mari), changed.clientId, {
      purpose: 'employmentServices',
      other: scene.lahjaAgain.clientId,
      reason: 'Sama henkilö',
    })
    await stage.adminPool.query('update client set search_valid_until = null where client_id = $1', [
      scene.lahjaAgain.clientId,
    ])
    expect((await ask(scene.lahjaAgain.identityCode)).body.jobseeker).toBe(true)
    expect((await ledger()).map(({ client_id }) => client_id)).toEqual([changed.clientId, changed.clientId])
  })
})

describe('of somebody who is no jobseeker and of somebody who is nobody', () => {
  const trace = async (identityCode: string, more: object) => {
    heard.length = 0
    const { status, headers, text } = await ask(identityCode, more)
    const { date: _, ...others } = headers
    return {
      status,
      headers: Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('x-ratelimit'))),
      text,
      said: heard.filter((statement) => !/^select list, code|^update session|from session s?\b(?!ion)/.test(statement)),
    }
  }

  test.each([
    ['the duty to re-employ', {}],
    [
      'a pay subsidy',
      {
        ground: 'paySubsidy',
        employmentStartedOn: undefined,
        employmentEndedOn: '2026-06-30',
        appliedOn: '2026-10-01',
      },
    ],
  ])('the answer for %s is the same: bytes, letter and statements (N14.1)', async (_, more) => {
    await trace(nobodysCode, more)
    const ofClient = await trace(scene.impi.identityCode, more)
    const ofNobody = await trace(nobodysCode, more)
    expect(ofClient).toEqual(ofNobody)
    expect(ofClient.status).toBe(200)
    expect(ofClient.said.length).toBeGreaterThan(6)
  })

  test('the ledger has what was said of the client, and of nobody the line of the log alone', async () => {
    const newLines = newLinesOf(stage.adminPool)
    await door.as(jaana)
    await newLines()
    await ask(scene.impi.identityCode)
    await ask(nobodysCode)
    const rows = await ledger()
    expect(rows).toMatchObject([
      {
        client_id: scene.impi.clientId,
        recipient: 'employerReemployment',
        member: standing.employer.businessId,
        ground: 'provision',
        provision: '916/2012 12 luku 6 § 3 mom.',
        channel: 'letter',
        facts: ['isJobseeker'],
        fields: {},
        given_by: jaana.staffId,
      },
    ])
    expect(unsealContent(testSeals, scene.impi.clientId, rows[0].content)).toMatchObject({
      facts: { isJobseeker: false },
      basis: { employmentEndedOn: today, period: 'fourMonths' },
    })
    const lines = await newLines()
    expect(lines.map(({ operation, clients, reason }) => ({ operation, clients, reason }))).toEqual(
      [[scene.impi.clientId], []].map((clients) => ({
        operation: 'answerEmployer',
        clients,
        reason: 'employerReemployment: 916/2012 12 luku 6 § 3 mom.',
      })),
    )
    for (const { sought } of lines) expect(sought).toMatchObject({ by: 'identityCode', former: true })
  })
})

describe('the written reply', () => {
  test('repeats the question as it was put, says yes or no, and has no identity code on it (1050/2018 §29)', async () => {
    const { body } = await ask(scene.aino.identityCode)
    const { text, title, language, isTagged } = await readPdf(body.letter)
    expect({ title, language, isTagged }).toEqual({ title: 'Vastaus työnantajalle', language: 'fi', isTagged: true })
    for (const said of ['Keittiö Kaste Oy', 'Nimi Henkilön', '916/2012 12 luku 6 § 3 mom.', 'Kyllä', jaana.name]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain(scene.aino.identityCode)
    expect(text).not.toContain(scene.aino.lastName)
  })
})

describe('who asks and for what', () => {
  test('is judged before anybody is looked for', async () => {
    heard.length = 0
    for (const code of [scene.aino.identityCode, nobodysCode]) {
      const { status, body } = await ask(code, { employmentEndedOn: '2026-01-31' })
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([{ pointer: '/employmentEndedOn', code: 'tooLate' }])
    }
    expect(heard.filter((statement) => statement.includes('client_identity_code'))).toEqual([])
    expect((await ask('010185-901X')).body.errors).toEqual([{ pointer: '/identityCode', code: 'badIdentityCode' }])
  })

  test('is for those who serve employers and clients, and for nobody else (N9.6)', async () => {
    const as = (person: typeof jaana, purpose: string) => ask(scene.aino.identityCode, { purpose }, person)
    expect((await as(mari, 'employmentServices')).status).toBe(200)
    expect((await as(sanna, 'employmentServices')).status).toBe(200)
    expect((await as(kerttu, 'careerGuidance')).status).toBe(404)
    expect((await as(jaana, 'registry')).status).toBe(404)
  })

  test('is one person: there is no way to ask about two', async () => {
    const two = { identityCode: [scene.aino.identityCode, scene.veikko.identityCode] }
    expect((await ask('', two)).status).toBe(400)
  })
})
