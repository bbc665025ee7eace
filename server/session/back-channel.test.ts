import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mari, oona } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, TinyBrowser } from '../../testing/sign-in.ts'
import { ask, movableClock, probes, sessionStage } from '../../testing/staff-door.ts'
import { keepSigningKeys, type Key, newKey } from '../identity-provider/keys.ts'

let database: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
let door: Awaited<ReturnType<(typeof stage)['openDoor']>>
let folder: string
let providersKey: Key
let browser: TinyBrowser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-back-channel-'))
  database = await testRegister()
  stage = await sessionStage(database, { folder })
  const { now } = movableClock()
  door = await stage.openDoor({ now, hang: probes(database.pool, now) })
  providersKey = (await keepSigningKeys(folder)).signing[0]!
})
afterAll(async () => {
  await stage.close()
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  browser = (await signIn(door.baseUrl, mari.name)).browser
})

type Token = { claims?: Record<string, unknown>; audience?: string; issuer?: string; key?: Key; issuedAt?: number }

const logOut = { 'http://schemas.openid.net/event/backchannel-logout': {} }

/** A log-out token as the provider would sign it, but for what is said. */
const token = async ({ claims = {}, audience, issuer, key = providersKey, issuedAt }: Token = {}) =>
  new SignJWT({ sub: mari.subject, jti: 'once', events: logOut, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'logout+jwt' })
    .setIssuer(issuer ?? stage.provider.issuer)
    .setAudience(audience ?? 'seloste-staff')
    .setIssuedAt(issuedAt ?? Math.floor(Date.now() / 1000))
    .sign(await importJWK(key as JWK, key.alg))

const tell = async (told: string) =>
  (
    await new TinyBrowser().ask(`${door.baseUrl}/session/back-channel-sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `logout_token=${told}`,
    })
  ).status

test('a person’s sessions end when the provider says so, and nobody else’s', async () => {
  const { browser: again } = await signIn(door.baseUrl, mari.name)
  const { browser: oonas } = await signIn(door.baseUrl, oona.name)
  expect(await tell(await token())).toBe(200)
  expect([await ask.open(browser, door), await ask.open(again, door), await ask.open(oonas, door)]).toEqual([
    401, 401, 404,
  ])
  expect(stage.lines.at(-1)).toMatchObject({ actor: { id: mari.staffId }, operation: 'signOut', outcome: 'done' })
})

test('one session ends when the provider names one', async () => {
  const { browser: again } = await signIn(door.baseUrl, mari.name)
  const { rows } = await database.adminPool.query<{ provider_session: string }>(
    `select provider_session from session where ended_at is null order by started_at desc, xmin::text::bigint desc limit 1`,
  )
  expect(await tell(await token({ claims: { sid: rows[0]!.provider_session } }))).toBe(200)
  expect([await ask.open(browser, door), await ask.open(again, door)]).toEqual([404, 401])
})

const wrong: Record<string, () => Promise<string> | string> = {
  'for another door': () => token({ audience: 'seloste-clients' }),
  'of another provider': () => token({ issuer: 'https://evil.example' }),
  'signed by somebody else': () => token({ key: newKey('ES256') }),
  'signed by somebody else under the provider’s key id': () =>
    token({ key: { ...newKey('ES256'), kid: providersKey.kid } }),
  'of yesterday': () => token({ issuedAt: Math.floor(Date.now() / 1000) - 86_400 }),
  'an id token': () => token({ claims: { events: undefined, nonce: 'n' } }),
  'without its event': () => token({ claims: { events: {} } }),
  'with another event': () => token({ claims: { events: { 'http://schemas.openid.net/event/other': {} } } }),
  'with a nonce, as no log-out token has': () => token({ claims: { nonce: 'n' } }),
  'about nobody': () => token({ claims: { sub: undefined } }),
  'without an id of its own': () => token({ claims: { jti: undefined } }),
  unsigned: () =>
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({
        iss: stage.provider.issuer,
        aud: 'seloste-staff',
        sub: mari.subject,
        iat: 1,
        jti: 'x',
        events: logOut,
      }),
    ).toString('base64url')}.`,
  nonsense: () => 'nonsense',
  nothing: () => '',
}

test.each(Object.keys(wrong))('a token that is %s ends nothing', async (what) => {
  expect(await tell(await wrong[what]!())).toBe(400)
  expect([await ask.open(browser, door), await ask.who(browser, door)]).toEqual([404, 200])
})
