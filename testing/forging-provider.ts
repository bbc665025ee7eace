import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactEncrypt, decodeJwt, importJWK, type JWK, SignJWT } from 'jose'
import { type Key, newKey, publicPartOf } from '../server/identity-provider/keys.ts'
import type { IdentityProviderSettings } from '../server/session/connect-identity-provider.ts'
import { finnishContextClasses, strongContextClasses } from '../server/session/connect-identity-provider.ts'

/** How an id token departs from what the door asked for. What is left out is as it should be. */
export type Forgery = {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly issuer?: string
  readonly audience?: string
  readonly nonce?: string
  /** Signed by this key instead of the provider's own; `null`: not signed at all. */
  readonly signedBy?: Key | null
  /** Encrypted to this key instead of the door's; `null`: not encrypted. */
  readonly encryptedTo?: Key | null
  /** Issued and ending, seconds from now. */
  readonly times?: readonly [issued: number, ends: number]
  /** A token that was seen before, whole. */
  readonly replay?: string
}

/**
 * An identification service that gives whatever id token a test wants: the other side of the profile, to attack the door
 * with. Every answer comes by the real protocol, and is encrypted to the door as only a provider that has its public key
 * could do.
 */
export async function startForgingProvider() {
  const own = newKey('ES256')
  const [doorKey, doorTokens] = [newKey('ES256'), newKey('RSA-OAEP-256')]
  let forged: (asked: { nonce: string; clientId: string }) => Promise<string> = () =>
    Promise.reject(new Error('no token was ordered'))
  let asked = { nonce: '', clientId: 'door' }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer())
    const say = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (pathname === '/.well-known/openid-configuration') {
      return say({
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/auth`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['ES256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      })
    }
    if (pathname === '/jwks') return say({ keys: [publicPartOf(own)] })
    if (pathname === '/token') {
      forged(asked).then(
        (idToken) => say({ access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token: idToken }),
        () => response.writeHead(500).end(),
      )
      return
    }
    return response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  function issuer() {
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  async function tokenOf(forgery: Forgery, nonce: string): Promise<string> {
    if (forgery.replay !== undefined) return forgery.replay
    const [issued, ends] = forgery.times ?? [0, 300]
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      sub: 'citizen-1',
      acr: 'http://ftn.ficora.fi/2017/loa2',
      'urn:oid:1.2.246.575.1.14': 'Aino Marjatta',
      'urn:oid:2.5.4.4': 'Lehtisaari',
      nonce: forgery.nonce ?? nonce,
      iss: forgery.issuer ?? issuer(),
      aud: forgery.audience ?? 'door',
      iat: now + issued,
      exp: now + ends,
      ...forgery.claims,
    }
    const jws =
      forgery.signedBy === null
        ? `${encoded({ alg: 'none' })}.${encoded(claims)}.`
        : await signed(forgery.signedBy ?? own, claims)
    if (forgery.encryptedTo === null) return jws
    const to = forgery.encryptedTo ?? doorTokens
    return new CompactEncrypt(new TextEncoder().encode(jws))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A128GCM', cty: 'JWT', kid: doorTokens.kid })
      .encrypt(await importJWK(publicPartOf(to) as JWK, 'RSA-OAEP-256'))
  }

  return {
    /** What the door must be set to. */
    settings: {
      issuer: issuer(),
      clientId: 'door',
      credential: { key: doorKey },
      contextClasses: strongContextClasses,
      askedClasses: Object.keys(finnishContextClasses),
      trustNetwork: { decryption: doorTokens, serviceName: 'Oma asiointi' },
    } satisfies IdentityProviderSettings,
    key: own,
    /** Reads what the door asked, from the signed request in the address; the next token answers it as ordered. */
    order(address: string, forgery: Forgery): { readonly request: Record<string, unknown>; readonly given: string[] } {
      const request = decodeJwt(new URL(address).searchParams.get('request') ?? '') as Record<string, unknown>
      const given: string[] = []
      asked = { nonce: String(request['nonce']), clientId: String(request['client_id']) }
      forged = async ({ nonce }) => {
        const token = await tokenOf(forgery, nonce)
        given.push(token)
        return token
      }
      return { request, given }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

const signed = async (key: Key, claims: Record<string, unknown>) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .sign(await importJWK(key as unknown as JWK, key.alg))
