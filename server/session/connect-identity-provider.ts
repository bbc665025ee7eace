import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { Refusal } from '../../access/refusal.ts'

export type Strength = 'basic' | 'substantial' | 'high'

export type IdentityProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  /** How this door proves itself to the provider: a private key (JWK with `kid`; ES256, RS256 or PS256), or a secret. */
  readonly credential: { readonly key: PrivateKey } | { readonly secret: string }
  /** Authentication context classes that suffice, and how strong each is. Empty: whatever the provider says is `basic`. */
  readonly contextClasses: Readonly<Record<string, Strength>>
  /** Which of them are asked for; without it all. A broker that knows no others may refuse to be asked for them. */
  readonly askedClasses?: readonly string[]
  /** What the Finnish Trust Network asks beside plain OpenID Connect. */
  readonly trustNetwork?: TrustNetwork
}

/**
 * The profile of the Finnish Trust Network (Traficom 213/2023 S): the request goes as an object signed with the key of the
 * credential, the id token comes encrypted to ours, and the provider's page names the service.
 */
export type TrustNetwork = {
  /** Opens id tokens: a private RSA key (JWK) whose public part the provider has. */
  readonly decryption: PrivateKey
  /** The service as the person knows it (`ftn_spname`). */
  readonly serviceName: string
}

/** A private key as JSON (RFC 7517). */
export type PrivateKey = {
  readonly kty: string
  readonly kid?: string
  readonly alg?: string
  readonly [part: string]: unknown
}

/** The classes of the Finnish Trust Network. */
export const finnishContextClasses: IdentityProviderSettings['contextClasses'] = {
  'http://ftn.ficora.fi/2017/loa2': 'substantial',
  'http://ftn.ficora.fi/2017/loa3': 'high',
}

/** Those, and the levels of the eIDAS node, by which persons of other states come ((EU) 910/2014 article 8). */
export const strongContextClasses: IdentityProviderSettings['contextClasses'] = {
  ...finnishContextClasses,
  'http://eidas.europa.eu/LoA/substantial': 'substantial',
  'http://eidas.europa.eu/LoA/high': 'high',
}

/** Who came back from the provider. */
export type Identified = {
  readonly subject: string
  readonly strength: Strength
  /** The provider's name for its own session, when it gives one. */
  readonly providerSession: string | null
  /** All claims of the id token, as checked. */
  readonly claims: Readonly<Record<string, unknown>>
}

export type Sent = { readonly state: string; readonly nonce: string; readonly codeVerifier: string }

/** What came back was not an answer to what was sent, or not good enough. Why is for our log, not for whoever sent it. */
export class NotIdentified extends Error {}

/** Identified, but by a weaker means than is asked. */
export class NotStrongEnough extends NotIdentified {}

/** The person turned back at the provider: nothing failed. */
export class TurnedBack extends NotIdentified {}

/** How much the provider's clock may be ahead of ours, in milliseconds. */
const clockTolerance = 60_000

/** Metadata grow old: a provider may move its addresses. */
const metadataLife = 60 * 60 * 1000

/**
 * Our side of OpenID Connect: authorization code with PKCE, state and nonce. Any provider will do; it is looked up at the
 * first sign-in and again every hour, so a door starts also when its provider is away.
 *
 * Throws `Refusal('unavailable')` when the provider does not answer, `NotIdentified` when its answer does not do.
 */
export function connectIdentityProvider(settings: IdentityProviderSettings, redirectUri: string) {
  let keys: { url: string; find: ReturnType<typeof createRemoteJWKSet> } | undefined
  let found: { configuration: Promise<oidc.Configuration>; at: number } | undefined

  const configuration = (): Promise<oidc.Configuration> => {
    if (!found || Date.now() - found.at > metadataLife) {
      const asked = discover(settings)
      asked.catch(() => (found = undefined))
      found = { configuration: asked, at: Date.now() }
    }
    return found.configuration
  }

  return {
    /** The address to send the browser to. */
    async authorizationUrl(
      { state, nonce, codeVerifier }: Sent,
      more: { hint?: string | undefined; language: string },
    ) {
      const provider = await configuration()
      const asked = {
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: more.language,
        ...(more.hint === undefined ? {} : { login_hint: more.hint }),
        ...(asksContextClass(settings)
          ? { acr_values: (settings.askedClasses ?? Object.keys(settings.contextClasses)).join(' ') }
          : {}),
      }
      if (!settings.trustNetwork) return oidc.buildAuthorizationUrl(provider, asked)
      return oidc.buildAuthorizationUrlWithJAR(
        provider,
        { ...asked, ftn_spname: settings.trustNetwork.serviceName },
        await signingKeyOf(settings),
      )
    },

    /** Exchanges the code that came in `url` and checks all that can be checked. */
    async identify(url: URL, { state, nonce, codeVerifier }: Sent): Promise<Identified> {
      const provider = await configuration()
      try {
        const tokens = await oidc.authorizationCodeGrant(provider, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        // A token that anybody on the way could have read is not what was asked for.
        if (settings.trustNetwork && tokens.id_token?.split('.').length !== 5) throw new NotIdentified('not encrypted')
        const claims = tokens.claims()!
        const { sub, acr, sid, iat } = claims
        // Issued later than now, by more than clocks differ: made for a day when nobody would look.
        if (iat * 1000 > Date.now() + clockTolerance) throw new NotIdentified('issued in the future')
        return {
          subject: sub,
          claims,
          strength: strengthOf(settings, acr),
          providerSession: typeof sid === 'string' ? sid : null,
        }
      } catch (error) {
        if (isAway(error)) throw new Refusal('unavailable')
        if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
          throw new TurnedBack('turned back', { cause: error })
        throw error instanceof NotIdentified ? error : new NotIdentified('refused', { cause: error })
      }
    },

    /** Where the browser goes to sign out at the provider too; undefined when the provider has no such place. */
    async logOutUrl(returnTo: string): Promise<string | undefined> {
      const provider = await configuration()
      if (!provider.serverMetadata().end_session_endpoint) return undefined
      // No id_token_hint: that would mean keeping a token, which may name a person, as long as the session.
      return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href
    },

    /** Whose sessions a log-out token ends (OpenID Connect Back-Channel Logout 1.0 §2.6). */
    async readLogOutToken(token: string): Promise<{ subject: string | null; providerSession: string | null }> {
      const { jwks_uri: url = '' } = (await configuration()).serverMetadata()
      // Kept, so that a stream of nonsense does not become a stream of questions to the provider.
      if (keys?.url !== url) keys = { url, find: createRemoteJWKSet(new URL(url)) }
      try {
        const { payload } = await jwtVerify(token, keys.find, {
          issuer: settings.issuer,
          audience: settings.clientId,
          requiredClaims: ['iat', 'jti', 'events'],
          // Sent again within this time it ends what has ended already; later it is refused. So none are remembered.
          maxTokenAge: '5 minutes',
          clockTolerance: 30,
          algorithms: ['ES256', 'RS256', 'PS256'],
        })
        const {
          sub = null,
          sid,
          events,
          nonce,
        } = payload as typeof payload & { events: object; sid?: unknown; nonce?: unknown }
        const isLogOut = Object.hasOwn(events ?? {}, 'http://schemas.openid.net/event/backchannel-logout')
        const providerSession = typeof sid === 'string' ? sid : null
        if (!isLogOut || nonce !== undefined || (sub === null && providerSession === null))
          throw new NotIdentified('no log-out token')
        return { subject: sub, providerSession }
      } catch (error) {
        if (isAway(error)) throw new Refusal('unavailable')
        throw new NotIdentified('log-out token refused', { cause: error })
      }
    },
  }
}

export type IdentityProviderConnection = ReturnType<typeof connectIdentityProvider>

async function discover(settings: IdentityProviderSettings): Promise<oidc.Configuration> {
  try {
    const found = await oidc.discovery(new URL(settings.issuer), settings.clientId, {}, await proofOf(settings), {
      // Only the demo's provider has an address without TLS; settings for production refuse one.
      ...(settings.issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
      timeout: 10,
    })
    // The token comes over TLS from the provider itself; its signature is checked all the same.
    oidc.enableNonRepudiationChecks(found)
    if (settings.trustNetwork) {
      const { decryption } = settings.trustNetwork
      const key = await importKey(
        decryption,
        { name: 'RSA-OAEP', hash: decryption.alg === 'RSA-OAEP' ? 'SHA-1' : 'SHA-256' },
        'decrypt',
      )
      const { kid, alg = 'RSA-OAEP-256' } = decryption
      oidc.enableDecryptingResponses(found, tokenEncryptions, kid === undefined ? { key, alg } : { key, kid, alg })
    }
    return found
  } catch {
    throw new Refusal('unavailable')
  }
}

/** How an id token may be encrypted. */
const tokenEncryptions = ['A128GCM', 'A256GCM', 'A128CBC-HS256', 'A256CBC-HS512']

async function proofOf(settings: IdentityProviderSettings): Promise<oidc.ClientAuth> {
  const { credential } = settings
  return 'secret' in credential
    ? oidc.ClientSecretBasic(credential.secret)
    : oidc.PrivateKeyJwt(await signingKeyOf(settings))
}

async function signingKeyOf({ credential }: IdentityProviderSettings): Promise<oidc.CryptoKey | oidc.PrivateKey> {
  if ('secret' in credential) throw new Error('A request object is signed with a key, not a secret')
  const { kid, alg, kty } = credential.key
  const key = await importKey(
    credential.key,
    algorithms[kty === 'EC' ? 'ES256' : alg === 'PS256' ? 'PS256' : 'RS256'],
    'sign',
  )
  return kid === undefined ? key : { key, kid }
}

/** The key's own words about its use are left out: the use is ours to say. */
const importKey = (
  { alg: _alg, use: _use, key_ops: _ops, kid: _kid, ...jwk }: PrivateKey,
  algorithm: object,
  usage: KeyUsage,
) => crypto.subtle.importKey('jwk', jwk as unknown as JsonWebKey, algorithm as AlgorithmIdentifier, false, [usage])

const algorithms = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
}

const asksContextClass = ({ contextClasses }: IdentityProviderSettings) => Object.keys(contextClasses).length > 0

function strengthOf(settings: IdentityProviderSettings, acr: unknown): Strength {
  if (!asksContextClass(settings)) return 'basic'
  const strength =
    typeof acr === 'string' && Object.hasOwn(settings.contextClasses, acr) && settings.contextClasses[acr]
  if (!strength) throw new NotStrongEnough('not identified strongly enough')
  return strength
}

/** Nobody answered, or the provider is in trouble itself: worth trying again, and nobody's fault here. */
function isAway(error: unknown): boolean {
  if (error instanceof Refusal) return error.reason === 'unavailable'
  if (!(error instanceof Error)) return false
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500
  const { code } = error as { code?: string }
  return (
    code === 'OAUTH_TIMEOUT' ||
    code === 'ERR_JWKS_TIMEOUT' ||
    (error instanceof TypeError && error.message === 'fetch failed')
  )
}
