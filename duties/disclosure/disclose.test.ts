import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { mari, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { disclose, discloseEach, type Given, previewDisclosure, type Wanted } from './disclose.ts'

let stage: TestRegister
let scene: Scene
const register = () => registerOn(stage.pool, () => new Date('2026-11-23T09:00:00Z'))

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
})
afterAll(() => stage.drop())
beforeEach(() => stage.adminPool.query('truncate delivery, disclosure'))

const kela: Wanted = {
  recipient: 'kela',
  ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
  channel: 'letter',
}
const purposeOf: Readonly<Record<string, string>> = {
  caseworker: 'employmentServices',
  unemploymentSecurityExpert: 'unemploymentSecurity',
}
const give = (visit: Visit, client: string, wanted: Wanted): Promise<Given> =>
  open(visit, { purpose: purposeOf[visit.actor.group] ?? 'disclosure', operation: 'disclose', client }, (records) =>
    disclose(records, visit, wanted),
  )
const byTuula = () => visitAs(register(), tuula)
const byMari = () => visitAs(register(), mari)
const interfaceOf = (group: string): Visit => ({
  register: register(),
  actor: { id: group, name: group, group, office: null, workstation: null },
})
const ledger = async () => (await stage.adminPool.query('select * from disclosure order by given_at')).rows
const outbox = async () => (await stage.adminPool.query('select * from delivery order by number')).rows
const flawsOf = (giving: Promise<unknown>) =>
  giving.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.flaws.length > 0 ? error.flaws.map(({ pointer, code }) => `${pointer} ${code}`) : [error.reason]
    },
  )

describe('giving', () => {
  test('leaves a row of the ledger, a parcel and a line of the log, of one transaction (N7.2)', async () => {
    const { clientId } = scene.aino
    const given = await give(byTuula(), clientId, kela)
    const [row] = await ledger()
    expect(row).toMatchObject({
      client_id: clientId,
      disclosure_id: given.disclosureId,
      recipient: 'kela',
      member: 'GOV/0246246-0',
      ground: 'provision',
      provision: '1290/2002 13 luku 1 §',
      purpose: 'unemploymentSecurity',
      channel: 'letter',
      given_by: tuula.staffId,
      office: '0299',
    })
    expect(row.fields.names).toEqual(['firstNames', 'lastName'])
    const entries = Object.values(given.kinds).flat()
    expect(row.entries.toSorted()).toEqual(entries.map(({ entryId }) => entryId).toSorted())
    expect(row.content).not.toContain('Virtasalo')
    expect(await outbox()).toMatchObject([
      { disclosure_id: given.disclosureId, state: 'waiting', message_id: given.messageId },
    ])
    const { rows: lines } = await stage.adminPool.query(
      `select entries from access_log where operation = 'disclose' and outcome = 'done' order by at desc limit 1`,
    )
    expect(lines[0].entries.toSorted()).toEqual(row.entries.toSorted())
  })

  test('tells nobody of somebody who is not there, or whom the actor does not reach (N14.1)', async () => {
    const nobody = '00000000-0000-4000-8000-999999999999'
    await expect(give(byTuula(), nobody, kela)).rejects.toMatchObject({ reason: 'notFound' })
    await expect(give(interfaceOf('kelaInterface'), nobody, { ...kela, channel: 'interface' })).rejects.toMatchObject({
      reason: 'notFound',
    })
    expect(await ledger()).toEqual([])
  })

  test('a field, fact, channel, ground or member outside the rule cannot be asked for', async () => {
    const { clientId } = scene.aino
    const flaws = (wanted: Partial<Wanted>) => flawsOf(give(byTuula(), clientId, { ...kela, ...wanted }))
    expect(await flaws({ kinds: { names: ['callName'], diagnosisClass: ['diagnosisClass'] } })).toEqual([
      '/kinds/names/callName outsideRule',
      '/kinds/diagnosisClass outsideRule',
    ])
    expect(await flaws({ facts: { isJobseeker: true } })).toEqual(['/facts/isJobseeker outsideRule'])
    expect(await flaws({ channel: 'mail' })).toEqual(['/channel outsideRule'])
    expect(await flaws({ ground: { by: 'processor' } })).toEqual(['/ground outsideRule'])
    expect(await flaws({ ground: { by: 'provision', provision: '1 §' } })).toEqual(['/ground/provision outsideRule'])
    expect(await flaws({ member: 'COM/1234567-1' })).toEqual(['/member unknownCode'])
    expect(await flaws({ recipient: 'neighbour' })).toEqual(['/recipient unknownCode'])
    expect(await ledger()).toEqual([])
  })

  test('an interface gives to its own recipient and to no other', async () => {
    const { clientId } = scene.aino
    const wanted: Wanted = { ...kela, channel: 'interface' }
    expect(Object.keys((await give(interfaceOf('kelaInterface'), clientId, wanted)).kinds)).toContain('names')
    expect(await flawsOf(give(interfaceOf('policeInterface'), clientId, wanted))).toEqual(['notFound'])
    expect(await outbox()).toEqual([])
  })

  test('a message that comes twice is answered alike and given once; another under its id is refused', async () => {
    const { clientId } = scene.aino
    const wanted: Wanted = { ...kela, channel: 'interface', messageId: 'message-1' }
    const twice = await Promise.all([1, 2, 3].map(() => give(interfaceOf('kelaInterface'), clientId, wanted)))
    expect(twice[1]).toEqual(twice[0])
    expect(twice[2]).toEqual(twice[0])
    expect(await ledger()).toHaveLength(1)
    const other = { ...wanted, kinds: { names: ['lastName'] } }
    expect(await flawsOf(give(interfaceOf('kelaInterface'), clientId, other))).toEqual(['conflict'])
  })
})

describe('under a safety ban', () => {
  const serviceProvider: Wanted = {
    recipient: 'serviceProvider',
    member: 'COM/9990057-7',
    ground: { by: 'provision', provision: '916/2012 12 luku 6 § 2 mom.' },
    channel: 'letter',
  }

  test('nothing that tells where leaves, unless the recipient has it by law (661/2009 §36)', async () => {
    const free = await give(byMari(), scene.aino.clientId, serviceProvider)
    expect(Object.keys(free.kinds)).toEqual(
      expect.arrayContaining(['address', 'email', 'phone', 'responsibleCaseworker']),
    )
    const banned = await give(byMari(), scene.turva.clientId, serviceProvider)
    for (const kind of ['address', 'email', 'phone', 'responsibleCaseworker'])
      expect(banned.kinds).not.toHaveProperty(kind)
    const byLaw = await give(byTuula(), scene.turva.clientId, kela)
    expect(Object.keys(byLaw.kinds)).toEqual(
      expect.arrayContaining(['address', 'municipality', 'responsibleCaseworker']),
    )
  })
})

describe('with consent', () => {
  const given = async (payload: object) => {
    const consent = { form: 'written', decision: 'given', givenOn: '2026-11-20', ...payload }
    const sent = { purpose: 'employmentServices', kind: 'consent', payload: consent, source: 'self', channel: 'visit' }
    return (await recordEntry(byMari(), scene.aino.clientId, sent)).entry.entryId
  }
  const employer = (consent: string, more: Partial<Wanted> = {}): Wanted => ({
    recipient: 'employer',
    member: '1234567-1',
    ground: { by: 'consent', consent },
    channel: 'letter',
    ...more,
  })

  test('an employer is given the items that the person consented to, and nothing else (N7.4)', async () => {
    const consent = await given({ purpose: 'employerPresentation', items: ['contact', 'education'] })
    const { kinds } = await give(byMari(), scene.aino.clientId, employer(consent))
    expect(Object.keys(kinds).toSorted()).toEqual(
      ['address', 'citizenship', 'education', 'email', 'languageSkill', 'languages', 'names', 'phone'].toSorted(),
    )
    expect(kinds['languages']![0]!.payload).toEqual({ native: 'fi' })
    expect(
      await flawsOf(give(byMari(), scene.aino.clientId, employer(consent, { kinds: { employment: ['title'] } }))),
    ).toEqual(['/kinds/employment outsideConsent'])
  })

  test('without a consent in force, or with a later refusal, nothing leaves', async () => {
    const { clientId } = scene.aino
    const consent = await given({ purpose: 'employerPresentation' })
    await give(byMari(), clientId, employer(consent))
    await given({ purpose: 'employerPresentation', decision: 'refused', givenOn: '2026-11-23' })
    expect(await flawsOf(give(byMari(), clientId, employer(consent)))).toEqual(['/ground/consent consentNotInForce'])
    const expired = await given({
      purpose: 'employerPresentation',
      givenOn: '2026-11-23',
      validUntil: '2026-11-22',
    }).catch(() => undefined)
    expect(expired).toBeUndefined()
  })

  test('what was seen before sending is what is sent, or nothing is', async () => {
    const { clientId } = scene.veikko
    const wanted: Wanted = { ...kela, kinds: { names: ['firstNames', 'lastName'] } }
    const visit = byTuula()
    const errand = { purpose: 'unemploymentSecurity', operation: 'previewDisclosure', client: clientId } as const
    const { digest, kinds } = await open(visit, errand, (records) => previewDisclosure(records, visit, wanted))
    expect((await give(visit, clientId, { ...wanted, previewed: digest })).kinds).toEqual(kinds)
    expect(await flawsOf(give(visit, clientId, { ...kela, previewed: digest }))).toEqual(['stale'])
  })
})

describe('of many clients at once', () => {
  const statistics: Wanted = {
    recipient: 'statisticsFinland',
    ground: { by: 'provision', provision: '280/2004 15 §' },
    kinds: { municipality: ['municipality'], languages: ['service'] },
    channel: 'interface',
    messageId: 'extract-1',
  }
  const giveEach = (visit: Visit, clients: readonly string[]) =>
    open(visit, { purpose: 'disclosure', operation: 'disclose', clients }, (records) =>
      discloseEach(records, visit, statistics),
    )

  test('each is given of as by an errand of their own: a ban of one hides nothing of another', async () => {
    const { aino, turva, veikko } = scene
    const nobody = '00000000-0000-4000-8000-999999999999'
    const clients = [aino.clientId, turva.clientId, veikko.clientId, nobody]
    const given = await giveEach(interfaceOf('statisticsFinlandInterface'), clients)
    expect([...given.keys()].toSorted()).toEqual([aino.clientId, turva.clientId, veikko.clientId].toSorted())
    expect(Object.keys(given.get(aino.clientId)!.kinds).toSorted()).toEqual(['languages', 'municipality'])
    expect(Object.keys(given.get(turva.clientId)!.kinds)).toEqual(['languages'])
    expect((await ledger()).map(({ client_id }) => client_id).toSorted()).toEqual([...given.keys()].toSorted())
    const { rows } = await stage.adminPool.query(
      `select client_id, clients from access_log where actor_group = 'statisticsFinlandInterface' order by at desc limit 1`,
    )
    expect(rows[0].client_id).toBeNull()
    expect(rows[0].clients.toSorted()).toEqual([...given.keys()].toSorted())
    // The same message again is answered alike and given once.
    expect(await giveEach(interfaceOf('statisticsFinlandInterface'), clients)).toEqual(given)
    expect(await ledger()).toHaveLength(3)
  })

  test('is for machines: a member of staff has one client at a time', async () => {
    await expect(giveEach(byMari(), [scene.aino.clientId])).rejects.toThrow('Only a machine')
    expect(await ledger()).toEqual([])
  })
})
