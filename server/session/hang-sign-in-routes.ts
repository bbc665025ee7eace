import type { FastifyInstance } from 'fastify'
import * as oidc from 'openid-client'
import { Type } from 'typebox'
import { Problem } from '../problem.ts'
import { answerPages } from './answer-pages.ts'
import { type IdentityProviderConnection, NotIdentified } from './connect-identity-provider.ts'
import { CastMember } from './contract.ts'
import type { Sessions } from './keep-sessions.ts'
import { languageOf } from './page.ts'
import { returnPath } from './return-path.ts'
import { cookieOptions, digestOf, newSecret } from './session.ts'
import { beginSignIn, takeSignIn } from './session-queries.ts'
import type { SessionOptions } from './settings.ts'
import { findPerson } from './staff-queries.ts'

/** Ties a sign-in under way to the browser that began it. */
const browserCookie = '__Host-seloste-sign-in'
const underWayAtMost = 600

/** To the identity provider and back. */
export function hangSignInRoutes(
  app: FastifyInstance,
  sessions: Sessions,
  provider: IdentityProviderConnection,
  { pool, settings }: SessionOptions,
): void {
  const { cast } = settings
  if (cast) {
    app.get(
      '/session/cast',
      { schema: { tags: ['session'], summary: 'The people of the demo', response: { 200: Type.Array(CastMember) } } },
      async () => cast,
    )
  }

  void app.register(async (scope) => {
    answerPages(scope)

    scope.get<{ Querystring: Record<'login_hint' | 'return' | 'lang', unknown> }>(
      '/session/sign-in',
      { schema: { tags: ['session'], summary: 'Sends the browser to the identity provider' } },
      async (request, reply) => {
        await sessions.limit(request, 'sign-in')
        const { login_hint: hint, return: asked, lang } = request.query
        const sent = { state: newSecret(), nonce: newSecret(), codeVerifier: oidc.randomPKCECodeVerifier() }
        const url = await provider.authorizationUrl(sent, {
          // A name in an address is for invented people only.
          hint: cast && typeof hint === 'string' ? hint : undefined,
          language: languageOf(typeof lang === 'string' ? lang : request.headers['accept-language']),
        })
        // Two tabs may sign in at once: the browser keeps its secret, each sign-in has a state of its own.
        const kept = request.cookies[browserCookie]
        const browser = kept && /^[\w-]{43}$/.test(kept) ? kept : newSecret()
        const at = sessions.now()
        await beginSignIn(
          pool,
          {
            stateHash: digestOf(sent.state),
            browserHash: digestOf(browser),
            nonce: sent.nonce,
            codeVerifier: sent.codeVerifier,
            returnPath: returnPath(asked),
            workstation: request.workstation!.id,
            endsAt: new Date(at.getTime() + underWayAtMost * 1000),
          },
          at,
        )
        return reply
          .setCookie(browserCookie, browser, { ...cookieOptions, maxAge: underWayAtMost })
          .redirect(url.href, 302)
      },
    )

    scope.get<{ Querystring: { state?: unknown } }>(
      '/session/callback',
      { schema: { tags: ['session'], summary: 'Where the identity provider sends the browser back' } },
      async (request, reply) => {
        await sessions.limit(request, 'callback')
        const at = sessions.now()
        const { state } = request.query
        const browser = request.cookies[browserCookie]
        const begun =
          typeof state === 'string' && browser
            ? await takeSignIn(
                pool,
                { stateHash: digestOf(state), browserHash: digestOf(browser), workstation: request.workstation!.id },
                at,
              )
            : undefined
        const identified = begun
          ? await provider
              .identify(new URL(request.url, settings.baseUrl), { ...begun, state: String(state) })
              .catch((error: unknown) => {
                if (!(error instanceof NotIdentified)) throw error
                request.log.warn({ code: (error.cause as { code?: unknown } | undefined)?.code }, 'sign-in refused')
                return undefined
              })
          : undefined
        if (!begun || !identified) {
          await sessions.logFailure(request, 'invalid')
          throw new Problem(400, 'sign-in-failed', 'Signing in did not succeed')
        }

        const found = await findPerson(pool, { issuer: settings.provider.issuer, subject: identified.subject }, at)
        const [first, ...others] = found?.memberships ?? []
        if (!found || !first) {
          await sessions.logFailure(request, 'notFound', found?.person)
          throw new Problem(403, 'no-access-right', 'No valid access right')
        }
        const hasToChoose = others.length > 0
        await sessions.signIn(request, reply, {
          staffId: found.person.staffId,
          membershipId: hasToChoose ? null : first.membershipId,
          strength: identified.strength,
          providerSession: identified.providerSession,
        })
        const { returnPath: goOn } = begun
        return reply.redirect(hasToChoose ? `/session/membership?return=${encodeURIComponent(goOn)}` : goOn, 303)
      },
    )
  })
}
