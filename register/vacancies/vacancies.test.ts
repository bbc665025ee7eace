import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { hannu, jaana, kerttu, mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { recordSample, type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { artificialBusinessId, type StandingVacancy, standVacancy } from '../../testing/vacancies.ts'
import { openClientRecord } from '../clients/open-client-record.ts'
import { addEmployer, changeEmployer, listEmployers } from '../employers/keep-employers.ts'
import { addVacancy, changeVacancy, listVacancies } from './keep-vacancies.ts'
import { offerVacancy } from './offer-vacancy.ts'
import { reportResult } from './report-result.ts'

let stage: TestRegister
let register: Register
let scene: Scene
let standing: StandingVacancy
const purpose = 'jobBrokering'

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date('2026-11-25T09:00:00Z'))
  scene = await standScene(register, stage.adminPool)
  standing = await standVacancy(register)
})
afterAll(() => stage.drop())

const jaanas = () => visitAs(register, jaana)

describe('an employer (N5.10)', () => {
  const nordisk = { purpose, name: 'Nordisk Kök Ab', language: 'sv' as const }

  test('is kept once, under a business id whose check digit is right', async () => {
    const businessId = artificialBusinessId(1)
    const wrong = `${businessId.slice(0, -1)}${(Number(businessId.at(-1)) + 1) % 10}`
    await expect(addEmployer(jaanas(), { ...nordisk, businessId: wrong })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/businessId', code: 'badBusinessId' }],
    })
    const employer = await addEmployer(jaanas(), { ...nordisk, businessId })
    expect(employer).toMatchObject({ name: 'Nordisk Kök Ab', version: 1 })
    await expect(addEmployer(jaanas(), { ...nordisk, businessId })).rejects.toMatchObject({ reason: 'conflict' })
    expect((await listEmployers(jaanas(), { purpose, words: 'KÖK' })).employers).toEqual([employer])
    expect((await listEmployers(jaanas(), { purpose, words: businessId })).employers).toEqual([employer])
  })

  test('that somebody changed meanwhile is shown as it now stands', async () => {
    const { employer } = await standVacancy(register, 2)
    const changed = { purpose, businessId: employer.businessId, name: 'Kaste Ravintolat Oy', language: 'fi' as const }
    await changeEmployer(jaanas(), employer.employerId, { ...changed, version: 1 })
    await expect(
      changeEmployer(jaanas(), employer.employerId, { ...changed, version: 1, name: 'Muu Oy' }),
    ).rejects.toMatchObject({ reason: 'stale', details: { current: { name: 'Kaste Ravintolat Oy', version: 2 } } })
  })

  test('and its vacancies are not there for groups that do not keep them (N9.6)', async () => {
    for (const person of [kerttu, hannu]) {
      const visit = visitAs(register, person)
      const theirs = person === kerttu ? 'careerGuidance' : 'supervision'
      await expect(listVacancies(visit, { purpose: theirs })).rejects.toMatchObject({ reason: 'notFound' })
      await expect(listEmployers(visit, { purpose: theirs })).rejects.toMatchObject({ reason: 'notFound' })
    }
  })
})

describe('a vacancy', () => {
  test('bears the office, the year and a running number, and is found by each of its words', async () => {
    expect(standing.vacancy.number).toMatch(/^0299-2026-\d+$/)
    for (const words of ['kok', 'KASTE', standing.vacancy.number]) {
      const { vacancies } = await listVacancies(jaanas(), { purpose, words })
      expect(vacancies).toContainEqual(standing.vacancy)
    }
    expect((await listVacancies(jaanas(), { purpose, words: 'lentäjä' })).vacancies).toEqual([])
  })

  test('speaks in codes that the lists have', async () => {
    const { employerId } = standing.employer
    await expect(
      addVacancy(jaanas(), { purpose, employerId, title: 'Kokki', places: 1, hours: '99', occupation: 'kokki' }),
    ).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [
        { pointer: '/occupation', code: 'unknownCode' },
        { pointer: '/hours', code: 'unknownCode' },
      ],
    })
  })

  test('is listed a page at a time, each once, the newest first', async () => {
    const { employerId } = standing.employer
    for (let nth = 0; nth < 53; nth++)
      await addVacancy(jaanas(), { purpose, employerId, title: `Työ ${nth}`, places: 1 })
    const first = await listVacancies(jaanas(), { purpose })
    const second = await listVacancies(jaanas(), { purpose, after: first.next! })
    expect(first.vacancies).toHaveLength(50)
    const ids = [...first.vacancies, ...second.vacancies].map(({ vacancyId }) => vacancyId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(54)
  })
})

describe('a job offer from a vacancy (N5.5)', () => {
  test('says what the vacancy says, and is open until it is answered', async () => {
    const { entry, client } = await offerVacancy(visitAs(register, mari), scene.aino.clientId, {
      purpose: 'employmentServices',
      vacancyId: standing.vacancy.vacancyId,
      answerBy: '2026-12-01',
    })
    expect(entry).toMatchObject({
      kind: 'jobOffer',
      source: 'office',
      payload: {
        employer: 'Keittiö Kaste Oy',
        businessId: standing.employer.businessId,
        title: 'Kokki',
        vacancy: standing.vacancy.number,
        occupation: '5120',
        offeredOn: '2026-11-25',
        answerBy: '2026-12-01',
      },
    })
    expect(client.offerAnswerDueOn).toBeDefined()
  })

  test('is not made from a vacancy that is closed, nor with a last day that is over', async () => {
    const { vacancy, employer } = await standVacancy(register, 3)
    const offer = { purpose, vacancyId: vacancy.vacancyId }
    await expect(
      offerVacancy(jaanas(), scene.aino.clientId, { ...offer, answerBy: '2026-11-24' }),
    ).rejects.toMatchObject({ reason: 'invalid', flaws: [{ pointer: '/answerBy', code: 'tooEarly' }] })
    await changeVacancy(jaanas(), vacancy.vacancyId, {
      purpose,
      version: 1,
      state: 'filled',
      employerId: employer.employerId,
      title: 'Kokki',
      places: 1,
    })
    await expect(offerVacancy(jaanas(), scene.aino.clientId, offer)).rejects.toMatchObject({ reason: 'conflict' })
  })

  test('of a client whose job search has ended is nobody’s for the employer services', async () => {
    const offer = { purpose, vacancyId: standing.vacancy.vacancyId }
    await expect(offerVacancy(jaanas(), scene.impi.clientId, offer)).rejects.toMatchObject({ reason: 'notFound' })
  })
})

describe('what an employer tells (N6.3, N6.4)', () => {
  test.each(['jobOffer', 'presentation'])('of a %s is recorded with the employer as its source', async (kind) => {
    const { clientId } = scene.veikko
    const entryId = await recordSample(register, mari, { clientId, kind })
    const { entry } = await reportResult(jaanas(), clientId, {
      purpose,
      entryId,
      version: 1,
      result: '01',
      reportedOn: '2026-11-24',
      startsOn: '2026-12-07',
      channel: 'phone',
    })
    const byEmployer = { source: 'employer', sourceDetail: 'sana', recordedByName: jaana.name }
    expect(entry).toMatchObject({
      ...byEmployer,
      kind: 'employerResult',
      payload: { employer: 'sana', result: '01', startsOn: '2026-12-07' },
    })
    expect(entry.payload['offer']).toBe(kind === 'jobOffer' ? entryId : undefined)
    const record = await openClientRecord(jaanas(), { clientId, purpose })
    const about = record.sections['offers']!.find((each) => each.entryId === entryId)
    expect(about).toMatchObject({ ...byEmployer, version: 2, payload: { result: '01' } })
  })

  test('is not recorded over what somebody else has just recorded', async () => {
    const { clientId } = scene.aino
    const entryId = await recordSample(register, mari, { clientId, kind: 'jobOffer' })
    const sent = { purpose, entryId, version: 1, result: '04', reportedOn: '2026-11-24', channel: 'phone' }
    await reportResult(jaanas(), clientId, sent)
    await expect(reportResult(jaanas(), clientId, { ...sent, result: '01' })).rejects.toMatchObject({
      reason: 'stale',
      details: { current: { version: 2, payload: { result: '04' } } },
    })
  })

  test('is about an offer or a presentation and nothing else', async () => {
    const sent = { purpose, version: 1, result: '04', reportedOn: '2026-11-24', channel: 'phone' }
    const entryId = scene.aino.entries.get('education')!
    await expect(reportResult(jaanas(), scene.aino.clientId, { ...sent, entryId })).rejects.toMatchObject({
      reason: 'notFound',
    })
  })
})
