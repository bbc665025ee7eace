import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { open } from '../../access/open.ts'
import type { Visit } from '../../access/visit.ts'
import { annulEntry, correctEntry } from '../../register/entries/correct-entry.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { mari, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { receivingServer } from '../../testing/receiving-server.ts'
import { registerOn } from '../../testing/register.ts'
import { recordSample, type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { deliverDue } from './deliver-due.ts'
import { disclose, type Given, type Wanted } from './disclose.ts'
import { handleDelivery, listDeliveries } from './handle-deliveries.ts'
import { messagePort } from './message-port.ts'
import type { DeliveryPorts, Outgoing } from './ports.ts'
import { readDisclosures } from './read-disclosures.ts'

let stage: TestRegister
let scene: Scene
let receiver: Awaited<ReturnType<typeof receivingServer>>
let at = new Date('2026-11-23T09:00:00Z')
const register = () => registerOn(stage.pool, () => at)
const pass = (minutes: number) => void (at = new Date(at.getTime() + minutes * 60_000))

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
  receiver = await receivingServer()
})
afterAll(async () => {
  await receiver.close()
  await stage.drop()
})
beforeEach(() => {
  receiver.answers('receipt')
  receiver.forget()
})
afterEach(() => stage.adminPool.query('truncate delivery, disclosure'))

const ports = (): DeliveryPorts => ({
  message: messagePort({ securityServer: receiver.url, client: 'FI/GOV/9990078-8/seloste' }),
})
const deliver = () => deliverDue(register(), ports())

const kela: Wanted = {
  recipient: 'kela',
  ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
  kinds: { names: ['firstNames', 'lastName'] },
  channel: 'message',
  deliver: { to: 'etuus/statements' },
}
const purposeOf: Readonly<Record<string, string>> = {
  caseworker: 'employmentServices',
  unemploymentSecurityExpert: 'unemploymentSecurity',
}
const give = (visit: Visit, client: string, wanted: Wanted): Promise<Given> =>
  open(visit, { purpose: purposeOf[visit.actor.group]!, operation: 'disclose', client }, (records) =>
    disclose(records, visit, wanted),
  )
const byTuula = () => visitAs(register(), tuula)
const byMari = () => visitAs(register(), mari)
const states = async () =>
  (await stage.adminPool.query('select state, problem, attempts from delivery order by number')).rows

describe('a message', () => {
  test('goes through our security server to the recipient’s member, and is acknowledged by its id', async () => {
    const { messageId, kinds } = await give(byTuula(), scene.aino.clientId, kela)
    expect(await deliver()).toMatchObject({ acknowledged: 1 })
    expect(receiver.received).toEqual([
      {
        messageId,
        client: 'FI/GOV/9990078-8/seloste',
        path: '/r1/FI/GOV/0246246-0/etuus/statements',
        body: JSON.stringify({ kinds, facts: {} }),
      },
    ])
    expect(await states()).toEqual([{ state: 'acknowledged', problem: null, attempts: 1 }])
    const { rows } = await stage.adminPool.query('select receipt, sealed from delivery')
    expect(rows).toEqual([{ receipt: messageId, sealed: null }])
    // Nothing about it is left to do, and looking leaves no line.
    const lines = async () =>
      (await stage.adminPool.query('select count(*)::int as lines from access_log')).rows[0].lines
    const before = await lines()
    expect(await deliver()).toMatchObject({ acknowledged: 0 })
    expect(await lines()).toBe(before)
  })

  test.each([
    ['wrongReceipt', 'wrongReceipt'],
    ['noReceipt', 'wrongReceipt'],
    ['redirect', 'redirect'],
    ['rejects', 'rejected'],
    ['tooMuch', 'badAnswer'],
  ] as const)('answered by %s is refused, and a person looks', async (manner, problem) => {
    receiver.answers(manner)
    const { disclosureId } = await give(byTuula(), scene.aino.clientId, kela)
    expect(await deliver()).toMatchObject({ refused: 1 })
    expect(receiver.received).toHaveLength(1)
    expect(await states()).toEqual([{ state: 'refused', problem, attempts: 1 }])
    pass(60 * 24)
    expect(await deliver()).toMatchObject({ refused: 0 })

    receiver.answers('receipt')
    const { deliveries, counts } = await listDeliveries(byTuula(), { purpose: 'unemploymentSecurity' })
    expect(deliveries).toMatchObject([{ disclosureId, carriage: { state: 'refused', problem } }])
    expect(counts).toEqual({ refused: 1 })
    const place = { clientId: scene.aino.clientId, disclosureId }
    await handleDelivery(byTuula(), place, { purpose: 'unemploymentSecurity', act: 'resend' })
    expect(await deliver()).toMatchObject({ acknowledged: 1 })
    expect(receiver.received.at(-1)!.messageId).toBe(disclosureId)
  })

  test('goes to no host that is not on the recipient’s list, and out of no path (N8.1)', async () => {
    for (const to of [receiver.url.href, 'https://example.org/take', '../../etc/passwd', 'etuus/../../x', '']) {
      await give(byTuula(), scene.aino.clientId, { ...kela, messageId: `to-${to.length}`, deliver: { to } })
      expect(await deliver()).toMatchObject({ refused: 1 })
      await stage.adminPool.query(`update delivery set state = 'stopped'`)
    }
    expect(receiver.received).toEqual([])
  })
})

describe('a receiver that is down', () => {
  test('for a day gets everything, once and in order for each person', async () => {
    receiver.answers('unavailable')
    const clients = [scene.aino.clientId, scene.veikko.clientId]
    const given: Given[] = []
    for (let hour = 0; hour < 24; hour += 1) {
      for (const client of clients) given.push(await give(byTuula(), client, kela))
      expect((await deliver()).acknowledged).toBe(0)
      pass(60)
      if (hour === 12) receiver.answers('hangsUp')
    }
    expect((await states()).filter(({ state }) => state === 'waiting')).toHaveLength(48)
    receiver.answers('receipt')
    pass(61)
    expect(await deliver()).toMatchObject({ acknowledged: 48, away: 0 })
    const order = receiver.taken().map(({ messageId }) => messageId)
    for (const [index] of clients.entries()) {
      const own = given.filter((_, nth) => nth % 2 === index).map(({ messageId }) => messageId)
      expect(order.filter((id) => own.includes(id))).toEqual(own)
    }
    expect(receiver.received).toHaveLength(48)
  })

  test('is asked again after a while that grows, an hour at most', async () => {
    receiver.answers('unavailable')
    await give(byTuula(), scene.aino.clientId, kela)
    const waits: number[] = []
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await deliver()
      const { rows } = await stage.adminPool.query('select next_attempt_at from delivery')
      const next = new Date(rows[0].next_attempt_at)
      waits.push((next.getTime() - at.getTime()) / 60_000)
      at = next
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('keeps no other recipient waiting', async () => {
    const fund: Wanted = { ...kela, recipient: 'unemploymentFund', member: 'COM/9990001-6' }
    await give(byTuula(), scene.aino.clientId, kela)
    await give(byTuula(), scene.aino.clientId, fund)
    const real = ports().message!
    const kelaIsDown = async (outgoing: Outgoing, stop: AbortSignal) =>
      outgoing.member?.member.startsWith('GOV')
        ? ({ is: 'away', problem: 'unreachable' } as const)
        : real(outgoing, stop)
    expect(await deliverDue(register(), { message: kelaIsDown })).toMatchObject({ acknowledged: 1, away: 1 })
  })
})

test('two who carry at once carry each message once', async () => {
  for (let nth = 0; nth < 6; nth += 1) await give(byTuula(), scene.aino.clientId, kela)
  const counts = await Promise.all([deliver(), deliver(), deliver()])
  expect(counts.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBe(6)
  expect(receiver.received).toHaveLength(6)
})

describe('in the moment of delivery the ground is looked at again', () => {
  const tryout = async (payload: object) => {
    const consent = { purpose: 'workTryout', form: 'written', decision: 'given', givenOn: '2026-11-20', ...payload }
    const sent = { purpose: 'employmentServices', kind: 'consent', payload: consent, source: 'self', channel: 'visit' }
    return (await recordEntry(byMari(), scene.aino.clientId, sent)).entry
  }
  const organiser = (consent: string): Wanted => ({
    recipient: 'workTryoutOrganiser',
    member: '1234567-1',
    ground: { by: 'consent', consent },
    kinds: { names: ['lastName'] },
    channel: 'message',
    deliver: { to: 'x/y' },
  })
  const taking = (sent: Outgoing[]) => ({
    message: async (outgoing: Outgoing) => {
      sent.push(outgoing)
      return { is: 'acknowledged', receipt: outgoing.messageId } as const
    },
  })

  test('a consent that was withdrawn meanwhile stops it (N7.2)', async () => {
    const consent = await tryout({})
    await give(byMari(), scene.aino.clientId, organiser(consent.entryId))
    await correctEntry(
      byMari(),
      { clientId: scene.aino.clientId, entryId: consent.entryId },
      {
        purpose: 'employmentServices',
        version: 1,
        payload: { ...consent.payload, decision: 'withdrawn', givenOn: '2026-11-23' },
        reason: 'Peruutti suostumuksen',
      },
    )
    const sent: Outgoing[] = []
    expect(await deliverDue(register(), taking(sent))).toMatchObject({ stopped: 1 })
    expect(sent).toEqual([])
    expect(await states()).toMatchObject([{ state: 'stopped', problem: 'consentWithdrawn' }])
    const { rows } = await stage.adminPool.query('select sealed from delivery')
    expect(rows).toEqual([{ sealed: null }])
  })

  test('a safety ban that began meanwhile stops what tells where', async () => {
    const provider: Wanted = {
      recipient: 'serviceProvider',
      member: 'COM/9990057-7',
      ground: { by: 'provision', provision: '916/2012 12 luku 6 § 2 mom.' },
      channel: 'message',
      deliver: { to: 'x/y' },
    }
    await give(byMari(), scene.lahja.clientId, provider)
    await give(byMari(), scene.lahja.clientId, { ...provider, kinds: { names: ['lastName'] } })
    await recordSample(register(), mari, { clientId: scene.lahja.clientId, kind: 'safetyBan' })
    const sent: Outgoing[] = []
    expect(await deliverDue(register(), taking(sent))).toMatchObject({ stopped: 1, acknowledged: 1 })
    expect(sent.map(({ carried }) => Buffer.from(carried.bytes).toString())).toEqual([
      expect.not.stringContaining('Salakuja'),
    ])
  })
})

describe('a correction', () => {
  const purpose = 'employmentServices'
  const skill = async (source: object) => {
    const sent = { purpose, kind: 'skill', payload: { name: 'Juuston teko' }, channel: 'visit', ...source }
    return (await recordEntry(byMari(), scene.aino.clientId, sent as never)).entry.entryId
  }
  const provider: Wanted = {
    recipient: 'serviceProvider',
    member: 'COM/9990057-7',
    ground: { by: 'provision', provision: '916/2012 12 luku 6 § 2 mom.' },
    kinds: { skill: ['name'] },
    channel: 'message',
    deliver: { to: 'valmennus/clients' },
  }
  const place = (entryId: string) => ({ clientId: scene.aino.clientId, entryId })
  const bodies = () => receiver.taken().map(({ path, body }) => ({ path, ...JSON.parse(body) }))

  test('travels to everybody who was given the datum, and to where it came from (N11.1)', async () => {
    const entryId = await skill({ source: 'employer', sourceDetail: 'Meijeri Maito Oy' })
    await give(byMari(), scene.aino.clientId, { ...provider, entries: [entryId] })
    await give(byMari(), scene.aino.clientId, { ...provider, member: 'COM/9990064-9', entries: [entryId] })
    await deliver()
    receiver.forget()
    const change = {
      purpose,
      version: 1,
      reason: 'Virhe',
      payload: { name: 'Juuston valmistus', description: 'Salainen' },
    }
    await correctEntry(byMari(), place(entryId), change)
    expect(await deliver()).toMatchObject({ acknowledged: 2 })
    const correction = { kind: 'skill', entryId, version: 2, isAnnulled: false, payload: { name: 'Juuston valmistus' } }
    // Two recipients are told side by side.
    expect(bodies().toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: '/r1/FI/COM/9990057-7/valmennus/corrections', correction },
      { path: '/r1/FI/COM/9990064-9/valmennus/corrections', correction },
    ])
    // The source is told by letter, which waits for a person.
    const { disclosures } = await readDisclosures(byMari(), scene.aino.clientId, { purpose })
    const letter = disclosures.find(({ to }) => to.source === 'employer')
    expect(letter).toMatchObject({
      channel: 'letter',
      corrects: { entryId, version: 2 },
      fields: {},
      delivery: { state: 'waiting' },
    })
  })

  test('that annuls tells that the datum holds no longer, and nothing in its place', async () => {
    const entryId = await skill({ source: 'self' })
    await give(byMari(), scene.aino.clientId, { ...provider, entries: [entryId] })
    await deliver()
    receiver.forget()
    await annulEntry(byMari(), place(entryId), { purpose, version: 1, reason: 'Väärä henkilö' })
    await deliver()
    expect(bodies()).toEqual([
      {
        path: '/r1/FI/COM/9990057-7/valmennus/corrections',
        correction: { kind: 'skill', entryId, version: 2, isAnnulled: true },
      },
    ])
  })

  test('of what was given to nobody is told to nobody, and waits for what was given before it', async () => {
    const entryId = await skill({ source: 'self' })
    await correctEntry(byMari(), place(entryId), { purpose, version: 1, reason: 'Virhe', payload: { name: 'Muu' } })
    expect(await states()).toEqual([])
    await give(byMari(), scene.aino.clientId, { ...provider, entries: [entryId] })
    await correctEntry(byMari(), place(entryId), { purpose, version: 2, reason: 'Virhe', payload: { name: 'Kolmas' } })
    receiver.answers('unavailable')
    await deliver()
    receiver.answers('receipt')
    pass(61)
    await deliver()
    expect(bodies().map((body) => body.correction?.payload.name ?? body.kinds.skill[0].payload.name)).toEqual([
      'Muu',
      'Kolmas',
    ])
  })
})
