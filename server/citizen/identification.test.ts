/**
 * Strong identification (N9.7): the citizens' door against a provider that plays Suomi.fi as it should be, and against one
 * that gives whatever token an attacker would like to give.
 */
import { decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { annulEntry } from '../../register/entries/correct-entry.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { registerClient } from '../../register/clients/register-client.ts'
import { mari, ritva } from '../../testing/cast.ts'
import { aino, anders, kalle, marta, nameOf, noora } from '../../testing/citizens.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { type Forgery, startForgingProvider } from '../../testing/forging-provider.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { openCitizenDoor, type OpenCitizenDoor } from '../../testing/open-citizen-door.ts'
import { registerOn } from '../../testing/register.ts'
import { TinyBrowser } from '../../testing/sign-in.ts'
import { movableClock } from '../../testing/staff-door.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { type Citizens, standCitizens } from '../../testing/standing-citizens.ts'
import { newKey } from '../identity-provider/keys.ts'

let stage: TestRegister
let door: OpenCitizenDoor
let standing: Citizens
const clock = movableClock()

beforeAll(async () => {
  stage = await testRegister()
  standing = await standCitizens(registerOn(stage.pool, clock.now), stage.adminPool)
  door = await openCitizenDoor(stage, { now: clock.now })
})
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const me = { name: nameOf(aino), isClient: true, hasIdentityCode: true, strength: 'substantial' }

describe('by the profile of the Finnish Trust Network (N9.7)', () => {
  test('a client is identified, and the session knows whose record is meant', async () => {
    const visitor = await door.as(aino)
    expect((await visitor.ask('GET /api/me')).body).toMatchObject(me)
    const record = await visitor.ask('POST /api/own/record', { language: 'fi' })
    expect(record.status, record.text).toBe(200)
  })

  test('the request goes as an object signed by the door, and tells the address nothing', async () => {
    const sent = await new TinyBrowser().ask(`${door.baseUrl}/session/sign-in?login_hint=Aino&lang=sv`)
    const address = new URL(sent.headers.location!)
    expect([...address.searchParams.keys()].toSorted()).toEqual(['client_id', 'request'])
    const request = address.searchParams.get('request')!
    expect(decodeProtectedHeader(request)).toMatchObject({ alg: 'ES256' })
    const asked = JSON.parse(Buffer.from(request.split('.')[1]!, 'base64url').toString()) as object
    expect(asked).toMatchObject({
      scope: 'openid',
      response_type: 'code',
      ui_locales: 'sv',
      ftn_spname: 'Oma asiointi',
      acr_values: 'http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3',
      code_challenge_method: 'S256',
      redirect_uri: `${door.baseUrl}/session/callback`,
      aud: door.issuer,
    })
  })

  test('the higher class is known as such', async () => {
    expect((await (await door.as(anders)).ask('GET /api/me')).body).toMatchObject({ strength: 'high' })
  })

  test('a weaker means is told so on a page, in the person’s language, and shows nothing', async () => {
    const browser = new TinyBrowser()
    const start = `${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(nameOf(kalle))}`
    const page = await browser.go(start, { headers: { accept: 'text/html', 'accept-language': 'sv' } })
    expect(page.status).toBe(400)
    expect(page.body).toContain('Detta sätt att identifiera sig räcker inte')
    expect(browser.cookies.has('__Host-seloste-own')).toBe(false)
  })

  test('whoever turns back at the provider is told that nothing happened', async () => {
    const browser = new TinyBrowser()
    const start = `${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(nameOf(aino))}`
    const back = await browser.go(start, {}, (next) => next.startsWith(`${door.baseUrl}/session/callback`))
    const url = new URL(back.url)
    url.searchParams.delete('code')
    url.searchParams.set('error', 'access_denied')
    const page = await browser.go(url.href, { headers: { accept: 'text/html', 'accept-language': 'fi' } })
    expect(page.status).toBe(400)
    expect(page.body).toContain('Keskeytit tunnistautumisen')
    expect(browser.cookies.has('__Host-seloste-own')).toBe(false)
  })

  test('the cookie is for this host alone, over a protected connection, and out of reach of scripts', async () => {
    const browser = new TinyBrowser()
    const start = `${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(nameOf(aino))}`
    const back = await browser.go(start, {}, (next) => next.startsWith(`${door.baseUrl}/session/callback`))
    const answer = await browser.ask(back.url)
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-seloste-own=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
  })
})

describe('somebody who is no client (N14.1)', () => {
  const asked = ['POST /api/own/record', 'POST /api/own/overview', 'POST /api/own/matters/list'] as const

  test.each([noora, marta])('$firstNames learns that, and the way to begin', async (person) => {
    const visitor = await door.as(person)
    expect((await visitor.ask('GET /api/me')).body).toMatchObject({ isClient: false })
    for (const on of asked) {
      const answer = await visitor.ask(on, { language: 'fi' })
      expect([on, answer.status, answer.body]).toEqual([
        on,
        404,
        { type: 'urn:seloste:problem:not-found', title: 'There is nothing here, or nothing for you', status: 404 },
      ])
    }
  })

  test('a person of a foreign means is matched by staff, as a matter', async () => {
    const visitor = await door.as(marta)
    const matter = { matterId: '00000000-0000-4000-8000-000000000101', contact: 'marta@example.pl' }
    const raised = await visitor.ask('POST /api/identity-match', matter)
    expect([raised.status, raised.body]).toEqual([201, { number: expect.stringMatching(/^V\//), ...dues() }])
    const { rows } = await stage.adminPool.query('select kind, sealed from visitor_matter')
    expect(rows).toMatchObject([{ kind: 'identityMatch' }])
    expect(JSON.stringify(rows)).not.toContain('Marta')
    // Somebody who has a code has nothing to be matched.
    expect((await (await door.as(noora)).ask('POST /api/identity-match', matter)).status).toBe(404)
  })

  test('who has been matched is found by the foreign identifier, until it is annulled as somebody else’s', async () => {
    const register = registerOn(stage.pool, clock.now)
    const registered = async (code: string, firstNames: string) =>
      (
        await registerClient(visitAs(register, mari), {
          purpose: 'employmentServices',
          identityCode: code,
          names: { firstNames, lastName: 'Zielińska' },
          channel: 'visit',
        })
      ).clientId
    const wrong = await registered('150385-922S', 'Magda')
    const right = await registered('150385-924U', 'Marta')
    const registrar = visitAs(register, ritva)
    const match = (clientId: string) =>
      recordEntry(registrar, clientId, {
        purpose: 'registry',
        kind: 'foreignIdentifier',
        payload: { identifier: marta.foreignId },
        source: 'self',
        channel: 'office',
      })
    const whom = async () => {
      const visitor = await door.anew(marta)
      const { status, body } = await visitor.ask('POST /api/own/record', { language: 'fi' })
      return status === 200 ? (JSON.stringify(body).includes('Magda') ? 'Magda' : 'Marta') : status
    }
    expect(await whom()).toBe(404)
    const { entryId } = (await match(wrong)).entry
    expect(await whom()).toBe('Magda')
    await expect(match(right)).rejects.toMatchObject({ reason: 'conflict' })
    await annulEntry(
      registrar,
      { clientId: wrong, entryId },
      { purpose: 'registry', version: 1, reason: 'Toinen henkilö' },
    )
    expect(await whom()).toBe(404)
    await match(right)
    expect(await whom()).toBe('Marta')
    // A Finnish code that is changed takes nothing from it; it finds nobody at the office.
    const [hit] = (
      await stage.adminPool.query(
        'select count(*) filter (where is_current)::int as current from client_identity_code where client_id = $1',
        [right],
      )
    ).rows
    expect(hit).toEqual({ current: 2 })
    expect((await (await door.anew(marta)).ask('POST /api/start/draft', {})).status).toBe(200)
  })

  const dues = () => ({ receivedOn: expect.stringMatching(/^\d{4}-/) as string, dueOn: expect.any(String) as string })
})

describe('a session of a person', () => {
  test('ends after 60 minutes without use, and asking for its times does not put that off', async () => {
    const visitor = await door.anew(aino)
    clock.pass(3500)
    expect((await visitor.ask('GET /api/session')).status).toBe(200)
    clock.pass(90)
    expect((await visitor.ask('GET /api/me')).status).toBe(200)
    clock.pass(3601)
    expect((await visitor.ask('GET /api/me')).status).toBe(401)
    expect((await visitor.ask('POST /api/own/record', { language: 'fi' })).status).toBe(401)
  })

  test('ends at both ends when the person signs out, for the gate too', async () => {
    const visitor = await door.anew(aino)
    await visitor.ask('POST /api/own/record', { language: 'fi' })
    const out = await visitor.ask('POST /session/sign-out', {})
    expect(out.body.continueAt).toMatch(new RegExp(`^${door.issuer}/session/end`))
    expect(out.headers['clear-site-data']).toBe('"storage"')
    expect((await visitor.ask('POST /api/own/record', { language: 'fi' })).status).toBe(401)
  })

  test('ends on every device at once when the person asks for that', async () => {
    const [one, other] = [await door.anew(anders), await door.anew(anders)]
    const stranger = await door.anew(aino)
    await one.ask('POST /session/sign-out', { everywhere: true })
    expect((await other.ask('GET /api/me')).status).toBe(401)
    expect((await stranger.ask('GET /api/me')).status).toBe(200)
  })

  test('is of no use to a page of another site', async () => {
    const visitor = await door.anew(aino)
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await visitor.ask('POST /api/own/record', { language: 'fi' }, foreign)).status).toBe(403)
  })

  test('tells the database nothing of who it is', async () => {
    await door.anew(aino)
    const { rows } = await stage.adminPool.query('select s::text as line from own_session s')
    const text = JSON.stringify(rows)
    for (const word of ['Aino', 'Lehtisaari', aino.identityCode!, standing.aino.clientId, aino.subject]) {
      expect(text).not.toContain(word)
    }
  })

  test('signing in and out, and failing to, stand in the log of no client', async () => {
    const newLines = newLinesOf(stage.adminPool)
    await newLines()
    const visitor = await door.anew(aino)
    await visitor.ask('POST /session/sign-out', {})
    const lines = await newLines()
    expect(lines.map(({ operation, outcome, client }) => [operation, outcome, client])).toEqual([
      ['identify', 'done', null],
      ['signIn', 'done', null],
      ['signOut', 'done', null],
    ])
    expect(lines[0]!.clients).toEqual([standing.aino.clientId])
    expect(JSON.stringify(lines)).not.toContain(aino.identityCode!)
  })
})

describe('a token that is not what was asked for lets nobody in', () => {
  let forger: Awaited<ReturnType<typeof startForgingProvider>>
  let attacked: OpenCitizenDoor
  beforeAll(async () => {
    forger = await startForgingProvider()
    attacked = await openCitizenDoor(stage, { session: { provider: forger.settings } })
  })
  afterAll(async () => {
    await attacked.close()
    await forger.close()
  })

  const code = { 'urn:oid:1.2.246.21': aino.identityCode! }

  /** Begins to sign in, lets the provider answer with a forged token, and comes back as `change` has it. */
  async function comeBack(forgery: Forgery, change: (back: URLSearchParams) => void = () => undefined) {
    const browser = new TinyBrowser()
    const sent = await browser.ask(`${attacked.baseUrl}/session/sign-in`)
    const { request, given } = forger.order(sent.headers.location!, forgery)
    const back = new URLSearchParams({ code: 'given', state: String(request['state']) })
    change(back)
    const answer = await browser.ask(`${attacked.baseUrl}/session/callback?${back}`)
    return { status: answer.status, isIn: browser.cookies.has('__Host-seloste-own'), given, body: answer.body }
  }

  test('and a good one does: the attacks below fail for what is wrong in them alone', async () => {
    expect(await comeBack({ claims: code })).toMatchObject({ status: 303, isIn: true })
  })

  const wrong: Readonly<Record<string, () => Forgery>> = {
    'with another nonce': () => ({ nonce: 'x'.repeat(43) }),
    'without a nonce': () => ({ claims: { ...code, nonce: undefined } }),
    'of another issuer': () => ({ issuer: 'https://evil.example' }),
    'for another service': () => ({ audience: 'another-service' }),
    'for several services, of which we are one': () => ({ claims: { ...code, aud: ['door', 'another'] } }),
    'signed by another key': () => ({ signedBy: newKey('ES256') }),
    'signed by another key under the provider’s key id': () => ({
      signedBy: { ...newKey('ES256'), kid: forger.key.kid },
    }),
    'not signed': () => ({ signedBy: null }),
    'neither signed nor encrypted': () => ({ signedBy: null, encryptedTo: null }),
    'not encrypted': () => ({ encryptedTo: null }),
    'encrypted to somebody else': () => ({ encryptedTo: newKey('RSA-OAEP-256') }),
    'that has ended': () => ({ times: [-900, -300] }),
    'of tomorrow': () => ({ times: [86_400, 90_000] }),
    'about nobody': () => ({ claims: { ...code, sub: undefined } }),
    'that is nonsense': () => ({ replay: 'nonsense' }),
    'that is empty': () => ({ replay: '' }),
  }
  test.each(Object.keys(wrong))('%s', async (what) => {
    const { claims = code, ...forgery } = wrong[what]!()
    expect(await comeBack({ ...forgery, claims })).toMatchObject({ status: 400, isIn: false })
  })

  test('replayed from an earlier sign-in', async () => {
    const { given } = await comeBack({ claims: code })
    expect(await comeBack({ replay: given[0]! })).toMatchObject({ status: 400, isIn: false })
  })

  test.each([
    ['of another sign-in', (back: URLSearchParams) => back.set('state', 'x'.repeat(43))],
    ['missing', (back: URLSearchParams) => back.delete('state')],
    ['said twice', (back: URLSearchParams) => back.append('state', back.get('state')!)],
  ])('a state %s', async (_, change) => {
    expect(await comeBack({ claims: code }, change)).toMatchObject({ status: 400, isIn: false })
  })

  test.each([
    ['a lower class', { acr: 'http://ftn.ficora.fi/2017/loa1' }],
    ['a class of another network', { acr: 'https://evil.example/loa3' }],
    ['a class of Object', { acr: 'constructor' }],
    ['no class at all', { acr: undefined }],
  ])('%s', async (_, claims) => {
    expect(await comeBack({ claims: { ...code, ...claims } })).toMatchObject({
      status: 400,
      isIn: false,
      body: expect.stringContaining('not-strong-enough'),
    })
  })

  test.each([
    ['no identity code and nothing in its place', {}],
    ['a code whose check does not hold', { 'urn:oid:1.2.246.21': '010185-901F' }],
    ['a code of two people', { 'urn:oid:1.2.246.21': [aino.identityCode, anders.identityCode] }],
    ['no name', { ...code, 'urn:oid:2.5.4.4': undefined }],
    ['a name that is a list', { ...code, 'urn:oid:2.5.4.4': ['Lehtisaari'] }],
  ])('%s', async (_, claims) => {
    expect(await comeBack({ claims })).toMatchObject({
      status: 403,
      isIn: false,
      body: expect.stringContaining('no-identity-code'),
    })
  })

  test('a code that differs in its separator finds somebody else, or nobody', async () => {
    const other = aino.identityCode!.replace('-', 'Y')
    expect(await comeBack({ claims: { 'urn:oid:1.2.246.21': other } })).toMatchObject({ status: 303, isIn: true })
    const { rows } = await stage.adminPool.query<{ clients: string[] | null }>(
      `select clients from access_log where operation = 'identify' order by at desc, log_id desc limit 1`,
    )
    expect(rows[0]!.clients).toBeNull()
  })
})
