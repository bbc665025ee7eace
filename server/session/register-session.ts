import cookie from '@fastify/cookie'
import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { guardDoor } from '../guard-door.ts'
import { Problem } from '../problem.ts'
import { connectIdentityProvider } from './connect-identity-provider.ts'
import { hangMembershipRoutes } from './hang-membership-routes.ts'
import { hangSessionRoutes } from './hang-session-routes.ts'
import { hangSignInRoutes } from './hang-sign-in-routes.ts'
import { keepSessions, tooMany } from './keep-sessions.ts'
import { actorOf, type Session, sessionLives } from './session.ts'
import type { SessionOptions } from './settings.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The live session, once looked for; null when nobody is signed in. */
    staffSession: Session | null
  }
  interface FastifyContextConfig {
    /**
     * Who may ask. Routes under `/api` are for a `member`, who acts as a group of an office; a `person` is enough where
     * somebody of several rights has yet to choose; all else is for `anyone`.
     */
    audience?: 'member' | 'person' | 'anyone'
    /** False for what a page asks by itself: that must not keep a session alive. */
    keepsSession?: boolean
    /** The gate asks whether the session lives. Set by `leaveCheckToGate` only. */
    sessionCheckedByGate?: boolean
  }
}

export type StaffSessions = {
  /** Who is asking, ready for the gate. Throws `Refusal('signedOut')` when nobody is. */
  visitOf(request: FastifyRequest): Required<Pick<Visit, 'actor' | 'sessionLives'>>
  /** To be called in the scope of routes whose every use case goes through the gate. */
  leaveCheckToGate(scope: FastifyInstance): void
  /** For the `config.rateLimit` of routes that search. */
  readonly searchLimit: RateLimitOptions
}

/**
 * Puts the guard, the sessions and their routes on a staff door. Call it before the door's own routes.
 *
 * The contract with the gate (access/open.ts). The facts of a session (who, which group, office and workstation) never
 * change under one cookie: another membership is another session. So a process remembers them, and one thing only has to
 * be asked of the database: does the session still live? Behind the gate the gate asks it, by the SQL in
 * `visit.sessionLives`, as seloste_door, in the errand's own transaction: no round trip is added, and a session ended
 * anywhere is ended here. Such routes are hung in a scope given to `leaveCheckToGate`. For every other route the question
 * is asked before the handler; that is the default, because a default cannot be forgotten.
 *
 * The idle clock is turned back once a minute at most, so a session ends between 59 and 60 minutes after its last use,
 * never later. The cookie holds 256 random bits; the database holds their SHA-256.
 */
export async function registerSession(app: FastifyInstance, options: SessionOptions): Promise<StaffSessions> {
  const { settings } = options
  const sessions = keepSessions(options)
  const provider = connectIdentityProvider(settings.provider, `${settings.baseUrl}/session/callback`)

  guardDoor(app, settings)
  await app.register(cookie)
  app.decorateRequest('staffSession', null)

  app.addHook('onRequest', async (request) => {
    const { config, url } = request.routeOptions
    const audience = config.audience ?? (url?.startsWith('/api') ? 'member' : 'anyone')
    if (audience === 'anyone') return
    const session = await sessions.find(request, {
      keep: config.keepsSession !== false,
      askDatabase: !config.sessionCheckedByGate,
    })
    if (!session) throw new Refusal('signedOut')
    if (audience === 'member' && !session.membership) {
      throw new Problem(403, 'membership-not-chosen', 'Choose first in which role you work')
    }
  })
  app.addHook('onError', async ({ staffSession }, _reply, error) => {
    if (error instanceof Refusal && error.reason === 'signedOut' && staffSession) sessions.forget(staffSession)
  })

  await app.register(rateLimit, {
    global: false,
    // After the session is known, so that a limit can be one session's.
    hook: 'preParsing',
    keyGenerator: (request) => request.staffSession?.hash ?? request.workstation?.id ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })

  hangSignInRoutes(app, sessions, provider, options)
  hangSessionRoutes(app, sessions, provider, options)
  hangMembershipRoutes(app, sessions, options)

  return {
    visitOf: ({ staffSession: session }) => {
      if (!session) throw new Refusal('signedOut')
      return { actor: actorOf(session), sessionLives: sessionLives(session.hash, sessions.now()) }
    },
    leaveCheckToGate: (scope) => {
      scope.addHook('onRoute', (route) => {
        route.config = { ...route.config, sessionCheckedByGate: true }
      })
    },
    searchLimit: { max: settings.searchesPerMinute, timeWindow: 60_000 },
  }
}
