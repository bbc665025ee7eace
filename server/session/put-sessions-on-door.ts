import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import { guardDoor, type GuardSettings } from '../guard-door.ts'
import { type Sessions, tooMany } from './keep-sessions.ts'
import type { Lasting } from './session.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Who may ask. Routes under `/api` are for a `member`, who acts as a group of an office, or as the person themself;
     * a `person` is enough where somebody of several rights has yet to choose; all else is for `anyone`.
     */
    audience?: 'member' | 'person' | 'anyone'
    /** False for what a page asks by itself: that must not keep a session alive. */
    keepsSession?: boolean
    /** The gate asks whether the session lives. Set by `leaveCheckToGate` only. */
    sessionCheckedByGate?: boolean
  }
}

/**
 * Puts the guard and the sessions of a door before its routes. Call it before the door's own routes.
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
 *
 * `refuse` throws when a session is not yet good for a `member`'s routes.
 */
export async function putSessionsOnDoor<S extends Lasting, Which extends object>(
  app: FastifyInstance,
  sessions: Sessions<S, Which>,
  guard: GuardSettings,
  refuse: (session: S) => void = () => undefined,
): Promise<void> {
  guardDoor(app, guard)
  await app.register(cookie)

  app.addHook('onRequest', async (request) => {
    const { config, url } = request.routeOptions
    const audience = config.audience ?? (url?.startsWith('/api') ? 'member' : 'anyone')
    if (audience === 'anyone') return
    const session = await sessions.find(request, {
      keep: config.keepsSession !== false,
      askDatabase: !config.sessionCheckedByGate,
    })
    if (!session) throw new Refusal('signedOut')
    if (audience === 'member') refuse(session)
  })
  app.addHook('onError', async (request, _reply, error) => {
    const session = sessions.of(request)
    if (error instanceof Refusal && error.reason === 'signedOut' && session) sessions.forget(session)
  })

  await app.register(rateLimit, {
    global: false,
    // After the session is known, so that a limit can be one session's.
    hook: 'preParsing',
    keyGenerator: (request) => sessions.of(request)?.hash ?? request.workstation?.id ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
}

/** To be called in the scope of routes whose every use case goes through the gate. */
export function leaveCheckToGate(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, sessionCheckedByGate: true }
  })
}
