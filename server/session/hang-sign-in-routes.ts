import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import { type Static, type TSchema, Type } from 'typebox'
import type { Actor } from '../../access/visit.ts'
import { Problem } from '../problem.ts'
import { answerPages, type SignInWords } from './answer-pages.ts'
import {
  type Identified,
  type IdentityProviderConnection,
  NotIdentified,
  NotStrongEnough,
  TurnedBack,
} from './connect-identity-provider.ts'
import type { Sessions } from './keep-sessions.ts'
import { languageOf } from './page.ts'
import { returnPath } from './return-path.ts'
import { cookieOptions, digestOf, type Lasting, newSecret } from './session.ts'
import { beginSignIn, takeSignIn } from './session-queries.ts'
import type { SessionKeeping } from './settings.ts'

const underWayAtMost = 600

/** What is a door's own in signing in. */
export type SignInDoor = {
  /** The door's own address as browsers see it. */
  readonly baseUrl: string
  /** The cookie that ties a sign-in under way to the browser that began it. */
  readonly browserCookie: string
  /** Where a sign-in began: it must end there too. */
  readonly placeOf: (request: FastifyRequest) => string
  /** The people of the demo, who sign in by a hint; absent in production. */
  readonly cast?: { readonly schema: TSchema; readonly people: readonly object[] } | undefined
  readonly strangerAt: (request: FastifyRequest) => Actor
  /** Starts the session of whoever was identified, and gives the place in the application to go on to. */
  readonly admit: (
    request: FastifyRequest,
    reply: FastifyReply,
    identified: Identified,
    goOn: string,
  ) => Promise<string>
  /** What the pages say when it comes to nothing. */
  readonly words: SignInWords
}

/** To the identity provider and back. */
export function hangSignInRoutes<S extends Lasting, Which extends object>(
  app: FastifyInstance,
  sessions: Sessions<S, Which>,
  provider: IdentityProviderConnection,
  { pool }: Pick<SessionKeeping, 'pool'>,
  { baseUrl, browserCookie, placeOf, cast, strangerAt, admit, words }: SignInDoor,
): void {
  if (cast) {
    const { schema, people } = cast
    app.get(
      '/session/cast',
      { schema: { tags: ['session'], summary: 'The people of the demo', response: { 200: Type.Array(schema) } } },
      async (): Promise<Static<TSchema>[]> => [...people],
    )
  }

  void app.register(async (scope) => {
    answerPages(scope, words)

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
            workstation: placeOf(request),
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
                { stateHash: digestOf(state), browserHash: digestOf(browser), workstation: placeOf(request) },
                at,
              )
            : undefined
        const identified = begun
          ? await provider
              .identify(new URL(request.url, baseUrl), { ...begun, state: String(state) })
              .catch((error: unknown) => {
                if (!(error instanceof NotIdentified)) throw error
                request.log.warn({ code: (error.cause as { code?: unknown } | undefined)?.code }, 'sign-in refused')
                return error
              })
          : undefined
        if (!begun || !identified || identified instanceof NotIdentified) {
          await sessions.logFailure(strangerAt(request), 'invalid')
          const kind =
            identified instanceof NotStrongEnough
              ? 'not-strong-enough'
              : identified instanceof TurnedBack
                ? 'turned-back'
                : 'sign-in-failed'
          throw new Problem(400, kind in words.kinds ? kind : 'sign-in-failed', 'Signing in did not succeed')
        }
        return reply.redirect(await admit(request, reply, identified, begun.returnPath), 303)
      },
    )
  })
}
