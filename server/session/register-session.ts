import type { RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { Problem } from '../problem.ts'
import { hangPageStyle, staffWords } from './answer-pages.ts'
import { connectIdentityProvider, type Identified } from './connect-identity-provider.ts'
import { CastMember } from './contract.ts'
import { hangMembershipRoutes } from './hang-membership-routes.ts'
import { hangSessionRoutes } from './hang-session-routes.ts'
import { hangSignInRoutes } from './hang-sign-in-routes.ts'
import { keepStaffSessions, type StaffSessionKeeper, strangerAt } from './keep-staff-sessions.ts'
import { leaveCheckToGate, putSessionsOnDoor } from './put-sessions-on-door.ts'
import { actorOf, type Session, sessionLives } from './session.ts'
import type { SessionOptions } from './settings.ts'
import { findPerson } from './staff-queries.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The live session of a member of staff, once looked for; null when nobody is signed in. */
    staffSession: Session | null
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

/** Puts the guard, the sessions of staff and their routes on a staff door. Call it before the door's own routes. */
export async function registerSession(app: FastifyInstance, options: SessionOptions): Promise<StaffSessions> {
  const { settings } = options
  const { baseUrl } = settings
  const sessions = keepStaffSessions(options)
  const provider = connectIdentityProvider(settings.provider, `${baseUrl}/session/callback`)

  app.decorateRequest('staffSession', null)
  await putSessionsOnDoor(app, sessions, settings, ({ membership }) => {
    if (!membership) throw new Problem(403, 'membership-not-chosen', 'Choose first in which role you work')
  })
  hangSignInRoutes(app, sessions, provider, options, {
    baseUrl,
    browserCookie: '__Host-seloste-sign-in',
    placeOf: (request) => request.workstation!.id,
    cast: settings.cast && { schema: CastMember, people: settings.cast },
    strangerAt,
    admit: admitStaff(sessions, options),
    words: staffWords,
  })
  hangSessionRoutes(app, sessions, provider, {
    baseUrl,
    everywhere: ({ staffId }) => ({ staffId }),
    told: ({ subject, providerSession }) =>
      providerSession === null ? { issuer: settings.provider.issuer, subject: subject! } : { providerSession },
  })
  hangPageStyle(app)
  hangMembershipRoutes(app, sessions, options)

  return {
    visitOf: ({ staffSession: session }) => {
      if (!session) throw new Refusal('signedOut')
      return { actor: actorOf(session), sessionLives: sessionLives(session.hash, sessions.now()) }
    },
    leaveCheckToGate,
    searchLimit: { max: settings.searchesPerMinute, timeWindow: 60_000 },
  }
}

/** A member of staff with a valid right gets a session under it; one with several chooses first. */
const admitStaff =
  (sessions: StaffSessionKeeper, { pool, settings }: SessionOptions) =>
  async (request: FastifyRequest, reply: FastifyReply, identified: Identified, goOn: string): Promise<string> => {
    const { subject, strength, providerSession } = identified
    const found = await findPerson(pool, { issuer: settings.provider.issuer, subject }, sessions.now())
    const [first, ...others] = found?.memberships ?? []
    if (!found || !first) {
      await sessions.logFailure(strangerAt(request, found?.person), 'notFound')
      throw new Problem(403, 'no-access-right', 'No valid access right')
    }
    const hasToChoose = others.length > 0
    await sessions.signIn(request, reply, {
      staffId: found.person.staffId,
      membershipId: hasToChoose ? null : first.membershipId,
      strength,
      providerSession,
    })
    return hasToChoose ? `/session/membership?return=${encodeURIComponent(goOn)}` : goOn
  }
