import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { Refusal } from '../../access/refusal.ts'
import { Problem } from '../problem.ts'
import type { Strength } from './connect-identity-provider.ts'
import { actorOf, cookieOptions, digestOf, newSecret, type Session, sessionCookie } from './session.ts'
import {
  countAttempt,
  type Ending,
  endSessions,
  findSession,
  forgetOldSessions,
  keepSession,
  startSession,
} from './session-queries.ts'
import type { SessionLogLine, SessionOptions } from './settings.ts'

const minute = 60_000
/** Time to choose between several rights. */
const choosing = 10 * minute
const rememberedAtMost = 20_000

export type Sessions = ReturnType<typeof keepSessions>

/** The sessions of a door: found, kept, started, switched and ended. What is remembered here is never relied on alone. */
export function keepSessions({ pool, settings, log, now = () => new Date() }: SessionOptions) {
  const idle = settings.idleMinutes * minute
  const absolute = settings.absoluteHours * 60 * minute
  const remembered = new Map<string, { readonly session: Session; keptAt: number }>()

  const idleEnd = (at: Date) => new Date(at.getTime() + idle)

  function remember(session: Session, keptAt: number): void {
    // The oldest goes first; whoever is still at work comes back with one question to the database.
    remembered.delete(session.hash)
    if (remembered.size >= rememberedAtMost) remembered.delete(remembered.keys().next().value!)
    remembered.set(session.hash, { session, keptAt })
  }

  /**
   * Finds the live session of a request's cookie and hangs it on the request. Where the gate will ask the database
   * anyway (`askDatabase` false), what is remembered will do. The idle clock is turned back once a minute at most.
   */
  async function find(request: FastifyRequest, { keep = true, askDatabase = true } = {}): Promise<Session | null> {
    const secret = request.cookies[sessionCookie]
    if (!secret) return null
    const hash = digestOf(secret).toString('hex')
    const at = now()
    const known = remembered.get(hash)
    const mayBeDue = keep && (!known || at.getTime() - known.keptAt >= minute)
    if (known && !askDatabase && !mayBeDue && known.session.idleEndsAt > at) {
      return (request.staffSession = onlyHere(known.session, request))
    }
    // Taken before waiting, so that of many requests at once one turns the clock back.
    if (known && mayBeDue) known.keptAt = at.getTime()
    const session = await findSession(pool, hash, at)
    if (!session) {
      remembered.delete(hash)
      return null
    }
    const here = onlyHere(session, request)
    // Another process may have turned it back within this minute.
    let keptAt = session.idleEndsAt.getTime() - idle
    if (here && mayBeDue && at.getTime() - keptAt >= minute) {
      if (!(await turnBack(session, at))) return null
      keptAt = at.getTime()
    }
    remember(session, keptAt)
    return (request.staffSession = here)
  }

  /** Turns the idle clock back. False when the session has ended meanwhile. */
  async function turnBack(session: Session, at = now()): Promise<boolean> {
    const idleEndsAt = await keepSession(pool, session.hash, at, idleEnd(at))
    if (!idleEndsAt) {
      remembered.delete(session.hash)
      return false
    }
    session.idleEndsAt = idleEndsAt
    return true
  }

  type Beginning = {
    readonly staffId: string
    readonly membershipId: string | null
    readonly strength: Strength
    readonly providerSession: string | null
    readonly startedAt: Date
  }

  /** Gives the browser a new secret and ends the session it had: a secret is never carried over into another standing. */
  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    beginning: Beginning,
    operation: 'signIn' | 'switchMembership',
  ): Promise<Session> {
    const at = now()
    const secret = newSecret()
    const earlier = request.cookies[sessionCookie]
    const started = await inTransaction(async (connection) => {
      await forgetOldSessions(connection, at)
      const ended = earlier ? await end(connection, { hash: digestOf(earlier).toString('hex') }, at) : []
      if (operation === 'switchMembership' && ended.length !== 1) throw new Refusal('signedOut')
      const session = await startSession(
        connection,
        {
          ...beginning,
          hash: digestOf(secret).toString('hex'),
          id: randomUUID(),
          workstation: request.workstation!.id,
          endsAt: new Date(beginning.membershipId ? beginning.startedAt.getTime() + absolute : at.getTime() + choosing),
          idleEndsAt: idleEnd(at),
        },
        at,
      )
      // No right of this person's, or one that has ended.
      if (!session) throw new Refusal('notFound')
      await log({ actor: actorOf(session), operation, outcome: 'done' }, connection)
      return session
    })
    remember(started, at.getTime())
    reply.setCookie(sessionCookie, secret, cookieOptions)
    return started
  }

  async function end(connection: pg.PoolClient, which: Ending, at: Date): Promise<Session[]> {
    const ended = await endSessions(connection, which, at)
    for (const { hash } of ended) remembered.delete(hash)
    return ended
  }

  async function inTransaction<T>(work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
    const connection = await pool.connect()
    let isWhole = false
    try {
      await connection.query('begin')
      const done = await work(connection)
      await connection.query('commit')
      isWhole = true
      return done
    } catch (error) {
      isWhole = await connection.query('rollback').then(
        () => true,
        () => false,
      )
      throw error
    } finally {
      // A connection that failed half-way is not given to the next visitor.
      connection.release(!isWhole)
    }
  }

  return {
    now,
    find,
    turnBack,
    forget: (session: Session): void => void remembered.delete(session.hash),

    /** A new session under the one right given, or under none yet (`membershipId` null). */
    signIn: (request: FastifyRequest, reply: FastifyReply, who: Omit<Beginning, 'startedAt'>) =>
      begin(request, reply, { ...who, startedAt: now() }, 'signIn'),

    /** Goes on under another right of the same person. Throws `Refusal`: `signedOut`, `notFound`. */
    async switchTo(request: FastifyRequest, reply: FastifyReply, membershipId: string): Promise<Session> {
      const session = request.staffSession
      if (!session) throw new Refusal('signedOut')
      const { staffId, strength, providerSession, startedAt } = session
      const goingOn = { staffId, strength, providerSession, startedAt, membershipId }
      request.staffSession = await begin(request, reply, goingOn, 'switchMembership')
      return request.staffSession
    },

    /** Ends sessions for every process at once, each with its line in the log. */
    signOut: (which: Ending): Promise<void> =>
      inTransaction(async (connection) => {
        const operation = 'staffId' in which ? 'signOutEverywhere' : 'signOut'
        for (const session of await end(connection, which, now())) {
          await log({ actor: actorOf(session), operation, outcome: 'done' }, connection)
        }
      }),

    /** Logs a sign-in that came to nothing; of somebody unknown unless said who. */
    logFailure: (
      request: FastifyRequest,
      outcome: 'invalid' | 'notFound',
      person?: { staffId: string; name: string },
    ) => {
      const { staffId: id, name } = person ?? { staffId: 'unknown', name: '' }
      const workstation = request.workstation!.id
      const line: SessionLogLine = {
        actor: { id, name, group: 'none', office: null, workstation },
        operation: 'signIn',
        outcome,
      }
      return inTransaction((connection) => log(line, connection))
    },

    /** Counts an attempt of this workstation; refuses with 429 when there have been too many in a minute. */
    async limit(request: FastifyRequest, what: string): Promise<void> {
      const at = now()
      const from = request.workstation?.id ?? request.ip
      const { attempts, windowEndsAt } = await countAttempt(
        pool,
        `${what} ${from}`,
        at,
        new Date(at.getTime() + minute),
      )
      if (attempts > settings.signInsPerMinute) throw tooMany(windowEndsAt.getTime() - at.getTime())
    },
  }
}

/** A session is worth nothing at another workstation than the one where it began. */
const onlyHere = (session: Session, request: FastifyRequest) =>
  session.workstation === request.workstation?.id ? session : null

export const tooMany = (milliseconds: number): Problem =>
  new Problem(429, 'too-many-requests', 'Too many in a short time', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)),
  })
