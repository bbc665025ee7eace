/** What others bring of persons (N6.2): whose it is, what may be brought, and that it is taken once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { openClientRecord } from '../../register/clients/open-client-record.ts'
import { searchClients } from '../../register/clients/search-clients.ts'
import { listStatements } from '../../register/statements/list-statements.ts'
import { openPreparation } from '../../register/statements/prepare-statement.ts'
import { mari, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { registerOn } from '../../testing/register.ts'
import { countRows } from '../../testing/register-rows.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { receiveReports, requestStatements } from './receive-reports.ts'

let stage: TestRegister
let register: Register
let scene: Scene

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
  scene = await standScene(register, stage.adminPool)
})
afterAll(() => stage.drop())

const from = (group: string, member: string, name: string): Visit => ({
  register,
  actor: {
    id: member,
    name,
    group,
    office: null,
    workstation: 'test',
    organisation: { member, businessId: member.split('/')[1]! },
  },
})
const kela = () => from('kelaInterface', 'GOV/0246246-0', 'Kansaneläkelaitos')
const populationRegister = () => from('populationRegisterInterface', 'GOV/0245437-2', 'Digi- ja väestötietovirasto')
const decision = { decidedOn: '2026-11-20', benefit: 'labourMarketSubsidy', outcome: 'granted', from: '2026-11-01' }
const nobody = artificialCode('150660', '-', 999)

test('a decision of Kela stands in the record with where it came from and who entered it (N6.2, N6.4)', async () => {
  const { aino } = scene
  const report = { identityCode: aino.identityCode, kind: 'benefitDecision', payload: decision }
  expect(await receiveReports(kela(), { messageId: 'k-1' }, { reports: [report] })).toEqual({ received: 1 })
  const { sections } = await openClientRecord(visitAs(register, tuula), {
    clientId: aino.clientId,
    purpose: 'unemploymentSecurity',
  })
  expect(
    sections['unemploymentSecurity']!.find(({ kind, source }) => kind === 'benefitDecision' && source === 'kela'),
  ).toMatchObject({
    payload: decision,
    sourceDetail: 'Kansaneläkelaitos (GOV/0246246-0)',
    channel: 'interface',
    recordedBy: 'GOV/0246246-0',
    recordedByName: 'Kansaneläkelaitos',
  })
})

test('the same message is taken once, however often and however interrupted it comes', async () => {
  const { veikko } = scene
  const reports = [10, 20].map((days) => ({
    identityCode: veikko.identityCode,
    kind: 'labourMarketSubsidyDays',
    payload: { days, countedOn: '2026-11-20' },
  }))
  // The first time only a part of it arrived.
  await receiveReports(kela(), { messageId: 'k-2' }, { reports: reports.slice(0, 1) })
  await Promise.all([1, 2, 3].map(() => receiveReports(kela(), { messageId: 'k-2' }, { reports })))
  const { rows } = await stage.adminPool.query(
    `select (payload ->> 'days')::int as days from entry where client_id = $1 and kind = 'labourMarketSubsidyDays' and source = 'kela' order by 1`,
    [veikko.clientId],
  )
  expect(rows).toEqual([{ days: 10 }, { days: 20 }])
})

test('of a person who is not in the register nothing is kept, and the answer is the same (N14.1)', async () => {
  const before = await countRows(stage.adminPool)
  const report = { identityCode: nobody, kind: 'benefitDecision', payload: decision }
  expect(await receiveReports(kela(), { messageId: 'k-3' }, { reports: [report] })).toEqual({ received: 1 })
  expect(await countRows(stage.adminPool)).toEqual(before)
})

describe('a payer’s request for a statement (M3.7)', () => {
  const asked = { benefit: '03', from: '2026-11-02', reason: 'Työn päättyminen on selvittämättä.' }
  const ask = (messageId: string, identityCode: string) =>
    requestStatements(kela(), { messageId }, { requests: [{ identityCode, ...asked }] })
  const pendingOf = async (clientId: string) =>
    (await listStatements(visitAs(register, tuula), clientId, 'unemploymentSecurity')).preparations.filter(
      ({ trigger }) => trigger === 'payerRequest',
    )

  test('is an entry that the expert sees, and opens the preparation that answers it', async () => {
    const { impi } = scene
    await ask('k-4', impi.identityCode)
    const [preparation, ...others] = await pendingOf(impi.clientId)
    expect(others).toEqual([])
    expect(preparation).toMatchObject({
      stage: 'drafting',
      clockFrom: '2026-11-23',
      draft: { payer: 'kela', benefit: '03', from: '2026-11-02' },
      matter: { state: 'received', office: impi.office, receivedOn: '2026-11-23', dueOn: '2026-11-30' },
    })
    const opened = await openPreparation(
      visitAs(register, tuula),
      { clientId: impi.clientId, matterId: preparation!.matter.matterId },
      'unemploymentSecurity',
    )
    expect(opened.events).toMatchObject([{ state: 'received', doneByName: 'Kansaneläkelaitos' }])
    expect(opened.sections['unemploymentSecurity']).toContainEqual(
      expect.objectContaining({
        entryId: preparation!.triggerEntry,
        kind: 'statementRequest',
        source: 'kela',
        payload: { requestedOn: '2026-11-23', ...asked },
      }),
    )
  })

  test('opens one preparation, however often the message comes', async () => {
    const { lahja } = scene
    await Promise.all([1, 2, 3].map(() => ask('k-5', lahja.identityCode)))
    expect(await pendingOf(lahja.clientId)).toHaveLength(1)
  })

  test('of a fund names the fund, and nobody but whoever prepares statements reads what it opened', async () => {
    const { veikko } = scene
    const fund = from('unemploymentFundInterface', 'COM/9990001-6', 'Esimerkkialojen työttömyyskassa')
    const organisation = { ...fund.actor.organisation!, number: '901' }
    await requestStatements(
      { ...fund, actor: { ...fund.actor, organisation } },
      { messageId: 'f-1' },
      { requests: [{ identityCode: veikko.identityCode }] },
    )
    expect(await pendingOf(veikko.clientId)).toMatchObject([{ draft: { payer: 'unemploymentFund', fund: '901' } }])
    await expect(listStatements(visitAs(register, mari), veikko.clientId, 'employmentServices')).rejects.toMatchObject({
      reason: 'notFound',
    })
  })

  test('about nobody of the register opens nothing', async () => {
    const before = await countRows(stage.adminPool)
    await ask('k-6', nobody)
    expect(await countRows(stage.adminPool)).toEqual(before)
  })
})

describe('the population register', () => {
  test('changes a name and an address, and the person is found by the new name (N6.2)', async () => {
    const { lahja } = scene
    const identityCode = lahja.identityCode
    const reports = [
      { identityCode, kind: 'formerName', payload: { lastName: 'Kaksola', until: '2026-11-20' } },
      { identityCode, kind: 'names', payload: { firstNames: 'Lahja', lastName: 'Uusinimi' } },
      { identityCode, kind: 'municipality', payload: { municipality: '091' } },
    ]
    await receiveReports(populationRegister(), { messageId: 'v-1' }, { reports })
    const found = await searchClients(visitAs(register, mari), { purpose: 'employmentServices', name: 'Uusinimi' })
    expect(found.clients).toMatchObject([{ clientId: lahja.clientId, municipality: '091' }])
  })

  test('sets a safety ban, and where the person lives is hidden from that moment (661/2009 §36)', async () => {
    const { lahjaAgain } = scene
    const reports = [
      {
        identityCode: lahjaAgain.identityCode,
        kind: 'safetyBan',
        payload: { from: '2026-11-23', until: '2031-11-22' },
      },
    ]
    await receiveReports(populationRegister(), { messageId: 'v-2' }, { reports })
    const { rows } = await stage.adminPool.query('select safety_ban, municipality from client where client_id = $1', [
      lahjaAgain.clientId,
    ])
    expect(rows).toEqual([{ safety_ban: true, municipality: null }])
  })
})

describe('brings nothing:', () => {
  const flawsOf = (visit: Visit, kind: string, payload: Record<string, unknown>, identityCode = nobody) =>
    receiveReports(visit, { messageId: 'f' }, { reports: [{ identityCode, kind, payload }] }).then(
      () => [],
      ({ flaws }) => flaws,
    )

  test('a source of a kind that is not its own', async () => {
    expect(await flawsOf(kela(), 'names', { firstNames: 'A', lastName: 'B' })).toEqual([
      { pointer: '/reports/0/kind', code: 'unknownCode' },
    ])
    expect(await flawsOf(populationRegister(), 'identityCode', { identityCode: nobody })).toEqual([
      { pointer: '/reports/0/kind', code: 'unknownCode' },
    ])
  })

  test('what is not in the shape of its kind, told by its place', async () => {
    expect(await flawsOf(kela(), 'benefitDecision', { ...decision, outcome: 'maybe', more: 1 }, 'x')).toEqual([
      { pointer: '/reports/0/identityCode', code: 'badIdentityCode' },
      { pointer: '/reports/0/payload/more', code: 'unknown' },
      { pointer: '/reports/0/payload/outcome', code: 'unknownCode' },
    ])
  })

  test('an authority that brings nothing', async () => {
    const police = from('policeInterface', 'GOV/9990022-7', 'Poliisihallitus')
    await expect(
      receiveReports(police, { messageId: 'p' }, { reports: [{ identityCode: nobody, kind: 'names', payload: {} }] }),
    ).rejects.toMatchObject({ reason: 'notFound' })
  })

  test('whoever would say that it came from another: the database takes no other source (N6.4)', async () => {
    const { rows } = await stage.adminPool.query(
      `select with_check from pg_policies where tablename = 'entry' and cmd = 'INSERT' and roles = '{seloste_kela_interface}'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].with_check).toContain(`(source = 'kela'::text)`)
  })
})
