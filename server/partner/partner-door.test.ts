/**
 * The partners' door behind a security server: who comes in, what they are given, and what nobody learns (N7.1–N7.3,
 * N8.1, N14.1). Every request goes through the emulated security server over mutual TLS, as in real use.
 */
import { randomUUID } from 'node:crypto'
import { request as httpsRequest } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { routesOf } from '../../testing/door-routes.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { members, type OpenPartnerDoor, openPartnerDoor, ourSubsystem } from '../../testing/open-partner-door.ts'
import { annulStatement, recordStatement } from '../../testing/record-statement.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import type { Register } from '../../access/visit.ts'

// Changes are told when nothing older runs in this PostgreSQL, and other tests run in it too.
vi.setConfig({ testTimeout: 180_000 })

const police = '872/2011 4 luku 2 §'
const now = () => new Date('2026-11-23T09:00:00Z')

let stage: TestRegister
let register: Register
let scene: Scene
let door: OpenPartnerDoor

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, now)
  scene = await standScene(register, stage.adminPool)
  door = await openPartnerDoor(stage, { now })
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const ledgerOf = async (client: string) =>
  (
    await stage.adminPool.query<Record<string, any>>(
      'select recipient, member, ground, provision, channel, message_id, fields from disclosure where client_id = $1 order by given_at, disclosure_id',
      [client],
    )
  ).rows
const linesBy = async (member: string) =>
  (
    await stage.adminPool.query<Record<string, any>>(
      'select operation, outcome, client_id, clients, sought, via, actor_group from access_log where actor_id = $1 order by at, log_id',
      [member],
    )
  ).rows

/**
 * Waits until nothing that was begun before our changes is still running anywhere in this PostgreSQL, where other tests
 * write too: until then a page of changes rightly ends before them.
 */
async function settled() {
  for (;;) {
    const { rows } = await stage.adminPool.query(
      `select exists (select from statement_change where changed_in >= pg_snapshot_xmin(pg_current_snapshot()))
         or exists (select from client_referral where changed_in >= pg_snapshot_xmin(pg_current_snapshot())) as waits`,
    )
    if (!rows[0].waits) return
    await sleep(20)
  }
}

const nobody = artificialCode('150660', '-', 999)

describe('comes in', () => {
  /** What the listener does with a client; the status, or that there was no conversation at all. */
  const knock = (certificate: { cert?: string; key?: string }, more: object = {}) =>
    new Promise<number | 'refused'>((resolve) => {
      const sent = httpsRequest(
        {
          host: '127.0.0.1',
          port: door.port,
          path: '/openapi.json',
          ca: door.tls.ca,
          servername: 'localhost',
          agent: false,
          ...certificate,
          ...more,
        },
        (answer) => resolve(answer.resume().statusCode!),
      )
      sent.on('error', () => resolve('refused'))
      sent.end()
    })

  test('the security server, by TLS 1.2 with RSA as by newer (N9.7)', async () => {
    const rsa = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' }
    expect(await knock(door.tls.securityServer, rsa)).toBe(200)
    expect(await knock(door.tls.securityServer)).toBe(200)
    expect(await knock(door.tls.securityServer, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).toBe('refused')
  })

  test('nobody without a certificate, and nobody with another, be it of the same authority (N9.7)', async () => {
    expect(await knock({})).toBe('refused')
    const neighbour = await door.authority.issue('/CN=toinen-palvelin.test', { rsa: true })
    expect(await knock(neighbour)).toBe('refused')
    expect(await knock(door.tls.ours)).toBe('refused')
  })
})

describe('a member', () => {
  const question = { identityCode: '', provision: police }

  test.each([
    ['that the notice does not know', members.stranger, 'POST /persons/v1/query'],
    ['of another instance', 'EE/GOV/9990022-7/Poliisi', 'POST /persons/v1/query'],
    ['with another’s code in another class', 'FI/COM/9990022-7/Poliisi', 'POST /persons/v1/query'],
    ['whom the service is not for', members.tax, 'POST /statements/v1/persons'],
    ['that pays nothing', members.police, 'POST /statements/v1/changes'],
    ['that keeps no statistics', members.kela, 'GET /statistics/v1/layout'],
  ])('%s is refused before anything is looked at, and that is kept (N7.1)', async (_, member, on) => {
    const code = member.split('/').slice(1, 3).join('/')
    const before = (await linesBy(code)).length
    const answer = await door.as(member, on, on.startsWith('GET') ? undefined : question)
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ type: 'urn:seloste:problem:not-for-this-member', status: 403 })
    const lines = (await linesBy(code)).slice(before)
    expect(lines).toMatchObject([{ operation: 'comeToPartnerDoor', outcome: 'notFound', client_id: null }])
  })

  test('sends no header twice, and a message has an id', async () => {
    const answer = await door.as(members.police, 'POST /persons/v1/query', question, { 'x-road-id': '010185-901E' })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ type: 'urn:seloste:problem:bad-x-road-headers', header: 'x-road-id' })
    expect(answer.text).not.toContain('901E')
  })
})

describe('an authority asks about one person', () => {
  const ask = (
    member: string,
    identityCode: string,
    provision = police,
    headers: Record<string, string> = {},
    more: object = {},
  ) => door.as(member, 'POST /persons/v1/query', { identityCode, provision, ...more }, headers)

  test('and is given what the provision gives, no field more, and the ledger says so (N7.1, N7.2)', async () => {
    const { aino } = scene
    const id = randomUUID()
    const answer = await ask(members.police, aino.identityCode, police, {
      'x-road-id': id,
      'x-road-userid': `FI${aino.identityCode}`,
      'x-road-issue': 'R/12/2026',
      'x-road-represented-party': 'GOV/9990022-7',
    })
    expect(answer.status).toBe(200)
    // The police: identification and contacts, and when the person has been a jobseeker.
    const given = Object.fromEntries(
      Object.entries<any[]>(answer.body.kinds).map(([kind, [{ payload }]]) => [kind, Object.keys(payload).toSorted()]),
    )
    expect(given).toEqual({
      identityCode: ['identityCode'],
      names: ['firstNames', 'lastName'],
      address: ['city', 'postalCode', 'street'],
      phone: ['number'],
      jobSearch: ['startedOn'],
    })
    expect(await ledgerOf(aino.clientId)).toMatchObject([
      {
        recipient: 'police',
        member: 'GOV/9990022-7',
        ground: 'provision',
        provision: police,
        channel: 'interface',
        message_id: id,
      },
    ])
    const [line] = (await linesBy('GOV/9990022-7')).slice(-1)
    expect(line).toMatchObject({
      operation: 'disclose',
      outcome: 'done',
      client_id: aino.clientId,
      actor_group: 'policeInterface',
      via: { messageId: id, issue: 'R/12/2026', representedParty: 'GOV/9990022-7', subsystem: 'Poliisi' },
    })
    expect(line!['via'].userId).toMatch(/^FIhash:[0-9a-f]{64}$/)
  })

  test('and learns nothing of a person who is not there, who lives elsewhere, or who is a client of nobody (N14.1)', async () => {
    const provision = '189/2001 12 §'
    // Everybody of the scene lives in Tampere.
    expect((await ask(members.tampere, scene.veikko.identityCode, provision)).status).toBe(200)
    const elsewhere = await ask(members.helsinki, scene.veikko.identityCode, provision)
    const unknown = await ask(members.helsinki, nobody, provision)
    expect(elsewhere.status).toBe(404)
    expect(elsewhere.text).toBe(unknown.text)
    expect(elsewhere.headers['content-length']).toBe(unknown.headers['content-length'])
    const ledger = await ledgerOf(scene.veikko.clientId)
    expect(ledger.filter(({ member }) => member === 'MUN/0201256-6')).toEqual([])
  })

  test('by the provision that gives it the right, and for nothing that it does not give', async () => {
    const other = await ask(members.police, scene.aino.identityCode, '1558/1995 20 §')
    expect(other.body).toMatchObject({ status: 400, errors: [{ pointer: '/provision', code: 'outsideRule' }] })
    const more = await ask(members.police, scene.aino.identityCode, police, {}, { kinds: ['names', 'workAbility'] })
    expect(more.body).toMatchObject({ status: 400, errors: [{ pointer: '/kinds/1', code: 'outsideRule' }] })
    const less = await ask(members.police, scene.aino.identityCode, police, {}, { kinds: ['names'] })
    expect(Object.keys(less.body.kinds)).toEqual(['names'])
  })

  test('of whom a safety ban hides where they live from those who do not have it by law', async () => {
    const safety = '44/2006 4 §'
    const answer = await ask('FI/GOV/9990036-6/Tyosuojelu', scene.turva.identityCode, safety)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/Salakuja|Piilopaikka|"837"/)
    expect((await ask(members.police, scene.turva.identityCode)).text).toContain('Salakuja')
  })

  test('again under the same message, and is answered alike and given once', async () => {
    const id = { 'x-road-id': randomUUID() }
    const first = await ask(members.tax, scene.impi.identityCode, '1558/1995 20 §', id)
    const again = await ask(members.tax, scene.impi.identityCode, '1558/1995 20 §', id)
    expect(again.body).toEqual(first.body)
    expect((await ledgerOf(scene.impi.clientId)).filter(({ recipient }) => recipient === 'tax')).toHaveLength(1)
    const other = await ask(members.tax, scene.impi.identityCode, '1558/1995 20 §', id, { kinds: ['names'] })
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:seloste:problem:conflict' } })
  })

  test('and is counted by who asks, with how many were nobody (906/2019 §23)', async () => {
    await ask(members.tax, nobody, '1558/1995 20 §', { 'x-road-userid': 'FIverottaja' })
    await ask(members.tax, scene.aino.identityCode, '1558/1995 20 §', { 'x-road-userid': 'FIverottaja' })
    await door.close()
    const { rows } = await stage.adminPool.query(
      `select day, recipient, member, asked, not_found, asked_by from query_count where recipient = 'tax' and asked_by <> ''`,
    )
    expect(rows).toMatchObject([{ day: '2026-11-23', member: 'GOV/9990029-4', asked: 2, not_found: 1 }])
    expect(rows[0].asked_by).toMatch(/^[0-9a-f]{64}$/)
    door = await openPartnerDoor(stage, { now })
  })
})

describe('a payer fetches labour policy statements (M3.7)', () => {
  const changes = (member: string, body: object = {}) => door.as(member, 'POST /statements/v1/changes', body)
  const persons = (member: string, identityCodes: string[]) =>
    door.as(member, 'POST /statements/v1/persons', { identityCodes })

  test('of named persons: its own, no other’s, and none for the office itself', async () => {
    const { lahja } = scene
    const own = await recordStatement(register, lahja.clientId, { payer: 'unemploymentFund', fund: '901' })
    await recordStatement(register, lahja.clientId, { payer: 'unemploymentFund', fund: '902' })
    await recordStatement(register, lahja.clientId, { payer: 'unemploymentFund', fund: '901', code: 'Z001' })
    const { body } = await persons(members.fund901, [lahja.identityCode, nobody, scene.impi.identityCode])
    expect(body.persons).toEqual([
      {
        identityCode: lahja.identityCode,
        statements: [
          {
            statementId: own,
            version: 1,
            payload: {
              code: 'T001',
              from: '2026-11-01',
              payer: 'unemploymentFund',
              fund: '901',
              issuedOn: '2026-11-20',
            },
          },
        ],
      },
      { identityCode: nobody, statements: [] },
      { identityCode: scene.impi.identityCode, statements: [] },
    ])
    // Of whom nothing is given nothing is recorded.
    expect((await ledgerOf(scene.impi.clientId)).filter(({ recipient }) => recipient === 'unemploymentFund')).toEqual(
      [],
    )
    expect(await ledgerOf(lahja.clientId)).toMatchObject([
      { member: 'COM/9990001-6', provision: '1290/2002 11 luku 4 §' },
    ])
  })

  test('since its marker: each once, what was annulled without content, and nothing of the other fund', async () => {
    const { lahjaAgain: person } = scene
    await settled()
    const start = (await changes(members.fund902, {})).body
    const first = await recordStatement(register, person.clientId, { payer: 'unemploymentFund', fund: '902' })
    const second = await recordStatement(register, person.clientId, { payer: 'unemploymentFund', fund: '902' })
    await recordStatement(register, person.clientId, { payer: 'unemploymentFund', fund: '901' })
    await settled()
    const one = (await changes(members.fund902, { after: start.after, limit: 1 })).body
    expect(one).toMatchObject({ more: true, changes: [{ statementId: first, identityCode: person.identityCode }] })
    const two = (await changes(members.fund902, { after: one.after })).body
    expect(two).toMatchObject({ more: false, changes: [{ statementId: second, payload: { fund: '902' } }] })
    expect((await changes(members.fund902, { after: two.after })).body).toEqual({
      changes: [],
      after: two.after,
      more: false,
    })
    await annulStatement(register, person.clientId, first)
    await settled()
    expect((await changes(members.fund902, { after: two.after })).body.changes).toEqual([
      { statementId: first, version: 2, annulled: true },
    ])
  })

  test('and misses none that was begun before the page and committed after it', async () => {
    await settled()
    const start = (await changes(members.kela, { limit: 1000 })).body
    const slow = await stage.adminPool.connect()
    const late = randomUUID()
    try {
      // A save that has its place in the order, and is not whole yet.
      await slow.query('begin')
      await slow.query(
        `insert into statement_change (client_id, entry_id, version, is_annulled, payer, fund) values ($1, $2, 1, true, 'kela', '')`,
        [scene.aino.clientId, late],
      )
      const quick = await recordStatement(register, scene.aino.clientId)
      const early = (await changes(members.kela, { after: start.after })).body
      expect(early.changes.map(({ statementId }: any) => statementId)).not.toContain(quick)
      await slow.query('commit')
      await settled()
      const whole = (await changes(members.kela, { after: early.after })).body
      const told = whole.changes.map(({ statementId }: any) => statementId)
      expect(told.filter((id: string) => id === late || id === quick)).toEqual([late, quick])
    } finally {
      slow.release()
    }
  })

  test('and is told when a marker or a code is none', async () => {
    expect((await changes(members.kela, { after: 'bm90IG91cnM' })).body.errors).toEqual([
      { pointer: '/after', code: 'badReference' },
    ])
    const { body } = await persons(members.kela, ['010185-901X'])
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/identityCodes/0', code: 'badIdentityCode' }] })
    const tooMany = Array.from({ length: 1001 }, (_, n) => `${String(n).padStart(6, '0')}-901E`)
    expect((await persons(members.kela, tooMany)).body.errors).toMatchObject([{ code: 'maxItems', limit: 1000 }])
    const tooLong = await door.as(members.kela, 'POST /statements/v1/persons', `{"x":"${'y'.repeat(5_000_000)}"}`)
    expect(tooLong.status).toBe(413)
  })
})

describe('whoever arranges a service (N7.3)', () => {
  const refer = (client: string, businessId: string, to?: string) =>
    recordEntry(visitAs(register, mari), client, {
      purpose: 'employmentServices',
      kind: 'servicePeriod',
      payload: {
        service: 'jobCoaching',
        provider: 'Polku Valmennus Oy',
        businessId,
        from: '2026-09-01',
        ...(to ? { to } : {}),
      },
      source: 'office',
      channel: 'office',
    }).then(({ entry }) => entry.entryId)
  const query = (member: string, referral: string) => door.as(member, 'POST /referrals/v1/query', { referral })
  const list = (member: string, body: object = {}) => door.as(member, 'POST /referrals/v1/changes', body)

  test('reaches the persons referred to it and nobody else, with what arranging needs', async () => {
    const { aino, veikko } = scene
    const mine = await refer(aino.clientId, '9990057-7')
    const others = await refer(veikko.clientId, '9990064-9')
    const answer = await query(members.provider, mine)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body.kinds)).toEqual(
      expect.arrayContaining(['names', 'phone', 'education', 'servicePeriod']),
    )
    // Neither an identity code, nor health, nor a service that another arranges.
    expect(Object.keys(answer.body.kinds)).not.toEqual(expect.arrayContaining(['identityCode']))
    expect(answer.text).not.toContain(aino.identityCode)
    expect(answer.body.kinds.servicePeriod).toMatchObject([{ entryId: mine }])
    const refused = await Promise.all([
      query(members.provider, others),
      query(members.provider, randomUUID()),
      query(members.otherProvider, mine),
    ])
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(refused.map(({ text }) => text)).size).toBe(1)
    await settled()
    const page = (await list(members.provider)).body
    expect(page.changes.map(({ referral }: any) => referral)).toEqual([mine])
    expect((await list(members.provider, { after: page.after })).body.changes).toEqual([])
    expect((await list(members.otherProvider)).body.changes.map(({ referral }: any) => referral)).toEqual([others])
  })

  test('reaches them to the last day on which it reports, and not on the next', async () => {
    const last = await refer(scene.impi.clientId, '9990057-7', '2026-10-24')
    const over = await refer(scene.impi.clientId, '9990057-7', '2026-10-23')
    expect((await query(members.provider, last)).status).toBe(200)
    expect((await query(members.provider, over)).status).toBe(404)
  })

  test('tells of absence and result, and the entry says where it came from and who entered it (N6.2, N6.4)', async () => {
    const { turva, veikko } = scene
    const referral = await refer(turva.clientId, '9990057-7')
    const others = await refer(veikko.clientId, '9990064-9')
    const id = { 'x-road-id': randomUUID() }
    const reports = [
      {
        referral,
        payload: { reportKind: 'absence', on: '2026-11-20', absentFrom: '2026-11-19', absenceReason: 'childCare' },
      },
      { referral: others, payload: { reportKind: 'progress', on: '2026-11-20' } },
      { referral, payload: { reportKind: 'final', on: '2026-11-23', result: 'work', text: 'Työllistyi.' } },
    ]
    const answer = await door.as(members.provider, 'POST /referrals/v1/reports', { reports }, id)
    expect(answer.body).toEqual({ outcomes: ['received', 'notFound', 'received'] })
    // The same message again is the same answer, and nothing twice.
    expect((await door.as(members.provider, 'POST /referrals/v1/reports', { reports }, id)).body).toEqual(answer.body)
    const { rows } = await stage.adminPool.query(
      `select payload, source, source_detail, channel, recorded_by, recorded_by_name from entry
       where client_id = $1 and kind = 'serviceReport' and source = 'serviceProvider' order by entry_id`,
      [turva.clientId],
    )
    expect(rows).toMatchObject([
      {
        payload: { reportKind: 'absence', servicePeriod: referral },
        source_detail: expect.stringMatching(/^Polku Valmennus Oy .*\(COM\/9990057-7\)$/),
        channel: 'interface',
        recorded_by: 'COM/9990057-7',
      },
      { payload: { reportKind: 'final', result: 'work' } },
    ])
    const other = await door.as(members.provider, 'POST /referrals/v1/reports', { reports: reports.slice(0, 1) }, id)
    expect(other.status).toBe(409)
  })

  test('is told by its place what is wrong with a report', async () => {
    const referral = await refer(scene.lahja.clientId, '9990057-7')
    const reports = [
      { referral, payload: { reportKind: 'absence', on: '2026-11-20' } },
      { referral, payload: { reportKind: 'progress', on: '2027-01-01', servicePeriod: referral } },
    ]
    const { body } = await door.as(members.provider, 'POST /referrals/v1/reports', { reports })
    expect(body.errors).toEqual([
      { pointer: '/reports/0/payload/absentFrom', code: 'required' },
      { pointer: '/reports/1/payload/servicePeriod', code: 'unknown' },
      { pointer: '/reports/1/payload/on', code: 'future', limit: '2026-11-23' },
    ])
  })
})

describe('whoever organises a work try-out (N7.2)', () => {
  const { organiser } = members
  const stranger = members.otherProvider
  const record = (client: string, kind: string, payload: object) =>
    recordEntry(visitAs(register, mari), client, {
      purpose: 'employmentServices',
      kind,
      payload: { ...payload },
      source: kind === 'consent' ? 'self' : 'office',
      channel: 'office',
    }).then(({ entry }) => entry.entryId)
  const query = (member: string, referral: string) => door.as(member, 'POST /work-try-outs/v1/query', { referral })
  const tryout = (client: string) =>
    record(client, 'workTryout', {
      organiser: 'Kahvila Kulma Oy',
      businessId: '9990071-0',
      tryoutKind: '20',
      from: '2026-11-01',
    })
  const decide = (client: string, decision: string) =>
    record(client, 'consent', { purpose: 'workTryout', decision, form: 'written', givenOn: '2026-11-20' })

  test('is given of the person with consent alone, and nothing from the moment that it is withdrawn', async () => {
    const { clientId } = scene.lahja
    const referral = await tryout(clientId)
    expect((await query(organiser, referral)).status).toBe(404)
    await decide(clientId, 'given')
    const answer = await query(organiser, referral)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body.kinds.workTryout).toMatchObject([{ entryId: referral }])
    expect(answer.text).not.toContain(scene.lahja.identityCode)
    expect(Object.keys(answer.body.kinds)).not.toEqual(expect.arrayContaining(['labourPolicyStatement']))
    expect(await ledgerOf(clientId)).toContainEqual(
      expect.objectContaining({ recipient: 'workTryoutOrganiser', ground: 'consent', channel: 'interface' }),
    )
    // Another organiser is answered like one who asks of nobody.
    const [other, none] = [await query(stranger, referral), await query(stranger, randomUUID())]
    expect([other.status, other.text]).toEqual([404, none.text])
    await decide(clientId, 'withdrawn')
    expect((await query(organiser, referral)).status).toBe(404)
  })

  test('reports what the try-out came to, under the referral that it knows', async () => {
    const { clientId } = scene.aino
    await decide(clientId, 'given')
    const referral = await tryout(clientId)
    const reports = [{ referral, payload: { reportKind: 'final', on: '2026-11-23', result: 'work' } }]
    const answer = await door.as(organiser, 'POST /work-try-outs/v1/reports', { reports })
    expect(answer.body).toEqual({ outcomes: ['received'] })
    const { rows } = await stage.adminPool.query(
      `select payload, channel, recorded_by from entry where client_id = $1 and kind = 'serviceReport'
         and payload ->> 'workTryout' = $2`,
      [clientId, referral],
    )
    expect(rows).toMatchObject([{ channel: 'interface', recorded_by: 'COM/9990071-0', payload: { result: 'work' } }])
    const byStranger = await door.as(stranger, 'POST /work-try-outs/v1/reports', { reports })
    expect(byStranger.body).toEqual({ outcomes: ['notFound'] })
  })
})

describe('the door as a whole', () => {
  test('says itself in OpenAPI 3.1.0, and no identity code has a place in an address', async () => {
    const { openapi, paths } = (await door.as(members.police, 'GET /description/openapi.json')).body
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toContain('/statements/v1/persons')
    for (const path of Object.keys(paths)) expect(path).not.toMatch(/\{/)
    for (const on of routesOf(door.app)) expect(on).not.toContain(':')
  })

  test('sets no header of X-Road, redirects nowhere, and is kept by nobody', async () => {
    const { headers } = await door.as(members.police, 'POST /persons/v1/query', {
      identityCode: scene.aino.identityCode,
      provision: police,
    })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-road-service']).toBe(`${ourSubsystem}/persons`)
    for (const { request } of door.server.messages) {
      expect(request.path).not.toMatch(/\d{6}[-+A-Y]\d{3}/)
    }
  })

  test('says at once when it has its hands full, and when to come again', async () => {
    const narrow = await openPartnerDoor(stage, {
      now,
      limits: { requests: 2, requestsOfMember: 1, bulk: 1, extracts: 1 },
    })
    try {
      const ask = (member: string) =>
        narrow.as(member, 'POST /persons/v1/query', { identityCode: scene.aino.identityCode, provision: police })
      const answers = await Promise.all(Array.from({ length: 6 }, () => ask(members.police)))
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0)
      for (const { status, headers } of answers) {
        if (status !== 200) expect([status, headers['retry-after']]).toEqual([429, '1'])
      }
      const after = await ask(members.police)
      expect([after.status, after.text]).toEqual([200, expect.anything()])
    } finally {
      await narrow.close()
    }
  })
})
