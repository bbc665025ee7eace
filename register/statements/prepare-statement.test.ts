import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Register } from '../../access/visit.ts'
import { type CastPerson, elina, jarmo, mari, ritva, tuula } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { registerOn, visitOf } from '../../testing/register.ts'
import { registerClient } from '../clients/register-client.ts'
import { correctEntry } from '../entries/correct-entry.ts'
import { recordEntry } from '../entries/record-entry.ts'
import { moveMatter, openMatter } from '../matters/handle-matters.ts'
import type { OpenedPreparation, StatementDraft } from './contract.ts'
import { listPreparations } from './list-statements.ts'
import {
  beginPreparation,
  checkPreparation,
  dropPreparation,
  openPreparation,
  savePreparation,
  sendToBeChecked,
} from './prepare-statement.ts'

let database: TestRegister
let register: Register
let now = '2026-11-23T09:00:00Z'
let individual = 920
const purpose = 'unemploymentSecurity'

const actor = ({ staffId, name, group, office }: CastPerson): Actor => ({
  id: staffId,
  name,
  group,
  office,
  workstation: 'test',
})
const as = (person: CastPerson) => visitOf(register, actor(person))

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool, () => new Date(now))
})
afterAll(() => database.drop())

/** An unemployed jobseeker of Mari's, new for every test. */
async function jobseeker(from = '2026-09-02') {
  const { clientId } = await registerClient(as(mari), {
    purpose: 'employmentServices',
    identityCode: artificialCode('010185', '-', (individual += 1)),
    names: { firstNames: 'Aino Maria', lastName: 'Virtanen' },
    channel: 'visit',
    employmentStatus: { code: '2', from },
  })
  return clientId
}

const record = async (clientId: string, kind: string, payload: Record<string, unknown>, by: CastPerson = mari) =>
  (
    await recordEntry(as(by), clientId, {
      purpose: by === mari ? 'employmentServices' : purpose,
      kind,
      payload,
      source: 'self',
      channel: 'phone',
    })
  ).entry

const begin = (clientId: string, trigger = 'searchStarted', more: object = {}, by: CastPerson = tuula) =>
  beginPreparation(as(by), clientId, { purpose, trigger, ...more })

const placeOf = ({ preparation: { matter } }: OpenedPreparation) => ({
  clientId: matter.clientId,
  matterId: matter.matterId,
})
const versionOf = ({ preparation }: OpenedPreparation) => preparation.matter.version

/** Takes the first proposal as it is, with what speaks for it. */
const takeProposal = (opened: OpenedPreparation, more: StatementDraft = {}, by: CastPerson = tuula) => {
  const [{ code, from, to, because }] = opened.proposals as [OpenedPreparation['proposals'][number]]
  const draft = { code, from, ...(to ? { to } : {}), payer: 'kela', benefit: '03', grounds: 'Perustelut.', ...more }
  return savePreparation(as(by), placeOf(opened), { purpose, version: versionOf(opened), draft, evidence: because })
}

describe('a statement in preparation (N5.8)', () => {
  test('is a matter with a number, a handler and a last day a week on', async () => {
    const opened = await begin(await jobseeker(), 'searchStarted', { receivedOn: '2026-11-20' })
    expect(opened.preparation).toMatchObject({
      stage: 'drafting',
      trigger: 'searchStarted',
      clockFrom: '2026-11-20',
      awaitsClarification: false,
      matter: {
        kind: 'labourPolicyStatement',
        office: '0299',
        state: 'received',
        handler: tuula.staffId,
        receivedOn: '2026-11-20',
        dueOn: '2026-11-27',
      },
    })
    expect(opened.preparation.matter.number).toMatch(/^0299\/2026\/\d+$/)
    expect(opened.clientName).toBe('Virtanen Aino Maria')
    expect(opened.proposals[0]).toMatchObject({ code: 'T001', rule: 'unemployedJobseeker', cautions: [] })
    expect(opened.rights).toMatchObject({ level: 'expert' })
    expect(opened.lacks.map(({ pointer }) => pointer)).toEqual([
      '/draft/code',
      '/draft/from',
      '/draft/grounds',
      '/draft/payer',
      '/evidence',
    ])
  })

  test('keeps the draft and the versions relied on; nothing is lacking when both are whole', async () => {
    const saved = await takeProposal(await begin(await jobseeker()))
    expect(saved.preparation).toMatchObject({
      matter: { state: 'inHand', version: 2 },
      draft: { code: 'T001', payer: 'kela', benefit: '03' },
    })
    expect(saved.preparation.evidence).toHaveLength(2)
    expect(saved.preparation.evidence.every(({ hasChanged, isFrozen }) => !hasChanged && !isFrozen)).toBe(true)
    expect(saved.versions.map(({ kind }) => kind).toSorted()).toEqual(['employmentStatus', 'jobSearch'])
    expect(saved.lacks).toEqual([])
    expect(await openPreparation(as(tuula), placeOf(saved), purpose)).toEqual(saved)
  })

  test('says when what it relies on has been corrected since', async () => {
    const clientId = await jobseeker()
    const saved = await takeProposal(await begin(clientId))
    const status = saved.versions.find(({ kind }) => kind === 'employmentStatus')!
    await correctEntry(
      as(mari),
      { clientId, entryId: status.entryId },
      { purpose: 'employmentServices', version: 1, payload: { code: '3', from: '2026-09-02' }, reason: 'Lomautettu' },
    )
    const opened = await openPreparation(as(tuula), placeOf(saved), purpose)
    expect(opened.preparation.evidence.filter(({ hasChanged }) => hasChanged)).toMatchObject([
      { entryId: status.entryId, version: 1 },
    ])
    expect(opened.lacks).toEqual([{ pointer: expect.stringMatching(/^\/evidence\/\d$/), code: 'changed' }])
    // The version relied on is shown as it was.
    expect(opened.versions.find(({ entryId }) => entryId === status.entryId)?.payload['code']).toBe('2')
  })

  test('relies only on entries of the client, in the version that stands', async () => {
    const other = await begin(await jobseeker())
    const opened = await begin(await jobseeker())
    const save = (evidence: { entryId: string; version: number }[]) =>
      savePreparation(as(tuula), placeOf(opened), { purpose, version: versionOf(opened), draft: {}, evidence })
    const [own] = opened.proposals[0]!.because
    await expect(save([...other.proposals[0]!.because])).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [
        { pointer: '/evidence/0', code: 'badReference' },
        { pointer: '/evidence/1', code: 'badReference' },
      ],
    })
    await expect(save([{ ...own!, version: 2 }])).rejects.toMatchObject({
      flaws: [{ pointer: '/evidence/0', code: 'changed' }],
    })
    await expect(save([own!, own!])).rejects.toMatchObject({ flaws: [{ pointer: '/evidence/1', code: 'repeated' }] })
  })

  test('of two who save at once the second is told that somebody was quicker', async () => {
    const opened = await begin(await jobseeker())
    await takeProposal(opened)
    await expect(takeProposal(opened, {}, elina)).rejects.toMatchObject({ reason: 'stale' })
  })

  test('ends without a statement for a reason, and is then closed for good', async () => {
    const opened = await begin(await jobseeker())
    const dropped = await dropPreparation(as(tuula), placeOf(opened), {
      purpose,
      version: versionOf(opened),
      reason: 'Ei hae etuutta',
    })
    expect(dropped).toMatchObject({
      preparation: { stage: 'dropped', matter: { state: 'closed', result: 'withdrawn', closedOn: '2026-11-23' } },
      events: [{ note: 'Ei hae etuutta' }, {}],
    })
    await expect(takeProposal({ ...opened, preparation: dropped.preparation })).rejects.toMatchObject({
      reason: 'conflict',
    })
  })

  test('is not opened or moved on by hand', async () => {
    const opened = await begin(await jobseeker())
    const place = placeOf(opened)
    await expect(
      openMatter(as(tuula), place.clientId, { purpose, kind: 'labourPolicyStatement' }),
    ).rejects.toMatchObject({ reason: 'invalid', flaws: [{ pointer: '/kind', code: 'byWorkflow' }] })
    await expect(
      moveMatter(as(tuula), place, { purpose, version: 1, to: 'closed', result: 'answered' }),
    ).rejects.toMatchObject({ reason: 'invalid' })
  })
})

describe('the last day (N5.8, trap 21)', () => {
  test('runs from the lapse while a clarification is awaited, and from its arrival once it is there', async () => {
    const clientId = await jobseeker()
    const request = await record(
      clientId,
      'clarificationRequest',
      { requestedOn: '2026-11-20', answerBy: '2026-12-04', about: 'endOfWork' },
      tuula,
    )
    const opened = await begin(clientId, 'employment', { requests: [request.entryId] })
    expect(opened.preparation).toMatchObject({
      clockFrom: '2026-12-04',
      awaitsClarification: true,
      matter: { dueOn: '2026-12-11' },
    })
    now = '2026-11-30T09:00:00Z'
    // Whoever records the clarification moves the last day with it.
    await record(
      clientId,
      'clarificationAnswer',
      { request: request.entryId, receivedOn: '2026-11-28', text: 'Irtisanouduin itse.' },
      elina,
    )
    expect((await openPreparation(as(tuula), placeOf(opened), purpose)).preparation).toMatchObject({
      clockFrom: '2026-11-28',
      awaitsClarification: false,
      matter: { dueOn: '2026-12-05', version: 1 },
    })
    now = '2026-11-23T09:00:00Z'
  })

  test('orders the list of the office', async () => {
    const [soon, late] = [await jobseeker(), await jobseeker()]
    await begin(late, 'searchStarted', { receivedOn: '2026-11-23' })
    await begin(soon, 'searchStarted', { receivedOn: '2026-10-30' })
    const { preparations, total, triggers } = await listPreparations(as(elina), { purpose, to: '2026-12-23' })
    const days = preparations.map(({ matter }) => matter.dueOn!)
    expect(days).toEqual(days.toSorted())
    expect(total).toBe(preparations.length)
    expect(preparations.map(({ clientId }) => clientId)).toContain(soon)
    expect(preparations[0]).toMatchObject({ matter: { clientName: 'Virtanen Aino Maria' } })
    expect(triggers.map(({ id }) => id)).toContain('searchStarted')
    const mine = await listPreparations(as(elina), { purpose, whose: 'mine' })
    expect(mine.preparations).toEqual([])
    const lastDay = await listPreparations(as(elina), { purpose, to: '2026-11-06' })
    expect(lastDay.preparations.map(({ clientId }) => clientId)).toEqual([soon])
    expect((await listPreparations(as(elina), { purpose, to: '2026-11-05' })).preparations).toEqual([])
  })
})

describe('who gives statements (1290/2002 11:4)', () => {
  test('at the Customer Service Centre those without discretion, of any office’s clients', async () => {
    const opened = await begin(await jobseeker(), 'searchStarted', {}, jarmo)
    expect(opened.rights).toMatchObject({ level: 'basic' })
    expect(opened.preparation.matter.office).toBe('ASPA')
    expect((await takeProposal(opened, {}, jarmo)).lacks).toEqual([])
    const weighed = await takeProposal(await begin(await jobseeker(), 'business', {}, jarmo), { code: 'Y001' }, jarmo)
    expect(weighed.lacks).toEqual([{ pointer: '/draft/code', code: 'notYours' }])
    const { preparations } = await listPreparations(as(jarmo), { purpose })
    expect(preparations.map(({ matter }) => matter.clientName)).toEqual(['Virtanen Aino Maria', 'Virtanen Aino Maria'])
  })

  test('nobody else finds any of it', async () => {
    const opened = await begin(await jobseeker())
    const { clientId } = placeOf(opened)
    await expect(beginPreparation(as(mari), clientId, { purpose, trigger: 'searchStarted' })).rejects.toMatchObject({
      reason: 'notFound',
    })
    await expect(openPreparation(as(mari), placeOf(opened), purpose)).rejects.toMatchObject({ reason: 'notFound' })
    await expect(openPreparation(as(ritva), placeOf(opened), 'registry')).rejects.toMatchObject({ reason: 'notFound' })
    await expect(listPreparations(as(mari), { purpose })).rejects.toMatchObject({ reason: 'notFound' })
  })

  test('codes of URA and codes of another time are not issued', async () => {
    const opened = await begin(await jobseeker())
    const ura = await takeProposal(opened, { code: 'M1' })
    expect(ura.lacks).toEqual([{ pointer: '/draft/code', code: 'notIssued' }])
    const before = await takeProposal({ ...opened, preparation: ura.preparation }, { code: 'S010' })
    expect(before.lacks).toContainEqual({ pointer: '/draft/code', code: 'codeNotValid' })
    const unknown = await takeProposal({ ...opened, preparation: before.preparation }, { code: 'XX99' })
    expect(unknown.lacks).toContainEqual({ pointer: '/draft/code', code: 'unknownCode' })
  })
})

describe('a statement that takes a benefit away', () => {
  /** Somebody who left work, and was heard. */
  async function whoLeftWork() {
    const clientId = await jobseeker('2026-11-11')
    await record(clientId, 'endOfEmployment', { endedOn: '2026-11-10', reason: '01' })
    const opened = await begin(clientId, 'employment')
    return { clientId, opened }
  }

  test('is not sent on before the person has been heard (434/2003 34 §)', async () => {
    const { clientId, opened } = await whoLeftWork()
    expect(opened.proposals[0]).toMatchObject({ code: 'P010', cautions: ['hearFirst'] })
    const saved = await takeProposal(opened)
    expect(saved.lacks.map(({ code }) => code)).toEqual(['notHeard', 'needsSecondPerson'])
    const send = (each: OpenedPreparation) =>
      sendToBeChecked(as(tuula), placeOf(each), { purpose, version: versionOf(each) })
    await expect(send(saved)).rejects.toMatchObject({ flaws: [{ pointer: '/evidence', code: 'notHeard' }] })

    const request = await record(
      clientId,
      'clarificationRequest',
      { requestedOn: '2026-11-12', answerBy: '2026-11-26', about: 'endOfWork' },
      tuula,
    )
    await record(clientId, 'clarificationAnswer', { request: request.entryId, receivedOn: '2026-11-22' }, tuula)
    const again = await takeProposal(await openPreparation(as(tuula), placeOf(saved), purpose))
    expect(again.lacks.map(({ code }) => code)).toEqual(['needsSecondPerson'])
    expect((await send(again)).preparation).toMatchObject({ stage: 'awaitingCheck', sentByName: tuula.name })
  })

  test('is looked at by somebody else, who approves it or sends it back with words', async () => {
    const { clientId, opened } = await whoLeftWork()
    const request = await record(
      clientId,
      'clarificationRequest',
      { requestedOn: '2026-11-12', answerBy: '2026-11-26', about: 'endOfWork' },
      tuula,
    )
    await record(clientId, 'clarificationAnswer', { request: request.entryId, receivedOn: '2026-11-22' }, tuula)
    const saved = await takeProposal(await openPreparation(as(tuula), placeOf(opened), purpose))
    const step = (each: OpenedPreparation) => ({ purpose, version: versionOf(each) })
    const sent = await sendToBeChecked(as(tuula), placeOf(saved), step(saved))

    const toCheck = async (person: CastPerson) =>
      (await listPreparations(as(person), { purpose, whose: 'toCheck' })).preparations.map(
        ({ matter }) => matter.matterId,
      )
    expect(await toCheck(elina)).toContain(placeOf(sent).matterId)
    expect(await toCheck(tuula)).not.toContain(placeOf(sent).matterId)

    await expect(checkPreparation(as(tuula), placeOf(sent), { ...step(sent), approves: true })).rejects.toMatchObject({
      reason: 'conflict',
      flaws: [{ code: 'ownWork' }],
    })
    await expect(checkPreparation(as(jarmo), placeOf(sent), { ...step(sent), approves: true })).rejects.toMatchObject({
      reason: 'notFound',
    })
    await expect(checkPreparation(as(elina), placeOf(sent), { ...step(sent), approves: false })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/note', code: 'required' }],
    })

    const back = await checkPreparation(as(elina), placeOf(sent), {
      ...step(sent),
      approves: false,
      note: 'Perustele pätevä syy',
    })
    expect(back).toMatchObject({
      preparation: { stage: 'drafting' },
      events: [{ note: 'Perustele pätevä syy' }, {}, {}],
    })

    const twice = await sendToBeChecked(as(tuula), placeOf(back), step(back))
    const approved = await checkPreparation(as(elina), placeOf(twice), { ...step(twice), approves: true })
    expect(approved.preparation).toMatchObject({ stage: 'checked', checkedByName: elina.name })
    expect(approved.lacks).toEqual([])
    // Whatever is changed after that is looked at anew.
    const changed = await takeProposal(approved, { grounds: 'Toiset perustelut.' })
    expect(changed.preparation.stage).toBe('drafting')
    expect(changed.lacks.map(({ code }) => code)).toEqual(['needsSecondPerson'])
  })

  test('nothing is sent to be checked that needs no checking', async () => {
    const saved = await takeProposal(await begin(await jobseeker()))
    await expect(
      sendToBeChecked(as(tuula), placeOf(saved), { purpose, version: versionOf(saved) }),
    ).rejects.toMatchObject({ reason: 'conflict' })
  })
})
