import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Seals } from '../../access/seals.ts'
import { keepSessions, type Sessions } from '../session/keep-sessions.ts'
import type { SessionKeeping } from '../session/settings.ts'
import { actorOfOwn, type IdentifiedPerson, ownCookie, type OwnSession } from './own-session.ts'
import {
  type Arrived,
  endOwnSessions,
  findOwnSession,
  forgetOldOwnSessions,
  keepOwnSession,
  type OwnEnding,
  readPerson,
  startOwnSession,
} from './own-session-queries.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The live session of a person at the citizens' door, once looked for; null when nobody is signed in. */
    ownSession: OwnSession | null
  }
}

export type OwnSessionKeeper = Sessions<OwnSession, OwnEnding> & {
  signIn(request: FastifyRequest, reply: FastifyReply, arrived: Arrived): Promise<OwnSession>
  /** The person of a live session, identity code included; undefined when the session has ended. */
  personOf(session: OwnSession): Promise<IdentifiedPerson | undefined>
}

/** The sessions of the citizens' door, by the same keeping as the staff's: an idle limit of 60 minutes, and an end. */
export function keepOwnSessions(options: SessionKeeping, seals: Seals): OwnSessionKeeper {
  const sessions = keepSessions<OwnSession, OwnEnding>(options, {
    cookie: ownCookie,
    find: (asking, hash, at) => findOwnSession(seals, asking, hash, at),
    keep: keepOwnSession,
    end: (asking, which, at) => endOwnSessions(seals, asking, which, at),
    forgetOld: forgetOldOwnSessions,
    actorOf: actorOfOwn,
    // A phone changes its address as it goes: the session follows the cookie.
    isHere: () => true,
    of: (request) => request.ownSession,
    hang: (request, session) => void (request.ownSession = session),
  })
  return {
    ...sessions,
    signIn: (request, reply, arrived) =>
      sessions.begin(request, reply, {
        operation: 'signIn',
        startedAt: arrived.since?.startedAt ?? sessions.now(),
        ...(arrived.since ? { endsAt: arrived.since.endsAt } : {}),
        start: (connection, fresh) => startOwnSession(seals, connection, arrived, fresh),
      }),
    personOf: (session) => readPerson(seals, options.pool, session.hash, sessions.now()),
  }
}
