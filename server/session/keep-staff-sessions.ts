import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import type { Actor } from '../../access/visit.ts'
import { keepSessions, type Sessions, type SessionStore } from './keep-sessions.ts'
import { actorOf, type Session, sessionCookie } from './session.ts'
import {
  type Ending,
  endSessions,
  findSession,
  forgetOldSessions,
  keepSession,
  type NewSession,
  startSession,
} from './session-queries.ts'
import type { SessionOptions } from './settings.ts'

/** Time to choose between several rights. */
const choosing = 10 * 60_000

/** Sessions of staff: each of one right, at the workstation where it began. */
const staffStore: SessionStore<Session, Ending> = {
  cookie: sessionCookie,
  find: findSession,
  keep: keepSession,
  end: endSessions,
  forgetOld: forgetOldSessions,
  actorOf,
  isHere: ({ workstation }, request) => workstation === request.workstation?.id,
  of: (request) => request.staffSession,
  hang: (request, session) => void (request.staffSession = session),
}

type Who = Pick<NewSession, 'staffId' | 'membershipId' | 'strength' | 'providerSession'>

export type StaffSessionKeeper = Sessions<Session, Ending> & {
  /** A new session under the one right given, or under none yet (`membershipId` null). */
  signIn(request: FastifyRequest, reply: FastifyReply, who: Who): Promise<Session>
  /** Goes on under another right of the same person. Throws `Refusal`: `signedOut`, `notFound`. */
  switchTo(request: FastifyRequest, reply: FastifyReply, membershipId: string): Promise<Session>
}

/** The sessions of a staff door (N9.5, N9.6). */
export function keepStaffSessions(options: SessionOptions): StaffSessionKeeper {
  const sessions = keepSessions(options, staffStore)
  const start =
    (request: FastifyRequest, who: Who): Parameters<typeof sessions.begin>[2]['start'] =>
    (connection, fresh, at) =>
      startSession(connection, { ...fresh, ...who, workstation: request.workstation!.id }, at)
  return {
    ...sessions,
    signIn(request, reply, who) {
      const startedAt = sessions.now()
      return sessions.begin(request, reply, {
        operation: 'signIn',
        startedAt,
        ...(who.membershipId === null ? { endsAt: new Date(startedAt.getTime() + choosing) } : {}),
        start: start(request, who),
      })
    },
    async switchTo(request, reply, membershipId) {
      const session = request.staffSession
      if (!session) throw new Refusal('signedOut')
      const { staffId, strength, providerSession, startedAt } = session
      request.staffSession = await sessions.begin(request, reply, {
        operation: 'switchMembership',
        startedAt,
        start: start(request, { staffId, membershipId, strength, providerSession }),
      })
      return request.staffSession
    },
  }
}

/** Who failed to sign in, for the log; somebody unknown unless said who. */
export const strangerAt = (request: FastifyRequest, person?: { staffId: string; name: string }): Actor => ({
  id: person?.staffId ?? 'unknown',
  name: person?.name ?? '',
  group: 'none',
  office: null,
  workstation: request.workstation?.id ?? null,
})
