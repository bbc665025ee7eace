import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Register } from '../../access/visit.ts'
import { type CastPerson, elina, jarmo, mari, tuula } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { registerOn, visitOf } from '../../testing/register.ts'
import { openClientRecord } from '../clients/open-client-record.ts'
import { registerClient } from '../clients/register-client.ts'
import { annulEntry, correctEntry, readHistory } from '../entries/correct-entry.ts'
import { openOwnAffairs } from '../own-affairs/open-own-affairs.ts'
import { recordEntry } from '../entries/record-entry.ts'
import { annulStatement, correctClericalError, transferStatement } from './change-statement.ts'
import type { Issued, OpenedPreparation, StatementDraft } from './contract.ts'
import { issueStatement } from './issue-statement.ts'
import { listOwnStatements, listStatements } from './list-statements.ts'
import type { TellPayer } from './payer-message.ts'
import {
  beginPreparation,
  checkPreparation,
  openPreparation,
  savePreparation,
  sendToBeChecked,
} from './prepare-statement.ts'

let database: TestRegister
let register: Register
let individual = 940
const purpose = 'unemploymentSecurity'

const actor = ({ staffId, name, group, office }: CastPerson): Actor => ({
  id: staffId,
  name,
  group,
  office,
  workstation: 'test',
})
const as = (person: CastPerson) => visitOf(register, actor(person))
const asThemself = (client: string) =>
  visitOf(register, { id: client, name: 'Aino', group: 'subject', office: null, workstation: null, client })

/** What payers were told, in order. What is really sent is shown where disclosures are. */
const told: { news: string; payer: unknown; code: unknown; entryId: string }[] = []
const tell: TellPayer = async (_, __, { news, statement }) => {
  const { payer, code } = statement.payload
  told.push({ news, payer, code, entryId: statement.entry_id })
  return { messageId: `message-${told.length}` }
}

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool)
})
beforeEach(() => void told.splice(0))
afterAll(() => database.drop())

async function jobseeker() {
  const { clientId } = await registerClient(as(mari), {
    purpose: 'employmentServices',
    identityCode: artificialCode('010185', '-', (individual += 1)),
    names: { firstNames: 'Aino Maria', lastName: 'Virtanen' },
    channel: 'visit',
    employmentStatus: { code: '2', from: '2026-09-02' },
  })
  return clientId
}

const placeOf = ({ preparation: { matter } }: OpenedPreparation) => ({
  clientId: matter.clientId,
  matterId: matter.matterId,
})
const versionOf = ({ preparation }: OpenedPreparation) => preparation.matter.version

async function prepare(clientId: string, more: StatementDraft = {}, by = tuula, begun: object = {}) {
  const opened = await beginPreparation(as(by), clientId, { purpose, trigger: 'searchStarted', ...begun })
  const [{ code, from, because }] = opened.proposals as [OpenedPreparation['proposals'][number]]
  const draft = { code, from, payer: 'kela', benefit: '03', grounds: 'Työnhaku on voimassa.', ...more }
  return savePreparation(as(by), placeOf(opened), { purpose, version: versionOf(opened), draft, evidence: because })
}

const issue = (prepared: OpenedPreparation, by = tuula): Promise<Issued> =>
  issueStatement(as(by), placeOf(prepared), { purpose, version: versionOf(prepared) }, tell)

describe('issuing a statement (N5.8, M3.7)', () => {
  test('makes an entry that the payer is told of, freezes the evidence and closes the matter', async () => {
    const clientId = await jobseeker()
    const prepared = await prepare(clientId)
    const { statement, messages } = await issue(prepared)
    expect(statement).toMatchObject({
      version: 1,
      state: 'issued',
      isInternal: false,
      payload: {
        code: 'T001',
        from: '2026-11-23',
        payer: 'kela',
        benefit: '03',
        issuedOn: '2026-11-23',
        issuer: 'employmentAuthority',
      },
    })
    expect(messages).toEqual([{ messageId: 'message-1', payer: 'kela' }])
    expect(told).toEqual([{ news: 'issued', payer: 'kela', code: 'T001', entryId: statement.entryId }])

    const closed = await openPreparation(as(tuula), placeOf(prepared), purpose)
    expect(closed.preparation).toMatchObject({
      stage: 'issued',
      statement: statement.entryId,
      matter: { state: 'closed', result: 'answered', closedOn: '2026-11-23' },
    })
    expect(closed.preparation.evidence.every(({ isFrozen }) => isFrozen)).toBe(true)
    await expect(issue({ ...prepared, preparation: closed.preparation })).rejects.toMatchObject({ reason: 'conflict' })
  })

  test('frozen evidence stays as it was, whatever is recorded later, and nobody takes it away', async () => {
    const clientId = await jobseeker()
    const prepared = await prepare(clientId)
    await issue(prepared)
    const status = prepared.versions.find(({ kind }) => kind === 'employmentStatus')!
    await correctEntry(
      as(mari),
      { clientId, entryId: status.entryId },
      { purpose: 'employmentServices', version: 1, payload: { code: '5', from: '2026-09-02' }, reason: 'Väärä koodi' },
    )
    const closed = await openPreparation(as(tuula), placeOf(prepared), purpose)
    expect(closed.versions.find(({ entryId }) => entryId === status.entryId)?.payload['code']).toBe('2')
    expect(closed.preparation.evidence.find(({ entryId }) => entryId === status.entryId)).toMatchObject({
      version: 1,
      isFrozen: true,
      hasChanged: true,
    })
    const { rowCount } = await database.adminPool.query(
      'select from statement_evidence where client_id = $1 and frozen_at is not null',
      [clientId],
    )
    expect(rowCount).toBe(2)
  })

  test('is refused with everything that is lacking', async () => {
    const clientId = await jobseeker()
    const opened = await beginPreparation(as(tuula), clientId, { purpose, trigger: 'searchStarted' })
    await expect(issue(opened)).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [
        { pointer: '/draft/code', code: 'required' },
        { pointer: '/draft/from', code: 'required' },
        { pointer: '/draft/grounds', code: 'required' },
        { pointer: '/draft/payer', code: 'required' },
        { pointer: '/evidence', code: 'required' },
      ],
    })
    await expect(issue(await prepare(clientId, { payer: 'unemploymentFund' }))).rejects.toMatchObject({
      flaws: [{ pointer: '/draft/fund', code: 'required' }],
    })
    await expect(issue(await prepare(clientId, { to: '2026-09-01' }))).rejects.toMatchObject({
      flaws: [{ pointer: '/payload/to', code: 'reversed' }],
    })
    expect(told).toEqual([])
  })

  test('is refused when what it relies on has changed meanwhile', async () => {
    const clientId = await jobseeker()
    const prepared = await prepare(clientId)
    const status = prepared.versions.find(({ kind }) => kind === 'employmentStatus')!
    await annulEntry(
      as(mari),
      { clientId, entryId: status.entryId },
      { purpose: 'employmentServices', version: 1, reason: 'Väärä asiakas' },
    )
    await expect(issue(prepared)).rejects.toMatchObject({ reason: 'invalid', flaws: [{ code: 'changed' }] })
  })

  test('nothing is issued when the payer cannot be told', async () => {
    const clientId = await jobseeker()
    const prepared = await prepare(clientId)
    const failing: TellPayer = () => Promise.reject(new Error('no outbox'))
    await expect(
      issueStatement(as(tuula), placeOf(prepared), { purpose, version: versionOf(prepared) }, failing),
    ).rejects.toThrow('no outbox')
    expect((await listStatements(as(tuula), clientId, purpose)).statements).toEqual([])
    expect((await openPreparation(as(tuula), placeOf(prepared), purpose)).preparation.stage).toBe('drafting')
  })

  test('at the Customer Service Centre it is given in its own name (1290/2002 11:4.2)', async () => {
    const { statement } = await issue(await prepare(await jobseeker(), {}, jarmo), jarmo)
    expect(statement.payload['issuer']).toBe('customerServiceCentre')
  })

  test('one that takes a benefit away is issued only after somebody else has approved it', async () => {
    const clientId = await jobseeker()
    const entry = async (kind: string, payload: Record<string, unknown>) =>
      (await recordEntry(as(tuula), clientId, { purpose, kind, payload, source: 'self', channel: 'phone' })).entry
    const request = await entry('clarificationRequest', {
      requestedOn: '2026-11-01',
      answerBy: '2026-11-15',
      about: 'refusedWork',
    })
    const answer = await entry('clarificationAnswer', { request: request.entryId, receivedOn: '2026-11-10' })
    const opened = await beginPreparation(as(tuula), clientId, { purpose, trigger: 'refusal' })
    const saved = await savePreparation(as(tuula), placeOf(opened), {
      purpose,
      version: 1,
      draft: { code: 'P020', from: '2026-11-02', to: '2026-12-16', payer: 'kela', grounds: 'Kieltäytyi työstä.' },
      evidence: [{ entryId: answer.entryId, version: 1 }],
    })
    await expect(issue(saved)).rejects.toMatchObject({ flaws: [{ pointer: '/check', code: 'needsSecondPerson' }] })
    const sent = await sendToBeChecked(as(tuula), placeOf(saved), { purpose, version: versionOf(saved) })
    await expect(issue(sent)).rejects.toMatchObject({ flaws: [{ code: 'needsSecondPerson' }] })
    const approved = await checkPreparation(as(elina), placeOf(sent), {
      purpose,
      version: versionOf(sent),
      approves: true,
    })
    // How the request stands is told while the statement is prepared, and what is issued names the request it rests on.
    expect(approved.clarifications).toEqual([{ request: request.entryId, state: 'inHandling' }])
    expect((await issue(approved)).statement.payload).toMatchObject({
      code: 'P020',
      clarifications: [{ request: request.entryId }],
    })
    const person = {
      register,
      actor: { id: clientId, name: 'Aino', group: 'subject', office: null, workstation: null, client: clientId },
    }
    const { events } = await openOwnAffairs(person, { language: 'fi', importedWords: () => undefined })
    expect(events.find(({ entryId }) => entryId === request.entryId)).toMatchObject({
      state: 'handled',
      mayAnswer: false,
      mayAttach: false,
    })
    expect(events.find(({ kind }) => kind === 'labourPolicyStatement')!.fields).toContainEqual({
      label: 'Perustuu selvityksiin',
      value: 'Selvityspyyntö 1.11.2026',
    })
  })
})

describe('a statement that was given', () => {
  test('is not recorded, corrected or annulled by hand', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId))
    const place = { clientId, entryId: statement.entryId }
    const byHand = { reason: 'invalid', flaws: [{ code: 'byWorkflow' }] }
    await expect(
      recordEntry(as(tuula), clientId, {
        purpose,
        kind: 'labourPolicyStatement',
        payload: { code: 'T001', from: '2026-09-02', payer: 'kela', issuedOn: '2026-11-23' },
        source: 'office',
        channel: 'office',
      }),
    ).rejects.toMatchObject(byHand)
    await expect(
      correctEntry(as(tuula), place, { purpose, version: 1, payload: statement.payload, reason: 'Korjaan' }),
    ).rejects.toMatchObject(byHand)
    await expect(annulEntry(as(tuula), place, { purpose, version: 1, reason: 'Mitätöin' })).rejects.toMatchObject(
      byHand,
    )
    const { mayDo } = await openClientRecord(as(tuula), { clientId, purpose })
    expect(mayDo.write).toEqual(expect.arrayContaining(['clarificationRequest', 'clarificationAnswer']))
    expect(mayDo.write).not.toContain('labourPolicyStatement')
  })

  test('is annulled and replaced in one transaction, never edited (trap 10)', async () => {
    const clientId = await jobseeker()
    const first = (await issue(await prepare(clientId))).statement
    told.splice(0)
    const replacing = await prepare(clientId, { code: 'T003', from: '2026-11-16' }, tuula, {
      replaces: first.entryId,
      reason: 'Asiakas oli työssä',
    })
    expect(replacing.preparation).toMatchObject({ replaces: first.entryId, replacesBecause: 'Asiakas oli työssä' })
    const { statement, messages } = await issue(replacing)
    expect(statement.payload).toMatchObject({ code: 'T003', replaces: first.entryId })
    expect(messages).toHaveLength(2)
    expect(told.map(({ news, entryId }) => [news, entryId])).toEqual([
      ['annulled', first.entryId],
      ['issued', statement.entryId],
    ])
    const { statements } = await listStatements(as(tuula), clientId, purpose)
    expect(statements.map(({ entryId, state, reason }) => [entryId, state, reason])).toEqual([
      [statement.entryId, 'issued', undefined],
      [first.entryId, 'replaced', 'Asiakas oli työssä'],
    ])
    const { versions } = await readHistory(as(tuula), { clientId, entryId: first.entryId }, purpose)
    expect(versions.map(({ payload, annulled }) => [payload['code'], annulled ?? false])).toEqual([
      ['T001', true],
      ['T001', false],
    ])
  })

  test('to replace it a reason is said, and that it stands', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId))
    const replacing = { purpose, trigger: 'searchChanged', replaces: statement.entryId }
    await expect(beginPreparation(as(tuula), clientId, replacing)).rejects.toMatchObject({
      flaws: [{ pointer: '/reason', code: 'required' }],
    })
    await annulStatement(
      as(tuula),
      { clientId, entryId: statement.entryId },
      { purpose, version: 1, reason: 'Annettu väärästä henkilöstä' },
      tell,
    )
    await expect(beginPreparation(as(tuula), clientId, { ...replacing, reason: 'Uusi tieto' })).rejects.toMatchObject({
      flaws: [{ pointer: '/replaces', code: 'badReference' }],
    })
  })

  test('is annulled with a reason without another in its place, and its payer is told', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId, { payer: 'unemploymentFund', fund: '901' }))
    const place = { clientId, entryId: statement.entryId }
    const annulled = await annulStatement(as(elina), place, { purpose, version: 1, reason: 'Väärä henkilö' }, tell)
    expect(annulled).toMatchObject({
      statement: { state: 'annulled', version: 2, reason: 'Väärä henkilö' },
      messages: [{ payer: 'unemploymentFund' }],
    })
    await expect(
      annulStatement(as(elina), place, { purpose, version: 1, reason: 'Uudestaan' }, tell),
    ).rejects.toMatchObject({ reason: 'stale' })
  })

  test('a clerical error is corrected as the next version of the same; code and payer cannot be one', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId))
    const place = { clientId, entryId: statement.entryId }
    told.splice(0)
    const change = (changes: Record<string, string>) =>
      correctClericalError(as(tuula), place, { purpose, version: 1, changes, reason: 'Päivä oli näppäilyvirhe' }, tell)
    await expect(change({ code: 'T003' })).rejects.toMatchObject({
      flaws: [{ pointer: '/changes/code', code: 'noClericalError' }],
    })
    await expect(change({ payer: 'unemploymentFund' })).rejects.toMatchObject({
      flaws: [{ pointer: '/changes/payer', code: 'noClericalError' }],
    })
    await expect(change({})).rejects.toMatchObject({ flaws: [{ pointer: '/changes', code: 'required' }] })
    const corrected = await change({ from: '2026-09-03' })
    expect(corrected.statement).toMatchObject({
      entryId: statement.entryId,
      version: 2,
      state: 'issued',
      isCorrected: true,
      payload: { code: 'T001', from: '2026-09-03' },
    })
    expect(told.map(({ news }) => news)).toEqual(['corrected'])
  })

  test('is transferred to another payer: annulled at the one, given to the other', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId))
    const place = { clientId, entryId: statement.entryId }
    const transfer = (to: object) =>
      transferStatement(
        as(jarmo),
        place,
        { purpose, version: 1, payer: 'kela', reason: 'Liittyi kassaan', ...to },
        tell,
      )
    await expect(transfer({})).rejects.toMatchObject({ flaws: [{ pointer: '/payer', code: 'samePayer' }] })
    await expect(transfer({ payer: 'unemploymentFund' })).rejects.toMatchObject({
      flaws: [{ pointer: '/draft/fund', code: 'required' }],
    })
    told.splice(0)
    const moved = await transfer({ payer: 'unemploymentFund', fund: '901', benefit: '01' })
    expect(moved.statement.payload).toMatchObject({
      code: 'T001',
      payer: 'unemploymentFund',
      fund: '901',
      benefit: '01',
      replaces: statement.entryId,
      issuer: 'customerServiceCentre',
    })
    expect(told.map(({ news, payer }) => [news, payer])).toEqual([
      ['annulled', 'kela'],
      ['issued', 'unemploymentFund'],
    ])
    const { statements } = await listStatements(as(tuula), clientId, purpose)
    expect(statements.map(({ state }) => state)).toEqual(['issued', 'transferred'])
  })

  test('who leaves no discretion annuls none that was weighed', async () => {
    const clientId = await jobseeker()
    const { statement } = await issue(await prepare(clientId, { code: 'Y001' }))
    const place = { clientId, entryId: statement.entryId }
    await expect(
      annulStatement(as(jarmo), place, { purpose, version: 1, reason: 'Mitätöin' }, tell),
    ).rejects.toMatchObject({ reason: 'invalid', flaws: [{ code: 'notYours' }] })
    await expect(
      annulStatement(as(mari), place, { purpose, version: 1, reason: 'Mitätöin' }, tell),
    ).rejects.toMatchObject({ reason: 'notFound' })
  })
})

describe('internal codes (trap 18)', () => {
  test('are told to nobody, when given, corrected, transferred or annulled', async () => {
    const clientId = await jobseeker()
    const { statement, messages } = await issue(await prepare(clientId, { code: 'Z001' }))
    expect(messages).toEqual([])
    const place = { clientId, entryId: statement.entryId }
    const corrected = await correctClericalError(
      as(tuula),
      place,
      { purpose, version: 1, changes: { from: '2026-09-03' }, reason: 'Näppäilyvirhe' },
      tell,
    )
    expect(corrected.messages).toEqual([])
    const moved = await transferStatement(
      as(tuula),
      place,
      { purpose, version: 2, payer: 'unemploymentFund', fund: '901', reason: 'Liittyi kassaan' },
      tell,
    )
    expect(moved.messages).toEqual([])
    const annulled = await annulStatement(
      as(tuula),
      { clientId, entryId: moved.statement.entryId },
      { purpose, version: 1, reason: 'Ei tarpeen' },
      tell,
    )
    expect(annulled.messages).toEqual([])
    expect(told).toEqual([])
  })
})

describe('the person’s own view (M7.1)', () => {
  test('shows what was issued and annulled, newest first, and nothing internal', async () => {
    const clientId = await jobseeker()
    const first = (await issue(await prepare(clientId))).statement
    await issue(await prepare(clientId, { code: 'Z001' }))
    await issue(
      await prepare(clientId, { code: 'T003', from: '2026-11-16' }, tuula, {
        replaces: first.entryId,
        reason: 'Asiakas oli työssä',
      }),
    )
    const { statements } = await listOwnStatements(asThemself(clientId), clientId, 'ownAffairs')
    expect(statements.map(({ state, payload }) => [state, payload['code']])).toEqual([
      ['issued', 'T003'],
      ['replaced', 'T001'],
    ])
    expect(statements.every((statement) => statement.issuedByName === undefined)).toBe(true)
    await expect(listOwnStatements(asThemself(first.entryId), clientId, 'ownAffairs')).rejects.toMatchObject({
      reason: 'notFound',
    })
  })
})
