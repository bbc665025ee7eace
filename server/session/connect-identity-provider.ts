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

/** Who came back from the provider. */
export type Identified = {
  readonly subject: string
  readonly strength: Strength
  /** The provider's name for its own session, when it gives one. */
  readonly providerSession: string | null
}

export type Sent = { readonly state: string; readonly nonce: string; readonly codeVerifier: string }

/** What came back was not an answer to what was sent, or not good enough. Why is for our log, not for whoever sent it. */
export class NotIdentified extends Error {}

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
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: more.language,
        ...(more.hint === undefined ? {} : { login_hint: more.hint }),
        ...(asksContextClass(settings) ? { acr_values: Object.keys(settings.contextClasses).join(' ') } : {}),
      })
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
        const { sub, acr, sid } = tokens.claims()!
        return {
          subject: sub,
          strength: strengthOf(settings, acr),
          providerSession: typeof sid === 'string' ? sid : null,
        }
      } catch (error) {
        if (isAway(error)) throw new Refusal('unavailable')
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
    return await oidc.discovery(new URL(settings.issuer), settings.clientId, {}, await proofOf(settings), {
      // Only the demo's provider has an address without TLS; settings for production refuse one.
      ...(settings.issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
      timeout: 10,
    })
  } catch {
    throw new Refusal('unavailable')
  }
}

async function proofOf({ credential }: IdentityProviderSettings): Promise<oidc.ClientAuth> {
  if ('secret' in credential) return oidc.ClientSecretBasic(credential.secret)
  const { kid, ...jwk } = credential.key
  const algorithm = algorithms[jwk.kty === 'EC' ? 'ES256' : jwk.alg === 'PS256' ? 'PS256' : 'RS256']
  const key = await crypto.subtle.importKey('jwk', jwk as unknown as JsonWebKey, algorithm, false, ['sign'])
  return oidc.PrivateKeyJwt(kid === undefined ? key : { key, kid })
}

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
  if (!strength) throw new NotIdentified('not identified strongly enough')
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
