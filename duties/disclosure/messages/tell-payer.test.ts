import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../../access/visit.ts'
import { registerClient } from '../../../register/clients/register-client.ts'
import { recordEntry } from '../../../register/entries/record-entry.ts'
import {
  annulStatement,
  correctClericalError,
  transferStatement,
} from '../../../register/statements/change-statement.ts'
import type { OpenedPreparation, StatementDraft } from '../../../register/statements/contract.ts'
import { issueStatement } from '../../../register/statements/issue-statement.ts'
import { beginPreparation, savePreparation } from '../../../register/statements/prepare-statement.ts'
import { jarmo, mari, tuula } from '../../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../../testing/database.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { registerOn } from '../../../testing/register.ts'
import { testSeals } from '../../../testing/seals.ts'
import { visitAs } from '../../../testing/standing-scene.ts'
import { unsealParcel } from '../seal-disclosure.ts'
import { StatementMessage } from './statement-v1.ts'
import { tellPayer } from './tell-payer.ts'

let stage: TestRegister
let register: Register
let individual = 910
const purpose = 'unemploymentSecurity'
const office = { source: 'self', channel: 'phone' }

const ajv = (addFormats as unknown as typeof addFormats.default)(new Ajv.Ajv())
const isStatementMessage = ajv.compile(StatementMessage)

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
})
beforeEach(() => stage.adminPool.query('truncate delivery, disclosure'))
afterAll(() => stage.drop())

const as = (person: typeof tuula) => visitAs(register, person)

/** Somebody of whom T001 can be given, under a safety ban when asked for. */
async function jobseeker({ safetyBan = false } = {}) {
  const identityCode = artificialCode('010185', '-', (individual += 1))
  const { clientId } = await registerClient(as(mari), {
    purpose: 'employmentServices',
    identityCode,
    names: { firstNames: 'Aino Maria', lastName: 'Virtanen' },
    channel: 'visit',
    employmentStatus: { code: '2', from: '2026-09-02' },
  })
  const record = (kind: string, payload: object) =>
    recordEntry(as(mari), clientId, { purpose: 'employmentServices', kind, payload: { ...payload }, ...office })
  await record('phone', { number: '+358401234567' })
  if (safetyBan) await record('safetyBan', { from: '2026-01-01' })
  return { clientId, identityCode }
}

async function issue(clientId: string, more: StatementDraft = {}, begun: object = {}) {
  const opened = await beginPreparation(as(tuula), clientId, { purpose, trigger: 'searchStarted', ...begun })
  const place = { clientId, matterId: opened.preparation.matter.matterId }
  const [{ code, from, because }] = opened.proposals as [OpenedPreparation['proposals'][number]]
  const draft = { code, from, payer: 'kela', benefit: '03', grounds: 'Työnhaku on voimassa.', ...more }
  const saved = await savePreparation(as(tuula), place, { purpose, version: 1, draft, evidence: because })
  return issueStatement(as(tuula), place, { purpose, version: saved.preparation.matter.version }, tellPayer)
}

/** What waits to be carried, opened, in order. */
async function outbox() {
  const { rows } = await stage.adminPool.query(
    `select l.client_id, l.recipient, l.member, l.state, l.message_id, l.sealed, d.provision, d.purpose, d.fields, d.entries, d.versions
     from delivery l join disclosure d using (client_id, disclosure_id) order by l.number`,
  )
  return rows.map(({ sealed, client_id, ...row }) => {
    const { to, bytes } = unsealParcel(testSeals, client_id, sealed)
    return { ...row, to, message: JSON.parse(Buffer.from(bytes).toString()) as StatementMessage }
  })
}

describe('the message to the payer (N5.8, M3.7)', () => {
  test('goes in the transaction of the issue: entry, ledger and parcel, to Kela', async () => {
    const { clientId, identityCode } = await jobseeker()
    const { statement, messages } = await issue(clientId)
    const [sent, ...more] = await outbox()
    expect(more).toEqual([])
    expect(sent).toMatchObject({
      recipient: 'kela',
      member: 'GOV/0246246-0',
      state: 'waiting',
      message_id: messages[0]!.messageId,
      provision: '1290/2002 11 luku 4 §',
      purpose,
      to: 'etuus/labour-policy-statements/v1',
    })
    expect(sent!.message).toEqual({
      schema: 'seloste.labourPolicyStatement',
      schemaVersion: 1,
      news: 'issued',
      messageId: messages[0]!.messageId,
      madeAt: '2026-11-23T09:00:00.000Z',
      person: { identityCode, firstNames: 'Aino Maria', lastName: 'Virtanen' },
      statement: {
        id: statement.entryId,
        revision: 1,
        code: 'T001',
        from: '2026-11-23',
        payer: 'kela',
        benefit: '03',
        issuedOn: '2026-11-23',
        issuer: 'employmentAuthority',
        grounds: 'Työnhaku on voimassa.',
      },
    })
    expect(isStatementMessage(sent!.message)).toBe(true)
    // The ledger names the version of the statement that was given.
    expect(sent!.versions[sent!.entries.indexOf(statement.entryId)]).toBe(1)
    expect(Object.keys(sent!.fields).toSorted()).toEqual(['identityCode', 'labourPolicyStatement', 'names'])
  })

  test('goes to the fund that the statement names, and to no other', async () => {
    const { clientId } = await jobseeker()
    await issue(clientId, { payer: 'unemploymentFund', fund: '902', benefit: '01' })
    expect(await outbox()).toMatchObject([{ recipient: 'unemploymentFund', member: 'COM/9990008-3' }])
  })

  test('a fund that there is not stops the issue', async () => {
    const { clientId } = await jobseeker()
    await expect(issue(clientId, { payer: 'unemploymentFund', fund: '999' })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/draft/fund', code: 'unknownCode' }],
    })
    expect(await outbox()).toEqual([])
    const { rowCount } = await stage.adminPool.query(
      `select from entry where client_id = $1 and kind = 'labourPolicyStatement'`,
      [clientId],
    )
    expect(rowCount).toBe(0)
  })

  test('says nothing of where a person under a safety ban lives or deals', async () => {
    const { clientId } = await jobseeker({ safetyBan: true })
    await issue(clientId, { payer: 'unemploymentFund', fund: '901', kelaOffice: '123' })
    const [sent] = await outbox()
    expect(Object.keys(sent!.message.person).toSorted()).toEqual(['firstNames', 'identityCode', 'lastName'])
    expect(sent!.message.statement.kelaOffice).toBeUndefined()
    expect(JSON.stringify(sent!.message)).not.toMatch(/0299|401234567/)
  })

  test('annulled and replaced are two messages, the annulment first (trap 10)', async () => {
    const { clientId } = await jobseeker()
    const first = await issue(clientId)
    const second = await issue(
      clientId,
      { code: 'T003', from: '2026-11-16' },
      { replaces: first.statement.entryId, reason: 'Asiakas oli työssä' },
    )
    const sent = await outbox()
    expect(sent.map(({ message }) => [message.news, message.statement.id, message.statement.replaces])).toEqual([
      ['issued', first.statement.entryId, undefined],
      ['annulled', first.statement.entryId, undefined],
      ['issued', second.statement.entryId, first.statement.entryId],
    ])
    expect(sent.every(({ message }) => isStatementMessage(message))).toBe(true)
    // Why it was annulled is for the office and the person.
    expect(JSON.stringify(sent)).not.toContain('oli työssä')
  })

  test('a clerical error, an annulment and a transfer are told to whom they concern', async () => {
    const { clientId } = await jobseeker()
    const { statement } = await issue(clientId)
    const place = { clientId, entryId: statement.entryId }
    const because = { purpose, reason: 'Näppäilyvirhe' }
    await correctClericalError(as(tuula), place, { ...because, version: 1, changes: { from: '2026-11-24' } }, tellPayer)
    const moved = await transferStatement(
      as(jarmo),
      place,
      { ...because, version: 2, payer: 'unemploymentFund', fund: '901', benefit: '01' },
      tellPayer,
    )
    await annulStatement(
      as(tuula),
      { clientId, entryId: moved.statement.entryId },
      { ...because, version: 1 },
      tellPayer,
    )
    expect(
      (await outbox()).map(({ recipient, message: { news, statement: told } }) => [
        recipient,
        news,
        told.id === statement.entryId ? 'first' : 'second',
        told.revision,
        told.from,
      ]),
    ).toEqual([
      ['kela', 'issued', 'first', 1, '2026-11-23'],
      ['kela', 'corrected', 'first', 2, '2026-11-24'],
      ['kela', 'annulled', 'first', 2, '2026-11-24'],
      ['unemploymentFund', 'issued', 'second', 1, '2026-11-24'],
      ['unemploymentFund', 'annulled', 'second', 1, '2026-11-24'],
    ])
  })

  test('whoever else was given the statement is told of its annulment as of any datum, the payer once (N11.1)', async () => {
    const { clientId } = await jobseeker()
    const { statement } = await issue(clientId)
    await stage.adminPool.query(
      `insert into disclosure select (jsonb_populate_record(null::disclosure, to_jsonb(d) || jsonb_build_object('disclosure_id',
         gen_random_uuid(), 'recipient', 'statisticsFinland', 'member', 'GOV/9990043-8', 'channel', 'file'))).* from disclosure d`,
    )
    await annulStatement(
      as(tuula),
      { clientId, entryId: statement.entryId },
      { purpose, version: 1, reason: 'Väärä henkilö' },
      tellPayer,
    )
    const { rows } = await stage.adminPool.query('select recipient, is_correction from delivery order by number')
    expect(rows).toEqual([
      { recipient: 'kela', is_correction: false },
      { recipient: 'kela', is_correction: false },
      { recipient: 'statisticsFinland', is_correction: true },
    ])
  })

  test('an internal code leaves nothing in ledger or outbox (trap 18)', async () => {
    const { clientId } = await jobseeker()
    for (const code of ['Z001', 'Z004', 'Z005']) {
      const { statement } = await issue(clientId, { code })
      const place = { clientId, entryId: statement.entryId }
      await annulStatement(as(tuula), place, { purpose, version: 1, reason: 'Ei tarpeen' }, tellPayer)
    }
    expect(await outbox()).toEqual([])
    expect((await stage.adminPool.query('select from disclosure')).rowCount).toBe(0)
  })
})
