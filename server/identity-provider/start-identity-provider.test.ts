import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { text } from '../../rulebook/text.ts'
import { TinyBrowser } from '../../testing/sign-in.ts'
import { keepDoorKey, keepSigningKeys, type Key, newKey, publicPartOf } from './keys.ts'
import { type IdentityProvider, startIdentityProvider } from './start-identity-provider.ts'

const callback = 'http://localhost:1/session/callback'
const hetu = 'urn:oid:1.2.246.21'
const loa2 = 'http://ftn.ficora.fi/2017/loa2'
const about = text('a', 'b', 'c')

/** A door for clients, as a Finnish identity broker has them: signed requests, assertions by key, encrypted id tokens. */
describe('for a door of clients', () => {
  const signing = newKey('ES256')
  const encryption = newKey('RSA-OAEP-256')
  let provider: IdentityProvider

  beforeAll(async () => {
    provider = await startIdentityProvider({
      port: 0,
      accounts: [
        // An artificial identity code: the individual number is 900–999.
        {
          audience: 'citizen',
          subject: 'aino',
          name: 'Aino Testinen',
          about,
          acr: loa2,
          claims: { [hetu]: '010185-901E' },
        },
        { audience: 'staff', subject: 'mari', name: 'Mari Niemelä', about, acr: loa2 },
      ],
      relying: [
        {
          audience: 'citizen',
          clientId: 'clients',
          redirectUris: [callback],
          afterLogOut: [],
          keys: [publicPartOf(signing), publicPartOf(encryption)],
          signedRequests: true,
          encryptedIdTokens: { alg: 'RSA-OAEP-256', enc: 'A128GCM' },
        },
      ],
    })
  })
  afterAll(() => provider.close())

  const cryptoKey = (key: Key, algorithm: object, usage: KeyUsage) =>
    crypto.subtle.importKey(
      'jwk',
      { ...key, alg: undefined, use: undefined } as unknown as JsonWebKey,
      algorithm as AlgorithmIdentifier,
      false,
      [usage],
    )

  async function asDoor() {
    const key = { key: await cryptoKey(signing, { name: 'ECDSA', namedCurve: 'P-256' }, 'sign'), kid: signing.kid }
    const config = await oidc.discovery(new URL(provider.issuer), 'clients', {}, oidc.PrivateKeyJwt(key), {
      execute: [oidc.allowInsecureRequests],
    })
    const decryption = await cryptoKey(encryption, { name: 'RSA-OAEP', hash: 'SHA-256' }, 'decrypt')
    oidc.enableDecryptingResponses(config, ['A128GCM'], { key: decryption, kid: encryption.kid, alg: 'RSA-OAEP-256' })
    return { config, key }
  }

  test('a client is vouched for with the identity code, in a token that only the door can read', async () => {
    const { config, key } = await asDoor()
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const url = await oidc.buildAuthorizationUrlWithJAR(
      config,
      {
        redirect_uri: callback,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        login_hint: 'Aino Testinen',
        ui_locales: 'fi',
      },
      key,
    )
    expect(url.href).not.toContain('Aino')
    const back = await new TinyBrowser().go(url.href, {}, (next) => next.startsWith(callback))
    const tokens = await oidc.authorizationCodeGrant(config, new URL(back.url), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    })
    // Five parts: a JWE, not a JWS.
    expect(tokens.id_token!.split('.')).toHaveLength(5)
    expect(tokens.claims()).toMatchObject({ sub: 'aino', name: 'Aino Testinen', acr: loa2, [hetu]: '010185-901E' })
  })

  test('a request that is not signed is refused', async () => {
    const { config } = await asDoor()
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    })
    const answer = await new TinyBrowser().go(url.href, {}, (next) => next.startsWith(callback))
    expect(new URL(answer.url).searchParams.get('error')).toBe('invalid_request')
  })

  test('staff cannot come in by the clients’ door', async () => {
    const { config, key } = await asDoor()
    const url = await oidc.buildAuthorizationUrlWithJAR(
      config,
      {
        redirect_uri: callback,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
        code_challenge_method: 'S256',
        login_hint: 'Mari Niemelä',
      },
      key,
    )
    const browser = new TinyBrowser()
    const page = await browser.go(url.href, {}, (next) => next.startsWith(callback))
    expect(page.status).toBe(200)
    expect(page.body).toContain('Aino Testinen')
    expect(page.body).not.toContain('Mari')
    const forced = await browser.ask(page.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'subject=mari',
    })
    expect([forced.status, forced.headers.location]).toEqual([200, undefined])
  })

  test('its pages carry no script of their own and may be framed by nobody', async () => {
    const { headers } = await new TinyBrowser().ask(`${provider.issuer}/interaction/nothing`)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

describe('keys', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seloste-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are the same after a restart, readable by nobody else, and made once also when asked for at once', async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => keepDoorKey(folder, 'staff')))
    expect(new Set(keys.map(({ d }) => d)).size).toBe(1)
    expect(await keepDoorKey(folder, 'staff')).toEqual(keys[0])
    expect(await keepSigningKeys(folder)).toEqual(await keepSigningKeys(folder))
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toHaveLength(2)
  })

  test.each(['ES256', 'RS256', 'RSA-OAEP-256'] as const)('of %s tell nothing private of themselves', (alg) => {
    const told = Object.keys(publicPartOf(newKey(alg)))
    for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(told).not.toContain(part)
    expect(told).toContain('kid')
  })
})
