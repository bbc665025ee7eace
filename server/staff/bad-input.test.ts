/**
 * What cannot be taken is told as an RFC 9457 problem: which member, by pointer, and which of the known ways it is wrong.
 * The answer never quotes what was sent, the door never logs it, and nothing of it stays in the register.
 */
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hannu, mari, ritva } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { type DoorAnswer, type OpenStaffDoor, openStaffDoor, type Visitor } from '../../testing/open-staff-door.ts'
import { countRows } from '../../testing/register-rows.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'

/** In every text that is sent here, so that it can be looked for in what comes back. */
const marker = 'Salattava'
const purpose = 'employmentServices'
const today = new Date().toISOString().slice(0, 10)
const nobody = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'

let stage: TestRegister
let door: OpenStaffDoor
let scene: Scene
let visitor: Visitor
let logged = ''

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(
    registerOn(stage.pool, () => new Date()),
    stage.adminPool,
  )
  const sink = new Writable({ write: (chunk, _, done) => ((logged += String(chunk)), done()) })
  door = await openStaffDoor(stage, { logger: pino({ level: 'trace' }, sink) })
  visitor = await door.as(mari)
  await door.as(hannu)
  await door.as(ritva)
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})
beforeEach(() => {
  logged = ''
})

/** Asks, and sees to what holds of every refusal. */
async function refused(on: string, body: unknown, as = visitor): Promise<DoorAnswer> {
  const before = await countRows(stage.adminPool)
  const answer = await as.ask(on, body)
  expect(await countRows(stage.adminPool)).toEqual(before)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status, answer.text).toBeLessThan(500)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.body).toMatchObject({
    type: expect.stringMatching(/^urn:seloste:problem:[a-z-]+$/),
    title: expect.stringMatching(/^[A-Z][A-Za-z, ]+$/),
    status: answer.status,
  })
  const { errors = [], ...others } = answer.body
  expect(Object.keys(others).toSorted()).toEqual(['status', 'title', 'type'])
  for (const flaw of errors) {
    expect(flaw).toMatchObject({
      pointer: expect.stringMatching(/^(\/([^~/]|~0|~1)*)*$/),
      code: expect.stringMatching(/^[a-zA-Z]+$/),
    })
    expect(Object.keys(flaw).every((member) => ['pointer', 'code', 'limit'].includes(member))).toBe(true)
  }
  for (const text of new Set(textsIn(body))) {
    expect(answer.text, 'the answer quotes what was sent').not.toContain(text)
    expect(logged, 'the log quotes what was sent').not.toContain(text)
  }
  return answer
}

/** Texts of some length anywhere in what was sent, but for the words that the interface itself knows. */
function textsIn(sent: unknown): string[] {
  if (typeof sent === 'string')
    return sent.length >= 8 && !/^[a-zA-Z]+$/.test(sent) ? [sent] : sent === marker ? [sent] : []
  if (sent instanceof Uint8Array) return [marker]
  if (typeof sent !== 'object' || sent === null) return []
  return Object.values(sent).flatMap(textsIn)
}

type Flaws = readonly (readonly [string, string])[]
const flawsOf = ({ body }: DoorAnswer): Flaws =>
  (body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])

/** A body that is wrong in one way: what is wrong with it, the body, and the flaws that are told. */
type Wrong = readonly [string, unknown, ...(readonly [string, string])[]]

async function refusesAs(on: string, [, body, ...flaws]: Wrong, as = visitor) {
  const answer = await refused(on, typeof body === 'function' ? body() : body, as)
  expect([answer.status, flawsOf(answer)]).toEqual([400, flaws])
}

const named = (wrong: readonly Wrong[]) => wrong.map((one) => ({ what: one[0], one }))

const controls = [
  ['NUL', `${marker}\u0000x`],
  ['an escape', `${marker}\u001b[31m`],
  ['a change of direction', `${marker}\u202etxt`],
  ['an invisible space', `${marker}\u200bx`],
  ['half a character', `${marker}\ud800x`],
] as const

describe('a search', () => {
  const on = 'POST /api/clients/search'
  const wrong: readonly Wrong[] = [
    ['no purpose', { name: 'Virta' }, ['/purpose', 'required']],
    ['an unknown purpose', { purpose: marker, name: 'Virta' }, ['/purpose', 'unknownCode']],
    ['a purpose of Object', { purpose: 'constructor', name: 'Virta' }, ['/purpose', 'unknownCode']],
    ['a purpose of another type', { purpose: ['employmentServices'], name: 'Virta' }, ['/purpose', 'type']],
    ['neither code nor name', { purpose }, ['', 'identityCodeOrName']],
    ['both', { purpose, name: 'Virta', identityCode: '010185-901E' }, ['', 'identityCodeOrName']],
    ['a wrong check character', { purpose, identityCode: '010185-901F' }, ['/identityCode', 'badIdentityCode']],
    ['an unknown separator', { purpose, identityCode: '010185/901E' }, ['/identityCode', 'badIdentityCode']],
    ['no separator', { purpose, identityCode: '010185901E' }, ['/identityCode', 'badIdentityCode']],
    ['a day that is not', { purpose, identityCode: '310298-901B' }, ['/identityCode', 'badIdentityCode']],
    ['a long code', { purpose, identityCode: '010185-901E'.repeat(3) }, ['/identityCode', 'maxLength']],
    ['a number for a code', { purpose, identityCode: 10185901 }, ['/identityCode', 'type']],
    ['one letter', { purpose, name: 'V' }, ['/name', 'tooShort']],
    ['nothing but signs', { purpose, name: '%_%_%' }, ['/name', 'tooShort']],
    ['a long name', { purpose, name: marker.repeat(30) }, ['/name', 'maxLength']],
    ['a year with decimals', { purpose, name: 'Virta', birthYear: 1985.5 }, ['/birthYear', 'type']],
    ['a year as text', { purpose, name: 'Virta', birthYear: '1985' }, ['/birthYear', 'type']],
    ['a year before anybody', { purpose, name: 'Virta', birthYear: 1700 }, ['/birthYear', 'minimum']],
    ['an unknown member', { purpose, name: 'Virta', first: marker }, ['/first', 'additionalProperties']],
    ['a page that is not ours', { purpose, name: 'Virta', after: marker }, ['/after', 'badReference']],
    ['a page of wrong parts', { purpose, name: 'Virta', after: pageOf([1, 2]) }, ['/after', 'badReference']],
    ['a page of no id', { purpose, name: 'Virta', after: pageOf(['virta', marker]) }, ['/after', 'badReference']],
    ['a page with NUL', { purpose, name: 'Virta', after: pageOf(['a\u0000', nobody]) }, ['/after', 'badReference']],
    ['a short reason', { purpose, identityCode: '010185-901E', reason: 'ab' }, ['/reason', 'minLength']],
    ...controls.map(([what, reason]): Wrong => [
      `${what} in the reason`,
      { purpose, identityCode: '010185-901E', reason },
      ['/reason', 'pattern'],
    ]),
  ]
  test.each(named(wrong))('with $what', ({ one }) => refusesAs(on, one))
})

/** A page's cursor of other parts than ours. */
function pageOf(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

describe('a registration', () => {
  const on = 'POST /api/clients'
  const good = {
    purpose,
    identityCode: artificialCode('050505', 'A', 940),
    names: { firstNames: 'Uusi', lastName: 'Asiakas' },
    channel: 'visit',
  }
  const but = (what: string, change: object, ...flaws: Flaws): Wrong => [what, { ...good, ...change }, ...flaws]
  const born = (code: string, what: string) => but(what, { identityCode: code }, ['/identityCode', 'badIdentityCode'])
  const wrong: readonly Wrong[] = [
    born('010185-901F', 'a wrong check character'),
    born('010185-901G', 'a character that is none'),
    born('310298-9012', 'a day that is not'),
    born(artificialCode('311299', 'F', 940), 'a day of birth in the future'),
    born('010185-000A', 'a number that is not in use'),
    born(`${good.identityCode}x`, 'a sign too many'),
    born(good.identityCode.replace('A', '٠'), 'a foreign digit'),
    but('an empty code', { identityCode: '' }, ['/identityCode', 'required']),
    but('no names', { names: undefined }, ['/names', 'required']),
    but('names of another type', { names: [marker] }, ['/names', 'type']),
    but('an empty name', { names: { firstNames: ' ', lastName: 'x' } }, ['/names/firstNames', 'required']),
    but('a name as a number', { names: { firstNames: 1, lastName: 'x' } }, ['/names/firstNames', 'type']),
    but('a long name', { names: { firstNames: marker.repeat(12), lastName: 'x' } }, ['/names/firstNames', 'tooLong']),
    but('an unknown part of a name', { names: { firstNames: 'x', lastName: 'x', 'a/b~c': 1 } }, [
      '/names/a~1b~0c',
      'unknown',
    ]),
    but('a line break in a name', { names: { firstNames: `a\nb`, lastName: 'x' } }, [
      '/names/firstNames',
      'badCharacters',
    ]),
    but('an unknown office', { office: marker }, ['/office', 'unknownCode']),
    but('an office of Object', { office: 'toString' }, ['/office', 'unknownCode']),
    but('a municipality of another shape', { municipality: '91' }, ['/municipality', 'unknownCode']),
    but('languages without one', { languages: { native: 'fi' } }, ['/languages/service', 'required']),
    but('an unknown language', { languages: { native: marker, service: 'fi' } }, ['/languages/native', 'unknownCode']),
    but('a service language of Object', { languages: { native: 'fi', service: 'valueOf' } }, [
      '/languages/service',
      'unknownCode',
    ]),
    but('a citizenship twice', { citizenship: { countries: ['FI', 'FI'] } }, ['/citizenship/countries/1', 'repeated']),
    but('many citizenships', { citizenship: { countries: ['FI', 'SE', 'NO', 'DK', 'IS', 'EE'] } }, [
      '/citizenship/countries',
      'tooMany',
    ]),
    but('a citizenship as text', { citizenship: { countries: 'FI' } }, ['/citizenship/countries', 'type']),
    but('no e-mail address', { email: { address: `${marker}@` } }, ['/email/address', 'badEmail']),
    but('no phone number', { phone: { number: marker } }, ['/phone/number', 'badPhone']),
    but(
      'an employment status that ends before it begins',
      { employmentStatus: { code: '2', from: '2026-03-02', to: '2026-03-01' } },
      ['/employmentStatus/to', 'reversed'],
    ),
    but('an unknown employment code', { employmentStatus: { code: marker, from: '2026-03-02' } }, [
      '/employmentStatus/code',
      'unknownCode',
    ]),
    but('an unknown source', { source: marker }, ['/source', 'unknownCode']),
    but('a source without whom', { source: 'employer' }, ['/sourceDetail', 'required']),
    but('an unknown channel', { channel: marker }, ['/channel', 'unknownCode']),
    but('an unknown member', { [`${marker}/x`]: 1 }, [`/${marker}~1x`, 'additionalProperties']),
    ...controls.flatMap(([what, text]): Wrong[] => [
      but(`${what} in a name`, { names: { firstNames: text, lastName: 'x' } }, ['/names/firstNames', 'badCharacters']),
      but(`${what} in the source`, { sourceDetail: text }, ['/sourceDetail', 'badCharacters']),
    ]),
  ]
  test.each(named(wrong))('with $what', ({ one }) => refusesAs(on, one))

  test('with much that is wrong tells all of it at once', async () => {
    const answer = await refused(on, {
      ...good,
      identityCode: '010185-901F',
      names: { firstNames: marker.repeat(12) },
      channel: marker,
      source: 'employer',
    })
    expect(flawsOf(answer)).toEqual([
      ['/sourceDetail', 'required'],
      ['/channel', 'unknownCode'],
      ['/identityCode', 'badIdentityCode'],
      ['/names/firstNames', 'tooLong'],
      ['/names/lastName', 'required'],
    ])
  })
})

describe('a recording', () => {
  const on = () => `POST /api/clients/${scene.aino.clientId}/entries`
  const sent = (kind: string, payload: unknown) => ({ purpose, kind, payload, source: 'self', channel: 'visit' })
  const contact = { mode: '31', on: '2026-01-15', summary: 'Soitto' }
  const but = (what: string, change: object, ...flaws: Flaws): Wrong => [
    what,
    sent('contact', { ...contact, ...change }),
    ...flaws,
  ]
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const wrong: readonly Wrong[] = [
    ['an unknown kind', sent(marker, {}), ['/kind', 'unknownCode']],
    ['a kind of Object', sent('hasOwnProperty', {}), ['/kind', 'unknownCode']],
    ['no payload', sent('contact', undefined), ['/payload', 'required']],
    ['a payload of another type', sent('contact', [contact]), ['/payload', 'type']],
    ['a payload of nothing', sent('contact', null), ['/payload', 'type']],
    [
      'an empty payload',
      sent('contact', {}),
      ['/payload/mode', 'required'],
      ['/payload/on', 'required'],
      ['/payload/summary', 'required'],
    ],
    ['an unknown purpose', { ...sent('contact', contact), purpose: marker }, ['/purpose', 'unknownCode']],
    ['an unknown channel', { ...sent('contact', contact), channel: marker }, ['/channel', 'unknownCode']],
    ['a source of Object', { ...sent('contact', contact), source: 'toString' }, ['/source', 'unknownCode']],
    [
      'a draft that is no id',
      { ...sent('contact', contact), draftId: marker },
      ['/draftId', 'pattern'],
      ['/draftId', 'format'],
    ],
    but('an unknown field', { [marker]: 1 }, [`/payload/${marker}`, 'unknown']),
    but('a field of Object', { toString: 'x' }, ['/payload/toString', 'unknown']),
    but('a day in the future', { on: tomorrow }, ['/payload/on', 'future']),
    but('a day that is not', { on: '2026-02-30' }, ['/payload/on', 'badDate']),
    but('a day in another form', { on: '30.1.2026' }, ['/payload/on', 'badDate']),
    but('a day and an hour', { on: '2026-01-15T00:00:00Z' }, ['/payload/on', 'badDate']),
    but('a day before anybody', { on: '1789-07-14' }, ['/payload/on', 'tooEarly']),
    but('a day as a number', { on: 20260115 }, ['/payload/on', 'type']),
    but('a code as a number', { mode: 31 }, ['/payload/mode', 'type']),
    but('a code that is not of the list', { mode: '00' }, ['/payload/mode', 'unknownCode']),
    but('a code of Object', { mode: 'constructor' }, ['/payload/mode', 'unknownCode']),
    but('a long text', { summary: marker.repeat(500) }, ['/payload/summary', 'tooLong']),
    but('a text of a list', { summary: [marker] }, ['/payload/summary', 'type']),
    [
      'a period that ends before it begins',
      sent('education', { degree: 'x', startedOn: '2020-05-01', completedOn: '2020-04-30' }),
      ['/payload/completedOn', 'reversed'],
    ],
    [
      'a business id of wrong sum',
      sent('jobOffer', { employer: 'x', title: 'x', offeredOn: '2026-01-15', businessId: '1234567-8' }),
      ['/payload/businessId', 'badBusinessId'],
    ],
    [
      'an entry that is not there',
      sent('employerResult', { employer: 'x', reportedOn: '2026-01-15', result: '01', offer: nobody }),
      ['/payload/offer', 'badReference'],
    ],
    [
      'an entry of another kind',
      () =>
        sent('employerResult', {
          employer: 'x',
          reportedOn: '2026-01-15',
          result: '01',
          offer: scene.aino.entries.get('contact'),
        }),
      ['/payload/offer', 'badReference'],
    ],
    [
      'an entry of another client',
      () =>
        sent('employerResult', {
          employer: 'x',
          reportedOn: '2026-01-15',
          result: '01',
          offer: scene.veikko.entries.get('jobOffer'),
        }),
      ['/payload/offer', 'badReference'],
    ],
    [
      'many rows',
      sent('plan', { planKind: '01', madeOn: '2026-01-15', tasks: Array.from({ length: 41 }, () => ({})) }),
      ['/payload/tasks', 'tooMany'],
    ],
    [
      'rows of another type',
      sent('plan', { planKind: '01', madeOn: '2026-01-15', tasks: [marker] }),
      ['/payload/tasks/0', 'type'],
    ],
    ...controls.map(([what, text]) =>
      but(`${what} in a text`, { summary: text }, ['/payload/summary', 'badCharacters']),
    ),
  ]
  test.each(named(wrong))('with $what', ({ one }) => refusesAs(on(), one))
})

describe('a correction', () => {
  const on = () => `POST /api/clients/${scene.aino.clientId}/entries/${scene.aino.entries.get('contact')}/correct`
  const good = { purpose, version: 1, payload: { mode: '31', on: '2026-01-15', summary: 'Soitto' }, reason: 'Virhe' }
  const wrong: readonly Wrong[] = [
    ['version 0', { ...good, version: 0 }, ['/version', 'minimum']],
    ['half a version', { ...good, version: 1.5 }, ['/version', 'type']],
    ['a version as text', { ...good, version: '1' }, ['/version', 'type']],
    ['no reason', { ...good, reason: undefined }, ['/reason', 'required']],
    ['a short reason', { ...good, reason: 'ab' }, ['/reason', 'minLength']],
    ['a long reason', { ...good, reason: marker.repeat(60) }, ['/reason', 'maxLength']],
    ['a kind', { ...good, kind: 'contact' }, ['/kind', 'additionalProperties']],
    ['a payload of nothing', { ...good, payload: null }, ['/payload', 'type']],
    ['a day in the future', { ...good, payload: { ...good.payload, on: '2999-01-01' } }, ['/payload/on', 'future']],
    ...controls.map(([what, reason]): Wrong => [`${what} in the reason`, { ...good, reason }, ['/reason', 'pattern']]),
  ]
  test.each(named(wrong))('with $what', ({ one }) => refusesAs(on(), one))
  const annulling = wrong.flatMap(([what, body, ...flaws]): Wrong[] => {
    const { payload, ...rest } = body as typeof good
    return payload === good.payload ? [[what, rest, ...flaws]] : []
  })
  test.each(named(annulling))('annulling with $what', ({ one }) => refusesAs(on().replace('correct', 'annul'), one))
})

describe('other bodies', () => {
  const aino = () => `/api/clients/${scene.aino.clientId}`
  const asked: readonly (readonly [string, () => string, unknown, Flaws])[] = [
    ['opening without a purpose', () => `POST ${aino()}/open`, {}, [['/purpose', 'required']]],
    ['opening with more', () => `POST ${aino()}/open`, { purpose, all: true }, [['/all', 'additionalProperties']]],
    ['opening with a list', () => `POST ${aino()}/open`, [purpose], [['', 'type']]],
    ['opening with text', () => `POST ${aino()}/open`, '"employmentServices"', [['', 'type']]],
    ['opening with nothing', () => `POST ${aino()}/open`, 'null', [['', 'type']]],
    [
      'a draft of an unknown kind',
      () => `PUT ${aino()}/drafts/${nobody}`,
      { purpose, kind: marker, content: {} },
      [['/kind', 'unknownCode']],
    ],
    [
      'a draft of a list',
      () => `PUT ${aino()}/drafts/${nobody}`,
      { purpose, kind: 'contact', content: [] },
      [['/content', 'type']],
    ],
    [
      'a draft too long',
      () => `PUT ${aino()}/drafts/${nobody}`,
      { purpose, kind: 'contact', content: { a: marker.repeat(7000) } },
      [['/content', 'tooLong']],
    ],
    [
      'a duplicate of itself',
      () => `POST ${aino()}/duplicates`,
      () => ({ purpose, other: scene.aino.clientId, reason: 'Sama' }),
      [['/other', 'badReference']],
    ],
    [
      'a duplicate of no id',
      () => `POST ${aino()}/merge`,
      { purpose, other: marker, reason: 'Sama' },
      [
        ['/other', 'pattern'],
        ['/other', 'format'],
      ],
    ],
    [
      'a duplicate of a urn',
      () => `POST ${aino()}/merge`,
      { purpose, other: `urn:uuid:${nobody}`, reason: 'Sama' },
      [['/other', 'pattern']],
    ],
    ['a worklist of none', () => 'POST /api/worklists/myClients', { purpose, limit: 0 }, [['/limit', 'minimum']]],
    ['a worklist of many', () => 'POST /api/worklists/myClients', { purpose, limit: 101 }, [['/limit', 'maximum']]],
    [
      'a worklist from no day',
      () => 'POST /api/worklists/interviewsDue',
      { purpose, from: '2026-02-30' },
      [['/from', 'format']],
    ],
    [
      'a worklist of an unknown code',
      () => 'POST /api/worklists/myClients',
      { purpose, employmentCode: marker },
      [['/employmentCode', 'pattern']],
    ],
    [
      'a worklist of NUL',
      () => 'POST /api/worklists/myClients',
      { purpose, caseworker: `${marker}\u0000` },
      [['/caseworker', 'pattern']],
    ],
    [
      'a page that is not ours',
      () => 'POST /api/worklists/myClients',
      { purpose, after: marker },
      [['/after', 'badReference']],
    ],
    [
      'a page with NUL',
      () => 'POST /api/worklists/myClients',
      { purpose, after: pageOf(['\u0000', nobody]) },
      [['/after', 'badReference']],
    ],
    [
      'a page of no day',
      () => 'POST /api/worklists/interviewsDue',
      { purpose, after: pageOf([marker, nobody]) },
      [['/after', 'badReference']],
    ],
    [
      'codes by the thousand',
      () => 'POST /api/code-lists/municipality/search',
      { codes: Array.from({ length: 1000 }, () => '091') },
      [['/codes', 'maxItems']],
    ],
    ['no codes at all', () => 'POST /api/code-lists/municipality/search', { limit: 0 }, [['/limit', 'minimum']]],
  ]
  test.each(asked)('%s', (what, on, body, flaws) => refusesAs(on(), [what, body, ...flaws]))

  const matters: readonly Wrong[] = [
    ['an unknown kind', { purpose: 'registry', kind: marker }, ['/kind', 'unknownCode']],
    ['a kind of Object', { purpose: 'registry', kind: 'toString' }, ['/kind', 'unknownCode']],
    [
      'a day in the future',
      { purpose: 'registry', kind: 'otherDocument', receivedOn: '2999-01-01' },
      ['/receivedOn', 'future'],
    ],
    [
      'a day that is not',
      { purpose: 'registry', kind: 'otherDocument', receivedOn: '2026-02-30' },
      ['/receivedOn', 'format'],
    ],
    ['a long note', { purpose: 'registry', kind: 'otherDocument', note: marker.repeat(300) }, ['/note', 'maxLength']],
    ...controls.map(([what, note]): Wrong => [
      `${what} in the note`,
      { purpose: 'registry', kind: 'otherDocument', note },
      ['/note', 'pattern'],
    ]),
  ]
  test.each(named(matters))('a matter with $what', async ({ one }) =>
    refusesAs(`POST ${aino()}/matters`, one, await door.as(ritva)),
  )

  test('a page of a log that is not ours', async () => {
    const body = { purpose: 'supervision', after: `2026-01-01T00:00:00Z~${marker}` }
    await refusesAs(`POST ${aino()}/viewings`, ['', body, ['/after', 'badReference']], await door.as(hannu))
    const noInstant = { purpose: 'supervision', after: `9999-99-99T99:99:99Z~${nobody}` }
    await refusesAs(`POST ${aino()}/viewings`, ['', noInstant, ['/after', 'badReference']], await door.as(hannu))
  })

  const places = (id: string) => [
    `POST /api/clients/${id}/open`,
    `POST /api/clients/${scene.aino.clientId}/entries/${id}/history`,
    `POST /api/clients/${scene.aino.clientId}/matters/${id}/open`,
    `DELETE /api/clients/${scene.aino.clientId}/drafts/${id}`,
  ]
  test.each([
    ['no id', 'x'],
    ['a urn', `urn:uuid:${nobody}`],
    ['capitals', nobody.toUpperCase()],
    ['braces', `%7B${nobody}%7D`],
    ['a long text', 'x'.repeat(300)],
    ['NUL', '%00'],
    ['half an escape', '%E0%A4%A'],
    ['SQL', `${nobody}'%20or%201=1--`],
  ])('a place that is %s', async (_, id) => {
    for (const on of places(id)) expect([400, 404, 414]).toContain((await refused(on, { purpose })).status)
  })

  test('a worklist that is not', async () => {
    expect((await refused('POST /api/worklists/allClients', { purpose })).status).toBe(400)
    expect((await refused('POST /api/worklists/__proto__', { purpose })).status).toBe(400)
  })
})

describe('a body that cannot be read', () => {
  const on = 'POST /api/clients/search'
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  const unreadable: readonly (readonly [string, string | Uint8Array])[] = [
    ['half a body', `{"purpose":"${purpose}","name":"${marker}"`],
    ['two bodies', `{"purpose":"${purpose}"}{"name":"${marker}"}`],
    ['no JSON', `purpose=${purpose}`],
    ['a wrong byte', Buffer.from(`{"purpose":"${purpose}","name":"${marker}\xff"}`, 'latin1')],
    [
      'half a character',
      Buffer.concat([Buffer.from(`{"purpose":"${purpose}","name":"${marker}`), Buffer.from([0xc3])]),
    ],
    [
      'an overlong slash',
      Buffer.concat([Buffer.from(`{"name":"${marker}`), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    ],
    [
      'a surrogate in bytes',
      Buffer.concat([Buffer.from(`{"name":"${marker}`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
    ['UTF-16', Buffer.from(`{"name":"${marker}"}`, 'utf16le')],
    ['a prototype', `{"purpose":"${purpose}","name":"${marker}","__proto__":{"identityCode":"x"}}`],
    ['a constructor', `{"purpose":"${purpose}","constructor":{"prototype":{"name":"${marker}"}}}`],
    ['depth without end', nested(20_000)],
  ]
  test.each(unreadable)('%s', async (_, body) => {
    const answer = await refused(on, body)
    expect([answer.status, flawsOf(answer)]).toEqual([400, [['', 'badJson']]])
  })

  test.each([100, 1000, 3000, 5000, 8000])('a draft %i deep is kept or refused, never a fault', async (depth) => {
    const path = `PUT /api/clients/${scene.aino.clientId}/drafts/${nobody}`
    const answer = await visitor.ask(path, `{"purpose":"${purpose}","kind":"contact","content":${nested(depth)}}`)
    expect([200, 400], answer.text).toContain(answer.status)
    if (answer.status === 200) {
      const kept = await visitor.ask(`POST /api/clients/${scene.aino.clientId}/drafts`, { purpose })
      expect(kept.status).toBe(200)
    }
  })

  test.each([
    ['a text of a megabyte', { purpose, name: marker.repeat(120_000) }],
    ['a list of a megabyte', { purpose, name: Array.from({ length: 120_000 }, () => marker) }],
    ['a member of a megabyte', { purpose, [marker.repeat(120_000)]: 1 }],
  ])('%s is refused unread', async (_, body) => {
    expect((await refused(on, body)).status).toBe(413)
  })
  test('a megabyte inside a payload is refused unread', async () => {
    const payload = { mode: '31', on: today, summary: marker.repeat(120_000) }
    const sent = { purpose, kind: 'contact', payload, source: 'self', channel: 'visit' }
    expect((await refused(`POST /api/clients/${scene.aino.clientId}/entries`, sent)).status).toBe(413)
  })

  test('another kind of content is refused unread', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data']) {
      const answer = await visitor.ask(on, `{"purpose":"${purpose}","name":"Virta"}`, {
        headers: { 'content-type': type },
      })
      expect([type, answer.status, answer.headers['content-type']]).toEqual([
        type,
        415,
        'application/problem+json; charset=utf-8',
      ])
    }
  })
})

describe('codes that differ in the separator only are two persons', () => {
  test('each is registered, and each is found by their own code alone', async () => {
    const codes = ['-', 'Y', 'X', '+'].map((separator) => artificialCode('010185', separator, 955))
    const ids: string[] = []
    for (const [index, identityCode] of codes.entries()) {
      const names = { firstNames: `Kaima${'abcd'[index]}`, lastName: 'Samannimi' }
      const answer = await visitor.ask('POST /api/clients', { purpose, identityCode, names, channel: 'visit' })
      expect(answer.status, answer.text).toBe(201)
      ids.push(answer.body.clientId)
    }
    expect(new Set(ids).size).toBe(codes.length)
    for (const [index, identityCode] of codes.entries()) {
      for (const written of [identityCode, identityCode.toLowerCase(), ` ${identityCode} `]) {
        const { body } = await visitor.ask('POST /api/clients/search', { purpose, identityCode: written })
        expect(body.clients.map(({ clientId }: { clientId: string }) => clientId)).toEqual([ids[index]])
      }
    }
    // A separator of the same century is not the same code.
    const { body } = await visitor.ask('POST /api/clients/search', {
      purpose,
      identityCode: artificialCode('010185', 'W', 955),
    })
    expect(body).toEqual({ clients: [] })
  })
})
