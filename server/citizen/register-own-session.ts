import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { findThemself } from '../../register/own-affairs/find-themself.ts'
import { Problem } from '../problem.ts'
import { hangPageStyle } from '../session/answer-pages.ts'
import {
  connectIdentityProvider,
  type Identified,
  type IdentityProviderSettings,
} from '../session/connect-identity-provider.ts'
import { hangSessionRoutes } from '../session/hang-session-routes.ts'
import { hangSignInRoutes } from '../session/hang-sign-in-routes.ts'
import { leaveCheckToGate, putSessionsOnDoor } from '../session/put-sessions-on-door.ts'
import type { SessionKeeping, SessionLimits } from '../session/settings.ts'
import { CastCitizen } from './contract.ts'
import { keepOwnSessions, type OwnSessionKeeper } from './keep-own-sessions.ts'
import { actorOfOwn, type OwnSession, ownSessionLives, visitor } from './own-session.ts'
import { readIdentifiedPerson } from './read-identified-person.ts'
import { ownWords } from './wording.ts'

/** How people are identified at the citizens' door. All processes of the door must be given the same. */
export type OwnSessionSettings = SessionLimits & {
  /** The door's own address as browsers see it, without a path. Also what `Origin` is compared with. */
  readonly baseUrl: string
  readonly provider: IdentityProviderSettings
  /** The people of the demo, who are identified without anything. Never in production. */
  readonly cast?: readonly CastCitizen[]
}

/**
 * Limits that hold unless set otherwise: a session ends 60 minutes after its last use, and at the latest in 8 hours. A
 * whole library or a mobile network may come from one address.
 */
export const ownSessionLimits = {
  idleMinutes: 60,
  absoluteHours: 8,
  signInsPerMinute: 120,
} as const satisfies SessionLimits

export type OwnSessions = Pick<OwnSessionKeeper, 'personOf'> & {
  /** Who is asking, ready for the gate. Throws `Refusal('signedOut')` when nobody is. */
  visitOf(request: FastifyRequest): Required<Pick<Visit, 'actor' | 'sessionLives'>>
  /** To be called in the scope of routes whose every use case goes through the gate. */
  leaveCheckToGate(scope: FastifyInstance): void
  /** A session of the same person, who has become a client: the old one ends. */
  goOnAsClient(request: FastifyRequest, reply: FastifyReply, clientId: string): Promise<OwnSession>
}

type Options = Omit<SessionKeeping, 'settings'> & { readonly settings: OwnSessionSettings; readonly register: Register }

/**
 * Puts the guard, strong identification by the Finnish Trust Network's profile, and sessions on the citizens' door
 * (N9.7, 306/2019 §6). Call it before the door's own routes.
 */
export async function registerOwnSession(app: FastifyInstance, options: Options): Promise<OwnSessions> {
  const { settings, register } = options
  const { baseUrl, cast } = settings
  const sessions = keepOwnSessions(options, register.seals)
  const provider = connectIdentityProvider(settings.provider, `${baseUrl}/session/callback`)
  const subjectHash = (subject: string) => register.seals.lookupHash(`${settings.provider.issuer} ${subject}`)

  app.decorateRequest('ownSession', null)
  await putSessionsOnDoor(app, sessions, { baseUrl })
  hangSignInRoutes(app, sessions, provider, options, {
    baseUrl,
    browserCookie: '__Host-seloste-own-sign-in',
    placeOf: () => 'citizen door',
    cast: cast && { schema: CastCitizen, people: cast },
    strangerAt: () => visitor,
    admit: admitPerson(sessions, register, subjectHash),
    words: ownWords,
  })
  hangSessionRoutes(app, sessions, provider, {
    baseUrl,
    everywhere: (session) => ({ subjectHash: session.subjectHash }),
    told: ({ subject, providerSession }) =>
      providerSession === null ? { subjectHash: subjectHash(subject!).toString('hex') } : { providerSession },
  })
  hangPageStyle(app)

  return {
    personOf: sessions.personOf,
    visitOf: ({ ownSession: session }) => {
      if (!session) throw new Refusal('signedOut')
      return { actor: actorOfOwn(session), sessionLives: ownSessionLives(session.hash, sessions.now()) }
    },
    leaveCheckToGate,
    async goOnAsClient(request, reply, clientId) {
      const session = request.ownSession
      const person = session && (await sessions.personOf(session))
      if (!session || !person) throw new Refusal('signedOut')
      return sessions.signIn(request, reply, {
        person,
        clientId,
        subjectHash: Buffer.from(session.subjectHash, 'hex'),
        strength: session.strength,
        providerSession: session.providerSession,
        // The same identification: it lasts no longer for having started a search.
        since: { startedAt: session.startedAt, endsAt: session.endsAt },
      })
    },
  }
}

/** Finds the client whom the identity code finds; whoever is none is admitted too, to learn how to become one. */
const admitPerson =
  (sessions: OwnSessionKeeper, register: Register, subjectHash: (subject: string) => Buffer) =>
  async (request: FastifyRequest, reply: FastifyReply, identified: Identified, goOn: string): Promise<string> => {
    const { subject, strength, providerSession, claims } = identified
    const person = readIdentifiedPerson(claims)
    if (!person || strength === 'basic') {
      await sessions.logFailure(visitor, 'invalid')
      throw new Problem(
        403,
        strength === 'basic' ? 'not-strong-enough' : 'no-identity-code',
        'Identification does not suffice',
      )
    }
    const clientId = (await findThemself({ register, actor: visitor }, person)) ?? null
    await sessions.signIn(request, reply, {
      person,
      clientId,
      subjectHash: subjectHash(subject),
      strength,
      providerSession,
    })
    return goOn
  }
